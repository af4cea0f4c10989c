// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/store.h"

#include "ledger/digest.h"
#include "store/cipher_pages.h"
#include "store/migrations.h"
#include "store/sqlite_desk.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace casement::store {

namespace {

const QString kAddDesk = u"INSERT INTO desk (one, name, id, created_ms) VALUES (1, ?, ?, ?)"_s;
const QString kReadDesk = u"SELECT name, id, created_ms FROM desk WHERE one = 1"_s;

Result<StoreInfo> readInfo(const OpenedFile &file, int schema)
{
    auto rows = file.connection->run(kReadDesk);
    if (!rows)
        return failure(rows.error());
    const Result<bool> found = rows->next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::Damaged, file.connection->path(), u"desk"_s, u"no row"_s);
    Row row = rows->row();
    StoreInfo info{.path = file.connection->path(),
                   .name = row.text("name"_L1),
                   .id = row.text("id"_L1),
                   .createdMs = row.integer("created_ms"_L1),
                   .encrypted = !file.key.isNone(),
                   .readOnly = file.readOnly,
                   .schema = schema,
                   .cipher = file.cipher};
    return row.result().transform([&info] { return info; });
}

// What an encrypted file begins with: what its key was made with, else it need only differ from
// file to file, and the id is random.
QByteArray saltFor(const StoreKey &key, const NewStore &desk)
{
    if (!key.salt().isEmpty())
        return key.salt();
    const QByteArray seed = "casement salt" + desk.id.toUtf8();
    return toByteArray(ByteSpan(ledger::sha256(spanOf(seed))).first(kSaltSize));
}

// Brings everything from the log into the file, durably. Closing does so too, but tells nobody when
// it fails; and a file is renamed without its log.
Result<> emptyLog(Connection &connection)
{
    const Result<qint64> busy = connection.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy)
        return failure(busy.error());
    return *busy == 0 ? Result<>() : failure(ErrorKind::Busy, connection.path());
}

void removeFiles(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

// Nobody else knows the name that a file had while it was made.
Error renamed(Error error, const QString &part, const QString &path)
{
    if (error.subject == part)
        error.subject = path;
    return error;
}

// Without it a power cut could take the name of a file that is whole.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection, StoreInfo info, StoreKey key)
    : m_connection(std::move(connection)), m_info(std::move(info)), m_key(std::move(key))
{
}

Store::~Store() = default;

// Everything of a new desk, in a file that nobody looks at yet.
Result<StoreKey> Store::build(const QString &path, const StoreKey &key, const NewStore &desk,
                              const Furnish &furnish)
{
    const QByteArray salt = saltFor(key, desk);
    Result<OpenedFile> made = makeDeskFile(path, key, spanOf(salt));
    if (!made)
        return failure(made.error());
    const Result<int> schema = migrate(*made->connection, builtInMigrations());
    if (!schema)
        return failure(schema.error());
    if (auto added = made->connection->exec(kAddDesk, desk.name, desk.id, desk.createdMs); !added)
        return failure(added.error());
    Result<StoreInfo> info = readInfo(*made, *schema);
    if (!info)
        return failure(info.error());
    Store store(std::move(made->connection), std::move(*info), std::move(made->key));
    if (furnish)
        if (auto furnished = furnish(store); !furnished)
            return failure(furnished.error());
    return emptyLog(*store.m_connection).transform([&store] { return store.m_key; });
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const StoreKey &key,
                                             const NewStore &desk, const Furnish &furnish)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::AlreadyExists, path);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return failure(ErrorKind::CannotOpen, path, u"folder"_s, folder.filePath());
    if (!folder.isWritable())
        return failure(ErrorKind::ReadOnly, path, u"folder"_s, folder.filePath());
    // Under another name until it is whole: whoever is killed here leaves no half a desk.
    const QString part = path + u'.' + desk.id + u".part"_s;
    const Result<StoreKey> raw = build(part, key, desk, furnish);
    if (!raw) {
        removeFiles(part);
        return failure(renamed(raw.error(), part, path));
    }
    QFile made(part);
    if (!made.rename(path)) {
        const bool inTheWay = QFileInfo::exists(path);
        const QString words = made.errorString();
        removeFiles(part);
        return failure(inTheWay ? ErrorKind::AlreadyExists : ErrorKind::IoFailed, path, {}, words);
    }
    syncFolder(folder.filePath());
    auto opened = open(path, *raw);
    // There may be no room for its log: then it was not made.
    if (!opened)
        removeFiles(path);
    return opened;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const StoreKey &key,
                                           const OpenOptions &options)
{
    Result<OpenedFile> file = openDeskFile(path, key, options);
    if (!file)
        return failure(file.error());
    const QList<Migration> known = builtInMigrations();
    // A desk that can only be read is read by the schema it has, or not at all.
    const Result<int> schema =
        file->readOnly ? schemaOf(*file->connection, known) : migrate(*file->connection, known);
    if (!schema)
        return failure(schema.error());
    if (*schema != known.size())
        return failure(ErrorKind::ReadOnly, path, u"schema"_s, QString::number(*schema),
                       QString::number(known.size()));
    Result<StoreInfo> info = readInfo(*file, *schema);
    if (!info)
        return failure(info.error());
    return std::unique_ptr<Store>(
        new Store(std::move(file->connection), std::move(*info), std::move(file->key)));
}

Result<Bytes32> Store::rawKey() const
{
    if (m_key.isNone())
        return failure(ErrorKind::Refused, m_info.path, u"encrypted"_s);
    return m_key.rawFor({});
}

Result<> Store::changeKey(const StoreKey &key, const Furnish &also)
{
    if (m_key.isNone() || key.isNone())
        return failure(ErrorKind::Refused, m_info.path, u"encrypted"_s);
    const QByteArray salt = m_key.salt();
    const Bytes32 raw = key.rawFor(spanOf(salt));
    // Leaving the log needs sole access, and leaves no page under the former key beside the file.
    if (auto alone = m_connection->word(u"PRAGMA journal_mode = DELETE"_s); !alone)
        return failure(alone.error());
    // Without its log the file is as durable; where it is not taken up again here, the next open
    // does.
    if (auto changed = rekey(raw, salt, also); !changed)
        return changed;
    m_key = StoreKey::fromRaw(raw, salt);
    std::ignore = m_connection->word(u"PRAGMA journal_mode = WAL"_s);
    return {};
}

// SQLCipher writes the pages within the transaction that is open, and its commit is of all of it.
Result<> Store::rekey(const Bytes32 &raw, const QByteArray &salt, const Furnish &also)
{
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return failure(transaction.error());
    const Result<QString> mode = m_connection->word(u"PRAGMA journal_mode"_s);
    if (!mode)
        return failure(mode.error());
    // Somebody opened the file in between and took up the log.
    if (*mode != u"delete")
        return failure(ErrorKind::Busy, m_info.path);
    if (also)
        if (auto done = also(*this); !done)
            return done;
    if (auto done = m_connection->rekey(raw, spanOf(salt)); !done)
        return done;
    return transaction->commit();
}

Result<quint64> Store::changeCounter()
{
    // data_version moves with the commits of others, total_changes with our own.
    auto rows = m_connection->run(u"SELECT data_version, total_changes() AS own "
                                  "FROM pragma_data_version"_s);
    if (!rows)
        return failure(rows.error());
    const Result<bool> found = rows->next();
    if (!found)
        return failure(found.error());
    Row row = rows->row();
    const quint64 counter = (row.count("data_version"_L1) << 32U) + row.count("own"_L1);
    return row.result().transform([counter] { return counter; });
}

Result<> Store::checkPages()
{
    for (const QString &check : {u"PRAGMA cipher_integrity_check"_s, u"PRAGMA integrity_check"_s}) {
        if (m_key.isNone() && check.contains(u"cipher"))
            continue;
        auto rows = m_connection->runWith(check, {});
        if (!rows)
            return failure(rows.error());
        const Result<bool> found = rows->next();
        if (!found)
            return failure(found.error());
        if (!*found)
            continue;
        const QString finding = rows->firstText();
        if (finding != u"ok")
            return failure(ErrorKind::Damaged, m_info.path, u"page"_s, finding);
    }
    return {};
}

}  // namespace casement::store
