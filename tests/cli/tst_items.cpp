// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// The checklist from the command line: add, own, give, wait, done.
class TstItems : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran item(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s, u"item"_s, arguments.first(), m_case}
                                + arguments.mid(1));
    }

    QJsonObject itemOf(const QString &id) const
    {
        for (const QJsonObject &row : item({u"list"_s}).objects()) {
            if (row[u"id"_s].toString() == id)
                return row;
        }
        return {};
    }

    QString lastLine() const
    {
        const auto rows =
            m_program.onDesk({u"--json"_s, u"timeline"_s, m_case, u"--kind"_s, u"item"_s})
                .objects();
        return rows.isEmpty() ? QString() : rows.last()[u"text"_s].toString();
    }

    QString added(const QStringList &more) const
    {
        return item(QStringList{u"add"_s, u"--function"_s, u"legal"_s} + more)
            .object()[u"id"_s]
            .toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_program.makeDesk().status, 0);
        m_case = m_program.makeCase(u"Impersonated charity"_s);
    }

    void anItemFromItsFirstWordToDone()
    {
        const QString hold = added({u"--title"_s, u"Legal hold"_s, u"--required"_s});
        const QString ask =
            added({u"--title"_s, u"Ask the provider"_s, u"--owner"_s, u"Ana Ray"_s, u"--due"_s,
                   u"2026-03-02 14:00"_s, u"--input"_s, u"Hash list from Engineering"_s,
                   u"--input"_s, u"Contact"_s, u"--after"_s, hold.left(6)});
        QVERIFY(!hold.isEmpty() && !ask.isEmpty());
        QCOMPARE(itemOf(ask)[u"owner"_s].toString(), u"Ana Ray"_s);
        QCOMPARE(itemOf(ask)[u"after"_s].toArray(), QJsonArray{hold});
        QCOMPARE(itemOf(ask)[u"due_at"_s].toString(), u"2026-03-02T14:00:00Z"_s);
        QCOMPARE(lastLine(), u"New item: Ask the provider"_s);

        Ran refused = item({u"done"_s, ask});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(u"is missing: Hash list from Engineering; Contact"_s),
                 qPrintable(refused.err));
        QCOMPARE(item({u"input"_s, ask, u"hash"_s, u"--entry"_s, u"0"_s}).status, 3);
        const auto logged =
            m_program.onDesk({u"--json"_s, u"log"_s, m_case, u"The list is here"_s}).object();
        const QString seq = QString::number(logged[u"seq"_s].toInteger());
        QCOMPARE(item({u"input"_s, ask, u"hash"_s, u"--entry"_s, seq}).status, 0);
        QCOMPARE(lastLine(), u"1 of 2 inputs given: Ask the provider"_s);
        QCOMPARE(item({u"input"_s, ask, u"Contact"_s, u"--given"_s, u"by mail"_s}).status, 0);
        const QJsonArray inputs = itemOf(ask)[u"inputs"_s].toArray();
        QCOMPARE(inputs[0].toObject()[u"entry"_s].toInteger(), logged[u"seq"_s].toInteger());
        QCOMPARE(inputs[1].toObject()[u"given"_s].toString(), u"by mail"_s);

        refused = item({u"done"_s, ask});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(u"waits for is done or waived: Legal hold"_s),
                 qPrintable(refused.err));
        refused = item({u"edit"_s, hold, u"--after"_s, ask});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(u"in a circle"_s), qPrintable(refused.err));
        QCOMPARE(item({u"waive"_s, hold, u"--reason"_s, u"No claim"_s}).status, 0);
        QCOMPARE(item({u"done"_s, ask}).status, 0);
        QCOMPARE(itemOf(ask)[u"state"_s].toString(), u"done"_s);
    }

    void ownersDueTimesAndEveryChangeIsALine()
    {
        const QString id = added({u"--title"_s, u"Answer the bank"_s});
        QCOMPARE(item({u"own"_s, id, u"policy"_s}).status, 0);
        QCOMPARE(itemOf(id)[u"function"_s].toString(), u"policy"_s);
        QCOMPARE(lastLine(), u"For Policy: Answer the bank"_s);
        QCOMPARE(item({u"own"_s, id, u"Jo Vendor"_s}).status, 0);
        QCOMPARE(lastLine(), u"Owner Jo Vendor: Answer the bank"_s);
        QCOMPARE(item({u"own"_s, id, u"--nobody"_s}).status, 0);
        QVERIFY(itemOf(id)[u"owner"_s].isNull());
        // The past is allowed, and said; nonsense is not.
        QCOMPARE(item({u"edit"_s, id, u"--due"_s, u"2026-01-02 09:00"_s, u"--required"_s}).status,
                 0);
        QCOMPARE(lastLine(), u"Due 2026-01-02 09:00 UTC, required: Answer the bank"_s);
        const Ran list = m_program.onDesk({u"item"_s, u"list"_s, m_case});
        QVERIFY2(list.out.contains(u"2026-01-02 09:00 UTC, "_s) && list.out.contains(u" late"_s),
                 qPrintable(list.out));
        QCOMPARE(item({u"edit"_s, id, u"--due"_s, u"whenever"_s}).status, 2);
        QCOMPARE(item({u"edit"_s, id, u"--due"_s, u"3026-01-02 09:00"_s}).status, 1);
        QCOMPARE(item({u"edit"_s, id}).status, 2);
        const Ran same = item({u"edit"_s, id, u"--required"_s});
        QCOMPARE(same.status, 1);
        QVERIFY2(same.err.contains(u"changes nothing"_s), qPrintable(same.err));
        QCOMPARE(m_program.onDesk({u"verify"_s, m_case}).status, 0);
    }

    // What was read is said with --seen: a later change is not written over.
    void aChangeOfAnOlderVersionIsRefused()
    {
        const QString id = added({u"--title"_s, u"Write to donors"_s});
        const QString seen = QString::number(itemOf(id)[u"seq"_s].toInteger());
        QCOMPARE(item({u"own"_s, id, u"Ana Ray"_s, u"--seen"_s, seen}).status, 0);
        const Ran late = item({u"edit"_s, id, u"--title"_s, u"Mail donors"_s, u"--seen"_s, seen});
        QCOMPARE(late.status, 1);
        QVERIFY2(late.err.contains(u"Nothing of yours was recorded"_s), qPrintable(late.err));
        QCOMPARE(itemOf(id)[u"title"_s].toString(), u"Write to donors"_s);
        const QString last = QString::number(itemOf(id)[u"seq"_s].toInteger());
        QCOMPARE(m_program.onDesk({u"undo"_s, m_case, last}).status, 0);
        QVERIFY(itemOf(id)[u"owner"_s].isNull());
    }
};

CASEMENT_TEST(TstItems, tst_items)
#include "tst_items.moc"
