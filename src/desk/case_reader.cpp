// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_reader.h"

#include "desk/inside/case_state.h"
#include "desk/line_text.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/timeline.h"

namespace casement::desk {

using casefile::EntryKind;
using casefile::EntryValue;
using casefile::TimelineRow;

namespace {

store::TimelineFilter storeFilter(const TimelineFilter &filter)
{
    store::TimelineFilter out;
    out.keyMomentsOnly = filter.keyMomentsOnly;
    out.lateOnly = filter.lateOnly;
    out.dated = filter.undatedOnly ? store::Dated::UndatedOnly : store::Dated::All;
    out.kinds = filter.kinds;
    out.functions = filter.functions;
    out.lanes = filter.lanes;
    out.author = filter.author;
    out.tag = filter.tag;
    out.text = filter.text;
    out.fromMs = filter.fromMs;
    out.toMs = filter.toMs;
    out.asOf = filter.asOf;
    return out;
}

store::RowRef refOf(const RowKey &key)
{
    return {key.occurredMs, static_cast<quint32>(key.seq), static_cast<quint32>(key.fromSeq)};
}

// Reads the entries of rows and words them; lives for one page.
class LineReader {
public:
    LineReader(Desk &desk, const CaseState &state)
        : m_state(state), m_entries(desk.store()), m_timeline(desk.store())
    {
    }

    Result<std::vector<TimelineLine>> lines(const std::vector<TimelineRow> &rows)
    {
        std::vector<TimelineLine> lines;
        lines.reserve(rows.size());
        for (const TimelineRow &row : rows) {
            auto line = this->line(row);
            if (!line)
                return failure(line.error());
            lines.push_back(std::move(*line));
        }
        return lines;
    }

private:
    Result<EntryValue> entry(ledger::Seq seq)
    {
        const auto entry = m_entries.signedEntry(m_state.row().caseId, seq);
        if (!entry)
            return failure(entry.error());
        return casefile::readEntry(*entry);
    }

    Result<TimelineLine> line(const TimelineRow &row)
    {
        const auto original = entry(row.seq);
        if (!original)
            return failure(original.error());
        if (row.fromSeq == row.seq)
            return named(lineOf(row, *original, nullptr, *original, *original), row);
        // Only a line that was changed has a history, so only such a line reads it.
        const auto looks = m_timeline.history(m_state.row().caseId, row.seq);
        if (!looks)
            return failure(looks.error());
        EntryValue before = *original;
        EntryValue now = *original;
        std::optional<EntryValue> change;
        for (const TimelineRow &look : *looks) {
            if (look.fromSeq == row.seq || look.fromSeq > row.fromSeq)
                continue;
            auto step = entry(look.fromSeq);
            if (!step)
                return failure(step.error());
            // Why an entry was moved is told of it where it is asked for, not in its line.
            if (step->kind == EntryKind::Lane)
                continue;
            if (casefile::rewords(*step)) {
                before = now;
                now = casefile::amended(now, *step);
            }
            // A pin says nothing about the words; the amendment or strike under it still does.
            if (step->kind != EntryKind::Pin || !change)
                change = std::move(*step);
        }
        return named(lineOf(row, *original, change ? &*change : nullptr, before, now), row);
    }

    TimelineLine named(TimelineLine line, const TimelineRow &row) const
    {
        line.who = m_state.file().nameOf(row.author);
        return line;
    }

    const CaseState &m_state;
    store::Entries m_entries;
    store::Timeline m_timeline;
};

// The fold of the case up to now, kept by the desk between calls.
Result<const CaseState *> current(Desk &desk, const QString &caseId)
{
    auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    if (auto folded = (*state)->toHead(desk.store()); !folded)
        return failure(folded.error());
    return *state;
}

// What the summary keeps anyway: opening a case counts nothing.
TimelineCounts countsOf(const casefile::CaseSummary &summary)
{
    TimelineCounts counts;
    counts.all = summary.rows;
    counts.keyMoments = summary.keyMoments;
    counts.late = summary.late;
    counts.undated = summary.undated;
    for (const casefile::Function function : casefile::allFunctions()) {
        if (const quint64 rows = summary.rowsByFunction[static_cast<size_t>(function)])
            counts.byFunction.emplace_back(function, rows);
    }
    for (size_t kind = 0; kind < summary.rowsByKind.size(); ++kind) {
        if (const quint64 rows = summary.rowsByKind[kind])
            counts.byKind.emplace_back(static_cast<EntryKind>(kind), rows);
    }
    return counts;
}

}  // namespace

CaseReader::CaseReader(Desk &desk, QString caseId) : m_desk(desk), m_caseId(std::move(caseId)) { }

Result<CaseOpening> CaseReader::open(const TimelineFilter &filter, int pageRows)
{
    CaseOpening opening;
    auto summary = m_desk.findCase(m_caseId);
    if (!summary)
        return failure(summary.error());
    opening.summary = std::move(*summary);
    auto lines = newest(filter, pageRows);
    if (!lines)
        return failure(lines.error());
    opening.lastPage = std::move(*lines);
    if (!filter.asOf) {
        opening.counts = countsOf(opening.summary);
        return opening;
    }
    const auto then = counts(filter);
    if (!then)
        return failure(then.error());
    opening.counts = *then;
    return opening;
}

Result<std::vector<RowKey>> CaseReader::index(const TimelineFilter &filter)
{
    const auto state = current(m_desk, m_caseId);
    if (!state)
        return failure(state.error());
    const auto refs =
        store::Timeline(m_desk.store()).index((*state)->row().caseId, storeFilter(filter));
    if (!refs)
        return failure(refs.error());
    std::vector<RowKey> keys;
    keys.reserve(refs->size());
    for (const auto &ref : *refs)
        keys.push_back({ref.occurredMs, ref.seq, ref.fromSeq});
    return keys;
}

Result<std::vector<TimelineLine>> CaseReader::lines(const std::vector<RowKey> &keys)
{
    const auto state = current(m_desk, m_caseId);
    if (!state)
        return failure(state.error());
    std::vector<store::RowRef> refs;
    refs.reserve(keys.size());
    for (const RowKey &key : keys)
        refs.push_back(refOf(key));
    const auto rows = store::Timeline(m_desk.store()).rows((*state)->row().caseId, refs);
    if (!rows)
        return failure(rows.error());
    return LineReader(m_desk, **state).lines(*rows);
}

Result<std::vector<TimelineLine>> CaseReader::newest(const TimelineFilter &filter, qsizetype limit)
{
    const auto state = current(m_desk, m_caseId);
    if (!state)
        return failure(state.error());
    const auto rows =
        store::Timeline(m_desk.store())
            .before((*state)->row().caseId, storeFilter(filter), {}, static_cast<int>(limit));
    if (!rows)
        return failure(rows.error());
    return LineReader(m_desk, **state).lines(*rows);
}

Result<TimelineCounts> CaseReader::counts(const TimelineFilter &filter)
{
    const auto state = current(m_desk, m_caseId);
    if (!state)
        return failure(state.error());
    const auto counted =
        store::Timeline(m_desk.store()).counts((*state)->row().caseId, filter.asOf);
    if (!counted)
        return failure(counted.error());
    return TimelineCounts{counted->all,     counted->keyMoments, counted->late,
                          counted->undated, counted->byFunction, counted->byKind};
}

Result<casefile::CaseFile> CaseReader::caseFile(std::optional<ledger::Seq> asOf)
{
    const auto state = current(m_desk, m_caseId);
    if (!state)
        return failure(state.error());
    if (!asOf)
        return (*state)->file();
    const auto then = CaseState::asOf(m_desk.store(), (*state)->row(), *asOf + 1);
    if (!then)
        return failure(then.error());
    return then->file();
}

}  // namespace casement::desk
