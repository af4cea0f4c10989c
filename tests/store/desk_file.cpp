// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"

#include <QMetaEnum>
#include <QSqlError>
#include <QSqlRecord>

namespace casement::test {

using namespace Qt::StringLiterals;
using store::Store;

namespace {

QString nameOf(ErrorKind kind)
{
    static const QHash<ErrorKind, QString> names = {
        {ErrorKind::BadInput, u"BadInput"_s},
        {ErrorKind::TooLarge, u"TooLarge"_s},
        {ErrorKind::NotFound, u"NotFound"_s},
        {ErrorKind::AlreadyExists, u"AlreadyExists"_s},
        {ErrorKind::Ambiguous, u"Ambiguous"_s},
        {ErrorKind::Refused, u"Refused"_s},
        {ErrorKind::ReadOnly, u"ReadOnly"_s},
        {ErrorKind::Conflict, u"Conflict"_s},
        {ErrorKind::CannotOpen, u"CannotOpen"_s},
        {ErrorKind::WrongPassphrase, u"WrongPassphrase"_s},
        {ErrorKind::Damaged, u"Damaged"_s},
        {ErrorKind::NewerSchema, u"NewerSchema"_s},
        {ErrorKind::NoCipher, u"NoCipher"_s},
        {ErrorKind::DiskFull, u"DiskFull"_s},
        {ErrorKind::Busy, u"Busy"_s},
        {ErrorKind::IoFailed, u"IoFailed"_s},
    };
    return names.value(kind, u"kind %1"_s.arg(static_cast<int>(kind)));
}

}  // namespace

QString shown(const Error &error)
{
    return nameOf(error.kind) + u" ["_s + error.field + u"] "_s + error.got;
}

DeskFile::DeskFile(const QString &passphrase) : m_passphrase(passphrase) { }

store::StoreKey DeskFile::key() const
{
    return m_passphrase.isEmpty() ? store::StoreKey()
                                  : store::StoreKey::fromPassphrase(m_passphrase);
}

Store &DeskFile::create()
{
    auto made = Store::create(path(), key(), {u"example.org"_s, u"0123456789abcdef"_s, 1});
    if (!made)
        qFatal("create: %s", qPrintable(shown(made.error())));
    m_store = std::move(*made);
    return *m_store;
}

Store &DeskFile::reopen(store::OpenMode mode)
{
    m_store.reset();
    auto opened = Store::open(path(), key(), {.mode = mode});
    if (!opened)
        qFatal("open: %s", qPrintable(shown(opened.error())));
    m_store = std::move(*opened);
    return *m_store;
}

RawSql::RawSql(const QString &path)
    : m_name(u"raw "_s + path), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
    m_database.open();
}

RawSql::~RawSql()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

QString RawSql::run(const QString &sql)
{
    QSqlQuery query(m_database);
    return query.exec(sql) ? u"ok"_s : query.lastError().databaseText();
}

QString RawSql::rows(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return query.lastError().databaseText();
    QStringList lines;
    while (query.next()) {
        QStringList columns;
        for (int i = 0; i < query.record().count(); ++i)
            columns.append(query.value(i).toString());
        lines.append(columns.join(u'|'));
    }
    return lines.join(u'\n');
}

}  // namespace casement::test
