// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"
#include "desk/error_text.h"
#include "desk/rule_text.h"
#include "support/test_main.h"

#include <QRegularExpression>
#include <QSet>

using namespace casement;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(ErrorKind kind, const QString &subject = {}, const QString &field = {},
              const QString &got = {}, const QString &want = {}, qint64 line = 0)
{
    return {kind, subject, field, got, want, line};
}

bool isWholeSentence(const QString &text)
{
    return text.size() > 20 && text.endsWith(u'.') && !text.contains("%1"_L1)
        && !text.contains("  "_L1) && !text.contains(".."_L1) && !text.contains(" ."_L1);
}

}  // namespace

class TstErrorText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // With and without facts, so that no sentence leaves a hole where a fact is missing.
    void everyKindIsAWholeSentence()
    {
        QSet<QString> seen;
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            const QString bare = sentenceFor(errorOf(kind));
            const QString full =
                sentenceFor(errorOf(kind, u"a.md"_s, u"reason"_s, u"got"_s, u"want"_s, 3));
            QVERIFY2(isWholeSentence(bare), qPrintable(bare));
            QVERIFY2(isWholeSentence(full), qPrintable(full));
            QVERIFY2(!seen.contains(bare), qPrintable(bare));
            seen.insert(bare);
        }
    }

    void saysWhatWhereAndWhatToDo_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("line of a file")
            << errorOf(ErrorKind::BadInput, u"notes.md"_s, u"occurred_at"_s, u"25:61"_s,
                       u"a time like 14:05"_s, 12)
            << u"notes.md, line 12: occurred “25:61” is not accepted. Expected: a time like 14:05."_s;
        QTest::newRow("no place") << errorOf(
            ErrorKind::BadInput, {}, u"severity"_s, u"huge"_s,
            u"critical, high"_s) << u"Severity “huge” is not accepted. Expected: critical, high."_s;
        QTest::newRow("not found")
            << errorOf(ErrorKind::NotFound, u"CASE-000000"_s)
            << u"“CASE-000000” was not found. Check how it is written, and that it is on this desk."_s;
        QTest::newRow("exists") << errorOf(ErrorKind::AlreadyExists, u"out"_s)
                                << u"out exists already and was left as it is. Choose another "
                                   "name, or move it away first."_s;
        QTest::newRow("system's words")
            << errorOf(ErrorKind::CannotOpen, u"/x/y"_s, {}, u"Permission denied"_s)
            << u"/x/y could not be opened (Permission denied). Check that it is there and that you "
               "may read and write it."_s;
        QTest::newRow("item in the way")
            << errorOf(ErrorKind::Refused, u"Tell Legal"_s, u"required_item"_s)
            << u"The case cannot close while something required is open: Tell Legal. Finish each "
               u"item, or "
               "waive it with a reason."_s;
        QTest::newRow("verification")
            << errorOf(ErrorKind::VerifyFailed, u"bundle.json"_s, u"ROOT"_s)
            << u"bundle.json: verification failed: the entries do not add up to what was sealed "
               "(ROOT). Do not rely on it; keep this copy and ask where it came from for another."_s;
    }
    void saysWhatWhereAndWhatToDo()
    {
        QFETCH(Error, error);
        QFETCH(QString, sentence);
        QCOMPARE(sentenceFor(error), sentence);
    }

    void everyRuleHasItsOwnSentence()
    {
        using namespace casefile;
        const QLatin1StringView rules[] = {
            kRuleFirstEntry, kRuleNoCase,         kRuleOneCase,       kRuleClosed,
            kRuleSameState,  kRuleNotMember,      kRuleNotAdmin,      kRuleReason,
            kRuleOutcome,    kRuleRequiredItem,   kRuleSameSeverity,  kRuleTargetKind,
            kRuleStruck,     kRuleSamePin,        kRuleLane,          kRuleLateReason,
            kRuleEmpty,      kRuleNothingChanges, kRuleNotStruck,     kRuleEvidence,
            kRuleGapOrder,   kRuleIssueNumber,    kRuleDecisionEnded, kRuleDuePast,
            kRuleReviewPast, kRulePositionWords,  kRuleDueFar,        kRuleInputMissing,
            kRuleItemWaits};
        for (const QLatin1StringView rule : rules) {
            const QString sentence = desk::ruleSentence(errorOf(ErrorKind::Refused, u"7"_s, rule));
            QVERIFY2(isWholeSentence(sentence), rule.data());
        }
    }

    void everyCodeOfTheFormatHasAMeaning()
    {
        const QStringList codes =
            u"LIMIT JSON FORMAT B64 ORIGIN NOTE SIG UNTRUSTED CP QUORUM ROLLBACK SIZE ROOT FORK "
            "SEQ FIELD-ORDER KIND BLOB AUTHOR-UNKNOWN AUTHOR-SIG LEAF KEYSET BASIS BASIS-DUP "
            "BASIS-COVER TSR RECEIPT FILE STORE POLICY LOGS NO-ANCHOR EXPIRED"_s.split(u' ');
        for (const QString &code : codes)
            QVERIFY2(!desk::codeMeaning(code).isEmpty(), qPrintable(code));
        QCOMPARE(desk::knownCodes().size(), codes.size());
    }

    void whatWasGotCannotSpeak()
    {
        const QString sentence = sentenceFor(errorOf(ErrorKind::BadInput, u"a\u202Eb"_s, u"title"_s,
                                                     u"\u001b[2J\n"_s + QString(500, u'x')));
        QVERIFY(sentence.contains(u"a⟨U+202E⟩b"_s));
        QVERIFY(sentence.contains(u"⟨U+001B⟩[2J "_s));
        QVERIFY(sentence.contains(u"x…”"_s));
        QVERIFY(sentence.size() < 220);
    }

private:
    static QString sentenceFor(const Error &error) { return desk::sentenceFor(error); }
};

CASEMENT_TEST(TstErrorText, tst_error_text)
#include "tst_error_text.moc"
