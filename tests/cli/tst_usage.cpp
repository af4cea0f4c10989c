// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

using namespace casement::test;
using namespace Qt::StringLiterals;

// What needs no desk: help, mistakes in the command itself, files that are not there.
class TstUsage : public QObject {
    Q_OBJECT
    Program m_program;

private Q_SLOTS:
    void initTestCase()
    {
        m_program.write(u"pass"_s, "correct horse\n");
        m_program.write(u"empty"_s, "");
        m_program.write(u"two-lines"_s, "one\ntwo\n");
        m_program.write(u"latin1"_s, "Zo\xEB\n");
        m_program.write(u"notes.txt"_s, "not a desk");
    }

    void helpNamesWhatIsBuiltAndNothingElse()
    {
        const Ran help = m_program.run({u"help"_s});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QString());
        for (const QString &command :
             {u"case create"_s, u"timeline"_s, u"decide"_s, u"position"_s, u"evidence add"_s,
              u"sitrep"_s, u"handover"_s, u"verify"_s, u"demo"_s})
            QVERIFY2(help.out.contains(u"  "_s + command), qPrintable(command));
        QVERIFY(!help.out.contains(u"  desk move"_s));
        QCOMPARE(m_program.run({u"--help"_s}).out, help.out);
        const Ran one = m_program.run({u"log"_s, u"--help"_s});
        QCOMPARE(one.status, 0);
        QVERIFY(one.out.contains(u"usage: casementctl log CASE TEXT [--at TIME]"_s));
    }

    void everyCommandHasHelp()
    {
        const Ran help = m_program.run({u"help"_s});
        int seen = 0;
        for (const QString &line : help.out.split(u'\n')) {
            if (!line.startsWith("  "_L1) || line.startsWith("  --"_L1))
                continue;
            const QString name = line.mid(2).section(u"  "_s, 0, 0);
            const Ran one = m_program.run(QStringList{u"help"_s} + name.split(u' '));
            QCOMPARE(one.status, 0);
            QVERIFY2(one.out.contains(u"usage: casementctl "_s + name), qPrintable(one.out));
            ++seen;
        }
        QVERIFY(seen >= 30);
    }

    void mistakesAreUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &arguments, const QString &says) {
            QTest::newRow(name) << arguments << says;
        };
        row("nothing", {}, u"A command is missing."_s);
        row("unknown", {u"playbook"_s, u"list"_s}, u"“playbook” is no command of this version."_s);
        row("misspelt", {u"verfy"_s, u"x"_s}, u"Did you mean “verify”?"_s);
        row("half a command", {u"case"_s}, u"“case” is no command of this version."_s);
        row("early unknown option", {u"--color"_s, u"case"_s, u"list"_s}, u"“--color”"_s);
        row("no desk", {u"case"_s, u"list"_s}, u"--desk"_s);
        row("desk on a server", {u"--desk"_s, u"postgresql://h/d"_s, u"case"_s, u"list"_s},
            u"a desk on a server"_s);
        row("no such zone", {u"--zone"_s, u"Mars/Olympus"_s, u"case"_s, u"list"_s},
            u"Mars/Olympus"_s);
        row("no name", {u"identity"_s, u"create"_s, u"id"_s}, u"--name"_s);
        row("no such function",
            {u"identity"_s, u"create"_s, u"id"_s, u"--name"_s, u"N"_s, u"--email"_s, u"e@e"_s,
             u"--function"_s, u"wizard"_s},
            u"trust_safety, legal"_s);
        row("nobody to ask",
            {u"identity"_s, u"create"_s, u"id"_s, u"--name"_s, u"N"_s, u"--email"_s, u"e@e"_s,
             u"--function"_s, u"legal"_s},
            u"there is no terminal to ask on"_s);
        row("desk without an admin", {u"desk"_s, u"create"_s, u"d"_s}, u"--identity"_s);
        row("issue to the public",
            {u"--desk"_s, u"d"_s, u"issue"_s, u"C"_s, u"--audience"_s, u"public"_s, u"--out"_s,
             u"o"_s},
            u"--audience legal and --audience policy"_s);
        row("import of plain text",
            {u"--desk"_s, u"d"_s, u"import"_s, u"C"_s, u"f"_s, u"--as"_s, u"text"_s},
            u"--as auto, --as mail, --as chat, --as log, --as csv, --as har, --as jsonl, "
            "--as markdown"_s);
        row("seq that is none", {u"--desk"_s, u"d"_s, u"entry"_s, u"C"_s, u"twelve"_s},
            u"the number of an entry"_s);
        row("state that is none", {u"--desk"_s, u"d"_s, u"case"_s, u"status"_s, u"C"_s, u"gone"_s},
            u"investigating"_s);
        row("closed by status", {u"--desk"_s, u"d"_s, u"case"_s, u"status"_s, u"C"_s, u"closed"_s},
            u"--outcome"_s);
    }
    void mistakesAreUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.startsWith("casementctl: "_L1) && ran.err.contains(says),
                 qPrintable(ran.err));
    }

    void filesThatCannotBeReadAreSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &arguments, const QString &says) {
            QTest::newRow(name) << arguments << says;
        };
        const QStringList list{u"case"_s, u"list"_s};
        row("no such desk", QStringList{u"--desk"_s, u"gone.casement"_s} + list,
            u"gone.casement"_s);
        row("a folder as desk", QStringList{u"--desk"_s, u"."_s} + list, u"a folder"_s);
        row("not a desk",
            QStringList{u"--desk"_s, u"notes.txt"_s, u"--passphrase-file"_s, u"pass"_s} + list,
            u"notes.txt"_s);
        row("no passphrase file",
            QStringList{u"--desk"_s, u"d"_s, u"--passphrase-file"_s, u"gone"_s} + list, u"gone"_s);
        row("empty passphrase file",
            QStringList{u"--desk"_s, u"d"_s, u"--passphrase-file"_s, u"empty"_s} + list,
            u"one line of UTF-8"_s);
        row("two lines of passphrase",
            QStringList{u"--desk"_s, u"d"_s, u"--passphrase-file"_s, u"two-lines"_s} + list,
            u"one line of UTF-8"_s);
        row("passphrase that is not UTF-8",
            QStringList{u"--desk"_s, u"d"_s, u"--passphrase-file"_s, u"latin1"_s} + list,
            u"one line of UTF-8"_s);
        row("no such bundle", {u"verify"_s, u"gone.json"_s}, u"gone.json could not be opened"_s);
        row("a folder as bundle", {u"verify"_s, u"."_s}, u"it is a folder"_s);
        row("no such policy", {u"verify"_s, u"notes.txt"_s, u"--policy"_s, u"gone"_s}, u"gone"_s);
        row("no such identity",
            QStringList{u"--desk"_s, u"d"_s, u"--identity"_s, u"gone"_s, u"--passphrase-file"_s,
                        u"pass"_s}
                + list,
            u"gone"_s);
        row("templates onto something", {u"templates"_s, u"export"_s, u"."_s}, u"exists already"_s);
        row("templates into nowhere", {u"templates"_s, u"export"_s, u"gone/new"_s},
            u"no folder of this name can be made there"_s);
        row("a demo onto something", {u"demo"_s, u"."_s}, u"exists already"_s);
        row("a demo from nothing", {u"demo"_s, u"new"_s, u"--timeline"_s, u"gone.md"_s},
            u"gone.md"_s);
    }
    void filesThatCannotBeReadAreSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = m_program.run(arguments);
        QVERIFY2(ran.status == 3, qPrintable(QString::number(ran.status) + ran.err));
        QVERIFY2(ran.err.startsWith("casementctl: "_L1) && ran.err.contains(says),
                 qPrintable(ran.err));
    }

    void argumentsThatAreNotUtf8()
    {
        const Ran ran = m_program.runBytes({"case", "list", "Zo\xEB"});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(u"argument 3: byte 3 “eb” is not accepted"_s),
                 qPrintable(ran.err));
    }

    void outputThatGoesNowhere()
    {
        const Ran ran = m_program.runBytes({"help"});
        QCOMPARE(ran.status, 0);
        QProcess process;
        process.start(u"/bin/sh"_s,
                      {u"-c"_s, u"\"$0\" help > /dev/full"_s, binDir() + u"/casementctl"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
    }

    void anyLocaleWillDo()
    {
        Program other;
        other.setVariable(u"LC_ALL"_s, u"POSIX"_s);
        other.setVariable(u"TZ"_s, u"Asia/Kolkata"_s);
        const Ran ran = other.run({u"verify"_s, u"Zoë.json"_s});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.err,
                 u"casementctl: Zoë.json could not be opened (there is no such file). Check "
                 "that it is there and that you may read and write it.\n"_s);
    }
};

CASEMENT_TEST(TstUsage, tst_usage)
#include "tst_usage.moc"
