// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

// Input that is wrong, hostile or odd: a clear answer, nothing recorded that should not be, and
// nothing that moves a terminal.
class TstBadInput : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments, input);
    }
    qint64 size() const
    {
        return json({u"case"_s, u"show"_s, m_case}).object()[u"size"_s].toInteger();
    }
    static bool movesATerminal(const QString &text)
    {
        for (const QChar c : text) {
            const bool control = c.category() == QChar::Other_Control && c != u'\n';
            const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E))
                || (c >= QChar(0x2066) && c <= QChar(0x2069));
            if (control || bidi)
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        m_case = m_program.makeCase(u"Times"_s);
        QVERIFY(!m_case.isEmpty());
    }

    void timesThatAreNone_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("says");
        QTest::newRow("words") << u"soon"_s << u"UTC"_s << u"“soon” is not accepted"_s;
        QTest::newRow("25:61") << u"25:61"_s << u"UTC"_s << u"“25:61” is not accepted"_s;
        QTest::newRow("30 February") << u"2024-02-30T10:00Z"_s << u"UTC"_s << u"2024-02-30"_s;
        QTest::newRow("empty") << u""_s << u"UTC"_s << u"--at"_s;
        QTest::newRow("hour that a clock change repeats")
            << u"2024-10-27 02:30"_s << u"Europe/Berlin"_s << u"more than one way"_s;
        QTest::newRow("hour that a clock change skips")
            << u"2024-03-31 02:30"_s << u"Europe/Berlin"_s << u"2024-03-31 02:30"_s;
        QTest::newRow("hidden characters") << u"14:05\u202E"_s << u"UTC"_s << u"⟨U+202E⟩"_s;
    }
    void timesThatAreNone()
    {
        QFETCH(QString, time);
        QFETCH(QString, zone);
        QFETCH(QString, says);
        const qint64 before = size();
        const Ran ran =
            json({u"--zone"_s, zone, u"log"_s, m_case, u"Something"_s, u"--at"_s, time});
        QVERIFY2(ran.status == 2, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(u"--at"_s) && ran.err.contains(says), qPrintable(ran.err));
        QVERIFY(!movesATerminal(ran.err));
        QCOMPARE(size(), before);
    }

    // They may be true; they must not spoil the axis.
    void unlikelyTimesGoToTheirBin_data()
    {
        QTest::addColumn<QString>("time");
        QTest::newRow("1601") << u"1601-01-01T00:00:00Z"_s;
        QTest::newRow("1969") << u"1969-12-31T23:59:59Z"_s;
        QTest::newRow("2227") << u"2227-01-01T00:00:00Z"_s;
    }
    void unlikelyTimesGoToTheirBin()
    {
        QFETCH(QString, time);
        const Ran ran = json({u"log"_s, m_case, u"Unlikely "_s + time, u"--at"_s, time,
                              u"--late-reason"_s, u"as found"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const qint64 seq = ran.object()[u"seq"_s].toInteger();
        for (const QJsonObject &row : json({u"timeline"_s, m_case, u"--undated"_s}).objects()) {
            if (row[u"seq"_s].toInteger() == seq)
                return;
        }
        QFAIL("it is not among the undated");
    }

    void hostileTextIsKeptAndShownHarmlessly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("RTL override") << u"invoice\u202Egpj.exe"_s;
        QTest::newRow("escape sequence") << u"\u001b]0;owned\u0007\u001b[2J"_s;
        QTest::newRow("script end") << u"</script><script>alert(1)</script>"_s;
        QTest::newRow("zero width") << u"pay\u200Bpal"_s;
        QTest::newRow("line feeds") << u"one\ntwo\nthree"_s;
        QTest::newRow("Arabic") << u"سلمى تبلغ عن حساب"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s;
        QTest::newRow("quotes") << u"'; DROP TABLE entry; --"_s;
    }
    void hostileTextIsKeptAndShownHarmlessly()
    {
        QFETCH(QString, text);
        const Ran ran = json({u"log"_s, m_case, text});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QString seq = QString::number(ran.object()[u"seq"_s].toInteger());
        const Ran entry = json({u"entry"_s, m_case, seq});
        QVERIFY(!movesATerminal(entry.out));
        bool kept = false;
        for (const auto &field : entry.object()[u"fields"_s].toArray())
            kept |= field.toObject()[u"value"_s].toString() == text;
        QVERIFY2(kept, qPrintable(entry.out));
        for (const QString &command : {u"timeline"_s, u"case show"_s})
            QVERIFY(
                !movesATerminal(m_program.onDesk(command.split(u' ') + QStringList{m_case}).out));
        QVERIFY(!movesATerminal(m_program.onDesk({u"entry"_s, m_case, seq}).out));
    }

    void hostileTitlesToo()
    {
        const QString title = u"</script>\u202E\u001b[31m"_s;
        const QString number = m_program.makeCase(title);
        QVERIFY(number.startsWith("CASE-"_L1));
        const Ran list = m_program.onDesk({u"case"_s, u"list"_s});
        QVERIFY(!movesATerminal(list.out));
        QVERIFY(list.out.contains(u"</script>⟨U+202E⟩⟨U+001B⟩[31m"_s));
        QCOMPARE(json({u"case"_s, u"show"_s, number}).object()[u"title"_s].toString(), title);
    }

    void loneSurrogateBecomesVisible()
    {
        const QByteArray desk = m_program.path(u"desk.casement"_s).toUtf8();
        const Ran ran =
            m_program.runBytes({"--desk", desk, "--identity", "me", "--passphrase-file", "pass",
                                "--json", "log", m_case.toLatin1(), "half \xED\xA0\xBD emoji"});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const Ran rows = json({u"timeline"_s, m_case, u"--text"_s, u"half"_s});
        QCOMPARE(rows.object()[u"text"_s].toString(), u"half ⟨U+D83D⟩ emoji"_s);
    }

    void nulInANoteIsKept()
    {
        const Ran ran = json({u"note"_s, m_case, u"-"_s}, QByteArray("a\0b", 3));
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QString seq = QString::number(ran.object()[u"seq"_s].toInteger());
        QVERIFY(json({u"entry"_s, m_case, seq}).out.contains(u"a\\u0000b"_s));
        QVERIFY(m_program.onDesk({u"entry"_s, m_case, seq}).out.contains(u"a⟨U+0000⟩b"_s));
    }

    void filesThatAreNoNotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("a line of a megabyte")
            << QByteArray(1024 * 1024, 'x') << u"1048576 bytes; the limit is 65536 bytes"_s;
        QTest::newRow("not UTF-8") << QByteArray("one\ntwo \xff\n") << u"note.txt, line 2"_s;
        QTest::newRow("nothing") << QByteArray() << u"no words"_s;
    }
    void filesThatAreNoNotes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const qint64 before = size();
        m_program.write(u"note.txt"_s, bytes);
        const Ran ran = json({u"note"_s, m_case, u"note.txt"_s});
        QVERIFY2(ran.status == (bytes.isEmpty() ? 1 : 3), qPrintable(ran.err));
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QCOMPARE(size(), before);
    }

    void filesThatCannotBeRead()
    {
        QCOMPARE(json({u"note"_s, m_case, u"gone.txt"_s}).status, 3);
        QCOMPARE(json({u"note"_s, m_case, u"."_s}).status, 3);
        QCOMPARE(json({u"import"_s, m_case, u"."_s}).status, 3);
        QCOMPARE(json({u"import"_s, m_case, u"gone.md"_s}).status, 3);
        QVERIFY(json({u"import"_s, m_case, u"../gone/../gone.md"_s}).err.contains(u"gone.md"_s));
    }

    void anExistingPlaceIsLeftAlone()
    {
        QVERIFY(QDir(m_program.path(u"."_s)).mkdir(u"out"_s));
        m_program.write(u"out/mine"_s, "mine");
        const qint64 before = size();
        QCOMPARE(
            json({u"issue"_s, m_case, u"--audience"_s, u"legal"_s, u"--out"_s, u"out"_s}).status,
            3);
        QCOMPARE(json({u"policy"_s, u"export"_s, u"--out"_s, u"out/mine"_s}).status, 3);
        QCOMPARE(json({u"case"_s, u"export"_s, m_case, u"--out"_s, u"out/mine"_s}).status, 3);
        QCOMPARE(json({u"desk"_s, u"create"_s, u"out/mine"_s}).status, 3);
        QCOMPARE(m_program.read(u"out/mine"_s), QByteArray("mine"));
        QCOMPARE(QDir(m_program.path(u"out"_s)).entryList(QDir::Files), QStringList{u"mine"_s});
        QCOMPARE(size(), before);
    }

    void casesThatAreNone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("other number") << u"CASE-000000"_s;
        QTest::newRow("no number") << u"../../desk"_s;
        QTest::newRow("quote") << u"' OR 1=1 --"_s;
        QTest::newRow("empty") << u""_s;
    }
    void casesThatAreNone()
    {
        QFETCH(QString, name);
        const Ran ran = json({u"case"_s, u"show"_s, name});
        QVERIFY2(ran.status == 3, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(u"was not found"_s), qPrintable(ran.err));
    }

    void entriesThatAreNotThere()
    {
        QCOMPARE(json({u"entry"_s, m_case, u"99999"_s}).status, 3);
        QCOMPARE(json({u"strike"_s, m_case, u"99999"_s, u"--reason"_s, u"x"_s}).status, 3);
        QCOMPARE(json({u"strike"_s, m_case, u"0"_s, u"--reason"_s, u"x"_s}).status, 3);
        QCOMPARE(json({u"entry"_s, m_case, u"-1"_s}).status, 2);
        QCOMPARE(json({u"entry"_s, m_case, u"184467440737095516160"_s}).status, 2);
    }

    void verdictIsAlwaysTheLastObject()
    {
        const QJsonObject gone = json({u"verify"_s, u"gone.json"_s}).object();
        QCOMPARE(gone[u"result"_s].toString(), u"CANNOT CHECK"_s);
        m_program.write(u"bundle.json"_s, "{}");
        const Ran noPolicy = json({u"verify"_s, u"bundle.json"_s});
        QCOMPARE(noPolicy.status, 3);
        QCOMPARE(noPolicy.object()[u"result"_s].toString(), u"CANNOT CHECK"_s);
        QCOMPARE(json({u"policy"_s, u"export"_s, u"--out"_s, u"policy.json"_s}).status, 0);
        const Ran bad = json({u"verify"_s, u"bundle.json"_s, u"--policy"_s, u"policy.json"_s});
        QCOMPARE(bad.status, 1);
        QCOMPARE(bad.object()[u"code"_s].toString(), u"FORMAT"_s);
    }
};

CASEMENT_TEST(TstBadInput, tst_bad_input)
#include "tst_bad_input.moc"
