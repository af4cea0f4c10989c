// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which author keys are in force at a point of a ledger.
//
// What it is: Keyset, public key -> role, changed by `key` entries in ledger order.
// Promises: starts with the genesis key as admin; hash() is the `keyset` of the format. apply()
//   either does the whole change or nothing.
// Does not do: judge who authored the change; the caller asks isAdmin(author) before apply().
// Neighbours: verify.h, desk/recorder (key and seal entries).
// Cost: a sorted map; a desk has tens of keys.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/field.h"

#include <map>
#include <optional>

namespace casement::ledger {

enum class KeyRole : quint8 { Admin = 1, Member = 2 };
enum class KeyAction : quint8 { Add, Revoke };

struct KeyChange {
    Bytes32 key{};
    KeyRole role = KeyRole::Member;
    KeyAction action = KeyAction::Add;
    friend bool operator==(const KeyChange &, const KeyChange &) = default;
};

class Keyset {
public:
    explicit Keyset(const Bytes32 &genesisKey);

    [[nodiscard]] std::optional<KeyRole> roleOf(const Bytes32 &key) const;
    [[nodiscard]] bool isAdmin(const Bytes32 &key) const { return roleOf(key) == KeyRole::Admin; }
    [[nodiscard]] const std::map<Bytes32, KeyRole> &roles() const { return m_roles; }

    // Errors: Refused where a present key is added or an absent one revoked (field = the action,
    // subject = the key in base64); nothing has changed then.
    [[nodiscard]] Result<void> apply(const KeyChange &change);

    // H("il1/keyset\0" || u32 n || (pk || u8 role) sorted by pk)
    [[nodiscard]] Bytes32 hash() const;

    friend bool operator==(const Keyset &, const Keyset &) = default;

private:
    std::map<Bytes32, KeyRole> m_roles;
};

// The change that an entry of kind `key` carries in fields 20-22.
// Errors: BadInput, field = the id of the field that is missing or not well formed.
[[nodiscard]] Result<KeyChange> readKeyChange(const std::vector<Field> &fields);
// The three fields 20-22 of a change, ascending.
[[nodiscard]] std::vector<Field> keyChangeFields(const KeyChange &change);

}  // namespace casement::ledger
