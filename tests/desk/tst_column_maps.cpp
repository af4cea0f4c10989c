// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/column_maps.h"
#include "desk/importer.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using intake::ColumnRole;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

// The guess takes the first column that looks like a time.
const QByteArray kFirst = "kind,x1,x2\nopen,2026-02-04 10:00,2026-01-01 00:00\n";
const QByteArray kSecond = "kind,x1,x2\nshut,2026-02-05 11:00,2026-01-02 00:00\n";

intake::ColumnMap mapOf(const QString &text)
{
    const auto map = intake::columnMapOf(text, u"map"_s);
    return map ? *map : intake::ColumnMap();
}

}  // namespace

class TstColumnMaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Confirmed by one import, used by the next of that shape, also after the desk was closed.
    void whatAnImportConfirmedIsUsedByTheNext()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString first = desk.file(u"first.csv"_s);
        const QString second = desk.file(u"second.csv"_s);
        write(first, kFirst);
        write(second, kSecond);
        VALUE(guessed, desk::previewImport(desk.desk(), {id, first}));
        QVERIFY(!guessed.remembered);
        intake::ColumnMap map = desk::withRole(guessed.plan.table->map, u"x2"_s, ColumnRole::Time);
        desk::ImportRequest request{id, first};
        request.columns = map;
        // Looking remembers nothing.
        VALUE(looked, desk::previewImport(desk.desk(), request));
        QCOMPARE(looked.plan.events.front().draft.occurred.ms.value_or(0), 1'767'225'600'000);
        VALUE(unused, desk::previewImport(desk.desk(), {id, second}));
        QVERIFY(!unused.remembered);
        VALUE(imported, desk::importFile(desk.desk(), request));
        QCOMPARE(imported.added, quint64(2));

        desk.reopen();
        VALUE(used, desk::previewImport(desk.desk(), {id, second}));
        QVERIFY(used.remembered);
        QCOMPARE(used.plan.table->map, map);
        QCOMPARE(used.plan.events.front().draft.occurred.ms.value_or(0), 1'767'312'000'000);
        VALUE(again, desk::importFile(desk.desk(), {id, second}));
        QCOMPARE(again.undated, quint64(0));

        DONE(desk::forgetMap(desk.desk(), map.shape));
        VALUE(forgotten, desk::previewImport(desk.desk(), {id, second}));
        QVERIFY(!forgotten.remembered);
        QCOMPARE(forgotten.plan.table->map, guessed.plan.table->map);
    }

    // What is given with an import counts, and what it does not say is as remembered.
    void aMapWithoutRulesAddsToWhatIsRemembered()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"dates.csv"_s);
        write(path, "kind,x1\nopen,03/02/2026\n");
        VALUE(guessed, desk::previewImport(desk.desk(), {id, path}));
        const QString shape = guessed.plan.table->map.shape;
        DONE(desk::rememberMap(desk.desk(),
                               mapOf(u"shape: "_s + shape + u"\ntime: x1\nwords: kind\n"_s)));
        VALUE(asks, desk::previewImport(desk.desk(), {id, path}));
        QVERIFY(asks.plan.asksDayFirst);
        desk::ImportRequest request{id, path};
        request.columns = mapOf(u"day first: yes\n"_s);
        VALUE(answered, desk::previewImport(desk.desk(), request));
        QVERIFY(answered.remembered);
        QVERIFY(!answered.plan.asksDayFirst);
        QCOMPARE(answered.plan.undated, 0);
        VALUE(imported, desk::importFile(desk.desk(), request));
        QCOMPARE(imported.undated, quint64(0));
        VALUE(kept, desk::rememberedMap(desk.desk(), shape));
        QVERIFY(kept);
        QCOMPARE(kept->dayFirst, std::optional(true));
        QCOMPARE(desk::roleOf(*kept, u"x1"_s), ColumnRole::Time);
    }

    void aCancelledImportRemembersNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"first.csv"_s);
        write(path, kFirst);
        VALUE(guessed, desk::previewImport(desk.desk(), {id, path}));
        desk::ImportRequest request{id, path};
        request.columns = desk::withRole(guessed.plan.table->map, u"x2"_s, ColumnRole::Time);
        const auto cancelled = desk::importFile(desk.desk(), request,
                                                [](quint64, quint64 total) { return total == 0; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        VALUE(kept, desk::rememberedMap(desk.desk(), guessed.plan.table->map.shape));
        QVERIFY(!kept);
    }

    void aPreviewSaysWhatIsKnown()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"first.csv"_s);
        write(path, kFirst);
        VALUE(before, desk::previewImport(desk.desk(), {id, path}));
        QCOMPARE(before.entries, quint64(2));
        QCOMPARE(before.known, quint64(0));
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.added, quint64(2));
        VALUE(after, desk::previewImport(desk.desk(), {id, path}));
        QCOMPARE(after.known, after.entries);
    }

    void aRoleIsChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const char *column,
                            ColumnRole role, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(column)
                                << int(role) << QString::fromLatin1(after);
        };
        row("a new one", "words: a\n", "b", ColumnRole::Title, "words: a\ntitle: b\n");
        row("in its place", "words: a\ntitle: b\n", "A", ColumnRole::Keep, "keep: a\ntitle: b\n");
        row("the time chosen last is the first", "time: a\nwords: b\n", "c", ColumnRole::Time,
            "time: c\ntime: a\nwords: b\n");
        row("no longer the time", "time: a\nwords: b\n", "a", ColumnRole::Keep,
            "keep: a\nwords: b\n");
        row("before a pattern that names it", "words: a\nleave: *_url\n", "x_url", ColumnRole::Keep,
            "words: a\nkeep: x_url\nleave: *_url\n");
        row("behind a pattern that names it", "leave: *_url\nkeep: x_url\n", "x_url",
            ColumnRole::Words, "words: x_url\nleave: *_url\n");
    }
    void aRoleIsChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, column);
        QFETCH(int, role);
        QFETCH(QString, after);
        const intake::ColumnMap map = desk::withRole(mapOf(before), column, ColumnRole(role));
        QCOMPARE(textOf(map), after);
        QCOMPARE(int(desk::roleOf(map, column)), role);
    }
};

CASEMENT_TEST(TstColumnMaps, tst_column_maps)
#include "tst_column_maps.moc"
