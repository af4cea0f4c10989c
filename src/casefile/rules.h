// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// May this be appended?
//
// What it is: the rules of a case as one function over the entry-to-be and a few facts.
// Promises: pure and complete: desk asks here before every append and nowhere else; each refusal is
//   Error{Refused, subject = what it is about, field = the rule's name (kRule…)}; NotFound where
//   the target does not exist; Conflict where an item was changed since its author saw it (got and
//   want are seqs).
// Does not do: identity and permission (desk), form of values (drafts.h, entry_value.h).
// Neighbours: desk/recorder; gui greys a command by asking with a trial entry.
// Cost: constant, plus one look-up of the target.
#pragma once

#include "casefile/case_file.h"
#include "casefile/timeline_row.h"

namespace casement::casefile {

inline constexpr QLatin1StringView kRuleFirstEntry("first_entry");  // 0 is genesis, and only 0
inline constexpr QLatin1StringView kRuleNoCase("no_case");  // before the case entry
inline constexpr QLatin1StringView kRuleOneCase("one_case");  // a second case entry
inline constexpr QLatin1StringView kRuleClosed("closed");  // notes, reopening, hand-over only
inline constexpr QLatin1StringView
    kRuleNotMember("not_member");  // the author's key is not in force
inline constexpr QLatin1StringView kRuleNotAdmin("not_admin");  // keys are an admin's business
inline constexpr QLatin1StringView kRuleLane("lane");  // kind or target is of the other lane
inline constexpr QLatin1StringView kRuleLaneKind("lane_kind");  // of a kind that is always facts
inline constexpr QLatin1StringView kRuleSameLane("same_lane");  // stands there already
inline constexpr QLatin1StringView
    kRulePrivilege("privilege");  // moved to the privileged lane on no basis
inline constexpr QLatin1StringView
    kRuleCounsel("counsel");  // privilege given up, and no lawyer named who agreed
inline constexpr QLatin1StringView kRuleEmpty("empty");  // no words
inline constexpr QLatin1StringView kRuleReason("reason");  // needs one
inline constexpr QLatin1StringView kRuleLateReason("late_reason");  // got: how late, in ms
inline constexpr QLatin1StringView kRuleSameState("same_state");  // the case is in that state
inline constexpr QLatin1StringView kRuleOutcome("outcome");  // closing needs one
inline constexpr QLatin1StringView kRuleRequiredItem("required_item");  // subject: the open items
inline constexpr QLatin1StringView
    kRuleSameSeverity("same_severity");  // the case has that severity
inline constexpr QLatin1StringView kRuleTargetKind("target_kind");  // cannot be amended or struck
inline constexpr QLatin1StringView kRuleStruck("struck");  // the target is
inline constexpr QLatin1StringView kRuleNotStruck("not_struck");  // lifting what does not stand
inline constexpr QLatin1StringView kRuleSamePin("same_pin");  // pinned, or not, already
inline constexpr QLatin1StringView kRuleNothingChanges("nothing_changes");  // all is as it was
inline constexpr QLatin1StringView kRuleDecisionEnded(
    "decision_ended");  // superseded, reversed or withdrawn: got says which, want by which entry
inline constexpr QLatin1StringView kRuleDuePast("due_past");  // asked for a time that is over
inline constexpr QLatin1StringView kRuleReviewPast("review_past");  // no later than the decision
inline constexpr QLatin1StringView kRulePositionWords("position_words");  // got: the position
inline constexpr QLatin1StringView kRuleDueFar("due_far");  // ten years away or more
inline constexpr QLatin1StringView
    kRuleInputMissing("input_missing");  // subject: the inputs; got: the item's title
inline constexpr QLatin1StringView
    kRuleItemWaits("item_waits");  // subject: the open items; got: the title of what waits
inline constexpr QLatin1StringView kRuleItemCycle("item_cycle");  // subject: the title it goes by
inline constexpr QLatin1StringView kRuleInputName("input_name");  // an input without a name
inline constexpr QLatin1StringView kRuleInputTwice("input_twice");  // two of one name
inline constexpr QLatin1StringView kRuleEvidence("evidence");  // neither bytes nor a pointer
inline constexpr QLatin1StringView kRuleNoEvidence("no_evidence");  // custody of something else
inline constexpr QLatin1StringView kRuleNotHeld("not_held");  // there are no bytes to hand out
inline constexpr QLatin1StringView kRuleRecipient("recipient");  // a transfer to nobody
inline constexpr QLatin1StringView kRuleGapOrder("gap_order");  // ends before it begins
inline constexpr QLatin1StringView
    kRuleIssueNumber("issue_number");  // not the next, or not planned
inline constexpr QLatin1StringView kRuleHandoverSelf("handover_self");  // to oneself
inline constexpr QLatin1StringView kRuleReceipt("receipt");  // no handover waits for its author

// `entry` as it would be read back, with seq = the size of the ledger. `caseFile` is the fold of
// the shaping entries before it; `current` as in timeline_row.h.
[[nodiscard]] Result<void> mayAppend(const EntryValue &entry, const CaseFile &caseFile,
                                     const RowLookup &current);

// Whether an entry of this kind may be moved to the other lane by itself: positions and custody go
// with what they are about.
[[nodiscard]] bool mayChangeLane(EntryKind kind);

// The states a case may go to from here, in the order of the enum, for menus.
[[nodiscard]] std::vector<CaseState> nextStates(const CaseFile &caseFile);
// Whether that step asks for a reason: backwards, and reopening.
[[nodiscard]] bool stepNeedsReason(CaseState from, CaseState to);

}  // namespace casement::casefile
