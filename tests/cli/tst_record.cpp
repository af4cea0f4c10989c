// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace casement::test;
using namespace Qt::StringLiterals;

// One case from its first entry to its closing, with every command that writes.
class TstRecord : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }

    // The row of an entry, as it stands now.
    QJsonObject rowOf(qint64 seq) const
    {
        for (const QJsonObject &row : json({u"timeline"_s, m_case}).objects()) {
            if (row[u"seq"_s].toInteger() == seq)
                return row;
        }
        return {};
    }

    qint64 logged(const QStringList &more) const
    {
        const Ran ran = json(QStringList{u"log"_s, m_case} + more);
        if (ran.status != 0)
            qWarning("%s", qPrintable(ran.err));
        return ran.object()[u"seq"_s].toInteger(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        QVERIFY(made.out.contains(u"example.org+"_s));
    }

    void caseNumberIsAllThatIsPrinted()
    {
        m_case = m_program.makeCase(u"High-risk account"_s);
        static const QRegularExpression number(u"^CASE-[0-9A-HJKMNP-TV-Z]{6}$"_s);
        QVERIFY2(number.match(m_case).hasMatch(), qPrintable(m_case));
        const Ran list = m_program.onDesk({u"case"_s, u"list"_s});
        QCOMPARE(list.status, 0);
        QVERIFY2(list.out.startsWith("CASE  "_L1) && list.out.contains(m_case)
                     && list.out.contains(u"High-risk account"_s),
                 qPrintable(list.out));
    }

    void caseIsFoundInAnySpelling_data()
    {
        QTest::addColumn<bool>("lower");
        QTest::addColumn<bool>("bare");
        QTest::newRow("as printed") << false << false;
        QTest::newRow("lower case") << true << false;
        QTest::newRow("without CASE-") << false << true;
    }
    void caseIsFoundInAnySpelling()
    {
        QFETCH(bool, lower);
        QFETCH(bool, bare);
        QString name = bare ? m_case.mid(5) : m_case;
        name = lower ? name.toLower() : name;
        const Ran shown = json({u"case"_s, u"show"_s, name});
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.object()[u"case"_s].toString(), m_case);
    }

    void loggedLineComesBackWhole()
    {
        const qint64 seq = logged({u"Reporter called in"_s, u"--at"_s, u"-2m"_s, u"--precision"_s,
                                   u"about"_s, u"--function"_s, u"legal"_s, u"--tag"_s, u"call"_s,
                                   u"--tag"_s, u"#first"_s, u"--unverified"_s});
        QVERIFY(seq > 0);
        const QJsonObject row = rowOf(seq);
        QCOMPARE(row[u"text"_s].toString(), u"Reporter called in"_s);
        QCOMPARE(row[u"precision"_s].toString(), u"about"_s);
        QCOMPARE(row[u"function"_s].toString(), u"legal"_s);
        QCOMPARE(row[u"tags"_s].toArray(), QJsonArray({u"call"_s, u"first"_s}));
        QVERIFY(row[u"flags"_s].toArray().contains(u"unverified"_s));
        QCOMPARE(row[u"who"_s].toString(), u"Avery Ray"_s);
    }

    void offsetThatWasToldIsKept()
    {
        const qint64 seq = logged({u"Seen in Berlin"_s, u"--at"_s, u"2024-05-01T14:05:00+02:00"_s,
                                   u"--late-reason"_s, u"found in the log"_s});
        const QJsonObject row = rowOf(seq);
        QCOMPARE(row[u"occurred_at"_s].toString(), u"2024-05-01T12:05:00Z"_s);
        QCOMPARE(row[u"occurred_offset"_s].toString(), u"+02:00"_s);
        QVERIFY(row[u"flags"_s].toArray().contains(u"late"_s));
        QCOMPARE(row[u"late_reason"_s].toString(), u"found in the log"_s);
    }

    void decisionIsKeptWithItsReason()
    {
        const Ran ran =
            json({u"decide"_s, m_case, u"--question"_s, u"Keep the page up?"_s, u"--decision"_s,
                  u"Remove it now"_s, u"--because"_s, u"it still recruits"_s, u"--option"_s,
                  u"Label only: does not stop it"_s, u"--ground"_s, u"Clause 4.3, version 7"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const qint64 seq = ran.object()[u"seq"_s].toInteger();
        QCOMPARE(rowOf(seq)[u"kind"_s].toString(), u"decision"_s);
        const Ran entry = json({u"entry"_s, m_case, QString::number(seq)});
        for (const QString &words : {u"Remove it now"_s, u"it still recruits"_s,
                                     u"Label only: does not stop it"_s, u"Clause 4.3, version 7"_s})
            QVERIFY2(entry.out.contains(words), qPrintable(words));
    }

    void decisionNeedsAReason()
    {
        const Ran ran = json({u"decide"_s, m_case, u"--decision"_s, u"Remove it"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(u"--because"_s), qPrintable(ran.err));
        QCOMPARE(
            json({u"decide"_s, m_case, u"--decision"_s, u"Remove it"_s, u"--because"_s, u" "_s})
                .status,
            1);
    }

    void lateEntryNeedsAReason()
    {
        const Ran ran = json({u"log"_s, m_case, u"Old news"_s, u"--at"_s, u"-3h"_s});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains(u"Add the reason why it is recorded late."_s),
                 qPrintable(ran.err));
    }

    void amendedAndStruckStayReadable()
    {
        const qint64 seq = logged({u"Account 17 suspended"_s});
        QCOMPARE(json({u"amend"_s, m_case, QString::number(seq), u"--text"_s,
                       u"Account 71 suspended"_s, u"--reason"_s, u"digits swapped"_s})
                     .status,
                 0);
        QJsonObject row = rowOf(seq);
        QCOMPARE(row[u"text"_s].toString(), u"Account 71 suspended"_s);
        QCOMPARE(row[u"former_text"_s].toString(), u"Account 17 suspended"_s);
        const Ran struck =
            json({u"strike"_s, m_case, QString::number(seq), u"--reason"_s, u"other case"_s});
        QCOMPARE(struck.status, 0);
        row = rowOf(seq);
        QVERIFY(row[u"flags"_s].toArray().contains(u"struck"_s));
        QCOMPARE(row[u"text"_s].toString(), u"Account 71 suspended"_s);
        QCOMPARE(
            json({u"strike"_s, m_case, QString::number(seq), u"--reason"_s, u"again"_s}).status, 1);
        const QString strikeSeq = QString::number(struck.object()[u"seq"_s].toInteger());
        QCOMPARE(json({u"undo"_s, m_case, strikeSeq}).status, 0);
        QVERIFY(!rowOf(seq)[u"flags"_s].toArray().contains(u"struck"_s));
    }

    void pinComesAndGoes()
    {
        const qint64 seq = logged({u"The turning point"_s});
        QCOMPARE(json({u"pin"_s, m_case, QString::number(seq)}).status, 0);
        QVERIFY(rowOf(seq)[u"flags"_s].toArray().contains(u"pinned"_s));
        QCOMPARE(json({u"pin"_s, m_case, QString::number(seq), u"--off"_s}).status, 0);
        QVERIFY(!rowOf(seq)[u"flags"_s].toArray().contains(u"pinned"_s));
    }

    void noteComesFromStandardInput()
    {
        const Ran ran = m_program.onDesk(
            {u"--json"_s, u"note"_s, m_case, u"--language"_s, u"json"_s}, "{\"a\": 1}\n");
        QCOMPARE(ran.status, 0);
        const QString seq = QString::number(ran.object()[u"seq"_s].toInteger());
        const QJsonObject entry = json({u"entry"_s, m_case, seq}).object();
        QStringList values;
        for (const auto &field : entry[u"fields"_s].toArray())
            values.append(field.toObject()[u"value"_s].toString());
        QVERIFY(values.contains(u"{\"a\": 1}\n"_s));
        QVERIFY(entry[u"signature_holds"_s].toBool());
    }

    void stateAndSeverityGoWithAReason()
    {
        QCOMPARE(json({u"case"_s, u"status"_s, m_case, u"investigating"_s}).status, 0);
        QCOMPARE(json({u"case"_s, u"status"_s, m_case, u"investigating"_s}).status, 1);
        QCOMPARE(json({u"case"_s, u"severity"_s, m_case, u"critical"_s}).status, 2);
        QCOMPARE(
            json({u"case"_s, u"severity"_s, m_case, u"critical"_s, u"--reason"_s, u"a minor"_s})
                .status,
            0);
        const QJsonObject shown = json({u"case"_s, u"show"_s, m_case}).object();
        QCOMPARE(shown[u"state"_s].toString(), u"investigating"_s);
        QCOMPARE(shown[u"severity"_s].toString(), u"critical"_s);
    }

    void filtersCombine()
    {
        const qsizetype all = json({u"timeline"_s, m_case}).objects().size();
        const Ran legal = json({u"timeline"_s, m_case, u"--function"_s, u"legal"_s});
        QCOMPARE(legal.objects().size(), 1);
        QCOMPARE(json({u"timeline"_s, m_case, u"--tag"_s, u"call"_s}).objects().size(), 1);
        QCOMPARE(
            json({u"timeline"_s, m_case, u"--to"_s, u"2024-12-31T00:00:00Z"_s}).objects().size(),
            1);
        QCOMPARE(json({u"timeline"_s, m_case, u"--text"_s, u"turning"_s}).objects().size(), 1);
        QCOMPARE(json({u"timeline"_s, m_case, u"--author"_s, u"avery"_s}).objects().size(), all);
        QCOMPARE(json({u"timeline"_s, m_case, u"--author"_s, u"nobody"_s}).status, 3);
        QVERIFY(json({u"timeline"_s, m_case, u"--kind"_s, u"note"_s, u"--kind"_s, u"severity"_s})
                    .objects()
                    .size()
                >= 2);
        const Ran plain = m_program.onDesk({u"timeline"_s, m_case, u"--function"_s, u"legal"_s});
        QVERIFY2(plain.out.endsWith(u"1 of %1 rows shown\n"_s.arg(all)), qPrintable(plain.out));
    }

    void asOfShowsTheCaseAsItStood()
    {
        const QJsonObject then =
            json({u"case"_s, u"show"_s, m_case, u"--as-of"_s, u"4"_s}).object();
        QCOMPARE(then[u"size"_s].toInteger(), 5);
        QVERIFY(then[u"severity"_s].toString() != u"critical"_s);
        const QJsonObject now =
            json({u"case"_s, u"show"_s, m_case, u"--as-of"_s, u"-0m"_s}).object();
        QCOMPARE(now[u"severity"_s].toString(), u"critical"_s);
        QCOMPARE(json({u"case"_s, u"show"_s, m_case, u"--as-of"_s, u"99999"_s}).status, 3);
        QCOMPARE(json({u"case"_s, u"show"_s, m_case, u"--as-of"_s, u"2001-01-01T00:00Z"_s}).status,
                 2);
    }

    void searchFindsWords()
    {
        const Ran hits = json({u"search"_s, u"turning"_s});
        QCOMPARE(hits.status, 0);
        QCOMPARE(hits.objects().size(), 1);
        const QJsonObject hit = hits.object();
        QCOMPARE(hit[u"case"_s].toString(), m_case);
        QCOMPARE(hit[u"found"_s].toString(), u"entry"_s);
        QCOMPARE(hit[u"standing"_s].toString(), u"current"_s);
        const QJsonArray mark = hit[u"marks"_s].toArray().at(0).toArray();
        QCOMPARE(hit[u"excerpt"_s].toString().sliced(mark.at(0).toInt(), mark.at(1).toInt()),
                 u"turning"_s);
        const Ran part = json({u"search"_s, u"urnin"_s});
        QCOMPARE(part.objects().size(), 1);
        QVERIFY(m_program.onDesk({u"search"_s, u"urnin"_s}).out.contains("t[urnin]g"_L1));
        QVERIFY(
            m_program.onDesk({u"search"_s, u"zebra"_s}).out.startsWith("Nothing on this desk"_L1));
        QCOMPARE(json({u"search"_s, u"turning"_s, u"--limit"_s, u"0"_s}).status, 2);
        QCOMPARE(json({u"search"_s, u"turning"_s, u"--for"_s, u"entries"_s}).objects().size(), 1);
        QVERIFY(json({u"search"_s, u"turning"_s, u"--for"_s, u"evidence"_s}).objects().isEmpty());
        const Ran people = json({u"search"_s, {}, u"--for"_s, u"people"_s});
        QCOMPARE(people.object()[u"found"_s].toString(), u"function"_s);
        const Ran unknown = json({u"search"_s, u"turning"_s, u"--for"_s, u"gold"_s});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains(u"decisions"_s), qPrintable(unknown.err));
    }

    void sealIsTheSignedNote()
    {
        const Ran sealed = m_program.onDesk({u"seal"_s, m_case});
        QCOMPARE(sealed.status, 0);
        const QStringList lines = sealed.out.split(u'\n');
        QVERIFY(lines[0].startsWith("example.org/incident/"_L1));
        QCOMPARE(lines[3], QString());
        QVERIFY(lines[4].startsWith(u"— example.org "_s));
        const QJsonObject shown = json({u"case"_s, u"show"_s, m_case}).object();
        QCOMPARE(shown[u"last_seal"_s].toInteger(), lines[1].toLongLong() - 1);
    }

    void caseVerifies()
    {
        const Ran plain = m_program.onDesk({u"verify"_s, m_case});
        QVERIFY2(plain.status == 0, qPrintable(plain.out + plain.err));
        QVERIFY(plain.out.startsWith("PASS  "_L1));
        QVERIFY(plain.out.contains(u"Not proven: "_s));
        const QJsonObject verdict = json({u"verify"_s, m_case}).object();
        QCOMPARE(verdict[u"result"_s].toString(), u"PASS"_s);
        QVERIFY(verdict[u"code"_s].isNull());
        QVERIFY(verdict[u"size"_s].toInteger() > 10);
        QVERIFY(!verdict[u"signers"_s].toArray().isEmpty());
        QVERIFY(m_program.onDesk({u"desk"_s, u"check"_s}).out.startsWith("PASS  "_L1));
    }

    void itemsAreAnsweredAndOpenedAgain()
    {
        const auto first = [this] {
            return json({u"item"_s, u"list"_s, m_case}).objects().first();
        };
        const QString id = first()[u"id"_s].toString();
        const QStringList steps{u"start"_s, u"done"_s, u"open"_s};
        const QStringList states{u"in_progress"_s, u"done"_s, u"open"_s};
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const Ran ran = json({u"item"_s, steps[i], m_case, id});
            QVERIFY2(ran.status == 0, qPrintable(ran.err));
            QCOMPARE(first()[u"state"_s].toString(), states[i]);
        }
        QCOMPARE(json({u"item"_s, u"waive"_s, m_case, id}).status, 1);
    }

    void closingAsksForTheChecklist()
    {
        const Ran refused = json({u"case"_s, u"close"_s, m_case, u"--outcome"_s, u"suspended"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(u"while something required is open"_s),
                 qPrintable(refused.err));
        QCOMPARE(json({u"case"_s, u"close"_s, m_case}).status, 2);
    }

    void wrongPassphraseIsToldApart()
    {
        m_program.write(u"wrong"_s, "battery staple\n");
        const Ran ran = m_program.run({u"--desk"_s, u"desk.casement"_s, u"--identity"_s, u"me"_s,
                                       u"--passphrase-file"_s, u"wrong"_s, u"case"_s, u"list"_s});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains(u"The passphrase does not open me."_s), qPrintable(ran.err));
    }

    void readingNeedsNoIdentity()
    {
        const Ran list = m_program.run({u"--desk"_s, u"desk.casement"_s, u"case"_s, u"list"_s});
        QCOMPARE(list.status, 0);
        const Ran write =
            m_program.run({u"--desk"_s, u"desk.casement"_s, u"log"_s, m_case, u"without a name"_s});
        QCOMPARE(write.status, 2);
        QVERIFY2(write.err.contains(u"--identity"_s), qPrintable(write.err));
    }
};

CASEMENT_TEST(TstRecord, tst_record)
#include "tst_record.moc"
