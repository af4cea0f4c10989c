// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/settings.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

Settings::Settings(Store &store) : m_db(store.connection()) { }

Result<std::optional<QByteArray>> Settings::value(const QString &key)
{
    return firstRow(m_db.run(sql::kSetting, key), [](Row &row) { return row.bytes("value"_L1); });
}

Result<> Settings::set(const QString &key, const QByteArray &value)
{
    return m_db.exec(sql::kSetSetting, key, value);
}

Result<> Settings::remove(const QString &key)
{
    return m_db.exec(sql::kRemoveSetting, key);
}

}  // namespace casement::store
