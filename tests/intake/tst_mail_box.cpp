// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_box.h"
#include "support/test_main.h"

#include <QTest>

using namespace casement;
using namespace casement::intake;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kFrom = "From ana@example.org Thu Jan  5 10:00:00 2023\n";

QStringList linesOfMessages(const QByteArray &bytes)
{
    const auto slices = messagesOf(bytes, u"t.mbox"_s);
    if (!slices)
        return {u"refused"_s};
    QStringList lines;
    for (const MailSlice &slice : *slices)
        lines.append(
            u"%1:%2"_s.arg(slice.line)
                .arg(QString::fromUtf8(messageBytes(slice, isMailBox(bytes))).simplified()));
    return lines;
}

}  // namespace

class TstMailBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void messagesBeginWhereAMailboxBeginsThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("messages");
        const auto row = [](const char *name, const QByteArray &bytes,
                            const QStringList &messages) {
            QTest::newRow(name) << bytes << messages;
        };
        row("one message", "A: 1\n\nx\n", {u"1:A: 1 x"_s});
        row("a box of one", kFrom + "A: 1\n\nx\n", {u"2:A: 1 x"_s});
        row("two", kFrom + "A: 1\n\nx\n\n" + kFrom + "A: 2\n\ny\n", {u"2:A: 1 x"_s, u"7:A: 2 y"_s});
        row("two with CRLF",
            QByteArray(kFrom + "A: 1\n\nx\n\n" + kFrom + "A: 2\n\ny\n").replace("\n", "\r\n"),
            {u"2:A: 1 x"_s, u"7:A: 2 y"_s});
        row("no blank line before", kFrom + "A: 1\n\nx\n" + kFrom + "A: 2\n\ny\n",
            {u"2:A: 1 x From ana@example.org Thu Jan 5 10:00:00 2023 A: 2 y"_s});
        row("words that begin so", kFrom + "A: 1\n\nx\n\nFrom here on it rained.\n",
            {u"2:A: 1 x From here on it rained."_s});
        row("words with a date", kFrom + "A: 1\n\nx\n\nFrom noon at 12:00:00 2023\nwe waited.\n",
            {u"2:A: 1 x From noon at 12:00:00 2023 we waited."_s});
        row("no box, whatever stands in it", "A: 1\n\nx\n\n" + kFrom + "A: 2\n",
            {u"1:A: 1 x From ana@example.org Thu Jan 5 10:00:00 2023 A: 2"_s});
        row("quoted once", kFrom + "A: 1\n\n>From x\n", {u"2:A: 1 From x"_s});
        row("quoted twice", kFrom + "A: 1\n\n>>From x\n> From y\n", {u"2:A: 1 >From x > From y"_s});
        row("quoted, but no box", "A: 1\n\n>From x\n", {u"1:A: 1 >From x"_s});
        row("a zone behind the year",
            kFrom + "A: 1\n\n\nFrom b Thu Jan  5 10:00:00 2023 +0100\nA: 2\n",
            {u"2:A: 1"_s, u"6:A: 2"_s});
        row("a zone before the year", "From b Thu Jan  5 10:00 CET 2023\nA: 2\n", {u"2:A: 2"_s});
        row("nothing", "", {u"1:"_s});
        row("only the line", kFrom, {u"2:"_s});
    }
    void messagesBeginWhereAMailboxBeginsThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, messages);
        QCOMPARE(linesOfMessages(bytes), messages);
    }

    void mailIsKnownByItsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("likeness");
        const auto row = [](const char *name, const QByteArray &bytes, Likeness likeness) {
            QTest::newRow(name) << bytes << int(likeness);
        };
        row("box", kFrom + "Subject: x\n\n", Likeness::Sure);
        row("message", "Received: by x\n\tfor y\nSubject: x\n\nz\n", Likeness::Sure);
        row("few fields", "From: a@b\nSubject: x\n\nz\n", Likeness::Perhaps);
        row("one field", "Subject: x\n\nz\n", Likeness::None);
        row("Markdown", "# Outage\n\n- 10:00 UTC: x\n", Likeness::None);
        row("CSV", "time,what\n10:00,x\n", Likeness::None);
        row("JSON", "{\"from\": 1}\n", Likeness::None);
        row("prose", "From here on it rained.\n", Likeness::None);
        row("nothing", "", Likeness::None);
    }
    void mailIsKnownByItsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, likeness);
        QCOMPARE(int(looksLikeMail(bytes)), likeness);
    }

    void tooManyMessagesAreRefused()
    {
        const QByteArray one = "From a Thu Jan  5 10:00:00 2023\nA: 1\n\n";
        const auto slices =
            messagesOf(one.repeated(static_cast<qsizetype>(kMostMessages) + 1), u"t.mbox"_s);
        QVERIFY(!slices);
        QCOMPARE(slices.error().kind, ErrorKind::TooLarge);
    }
};

CASEMENT_TEST(TstMailBox, tst_mail_box)
#include "tst_mail_box.moc"
