// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/registry.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<FieldInfo, 68> kTable = {{
    {1, 1, "kind"_L1, FieldKind::Utf8,
     "what sort of entry this is: a code of the list of kinds"_L1},
    {2, 2, "recorded_at"_L1, FieldKind::Time,
     "when the entry was recorded, by the clock of the machine that recorded it"_L1},
    {3, 3, "occurred_at"_L1, FieldKind::Time, "when what it tells of happened"_L1},
    {4, 4, "occurred_precision"_L1, FieldKind::Utf8,
     "how well occurred_at is known: exact, about, before or unknown"_L1},
    {5, 5, "occurred_offset"_L1, FieldKind::Utf8,
     "offset from UTC in which the time was told, as +02:00"_L1},
    {6, 6, "subject"_L1, FieldKind::Utf8, "id of the thing this entry is about"_L1},
    {7, 7, "based_on"_L1, FieldKind::Number,
     "seq of the last entry on that subject which the author had seen"_L1},
    {8, 8, "title"_L1, FieldKind::Text,
     "short name or headline; the name in a person entry, and of whom a case is handed over to"_L1},
    {9, 9, "body"_L1, FieldKind::Text, "the words themselves"_L1},
    {10, 10, "reason"_L1, FieldKind::Text, "why this was done"_L1},
    {11, 11, "function"_L1, FieldKind::Utf8, "function concerned: legal, policy and so on"_L1},
    {12, 12, "person"_L1, FieldKind::Utf8, "person concerned, by key in base64 or by name"_L1},
    {13, 13, "state"_L1, FieldKind::Utf8,
     "new state of the case, item or position; on or off for a pin or strike; the lane that a lane entry moves to; what was done in a custody entry; refused for evidence that was not taken"_L1},
    {14, 14, "severity"_L1, FieldKind::Utf8, "severity of the case from here on"_L1},
    {15, 15, "due_at"_L1, FieldKind::Time, "when it is due"_L1},
    {16, 16, "tags"_L1, FieldKind::Utf8, "tags, separated by one space"_L1},
    {17, 17, "refs"_L1, FieldKind::Utf8,
     "seqs of the entries referred to, ascending, separated by a comma; the target of an amend, strike or pin, and what a lane entry moves"_L1},
    {18, 18, "blob"_L1, FieldKind::Blob, "stored bytes: SHA-256 and size"_L1},
    {19, 19, "file_name"_L1, FieldKind::Text, "name the stored bytes came with"_L1},
    {20, 20, "public_key"_L1, FieldKind::Utf8, "Ed25519 public key in base64"_L1},
    {21, 21, "key_role"_L1, FieldKind::Utf8, "admin or member"_L1},
    {22, 22, "key_action"_L1, FieldKind::Utf8, "add or revoke"_L1},
    {23, 23, "keyset"_L1, FieldKind::Utf8, "hash of the keys in force, in base64"_L1},
    {24, 24, "lane"_L1, FieldKind::Utf8,
     "facts or privileged, facts where absent; a later entry of kind lane may move the entry"_L1},
    {25, 25, "entry_uid"_L1, FieldKind::Utf8,
     "128 random bits in hex, unique in the ledger, so that a draft delivered twice is appended once"_L1},
    {26, 26, "typed_at"_L1, FieldKind::Time,
     "when it was typed, where the entry waited to be stored"_L1},
    {27, 27, "late_reason"_L1, FieldKind::Text, "why it was recorded late"_L1},
    {28, 28, "known_size"_L1, FieldKind::Number,
     "size of the ledger that a decision rested on, or up to which a report, handover or receipt goes"_L1},
    {29, 29, "ground"_L1, FieldKind::Text, "policy or legal clause, with its version"_L1},
    {30, 30, "prev_tsr"_L1, FieldKind::Utf8, "hash of the previous time stamp, in base64"_L1},
    {31, 31, "late_after"_L1, FieldKind::Number,
     "milliseconds between happening and recording from which an entry is late; in genesis"_L1},
    {32, 32, "case_type"_L1, FieldKind::Utf8,
     "id of the case type; in an item, the type it came with"_L1},
    {33, 33, "outcome"_L1, FieldKind::Text, "how the case ended; needed to close it"_L1},
    {34, 34, "gap_begin"_L1, FieldKind::Time, "last time before the silence that is explained"_L1},
    {35, 35, "gap_end"_L1, FieldKind::Time, "first time after the silence that is explained"_L1},
    {36, 36, "occurred_text"_L1, FieldKind::Text,
     "the time as it was told, where it is no instant since 1970"_L1},
    {37, 37, "claim"_L1, FieldKind::Utf8, "unverified or confirmed"_L1},
    {38, 38, "email"_L1, FieldKind::Text, "mail address of a person"_L1},
    {39, 39, "audience"_L1, FieldKind::Utf8,
     "who an issue is for: legal, policy, executive, regulator or public"_L1},
    {40, 40, "issue_number"_L1, FieldKind::Number, "number of the issue in the case, from 1"_L1},
    {41, 41, "plan_hash"_L1, FieldKind::Utf8, "SHA-256 of the disclosure plan, in base64"_L1},
    {42, 42, "template"_L1, FieldKind::Utf8, "id of the report template"_L1},
    {43, 43, "reviewer"_L1, FieldKind::Text,
     "who reviewed what is withheld, other than whoever issues it"_L1},
    {44, 44, "clock_state"_L1, FieldKind::Utf8,
     "what is known of the clock: synchronised, unsynchronised or unknown"_L1},
    {45, 45, "source"_L1, FieldKind::Text,
     "where it was taken from: a file and line, a system, a person"_L1},
    {46, 46, "pointer"_L1, FieldKind::Text, "address or id of evidence that is not held"_L1},
    {47, 47, "pointer_hash"_L1, FieldKind::Utf8, "SHA-256 in hex of evidence that is not held"_L1},
    {48, 48, "required"_L1, FieldKind::Utf8,
     "yes or no: whether the case can close without the item"_L1},
    {49, 49, "inputs"_L1, FieldKind::Text,
     "what an item needs, in words; input lists it by name"_L1},
    {50, 50, "basis"_L1, FieldKind::Utf8, "basis code of a redaction or erasure"_L1},
    {51, 51, "authority"_L1, FieldKind::Text, "by whose order"_L1},
    {52, 52, "case_type_version"_L1, FieldKind::Number, "version of the case type"_L1},
    {53, 53, "language"_L1, FieldKind::Utf8,
     "syntax of a note: the name of a syntax definition"_L1},
    {54, 54, "risk"_L1, FieldKind::Text, "the risk a decision accepts, and who bears it"_L1},
    {55, 55, "review_trigger"_L1, FieldKind::Text, "what would change a decision"_L1},
    {56, 56, "change_reason"_L1, FieldKind::Text, "why a decision was revised or taken back"_L1},
    {57, 57, "content_hash"_L1, FieldKind::Utf8,
     "leaf hash, in base64, of the entry that a position is about"_L1},
    {58, 58, "after"_L1, FieldKind::Utf8,
     "ids of the items that an item waits for, separated by one space"_L1},
    {59, 59, "changed"_L1, FieldKind::Utf8,
     "what of an item the entry changes, where that is not its state alone: added, state, title, function, owner, due, required, inputs, after; separated by one space"_L1},
    {60, 60, "privilege"_L1, FieldKind::Utf8,
     "on what an entry of the privileged lane rests: attorney_client, work_product, common_interest, litigation or settlement"_L1},
    {61, 61, "counsel"_L1, FieldKind::Text,
     "the lawyer whose advice or work it is; in a lane entry that gives privilege up, who agreed"_L1},
    {62, 62, "recipients"_L1, FieldKind::Text, "whom an issue is for by name, one a line"_L1},
    {100, 199, "option"_L1, FieldKind::Text,
     "an option that was considered, and why it was not taken"_L1},
    {200, 299, "issue_file"_L1, FieldKind::Blob, "a file of an issue: SHA-256 and size"_L1},
    {300, 399, "issue_file_name"_L1, FieldKind::Text,
     "name of the issue file whose id is lower by 100"_L1},
    {400, 499, "input"_L1, FieldKind::Text, "something an item needs before it can be done"_L1},
    {500, 599, "input_given"_L1, FieldKind::Text,
     "how the input whose id is lower by 100 was given; it is missing without this and input_ref"_L1},
    {600, 699, "input_ref"_L1, FieldKind::Number,
     "seq of the entry with which the input whose id is lower by 200 was given"_L1},
}};

constexpr bool isAscending()
{
    for (size_t i = 1; i < kTable.size(); ++i) {
        if (kTable[i].first <= kTable[i - 1].last)
            return false;
    }
    return true;
}
static_assert(isAscending());

// What an entry of a kind may carry beside what every entry may.
struct KindInfo {
    EntryKind kind;
    bool occurs;  // what it tells of has a time of its own
    std::initializer_list<FieldId> own;
};

using namespace fields;

constexpr auto kOccurred = {kOccurredAt, kOccurredPrecision, kOccurredOffset, kOccurredText,
                            kLateReason};

constexpr std::array<KindInfo, 27> kKinds = {{
    {EntryKind::Genesis, false, {kTitle, kLateAfter}},
    {EntryKind::Key, false, {kPublicKey, kKeyRole, kKeyAction, kReason}},
    {EntryKind::Person, false, {kTitle, kFunction, kState, kPublicKey, kEmail}},
    {EntryKind::Case, true, {kTitle, kBody, kSeverity, kCaseType, kCaseTypeVersion}},
    {EntryKind::Event, true, {kTitle, kBody, kFunction, kTags, kRefs, kClaim, kSource, kPerson}},
    {EntryKind::Note, false, {kTitle, kBody, kFunction, kTags, kRefs, kSource, kLanguage}},
    {EntryKind::Amend, true, {kTitle, kBody, kReason, kFunction, kTags, kRefs, kClaim}},
    {EntryKind::Strike, false, {kReason, kState, kRefs}},
    {EntryKind::Pin, false, {kState, kRefs}},
    {EntryKind::Status, false, {kReason, kState, kOutcome}},
    {EntryKind::Severity, false, {kReason, kSeverity}},
    {EntryKind::Gap, false, {kBody, kRefs, kGapBegin, kGapEnd}},
    {EntryKind::Evidence,
     true,
     {kTitle, kReason, kFunction, kState, kTags, kBlob, kFileName, kSource, kPointer,
      kPointerHash}},
    {EntryKind::Decision,
     true,
     {kBasedOn, kTitle, kBody, kReason, kFunction, kTags, kPerson, kState, kDueAt, kKnownSize,
      kGround, kRefs, kRisk, kReviewTrigger, kChangeReason, kFirstOption}},
    {EntryKind::Position,
     false,
     {kSubject, kBasedOn, kBody, kFunction, kPerson, kState, kDueAt, kRefs, kContentHash}},
    {EntryKind::Item,
     false,
     {kSubject, kBasedOn, kTitle, kReason, kFunction, kPerson, kState, kDueAt, kCaseType, kRequired,
      kInputs, kAfter, kChanged, kFirstInput, kFirstInputGiven, kFirstInputRef}},
    {EntryKind::Custody, true, {kSubject, kBody, kReason, kPerson, kState, kRefs}},
    {EntryKind::Seal, false, {kTitle, kKeyset, kPrevTsr, kClockState}},
    {EntryKind::IssuePlan,
     false,
     {kTitle, kBody, kAudience, kIssueNumber, kPlanHash, kTemplate, kReviewer, kRecipients}},
    {EntryKind::IssueDone, false, {kAudience, kIssueNumber, kFirstIssueFile, kFirstIssueFileName}},
    {EntryKind::IssueVoid, false, {kReason, kAudience, kIssueNumber}},
    {EntryKind::Transfer, false, {kTitle, kReason, kState}},
    {EntryKind::Erase, false, {kReason, kRefs, kBasis, kAuthority, kBody}},
    {EntryKind::Sitrep, false, {kBody, kKnownSize}},
    {EntryKind::Handover, false, {kTitle, kBody, kReason, kFunction, kPerson, kKnownSize}},
    {EntryKind::Receipt, false, {kRefs, kKnownSize}},
    {EntryKind::Lane, false, {kReason, kState, kRefs}},
}};

}  // namespace

std::span<const FieldInfo> fieldTable()
{
    return kTable;
}

const FieldInfo *fieldInfo(FieldId id)
{
    const auto found = std::ranges::find_if(
        kTable, [id](const FieldInfo &row) { return row.first <= id && id <= row.last; });
    return found == kTable.end() ? nullptr : &*found;
}

const FieldInfo *fieldInfo(QStringView name)
{
    const auto found =
        std::ranges::find_if(kTable, [name](const FieldInfo &row) { return name == row.name; });
    return found == kTable.end() ? nullptr : &*found;
}

QLatin1StringView kindCode(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Utf8:
        return "utf8"_L1;
    case FieldKind::Time:
        return "time"_L1;
    case FieldKind::Number:
        return "u64"_L1;
    case FieldKind::Blob:
        return "blob"_L1;
    case FieldKind::Text:
        return "text"_L1;
    }
    return {};
}

std::vector<FieldId> fieldsOf(EntryKind kind)
{
    std::vector<FieldId> all = {kKind,    kRecordedAt, kLane,   kEntryUid,
                                kTypedAt, kPrivilege,  kCounsel};
    const auto info = std::ranges::find(kKinds, kind, &KindInfo::kind);
    if (info != kKinds.end()) {
        all.insert(all.end(), info->own);
        if (info->occurs)
            all.insert(all.end(), kOccurred);
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace casement::casefile
