// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The only field ids and words that the format itself interprets.
//
// What it is: ids of kind, recorded_at, public_key, key_role, key_action and keyset, and the values
//   that the verifier compares them with (recorded_at only to warn of a clock that went back, the
//   files of an issue only to hold a receipt against what was delivered).
// Does not do: the registry; casefile/registry.h names every id and must agree with these.
#pragma once

#include "ledger/field.h"

namespace casement::ledger {

inline constexpr FieldId kKindField = 1;
inline constexpr FieldId kRecordedAtField = 2;
inline constexpr FieldId kPublicKeyField = 20;
inline constexpr FieldId kKeyRoleField = 21;
inline constexpr FieldId kKeyActionField = 22;
inline constexpr FieldId kKeysetField = 23;
inline constexpr FieldId kFirstIssueFileField = 200;
inline constexpr FieldId kLastIssueFileField = 299;
inline constexpr FieldId kFirstIssueFileNameField = 300;  // the name of file 200 + n is 300 + n

inline constexpr char kKindGenesis[] = "genesis";
inline constexpr char kKindKey[] = "key";
inline constexpr char kKindSeal[] = "seal";
inline constexpr char kKindIssueDone[] = "issue_done";
inline constexpr char kRoleAdmin[] = "admin";
inline constexpr char kRoleMember[] = "member";
inline constexpr char kActionAdd[] = "add";
inline constexpr char kActionRevoke[] = "revoke";

}  // namespace casement::ledger
