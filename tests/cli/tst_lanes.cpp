// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// The lanes and the past on the command line, each command a process of its own.
class TstLanes : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }
    QString record(const QStringList &arguments) const
    {
        const Ran ran = json(arguments);
        if (ran.status != 0)
            qWarning("%s", qPrintable(ran.err));
        return QString::number(ran.object()[u"seq"_s].toInt(-1));
    }
    QJsonObject entry(const QString &seq) const { return json({u"entry"_s, m_case, seq}).object(); }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        m_case = m_program.makeCase(u"Stolen page"_s);
    }

    void aBasisAndACounselAreKept()
    {
        const QString seq =
            record({u"log"_s, m_case, u"Counsel says wait"_s, u"--lane"_s, u"privileged"_s,
                    u"--basis"_s, u"work_product"_s, u"--counsel"_s, u"Hanna Brandt"_s});
        const QJsonObject held = entry(seq);
        QCOMPARE(held[u"lane"_s].toString(), u"privileged"_s);
        QCOMPARE(held[u"privilege"_s].toString(), u"work_product"_s);
        QCOMPARE(held[u"counsel"_s].toString(), u"Hanna Brandt"_s);
        QVERIFY(m_program.onDesk({u"entry"_s, m_case, seq})
                    .out.contains(u"Privileged: work product, counsel Hanna Brandt"_s));
        // Without a basis it is recorded all the same, and said to be without.
        const QString bare =
            record({u"log"_s, m_case, u"In a hurry"_s, u"--lane"_s, u"privileged"_s});
        QVERIFY(m_program.onDesk({u"entry"_s, m_case, bare}).out.contains(u"basis not stated"_s));
        const QString amended = record(
            {u"amend"_s, m_case, seq, u"--text"_s, u"Wait a day"_s, u"--reason"_s, u"More"_s});
        QCOMPARE(entry(amended)[u"lane"_s].toString(), u"privileged"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown basis")
            << QStringList{u"--lane"_s, u"privileged"_s, u"--basis"_s, u"because"_s} << 2;
        QTest::newRow("basis of a fact") << QStringList{u"--basis"_s, u"work_product"_s} << 2;
        QTest::newRow("counsel of a fact") << QStringList{u"--counsel"_s, u"H. B."_s} << 2;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QStringList, more);
        QFETCH(int, status);
        QCOMPARE(m_program.onDesk(QStringList{u"log"_s, m_case, u"Words"_s} + more).status, status);
    }

    void anEntryIsMovedAndGivenUp()
    {
        const QString seq = record({u"log"_s, m_case, u"Counsel expects a claim"_s});
        const QStringList in{u"lane"_s, m_case, seq, u"privileged"_s};
        QCOMPARE(m_program.onDesk(in).status, 2);
        QCOMPARE(m_program.onDesk(in + QStringList{u"--reason"_s, u"Advice"_s}).status, 1);
        const QString moved =
            record(in
                   + QStringList{u"--reason"_s, u"Advice"_s, u"--basis"_s, u"attorney_client"_s,
                                 u"--counsel"_s, u"Hanna Brandt"_s});
        QCOMPARE(entry(seq)[u"lane"_s].toString(), u"privileged"_s);
        QCOMPARE(entry(seq)[u"changed_by"_s].toArray().last().toInt(), moved.toInt());
        QVERIFY(!m_program.onDesk({u"timeline"_s, m_case, u"--lane"_s, u"facts"_s})
                     .out.contains(u"expects a claim"_s));
        QVERIFY(m_program.onDesk({u"timeline"_s, m_case, u"--lane"_s, u"privileged"_s})
                    .out.contains(u"expects a claim"_s));
        const QStringList out{u"lane"_s, m_case, seq, u"facts"_s, u"--reason"_s, u"Told"_s};
        const Ran alone = m_program.onDesk(out);
        QCOMPARE(alone.status, 1);
        QVERIFY2(alone.err.contains(u"lawyer"_s), qPrintable(alone.err));
        record(out + QStringList{u"--counsel"_s, u"Hanna Brandt"_s});
        QCOMPARE(entry(seq)[u"lane"_s].toString(), u"facts"_s);
        QCOMPARE(m_program.onDesk({u"verify"_s, m_case}).status, 0);
    }

    void aPrivilegedDecisionIsListedAsOne()
    {
        record({u"decide"_s, m_case, u"--decision"_s, u"Answer nothing"_s, u"--because"_s,
                u"Counsel advises it"_s, u"--lane"_s, u"privileged"_s, u"--basis"_s,
                u"litigation"_s});
        QVERIFY(m_program.onDesk({u"decision"_s, u"list"_s, m_case})
                    .out.contains(u"In force, privileged"_s));
    }

    void thePastCountsWhatCameLater()
    {
        const QString other = m_program.makeCase(u"Another"_s);
        const Ran then = json({u"log"_s, other, u"Then"_s});
        const QString seq = QString::number(then.object()[u"seq"_s].toInt());
        record(
            {u"decide"_s, other, u"--decision"_s, u"Later"_s, u"--because"_s, u"We know more"_s});
        record({u"evidence"_s, u"add"_s, other, u"--pointer"_s, u"https://example.org"_s,
                u"--reason"_s, u"large"_s});
        for (const QString &list : {u"decision"_s, u"evidence"_s}) {
            const Ran past = m_program.onDesk({list, u"list"_s, other, u"--as-of"_s, seq});
            QVERIFY2(past.status == 0, qPrintable(past.err));
            QVERIFY2(past.out.contains(u"after: 1 recorded later"_s), qPrintable(past.out));
            QVERIFY(!past.out.contains(u"Later"_s) && !past.out.contains(u"example.org"_s));
        }
    }
};

CASEMENT_TEST(TstLanes, tst_lanes)
#include "tst_lanes.moc"
