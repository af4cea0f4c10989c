// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The one door to write to a case.
//
// What it is: each method is one thing a person does, and appends one signed entry; close() appends
//   the seal as well, decide() the positions that come with it, in the same commit.
// Promises: when a method returns a Recorded, the entry is committed and durable; when it returns
// an
//   error, the ledger is as before. The rules of casefile/rules.h are asked inside the transaction
//   that appends, so two people cannot both be right. Undo appends, it never removes. What changes
//   another entry, or is about one, stands in the lane where that one stands.
// Does not do: wait politely (DeskSession runs it on the writer thread), ask questions.
// Neighbours: casefile (drafts, rules), ledger (sign), store (append).
// Cost: one Ed25519 signature and one durable commit.
#pragma once

#include "casefile/decision.h"
#include "casefile/lane_choice.h"
#include "casefile/time_input.h"
#include "desk/desk.h"

#include <QStringList>

namespace casement::desk {

struct InputChange;
struct ItemChange;

struct Recorded {
    ledger::Seq seq = 0;
    qint64 recordedMs = 0;
    quint64 size = 0;  // of the ledger, this entry included
    friend bool operator==(const Recorded &, const Recorded &) = default;
};

struct LogRequest {
    QString text;
    std::optional<casefile::OccurredTime> occurred;  // nothing: now
    std::optional<casefile::Function> function;
    QStringList tags;
    QString lateReason;  // needed where `occurred` lies before the case's late threshold
    casefile::LaneChoice lane;
    bool unverified = false;
    QString draftSlot;  // the draft that this was typed as goes with the same commit
    QString uid;  // exactly-once: recording the same uid again adds nothing; empty: made here
};

// What a function says of a decision, or that it is asked.
struct PositionRequest {
    ledger::Seq decision = 0;
    casefile::Function function = casefile::Function::Legal;
    casefile::PositionState state = casefile::PositionState::Asked;
    QString words;  // needed for an objection and a condition
    QString person;  // who spoke for the function, where that is not who enters it
    std::optional<qint64> dueMs;  // with Asked: until when an answer is asked for
    // The last entry on the decision that was read: what the position is about; nothing: as it is.
    std::optional<ledger::Seq> seen;
    QString draftSlot;
};

// What was decided, why, and what was not. `because` may not be empty; the size of the ledger that
// the decision rested on is taken when it is appended. With a step other than Made it is about
// `target`: a revision restates the whole decision.
struct DecideRequest {
    casefile::DecisionStep step = casefile::DecisionStep::Made;
    std::optional<ledger::Seq> target;
    std::optional<ledger::Seq> seen;  // the last entry on the target that its author knew
    QString changeReason;  // of a revision that changes words, and of a withdrawal
    std::vector<PositionRequest> positions;  // recorded with it; their `decision` is ignored
    QString risk;  // and who bears it
    QString reviewTrigger;  // what would change the decision
    std::optional<qint64> reviewMs;
    QString question;
    QString decision;
    QString because;
    QString ground;  // the clause it stands on, with its version
    QStringList options;  // considered and not taken, "title: why not"
    QString decidedBy;  // who decided, where that is not who enters it
    std::optional<casefile::OccurredTime> occurred;  // nothing: now
    std::optional<casefile::Function> function;
    QStringList tags;
    QString lateReason;
    casefile::LaneChoice lane;  // of one that is about another: the lane of that one
    QString draftSlot;
    QString uid;
};

// The request that states a decision again, to be changed where it is to read otherwise.
[[nodiscard]] DecideRequest revisionOf(const casefile::Decision &decision);

// A text that was given to somebody; `size` entries of the ledger are told in it, and those after
// them are new the next time.
struct SitrepRequest {
    QString text;
    quint64 size = 0;
    casefile::Lane lane = casefile::Lane::Facts;  // privileged where the text tells of such entries
};

struct HandoverRequest {
    QString to;  // who takes the case, as findRecipient understands it
    QString words;  // of whoever hands it over
    QString text;
    quint64 size = 0;
};

class Recorder {
public:
    Recorder(Desk &desk, QString caseId);

    // Errors of all: Refused (field = the rule), ReadOnly, BadInput, TooLarge, DiskFull, Busy.
    [[nodiscard]] Result<Recorded> log(const LogRequest &request);
    // Appends the positions that come with it in the same commit, and releases the functions that
    // a decision which is ended still waited for. Errors: Conflict where the target has changed.
    [[nodiscard]] Result<Recorded> decide(const DecideRequest &request);
    [[nodiscard]] Result<Recorded> takePosition(const PositionRequest &request);
    [[nodiscard]] Result<Recorded> note(const QString &text, const QString &language,
                                        const casefile::LaneChoice &lane = {});
    [[nodiscard]] Result<Recorded> amend(ledger::Seq target, const QString &text,
                                         const QString &reason);
    [[nodiscard]] Result<Recorded> strike(ledger::Seq target, const QString &reason);
    [[nodiscard]] Result<Recorded> pin(ledger::Seq target, bool on);
    // Moves an entry to the lane of `to`, and with it the positions, custody and notes about it:
    // one entry of the privileged lane that names them all. `reason` always; to the privileged lane
    // a basis, to the facts the lawyer who agreed.
    [[nodiscard]] Result<Recorded> moveLane(ledger::Seq target, const casefile::LaneChoice &to,
                                            const QString &reason);
    [[nodiscard]] Result<Recorded> setStatus(casefile::CaseState state, const QString &reason);
    [[nodiscard]] Result<Recorded> setSeverity(casefile::Severity severity, const QString &reason);
    [[nodiscard]] Result<Recorded> close(const QString &outcome);
    [[nodiscard]] Result<Recorded> explainGap(ledger::Seq before, ledger::Seq after,
                                              const QString &text);

    // `itemId` as findItem understands it (item_request.h).
    // `seen`: the last entry on it that its author knew; Conflict where there is a later one.
    [[nodiscard]] Result<Recorded> setItem(const QString &itemId, casefile::ItemState state,
                                           const QString &reason,
                                           std::optional<ledger::Seq> seen = {});
    // Gives it an id. It is open, and of `function`, which must be set.
    [[nodiscard]] Result<Recorded> addItem(const ItemChange &item);
    [[nodiscard]] Result<Recorded> editItem(const QString &itemId, const ItemChange &change,
                                            std::optional<ledger::Seq> seen = {});
    // Errors also: NotFound and Ambiguous (field "input").
    [[nodiscard]] Result<Recorded> changeInput(const QString &itemId, const InputChange &change,
                                               std::optional<ledger::Seq> seen = {});

    // Appends the entry that takes back what entry `target` did: a strike of an event or note, a
    // strike lifted, the former text of an amendment, the former state, severity, item or pin.
    // Errors: Refused where the entry cannot be taken back (seals, keys, the case itself) or
    // already is.
    [[nodiscard]] Result<Recorded> undo(ledger::Seq target);

    // The situation report as it was given.
    [[nodiscard]] Result<Recorded> sitrep(const SitrepRequest &request);
    // Seals in the same commit, where this identity can. Errors also: Ambiguous (two members of
    // that name).
    [[nodiscard]] Result<Recorded> handOver(const HandoverRequest &request);
    // A receipt for the handover that waits for this identity, and for the `size` entries they have
    // seen; unset: the last one, and all. Refused where another one waits by now.
    [[nodiscard]] Result<Recorded> acknowledge(std::optional<ledger::Seq> handover = {},
                                               std::optional<quint64> size = {});

    // Appends a seal entry and stores the signed note of the ledger that ends with it.
    [[nodiscard]] Result<Recorded> seal(const QString &reason);

private:
    Desk &m_desk;
    QString m_caseId;
};

}  // namespace casement::desk
