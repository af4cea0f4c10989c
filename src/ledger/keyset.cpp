// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/keyset.h"

#include "ledger/digest.h"
#include "ledger/known_fields.h"

#include <algorithm>

namespace casement::ledger {

Keyset::Keyset(const Bytes32 &genesisKey) : m_roles{{genesisKey, KeyRole::Admin}} { }

std::optional<KeyRole> Keyset::roleOf(const Bytes32 &key) const
{
    const auto found = m_roles.find(key);
    return found == m_roles.end() ? std::nullopt : std::optional(found->second);
}

Result<void> Keyset::apply(const KeyChange &change)
{
    const bool present = m_roles.contains(change.key);
    const bool adding = change.action == KeyAction::Add;
    if (present == adding) {
        return failure(ErrorKind::Refused, QString::fromLatin1(toBase64(change.key)),
                       QLatin1StringView(adding ? kActionAdd : kActionRevoke));
    }
    if (adding)
        m_roles.emplace(change.key, change.role);
    else
        m_roles.erase(change.key);
    return {};
}

Bytes32 Keyset::hash() const
{
    Sha256 hash;
    hash.addLabel("il1/keyset").addU32(static_cast<quint32>(m_roles.size()));
    for (const auto &[key, role] : m_roles)
        hash.add(key).addU8(static_cast<quint8>(role));
    return hash.finish();
}

static const QByteArray *utf8Of(const std::vector<Field> &fields, FieldId id)
{
    const auto found = std::ranges::find(fields, id, &Field::id);
    if (found == fields.end())
        return nullptr;
    const auto *value = std::get_if<Utf8Value>(&found->value);
    return value ? &value->utf8 : nullptr;
}

static std::unexpected<Error> malformed(FieldId id, const QByteArray *got)
{
    return failure(ErrorKind::BadInput, {}, QString::number(id),
                   got ? QString::fromUtf8(*got) : QString());
}

Result<KeyChange> readKeyChange(const std::vector<Field> &fields)
{
    KeyChange out;
    const QByteArray *key = utf8Of(fields, kPublicKeyField);
    const auto raw = key ? bytes32FromBase64(*key) : std::nullopt;
    if (!raw)
        return malformed(kPublicKeyField, key);
    out.key = *raw;
    const QByteArray *role = utf8Of(fields, kKeyRoleField);
    if (!role || (*role != kRoleAdmin && *role != kRoleMember))
        return malformed(kKeyRoleField, role);
    out.role = *role == kRoleAdmin ? KeyRole::Admin : KeyRole::Member;
    const QByteArray *action = utf8Of(fields, kKeyActionField);
    if (!action || (*action != kActionAdd && *action != kActionRevoke))
        return malformed(kKeyActionField, action);
    out.action = *action == kActionAdd ? KeyAction::Add : KeyAction::Revoke;
    return out;
}

std::vector<Field> keyChangeFields(const KeyChange &change)
{
    const QByteArray role(change.role == KeyRole::Admin ? kRoleAdmin : kRoleMember);
    const QByteArray action(change.action == KeyAction::Add ? kActionAdd : kActionRevoke);
    return {{kPublicKeyField, Utf8Value{toBase64(change.key)}},
            {kKeyRoleField, Utf8Value{role}},
            {kKeyActionField, Utf8Value{action}}};
}

}  // namespace casement::ledger
