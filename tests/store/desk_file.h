// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk file in a folder of its own, for one test.
//
// What it is: makes, opens and reopens a Store in a temporary folder; and RawSql, the file through
//   the engine alone, as somebody behind the program's back sees it.
#pragma once

#include "store/store.h"
#include "support/test_main.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace casement::test {

// A failure in a form that QCOMPARE can show.
[[nodiscard]] QString shown(const Error &error);
template <typename Value> [[nodiscard]] QString shown(const Result<Value> &result)
{
    return result ? QStringLiteral("ok") : shown(result.error());
}

class DeskFile {
public:
    explicit DeskFile(const QString &passphrase = {});

    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("test.casement")); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] store::StoreKey key() const;

    // Makes the desk and leaves it open.
    store::Store &create();
    store::Store &reopen(store::OpenMode mode = store::OpenMode::ReadWrite);
    void close() { m_store.reset(); }
    [[nodiscard]] store::Store &store() { return *m_store; }

private:
    QTemporaryDir m_dir;
    QString m_passphrase;
    std::unique_ptr<store::Store> m_store;
};

class RawSql {
public:
    explicit RawSql(const QString &path);
    ~RawSql();
    // What went wrong in the engine's words, or "ok".
    QString run(const QString &sql);
    // All rows, columns joined by '|', rows by '\n'.
    QString rows(const QString &sql);

private:
    QString m_name;
    QSqlDatabase m_database;
};

}  // namespace casement::test
