// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// Evidence from the command line: in, listed, handed on, out, checked.
class TstEvidence : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s, u"evidence"_s} + arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        m_case = m_program.makeCase(u"High-risk account"_s);
        m_program.write(u"chat.txt"_s, "send the cards\n");
        m_program.write(u"empty"_s, {});
    }

    void fileAndPointerAreListed()
    {
        const Ran added = json({u"add"_s, m_case, u"chat.txt"_s, u"empty"_s, u"--title"_s,
                                u"Chat"_s, u"--source"_s, u"phone"_s});
        QVERIFY2(added.status == 0, qPrintable(added.err));
        QCOMPARE(added.objects().size(), 2);
        const QJsonObject first = added.objects().first();
        QCOMPARE(QStringList(first.keys()),
                 (QStringList{u"bytes"_s, u"case"_s, u"file"_s, u"known"_s, u"recorded_at"_s,
                              u"refused"_s, u"seq"_s, u"sha256"_s, u"size"_s}));
        QCOMPARE(first[u"bytes"_s].toInteger(), 15);
        const Ran pointer = json({u"add"_s, m_case, u"--pointer"_s, u"https://ex.am/1"_s,
                                  u"--reason"_s, u"must not be copied"_s});
        QVERIFY2(pointer.status == 0, qPrintable(pointer.err));
        const auto items = json({u"list"_s, m_case}).objects();
        QCOMPARE(items.size(), 3);
        QCOMPARE(QStringList(items[0].keys()),
                 (QStringList{u"bytes"_s, u"custody"_s, u"file_name"_s, u"holding"_s, u"id"_s,
                              u"lane"_s, u"media_type"_s, u"pointer"_s, u"reason"_s, u"sha256"_s,
                              u"source"_s, u"struck"_s, u"title"_s}));
        QCOMPARE(items[0][u"media_type"_s].toString(), u"text/plain"_s);
        QCOMPARE(items[2][u"holding"_s].toString(), u"pointer"_s);
        QCOMPARE(items[2][u"bytes"_s].isNull(), true);
    }

    void custodyFollowsTheItem()
    {
        const QString id =
            QString::number(json({u"list"_s, m_case}).objects().first()[u"id"_s].toInteger());
        QCOMPARE(json({u"custody"_s, m_case, id, u"viewed"_s}).status, 0);
        QCOMPARE(json({u"custody"_s, m_case, id, u"eaten"_s}).status, 2);
        QCOMPARE(json({u"transfer"_s, m_case, id, u"--reason"_s, u"warrant"_s}).status, 1);
        QCOMPARE(json({u"transfer"_s, m_case, id, u"--to"_s, u"Sgt. Rim"_s, u"--where"_s,
                       u"room 4"_s, u"--reason"_s, u"warrant"_s, u"--at"_s, u"-5m"_s})
                     .status,
                 0);
        const Ran out = json(
            {u"export"_s, m_case, id, u"--out"_s, u"out.txt"_s, u"--reason"_s, u"for Legal"_s});
        QVERIFY2(out.status == 0, qPrintable(out.err));
        QCOMPARE(m_program.read(u"out.txt"_s), QByteArray("send the cards\n"));
        QCOMPARE(
            json({u"export"_s, m_case, id, u"--out"_s, u"out.txt"_s, u"--reason"_s, u"r"_s}).status,
            3);
        const QJsonArray custody = json({u"show"_s, m_case, id}).object()[u"custody"_s].toArray();
        QStringList actions;
        for (const auto &event : custody)
            actions.append(event.toObject()[u"action"_s].toString());
        QCOMPARE(actions.join(u' '), u"collected viewed transferred exported"_s);
        QCOMPARE(custody[2].toObject()[u"to"_s].toString(), u"Sgt. Rim"_s);
        QCOMPARE(custody[2].toObject()[u"where"_s].toString(), u"room 4"_s);
        QVERIFY(!custody[2].toObject()[u"occurred_at"_s].isNull());
    }

    void notesStandBesideTheItem()
    {
        const QString id =
            QString::number(json({u"list"_s, m_case}).objects().first()[u"id"_s].toInteger());
        QVERIFY(json({u"show"_s, m_case, id}).object()[u"notes"_s].toArray().isEmpty());
        const Ran note =
            m_program.onDesk({u"--json"_s, u"note"_s, m_case, u"-"_s, u"--evidence"_s, id},
                             "Two cards,\nnot three\n");
        QVERIFY2(note.status == 0, qPrintable(note.err));
        const QString seq = QString::number(note.object()[u"seq"_s].toInteger());
        const Ran amended = m_program.onDesk({u"amend"_s, m_case, seq, u"--text"_s, u"Four cards"_s,
                                              u"--reason"_s, u"Counted again"_s});
        QVERIFY2(amended.status == 0, qPrintable(amended.err));
        const QJsonArray notes = json({u"show"_s, m_case, id}).object()[u"notes"_s].toArray();
        QCOMPARE(notes.size(), 1);
        const QJsonArray versions = notes[0].toObject()[u"versions"_s].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].toObject()[u"text"_s].toString().trimmed(),
                 u"Two cards,\nnot three"_s);
        QCOMPARE(versions[1].toObject()[u"text"_s].toString(), u"Four cards"_s);
        QCOMPARE(versions[1].toObject()[u"reason"_s].toString(), u"Counted again"_s);
        const Ran plain = m_program.onDesk({u"evidence"_s, u"show"_s, m_case, id});
        QVERIFY2(plain.out.contains(u"Four cards"_s) && plain.out.contains(u"Counted again"_s),
                 qPrintable(plain.out));
        // Of the other item it says nothing.
        const auto other = json({u"list"_s, m_case}).objects()[1][u"id"_s].toInteger();
        QVERIFY(json({u"show"_s, m_case, QString::number(other)})
                    .object()[u"notes"_s]
                    .toArray()
                    .isEmpty());
    }

    void standardInputIsEvidence()
    {
        const Ran added = m_program.onDesk({u"--json"_s, u"evidence"_s, u"add"_s, m_case, u"-"_s,
                                            u"--name"_s, u"mail.eml"_s, u"--title"_s, u"Threat"_s},
                                           QByteArray("Subject: pay\r\n\r\n\0now", 20));
        QVERIFY2(added.status == 0, qPrintable(added.err));
        QCOMPARE(added.object()[u"bytes"_s].toInteger(), 20);
        const QString id = QString::number(added.object()[u"seq"_s].toInteger());
        const QJsonObject item = json({u"show"_s, m_case, id}).object();
        QCOMPARE(item[u"file_name"_s].toString(), u"mail.eml"_s);
        QCOMPARE(item[u"media_type"_s].toString(), u"message/rfc822"_s);
    }

    void whatCannotBeTakenIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &more, int status,
                            const QString &says) { QTest::newRow(name) << more << status << says; };
        row("nothing", {}, 2, u"FILE"_s);
        row("both", {u"chat.txt"_s, u"--pointer"_s, u"x"_s}, 2, u"--pointer"_s);
        row("hash of a file", {u"chat.txt"_s, u"--sha256"_s, u"x"_s}, 2, u"--sha256"_s);
        row("pointer without a reason", {u"--pointer"_s, u"x"_s}, 2, u"--reason"_s);
        row("no hash", {u"--pointer"_s, u"x"_s, u"--reason"_s, u"r"_s, u"--sha256"_s, u"zz"_s}, 2,
            u"64 hexadecimal digits"_s);
        row("input without a name", {u"-"_s}, 2, u"--name"_s);
        row("a name without input", {u"chat.txt"_s, u"--name"_s, u"x"_s}, 2, u"--name"_s);
        row("input and a file", {u"-"_s, u"chat.txt"_s, u"--name"_s, u"x"_s}, 2, u"FILE"_s);
        row("folder", {u"."_s}, 1, u"is a folder"_s);
        row("device", {u"/dev/zero"_s}, 1, u"device, pipe or socket"_s);
        row("missing", {u"no such file"_s}, 3, u"No such file"_s);
        // It says that it is empty, and is not.
        row("changing", {u"/proc/self/status"_s}, 1, u"keeps the hash"_s);
    }
    void whatCannotBeTakenIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = m_program.onDesk(QStringList{u"evidence"_s, u"add"_s, m_case} + arguments);
        QTEST(ran.status, "status");
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void verifyTellsEachItem()
    {
        const Ran ran = json({u"verify"_s, m_case});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QStringList states;
        for (const QJsonObject &check : ran.objects())
            states.append(check[u"state"_s].toString());
        QCOMPARE(states.join(u' '), u"whole whole not_held whole not_held"_s);
        const Ran plain = m_program.onDesk({u"evidence"_s, u"list"_s, m_case});
        QVERIFY2(plain.out.contains(u"refused"_s) && plain.out.contains(u"chat.txt"_s),
                 qPrintable(plain.out));
    }
};

CASEMENT_TEST(TstEvidence, tst_evidence)
#include "tst_evidence.moc"
