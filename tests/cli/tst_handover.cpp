// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// Situation reports and handovers, each command a process of its own.
class TstHandover : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }
    QJsonObject sitrep(const QStringList &more = {}) const
    {
        return json(QStringList{u"sitrep"_s, m_case} + more).object();
    }
    // As somebody else, who has a key file of their own.
    Ran asBen(const QStringList &arguments) const
    {
        return m_program.run(QStringList{u"--desk"_s, u"desk.casement"_s, u"--identity"_s,
                                         u"ben.pem"_s, u"--passphrase-file"_s, u"pass"_s,
                                         u"--identity-passphrase-file"_s, u"pass"_s}
                             + arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        const Ran ben =
            m_program.run({u"identity"_s, u"create"_s, u"ben.pem"_s, u"--name"_s, u"Ben Ode"_s,
                           u"--email"_s, u"ben@example.org"_s, u"--function"_s, u"legal"_s,
                           u"--identity-passphrase-file"_s, u"pass"_s});
        QVERIFY2(ben.status == 0, qPrintable(ben.err));
        const Ran added =
            m_program.onDesk({u"person"_s, u"add"_s, u"--name"_s, u"Ben Ode"_s, u"--function"_s,
                              u"legal"_s, u"--key"_s, u"ben.pem.card"_s});
        QVERIFY2(added.status == 0, qPrintable(added.err));
        m_case = m_program.makeCase(u"Stolen page"_s);
        QCOMPARE(m_program.onDesk({u"log"_s, m_case, u"Donors were called"_s}).status, 0);
        QCOMPARE(m_program
                     .onDesk({u"decide"_s, m_case, u"--decision"_s, u"Suspend payouts"_s,
                              u"--because"_s, u"It reaches the thief"_s})
                     .status,
                 0);
        QCOMPARE(m_program
                     .onDesk({u"position"_s, m_case, u"1"_s, u"ask"_s, u"--function"_s, u"policy"_s,
                              u"--by"_s, u"2100-01-01 10:00"_s})
                     .status,
                 0);
    }

    void aReportIsPrintedAndRecordedWhenAsked()
    {
        const Ran plain = m_program.onDesk({u"sitrep"_s, m_case});
        QVERIFY2(plain.status == 0, qPrintable(plain.err));
        QVERIFY(plain.out.startsWith(u"Situation report, "_s));
        QVERIFY(plain.out.contains(u"Donors were called."_s));
        QVERIFY(plain.out.contains(u"Policy on decision 1, asked until 2100-01-01 10:00 UTC"_s));
        QVERIFY(m_program.onDesk({u"sitrep"_s, m_case, u"--markdown"_s})
                    .out.startsWith(u"# Situation report"_s));
        const QJsonObject first = sitrep({u"--record"_s});
        QVERIFY(first[u"since"_s].isNull());
        QVERIFY(first[u"seq"_s].isDouble());
        QCOMPARE(first[u"events"_s].toArray().size(), 1);
        const QJsonObject decision = first[u"decisions"_s].toArray().first().toObject();
        QCOMPARE(decision[u"waits_for"_s].toArray().first().toObject()[u"function"_s].toString(),
                 u"policy"_s);
        const QJsonObject next = sitrep();
        QCOMPARE(next[u"since_size"_s], first[u"size"_s]);
        QVERIFY(next[u"events"_s].toArray().isEmpty());
        QVERIFY(next[u"seq"_s].isNull());
        QCOMPARE(sitrep({u"--since"_s, u"0"_s})[u"events"_s].toArray().size(), 1);
        QVERIFY(m_program.onDesk({u"timeline"_s, m_case, u"--kind"_s, u"sitrep"_s})
                    .out.contains(u"Situation report up to entry"_s));
    }

    void whatIsPrivilegedIsAskedFor()
    {
        const Ran wrong = m_program.onDesk({u"sitrep"_s, m_case, u"--since"_s, u"9999"_s});
        QCOMPARE(wrong.status, 3);
        const Ran open = m_program.onDesk({u"sitrep"_s, m_case});
        QVERIFY(!open.out.contains(u"PRIVILEGED"_s));
        const Ran whole = m_program.onDesk({u"sitrep"_s, m_case, u"--privileged"_s});
        QVERIFY(whole.out.contains(u"PRIVILEGED"_s));
    }

    void aHandoverIsAcknowledged()
    {
        QCOMPARE(m_program.onDesk({u"handover"_s, m_case}).status, 2);
        const Ran seen = m_program.onDesk({u"handover"_s, m_case, u"--to"_s, u"ben ode"_s});
        QVERIFY2(seen.status == 0, qPrintable(seen.err));
        QVERIFY(seen.out.contains(u"Ben Ode has not read the case before"_s));
        const Ran early = asBen({u"handover"_s, u"acknowledge"_s, m_case});
        QCOMPARE(early.status, 1);
        const Ran self = m_program.onDesk({u"handover"_s, m_case, u"--to"_s, u"trust_safety"_s});
        QVERIFY2(self.status == 0, qPrintable(self.err));
        const Ran handed =
            m_program.onDesk({u"handover"_s, m_case, u"--to"_s, u"legal"_s, u"--words"_s,
                              u"Call the bank first"_s, u"--record"_s});
        QVERIFY2(handed.status == 0, qPrintable(handed.err));
        QVERIFY(handed.out.contains(u"Call the bank first"_s));
        QVERIFY(handed.err.contains(u"Recorded as entry"_s));
        QCOMPARE(m_program.onDesk({u"handover"_s, u"acknowledge"_s, m_case}).status, 1);
        const Ran taken = asBen({u"handover"_s, u"acknowledge"_s, m_case});
        QVERIFY2(taken.status == 0, qPrintable(taken.err));
        QCOMPARE(asBen({u"handover"_s, u"acknowledge"_s, m_case}).status, 1);
        const Ran again = m_program.onDesk({u"handover"_s, m_case, u"--to"_s, u"Ben Ode"_s});
        QVERIFY(again.out.contains(u"since Ben Ode read the case"_s));
        bool read = false;
        for (const QJsonValue &person :
             json({u"case"_s, u"show"_s, m_case}).object()[u"people"_s].toArray()) {
            if (person[u"name"_s].toString() == u"Ben Ode"_s)
                read = person[u"read_up_to"_s].isDouble();
        }
        QVERIFY(read);
        QCOMPARE(m_program.onDesk({u"verify"_s, m_case}).status, 0);
    }
};

CASEMENT_TEST(TstHandover, tst_handover)
#include "tst_handover.moc"
