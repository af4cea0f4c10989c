// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/column_map.h"

#include "support/test_main.h"

using namespace casement;
using namespace casement::intake;

class TstColumnMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAndBack();
    void readsWhatAPersonWrites();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void findsTheFirstRule();
};

void TstColumnMap::textAndBack()
{
    ColumnMap map;
    map.shape = QStringLiteral("mine");
    map.dayFirst = false;
    map.encoding = QStringLiteral("windows-1252");
    const QStringList names{QStringLiteral("when"),        QStringLiteral(" edges "),
                            QStringLiteral("two\nlines"),  QStringLiteral("a: b"),
                            QStringLiteral("\"quoted\""),  QString(),
                            QStringLiteral("back\\slash"), QStringLiteral("#not a comment"),
                            QStringLiteral("\u2028"),      QStringLiteral("*_url")};
    int role = 0;
    for (const QString &name : names)
        map.rules.push_back({static_cast<ColumnRole>(role++ % 8), name});
    const auto read = columnMapOf(textOf(map), QStringLiteral("m"));
    QVERIFY(read.has_value());
    QCOMPARE(*read, map);
}

void TstColumnMap::readsWhatAPersonWrites()
{
    const auto map = columnMapOf(u"# mine\r\n\r\n Time :  Created At \r\nday first: yes", {});
    QVERIFY(map.has_value());
    QCOMPARE(map->rules.size(), 1);
    QCOMPARE(map->rules.front(), (ColumnRule{ColumnRole::Time, QStringLiteral("Created At")}));
    QCOMPARE(map->dayFirst, true);
}

void TstColumnMap::refusesWithTheLine_data()
{
    QTest::addColumn<int>("line");
    QTest::newRow("time: a\nnothing") << 2;
    QTest::newRow("color: a") << 1;
    QTest::newRow("time:") << 1;
    QTest::newRow("\nday first: perhaps") << 2;
    QTest::newRow("time: \"open") << 1;
}

void TstColumnMap::refusesWithTheLine()
{
    const auto map = columnMapOf(QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("m"));
    QVERIFY(!map.has_value());
    QCOMPARE(map.error().subject, QStringLiteral("m"));
    QTEST(int(map.error().line), "line");
}

void TstColumnMap::findsTheFirstRule()
{
    const auto map = columnMapOf(u"keep: html_url\nleave: *url\nleave: x*\n", {});
    QVERIFY(map.has_value());
    QCOMPARE(ruleFor(*map, QStringLiteral("HTML_URL")), 0);
    QCOMPARE(ruleFor(*map, QStringLiteral("avatar_url")), 1);
    QCOMPARE(ruleFor(*map, QStringLiteral("xyz")), 2);
    QCOMPARE(ruleFor(*map, QStringLiteral("name")), -1);
}

CASEMENT_TEST(TstColumnMap, tst_column_map)
#include "tst_column_map.moc"
