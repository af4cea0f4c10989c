// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The closed vocabularies of a case: kinds of entry, functions, lanes, severities, states.
//
// What it is: one enum each, with the word that stands in the ledger (a code, never translated).
// Promises: codeOf() and the ...FromCode() functions are inverse; a code, once released, is never
//   reused or renamed. An unknown code read from a ledger is an error of that entry, not a crash.
// Does not do: display words; those are tr() strings of desk/display_words.h.
// Neighbours: everything above; store keeps the codes, not the numbers.
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace casement::casefile {

enum class EntryKind {
    Genesis,
    Key,
    Person,
    Case,  // title, type and first severity of the case
    Event,
    Note,
    Amend,
    Strike,  // state = "on", or "off" to lift it
    Pin,  // state = "on" or "off"
    Status,
    Severity,
    Gap,  // explains a silence between two entries
    Evidence,
    Decision,
    Position,
    Item,
    Custody,
    Seal,
    IssuePlan,
    IssueDone,
    IssueVoid,
    Transfer,
    Erase,
    Sitrep,  // a situation report as it was given
    Handover,  // the case goes to another person
    Receipt,  // who it went to has read it
    Lane,  // moves other entries to the facts or the privileged lane; state says which
};

enum class Function {
    TrustSafety,
    Legal,
    Policy,
    Product,
    Engineering,
    Support,
    Communications,
    LawEnforcement,
    Executive,
    Vendor,
};

enum class Lane { Facts, Privileged };

// On what an entry of the privileged lane rests.
enum class Privilege { AttorneyClient, WorkProduct, CommonInterest, Litigation, Settlement };

enum class Severity { Critical, High, Moderate, Low, Info };

enum class CaseState { Open, Investigating, Mitigating, Contained, Monitoring, Closed };

enum class Precision { Exact, About, Before, Unknown };

enum class ItemState { Open, InProgress, Done, Waived, Blocked };

// What an entry of kind Decision does. Revises restates the decision that it names, Withdraws takes
// it back as never meant; Supersedes and Reverses are decisions of their own that end another.
enum class DecisionStep { Made, Revises, Supersedes, Reverses, Withdraws };

// A function's part in a decision. Released: it was asked, and its word is no longer needed.
enum class PositionState {
    Asked,
    Seen,
    Agrees,
    Objects,
    Abstains,
    Condition,
    Unreachable,
    Released
};

// Whether a statement was checked by somebody: `~` in the composer, lifted by an amendment.
enum class Claim { Unverified, Confirmed };

// What was done with evidence, one custody entry each.
enum class CustodyAction { Collected, Viewed, Transferred, Exported };

enum class KeyRole { Admin, Member };
enum class KeyAction { Add, Revoke };

[[nodiscard]] QLatin1StringView codeOf(EntryKind kind);
[[nodiscard]] QLatin1StringView codeOf(Function function);
[[nodiscard]] QLatin1StringView codeOf(Lane lane);
[[nodiscard]] QLatin1StringView codeOf(Privilege privilege);
[[nodiscard]] QLatin1StringView codeOf(Severity severity);
[[nodiscard]] QLatin1StringView codeOf(CaseState state);
[[nodiscard]] QLatin1StringView codeOf(Precision precision);
[[nodiscard]] QLatin1StringView codeOf(ItemState state);
[[nodiscard]] QLatin1StringView codeOf(DecisionStep step);
[[nodiscard]] QLatin1StringView codeOf(PositionState state);
[[nodiscard]] QLatin1StringView codeOf(Claim claim);
[[nodiscard]] QLatin1StringView codeOf(CustodyAction action);
[[nodiscard]] QLatin1StringView codeOf(KeyRole role);
[[nodiscard]] QLatin1StringView codeOf(KeyAction action);

[[nodiscard]] std::optional<EntryKind> entryKindFromCode(QStringView code);
[[nodiscard]] std::optional<Function> functionFromCode(QStringView code);
[[nodiscard]] std::optional<Lane> laneFromCode(QStringView code);
[[nodiscard]] std::optional<Privilege> privilegeFromCode(QStringView code);
[[nodiscard]] std::optional<Severity> severityFromCode(QStringView code);
[[nodiscard]] std::optional<CaseState> caseStateFromCode(QStringView code);
[[nodiscard]] std::optional<Precision> precisionFromCode(QStringView code);
[[nodiscard]] std::optional<ItemState> itemStateFromCode(QStringView code);
[[nodiscard]] std::optional<DecisionStep> decisionStepFromCode(QStringView code);
[[nodiscard]] std::optional<PositionState> positionStateFromCode(QStringView code);
[[nodiscard]] std::optional<Claim> claimFromCode(QStringView code);
[[nodiscard]] std::optional<CustodyAction> custodyActionFromCode(QStringView code);
[[nodiscard]] std::optional<KeyRole> keyRoleFromCode(QStringView code);
[[nodiscard]] std::optional<KeyAction> keyActionFromCode(QStringView code);

[[nodiscard]] std::span<const EntryKind> allEntryKinds();
[[nodiscard]] std::span<const Function> allFunctions();
[[nodiscard]] std::span<const Privilege> allPrivileges();
[[nodiscard]] std::span<const Severity> allSeverities();
[[nodiscard]] std::span<const CaseState> allCaseStates();
[[nodiscard]] std::span<const CustodyAction> allCustodyActions();
[[nodiscard]] std::span<const PositionState> allPositionStates();

// The one letter of a function in gutters and on paper: T L P R E U C G X V.
[[nodiscard]] char16_t letterOf(Function function);

}  // namespace casement::casefile
