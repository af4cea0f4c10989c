// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person wants to record, before it is an entry.
//
// What it is: one struct for each kind of entry, and toFields(), which turns it into the fields
// that
//   ledger signs.
// Promises: fields come in ascending id order and readEntry() reads them back; an unset member
//   writes no field. Text is cleaned (text_input.h), nothing else is changed.
// Does not do: ask whether the entry may be appended (rules.h) or when it is (the stamp comes in).
// Neighbours: desk/recorder makes stamps and signs; intake produces EventDrafts.
// Cost: linear in the text. Errors: TooLarge and BadInput, field = the registry's name.
#pragma once

#include "casefile/handover.h"
#include "casefile/item.h"
#include "casefile/lane_choice.h"
#include "casefile/timeline_row.h"

#include <variant>

namespace casement::casefile {

// What the recorder adds to every draft. uid: 32 lower-case hex digits, made once when the draft
// came to be, so that delivering it twice appends it once.
struct EntryStamp {
    qint64 recordedMs = 0;
    QString uid;
    LaneChoice lane;
    std::optional<qint64> typedMs;
};

struct GenesisDraft {
    QString title;
    quint64 lateAfterMs = kDefaultLateAfterMs;
};

struct KeyDraft {
    Bytes32 publicKey{};
    KeyRole role = KeyRole::Member;
    KeyAction action = KeyAction::Add;
    QString reason;
};

struct PersonDraft {
    Bytes32 publicKey{};
    QString name;
    std::optional<Function> function;
    QString email;
};

// Somebody the case is about: a name that reports outside Legal withhold wherever it stands.
struct SubjectDraft {
    QString name;
};

struct CaseDraft {
    QString title;
    QString type;  // id of the case type
    quint64 typeVersion = 1;
    Severity severity = Severity::Moderate;
    QString body;
    OccurredTime occurred;  // when it began, if known
};

struct EventDraft {
    QString body;
    QString title;
    OccurredTime occurred;
    std::optional<Function> function;
    QStringList tags;
    std::optional<Claim> claim;
    QString lateReason;
    QString source;  // where it was taken from: a file and line, a ticket
    std::vector<Seq> refs;
};

struct NoteDraft {
    QString body;
    QString title;
    std::optional<Function> function;
    QStringList tags;
    QString language;  // a syntax definition's name; empty: plain
    QString source;
    std::vector<Seq> refs;
};

// Members that are set replace; the others stay as they were.
struct AmendDraft {
    Seq target = 0;
    std::optional<QString> body;
    std::optional<QString> title;
    OccurredTime occurred;
    std::optional<Function> function;
    std::optional<QStringList> tags;
    std::optional<Claim> claim;
    QString reason;
};

struct StrikeDraft {
    Seq target = 0;
    bool on = true;  // false lifts an earlier strike
    QString reason;
};

struct PinDraft {
    Seq target = 0;
    bool on = true;
};

struct StatusDraft {
    CaseState state = CaseState::Open;
    QString reason;
    QString outcome;  // with state Closed
};

struct SeverityDraft {
    Severity severity = Severity::Moderate;
    QString reason;
};

struct GapDraft {
    qint64 beginMs = 0;
    qint64 endMs = 0;
    QString body;  // the explanation
    std::vector<Seq> refs;  // the entries before and after the silence
};

struct EvidenceDraft {
    QString title;
    std::optional<ledger::BlobValue> blob;  // stored bytes, or
    QString pointer;  // what is not held: a URL or an id
    QString pointerHash;
    QString fileName;
    QString source;
    QString reason;
    std::optional<Function> function;
    OccurredTime occurred;
    QStringList tags;
    bool refused = false;  // its bytes were read and not taken: pointerHash and reason say what
    std::vector<Seq> refs;  // what it was taken out of
};

// Something done with evidence. Who did it is the author, or said in `place`.
struct CustodyDraft {
    Seq evidence = 0;
    CustodyAction action = CustodyAction::Viewed;
    QString to;  // who has it now, where it was transferred
    QString place;  // where: a room, a drive, a file
    QString reason;
    OccurredTime occurred;
};

// A revision restates the whole decision, so the last one on it is the decision.
struct DecisionDraft {
    QString question;
    QString decision;
    QString because;
    QString ground;
    QStringList options;
    std::optional<quint64> knownSize;
    std::optional<Function> function;
    QStringList tags;
    QString decidedBy;
    OccurredTime occurred;
    QString lateReason;
    QString risk;
    QString reviewTrigger;
    std::optional<qint64> reviewMs;
    DecisionStep step = DecisionStep::Made;
    std::optional<Seq> target;  // the decision that is revised, withdrawn, superseded or reversed
    std::optional<Seq> basedOn;  // the last entry on it that the author had seen
    QString changeReason;
};

struct PositionDraft {
    Seq decision = 0;
    Function function = Function::Legal;
    PositionState state = PositionState::Asked;
    QString words;  // the objection, the condition; what was asked
    QString person;  // who spoke for the function, where that is not who enters it
    std::optional<qint64> dueMs;  // until when an answer is asked for
    std::optional<Seq> basedOn;  // the entry of the decision that it is about
    std::optional<Bytes32> contentHash;  // its leaf
};

// An item entry restates the whole item, so the last entry on a subject is the item.
struct ItemDraft {
    QString id;  // the subject
    QString title;
    Function function = Function::TrustSafety;
    ItemState state = ItemState::Open;
    bool required = false;
    std::optional<qint64> dueMs;
    QString inputWords;
    QString owner;
    QString reason;  // waived and blocked need one
    QString fromType;  // id of the case type it came with, or empty
    std::optional<Seq> basedOn;
    std::vector<ItemInput> inputs;  // at most 100
    QStringList after;
    QStringList changed;  // codes of ItemPart, where it is not the state alone
};

struct SealDraft {
    QString title;  // why
    Bytes32 keyset{};
    QString clockState;
    std::optional<Bytes32> previousStamp;
};

struct IssuePlanDraft {
    quint64 number = 0;
    QString audience;
    QString templateName;
    QString reviewer;
    Bytes32 planHash{};
    QString title;
    QString body = {};  // the rules that a person added, with their explanations
    QStringList recipients;  // by name
};

struct IssueDoneDraft {
    quint64 number = 0;
    QString audience;
    std::vector<IssueFile> files;  // at most 100
};

struct IssueVoidDraft {
    quint64 number = 0;
    QString audience;
    QString reason;
};

// The report as it was given; `knownSize` entries of the ledger are told in it.
struct SitrepDraft {
    QString body;
    quint64 knownSize = 0;
};

struct HandoverDraft {
    Recipient to;
    QString words;  // of whoever hands it over
    QString body;  // what is new, open and next
    quint64 knownSize = 0;
};

struct ReceiptDraft {
    Seq handover = 0;
    quint64 knownSize = 0;  // so many entries of the ledger its author has read
};

// Moves entries to the other lane. It tells of privileged entries, so it is of that lane itself.
struct LaneDraft {
    Lane to = Lane::Privileged;
    std::vector<Seq> targets;  // ascending
    QString reason;
};

using Draft = std::variant<GenesisDraft, KeyDraft, PersonDraft, SubjectDraft, CaseDraft, EventDraft,
                           NoteDraft, AmendDraft, StrikeDraft, PinDraft, StatusDraft, SeverityDraft,
                           GapDraft, EvidenceDraft, CustodyDraft, DecisionDraft, PositionDraft,
                           ItemDraft, SealDraft, IssuePlanDraft, IssueDoneDraft, IssueVoidDraft,
                           SitrepDraft, HandoverDraft, ReceiptDraft, LaneDraft>;

[[nodiscard]] EntryKind kindOf(const Draft &draft);

// The words of a decision as a draft that states them again.
[[nodiscard]] DecisionDraft restated(const EntryValue &decision);

// The item as a draft that states it again, on the version that it is.
[[nodiscard]] ItemDraft restated(const Item &item);

[[nodiscard]] Result<std::vector<ledger::Field>> toFields(const Draft &draft,
                                                          const EntryStamp &stamp);

}  // namespace casement::casefile
