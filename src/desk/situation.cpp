// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/situation.h"

#include "desk/case_reader.h"
#include "desk/inside/case_state.h"
#include "desk/line_text.h"
#include "store/entries.h"
#include "store/timeline.h"

#include <map>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
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

// Told by the report itself, or about nothing but the record.
bool goesWithoutSaying(EntryKind kind)
{
    return kind == EntryKind::Case || kind == EntryKind::Item || kind == EntryKind::Seal
        || kind == EntryKind::Sitrep || kind == EntryKind::Receipt;
}

// Reads what is new since the ledger had `since` entries.
class Gatherer {
public:
    Gatherer(Desk &desk, const CaseState &state, quint64 since)
        : m_state(state), m_entries(desk.store()), m_timeline(desk.store()), m_since(since)
    {
    }

    Result<> into(Situation &out)
    {
        store::TimelineFilter facts;
        facts.lanes = {casefile::Lane::Facts};
        const auto refs = m_timeline.index(m_state.row().caseId, facts);
        if (!refs)
            return failure(refs.error());
        std::vector<store::RowRef> fresh;
        std::ranges::copy_if(*refs, std::back_inserter(fresh), [this](const store::RowRef &ref) {
            return ref.seq >= m_since || ref.fromSeq >= m_since;
        });
        const auto rows = m_timeline.rows(m_state.row().caseId, fresh);
        if (!rows)
            return failure(rows.error());
        for (const TimelineRow &row : *rows) {
            if (auto taken = take(out, row); !taken)
                return taken;
        }
        out.rest.assign(m_counts.begin(), m_counts.end());
        return {};
    }

private:
    Result<> take(Situation &out, const TimelineRow &row)
    {
        if (row.flags.testFlag(RowFlag::Struck) || goesWithoutSaying(row.kind))
            return {};
        const bool decision = row.kind == EntryKind::Decision;
        if (!decision && !isMoment(row)) {
            if (row.seq >= m_since)
                ++m_counts[row.kind];
            else if (row.flags.testFlag(RowFlag::Amended))
                ++out.amended;
            return {};
        }
        auto line = this->line(row);
        if (!line)
            return failure(line.error());
        (decision ? out.decisions : out.moments).push_back(std::move(*line));
        return {};
    }

    Result<EntryValue> entry(ledger::Seq seq)
    {
        const auto entry = m_entries.signedEntry(m_state.row().caseId, seq);
        if (!entry)
            return failure(entry.error());
        return casefile::readEntry(*entry);
    }

    // As it reads after its amendments.
    Result<EntryValue> current(const TimelineRow &row)
    {
        auto value = entry(row.seq);
        if (!value || !row.flags.testFlag(RowFlag::Amended))
            return value;
        const auto looks = m_timeline.history(m_state.row().caseId, row.seq);
        if (!looks)
            return failure(looks.error());
        for (const TimelineRow &look : *looks) {
            if (look.fromSeq == row.seq)
                continue;
            const auto change = entry(look.fromSeq);
            if (!change)
                return failure(change.error());
            if (change->kind == EntryKind::Amend)
                value = casefile::amended(*value, *change);
        }
        return value;
    }

    Result<SituationLine> line(const TimelineRow &row)
    {
        const auto value = current(row);
        if (!value)
            return failure(value.error());
        SituationLine line;
        line.kind = row.kind;
        if (!row.flags.testFlag(RowFlag::Undated))
            line.ms = row.occurredMs;
        line.function = row.function;
        line.who = m_state.file().nameOf(row.author);
        line.text = oneLine(wordsOf(*value), kMaxLineText);
        line.reason = oneLine(value->reason.value_or(QString()), kMaxLineText);
        line.state = value->state;
        line.severity = value->severity;
        if (row.kind == EntryKind::Decision) {
            line.text = oneLine(value->body.value_or(value->headline()), kMaxLineText);
            if (!value->person.isEmpty())
                line.who = oneLine(value->person, kMaxLineText);
        }
        if (row.kind == EntryKind::Handover)
            line.who = oneLine(value->title.value_or(QString()), kMaxLineText);
        if (value->outcome)
            line.reason = oneLine(*value->outcome, kMaxLineText);
        return line;
    }

    const CaseState &m_state;
    store::Entries m_entries;
    store::Timeline m_timeline;
    quint64 m_since;
    std::map<EntryKind, quint64> m_counts;
};

Result<Situation> gather(Desk &desk, const QString &caseId,
                         const std::optional<casefile::Reach> &told)
{
    Situation out;
    auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    out.number = (*state)->row().number;
    out.now = std::move(*file);
    out.nowMs = desk.environment().clock->nowMs();
    if (told) {
        const auto before = CaseState::asOf(desk.store(), (*state)->row(), told->size);
        if (!before)
            return failure(before.error());
        out.since =
            SituationBefore{told->ms, told->size, before->file().severity, before->file().state};
    }
    if (auto read = Gatherer(desk, **state, told ? told->size : 0).into(out); !read)
        return failure(read.error());
    return out;
}

}  // namespace

Result<Situation> situationSinceLast(Desk &desk, const QString &caseId)
{
    const auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    return gather(desk, caseId, file->lastSitrep);
}

Result<Situation> situationSince(Desk &desk, const QString &caseId, quint64 size)
{
    if (size == 0)
        return gather(desk, caseId, {});
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    const auto last = store::Entries(desk.store())
                          .signedEntry((*state)->row().caseId, size - 1)
                          .and_then([](const auto &entry) { return casefile::readEntry(entry); });
    if (!last)
        return failure(last.error());
    return gather(desk, caseId, casefile::Reach{last->seq, last->recordedMs, size});
}

Result<Situation> situationFor(Desk &desk, const QString &caseId, const QString &to)
{
    const auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    const auto recipient = findRecipient(*file, to);
    if (!recipient)
        return failure(recipient.error());
    const auto *receipt = recipient->key ? receiptOf(*file, *recipient->key) : nullptr;
    auto situation =
        gather(desk, caseId, receipt ? std::optional<casefile::Reach>(*receipt) : std::nullopt);
    if (situation)
        situation->handoverTo = recipient->name;
    return situation;
}

Result<Recipient> findRecipient(const casefile::CaseFile &file, const QString &to)
{
    const QString name = to.trimmed();
    if (name.isEmpty())
        return failure(ErrorKind::BadInput, u"handover"_s, u"person"_s, u"nothing"_s);
    std::vector<Recipient> found;
    for (const auto &[key, person] : file.people) {
        if (QString::fromLatin1(toBase64(key)) == name)
            return Recipient{file.nameOf(key), key};
        if (person.role && person.name.compare(name, Qt::CaseInsensitive) == 0)
            found.push_back({person.name, key});
    }
    if (found.size() > 1)
        return failure(ErrorKind::Ambiguous, name, u"person"_s, name);
    return found.empty() ? Recipient{name, std::nullopt} : found.front();
}

std::vector<Recipient> recipients(const casefile::CaseFile &file, const Bytes32 &self)
{
    std::vector<Recipient> all;
    for (const auto &[key, person] : file.people) {
        if (person.role && key != self)
            all.push_back({file.nameOf(key), key});
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
    const Bytes32 self = desk.identity()->card().publicKey;
    const auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    const auto *waiting = waitingFor(*file, self);
    if (!waiting)
        return std::nullopt;
    const auto *receipt = receiptOf(*file, self);
    return WaitingHandover{*waiting, file->nameOf(waiting->from), file->size,
                           file->size - (receipt ? receipt->size : 0), receipt != nullptr};
}

}  // namespace casement::desk
