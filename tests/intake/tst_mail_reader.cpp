// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_parts.h"
#include "intake/mail_reader.h"
#include "intake/plan_picture.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportPlan planOf(const QByteArray &bytes, const QString &name = u"t.eml"_s)
{
    const auto plan = readMail(bytes, optionsFor(name));
    if (!plan)
        qFatal("not read");
    return *plan;
}

QByteArray mail(const QByteArray &head, const QByteArray &body)
{
    return "Date: Thu, 5 Jan 2023 11:00:00 +0100\n" + head + "\n" + body;
}

QString bodyOf(const QByteArray &head, const QByteArray &body)
{
    return planOf(mail(head, body)).events.at(0).draft.body;
}

struct Leaves {
    QStringList types;
    int count = 0;
};

// As Python counts them: messages within messages are looked into.
void addLeaves(const MailPart &part, Leaves &leaves)
{
    ++leaves.count;
    for (const MailPart &inner : part.parts)
        addLeaves(inner, leaves);
    if (part.isMultipart())
        return;
    if (part.kind.type == "message/rfc822")
        addLeaves(readMailTree(part.body, part.line).root, leaves);
    else
        leaves.types.append(QString::fromUtf8(part.kind.type));
}

QByteArray nested(int depth)
{
    QByteArray head;
    QByteArray tail;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        head += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
        tail.prepend("\n--" + boundary + "--\n");
    }
    return head + "\nwords" + tail;
}

}  // namespace

// Goldens: tests/intake/data/NAME.mbox gives NAME.expected. CASEMENT_REFRESH=1 writes them anew.
class TstMailReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samplesReadAsDrawn()
    {
        const QDir dir(casement::test::sourceDir() + u"/tests/intake/data"_s);
        const QStringList names = dir.entryList({u"*.mbox"_s}, QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const ImportPlan plan = planOf(contentOf(dir.filePath(name)), name);
            QString picture = planPicture(plan);
            for (const PlannedFile &file : plan.files)
                picture += u"file %1: %2 %3 %4 | %5\n"_s.arg(file.line).arg(
                    file.name, file.mediaType, QString::fromLatin1(file.bytes.toPercentEncoding()),
                    file.source);
            const QString golden = dir.filePath(name.chopped(5) + u".expected"_s);
            if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
                QFile file(golden);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(picture.toUtf8());
            }
            QCOMPARE(picture, QString::fromUtf8(contentOf(golden)));
        }
    }

    void datesKeepTheirOffset_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *date, const QString &told) {
            QTest::newRow(date) << QByteArray(date) << told;
        };
        row("Thu, 5 Jan 2023 11:00:00 +0100", u"2023-01-05T10:00:00Z +01:00 exact"_s);
        row("5 Jan 2023 11:00 -0730", u"2023-01-05T18:30:00Z -07:30 exact"_s);
        row("Thu, 05 Jan 2023 11:00:00 GMT", u"2023-01-05T11:00:00Z +00:00 exact"_s);
        row("Thu, 05 Jan 2023 11:00:00 EST", u"2023-01-05T16:00:00Z -05:00 exact"_s);
        row("Thu, 5 Jan 2023 11:00:00 +0100 (CET)", u"2023-01-05T10:00:00Z +01:00 exact"_s);
        // Without a zone the one of the options is assumed, Berlin.
        row("Thu, 5 Jan 2023 11:00:00", u"2023-01-05T10:00:00Z +01:00 exact"_s);
        row("Fri, 31 Feb 2023 11:00:00 +0100", u"undated (Fri, 31 Feb 2023 11:00:00 +0100)"_s);
        row("yesterday", u"undated (yesterday)"_s);
        row("", u"undated"_s);
    }
    void datesKeepTheirOffset()
    {
        QFETCH(QByteArray, date);
        QFETCH(QString, told);
        const ImportPlan plan = planOf("Date: " + date + "\nSubject: x\n\nwords\n");
        QCOMPARE(eventPicture(plan.events[0]).section(u" | "_s, 0, 0), u"1: "_s + told);
        QCOMPARE(plan.dated, told.startsWith("undated"_L1) ? 0 : 1);
        QCOMPARE(plan.events[0].draft.lateReason.isEmpty(), plan.dated == 0);
    }

    void charsetsAndEncodings_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &body,
                            const QString &text) { QTest::newRow(name) << head << body << text; };
        row("nothing said", "",
            "Gr\xc3\xbc\xc3\x9f"
            "e",
            u"Grüße"_s);
        row("not said and not UTF-8", "",
            "Gr\xfc\xdf"
            "e",
            u"Grüße"_s);
        row("ISO 8859-15", "Content-Type: text/plain; charset=\"iso-8859-15\"\n", "\xa4 5",
            u"€ 5"_s);
        row("Windows 1251", "Content-Type: text/plain; charset=windows-1251\n", "\xcf\xf0\xe8",
            u"При"_s);
        row("ISO 2022 JP", "Content-Type: text/plain; charset=iso-2022-jp\n", "\x1b$B$3$s\x1b(B",
            u"こん"_s);
        row("UTF-16",
            "Content-Type: text/plain; charset=utf-16be\nContent-Transfer-Encoding: base64\n",
            "AGEA5A==", u"aä"_s);
        row("unknown", "Content-Type: text/plain; charset=klingon\n", "words", u"words"_s);
        row("quoted-printable", "Content-Transfer-Encoding: quoted-printable\n",
            "a=3D=C3=BC soft=\nbreak", u"a=ü softbreak"_s);
        row("base64 and a footer", "Content-Transfer-Encoding: base64\n", "d29yZHM=\n-- \nlist\n",
            u"words"_s);
        row("CRLF", "X: y\r\n", "one\r\ntwo\r\n", u"one\ntwo"_s);
    }
    void charsetsAndEncodings()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const bool dos = head.contains('\r');
        const QByteArray bytes = mail("From: a\n" + head, body);
        QString got =
            planOf(dos ? QByteArray(bytes).replace("\r\n", "\n").replace("\n", "\r\n") : bytes)
                .events[0]
                .draft.body;
        QVERIFY(got.startsWith("From: a\n\n"_L1));
        QCOMPARE(got.sliced(9), text);
    }

    void whatIsEncryptedIsSaidToBe()
    {
        const QByteArray type = "Content-Type: multipart/encrypted; boundary=b; "
                                "protocol=\"application/pgp-encrypted\"\nSubject: ...\n";
        const ImportPlan plan = planOf(
            mail(type,
                 "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                 "Content-Type: application/octet-stream; name=encrypted.asc\n\nwords\n--b--\n"));
        QCOMPARE(plan.events[0].draft.title, u"..."_s);
        QVERIFY(plan.events[0].draft.body.startsWith("[Encrypted with OpenPGP;"_L1));
        QVERIFY(!plan.events[0].draft.body.contains("words"_L1));
        QCOMPARE(plan.files.size(), 2U);
        QCOMPARE(plan.files[1].name, u"encrypted.asc"_s);
        QCOMPARE(plan.files[1].bytes, QByteArray("words"));
        QCOMPARE(plan.warnings.at(0).kind, WarningKind::Encrypted);
        const QString smime =
            bodyOf("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n", "x");
        QVERIFY(smime.startsWith("[Encrypted with S/MIME;"_L1));
        QVERIFY(bodyOf("", "-----BEGIN PGP MESSAGE-----\nx\n").startsWith("[Encrypted with"_L1));
    }

    void signaturesAreSaidToBeUnchecked()
    {
        const ImportPlan plan =
            planOf(mail("Subject: ...\nContent-Type: multipart/signed; boundary=b; "
                        "protocol=\"application/pgp-signature\"\n",
                        "--b\nContent-Type: text/plain; protected-headers=\"v1\"\nSubject: The "
                        "true one\n\nwords\n"
                        "--b\nContent-Type: application/pgp-signature\n\nsig\n--b--\n"));
        QCOMPARE(plan.events[0].draft.title, u"The true one"_s);
        QCOMPARE(
            plan.events[0].draft.body,
            u"[Signed with OpenPGP; the signature was not checked.]\n[The subject is that of the "
            "protected header; outside it stood “...”.]\n\nwords"_s);
        QCOMPARE(plan.files.size(), 1U);
        QCOMPARE(plan.files[0].name, u"message-1-part-2.asc"_s);
    }

    void htmlAloneIsReadAndSaid_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const QByteArray &html, const QString &text) {
            QTest::newRow(html.left(30).constData()) << html << text;
        };
        row("<p>One &amp; two</p><p>Three<br>four</p>", u"One & two\nThree\nfour"_s);
        row("<style>p{}</style><script>alert(1)</script>x", u"x"_s);
        row("<!-- no --><title>T</title>x", u"T\nx"_s);
        row("<table><tr><td>a</td><td>b</td></tr></table>", u"a b"_s);
        row("a < b &nosuch; &#x263a;&#228;", u"a < b &nosuch; ☺ä"_s);
        row("<script>never ends", u""_s);
        row("<a href=\"http://example.org/\">here</a>", u"here"_s);
        row("a\n  b", u"a b"_s);
    }
    void htmlAloneIsReadAndSaid()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        const QString body = bodyOf("Content-Type: text/html\n", html);
        QCOMPARE(body,
                 u"[The text was taken from HTML.]"_s + (text.isEmpty() ? u""_s : u"\n\n"_s)
                     + text);
    }

    void uuencodedFilesAreTakenOutOfTheText()
    {
        const ImportPlan plan = planOf(
            mail("From: a\n", "see\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\nbegin 644 no\nx\n"));
        QCOMPARE(plan.files.size(), 1U);
        QCOMPARE(plan.files[0].name, u"cat.txt"_s);
        QCOMPARE(plan.files[0].bytes, QByteArray("Cat"));
        QCOMPARE(plan.files[0].line, 5);
        QCOMPARE(plan.events[0].draft.body,
                 u"From: a\n\nsee\n[cat.txt: kept as a file]\nbye\nbegin 644 no\nx"_s);
    }

    void threadsAndDuplicates()
    {
        const QByteArray from = "From a@b Thu Jan  5 10:00:00 2023\n";
        const ImportPlan plan =
            planOf(from + "Message-ID: <1@x>\n\na\n\n" + from
                       + "Message-ID: <2@x>\nReferences: <0@x> <1@x>\n\nb\n\n" + from
                       + "Message-ID: <1@x>\n\nagain\n\n" + from + "In-Reply-To: <9@x>\n\nc\n",
                   u"t.mbox"_s);
        QCOMPARE(plan.events.size(), 4U);
        QCOMPARE(plan.events[1].earlier, std::vector<size_t>{0});
        QVERIFY(plan.events[1].draft.body.contains("[In reply to message 1 of this file.]"_L1));
        QCOMPARE(plan.events[2].earlier, std::vector<size_t>{0});
        QCOMPARE(plan.events[2].draft.tags, QStringList{u"duplicate"_s});
        QVERIFY(plan.events[2].draft.body.endsWith("again"_L1));
        QVERIFY(plan.events[3].earlier.empty());
        QVERIFY(plan.events[3].draft.body.contains("In reply to <9@x>, which"_L1));
        QCOMPARE(plan.events[3].draft.source, u"t.mbox, message 4"_s);
    }

    void limitsAreSaid()
    {
        const ImportPlan deep = planOf(nested(20'000));
        QCOMPARE(deep.events.size(), 1U);
        QCOMPARE(deep.files.size(), 1U);
        QCOMPARE(deep.warnings.at(1).kind, WarningKind::TooDeep);
        QCOMPARE(planOf(nested(kDeepestPart)).events[0].draft.body, u"words"_s);
        const ImportPlan many = planOf("Content-Type: multipart/mixed; boundary=b\n\n"
                                       + QByteArray("--b\n\nx\n").repeated(20'000));
        QCOMPARE(many.warnings.at(1).kind, WarningKind::TooManyParts);
        const ImportPlan longText =
            planOf(mail("Subject: " + QByteArray(5000, 's') + "\n", QByteArray(1'000'000, 'x')));
        QCOMPARE(longText.events.size(), 1U);
        qsizetype kept = longText.events[0].draft.body.count(u'x');
        for (const PlannedNote &note : longText.notes)
            kept += note.draft.body.count(u'x');
        QCOMPARE(kept, 1'000'000);
    }

    // What would take a parser's stack or its time does not get to it.
    void hostileHeadersAreRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("comments") << QByteArray(1'000'000, '(');
        QTest::newRow("clocks") << QByteArray("11:11(").repeated(100'000);
        QTest::newRow("encoded words") << QByteArray("=?utf-8?q?").repeated(100'000);
        QTest::newRow("parameters") << "text/plain" + QByteArray("; a*0*='").repeated(100'000);
        QTest::newRow("quotes") << QByteArray(1'000'000, '"');
        QTest::newRow("blanks") << "5 Jan" + QByteArray(1'000'000, ' ') + "x";
    }
    void hostileHeadersAreRead()
    {
        QFETCH(QByteArray, value);
        for (const char *field : {"Date", "Content-Type", "Content-Disposition", "Subject", "From",
                                  "References", "Content-Transfer-Encoding"}) {
            const ImportPlan plan = planOf(QByteArray(field) + ": " + value + "\n\nwords\n");
            QCOMPARE(plan.events.size(), 1U);
        }
    }

    void whatIsBrokenIsReadAsFarAsItGoes()
    {
        const ImportPlan open =
            planOf("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n");
        QVERIFY(open.events[0].draft.body.endsWith("words"_L1));
        QCOMPARE(open.warnings.at(1).kind, WarningKind::BrokenPart);
        const ImportPlan none = planOf("Content-Type: multipart/mixed\n\nwords\n");
        QVERIFY(none.events[0].draft.body.endsWith("words"_L1));
        const ImportPlan head = planOf("Subject: x\nno field here\nwords\n");
        QCOMPARE(head.warnings.at(0).kind, WarningKind::BrokenHeader);
        QCOMPARE(head.warnings.at(0).line, 2);
        QVERIFY(head.events[0].draft.body.startsWith("no field here"_L1));
        QCOMPARE(planOf("").events.at(0).draft.body, u"[The message has no words.]"_s);
        const QByteArray all =
            contentOf(casement::test::sourceDir() + u"/tests/intake/data/two.mbox"_s);
        for (qsizetype size = 0; size < all.size(); ++size)
            QVERIFY(!planOf(all.first(size)).events.empty());
    }

    void isCancelledBetweenMessages()
    {
        ReadOptions options = optionsFor(u"t.mbox"_s);
        options.progress = [](quint64 done, quint64) { return done == 0; };
        const QByteArray one = "From a@b Thu Jan  5 10:00:00 2023\nA: 1\n\n";
        const auto plan = readMail(one.repeated(3), options);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    }

    // What Python's parser found in the same files.
    void realMailsAreReadAlike()
    {
        const QString shared = casement::test::sharedDir() + u"/data/mail/"_s;
        const QJsonArray oracle =
            QJsonDocument::fromJson(contentOf(shared + u"python-oracle.json"_s)).array();
        if (oracle.isEmpty())
            QSKIP("the shared data is not beside this checkout");
        // A date without a year; the fields of a delivery status, which Python takes for parts.
        const QStringList otherwise{u"notmuch/attachment/text-calendar.eml"_s,
                                    u"python-email/msg_43.txt"_s};
        QStringList differ;
        int compared = 0;
        for (const QJsonValue &value : oracle) {
            const QJsonObject want = value.toObject();
            const QString path = want[u"path"_s].toString().section(u"/mail/"_s, 1);
            const QByteArray bytes = contentOf(shared + path);
            if (bytes.isEmpty() || otherwise.contains(path))
                continue;
            ++compared;
            const ImportPlan plan = planOf(bytes, path);
            if (plan.events[0].draft.title.simplified()
                != want[u"subject"_s].toString().simplified())
                differ.append(path + u" subject "_s + plan.events[0].draft.title);
            if (plan.events[0].draft.occurred.ms.has_value() == want[u"date"_s].isNull())
                differ.append(path + u" date "_s + plan.events[0].draft.occurred.text);
            Leaves leaves;
            const qsizetype skip = bytes.startsWith("From ") ? bytes.indexOf('\n') + 1 : 0;
            const QByteArray text = bytes.sliced(skip).replace("\r\n", "\n");
            addLeaves(readMailTree(text, 1).root, leaves);
            const QStringList types = want[u"leaf_types"_s].toVariant().toStringList();
            if (want[u"defects"_s].toArray().isEmpty() && leaves.types != types)
                differ.append(path + u" types "_s + leaves.types.join(u' '));
            QStringList names;
            for (const PlannedFile &file : plan.files)
                names.append(file.name);
            for (const QString &name : want[u"filenames"_s].toVariant().toStringList())
                if (!names.contains(name))
                    differ.append(path + u" file "_s + name + u" not in "_s + names.join(u' '));
        }
        QVERIFY(compared >= 60);
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u'\n')));
    }
};

CASEMENT_TEST(TstMailReader, tst_mail_reader)
#include "tst_mail_reader.moc"
