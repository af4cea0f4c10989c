// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casement::casefile {

namespace {

template <typename Word, size_t N> using Codes = std::array<std::pair<Word, QLatin1StringView>, N>;

constexpr Codes<EntryKind, 27> kKinds = {{
    {EntryKind::Genesis, QLatin1StringView("genesis")},
    {EntryKind::Key, QLatin1StringView("key")},
    {EntryKind::Person, QLatin1StringView("person")},
    {EntryKind::Case, QLatin1StringView("case")},
    {EntryKind::Event, QLatin1StringView("event")},
    {EntryKind::Note, QLatin1StringView("note")},
    {EntryKind::Amend, QLatin1StringView("amend")},
    {EntryKind::Strike, QLatin1StringView("strike")},
    {EntryKind::Pin, QLatin1StringView("pin")},
    {EntryKind::Status, QLatin1StringView("status")},
    {EntryKind::Severity, QLatin1StringView("severity")},
    {EntryKind::Gap, QLatin1StringView("gap")},
    {EntryKind::Evidence, QLatin1StringView("evidence")},
    {EntryKind::Decision, QLatin1StringView("decision")},
    {EntryKind::Position, QLatin1StringView("position")},
    {EntryKind::Item, QLatin1StringView("item")},
    {EntryKind::Custody, QLatin1StringView("custody")},
    {EntryKind::Seal, QLatin1StringView("seal")},
    {EntryKind::IssuePlan, QLatin1StringView("issue_plan")},
    {EntryKind::IssueDone, QLatin1StringView("issue_done")},
    {EntryKind::IssueVoid, QLatin1StringView("issue_void")},
    {EntryKind::Transfer, QLatin1StringView("transfer")},
    {EntryKind::Erase, QLatin1StringView("erase")},
    {EntryKind::Sitrep, QLatin1StringView("sitrep")},
    {EntryKind::Handover, QLatin1StringView("handover")},
    {EntryKind::Receipt, QLatin1StringView("receipt")},
    {EntryKind::Lane, QLatin1StringView("lane")},
}};

constexpr Codes<Function, 10> kFunctions = {{
    {Function::TrustSafety, QLatin1StringView("trust_safety")},
    {Function::Legal, QLatin1StringView("legal")},
    {Function::Policy, QLatin1StringView("policy")},
    {Function::Product, QLatin1StringView("product")},
    {Function::Engineering, QLatin1StringView("engineering")},
    {Function::Support, QLatin1StringView("support")},
    {Function::Communications, QLatin1StringView("communications")},
    {Function::LawEnforcement, QLatin1StringView("law_enforcement")},
    {Function::Executive, QLatin1StringView("executive")},
    {Function::Vendor, QLatin1StringView("vendor")},
}};

constexpr Codes<Lane, 2> kLanes = {{
    {Lane::Facts, QLatin1StringView("facts")},
    {Lane::Privileged, QLatin1StringView("privileged")},
}};

constexpr Codes<Privilege, 5> kPrivileges = {{
    {Privilege::AttorneyClient, QLatin1StringView("attorney_client")},
    {Privilege::WorkProduct, QLatin1StringView("work_product")},
    {Privilege::CommonInterest, QLatin1StringView("common_interest")},
    {Privilege::Litigation, QLatin1StringView("litigation")},
    {Privilege::Settlement, QLatin1StringView("settlement")},
}};

constexpr Codes<Severity, 5> kSeverities = {{
    {Severity::Critical, QLatin1StringView("critical")},
    {Severity::High, QLatin1StringView("high")},
    {Severity::Moderate, QLatin1StringView("moderate")},
    {Severity::Low, QLatin1StringView("low")},
    {Severity::Info, QLatin1StringView("info")},
}};

constexpr Codes<CaseState, 6> kCaseStates = {{
    {CaseState::Open, QLatin1StringView("open")},
    {CaseState::Investigating, QLatin1StringView("investigating")},
    {CaseState::Mitigating, QLatin1StringView("mitigating")},
    {CaseState::Contained, QLatin1StringView("contained")},
    {CaseState::Monitoring, QLatin1StringView("monitoring")},
    {CaseState::Closed, QLatin1StringView("closed")},
}};

constexpr Codes<Precision, 4> kPrecisions = {{
    {Precision::Exact, QLatin1StringView("exact")},
    {Precision::About, QLatin1StringView("about")},
    {Precision::Before, QLatin1StringView("before")},
    {Precision::Unknown, QLatin1StringView("unknown")},
}};

constexpr Codes<ItemState, 5> kItemStates = {{
    {ItemState::Open, QLatin1StringView("open")},
    {ItemState::InProgress, QLatin1StringView("in_progress")},
    {ItemState::Done, QLatin1StringView("done")},
    {ItemState::Waived, QLatin1StringView("waived")},
    {ItemState::Blocked, QLatin1StringView("blocked")},
}};

constexpr Codes<DecisionStep, 5> kDecisionSteps = {{
    {DecisionStep::Made, QLatin1StringView("made")},
    {DecisionStep::Revises, QLatin1StringView("revises")},
    {DecisionStep::Supersedes, QLatin1StringView("supersedes")},
    {DecisionStep::Reverses, QLatin1StringView("reverses")},
    {DecisionStep::Withdraws, QLatin1StringView("withdraws")},
}};

constexpr Codes<PositionState, 8> kPositionStates = {{
    {PositionState::Asked, QLatin1StringView("asked")},
    {PositionState::Seen, QLatin1StringView("seen")},
    {PositionState::Agrees, QLatin1StringView("agrees")},
    {PositionState::Objects, QLatin1StringView("objects")},
    {PositionState::Abstains, QLatin1StringView("abstains")},
    {PositionState::Condition, QLatin1StringView("condition")},
    {PositionState::Unreachable, QLatin1StringView("unreachable")},
    {PositionState::Released, QLatin1StringView("released")},
}};

constexpr Codes<Claim, 2> kClaims = {{
    {Claim::Unverified, QLatin1StringView("unverified")},
    {Claim::Confirmed, QLatin1StringView("confirmed")},
}};

constexpr Codes<CustodyAction, 4> kCustodyActions = {{
    {CustodyAction::Collected, QLatin1StringView("collected")},
    {CustodyAction::Viewed, QLatin1StringView("viewed")},
    {CustodyAction::Transferred, QLatin1StringView("transferred")},
    {CustodyAction::Exported, QLatin1StringView("exported")},
}};

constexpr Codes<KeyRole, 2> kKeyRoles = {{
    {KeyRole::Admin, QLatin1StringView("admin")},
    {KeyRole::Member, QLatin1StringView("member")},
}};

constexpr Codes<KeyAction, 2> kKeyActions = {{
    {KeyAction::Add, QLatin1StringView("add")},
    {KeyAction::Revoke, QLatin1StringView("revoke")},
}};

template <typename Word, size_t N>
constexpr QLatin1StringView codeIn(const Codes<Word, N> &codes, Word word)
{
    return codes[static_cast<size_t>(word)].second;
}

template <typename Word, size_t N>
std::optional<Word> wordIn(const Codes<Word, N> &codes, QStringView code)
{
    const auto found =
        std::ranges::find_if(codes, [code](const auto &row) { return code == row.second; });
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

template <typename Word, size_t N>
constexpr std::array<Word, N> wordsOf(const Codes<Word, N> &codes)
{
    std::array<Word, N> words{};
    for (size_t i = 0; i < N; ++i)
        words[i] = codes[i].first;
    return words;
}

// codeIn() indexes by the enum's number: every table must stand in the enum's order.
template <typename Word, size_t N> constexpr bool inOrder(const Codes<Word, N> &codes)
{
    for (size_t i = 0; i < N; ++i) {
        if (static_cast<size_t>(codes[i].first) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(kKinds) && inOrder(kFunctions) && inOrder(kLanes) && inOrder(kPrivileges)
              && inOrder(kSeverities) && inOrder(kCaseStates) && inOrder(kPrecisions)
              && inOrder(kItemStates) && inOrder(kDecisionSteps) && inOrder(kPositionStates)
              && inOrder(kClaims) && inOrder(kCustodyActions) && inOrder(kKeyRoles)
              && inOrder(kKeyActions));

constexpr auto kAllKinds = wordsOf(kKinds);
constexpr auto kAllFunctions = wordsOf(kFunctions);
constexpr auto kAllPrivileges = wordsOf(kPrivileges);
constexpr auto kAllSeverities = wordsOf(kSeverities);
constexpr auto kAllCaseStates = wordsOf(kCaseStates);
constexpr auto kAllCustodyActions = wordsOf(kCustodyActions);
constexpr auto kAllPositionStates = wordsOf(kPositionStates);

}  // namespace

QLatin1StringView codeOf(EntryKind kind)
{
    return codeIn(kKinds, kind);
}

QLatin1StringView codeOf(Function function)
{
    return codeIn(kFunctions, function);
}

QLatin1StringView codeOf(Lane lane)
{
    return codeIn(kLanes, lane);
}

QLatin1StringView codeOf(Privilege privilege)
{
    return codeIn(kPrivileges, privilege);
}

QLatin1StringView codeOf(Severity severity)
{
    return codeIn(kSeverities, severity);
}

QLatin1StringView codeOf(CaseState state)
{
    return codeIn(kCaseStates, state);
}

QLatin1StringView codeOf(Precision precision)
{
    return codeIn(kPrecisions, precision);
}

QLatin1StringView codeOf(ItemState state)
{
    return codeIn(kItemStates, state);
}

QLatin1StringView codeOf(DecisionStep step)
{
    return codeIn(kDecisionSteps, step);
}

QLatin1StringView codeOf(PositionState state)
{
    return codeIn(kPositionStates, state);
}

QLatin1StringView codeOf(Claim claim)
{
    return codeIn(kClaims, claim);
}

QLatin1StringView codeOf(CustodyAction action)
{
    return codeIn(kCustodyActions, action);
}

QLatin1StringView codeOf(KeyRole role)
{
    return codeIn(kKeyRoles, role);
}

QLatin1StringView codeOf(KeyAction action)
{
    return codeIn(kKeyActions, action);
}

std::optional<EntryKind> entryKindFromCode(QStringView code)
{
    return wordIn(kKinds, code);
}

std::optional<Function> functionFromCode(QStringView code)
{
    return wordIn(kFunctions, code);
}

std::optional<Lane> laneFromCode(QStringView code)
{
    return wordIn(kLanes, code);
}

std::optional<Privilege> privilegeFromCode(QStringView code)
{
    return wordIn(kPrivileges, code);
}

std::optional<Severity> severityFromCode(QStringView code)
{
    return wordIn(kSeverities, code);
}

std::optional<CaseState> caseStateFromCode(QStringView code)
{
    return wordIn(kCaseStates, code);
}

std::optional<Precision> precisionFromCode(QStringView code)
{
    return wordIn(kPrecisions, code);
}

std::optional<ItemState> itemStateFromCode(QStringView code)
{
    return wordIn(kItemStates, code);
}

std::optional<DecisionStep> decisionStepFromCode(QStringView code)
{
    return wordIn(kDecisionSteps, code);
}

std::optional<PositionState> positionStateFromCode(QStringView code)
{
    return wordIn(kPositionStates, code);
}

std::optional<Claim> claimFromCode(QStringView code)
{
    return wordIn(kClaims, code);
}

std::optional<CustodyAction> custodyActionFromCode(QStringView code)
{
    return wordIn(kCustodyActions, code);
}

std::optional<KeyRole> keyRoleFromCode(QStringView code)
{
    return wordIn(kKeyRoles, code);
}

std::optional<KeyAction> keyActionFromCode(QStringView code)
{
    return wordIn(kKeyActions, code);
}

std::span<const EntryKind> allEntryKinds()
{
    return kAllKinds;
}

std::span<const Function> allFunctions()
{
    return kAllFunctions;
}

std::span<const Privilege> allPrivileges()
{
    return kAllPrivileges;
}

std::span<const Severity> allSeverities()
{
    return kAllSeverities;
}

std::span<const PositionState> allPositionStates()
{
    return kAllPositionStates;
}

std::span<const CaseState> allCaseStates()
{
    return kAllCaseStates;
}

std::span<const CustodyAction> allCustodyActions()
{
    return kAllCustodyActions;
}

char16_t letterOf(Function function)
{
    constexpr std::u16string_view letters = u"TLPREUCGXV";
    return letters[static_cast<size_t>(function)];
}

}  // namespace casement::casefile
