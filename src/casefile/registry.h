// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The registry of fields: number, name, kind and meaning of each, in one table.
//
// What it is: what docs/record-format.md "Entry kinds and fields" prints, as data; a test holds the
//   two against each other.
// Promises: an id once released is never reused or given another kind. Ids from 100 on are
//   ranges of a hundred: lists whose members can be withheld one by one.
// Does not do: reading a value (entry_value.h) or writing one (drafts.h).
// Neighbours: report and cli print names from here; ledger knows only the numbers.
// Cost: a constant table of some sixty rows.
#pragma once

#include "casefile/words.h"
#include "ledger/field.h"

#include <span>

namespace casement::casefile {

using ledger::FieldId;
using ledger::FieldKind;

namespace fields {
inline constexpr FieldId kKind = 1;
inline constexpr FieldId kRecordedAt = 2;
inline constexpr FieldId kOccurredAt = 3;
inline constexpr FieldId kOccurredPrecision = 4;
inline constexpr FieldId kOccurredOffset = 5;
inline constexpr FieldId kSubject = 6;
inline constexpr FieldId kBasedOn = 7;
inline constexpr FieldId kTitle = 8;
inline constexpr FieldId kBody = 9;
inline constexpr FieldId kReason = 10;
inline constexpr FieldId kFunction = 11;
inline constexpr FieldId kPerson = 12;
inline constexpr FieldId kState = 13;
inline constexpr FieldId kSeverity = 14;
inline constexpr FieldId kDueAt = 15;
inline constexpr FieldId kTags = 16;
inline constexpr FieldId kRefs = 17;
inline constexpr FieldId kBlob = 18;
inline constexpr FieldId kFileName = 19;
inline constexpr FieldId kPublicKey = 20;
inline constexpr FieldId kKeyRole = 21;
inline constexpr FieldId kKeyAction = 22;
inline constexpr FieldId kKeyset = 23;
inline constexpr FieldId kLane = 24;
inline constexpr FieldId kEntryUid = 25;
inline constexpr FieldId kTypedAt = 26;
inline constexpr FieldId kLateReason = 27;
inline constexpr FieldId kKnownSize = 28;
inline constexpr FieldId kGround = 29;
inline constexpr FieldId kPrevTsr = 30;
inline constexpr FieldId kLateAfter = 31;
inline constexpr FieldId kCaseType = 32;
inline constexpr FieldId kOutcome = 33;
inline constexpr FieldId kGapBegin = 34;
inline constexpr FieldId kGapEnd = 35;
inline constexpr FieldId kOccurredText = 36;
inline constexpr FieldId kClaim = 37;
inline constexpr FieldId kEmail = 38;
inline constexpr FieldId kAudience = 39;
inline constexpr FieldId kIssueNumber = 40;
inline constexpr FieldId kPlanHash = 41;
inline constexpr FieldId kTemplate = 42;
inline constexpr FieldId kReviewer = 43;
inline constexpr FieldId kClockState = 44;
inline constexpr FieldId kSource = 45;
inline constexpr FieldId kPointer = 46;
inline constexpr FieldId kPointerHash = 47;
inline constexpr FieldId kRequired = 48;
inline constexpr FieldId kInputs = 49;
inline constexpr FieldId kBasis = 50;
inline constexpr FieldId kAuthority = 51;
inline constexpr FieldId kCaseTypeVersion = 52;
inline constexpr FieldId kLanguage = 53;
inline constexpr FieldId kRisk = 54;
inline constexpr FieldId kReviewTrigger = 55;
inline constexpr FieldId kChangeReason = 56;
inline constexpr FieldId kContentHash = 57;
inline constexpr FieldId kAfter = 58;
inline constexpr FieldId kChanged = 59;
inline constexpr FieldId kPrivilege = 60;
inline constexpr FieldId kCounsel = 61;
inline constexpr FieldId kRecipients = 62;
inline constexpr FieldId kFirstOption = 100;
inline constexpr FieldId kLastOption = 199;
inline constexpr FieldId kFirstIssueFile = 200;
inline constexpr FieldId kLastIssueFile = 299;
inline constexpr FieldId kFirstIssueFileName = 300;  // name of issue file 200 + n is 300 + n
inline constexpr FieldId kLastIssueFileName = 399;
inline constexpr FieldId kFirstInput = 400;
inline constexpr FieldId kLastInput = 499;
inline constexpr FieldId kFirstInputGiven = 500;  // how input 400 + n was given is 500 + n
inline constexpr FieldId kLastInputGiven = 599;
inline constexpr FieldId kFirstInputRef = 600;  // the entry it was given with is 600 + n
inline constexpr FieldId kLastInputRef = 699;
}  // namespace fields

struct FieldInfo {
    FieldId first = 0;
    FieldId last = 0;  // == first but for a range
    QLatin1StringView name;
    FieldKind kind = FieldKind::Utf8;
    QLatin1StringView meaning;  // English; for the specification and `entry`
};

// In ascending order of ids.
[[nodiscard]] std::span<const FieldInfo> fieldTable();

// The row an id belongs to, or nullptr for an id nobody has given a meaning yet.
[[nodiscard]] const FieldInfo *fieldInfo(FieldId id);
[[nodiscard]] const FieldInfo *fieldInfo(QStringView name);

// "utf8", "time", "u64", "blob", "text", as the specification spells them.
[[nodiscard]] QLatin1StringView kindCode(FieldKind kind);

// The fields that an entry of this kind may carry, first ids of ranges standing for the range.
// Every kind may carry kind, recorded_at, lane, entry_uid, typed_at, privilege and counsel; those
// are included.
[[nodiscard]] std::vector<FieldId> fieldsOf(EntryKind kind);

}  // namespace casement::casefile
