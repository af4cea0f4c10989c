// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/computed_readings.h"

#include "ledger/digest.h"
#include "store/readings.h"

namespace casement::store {

using casefile::EntryValue;
using casefile::Lane;
using casefile::TimelineRow;

Bytes32 wordsHash(const QString &words)
{
    return ledger::sha256(spanOf(words.toUtf8()));
}

std::optional<Bytes32> wordsHashOf(const EntryValue &value,
                                   const std::vector<ledger::Field> &fields)
{
    const QString words = searchWordsOf(value, fields);
    return words.isEmpty() ? std::nullopt : std::optional(wordsHash(words));
}

ReadingsFold::ReadingsFold()
{
    m_out.summaries[Lane::Facts] = {};
    m_out.summaries[Lane::Privileged] = {};
}

Result<> ReadingsFold::add(const EntryValue &value, const std::optional<Bytes32> &words)
{
    const Result<Readings> readings = readingsOf(value, m_out.summaries[Lane::Facts].lateAfterMs,
                                                 [this](ledger::Seq seq) { return current(seq); });
    if (!readings)
        return failure(readings.error());
    apply(readings->change, readings->tags);
    if (words)
        m_out.words.emplace(value.seq, *words);
    if (readings->blob)
        m_out.blobs.emplace(value.seq, *readings->blob);
    addToSummary(value, readings->change);
    return {};
}

Result<std::optional<TimelineRow>> ReadingsFold::current(ledger::Seq seq) const
{
    const auto look = m_current.find(seq);
    if (look == m_current.end())
        return std::optional<TimelineRow>();
    return std::optional(m_out.timeline.at({seq, look->second}));
}

void ReadingsFold::apply(const casefile::TimelineChange &change,
                         const std::optional<QStringList> &newTags)
{
    for (const casefile::RowEnd &end : change.ends)
        m_out.timeline[{end.row.seq, end.row.fromSeq}].toSeq = end.toSeq;
    for (const TimelineRow &row : change.begins) {
        const LookKey key{row.seq, row.fromSeq};
        QStringList tags = newTags.value_or(QStringList());
        if (const auto before = m_current.find(row.seq); !newTags && before != m_current.end())
            tags = m_out.tags[{row.seq, before->second}];
        m_out.timeline[key] = row;
        m_out.tags[key] = tags;
        m_current[row.seq] = row.fromSeq;
    }
}

void ReadingsFold::addToSummary(const EntryValue &value, const casefile::TimelineChange &change)
{
    std::vector<EntryValue> before;
    if (casefile::countsBySubject(value.kind)) {
        for (const auto &[subject, last] : m_subjects[value.kind])
            before.push_back(last);
        m_subjects[value.kind][value.subject] = value;
    }
    for (const Lane lane : casefile::lanesTouched(value, change)) {
        casefile::CaseSummary &summary = m_out.summaries[lane];
        summary = casefile::summaryAfter(std::move(summary), lane, value, change, before);
    }
}

}  // namespace casement::store
