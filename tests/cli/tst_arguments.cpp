// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/arguments.h"
#include "cli/files.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::cli;
using namespace Qt::StringLiterals;

namespace {

Syntax sample()
{
    return {{u"log"_s},
            {{u"CASE"_s}, {u"TEXT"_s}},
            {{u"at"_s, u"TIME"_s, u"when"_s}, {u"tag"_s, u"TAG"_s, u"word"_s, true}, {u"off"_s}},
            u"record"_s};
}

Syntax manyFiles()
{
    return {{u"import"_s}, {{u"CASE"_s}, {u"FILE"_s, true, true}}, {}, u"import"_s};
}

}  // namespace

class TstArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsFindTheirPlace()
    {
        const auto given = parse({u"C1"_s, u"--at"_s, u"-12m"_s, u"--tag=a"_s, u"--tag"_s, u"b"_s,
                                  u"--off"_s, u"--"_s, u"-dashed words"_s},
                                 sample(), {{u"json"_s}});
        QVERIFY(given.has_value());
        QCOMPARE(given->operand(0), u"C1"_s);
        QCOMPARE(given->operand(1), u"-dashed words"_s);
        QCOMPARE(given->value(u"at"_s), u"-12m"_s);
        QCOMPARE(given->values(u"tag"_s), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(given->has(u"off"_s));
        QVERIFY(!given->has(u"json"_s));
    }

    void lastOperandMayBeMany()
    {
        const auto given = parse({u"C1"_s, u"a.md"_s, u"-"_s}, manyFiles(), {});
        QVERIFY(given.has_value());
        QCOMPARE(given->operandsFrom(1), QStringList({u"a.md"_s, u"-"_s}));
    }

    void nothingIsGuessed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("what");
        QTest::newRow("unknown option")
            << QStringList{u"C"_s, u"T"_s, u"--att"_s} << u"the option"_s;
        QTest::newRow("abbreviated") << QStringList{u"C"_s, u"T"_s, u"--a"_s} << u"the option"_s;
        QTest::newRow("twice") << QStringList{u"C"_s, u"T"_s, u"--at"_s, u"1"_s, u"--at"_s, u"2"_s}
                               << u"--at"_s;
        QTest::newRow("no value") << QStringList{u"C"_s, u"T"_s, u"--at"_s} << u"--at"_s;
        QTest::newRow("value of a switch")
            << QStringList{u"C"_s, u"T"_s, u"--off=1"_s} << u"--off"_s;
        QTest::newRow("missing operand") << QStringList{u"C"_s} << u"TEXT"_s;
        QTest::newRow("one word too many") << QStringList{u"C"_s, u"T"_s, u"U"_s} << u"the word"_s;
        QTest::newRow("negative text") << QStringList{u"C"_s, u"-12m late"_s} << u"the option"_s;
    }
    void nothingIsGuessed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, what);
        const auto given = parse(words, sample(), {});
        QVERIFY(!given.has_value());
        QCOMPARE(given.error().status, ExitStatus::Usage);
        QCOMPARE(given.error().error.field, what);
    }

    void aRequiredOptionIsAskedForAndShownAsSuch()
    {
        Syntax syntax = sample();
        syntax.options.push_back(required({u"reason"_s, u"TEXT"_s, u"why"_s}));
        const auto given = parse({u"C"_s, u"T"_s}, syntax, {});
        QVERIFY(!given.has_value());
        QCOMPARE(given.error().status, ExitStatus::Usage);
        QCOMPARE(given.error().error.field, u"--reason"_s);
        QCOMPARE(given.error().error.want, u"--reason TEXT"_s);
        QVERIFY(usageLine(syntax).endsWith(u"[--off] --reason TEXT"_s));
        QVERIFY(parse({u"C"_s, u"T"_s, u"--reason"_s, u"x"_s}, syntax, {}).has_value());
    }

    void misspeltOptionIsNamed()
    {
        const auto given = parse({u"C"_s, u"T"_s, u"--tagg"_s}, sample(), {});
        QCOMPARE(given.error().error.want, u"--tag"_s);
        QCOMPARE(nearest(u"verfy"_s, {u"verify"_s, u"seal"_s}), u"verify"_s);
        QCOMPARE(nearest(u"evidence"_s, {u"verify"_s, u"seal"_s}), QString());
    }

    void argumentsAreUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("wrongAt");
        const auto good = [](const char *name, const char *bytes, const QString &text) {
            QTest::newRow(name) << QByteArray(bytes) << text << qsizetype(-1);
        };
        const auto bad = [](const char *name, const char *bytes, qsizetype at) {
            QTest::newRow(name) << QByteArray(bytes) << QString() << at;
        };
        good("plain", "Zo\xC3\xAB \xF0\x9F\x91\xA9", u"Zoë 👩"_s);
        good("lone surrogate", "a\xED\xA0\xBD", u"a"_s + QChar(0xD83D));
        good("noncharacter", "\xEF\xBF\xBF", QString(QChar(0xFFFF)));
        bad("latin 1", "Zo\xEB", 2);
        bad("overlong", "\xC0\xAF", 0);
        bad("overlong in three", "\xE0\x80\xAF", 0);
        bad("cut short", "ab\xE2\x82", 2);
        bad("beyond Unicode", "\xF4\x90\x80\x80", 0);
        bad("continuation alone", "\x80", 0);
    }
    void argumentsAreUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(qsizetype, wrongAt);
        const auto read = textOf(bytes);
        QCOMPARE(read.has_value(), wrongAt < 0);
        if (read)
            QCOMPARE(*read, text);
        else
            QCOMPARE(read.error(), wrongAt);
    }

    void usageLineShowsWhatIsTaken()
    {
        QCOMPARE(usageLine(sample()),
                 u"casementctl log CASE TEXT [--at TIME] [--tag TAG]… [--off]"_s);
        QCOMPARE(usageLine(manyFiles()), u"casementctl import CASE FILE…"_s);
    }
};

CASEMENT_TEST(TstArguments, tst_arguments)
#include "tst_arguments.moc"
