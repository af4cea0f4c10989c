// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What windows and commands show of a case.
//
// What it is: reads of one case, each answered with values that need no desk afterwards.
// Promises: opening a case does not grow with its entries; every timeline read takes "as of".
// Does not do: caching (the timeline model keeps what it shows), words (display_words.h).
// Neighbours: store's projections below; the timeline model and the commands above.
// Cost: a page by keyset under 1 ms at a million rows; the index (24 bytes a row) gives random
//   access and is read in the background.
#pragma once

#include "casefile/case_file.h"
#include "casefile/entry_value.h"
#include "casefile/lane_choice.h"
#include "casefile/timeline_row.h"
#include "desk/desk.h"

#include <QStringList>

namespace casement::desk {

struct TimelineFilter {
    bool keyMomentsOnly = false;
    bool lateOnly = false;
    bool undatedOnly = false;
    QString text;  // words, as search understands them
    std::vector<casefile::Function> functions;  // empty: all
    std::vector<casefile::EntryKind> kinds;  // empty: all
    std::vector<casefile::Lane> lanes;  // empty: both
    std::optional<Bytes32> author;
    QString tag;
    std::optional<qint64> fromMs;
    std::optional<qint64> toMs;
    std::optional<ledger::Seq> asOf;  // the case as it stood after this entry
    friend bool operator==(const TimelineFilter &, const TimelineFilter &) = default;
};

// One shown row and its place in the order.
struct RowKey {
    qint64 occurredMs = casefile::kUndatedMs;
    ledger::Seq seq = 0;
    ledger::Seq fromSeq = 0;
    friend auto operator<=>(const RowKey &, const RowKey &) = default;
};

struct TimelineLine {
    casefile::TimelineRow row;
    QString text;  // one line, at most 300 characters, control characters made visible
    QString formerText;  // what an amendment replaced; empty otherwise
    QString who;  // name of the author, or a short form of the key
    QString reason;  // of an amendment, strike, state or severity change
    QString lateReason;
    QStringList tags;
    int offsetMinutes = 0;  // of the occurred time, as it was given
    casefile::Precision precision = casefile::Precision::Exact;
};

// How many rows each chip would show, under the filter's asOf alone.
struct TimelineCounts {
    quint64 all = 0;
    quint64 keyMoments = 0;
    quint64 late = 0;
    quint64 undated = 0;
    std::vector<std::pair<casefile::Function, quint64>> byFunction;
    std::vector<std::pair<casefile::EntryKind, quint64>> byKind;
};

struct FieldDetail {
    quint16 id = 0;
    QString name;
    int kind = 0;
    QString value;  // as it stands in the ledger; times in ISO 8601 UTC, blobs as hash and size
    QString commitment;  // hex
};

struct EntryDetail {
    casefile::EntryValue value;
    QString who;
    std::vector<FieldDetail> fields;
    QString authorKey;  // hex, like every hash here
    QString signature;
    bool signatureHolds = false;
    QString fieldsRoot;
    QString leaf;
    QStringList inclusionProof;  // from the leaf to the root of `proofSize` entries
    quint64 proofSize = 0;
    QString proofRoot;
    std::optional<quint64> sealedAtSize;  // the first seal that covers the entry
    qint64 sealedMs = 0;
    std::vector<ledger::Seq> changedBy;  // amendments, strikes, pins, moves to the other lane
    casefile::LaneChoice lane;  // where it stands now, and on what
    std::optional<ledger::Seq> movedBy;  // the entry that moved it there
    std::optional<QString> readsNow;  // its words after the last amendment, where there is one
};

struct CaseOpening {
    casefile::CaseSummary summary;
    TimelineCounts counts;
    std::vector<TimelineLine> lastPage;  // the newest rows under the filter, in timeline order
};

class CaseReader {
public:
    CaseReader(Desk &desk, QString caseId);

    [[nodiscard]] Result<CaseOpening> open(const TimelineFilter &filter, int pageRows);
    // Every row under the filter, in order.
    [[nodiscard]] Result<std::vector<RowKey>> index(const TimelineFilter &filter);
    // The lines of these keys, in the given order.
    [[nodiscard]] Result<std::vector<TimelineLine>> lines(const std::vector<RowKey> &keys);
    // The newest `limit` lines under the filter, in timeline order.
    [[nodiscard]] Result<std::vector<TimelineLine>> newest(const TimelineFilter &filter,
                                                           qsizetype limit);
    [[nodiscard]] Result<TimelineCounts> counts(const TimelineFilter &filter);
    [[nodiscard]] Result<EntryDetail> entry(ledger::Seq seq);
    // The whole state as of an entry: fold of the prefix. Grows with the ledger.
    [[nodiscard]] Result<casefile::CaseFile> caseFile(std::optional<ledger::Seq> asOf = {});

private:
    Desk &m_desk;
    QString m_caseId;
};

}  // namespace casement::desk
