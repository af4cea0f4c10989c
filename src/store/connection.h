// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The line to the engine: one QSqlDatabase, its prepared statements, its errors.
//
// What it is: the only place that makes a QSqlDatabase or a QSqlQuery. run() prepares (once),
//   binds and executes; Query steps through the rows; Transaction is a named BEGIN IMMEDIATE.
// Promises: every failure becomes an Error with the file as its subject; a statement still in use
// is
//   never handed out twice; everything happens on the thread that opened it (asserted).
// Does not do: know what a desk is (sqlite_desk.h), retry.
// Neighbours: row.h, sqlite_error.h; all classes of this layer.
// Cost: a repeated statement costs its execution, not its preparation.
#pragma once

#include "base/result.h"
#include "store/row.h"

#include <QSqlDatabase>
#include <QThread>

#include <memory>
#include <unordered_map>

namespace casement::store {

class Connection;

// A prepared statement and the names of its columns.
struct Prepared {
    QSqlQuery query;
    ColumnNames columns;
    QList<QByteArray> names;  // owns what `columns` looks at
    bool inUse = false;
};

// The rows of one execution.
class Query {
public:
    Query(Connection &connection, std::shared_ptr<Prepared> prepared);
    Query(Query &&) noexcept = default;
    Query &operator=(Query &&) = delete;
    ~Query();

    // To the first or next row; false where there is none.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] Row row() const;
    // For pragmas whose column has no fixed name.
    [[nodiscard]] QString firstText() const { return m_prepared->query.value(0).toString(); }
    [[nodiscard]] qint64 changedRows() const { return m_prepared->query.numRowsAffected(); }

private:
    Connection *m_connection;
    std::shared_ptr<Prepared> m_prepared;
};

class Connection {
public:
    struct Options {
        bool readOnly = false;
        bool immutable = false;  // nobody can write the file: no locks, no -shm
        int busyTimeoutMs = 0;
    };

    // The file must exist; nothing of it is read yet. Errors: CannotOpen.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path,
                                                                  const Options &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_options.readOnly; }

    // Executes with `values` for the question marks, in order. A null QString or QByteArray is an
    // empty one; std::nullopt is NULL.
    template <typename... Values>
    [[nodiscard]] Result<Query> run(const QString &sql, const Values &...values)
    {
        return runWith(sql, QVariantList{bound(values)...});
    }
    // The same for a statement that answers nothing.
    template <typename... Values>
    [[nodiscard]] Result<> exec(const QString &sql, const Values &...values)
    {
        return runWith(sql, QVariantList{bound(values)...}).transform([](const Query &) { });
    }
    [[nodiscard]] Result<Query> runWith(const QString &sql, const QVariantList &values);

    // The key that pages are read and written with, before the first of them is.
    [[nodiscard]] Result<> setKey(const Bytes32 &raw, ByteSpan salt);
    // Writes every page anew, within the transaction that is open, and commits it. After a failure
    // this connection is good for reading at most.
    [[nodiscard]] Result<> rekey(const Bytes32 &raw, ByteSpan salt);

    // Bytes as they lie in the file, fewer where it ends. They are read through SQLite's own
    // handle, because closing any other one lets go of the locks that the whole process has on the
    // file: another program would then take the desk for its own, and throw the log away.
    [[nodiscard]] Result<QByteArray> fileBytes(qint64 at, qint64 most) const;
    [[nodiscard]] Result<qint64> fileSize() const;

    // Executes without keeping the statement: for pragmas.
    [[nodiscard]] Result<> once(const QString &sql);
    // Statements of a file, one after the other.
    [[nodiscard]] Result<> script(const QByteArray &sql);

    // The single value of the single row. Errors: Damaged where there is none.
    [[nodiscard]] Result<qint64> number(const QString &sql);
    [[nodiscard]] Result<QString> word(const QString &sql);

    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }

    [[nodiscard]] static QVariant bound(const QVariant &value) { return value; }
    [[nodiscard]] static QVariant bound(qint64 value) { return value; }
    [[nodiscard]] static QVariant bound(quint64 value) { return static_cast<qint64>(value); }
    [[nodiscard]] static QVariant bound(int value) { return static_cast<qint64>(value); }
    [[nodiscard]] static QVariant bound(QLatin1StringView text) { return QString(text); }
    [[nodiscard]] static QVariant bound(const QString &text);
    [[nodiscard]] static QVariant bound(const QByteArray &bytes);
    [[nodiscard]] static QVariant bound(ByteSpan bytes) { return toByteArray(bytes); }
    template <size_t N> [[nodiscard]] static QVariant bound(const std::array<quint8, N> &bytes)
    {
        return toByteArray(bytes);
    }
    template <typename Value> [[nodiscard]] static QVariant bound(const std::optional<Value> &value)
    {
        return value ? bound(*value) : QVariant();
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    [[nodiscard]] static QVariant bound(Enum id)
    {
        return static_cast<qint64>(id);
    }

private:
    friend class Query;
    friend class Transaction;
    friend class Snapshot;

    Connection(QString path, QString name, Options options);
    [[nodiscard]] Result<std::shared_ptr<Prepared>> prepare(const QString &sql);
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    [[nodiscard]] Result<> answered(int code) const;

    QString m_path;
    QString m_name;
    Options m_options;
    QSqlDatabase m_database;
    QThread *m_thread;
    QHash<QString, std::shared_ptr<Prepared>> m_statements;
    bool m_inTransaction = false;
};

// BEGIN IMMEDIATE … COMMIT. Rolls back when it goes without commit(), leaving no trace.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection;
};

}  // namespace casement::store
