// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/situation.h"

#include "desk/inside/case_state.h"
#include "store/entries.h"
#include "store/timeline.h"

#include <map>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::Recipient;
using casefile::RowFlag;
using casefile::TimelineRow;

namespace {

bool isMoment(const TimelineRow &row)
{
    switch (row.kind) {
    case EntryKind::Status:
    case EntryKind::Severity:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
    case EntryKind::Handover:
    case EntryKind::Transfer:
    case EntryKind::Erase:
        return true;
    default:
        return row.flags.testFlag(RowFlag::Pinned);
    }
}

// Read off the case itself, or about nothing but the record.
bool isToldElsewhere(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Case:
    case EntryKind::Item:
    case EntryKind::Decision:
    case EntryKind::Position:
    case EntryKind::Seal:
    case EntryKind::Sitrep:
    case EntryKind::Receipt:
        return true;
    default:
        return false;
    }
}

// Sorts what is new since somebody was told into the lists of a Situation.
class Gatherer {
public:
    Gatherer(Desk &desk, const store::CaseRow &row, Situation &out)
        : m_timeline(desk.store()), m_reader(desk, row.id), m_row(row), m_out(out)
    {
    }

    Result<> run()
    {
        const auto rows = freshRows();
        if (!rows)
            return failure(rows.error());
        for (const TimelineRow &row : *rows)
            take(row);
        for (const auto &[list, out] :
             {std::pair(&m_moments, &m_out.moments), std::pair(&m_events, &m_out.events),
              std::pair(&m_evidence, &m_out.evidence)}) {
            if (auto read = lines(*list, *out); !read)
                return read;
        }
        m_out.rest.assign(m_rest.begin(), m_rest.end());
        return {};
    }

private:
    Result<std::vector<TimelineRow>> freshRows()
    {
        store::TimelineFilter filter;
        filter.asOf = m_out.now.size - 1;
        if (!m_out.privileged)
            filter.lanes = {casefile::Lane::Facts};
        auto refs = m_timeline.index(m_row.caseId, filter);
        if (!refs)
            return failure(refs.error());
        std::erase_if(*refs, [this](const store::RowRef &ref) {
            return !m_out.isNew(ref.seq) && !m_out.isNew(ref.fromSeq);
        });
        return m_timeline.rows(m_row.caseId, *refs);
    }

    void take(const TimelineRow &row)
    {
        if (row.flags.testFlag(RowFlag::Struck))
            return;
        if (isMoment(row))
            m_moments.push_back(row);
        else if (isToldElsewhere(row.kind))
            return;
        else if (!m_out.isNew(row.seq))
            m_out.amended += row.flags.testFlag(RowFlag::Amended) ? 1 : 0;
        else if (row.kind == EntryKind::Event)
            m_events.push_back(row);
        else if (row.kind == EntryKind::Evidence)
            m_evidence.push_back(row);
        else
            ++m_rest[row.kind];
    }

    // The newest as lines, those before them as a number.
    Result<> lines(const std::vector<TimelineRow> &rows, std::vector<TimelineLine> &out)
    {
        const size_t earlier = rows.size() - std::min(rows.size(), Situation::kMostLines);
        std::vector<RowKey> keys;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (i < earlier)
                ++m_rest[rows[i].kind];
            else
                keys.push_back({rows[i].occurredMs, rows[i].seq, rows[i].fromSeq});
        }
        auto read = m_reader.lines(keys);
        if (!read)
            return failure(read.error());
        out = std::move(*read);
        return {};
    }

    store::Timeline m_timeline;
    CaseReader m_reader;
    const store::CaseRow &m_row;
    Situation &m_out;
    std::vector<TimelineRow> m_moments;
    std::vector<TimelineRow> m_events;
    std::vector<TimelineRow> m_evidence;
    std::map<EntryKind, quint64> m_rest;
};

// When the ledger had this size.
Result<casefile::Reach> reachAt(Desk &desk, const store::CaseRow &row, quint64 size)
{
    const auto last = store::Entries(desk.store())
                          .signedEntry(row.caseId, size - 1)
                          .and_then([](const auto &entry) { return casefile::readEntry(entry); });
    if (!last)
        return failure(last.error());
    return casefile::Reach{last->seq, last->recordedMs, size};
}

Result<std::optional<casefile::Reach>> lastTold(Desk &desk, const CaseState &state,
                                                const SituationRequest &request,
                                                const std::optional<Recipient> &to)
{
    if (request.since == 0)
        return std::nullopt;
    if (request.since)
        return reachAt(desk, state.row(), *request.since)
            .transform([](const casefile::Reach &reach) { return std::optional(reach); });
    if (!to)
        return state.file().lastSitrep;
    const auto *receipt = casefile::receiptOf(state.file(), *to);
    return receipt ? std::optional(*receipt) : std::nullopt;
}

Result<SituationBefore> before(Desk &desk, const store::CaseRow &row, const casefile::Reach &told)
{
    return CaseState::asOf(desk.store(), row, told.size).transform([&told](const CaseState &then) {
        return SituationBefore{told.ms, told.size, then.file().severity, then.file().state};
    });
}

// As it stands now; `since` and the lists are still to be read.
Result<Situation> standing(Desk &desk, const CaseState &state, const SituationRequest &request)
{
    Situation out;
    out.number = state.row().number;
    out.now = state.file();
    out.nowMs = desk.environment().clock->nowMs();
    out.privileged = request.privileged;
    if (!request.to.isEmpty()) {
        auto to = findRecipient(out.now, request.to);
        if (!to)
            return failure(to.error());
        out.to = std::move(*to);
    }
    if (!request.privileged)
        std::erase_if(out.now.decisions, [](const casefile::Decision &decision) {
            return decision.value.lane == casefile::Lane::Privileged;
        });
    return out;
}

}  // namespace

Result<Situation> readSituation(Desk &desk, const QString &caseId, const SituationRequest &request)
{
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    if (auto file = CaseReader(desk, caseId).caseFile(); !file)  // brings it up to the head
        return failure(file.error());
    auto out = standing(desk, **state, request);
    if (!out)
        return out;
    const auto told = lastTold(desk, **state, request, out->to);
    if (!told)
        return failure(told.error());
    if (*told) {
        auto then = before(desk, (*state)->row(), **told);
        if (!then)
            return failure(then.error());
        out->since = *then;
    }
    if (auto read = Gatherer(desk, (*state)->row(), *out).run(); !read)
        return failure(read.error());
    return out;
}

Result<Recipient> findRecipient(const casefile::CaseFile &file, const QString &to)
{
    const QString name = to.trimmed();
    if (name.isEmpty())
        return failure(ErrorKind::BadInput, u"handover"_s, u"person"_s, u"nothing"_s);
    std::vector<Recipient> found;
    for (const auto &[key, person] : file.people) {
        if (QString::fromLatin1(toBase64(key)) == name)
            return Recipient{file.nameOf(key), key, {}};
        if (person.role && person.name.compare(name, Qt::CaseInsensitive) == 0)
            found.push_back({person.name, key, {}});
    }
    if (found.size() > 1)
        return failure(ErrorKind::Ambiguous, name, u"person"_s, name);
    if (!found.empty())
        return found.front();
    if (const auto function = casefile::functionFromCode(name.toLower()))
        return Recipient{{}, {}, function};
    return Recipient{name, {}, {}};
}

std::vector<Recipient> otherMembers(const casefile::CaseFile &file, const Bytes32 &self)
{
    std::vector<Recipient> all;
    for (const auto &[key, person] : file.people) {
        if (person.role && key != self)
            all.push_back({file.nameOf(key), key, {}});
    }
    std::ranges::sort(all, [](const Recipient &a, const Recipient &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return all;
}

Result<std::optional<WaitingHandover>> waitingHandover(Desk &desk, const QString &caseId)
{
    if (!desk.identity())
        return std::nullopt;
    const auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    const auto *waiting = casefile::waitingFor(*file, desk.identity()->card().publicKey);
    if (!waiting)
        return std::nullopt;
    const auto entry = CaseReader(desk, caseId).entry(waiting->seq);
    if (!entry)
        return failure(entry.error());
    return WaitingHandover{*waiting, file->nameOf(waiting->from),
                           entry->value.reason.value_or(QString()),
                           entry->value.body.value_or(QString()), file->size};
}

}  // namespace casement::desk
