// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "store/connection.h"
#include "store/migrations.h"

#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::Connection;
using store::Migration;

namespace {

const QString kSchema = u"SELECT type, name, sql FROM sqlite_schema "
                        "WHERE name NOT LIKE 'entry_search_%' ORDER BY type, name"_s;

std::unique_ptr<Connection> emptyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return nullptr;
    file.close();
    auto opened = Connection::open(path, {});
    return opened ? std::move(*opened) : nullptr;
}

}  // namespace

class TstMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A change of the released schema shows here as a diff. Refresh with CASEMENT_REFRESH=1.
    void schemaIsTheGoldenOne()
    {
        DeskFile desk;
        desk.create();
        desk.close();
        const QByteArray schema = RawSql(desk.path()).rows(kSchema).toUtf8() + '\n';
        QFile golden(sourceDir() + u"/tests/store/data/schema.txt"_s);
        if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(schema);
            return;
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(schema).split(u'\n'),
                 QString::fromUtf8(golden.readAll()).split(u'\n'));
    }

    void oneByOneEqualsAllAtOnce()
    {
        const QList<Migration> all = store::builtInMigrations();
        QVERIFY(all.size() >= 3);
        DeskFile desk;
        const QString stepwise = desk.folder() + u"/stepwise"_s;
        const QString fresh = desk.folder() + u"/fresh"_s;
        for (qsizetype n = 1; n <= all.size(); ++n) {
            auto opened = n == 1 ? emptyFile(stepwise) : std::move(*Connection::open(stepwise, {}));
            QCOMPARE(*store::migrate(*opened, all.first(n)), static_cast<int>(n));
            QCOMPARE(*opened->number(u"PRAGMA user_version"_s), n);
        }
        QCOMPARE(*store::migrate(*emptyFile(fresh), all), static_cast<int>(all.size()));
        QCOMPARE(RawSql(stepwise).rows(kSchema), RawSql(fresh).rows(kSchema));
    }

    void aFailingMigrationLeavesTheFormerSchema()
    {
        DeskFile desk;
        const auto db = emptyFile(desk.path());
        const QList<Migration> good = {{1, u"0001_a.sql"_s, "CREATE TABLE a (x);\n"}};
        QList<Migration> bad = good;
        bad.append({2, u"0002_b.sql"_s, "CREATE TABLE b (x);\nCREATE TABLE a (x);\n"});
        QVERIFY(store::migrate(*db, good).has_value());
        QVERIFY(!store::migrate(*db, bad).has_value());
        QCOMPARE(*db->number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'b'"_s), 0);
        QCOMPARE(*store::schemaOf(*db, good), 1);
    }

    void badHistory_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("error");
        QTest::newRow("newer")
            << u"INSERT INTO schema_history VALUES (5, '0005_x.sql', zeroblob(32))"_s
            << u"NewerSchema [schema] 5"_s;
        QTest::newRow("gap") << u"DELETE FROM schema_history WHERE number = 2"_s
                             << u"Damaged [schema_history] 0003_desk.sql"_s;
        QTest::newRow("edited")
            << u"UPDATE schema_history SET checksum = zeroblob(32) WHERE number = 1"_s
            << u"Damaged [schema_history] "_s + QString(64, u'0');
        QTest::newRow("stranger")
            << u"UPDATE schema_history SET name = '0003_other.sql' WHERE number = 3"_s
            << u"Damaged [schema_history] 0003_other.sql"_s;
    }
    void badHistory()
    {
        QFETCH(QString, sql);
        QFETCH(QString, error);
        DeskFile desk;
        desk.create();
        desk.close();
        QCOMPARE(RawSql(desk.path()).run(sql), u"ok"_s);
        QCOMPARE(shown(store::Store::open(desk.path(), {})), error);
        QCOMPARE(shown(store::Store::open(desk.path(), {}, {.mode = store::OpenMode::ReadOnly})),
                 error);
    }
};

CASEMENT_TEST(TstMigrations, tst_migrations)
#include "tst_migrations.moc"
