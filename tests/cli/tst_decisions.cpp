// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// Decisions and positions by their numbers, each command a process of its own.
class TstDecisions : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }
    Ran decide(const QStringList &more) const
    {
        return json(QStringList{u"decide"_s, m_case} + more);
    }
    Ran position(const QString &word, const QString &function, const QStringList &more = {}) const
    {
        return json(QStringList{u"position"_s, m_case, u"1"_s, word, u"--function"_s, function}
                    + more);
    }
    QJsonObject listed(int number) const
    {
        for (const QJsonObject &row : json({u"decision"_s, u"list"_s, m_case}).objects()) {
            if (row[u"number"_s].toInt() == number)
                return row;
        }
        return {};
    }
    QJsonObject positionOf(const QString &function) const
    {
        for (const QJsonValue &row : listed(1)[u"positions"_s].toArray()) {
            if (row[u"function"_s].toString() == function)
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        m_case = m_program.makeCase(u"Stolen page"_s);
        const Ran first = decide({u"--decision"_s, u"Suspend payouts"_s, u"--because"_s,
                                  u"It reaches the thief"_s, u"--objection"_s,
                                  u"legal: No ground in the contract"_s, u"--unreachable"_s,
                                  u"product"_s, u"--decided-by"_s, u"J. Cole"_s});
        QVERIFY2(first.status == 0, qPrintable(first.err));
    }

    void aDecisionComesWithItsObjections()
    {
        const QJsonObject row = listed(1);
        QCOMPARE(row[u"decision"_s].toString(), u"Suspend payouts"_s);
        QCOMPARE(row[u"state"_s].toString(), u"in_force"_s);
        QCOMPARE(row[u"decided_by"_s].toString(), u"J. Cole"_s);
        QCOMPARE(row[u"missing"_s].toArray().size(), 4);
        QCOMPARE(row[u"known_size"_s].toInteger(), row[u"seq"_s].toInteger());
        QCOMPARE(positionOf(u"legal"_s)[u"position"_s].toString(), u"objects"_s);
        QCOMPARE(positionOf(u"legal"_s)[u"text"_s].toString(), u"No ground in the contract"_s);
        QCOMPARE(positionOf(u"product"_s)[u"position"_s].toString(), u"unreachable"_s);
    }

    void whoIsAskedIsWaitedFor()
    {
        const Ran asked = position(u"ask"_s, u"policy"_s, {u"--by"_s, u"2100-01-01 10:00"_s});
        QVERIFY2(asked.status == 0, qPrintable(asked.err));
        const Ran table = m_program.onDesk({u"decision"_s, u"list"_s, m_case});
        QVERIFY2(table.out.contains(u"Policy"_s), qPrintable(table.out));
        const Ran agreed = position(u"agree"_s, u"policy"_s, {u"--person"_s, u"M. Okafor"_s});
        QVERIFY2(agreed.status == 0, qPrintable(agreed.err));
        QCOMPARE(positionOf(u"policy"_s)[u"person"_s].toString(), u"M. Okafor"_s);
        QVERIFY(!m_program.onDesk({u"decision"_s, u"list"_s, m_case}).out.contains(u"Policy"_s));
    }

    void aRevisionKeepsWhatItDoesNotName()
    {
        const Ran completed = decide({u"--revise"_s, u"1"_s, u"--ground"_s, u"ToS 4.2"_s});
        QVERIFY2(completed.status == 0, qPrintable(completed.err));
        QCOMPARE(listed(1)[u"decision"_s].toString(), u"Suspend payouts"_s);
        QCOMPARE(listed(1)[u"ground"_s].toString(), u"ToS 4.2"_s);
        QCOMPARE(positionOf(u"policy"_s)[u"earlier_version"_s].toBool(), true);
        const Ran bare = decide({u"--revise"_s, u"1"_s, u"--decision"_s, u"Suspend the page"_s});
        QCOMPARE(bare.status, 1);
        const Ran why = decide({u"--revise"_s, u"1"_s, u"--decision"_s, u"Suspend the page"_s,
                                u"--why"_s, u"It still recruits"_s});
        QVERIFY2(why.status == 0, qPrintable(why.err));
        QCOMPARE(listed(1)[u"decision"_s].toString(), u"Suspend the page"_s);
    }

    void aDecisionReversesAnother()
    {
        const Ran made = decide({u"--reverse"_s, u"1"_s, u"--decision"_s, u"Pay out again"_s,
                                 u"--because"_s, u"The owner is back"_s});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QCOMPARE(listed(1)[u"state"_s].toString(), u"reversed"_s);
        QCOMPARE(listed(1)[u"ended_by"_s].toInteger(), listed(2)[u"seq"_s].toInteger());
        QCOMPARE(listed(2)[u"ends"_s].toInteger(), listed(1)[u"seq"_s].toInteger());
        // What is over takes no position any more, and says so.
        const Ran late = position(u"agree"_s, u"support"_s);
        QCOMPARE(late.status, 1);
        QVERIFY2(late.err.contains(u"not in force"_s), qPrintable(late.err));
    }

    void oneIsShownAndTakenBack()
    {
        const Ran made = decide({u"--decision"_s, u"Tell the press"_s, u"--because"_s,
                                 u"They asked"_s, u"--option"_s, u"Say nothing: it leaks"_s});
        QVERIFY2(made.status == 0, qPrintable(made.err));
        const Ran shown = m_program.onDesk({u"decision"_s, u"show"_s, m_case, u"3"_s});
        for (const QString &words : {u"Tell the press"_s, u"They asked"_s,
                                     u"Say nothing: it leaks"_s, u"Left for later"_s})
            QVERIFY2(shown.out.contains(words), qPrintable(shown.out));
        QCOMPARE(json({u"decision"_s, u"show"_s, m_case, u"3"_s}).object(), listed(3));
        // What was known then is what was there before it.
        const QJsonObject then =
            json({u"case"_s, u"show"_s, m_case, u"--as-of"_s, u"decision 3"_s}).object();
        QCOMPARE(then[u"size"_s].toInteger(), listed(3)[u"known_size"_s].toInteger());
        const QStringList withdraw{u"decision"_s, u"withdraw"_s, m_case, u"3"_s};
        QCOMPARE(json(withdraw).status, 2);
        const Ran taken =
            json(withdraw + QStringList{u"--reason"_s, u"Typed into the wrong case"_s});
        QVERIFY2(taken.status == 0, qPrintable(taken.err));
        QCOMPARE(listed(3)[u"state"_s].toString(), u"withdrawn"_s);
        QCOMPARE(json(withdraw + QStringList{u"--reason"_s, u"Again"_s}).status, 1);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QStringList made{u"--decision"_s, u"A"_s, u"--because"_s, u"B"_s};
        const QStringList decide{u"decide"_s, u"%1"_s};
        QTest::newRow("no such decision")
            << decide + made + QStringList{u"--supersede"_s, u"9"_s} << u"9"_s;
        QTest::newRow("none to show")
            << QStringList{u"decision"_s, u"show"_s, u"%1"_s, u"9"_s} << u"9"_s;
        QTest::newRow("as of none")
            << QStringList{u"timeline"_s, u"%1"_s, u"--as-of"_s, u"decision 9"_s} << u"9"_s;
        QTest::newRow("two steps")
            << decide + made + QStringList{u"--supersede"_s, u"2"_s, u"--reverse"_s, u"2"_s}
            << u"--supersede"_s;
        QTest::newRow("objection without a function")
            << decide + made + QStringList{u"--objection"_s, u"never"_s} << u"FUNCTION"_s;
        QTest::newRow("no such position")
            << QStringList{u"position"_s, u"%1"_s, u"2"_s, u"likes"_s, u"--function"_s, u"legal"_s}
            << u"agree"_s;
        QTest::newRow("no function")
            << QStringList{u"position"_s, u"%1"_s, u"2"_s, u"agree"_s} << u"--function"_s;
        QTest::newRow("objection without words")
            << QStringList{u"position"_s, u"%1"_s, u"2"_s, u"object"_s, u"--function"_s, u"legal"_s}
            << u"words"_s;
        QTest::newRow("asked for yesterday")
            << QStringList{u"position"_s,   u"%1"_s,    u"2"_s,    u"ask"_s,
                           u"--function"_s, u"legal"_s, u"--by"_s, u"2024-05-01 10:00"_s}
            << u"over already"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const qsizetype before = json({u"timeline"_s, m_case}).objects().size();
        const Ran ran = json(arguments.replaceInStrings(u"%1"_s, m_case));
        QVERIFY(ran.status != 0);
        QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
        QCOMPARE(json({u"timeline"_s, m_case}).objects().size(), before);
    }
};

CASEMENT_TEST(TstDecisions, tst_decisions)
#include "tst_decisions.moc"
