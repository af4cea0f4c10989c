// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One stretch of a ledger, held against itself.
//
// What it is: EntryAudit, which takes the stored entries in order, has them recomputed on the
//   machine's cores a batch at a time, and follows tree and keys; from the first entry on also what
//   the store must have derived from them.
// Promises: answers with the first fault by position. roots() knows the root at every size that was
//   asked for before.
// Does not do: read the store, check seals or projections (case_verifier.h).
// Neighbours: ledger/entry_check.h recomputes; casefile's fold tells contradictions.
// Cost: one Ed25519 check an entry; at most two batches in memory.
#pragma once

#include "casefile/case_file.h"
#include "ledger/entry_check.h"
#include "ledger/keyset.h"
#include "ledger/merkle.h"
#include "store/computed_readings.h"
#include "store/entries.h"

#include <QFuture>

#include <set>

namespace casement::desk {

struct AuditFault {
    QString code;
    std::optional<ledger::Seq> entry;  // none: of no single entry
    QString column;
    QString detail;
};

// Stored evidence as entries name it; the first entry of each.
struct EvidenceFile {
    Bytes32 sha256{};
    quint64 size = 0;
    friend auto operator<=>(const EvidenceFile &, const EvidenceFile &) = default;
};
using EvidenceUses = std::map<EvidenceFile, ledger::Seq>;

class EntryAudit {
public:
    // Starts after `frontier.size()` entries, of which `file` is the fold. Readings are followed
    // where there are none.
    EntryAudit(const store::CaseRow &row, ledger::Frontier frontier, casefile::CaseFile file,
               std::set<quint64> wantedRoots);

    // The entry that is expected next. False once a fault is known: reading on is useless.
    [[nodiscard]] bool add(const store::StoredEntry &stored);
    // Waits for what is under way.
    [[nodiscard]] std::optional<AuditFault> finish();

    [[nodiscard]] const ledger::Frontier &frontier() const { return m_frontier; }
    [[nodiscard]] const std::map<quint64, Bytes32> &roots() const { return m_roots; }
    [[nodiscard]] const casefile::CaseFile &file() const { return m_file; }
    [[nodiscard]] const std::set<Bytes32> &signers() const { return m_signers; }
    // Of the entries that were added.
    [[nodiscard]] const std::vector<ledger::Seq> &sealEntries() const { return m_sealEntries; }
    [[nodiscard]] const EvidenceUses &evidence() const { return m_evidence; }
    // What the store must keep beside the entries. Errors: Damaged where entries contradict.
    [[nodiscard]] Result<const store::ComputedReadings *> readings() const;

private:
    struct Job {
        store::StoredEntry stored;
        Bytes32 prevRoot{};
    };
    struct Outcome {
        std::optional<AuditFault> fault;
        std::vector<casefile::EntryValue> values;
        std::vector<std::optional<Bytes32>> words;  // of each value
    };
    using Batch = std::vector<Job>;

    void launch();
    void collect();
    void follow(const casefile::EntryValue &value, const std::optional<Bytes32> &words);
    [[nodiscard]] bool followKeys(const casefile::EntryValue &value);
    [[nodiscard]] static Outcome check(const Batch &batch, store::CaseId caseId,
                                       const Bytes32 &ledgerId,
                                       const std::vector<Bytes32> &knownAuthors);

    store::CaseId m_caseId;
    Bytes32 m_ledgerId;
    ledger::Frontier m_frontier;
    casefile::CaseFile m_file;
    ledger::Keyset m_keyset;
    std::set<quint64> m_wantedRoots;
    std::map<quint64, Bytes32> m_roots;
    std::set<Bytes32> m_signers;
    std::vector<ledger::Seq> m_sealEntries;
    EvidenceUses m_evidence;
    std::optional<store::ReadingsFold> m_readings;
    Result<> m_readingsFollow;
    Batch m_batch;
    std::vector<QFuture<Outcome>> m_underWay;
    std::optional<AuditFault> m_fault;
};

}  // namespace casement::desk
