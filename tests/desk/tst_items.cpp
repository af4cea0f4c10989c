// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"
#include "desk/case_verifier.h"
#include "desk/item_request.h"
#include "desk/item_words.h"
#include "desk/line_text.h"
#include "desk/situation.h"
#include "desk/situation_text.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::Function;
using casefile::Item;
using casefile::ItemState;

// Items of a real desk: what is recorded, said on the timeline, taken back and refused.
class TstItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_case = m_desk->newCase();
    }

    void everyChangeIsOneEntryWithWords_data()
    {
        QTest::addColumn<desk::ItemChange>("change");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, auto &&set, const QString &line) {
            desk::ItemChange change;
            set(change);
            QTest::newRow(name) << change << line + u": Ask the provider"_s;
        };
        using Change = desk::ItemChange;
        row("person", [](Change &c) { c.owner = u"Jo Vendor"_s; }, u"Owner Jo Vendor"_s);
        row("function", [](Change &c) { c.owner = u"policy"_s; }, u"For Policy"_s);
        row(
            "function as such", [](Change &c) { c.function = Function::Product; },
            u"For Product"_s);
        row(
            "due", [](Change &c) { c.dueMs = std::optional(kTestNowMs - 3'600'000); },
            u"Due 2026-03-02 09:00 UTC"_s);
        row("required", [](Change &c) { c.required = true; }, u"Required"_s);
        row(
            "inputs",
            [](Change &c) {
                c.inputs = std::vector<casefile::ItemInput>{{u" Hash list "_s, u"by mail"_s, {}}};
            },
            u"Its one input is given"_s);
        row(
            "after", [](Change &c) { c.after = QStringList{u"scope"_s}; },
            u"Waits for another item"_s);
        row(
            "several",
            [](Change &c) {
                c.owner = u"Jo Vendor"_s;
                c.required = true;
                c.after = QStringList{u"scope"_s, u"preserve"_s};
            },
            u"Owner Jo Vendor, required, waits for 2 items"_s);
    }
    void everyChangeIsOneEntryWithWords()
    {
        QFETCH(desk::ItemChange, change);
        QFETCH(QString, line);
        const QString id = added();
        const Item before = item(id);
        const quint64 size = file().size;
        VALUE(recorded, recorder().editItem(id, change, before.lastSeq));
        QCOMPARE(file().size, size + 1);
        QCOMPARE(wordsAt(recorded.seq), line);
        VALUE(undone, recorder().undo(recorded.seq));
        Item after = item(id);
        after.lastSeq = before.lastSeq;
        after.lastMs = before.lastMs;
        after.reason = before.reason;
        QCOMPARE(after, before);
        m_desk->reopen();
        QCOMPARE(item(id).lastSeq, undone.seq);
        verifies();
    }

    void anAddedItemIsTakenBackByWaivingIt()
    {
        const QString id = added();
        QCOMPARE(wordsAt(item(id).lastSeq), u"New item: Ask the provider"_s);
        const ledger::Seq made = item(id).lastSeq;
        VALUE(undone, recorder().undo(made));
        QCOMPARE(item(id).state, ItemState::Waived);
        QCOMPARE(item(id).reason, u"Takes back entry %1."_s.arg(made));
        QCOMPARE(wordsAt(undone.seq), u"Waived: Ask the provider"_s);
    }

    void aNameOfThisDeskIsWrittenAsItIsThere()
    {
        const QString me = m_desk->desk().identity()->card().name;
        desk::ItemChange change;
        change.owner = u' ' + me.toUpper() + u' ';
        VALUE(recorded, recorder().editItem(added(), change));
        QCOMPARE(file().items.back().owner, me);
    }

    // Another function takes the item, and whoever had it in the former one has it no more.
    void aFunctionTakesAnItemFromAPerson()
    {
        const QString id = added();
        desk::ItemChange change;
        change.owner = u"Jo Vendor"_s;
        VALUE(first, recorder().editItem(id, change));
        change.owner = u"Engineering"_s;
        VALUE(second, recorder().editItem(id, change));
        QCOMPARE(item(id).function, Function::Engineering);
        QCOMPARE(item(id).owner, QString());
        QCOMPARE(wordsAt(second.seq), u"For Engineering, no owner: Ask the provider"_s);
    }

    void inputsAreGivenAndTakenBack()
    {
        const QString id = added();
        using Input = desk::InputChange;
        VALUE(one, recorder().changeInput(id, {u"Hash list"_s, {}, {}, Input::Add}));
        VALUE(two, recorder().changeInput(id, {u"Contact"_s, u"by mail"_s, {}, Input::Add}));
        QCOMPARE(desk::needsWords(item(id)), u"needs 1 of 2 inputs"_s);
        const auto refused = recorder().setItem(id, ItemState::Done, {});
        QCOMPARE(refused.error().field, QString(casefile::kRuleInputMissing));
        QCOMPARE(refused.error().subject, u"Hash list"_s);
        VALUE(line, logged());
        VALUE(given,
              recorder().changeInput(id, {u"hash"_s, u"the new one"_s, line.seq, Input::Give}));
        QCOMPARE(desk::givenWords(item(id).inputs[0]),
                 u"given: the new one (entry %1)"_s.arg(line.seq));
        VALUE(done, recorder().setItem(id, ItemState::Done, {}));
        // A done item needs nothing that is missing.
        QCOMPARE(recorder().changeInput(id, {u"hash"_s, {}, {}, Input::Give}).error().field,
                 QString(casefile::kRuleInputMissing));
        VALUE(fewer, recorder().changeInput(id, {u"Contact"_s, {}, {}, Input::Remove}));
        QCOMPARE(item(id).inputs.size(), size_t(1));
        QCOMPARE(recorder().changeInput(id, {u"no such"_s, {}, {}, Input::Give}).error().kind,
                 ErrorKind::NotFound);
        verifies();
    }

    // Two desks over one file, as two windows are: what the other did is not written over.
    void whatAnotherWindowDidIsNotWrittenOver()
    {
        const QString id = added();
        VALUE(
            other,
            m_desk->desk().sibling(m_desk->desk().sharedIdentity(), m_desk->desk().environment()));
        const ledger::Seq seen = item(id).lastSeq;
        desk::ItemChange mine;
        mine.owner = u"Ana Ray"_s;
        desk::ItemChange theirs;
        theirs.title = u"Ask the bank"_s;
        desk::Recorder elsewhere(*other, m_case);
        VALUE(first, elsewhere.editItem(id, theirs, seen));
        const quint64 size = file().size;
        const auto second = recorder().editItem(id, mine, seen);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QCOMPARE(file().size, size);
        QCOMPARE(item(id).title, u"Ask the bank"_s);
        QCOMPARE(item(id).owner, QString());
        VALUE(third, recorder().editItem(id, mine, first.seq));
        QCOMPARE(item(id).title, u"Ask the bank"_s);
        QCOMPARE(item(id).owner, u"Ana Ray"_s);
        verifies();
    }

    void aCaseStillNamesTheRequiredItemThatIsOpen()
    {
        VALUE(before, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        for (const Item &each : before.items)
            DONE(recorder().setItem(each.id, ItemState::Waived, u"Not here"_s));
        const QString id = added();
        desk::ItemChange change;
        change.required = true;
        VALUE(required, recorder().editItem(id, change));
        const auto refused = recorder().close(u"The page is gone"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"Ask the provider"_s);
        VALUE(done, recorder().setItem(id, ItemState::Done, {}));
        DONE(recorder().close(u"The page is gone"_s));
    }

    void aReportSaysWhoHasItAndWhatItNeeds()
    {
        const QString id = added();
        desk::ItemChange change;
        change.owner = u"Jo Vendor"_s;
        change.required = true;
        change.inputs = std::vector<casefile::ItemInput>{{u"Hash list"_s, {}, {}}};
        change.after = QStringList{u"scope"_s};
        VALUE(recorded, recorder().editItem(id, change));
        VALUE(situation, desk::readSituation(m_desk->desk(), m_case));
        const QString text = desk::situationText(situation, desk::TextForm::Plain, QTimeZone::UTC);
        QVERIFY2(text.contains(u"Legal (Jo Vendor), needs 1 input, after: "_s), qPrintable(text));
    }

private:
    desk::Recorder recorder() { return desk::Recorder(m_desk->desk(), m_case); }
    casefile::CaseFile file()
    {
        return desk::CaseReader(m_desk->desk(), m_case).caseFile().value();
    }
    Item item(const QString &id) { return *file().item(id); }
    Result<desk::Recorded> logged()
    {
        desk::LogRequest request;
        request.text = u"The list is here"_s;
        return recorder().log(request);
    }
    QString added()
    {
        desk::ItemChange change;
        change.title = u"Ask the provider"_s;
        change.function = Function::Legal;
        const auto recorded = recorder().addItem(change);
        return recorded ? file().items.back().id : QString();
    }
    QString wordsAt(ledger::Seq seq)
    {
        const auto entry = desk::CaseReader(m_desk->desk(), m_case).entry(seq);
        return entry ? desk::wordsOf(entry->value) : QString();
    }
    void verifies()
    {
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstItems, tst_items)
#include "tst_items.moc"
