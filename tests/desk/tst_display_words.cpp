// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "support/test_main.h"

#include <QSet>

using namespace casement;
using namespace casement::casefile;
using namespace Qt::StringLiterals;

namespace {

template <typename Code> void everyValueHasItsOwnWords(Code last)
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const QString word = desk::wordOf(static_cast<Code>(i));
        QVERIFY2(!word.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!seen.contains(word), qPrintable(word));
        seen.insert(word);
    }
}

}  // namespace

class TstDisplayWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vocabulariesAreComplete()
    {
        everyValueHasItsOwnWords(EntryKind::Erase);
        everyValueHasItsOwnWords(Function::Vendor);
        everyValueHasItsOwnWords(Lane::Privileged);
        everyValueHasItsOwnWords(Severity::Info);
        everyValueHasItsOwnWords(CaseState::Closed);
        everyValueHasItsOwnWords(Precision::Unknown);
        everyValueHasItsOwnWords(ItemState::Blocked);
        everyValueHasItsOwnWords(Claim::Confirmed);
        everyValueHasItsOwnWords(CustodyAction::Exported);
        everyValueHasItsOwnWords(KeyRole::Member);
    }

    void kindsAreInTheOrderOfTheEnum()
    {
        QCOMPARE(desk::wordOf(EntryKind::Genesis), u"Ledger begun"_s);
        QCOMPARE(desk::wordOf(EntryKind::Event), u"Event"_s);
        QCOMPARE(desk::wordOf(EntryKind::Decision), u"Decision"_s);
        QCOMPARE(desk::wordOf(EntryKind::Seal), u"Seal"_s);
        QCOMPARE(desk::wordOf(EntryKind::Erase), u"Erasure"_s);
    }

    void severityHasShapeAndWord()
    {
        QCOMPARE(desk::badgeOf(Severity::Critical), u"◆ Critical"_s);
        QCOMPARE(desk::badgeOf(Severity::High), u"▲ High"_s);
        QCOMPARE(desk::badgeOf(Severity::Moderate), u"■ Moderate"_s);
        QCOMPARE(desk::badgeOf(Severity::Low), u"● Low"_s);
        QCOMPARE(desk::badgeOf(Severity::Info), u"○ Info"_s);
    }

    void unknownFieldsKeepTheirName()
    {
        QCOMPARE(desk::fieldWord(u"occurred_at"), u"occurred"_s);
        QCOMPARE(desk::fieldWord(u"of_a_newer_version"), u"of_a_newer_version"_s);
    }

    void hiddenCharactersAreMarked()
    {
        QCOMPARE(desk::visibleText(u"a\tb\nc\u202Ed"), u"a\tb\nc⟨U+202E⟩d"_s);
        QCOMPARE(desk::visibleLine(u"a\tb\nc\u202Ed"), u"a b c⟨U+202E⟩d"_s);
    }
};

CASEMENT_TEST(TstDisplayWords, tst_display_words)
#include "tst_display_words.moc"
