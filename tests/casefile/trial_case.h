// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case in memory: appends drafts by the rules and keeps every reading of them.
//
// What it is: what a store does with the casefile layer, without a store.
// Promises: append() asks mayAppend() and changes nothing where it refuses; force() does not ask.
#pragma once

#include "casefile/case_summary.h"
#include "casefile/drafts.h"
#include "casefile/rules.h"

namespace casement::casefile::test {

inline constexpr qint64 kStartMs = 1'767'261'600'000;  // 2026-01-01T10:00:00Z
inline constexpr qint64 kMinuteMs = 60'000;

[[nodiscard]] Bytes32 keyOf(quint8 number);

// Signed fields and back: what a store would hand out. Aborts the test run on an error.
[[nodiscard]] EntryValue entryOf(Seq seq, const Draft &draft, qint64 recordedMs,
                                 const Bytes32 &author = keyOf(1), const LaneChoice &lane = {});

class TrialCase {
public:
    // Genesis and case entry; no items.
    static TrialCase opened(const QString &title = QStringLiteral("Impersonated charity"));

    Result<Seq> append(const Draft &draft, qint64 recordedMs, const LaneChoice &lane = {},
                       const Bytes32 &author = keyOf(1));
    Result<Seq> append(const Draft &draft) { return append(draft, m_nowMs += kMinuteMs); }
    Seq force(const EntryValue &entry);

    [[nodiscard]] Seq size() const { return m_entries.size(); }
    [[nodiscard]] const std::vector<EntryValue> &entries() const { return m_entries; }
    [[nodiscard]] const std::vector<TimelineRow> &rows() const { return m_rows; }
    [[nodiscard]] std::vector<TimelineRow> rowsAsOf(Seq entries) const;
    [[nodiscard]] const CaseFile &caseFile() const { return m_caseFile; }
    [[nodiscard]] const CaseSummary &summary(Lane lane) const
    {
        return lane == Lane::Facts ? m_facts : m_privileged;
    }
    [[nodiscard]] RowLookup lookup() const;

    // One line a row in timeline order: "10:05 event Late Pinned: words".
    [[nodiscard]] QString picture(Seq asOf) const;
    [[nodiscard]] QString picture() const { return picture(size()); }

private:
    qint64 m_nowMs = kStartMs;
    std::vector<EntryValue> m_entries;
    std::vector<TimelineRow> m_rows;
    CaseFile m_caseFile;
    CaseSummary m_facts;
    CaseSummary m_privileged;
};

}  // namespace casement::casefile::test
