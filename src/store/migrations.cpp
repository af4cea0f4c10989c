// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/migrations.h"

#include "ledger/digest.h"
#include "store/connection.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace casement::store {

namespace {

const QString kMakeHistory = u"CREATE TABLE IF NOT EXISTS schema_history ("
                             "number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                             "checksum BLOB NOT NULL CHECK (length(checksum) = 32)) STRICT"_s;
const QString kReadHistory = u"SELECT number, name, checksum FROM schema_history ORDER BY number"_s;
const QString kAddHistory = u"INSERT INTO schema_history (number, name, checksum) "
                            "VALUES (?, ?, ?)"_s;
const QString kHasHistory = u"SELECT count(*) FROM sqlite_schema WHERE name = 'schema_history'"_s;

Bytes32 checksumOf(const Migration &migration)
{
    return ledger::sha256(spanOf(migration.sql));
}

Error badHistory(const Connection &connection, const QString &got, const QString &want)
{
    return {ErrorKind::Damaged, connection.path(), u"schema_history"_s, got, want, 0};
}

Result<> applyOne(Connection &connection, const Migration &migration)
{
    if (auto done = connection.script(migration.sql); !done)
        return done;
    if (auto done =
            connection.exec(kAddHistory, migration.number, migration.name, checksumOf(migration));
        !done)
        return done;
    // A pragma takes no bound value.
    return connection.once(u"PRAGMA user_version = %1"_s.arg(migration.number));
}

}  // namespace

QList<Migration> builtInMigrations()
{
    const QDir dir(u":/store/sql/sqlite"_s);
    QList<Migration> found;
    for (const QString &name : dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        found.append({name.left(4).toInt(), name, file.readAll()});
    }
    return found;
}

Result<int> schemaOf(Connection &connection, const QList<Migration> &known)
{
    const Result<qint64> hasHistory = connection.number(kHasHistory);
    if (!hasHistory)
        return failure(hasHistory.error());
    if (*hasHistory == 0)
        return 0;
    auto rows = connection.run(kReadHistory);
    if (!rows)
        return failure(rows.error());
    QList<Migration> applied;
    QList<Bytes32> checksums;
    for (Result<bool> more = rows->next();; more = rows->next()) {
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        Row row = rows->row();
        applied.append({static_cast<int>(row.integer("number"_L1)), row.text("name"_L1), {}});
        checksums.append(row.bytes32("checksum"_L1));
        if (auto whole = row.result(); !whole)
            return failure(whole.error());
    }
    if (applied.size() > known.size())
        return failure(ErrorKind::NewerSchema, connection.path(), u"schema"_s,
                       QString::number(applied.last().number), QString::number(known.size()));
    for (qsizetype i = 0; i < applied.size(); ++i) {
        if (applied.at(i).number != known.at(i).number || applied.at(i).name != known.at(i).name)
            return failure(badHistory(connection, applied.at(i).name, known.at(i).name));
        if (checksums.at(i) != checksumOf(known.at(i)))
            return failure(badHistory(connection, QString::fromLatin1(toHex(checksums.at(i))),
                                      QString::fromLatin1(toHex(checksumOf(known.at(i))))));
    }
    return static_cast<int>(applied.size());
}

Result<int> migrate(Connection &connection, const QList<Migration> &known)
{
    Result<int> schema = schemaOf(connection, known);
    if (!schema || *schema == known.size())
        return schema;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return failure(transaction.error());
    // Again, now that nobody else can be doing the same.
    schema = schemaOf(connection, known);
    if (!schema)
        return schema;
    if (auto made = connection.once(kMakeHistory); !made)
        return failure(made.error());
    for (qsizetype i = *schema; i < known.size(); ++i)
        if (auto done = applyOne(connection, known.at(i)); !done)
            return failure(done.error());
    return transaction->commit().transform([&known] { return static_cast<int>(known.size()); });
}

}  // namespace casement::store
