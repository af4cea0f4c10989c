// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/trial_case.h"

#include "casefile/time_text.h"

#include <algorithm>

namespace casement::casefile::test {

namespace {

[[noreturn]] void stop(const Error &error)
{
    qFatal("%s: %s got %s want %s", qPrintable(error.subject), qPrintable(error.field),
           qPrintable(error.got), qPrintable(error.want));
}

QString flagWords(RowFlags flags)
{
    constexpr std::pair<RowFlag, const char *> words[] = {
        {RowFlag::Late, " late"},       {RowFlag::KeyMoment, " key"},
        {RowFlag::Amended, " amended"}, {RowFlag::Struck, " struck"},
        {RowFlag::Undated, " undated"}, {RowFlag::Unverified, " unverified"},
        {RowFlag::Pinned, " pinned"},
    };
    QString text;
    for (const auto &[flag, word] : words) {
        if (flags.testFlag(flag))
            text += QString::fromLatin1(word);
    }
    return text;
}

}  // namespace

Bytes32 keyOf(quint8 number)
{
    Bytes32 key{};
    key.fill(number);
    return key;
}

EntryValue entryOf(Seq seq, const Draft &draft, qint64 recordedMs, const Bytes32 &author,
                   const LaneChoice &lane)
{
    EntryStamp stamp;
    stamp.recordedMs = recordedMs;
    stamp.uid = QStringLiteral("%1").arg(seq, 32, 16, QLatin1Char('0'));
    stamp.lane = lane;
    const auto fields = toFields(draft, stamp);
    if (!fields)
        stop(fields.error());
    auto entry = readEntry(seq, author, *fields);
    if (!entry)
        stop(entry.error());
    return *entry;
}

TrialCase TrialCase::opened(const QString &title)
{
    TrialCase made;
    made.force(
        entryOf(0, GenesisDraft{QStringLiteral("Case opened"), kDefaultLateAfterMs}, kStartMs));
    CaseDraft draft;
    draft.title = title;
    draft.type = QStringLiteral("review");
    draft.severity = Severity::High;
    made.force(entryOf(1, draft, kStartMs));
    return made;
}

Result<Seq> TrialCase::append(const Draft &draft, qint64 recordedMs, const LaneChoice &lane,
                              const Bytes32 &author)
{
    const EntryValue entry = entryOf(size(), draft, recordedMs, author, lane);
    if (const auto allowed = mayAppend(entry, m_caseFile, lookup()); !allowed)
        return failure(allowed.error());
    return force(entry);
}

Seq TrialCase::force(const EntryValue &entry)
{
    const auto change = timelineChanges(entry, m_caseFile.lateAfterMs, lookup());
    if (!change)
        stop(change.error());
    std::vector<EntryValue> others;
    for (const EntryValue &before : m_entries) {
        if (before.kind != entry.kind)
            continue;
        std::erase_if(others,
                      [&](const EntryValue &each) { return each.subject == before.subject; });
        others.push_back(before);
    }
    for (const Lane lane : lanesTouched(entry, *change)) {
        CaseSummary &summary = lane == Lane::Facts ? m_facts : m_privileged;
        summary = summaryAfter(summary, lane, entry, *change, others);
    }
    for (const RowEnd &end : change->ends)
        std::ranges::find(m_rows, end.row)->toSeq = end.toSeq;
    m_rows.insert(m_rows.end(), change->begins.begin(), change->begins.end());
    auto next = apply(m_caseFile, entry);
    if (!next)
        stop(next.error());
    m_caseFile = std::move(*next);
    m_entries.push_back(entry);
    return entry.seq;
}

RowLookup TrialCase::lookup() const
{
    return [this](Seq seq) -> Result<std::optional<TimelineRow>> {
        const auto row = std::ranges::find_if(
            m_rows, [seq](const TimelineRow &r) { return r.seq == seq && !r.toSeq; });
        return row == m_rows.end() ? std::nullopt : std::optional(*row);
    };
}

std::vector<TimelineRow> TrialCase::rowsAsOf(Seq entries) const
{
    std::vector<TimelineRow> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows), [entries](const TimelineRow &row) {
        return row.fromSeq < entries && (!row.toSeq || *row.toSeq >= entries);
    });
    std::ranges::sort(rows, {},
                      [](const TimelineRow &row) { return std::tuple(row.occurredMs, row.seq); });
    return rows;
}

QString TrialCase::picture(Seq asOf) const
{
    QString text;
    for (const TimelineRow &row : rowsAsOf(asOf)) {
        EntryValue entry = m_entries[row.seq];
        for (Seq seq = row.seq + 1; seq <= row.fromSeq; ++seq) {
            if (m_entries[seq].kind == EntryKind::Amend && m_entries[seq].target() == row.seq)
                entry = amended(entry, m_entries[seq]);
        }
        const QString clock = row.flags.testFlag(RowFlag::Undated)
            ? QStringLiteral("--:--")
            : clockText(row.occurredMs, QTimeZone::utc());
        text += clock + u' ' + codeOf(row.kind) + flagWords(row.flags) + QStringLiteral(": ")
            + entry.headline() + u'\n';
    }
    return text;
}

}  // namespace casement::casefile::test
