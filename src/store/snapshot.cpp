// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/snapshot.h"

#include "store/connection.h"

namespace casement::store {

Result<Snapshot> Snapshot::begin(Store &store)
{
    Connection &connection = store.connection();
    Q_ASSERT_X(!connection.inTransaction(), "store", "one transaction at a time");
    return connection.exec(QStringLiteral("BEGIN DEFERRED")).transform([&connection] {
        connection.m_inTransaction = true;
        return Snapshot(connection);
    });
}

Snapshot::Snapshot(Snapshot &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Snapshot::~Snapshot()
{
    if (m_connection == nullptr)
        return;
    std::ignore = m_connection->exec(QStringLiteral("ROLLBACK"));
    m_connection->m_inTransaction = false;
}

}  // namespace casement::store
