// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The records a report prints in full: decisions, evidence, checklist, privilege, what is withheld.
//
// What it is: one struct for each, as one issue discloses it; members of ReportInput.
// Promises: plain values. Codes arrive as display words, texts as the disclosure plan lets them be
//   read. A text that is empty was not recorded; one that is withheld says so itself.
// Does not do: sentences; those are of sections_*.cpp.
// Neighbours: report_input.h; desk/inside/report_*.cpp make them.
#pragma once

#include "base/bytes.h"
#include "casefile/decision.h"
#include "casefile/item.h"
#include "report/report_text.h"

namespace casement::report {

struct DecisionWords {
    Text question;
    Text choice;
    Text because;
    std::vector<Text> options;  // considered and not taken, each with its reason
    Text ground;  // clause and version
    Text risk;  // and who bears it
    Text reviewTrigger;
    friend bool operator==(const DecisionWords &, const DecisionWords &) = default;
};

// How a decision read before it was revised.
struct FormerDecision {
    ledger::Seq seq = 0;  // the entry with these words
    DecisionWords words;
    Change change;  // the revision that replaced them
    friend bool operator==(const FormerDecision &, const FormerDecision &) = default;
};

// What a function said before its last word.
struct Answer {
    ledger::Seq seq = 0;
    qint64 recordedMs = 0;
    casefile::PositionState state = casefile::PositionState::Asked;
    Text words;
    Text who;  // who entered it
    Text spokenBy;  // who spoke for the function, where that is somebody else
    bool onEarlierVersion = false;  // said of wording that was revised since
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct PositionRecord {
    QString function;
    Answer last;
    std::vector<Answer> before;  // oldest first; neither the asking nor the seeing is one
    std::optional<qint64> askedMs;
    std::optional<qint64> dueMs;  // until when an answer was asked for
    std::optional<qint64> seenMs;
    bool silent = false;  // asked, and the time was over at the seal
    friend bool operator==(const PositionRecord &, const PositionRecord &) = default;
};

// The decision that one ended, or that ended it.
struct DecisionLink {
    quint64 number = 0;  // 0: not a decision but a withdrawal
    Change change;
    friend bool operator==(const DecisionLink &, const DecisionLink &) = default;
};

struct DecisionRecord {
    ledger::Seq seq = 0;
    ledger::Seq lastSeq = 0;  // the entry with its present words
    quint64 number = 0;
    casefile::DecisionState state = casefile::DecisionState::InForce;
    bool reverses = false;  // what `ends` names, rather than superseding it
    std::optional<DecisionLink> ends;
    std::optional<DecisionLink> endedBy;
    DecisionWords words;
    std::vector<FormerDecision> former;  // oldest first
    Text decidedBy;  // where that is not who entered it
    Text enteredBy;
    std::optional<Moment> decided;  // where a time of its own was told
    qint64 recordedMs = 0;
    Text review;  // when it is looked at again
    std::optional<quint64> knownSize;
    QString knownBasis;  // not empty: what was known is withheld
    std::vector<ledger::Seq> evidenceThen;  // shown in this issue and recorded before it
    std::vector<PositionRecord> positions;
    QString privilege;  // not empty: of the privileged lane, and on what
    friend bool operator==(const DecisionRecord &, const DecisionRecord &) = default;
};

struct CustodyStep {
    ledger::Seq seq = 0;
    QString action;  // "collected"
    qint64 ms = 0;  // when it was done, where that was told, else when it was recorded
    Text who;
    Text to;
    Text place;
    Text reason;
    friend bool operator==(const CustodyStep &, const CustodyStep &) = default;
};

enum class Held {
    Here,
    PointerOnly,
    Refused,
    NotHere,  // one of the two above; which is withheld
    Erased
};

struct EvidenceItem {
    ledger::Seq seq = 0;  // the entry that brought it into the case
    Held held = Held::Here;
    Text title;
    Text fileName;
    Text source;
    Text pointer;
    Text reason;  // why it was added, or refused
    quint64 size = 0;
    Bytes32 sha256{};  // of what is held
    Text toldHash;  // of what is not
    bool withThisIssue = false;  // delivered beside the report, so read and hashed again for it
    QString bytesBasis;  // not empty: size and sha256 are withheld on this basis
    std::optional<Change> struck;
    QString privilege;  // not empty: of the privileged lane, and on what
    std::vector<CustodyStep> custody;
    friend bool operator==(const EvidenceItem &, const EvidenceItem &) = default;
};

struct NeededInput {
    Text name;
    Text given;  // in words
    std::optional<ledger::Seq> ref;  // the entry it was given with
    [[nodiscard]] bool isGiven() const { return ref || !given.empty(); }
    friend bool operator==(const NeededInput &, const NeededInput &) = default;
};

struct ChecklistItem {
    ledger::Seq seq = 0;  // the entry with its present words
    Text title;
    QString function;  // empty: withheld
    casefile::ItemState state = casefile::ItemState::Open;
    bool required = false;
    Text owner;
    std::optional<qint64> dueMs;
    qint64 changedMs = 0;
    // Not empty: state, due time or whether it is required is withheld, so none of them is said.
    QString standingBasis;
    Text reason;
    Text needs;  // in words that nothing is held against
    std::vector<NeededInput> inputs;
    std::vector<Text> after;  // titles of the open items it waits for
    friend bool operator==(const ChecklistItem &, const ChecklistItem &) = default;
};

// A line of the privilege log: nothing of what the entry says.
struct PrivilegedEntry {
    ledger::Seq seq = 0;
    qint64 recordedMs = 0;
    QString kind;
    Text who;
    QString ground;  // empty: not stated
    Text counsel;
    std::optional<Change> moved;  // where it was recorded among the facts
    friend bool operator==(const PrivilegedEntry &, const PrivilegedEntry &) = default;
};

struct SeqRun {
    ledger::Seq first = 0;
    ledger::Seq last = 0;
    friend bool operator==(const SeqRun &, const SeqRun &) = default;
};

// Withheld positions of one sort. What is counted depends on the sort: an entry of an entry, a
// field of a field, a word of a text, an author of an author.
struct Redaction {
    enum class Of { Entry, Field, Word, Author };
    Of of = Of::Entry;
    QString field;  // in words; of a field or word
    QString basis;
    QString reason;  // "contains a subject's name"; may be empty
    std::vector<SeqRun> entries;  // ascending
    quint64 positions = 0;
    QString explanation;  // of whoever withheld it by hand; words of the case
    friend bool operator==(const Redaction &, const Redaction &) = default;
};

// An entry of before the last issue that reads otherwise now.
struct Altered {
    ledger::Seq seq = 0;
    QString how;  // "amended", "struck"
    Change change;
    friend bool operator==(const Altered &, const Altered &) = default;
};

struct AddedKind {
    QString kind;
    std::vector<ledger::Seq> entries;
    friend bool operator==(const AddedKind &, const AddedKind &) = default;
};

// What this issue has that the last one for the same audience had not, or the other way round.
struct ChangesSince {
    quint64 number = 0;  // of that issue
    quint64 size = 0;  // of the ledger when it was sealed
    qint64 sealedMs = 0;
    std::vector<AddedKind> added;
    quint64 addedWithheld = 0;  // whole entries
    std::vector<Altered> altered;
    bool comparable = false;  // false: what that issue withheld is not known any more
    std::vector<Redaction> newlyShown;
    std::vector<Redaction> newlyWithheld;
    friend bool operator==(const ChangesSince &, const ChangesSince &) = default;
};

}  // namespace casement::report
