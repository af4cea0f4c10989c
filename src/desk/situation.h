// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How a case stands, and what is new in it since somebody was last told.
//
// What it is: Situation, the facts of a situation report or a handover, and the reads that gather
//   them; recipients of a handover.
// Promises: the privileged lane and what was struck are never in it, not even in a count. What it
//   tells goes up to `now.size`, so that nothing falls between two reports.
// Does not do: words (situation_text.h), recording (recorder.h).
// Neighbours: case_reader.h reads lines; casefile/handover.h says who was told what.
// Cost: the index of the case's rows once, and the rows and entries that are new.
#pragma once

#include "casefile/case_file.h"
#include "desk/desk.h"

namespace casement::desk {

// Something worth a line of its own.
struct SituationLine {
    casefile::EntryKind kind = casefile::EntryKind::Event;
    std::optional<qint64> ms;  // when it happened, where that is known
    std::optional<casefile::Function> function;
    QString who;  // of a decision: who decided
    QString text;
    QString reason;
    std::optional<casefile::CaseState> state;
    std::optional<casefile::Severity> severity;
};

// The moment somebody was last told.
struct SituationBefore {
    qint64 ms = 0;
    quint64 size = 0;
    std::optional<casefile::Severity> severity;
    std::optional<casefile::CaseState> state;
};

struct Situation {
    QString number;  // of the case
    casefile::CaseFile now;
    qint64 nowMs = 0;
    std::optional<SituationBefore> since;  // unset: nobody was told anything before
    QString handoverTo;  // whom the case goes to; empty: a situation report
    std::vector<SituationLine> decisions;  // in timeline order, as the others
    std::vector<SituationLine> moments;  // states, severities, issues, handovers, what is pinned
    std::vector<std::pair<casefile::EntryKind, quint64>> rest;  // events, notes, evidence, …
    quint64 amended = 0;  // entries from before that read differently now
};

// Since the last situation report.
[[nodiscard]] Result<Situation> situationSinceLast(Desk &desk, const QString &caseId);
// Since the ledger had `size` entries.
[[nodiscard]] Result<Situation> situationSince(Desk &desk, const QString &caseId, quint64 size);
// For a handover: since the last receipt of whom `to` names (as findRecipient).
[[nodiscard]] Result<Situation> situationFor(Desk &desk, const QString &caseId, const QString &to);

// Who takes a case.
struct Recipient {
    QString name;
    std::optional<Bytes32> key;  // unset: they do not write in the case
    friend bool operator==(const Recipient &, const Recipient &) = default;
};

// `to`: a key in base64, the name of a member in any letter case, or else simply a name. Errors:
// Ambiguous (got: the name), BadInput where it is empty.
[[nodiscard]] Result<Recipient> findRecipient(const casefile::CaseFile &file, const QString &to);
// The members of a case whose keys are in force, but for `self`, by name.
[[nodiscard]] std::vector<Recipient> recipients(const casefile::CaseFile &file,
                                                const Bytes32 &self);

// The handover that waits for whoever uses the desk.
struct WaitingHandover {
    casefile::Handover handover;
    QString fromName;
    quint64 size = 0;  // of the ledger
    quint64 unread = 0;  // entries since they last acknowledged to have read the case
    bool readBefore = false;
};
[[nodiscard]] Result<std::optional<WaitingHandover>> waitingHandover(Desk &desk,
                                                                     const QString &caseId);

}  // namespace casement::desk
