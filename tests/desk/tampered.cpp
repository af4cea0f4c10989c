// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "tampered.h"

#include "store/store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace casement::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSaltSize = 16;

class Engine {
public:
    explicit Engine(const QString &path) : m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, kName))
    {
        m_db.setDatabaseName(path);
        if (!m_db.open())
            qFatal("%s", qPrintable(m_db.lastError().text()));
    }
    ~Engine()
    {
        m_db = {};
        QSqlDatabase::removeDatabase(kName);
    }
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    QSqlQuery run(const QString &sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query;
    }

private:
    static inline const QString kName = u"tamper"_s;
    QSqlDatabase m_db;
};

}  // namespace

QString engineKey(desk::Desk &desk)
{
    QFile file(desk.info().path);
    const auto raw = desk.store().rawKey();
    if (!raw || !file.open(QIODevice::ReadOnly))
        qFatal("the desk is not encrypted, or its file is not there");
    return QString::fromLatin1(toHex(*raw) + toHex(spanOf(file.read(kSaltSize))));
}

void tamper(const QString &path, const QString &sql, const QString &key)
{
    Engine engine(path);
    if (!key.isEmpty())
        engine.run(u"PRAGMA key = \"x'%1'\""_s.arg(key));
    QStringList triggers;
    QSqlQuery found = engine.run(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s);
    while (found.next())
        triggers.append(found.value(0).toString());
    found.finish();
    for (const QString &trigger : triggers)
        engine.run(u"DROP TRIGGER "_s + trigger);
    engine.run(u"PRAGMA ignore_check_constraints = ON"_s);
    engine.run(u"PRAGMA foreign_keys = OFF"_s);
    for (const QString &statement : sql.split(u';')) {
        if (engine.run(statement).numRowsAffected() <= 0)
            qFatal("%s: nothing was tampered with", qPrintable(statement));
    }
}

QByteArray valueIn(const QString &path, const QString &sql)
{
    Engine engine(path);
    QSqlQuery query = engine.run(sql);
    return query.next() ? query.value(0).toByteArray() : QByteArray();
}

}  // namespace casement::test
