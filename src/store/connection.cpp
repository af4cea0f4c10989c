// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/connection.h"

#include "store/cipher_pages.h"
#include "store/sqlite_error.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUrl>
#include <QVariant>

#include <openssl/crypto.h>

#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>

#include <atomic>
#include <string>

namespace casement::store {

namespace {

// Filters of the timeline make statements of many shapes; beyond this many the idle ones go.
constexpr qsizetype kKeptStatements = 128;

QString freshName()
{
    static std::atomic<quint64> number = 0;
    return QStringLiteral("casement-%1").arg(number++);
}

QString uriOf(const QString &path, const Connection::Options &options)
{
    QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded));
    uri += options.readOnly ? QStringLiteral("?mode=ro") : QStringLiteral("?mode=rw");
    if (options.immutable)
        uri += QStringLiteral("&immutable=1");
    return uri;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

sqlite3_file *fileOf(const QSqlDatabase &database)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handleOf(database), "main", SQLITE_FCNTL_FILE_POINTER,
                         static_cast<void *>(&file));
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

// A raw key and a salt as SQLCipher takes them: x'…' in hex.
class KeySpec {
public:
    KeySpec(const Bytes32 &raw, ByteSpan salt)
    {
        m_text.reserve(2 * (raw.size() + salt.size()) + 3);
        m_text += "x'";
        for (const ByteSpan part : {ByteSpan(raw), salt}) {
            for (const quint8 byte : part) {
                m_text += "0123456789abcdef"[byte >> 4U];
                m_text += "0123456789abcdef"[byte & 15U];
            }
        }
        m_text += '\'';
    }
    KeySpec(const KeySpec &) = delete;
    KeySpec &operator=(const KeySpec &) = delete;
    ~KeySpec() { OPENSSL_cleanse(m_text.data(), m_text.size()); }

    [[nodiscard]] const char *data() const { return m_text.data(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }

private:
    std::string m_text;
};

}  // namespace

Query::Query(Connection &connection, std::shared_ptr<Prepared> prepared)
    : m_connection(&connection), m_prepared(std::move(prepared))
{
}

Query::~Query()
{
    if (!m_prepared)
        return;
    m_prepared->query.finish();
    m_prepared->inUse = false;
}

Result<bool> Query::next()
{
    if (m_prepared->query.next())
        return true;
    if (m_prepared->query.lastError().isValid())
        return failure(m_connection->errorOf(m_prepared->query));
    return false;
}

Row Query::row() const
{
    return {m_prepared->query, m_prepared->columns, m_connection->path()};
}

Connection::Connection(QString path, QString name, Options options)
    : m_path(std::move(path))
    , m_name(std::move(name))
    , m_options(options)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    , m_thread(QThread::currentThread())
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const Options &options)
{
    std::unique_ptr<Connection> made(new Connection(path, freshName(), options));
    made->m_database.setDatabaseName(uriOf(path, options));
    QString engine =
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs);
    if (options.readOnly)
        engine += QStringLiteral(";QSQLITE_OPEN_READONLY");
    made->m_database.setConnectOptions(engine);
    if (!made->m_database.open())
        return failure(sqliteError(made->m_database.lastError(), path));
    return made;
}

Connection::~Connection()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Error Connection::errorOf(const QSqlQuery &query) const
{
    return sqliteError(query.lastError(), m_path);
}

QVariant Connection::bound(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant Connection::bound(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArrayLiteral("") : bytes;
}

Result<std::shared_ptr<Prepared>> Connection::prepare(const QString &sql)
{
    Q_ASSERT_X(m_thread == QThread::currentThread(), "store", "used outside its thread");
    const auto known = m_statements.constFind(sql);
    if (known != m_statements.constEnd() && !(*known)->inUse)
        return *known;
    auto made = std::make_shared<Prepared>(Prepared{QSqlQuery(m_database), {}, {}, false});
    made->query.setForwardOnly(true);
    if (!made->query.prepare(sql))
        return failure(errorOf(made->query));
    if (m_statements.size() >= kKeptStatements)
        m_statements.removeIf([](const auto &entry) { return !entry.value()->inUse; });
    if (known == m_statements.constEnd())
        m_statements.insert(sql, made);
    return made;
}

Result<Query> Connection::runWith(const QString &sql, const QVariantList &values)
{
    auto prepared = prepare(sql);
    if (!prepared)
        return failure(prepared.error());
    Prepared &statement = **prepared;
    statement.inUse = true;
    Query query(*this, *prepared);
    for (qsizetype i = 0; i < values.size(); ++i)
        statement.query.bindValue(static_cast<int>(i), values.at(i));
    if (!statement.query.exec())
        return failure(errorOf(statement.query));
    if (statement.columns.isEmpty() && statement.query.isSelect()) {
        const QSqlRecord record = statement.query.record();
        for (int i = 0; i < record.count(); ++i)
            statement.names.append(record.fieldName(i).toLatin1());
        for (int i = 0; i < record.count(); ++i)
            statement.columns.insert(QLatin1StringView(statement.names.at(i)), i);
    }
    return query;
}

Result<> Connection::answered(int code) const
{
    if (code == SQLITE_OK)
        return {};
    return failure(sqliteError(code, QString::fromUtf8(sqlite3_errstr(code)), m_path));
}

// Not as pragmas: they would leave the key in strings that nobody wipes.
Result<> Connection::setKey(const Bytes32 &raw, ByteSpan salt)
{
    const KeySpec spec(raw, salt);
    return answered(sqlite3_key_v2(handleOf(m_database), "main", spec.data(), spec.size()));
}

Result<> Connection::rekey(const Bytes32 &raw, ByteSpan salt)
{
    const KeySpec spec(raw, salt);
    auto done = answered(sqlite3_rekey_v2(handleOf(m_database), "main", spec.data(), spec.size()));
    // SQLCipher rolls back when it cannot write, and answers that all is well: ask the file.
    const bool committed =
        !QFileInfo::exists(m_path + QStringLiteral("-journal")) && anyPageHasKey(*this, raw);
    if (done && committed)
        return {};
    // What this connection wrote from now on would be under the new key.
    std::ignore = once(QStringLiteral("PRAGMA query_only = ON"));
    return done ? answered(SQLITE_IOERR) : done;
}

Result<qint64> Connection::fileSize() const
{
    sqlite3_file *file = fileOf(m_database);
    sqlite3_int64 size = 0;
    const int code = file ? file->pMethods->xFileSize(file, &size) : SQLITE_CANTOPEN;
    return answered(code).transform([size] { return qint64(size); });
}

Result<QByteArray> Connection::fileBytes(qint64 at, qint64 most) const
{
    const auto size = fileSize();
    if (!size)
        return failure(size.error());
    QByteArray bytes(std::clamp<qint64>(*size - at, 0, most), Qt::Uninitialized);
    if (bytes.isEmpty())
        return bytes;
    sqlite3_file *file = fileOf(m_database);
    const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), at);
    return answered(code).transform([&bytes] { return bytes; });
}

Result<> Connection::once(const QString &sql)
{
    Q_ASSERT_X(m_thread == QThread::currentThread(), "store", "used outside its thread");
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure(errorOf(query));
    return {};
}

Result<> Connection::script(const QByteArray &sql)
{
    QByteArray statement;
    for (const QByteArray &line : sql.split('\n')) {
        statement += line + '\n';
        // Knows that a trigger's body ends at its END, which a search for ';' does not.
        if (!line.contains(';') || sqlite3_complete(statement.constData()) == 0)
            continue;
        if (auto done = once(QString::fromUtf8(statement)); !done)
            return done;
        statement.clear();
    }
    return {};
}

Result<qint64> Connection::number(const QString &sql)
{
    return word(sql).transform([](const QString &text) { return text.toLongLong(); });
}

Result<QString> Connection::word(const QString &sql)
{
    // Not kept: pragmas are asked once, and a kept one would hold its read lock.
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure(errorOf(query));
    if (!query.next())
        return failure(ErrorKind::Damaged, m_path, sql, QStringLiteral("no row"));
    return query.value(0).toString();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    Q_ASSERT_X(!connection.m_inTransaction, "store", "one transaction at a time");
    if (connection.isReadOnly())
        return failure(ErrorKind::ReadOnly, connection.path());
    return connection.exec(QStringLiteral("BEGIN IMMEDIATE")).transform([&connection] {
        connection.m_inTransaction = true;
        return Transaction(connection);
    });
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    // The engine may have rolled back already (a full disk); then this fails, and means the same.
    std::ignore = m_connection->exec(QStringLiteral("ROLLBACK"));
    m_connection->m_inTransaction = false;
}

Result<> Transaction::commit()
{
    Q_ASSERT(m_connection != nullptr);
    if (auto done = m_connection->exec(QStringLiteral("COMMIT")); !done)
        return done;
    m_connection->m_inTransaction = false;
    m_connection = nullptr;
    return {};
}

}  // namespace casement::store
