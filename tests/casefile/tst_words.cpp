// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/words.h"

#include "support/test_main.h"

#include <QSet>

using namespace casement::casefile;

class TstWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesReadBack();
    void lettersAreUnique();
    void unknownCodesAreNothing_data();
    void unknownCodesAreNothing();
};

template <typename Word, typename Back> void readBack(std::span<const Word> words, Back back)
{
    for (const Word word : words)
        QCOMPARE(back(QString(codeOf(word))), std::optional(word));
}

void TstWords::codesReadBack()
{
    readBack(allEntryKinds(), entryKindFromCode);
    readBack(allFunctions(), functionFromCode);
    readBack(allSeverities(), severityFromCode);
    readBack(allCaseStates(), caseStateFromCode);
    constexpr Precision precisions[] = {Precision::Exact, Precision::About, Precision::Before,
                                        Precision::Unknown};
    readBack<Precision>(precisions, precisionFromCode);
    constexpr ItemState states[] = {ItemState::Open, ItemState::InProgress, ItemState::Done,
                                    ItemState::Waived, ItemState::Blocked};
    readBack<ItemState>(states, itemStateFromCode);
    QCOMPARE(laneFromCode(u"privileged"), Lane::Privileged);
    QCOMPARE(claimFromCode(u"confirmed"), Claim::Confirmed);
    readBack(allCustodyActions(), custodyActionFromCode);
    QCOMPARE(keyRoleFromCode(u"admin"), KeyRole::Admin);
    QCOMPARE(keyActionFromCode(u"revoke"), KeyAction::Revoke);
}

void TstWords::lettersAreUnique()
{
    QString letters;
    QSet<QChar> seen;
    for (const Function function : allFunctions()) {
        letters += letterOf(function);
        seen.insert(letterOf(function));
    }
    QCOMPARE(letters, QStringLiteral("TLPREUCGXV"));
    QCOMPARE(seen.size(), letters.size());
}

void TstWords::unknownCodesAreNothing_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("capital") << QStringLiteral("Event");
    QTest::newRow("space") << QStringLiteral("event ");
    QTest::newRow("nul") << QString(QStringLiteral("event") + QChar(0));
}

void TstWords::unknownCodesAreNothing()
{
    QFETCH(QString, code);
    QVERIFY(!entryKindFromCode(code));
    QVERIFY(!functionFromCode(code));
    QVERIFY(!severityFromCode(code));
}

CASEMENT_TEST(TstWords, tst_words)
#include "tst_words.moc"
