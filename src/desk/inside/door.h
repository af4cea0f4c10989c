// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The inside of the one door: an append in progress.
//
// What it is: one AppendTransaction on one case. append() stamps a draft, asks the rules, signs it
//   for the head as it is inside the transaction, and inserts it; seal() appends the seal entry and
//   signs the ledger that ends with it; commit() makes all of it durable.
// Promises: dropped without commit(), nothing happened, and the Desk's fold of the case is as it
//   was. Drafts are read back as an entry before they are signed, so what is stored can be read. A
//   seal entry and its note are committed together, and nobody sees the note before.
// Neighbours: Recorder, Importer, Issuer and people.h go through here and nowhere else.
// Cost: a signature an entry, a durable write a commit.
#pragma once

#include "base/progress.h"
#include "casefile/drafts.h"
#include "desk/inside/case_state.h"
#include "desk/sealer.h"
#include "store/append_transaction.h"

#include <functional>

namespace casement::desk {

class Door {
public:
    // Errors: ReadOnly (no identity, or the case takes none), NotFound, Busy, DiskFull.
    [[nodiscard]] static Result<Door> open(Desk &desk, const QString &caseId);
    // A case that does not exist yet, under the desk's identity as its genesis key.
    [[nodiscard]] static Result<Door> openNew(Desk &desk, const store::NewCase &request);

    struct Options {
        // Of what changes another entry, or is about one, the lane is that one's.
        casefile::LaneChoice lane;
        QString uid;  // empty: made here
    };
    [[nodiscard]] Result<Recorded> append(const casefile::Draft &draft, const Options &options);
    [[nodiscard]] Result<Recorded> append(const casefile::Draft &draft)
    {
        return append(draft, Options{});
    }

    // One of many.
    struct Next {
        casefile::Draft draft;
        Options options;
    };
    // What stands at `seq`, or nothing where it is there already.
    using Make = std::function<std::optional<Next>(size_t index, ledger::Seq seq)>;
    // append() for each of `count`, in their order: while some are inserted here, others are made,
    // committed to and signed on other threads. Answers how many were appended.
    // Precondition: no draft changes another entry or is about one.
    // Errors: of append(), with which of them it was (1-based) as the line; Cancelled, after which
    // commit() must not be called.
    [[nodiscard]] Result<quint64> appendAll(size_t count, const Make &make,
                                            const Progress &progress);

    // The last thing before commit(). `logKey` is opened before the door is: that takes a while.
    [[nodiscard]] Result<Sealed> seal(const ledger::SigningKey &logKey, const QString &reason);
    // The entry that carries this uid, if it was delivered before.
    [[nodiscard]] Result<std::optional<ledger::Seq>> find(const QString &uid);
    // The same as what its recording answered.
    [[nodiscard]] Result<std::optional<Recorded>> delivered(const QString &uid);
    [[nodiscard]] Result<> clearDraft(const QString &slot);

    [[nodiscard]] Result<> commit();

    [[nodiscard]] const casefile::CaseFile &caseFile() const { return m_state.file(); }
    [[nodiscard]] const store::CaseRow &row() const { return m_state.row(); }
    [[nodiscard]] Result<casefile::EntryValue> entry(ledger::Seq seq);
    [[nodiscard]] Result<Bytes32> leaf(ledger::Seq seq);
    // The case as it stood before entry `seq`.
    [[nodiscard]] Result<casefile::CaseFile> caseFileBefore(ledger::Seq seq);
    // Every look line `seq` had, oldest first; empty where the entry has no line.
    [[nodiscard]] Result<std::vector<casefile::TimelineRow>> history(ledger::Seq seq);
    // How line `seq` stands now; nothing where the entry has no line.
    [[nodiscard]] Result<std::optional<casefile::TimelineRow>> timelineRow(ledger::Seq seq);

private:
    class Many;
    struct Signed {
        ledger::SignedEntry entry;
        casefile::EntryValue value;
    };
    [[nodiscard]] Result<ledger::CommittedFields>
    committed(const casefile::Draft &draft, const casefile::EntryStamp &stamp) const;
    // Asks the rules and signs for this head; folds and stores nothing.
    [[nodiscard]] Result<Signed> sign(ledger::CommittedFields committed,
                                      const ledger::Frontier &head,
                                      const casefile::RowLookup &rows) const;
    [[nodiscard]] casefile::EntryStamp stampOf(const Options &options) const;
    [[nodiscard]] Result<casefile::LaneChoice> laneFor(const casefile::Draft &draft,
                                                       const casefile::LaneChoice &asked);

    Door(Desk &desk, CaseState state, store::AppendTransaction transaction);

    Desk *m_desk;
    CaseState m_state;  // a copy: the Desk's own is replaced when the commit holds
    store::AppendTransaction m_transaction;
};

// Appends what `make` makes of the case and, where the identity can seal, a seal of it, in one
// commit.
[[nodiscard]] Result<Recorded>
appendAndSeal(Desk &desk, const QString &caseId,
              const std::function<Result<casefile::Draft>(const casefile::CaseFile &)> &make,
              const QString &reason);

// An entry uid: 128 random bits as 32 lower-case hex digits.
[[nodiscard]] QString newUid(Random &random);

}  // namespace casement::desk
