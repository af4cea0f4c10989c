// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Search over the desk.
//
// What it is: entries whose text holds the words, newest first, with the place of the hit.
// Promises: obeys lanes; a hit's excerpt is one line with control characters made visible.
// Neighbours: store's FTS index; `casementctl search`.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

struct SearchHit {
    QString caseId;
    QString caseNumber;
    QString caseTitle;
    ledger::Seq seq = 0;
    casefile::EntryKind kind = casefile::EntryKind::Event;
    qint64 recordedMs = 0;
    QString excerpt;
};

// `caseId` empty: every case. Errors: BadInput for a query without a word in it.
[[nodiscard]] Result<std::vector<SearchHit>> search(Desk &desk, const QString &query,
                                                    const QString &caseId, int limit);

// Whether what search() finds is what the entries' words say: a verification of a case holds the
// words against the entries, this the index of the whole desk against the words. Errors: Damaged.
[[nodiscard]] Result<> checkSearchIndex(Desk &desk);

}  // namespace casement::desk
