// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sqlite_desk.h"

#include "store/cipher_pages.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace casement::store {

namespace {

constexpr auto kSqliteMagic = "SQLite format 3"_L1;
constexpr qint64 kSmallestFile = 512;
constexpr qsizetype kApplicationIdAt = 68;  // in the header of every SQLite file

struct Setting {
    QString name;
    QString value;  // as it is set
    QString reads;  // as it must read afterwards
};

// For every connection. Debian's SQLCipher would put temporary tables into plain files.
const QList<Setting> &settings()
{
    static const QList<Setting> all = {
        {u"temp_store"_s, u"MEMORY"_s, u"2"_s},     {u"secure_delete"_s, u"ON"_s, u"1"_s},
        {u"foreign_keys"_s, u"ON"_s, u"1"_s},       {u"synchronous"_s, u"FULL"_s, u"2"_s},
        {u"trusted_schema"_s, u"OFF"_s, u"0"_s},    {u"cell_size_check"_s, u"ON"_s, u"1"_s},
        {u"recursive_triggers"_s, u"ON"_s, u"1"_s},
    };
    return all;
}

Error notADesk(const QString &path, const QString &got)
{
    return {ErrorKind::BadInput, path, u"format"_s, got, u"a Casement desk"_s, 0};
}

Result<> isFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, path);
    if (!info.isFile())
        return failure(notADesk(path, u"a folder"_s));
    if (!info.isReadable())
        return failure(ErrorKind::CannotOpen, path, {}, qt_error_string(EACCES));
    if (info.size() == 0)
        return failure(notADesk(path, u"empty"_s));
    if (info.size() < kSmallestFile)
        return failure(notADesk(path, u"unknown"_s));
    return {};
}

Result<FileForm> formOf(const Connection &connection)
{
    const auto size = connection.fileSize();
    const auto head = connection.fileBytes(0, kSmallestFile);
    if (!size || !head)
        return failure(size ? head.error() : size.error());
    if (head->size() < kSmallestFile)
        return failure(notADesk(connection.path(), u"unknown"_s));
    if (head->startsWith(QByteArrayView(kSqliteMagic)))
        return FileForm::Sqlite;
    // Of a plain desk, only the first bytes are damaged.
    if (qFromBigEndian<quint32>(head->constData() + kApplicationIdAt) == kApplicationId)
        return failure(ErrorKind::Damaged, connection.path(), u"page"_s, u"header"_s);
    return *size % kPageSize == 0 ? FileForm::Opaque : FileForm::Ragged;
}

// Whether this key, or none, may be tried on a file of that form.
Result<> fits(FileForm form, const StoreKey &key, const QString &path)
{
    if (form == FileForm::Sqlite && !key.isNone())
        return failure(ErrorKind::BadInput, path, u"passphrase"_s, u"not encrypted"_s);
    if (form == FileForm::Ragged && key.isNone())
        return failure(notADesk(path, u"unknown"_s));
    if (form == FileForm::Opaque && key.isNone())
        return failure(ErrorKind::WrongPassphrase, path, {}, u"none"_s);
    return {};
}

Result<> setUp(Connection &connection)
{
    for (const Setting &setting : settings()) {
        if (auto set = connection.once(u"PRAGMA %1 = %2"_s.arg(setting.name, setting.value)); !set)
            return set;
        const Result<QString> reads = connection.word(u"PRAGMA "_s + setting.name);
        if (!reads)
            return failure(reads.error());
        if (*reads != setting.reads)
            return failure(ErrorKind::Unsupported, connection.path(), setting.name, *reads,
                           setting.reads);
    }
    return {};
}

// Whether SQLite can keep its log beside the file.
bool canWrite(const QString &path)
{
    const QFileInfo info(path);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

Result<Connection::Options> connectionOptions(const QString &path, const OpenOptions &options)
{
    Connection::Options chosen{.readOnly = options.mode == OpenMode::ReadOnly,
                               .immutable = false,
                               .busyTimeoutMs = options.busyTimeoutMs};
    if (canWrite(path))
        return chosen;
    if (!chosen.readOnly)
        return failure(ErrorKind::ReadOnly, path, u"file or folder"_s);
    // Entries that are only in the log would be passed over in silence.
    chosen.immutable = QFileInfo(path + u"-wal"_s).size() == 0;
    return chosen;
}

// The first read: here a wrong key and a damaged first page show, and look the same.
Result<> readFirstPage(Connection &connection, const StoreKey &key, FileForm form)
{
    const Result<qint64> tables = connection.number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (tables)
        return {};
    if (tables.error().kind != ErrorKind::Damaged || key.isNone())
        return failure(tables.error());
    if (anyPageHasKey(connection, key.rawFor({})))
        return failure(ErrorKind::Damaged, connection.path(), u"page"_s, tables.error().got);
    if (form == FileForm::Ragged)
        return failure(notADesk(connection.path(), u"unknown"_s));
    return failure(ErrorKind::WrongPassphrase, connection.path());
}

Result<> useLog(Connection &connection)
{
    const Result<QString> mode = connection.word(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return failure(mode.error());
    if (*mode != u"wal")
        return failure(ErrorKind::Unsupported, connection.path(), u"journal_mode"_s, *mode,
                       u"wal"_s);
    return {};
}

Result<> checkIdentity(Connection &connection)
{
    const Result<qint64> id = connection.number(u"PRAGMA application_id"_s);
    if (!id)
        return failure(id.error());
    if (*id != kApplicationId)
        return failure(notADesk(connection.path(), u"sqlite"_s));
    return {};
}

Result<OpenedFile> keyed(std::unique_ptr<Connection> connection, const StoreKey &key, ByteSpan salt)
{
    OpenedFile opened{std::move(connection), {}, {}, false};
    opened.readOnly = opened.connection->isReadOnly();
    if (key.isNone())
        return opened;
    Result<QString> cipher = cipherVersion(*opened.connection);
    if (!cipher)
        return failure(cipher.error());
    opened.cipher = *cipher;
    const Bytes32 raw = key.rawFor(salt);
    opened.key = StoreKey::fromRaw(raw, toByteArray(salt));
    if (auto set = opened.connection->setKey(raw, salt); !set)
        return failure(set.error());
    // SQLCipher would tell the terminal what the caller is told by an Error. The key resets this.
    if (auto quiet = opened.connection->once(u"PRAGMA cipher_log_level = NONE"_s); !quiet)
        return failure(quiet.error());
    return opened;
}

}  // namespace

Result<QString> cipherVersion(Connection &connection)
{
    const Result<QString> version = connection.word(u"PRAGMA cipher_version"_s);
    if (!version || version->isEmpty())
        return failure(ErrorKind::NoCipher, connection.path());
    return version;
}

Result<OpenedFile> openDeskFile(const QString &path, const StoreKey &key,
                                const OpenOptions &options)
{
    if (auto file = isFile(path); !file)
        return failure(file.error());
    const Result<Connection::Options> chosen = connectionOptions(path, options);
    auto connection =
        Connection::open(path, chosen.value_or(Connection::Options{.readOnly = true}));
    if (!connection)
        return failure(connection.error());
    const Result<FileForm> form = formOf(**connection);
    if (!form)
        return failure(form.error());
    if (auto tried = fits(*form, key, path); !tried)
        return failure(tried.error());
    // What is wrong with the file itself is said before that it cannot be written.
    if (!chosen)
        return failure(chosen.error());
    const Result<QByteArray> head = (*connection)->fileBytes(0, kSaltSize);
    if (!head)
        return failure(head.error());
    const QByteArray &salt = *head;
    Result<OpenedFile> opened = keyed(std::move(*connection), key, spanOf(salt));
    if (!opened)
        return opened;
    Connection &db = *opened->connection;
    if (auto read = readFirstPage(db, opened->key, *form); !read)
        return failure(read.error());
    if (auto set = setUp(db); !set)
        return failure(set.error());
    if (auto desk = checkIdentity(db); !desk)
        return failure(desk.error());
    if (!db.isReadOnly())
        if (auto log = useLog(db); !log)
            return failure(log.error());
    return opened;
}

Result<OpenedFile> makeDeskFile(const QString &path, const StoreKey &key, ByteSpan salt)
{
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(file.exists() ? ErrorKind::AlreadyExists : ErrorKind::CannotOpen, path, {},
                       file.errorString());
    file.close();
    auto connection = Connection::open(path, {});
    if (!connection)
        return failure(connection.error());
    Result<OpenedFile> made = keyed(std::move(*connection), key, salt);
    if (!made)
        return made;
    Connection &db = *made->connection;
    if (auto set = setUp(db); !set)
        return failure(set.error());
    if (auto id = db.once(u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !id)
        return failure(id.error());
    if (auto log = useLog(db); !log)
        return failure(log.error());
    return made;
}

}  // namespace casement::store
