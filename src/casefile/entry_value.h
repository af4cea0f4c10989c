// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One entry, typed: what its fields say.
//
// What it is: EntryValue, a plain struct with one member for each field of the registry, and the
// one
//   door by which stored fields become one.
// Promises: readEntry() accepts exactly what drafts.h writes; anything else is an Error of that
//   entry that names the field. Absent fields are unset or empty, never a default that was not
//   written. Fields the registry does not know are kept in `unknownFields` and are no error: a
//   newer Casement may have written them.
// Does not do: rules across entries (rules.h, case_file.h); commitments (ledger).
// Neighbours: desk and report read entries through this; store for its search text.
// Cost: one pass over the fields, one conversion to UTF-16 a text.
#pragma once

#include "base/result.h"
#include "casefile/occurred.h"
#include "casefile/words.h"
#include "ledger/entry.h"

#include <QStringList>

#include <vector>

namespace casement::casefile {

using ledger::Seq;

// The state of a person entry that names somebody the case is about, not somebody who writes in it.
inline constexpr QLatin1StringView kSubjectOfCase("subject");
// The state of an evidence entry whose bytes were read but not taken.
inline constexpr QLatin1StringView kRefusedEvidence("refused");

struct IssueFile {
    QString name;
    ledger::BlobValue blob;
    friend bool operator==(const IssueFile &, const IssueFile &) = default;
};

// Something an item needs, and how it was given.
struct ItemInput {
    QString name;
    QString given;  // in words
    std::optional<Seq> ref;  // the entry it was given with
    [[nodiscard]] bool isGiven() const { return ref || !given.trimmed().isEmpty(); }
    friend bool operator==(const ItemInput &, const ItemInput &) = default;
};

struct EntryValue {
    Seq seq = 0;
    EntryKind kind = EntryKind::Event;
    Bytes32 author{};
    qint64 recordedMs = 0;
    Lane lane = Lane::Facts;  // as recorded; CaseFile::laneOf() knows whether it was moved since
    std::optional<Privilege> privilege;  // what the privileged lane rests on
    std::optional<QString> counsel;
    QString uid;  // 32 lower-case hex digits
    std::optional<qint64> typedMs;  // when it was typed, where it waited to be stored
    OccurredTime occurred;

    QString subject;
    std::optional<Seq> basedOn;
    std::vector<Seq> refs;
    std::optional<QString> title;
    std::optional<QString> body;
    std::optional<QString> reason;
    std::optional<QString> lateReason;
    std::optional<Function> function;
    QString person;
    QString stateCode;  // the raw code; which vocabulary it is of depends on the kind
    std::optional<CaseState> state;  // of kind Case and Status
    std::optional<ItemState> itemState;  // of kind Item
    std::optional<DecisionStep> decisionStep;  // of kind Decision
    std::optional<PositionState> positionState;  // of kind Position
    std::optional<bool> pinned;  // of kind Pin: false takes the pin off
    std::optional<bool> struck;  // of kind Strike: false lifts the strike
    std::optional<Lane> movesTo;  // of kind Lane: where `refs` stand from here on
    std::optional<CustodyAction> custody;  // of kind Custody
    std::optional<Severity> severity;
    std::optional<qint64> dueMs;
    std::optional<QStringList> tags;  // set but empty: an amendment that takes them away
    std::optional<Claim> claim;
    std::optional<QString> outcome;
    std::optional<QString> source;
    QString language;

    std::optional<ledger::BlobValue> blob;
    std::optional<QString> fileName;
    std::optional<QString> pointer;
    QString pointerHash;

    std::optional<Bytes32> publicKey;
    std::optional<KeyRole> keyRole;
    std::optional<KeyAction> keyAction;
    std::optional<Bytes32> keyset;
    std::optional<Bytes32> previousStamp;
    QString clockState;
    std::optional<QString> email;

    std::optional<quint64> lateAfterMs;
    QString caseType;
    std::optional<quint64> caseTypeVersion;
    std::optional<bool> required;
    std::optional<QString> inputs;  // of an item, in words that nothing is held against
    std::vector<ItemInput> namedInputs;
    QStringList after;  // ids of the items that this one waits for
    QStringList changed;  // codes of ItemPart

    std::optional<qint64> gapBeginMs;
    std::optional<qint64> gapEndMs;

    std::optional<quint64> knownSize;
    std::optional<QString> ground;
    QStringList options;
    std::optional<QString> risk;
    std::optional<QString> reviewTrigger;
    std::optional<QString> changeReason;
    std::optional<Bytes32> contentHash;  // leaf of the entry a position is about

    QString audience;
    std::optional<quint64> issueNumber;
    std::optional<Bytes32> planHash;
    QString templateName;
    std::optional<QString> reviewer;
    std::optional<QString> recipients;  // one a line
    std::vector<IssueFile> files;

    QString basis;
    std::optional<QString> authority;

    std::vector<ledger::FieldId> unknownFields;

    // The entry that an amend, strike, pin, custody, position or step of a decision is about: its
    // one ref.
    [[nodiscard]] std::optional<Seq> target() const
    {
        return refs.size() == 1 ? std::optional(refs.front()) : std::nullopt;
    }
    // Title if there is one, else body, outcome, the name of a file or a pointer, reason: the words
    // a list shows.
    [[nodiscard]] QString headline() const;
    friend bool operator==(const EntryValue &, const EntryValue &) = default;
};

// Errors: Damaged (subject = the seq in decimal, field = the registry's name or the id, got, want).
[[nodiscard]] Result<EntryValue> readEntry(Seq seq, const Bytes32 &author,
                                           const std::vector<ledger::Field> &fields);
[[nodiscard]] inline Result<EntryValue> readEntry(const ledger::SignedEntry &entry)
{
    return readEntry(entry.seq, entry.author, entry.fields);
}

// What a position is about: one function's word on one decision.
[[nodiscard]] QString positionSubject(Seq decision, Function function);

// Whether the entry changes a decision that was made before and makes none of its own.
[[nodiscard]] bool changesDecision(const EntryValue &entry);

// Whether the entry changes the line of another one, which is its target, and has none of its own:
// an amend, strike or pin, and what changes a decision. A lane entry may change several lines.
[[nodiscard]] bool changesALine(const EntryValue &entry);

// Whether the entry gives another one new words: an amendment, or a decision that revises one.
[[nodiscard]] bool rewords(const EntryValue &entry);

// The entry as it reads after that: every member an amendment sets replaces the original's; a
// revision restates the decision, so all of its words do. seq, kind, author, lane, uid, recordedMs
// and what was known stay. Precondition: rewords(change).
[[nodiscard]] EntryValue amended(const EntryValue &original, const EntryValue &change);

}  // namespace casement::casefile
