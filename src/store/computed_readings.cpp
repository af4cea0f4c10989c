// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/computed_readings.h"

#include "ledger/digest.h"
#include "store/entries.h"
#include "store/entry_id.h"
#include "store/readings.h"

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::EntryValue;
using casefile::Lane;
using casefile::TimelineRow;

namespace {

class Fold {
public:
    Fold()
    {
        m_out.summaries[Lane::Facts] = {};
        m_out.summaries[Lane::Privileged] = {};
    }

    Result<> add(const ledger::SignedEntry &entry)
    {
        const Result<EntryValue> value = casefile::readEntry(entry);
        if (!value)
            return failure(value.error());
        const Result<Readings> readings =
            readingsOf(*value, entry.fields, m_out.summaries[Lane::Facts].lateAfterMs,
                       [this](ledger::Seq seq) { return current(seq); });
        if (!readings)
            return failure(readings.error());
        apply(*readings);
        if (!readings->words.isEmpty())
            m_out.words.emplace(entry.seq, wordsHash(readings->words));
        if (readings->blob)
            m_out.blobs.emplace(entry.seq, *readings->blob);
        addToSummary(*value, readings->change);
        return {};
    }

    [[nodiscard]] ComputedReadings take() { return std::move(m_out); }

private:
    Result<std::optional<TimelineRow>> current(ledger::Seq seq) const
    {
        const auto look = m_current.find(seq);
        if (look == m_current.end())
            return std::optional<TimelineRow>();
        return std::optional(m_out.timeline.at({seq, look->second}));
    }

    void apply(const Readings &readings)
    {
        for (const casefile::RowEnd &end : readings.change.ends)
            m_out.timeline[{end.row.seq, end.row.fromSeq}].toSeq = end.toSeq;
        for (const TimelineRow &row : readings.change.begins) {
            const LookKey key{row.seq, row.fromSeq};
            QStringList tags = readings.tags.value_or(QStringList());
            if (const auto before = m_current.find(row.seq);
                !readings.tags && before != m_current.end())
                tags = m_out.tags[{row.seq, before->second}];
            m_out.timeline[key] = row;
            m_out.tags[key] = tags;
            m_current[row.seq] = row.fromSeq;
        }
    }

    void addToSummary(const EntryValue &value, const casefile::TimelineChange &change)
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

    ComputedReadings m_out;
    std::map<ledger::Seq, ledger::Seq> m_current;  // line to the entry its look is from
    std::map<casefile::EntryKind, std::map<QString, EntryValue>> m_subjects;
};

}  // namespace

Bytes32 wordsHash(const QString &words)
{
    return ledger::sha256(spanOf(words.toUtf8()));
}

Result<ComputedReadings> computeReadings(Store &store, CaseId caseId)
{
    Fold fold;
    const Result<> done =
        Entries(store).forEach(caseId, 0, kLastSeq, [&fold](const StoredEntry &stored) {
            const Result<ledger::SignedEntry> entry = signedEntry(stored);
            if (!entry && entry.error().kind == ErrorKind::NotFound)
                return Result<>();
            return entry ? fold.add(*entry) : Result<>(failure(entry.error()));
        });
    if (!done)
        return failure(done.error());
    return fold.take();
}

}  // namespace casement::store
