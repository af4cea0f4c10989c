// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/composer.h"

#include "casefile/time_text.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;

class TstComposer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void spansCoverTheMarks_data();
    void spansCoverTheMarks();
    void prefixesNameOneFunction_data();
    void prefixesNameOneFunction();
    void everyPrefixOfALineIsReadable();
};

static TimeContext context()
{
    TimeContext context;
    context.zone = QTimeZone::utc();
    context.nowMs = QDateTime(QDate(2026, 5, 4), QTime(14, 5), context.zone).toMSecsSinceEpoch();
    return context;
}

// "text|what|what": everything but the spans.
static QString shown(const ComposerLine &line)
{
    QStringList parts{line.text};
    if (line.intent == ComposerIntent::Decision)
        parts.append(QStringLiteral("decision"));
    if (line.intent == ComposerIntent::Action)
        parts.append(QStringLiteral("action"));
    if (line.unverified)
        parts.append(QStringLiteral("unverified"));
    if (line.function)
        parts.append(u'@' + QString(codeOf(*line.function)));
    for (const QString &tag : line.tags)
        parts.append(u'#' + tag);
    if (line.occurred)
        parts.append(u'^' + isoUtc(*line.occurred->ms));
    if (line.timeError)
        parts.append(QStringLiteral("bad time ") + line.timeError->got);
    return parts.join(u'|');
}

void TstComposer::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *typed, const char *read) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(read);
    };
    row("", "");
    row("plain words", "plain words");
    row("Two pages, IBAN ends 0417 @engineering ^13:40",
        "Two pages, IBAN ends 0417|@engineering|^2026-05-04T13:40:00Z");
    row("^13:40 Two pages", "Two pages|^2026-05-04T13:40:00Z");
    row("a ^-12m b", "a b|^2026-05-04T13:53:00Z");
    row("a ^yesterday 9:30 b", "a b|^2026-05-03T09:30:00Z");
    row("a ^2026-05-01 14:05 +02:00 b", "a b|^2026-05-01T12:05:00Z");
    row("a ^2026-05-01 14:05 left", "a left|^2026-05-01T14:05:00Z");
    row("a ^13:40 5 left", "a 5 left|^2026-05-04T13:40:00Z");
    row("a ^25:61 b", "a b|bad time 25:61");
    row("a ^soon", "a|bad time soon");
    row("a ^13:40 ^13:50", "a ^13:50|^2026-05-04T13:40:00Z");
    row("2^10 and x^2", "2^10 and x^2");
    row("a ^ b", "a ^ b");
    row("a \\^13:40 b", "a ^13:40 b");
    row("\\!important", "!important");
    row("back\\slash \\n", "back\\slash \\n");
    row("@legal look", "look|@legal");
    row("@le look", "look|@legal");
    row("@LEGAL look", "look|@legal");
    row("ask @legal, then wait", "ask , then wait|@legal");
    row("@law called", "called|@law_enforcement");
    row("@la called", "called|@law_enforcement");
    row("@pol x", "x|@policy");
    row("@p x", "@p x");
    row("@e x", "@e x");
    row("@en x", "x|@engineering");
    row("@ex x", "x|@executive");
    row("@t&s x", "x|@trust_safety");
    row("@trust_safety x", "x|@trust_safety");
    row("@help-harbour posted", "@help-harbour posted");
    row("@legalese posted", "@legalese posted");
    row("@legal.desk posted", "@legal.desk posted");
    row("mail a@legal now", "mail a@legal now");
    row("@legal and @policy", "and @policy|@legal");
    row("#iban seen", "seen|#iban");
    row("seen #iban #iban #pay-out", "seen|#iban|#pay-out");
    row("see #217", "see #217");
    row("see #217a", "see|#217a");
    row("https://ex.am/p#frag stays", "https://ex.am/p#frag stays");
    row("C# and a#b", "C# and a#b");
    row("#\xd8\xad\xd8\xb3\xd8\xa7\xd8\xa8 x", "x|#\xd8\xad\xd8\xb3\xd8\xa7\xd8\xa8");
    row("! Suspend payouts", "Suspend payouts|decision");
    row("!Suspend payouts", "Suspend payouts|decision");
    row("+ call the bank", "call the bank|action");
    row("~ threat to a person", "threat to a person|unverified");
    row("!~ both", "both|decision|unverified");
    row("~! both", "both|decision|unverified");
    row("!+ one only", "+ one only|decision");
    row("wow! +5 ~10", "wow! +5 ~10");
    row("   ", "");
    row("^-5m", "|^2026-05-04T14:00:00Z");
}

void TstComposer::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    QCOMPARE(shown(parseComposerLine(typed, context())), read);
}

void TstComposer::spansCoverTheMarks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marks");  // under the line: one letter a unit
    QTest::newRow("all") << "!~ a @legal #tag ^13:40 b"
                         << "DU   FFFFFF TTTT ^^^^^^  ";
    QTest::newRow("bad time") << "a ^25:61 b"
                              << "  xxxxxx  ";
    QTest::newRow("two words of time") << "^yesterday 9:30 b"
                                       << "^^^^^^^^^^^^^^^  ";
    QTest::newRow("escape") << "\\^13:40"
                            << "e      ";
    QTest::newRow("action") << "+ a"
                            << "A  ";
    QTest::newRow("none") << "x^2 @who #1"
                          << "           ";
}

void TstComposer::spansCoverTheMarks()
{
    QFETCH(QString, typed);
    QFETCH(QString, marks);
    const QString letters = QStringLiteral("^xFTDAUe");
    QString drawn(typed.size(), u' ');
    qsizetype end = 0;
    for (const ComposerSpan &span : parseComposerLine(typed, context()).spans) {
        QVERIFY(span.offset >= end && span.length > 0);
        end = span.offset + span.length;
        for (qsizetype i = span.offset; i < end; ++i)
            drawn[i] = letters[static_cast<int>(span.kind)];
    }
    QCOMPARE(drawn, marks);
}

void TstComposer::prefixesNameOneFunction_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("code");
    for (const Function function : allFunctions())
        QTest::newRow(codeOf(function).data())
            << QString(codeOf(function)) << QString(codeOf(function));
    QTest::newRow("pr") << "pr" << "product";
    QTest::newRow("su") << "su" << "support";
    QTest::newRow("co") << "co" << "communications";
    QTest::newRow("ve") << "ve" << "vendor";
    QTest::newRow("one letter") << "v" << "";
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("only marks") << "__" << "";
    QTest::newRow("longer") << "vendors" << "";
}

void TstComposer::prefixesNameOneFunction()
{
    QFETCH(QString, letters);
    QFETCH(QString, code);
    const auto function = functionFromPrefix(letters);
    QCOMPARE(function ? QString(codeOf(*function)) : QString(), code);
}

void TstComposer::everyPrefixOfALineIsReadable()
{
    const QString line = QStringLiteral("!~ a \\^ @legal \U0001f600 #tag ^yesterday 9:30 \u202e b");
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const ComposerLine read = parseComposerLine(QStringView(line).first(i), context());
        QVERIFY(read.text.size() <= i);
    }
}

CASEMENT_TEST(TstComposer, tst_composer)
#include "tst_composer.moc"
