// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How a case stands, and what is new in it since somebody was last told.
//
// What it is: Situation, the facts of a situation report or a handover, and the reads that gather
//   them; the handover that waits for whoever uses the desk.
// Promises: what is struck is not in it, not even in a count, and what is privileged only where it
//   was asked for. It goes up to `now.size`, so that nothing falls between two reports.
// Does not do: words (situation_text.h), recording (recorder.h).
// Neighbours: case_reader.h reads lines; casefile/handover.h says who was told what.
// Cost: the index of the case's rows once, and the rows that are new; at most kMostLines of each
//   list are read.
#pragma once

#include "desk/case_reader.h"

namespace casement::desk {

// The moment somebody was last told.
struct SituationBefore {
    qint64 ms = 0;
    quint64 size = 0;
    std::optional<casefile::Severity> severity;
    std::optional<casefile::CaseState> state;
};

struct Situation {
    static constexpr size_t kMostLines = 12;

    QString number;  // of the case
    casefile::CaseFile now;  // without privileged decisions, unless they were asked for
    qint64 nowMs = 0;
    bool privileged = false;  // asked for
    std::optional<SituationBefore> since;  // unset: nobody was told anything before
    std::optional<casefile::Recipient> to;  // whom the case goes to; unset: a situation report
    // The newest of each, in timeline order.
    std::vector<TimelineLine> moments;  // states, severities, issues, handovers, what is pinned
    std::vector<TimelineLine> events;
    std::vector<TimelineLine> evidence;
    std::vector<std::pair<casefile::EntryKind, quint64>> rest;  // what else is new
    quint64 amended = 0;  // entries from before that read differently now

    // Whether an entry came after somebody was last told.
    [[nodiscard]] bool isNew(ledger::Seq seq) const { return !since || seq >= since->size; }
};

struct SituationRequest {
    std::optional<quint64> since{};  // size of the ledger; unset: since the last report or receipt
    QString to{};  // a handover to whom this names (as findRecipient); empty: a situation report
    bool privileged = false;
};
// Errors: those of findRecipient.
[[nodiscard]] Result<Situation> readSituation(Desk &desk, const QString &caseId,
                                              const SituationRequest &request = {});

// `to`: a key in base64, the name of a member or the code of a function in any letter case, or else
// simply a name. Errors: Ambiguous (got: the name), BadInput where it is empty.
[[nodiscard]] Result<casefile::Recipient> findRecipient(const casefile::CaseFile &file,
                                                        const QString &to);
// The members of a case whose keys are in force, but for `self`, by name.
[[nodiscard]] std::vector<casefile::Recipient> otherMembers(const casefile::CaseFile &file,
                                                            const Bytes32 &self);

struct WaitingHandover {
    casefile::Handover handover;
    QString fromName;
    QString words;  // of whoever hands it over
    QString text;  // what was new, open and next
    quint64 size = 0;  // of the ledger
};
// The one that waits for whoever uses the desk.
[[nodiscard]] Result<std::optional<WaitingHandover>> waitingHandover(Desk &desk,
                                                                     const QString &caseId);

}  // namespace casement::desk
