// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Cases for tests that need a real ledger in a real desk file.
//
// What it is: turns casefile drafts into signed entries and appends them, with time and randomness
//   that repeat themselves.
// Promises: the same calls make the same bytes. Everything but `append` aborts the test on failure.
// Does not do: the rules of a case (desk's Recorder asks those).
#pragma once

#include "casefile/drafts.h"
#include "ledger/keys.h"
#include "store/append_transaction.h"

namespace casement::test {

class CaseWriter {
public:
    // `seed` makes the author key and everything random.
    explicit CaseWriter(store::Store &store, quint64 seed = 1);

    // Genesis, the author's person entry and the case entry: three entries.
    store::CaseId createCase(const QString &title = QStringLiteral("Trial"));

    // One transaction, one entry; the time advances by a minute.
    [[nodiscard]] Result<ledger::Seq> append(store::CaseId caseId, const casefile::Draft &draft,
                                             casefile::Lane lane = casefile::Lane::Facts);
    // Into a transaction of the caller's.
    [[nodiscard]] Result<ledger::Seq> append(store::AppendTransaction &transaction,
                                             store::CaseId caseId, const casefile::Draft &draft,
                                             casefile::Lane lane = casefile::Lane::Facts);
    // The entry that append() would insert, and no change.
    [[nodiscard]] Result<ledger::SignedEntry> sign(store::AppendTransaction &transaction,
                                                   store::CaseId caseId,
                                                   const casefile::Draft &draft,
                                                   casefile::Lane lane = casefile::Lane::Facts);

    [[nodiscard]] const ledger::SigningKey &author() const { return m_author; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }
    [[nodiscard]] QString freshUid();

private:
    store::Store &m_store;
    SeededRandom m_random;
    ledger::SigningKey m_author;
    qint64 m_nowMs = 1'780'000'000'000;  // 2026-05-28T20:26:40Z
};

// An event with these words, `minutes` after the writer's first instant if given.
[[nodiscard]] casefile::EventDraft eventDraft(const QString &words,
                                              std::optional<int> minutes = {});

}  // namespace casement::test
