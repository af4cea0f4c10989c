// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/item_rules.h"

#include "casefile/trial_case.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(casement::casefile::ItemDraft)

// Entries 2 event, 3 privileged event, 4 struck event, 5 its strike, 6 "hold" (open), 7 "data"
// (done), 8 "ask" (open, after hold, needs a hash list and a contact, which is given).
class TstItemRules : public QObject {
    Q_OBJECT

    static ItemDraft named(const QString &id, const QString &title)
    {
        ItemDraft draft;
        draft.id = id;
        draft.title = title;
        draft.function = Function::Legal;
        return draft;
    }

    static ItemDraft ask()
    {
        ItemDraft draft = named(u"ask"_s, u"Ask the provider"_s);
        draft.inputs = {{u"Hash list from Engineering"_s, {}, {}},
                        {u"Contact"_s, u"by mail"_s, {}}};
        draft.after = {u"hold"_s};
        return draft;
    }

    static TrialCase staged()
    {
        TrialCase trial = TrialCase::opened();
        const auto must = [&trial](const Draft &draft, Lane lane = Lane::Facts) {
            QVERIFY(trial.append(draft, kStartMs + kMinuteMs * qint64(trial.size()), lane));
        };
        EventDraft event;
        event.body = u"words"_s;
        must(event);
        must(event, Lane::Privileged);
        must(event);
        must(StrikeDraft{4, true, u"wrong"_s});
        must(named(u"hold"_s, u"Legal hold"_s));
        ItemDraft data = named(u"data"_s, u"Preserve the data"_s);
        data.state = ItemState::Done;
        must(data);
        must(ask());
        return trial;
    }

private Q_SLOTS:
    void allowsOrNamesTheRule_data()
    {
        QTest::addColumn<ItemDraft>("draft");
        QTest::addColumn<QString>("rule");  // empty: allowed
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, const ItemDraft &draft, const QString &rule = {},
                            const QString &subject = {}) {
            QTest::newRow(name) << draft << rule << subject;
        };
        const auto changed = [](auto &&change) {
            ItemDraft draft = ask();
            draft.basedOn = 8;
            change(draft);
            return draft;
        };
        row("as it is", changed([](ItemDraft &) { }), kRuleNothingChanges, u"Ask the provider"_s);
        row("an owner", changed([](ItemDraft &d) { d.owner = u"Ana Ray"_s; }));
        row("another function", changed([](ItemDraft &d) { d.function = Function::Policy; }));
        row("no title", changed([](ItemDraft &d) { d.title = u" "_s; }), kRuleEmpty, u"item"_s);
        row("due in the past", changed([](ItemDraft &d) { d.dueMs = kStartMs - kMinuteMs; }));
        row("due in 3026", changed([](ItemDraft &d) { d.dueMs = 33'326'000'000'000; }), kRuleDueFar,
            u"Ask the provider"_s);
        row("due in 1970", changed([](ItemDraft &d) { d.dueMs = 1; }), kRuleDueFar,
            u"Ask the provider"_s);

        row("done with an input missing", changed([](ItemDraft &d) { d.state = ItemState::Done; }),
            kRuleInputMissing, u"Hash list from Engineering"_s);
        row("in progress with one missing",
            changed([](ItemDraft &d) { d.state = ItemState::InProgress; }));
        const auto given = [](ItemDraft &d) { d.inputs[0].ref = 2; };
        row("given with an entry", changed(given));
        row("given in words", changed([](ItemDraft &d) { d.inputs[0].given = u"on paper"_s; }));
        row("given in blanks, and done", changed([](ItemDraft &d) {
                d.inputs[0].given = u"  "_s;
                d.state = ItemState::Done;
            }),
            kRuleInputMissing, u"Hash list from Engineering"_s);
        row("given with no entry", changed([](ItemDraft &d) { d.inputs[0].ref = 5; }), u"entry"_s,
            u"5"_s);
        row("given with a struck one", changed([](ItemDraft &d) { d.inputs[0].ref = 4; }),
            kRuleStruck, u"4"_s);
        row("given with a privileged one", changed([](ItemDraft &d) { d.inputs[0].ref = 3; }),
            kRuleLane, u"3"_s);
        row("an input without a name", changed([](ItemDraft &d) { d.inputs[0].name = u" "_s; }),
            kRuleInputName, u"Ask the provider"_s);
        row("two of one name", changed([](ItemDraft &d) { d.inputs[0].name = u"contact"_s; }),
            kRuleInputTwice, u"Contact"_s);

        row("done while it waits", changed([given](ItemDraft &d) {
                given(d);
                d.state = ItemState::Done;
            }),
            kRuleItemWaits, u"Legal hold"_s);
        row("done after what is done", changed([given](ItemDraft &d) {
                given(d);
                d.after = {u"data"_s};
                d.state = ItemState::Done;
            }));
        row("waived while it waits", changed([](ItemDraft &d) {
                d.state = ItemState::Waived;
                d.reason = u"mail only"_s;
            }));
        row("after itself", changed([](ItemDraft &d) { d.after = {u"ask"_s}; }), kRuleItemCycle,
            u"Ask the provider"_s);
        row("after nothing known", changed([](ItemDraft &d) { d.after = {u"no-such"_s}; }),
            u"item"_s, u"no-such"_s);
        ItemDraft circle = named(u"hold"_s, u"Legal hold"_s);
        circle.basedOn = 6;
        circle.after = {u"data"_s, u"ask"_s};
        row("in a circle", circle, kRuleItemCycle, u"Ask the provider"_s);
    }
    void allowsOrNamesTheRule()
    {
        QFETCH(ItemDraft, draft);
        QFETCH(QString, rule);
        QFETCH(QString, subject);
        TrialCase trial = staged();
        const auto appended = trial.append(draft, kStartMs + 60 * kMinuteMs);
        QCOMPARE(appended ? QString() : appended.error().field, rule);
        QCOMPARE(appended ? QString() : appended.error().subject, subject);
    }

    // Waived counts as settled; so does done, and what was done stays done when that is opened
    // again.
    void whatIsWaitedForSettles_data()
    {
        QTest::addColumn<ItemState>("state");
        QTest::newRow("done") << ItemState::Done;
        QTest::newRow("waived") << ItemState::Waived;
    }
    void whatIsWaitedForSettles()
    {
        QFETCH(ItemState, state);
        TrialCase trial = staged();
        ItemDraft hold = named(u"hold"_s, u"Legal hold"_s);
        hold.state = state;
        hold.reason = u"agreed"_s;
        hold.basedOn = 6;
        const Seq settled = *trial.append(hold);
        QVERIFY(waitsFor(trial.caseFile().items, *trial.caseFile().item(u"ask"_s)).empty());
        ItemDraft done = ask();
        done.basedOn = 8;
        done.inputs[0].given = u"on paper"_s;
        done.state = ItemState::Done;
        const Seq asked = *trial.append(done);
        hold.state = ItemState::Open;
        hold.basedOn = settled;
        QVERIFY(trial.append(hold));
        done.basedOn = asked;
        done.owner = u"Ana Ray"_s;
        const auto owned = trial.append(done);
        QVERIFY2(owned, qPrintable(owned ? QString() : owned.error().field));
    }

    void theFoldIsTheLastEntry()
    {
        TrialCase trial = staged();
        ItemDraft draft = restated(*trial.caseFile().item(u"ask"_s));
        draft.owner = u"Ana Ray"_s;
        draft.dueMs = kStartMs;
        draft.inputs[0].ref = 2;
        Item after = *trial.caseFile().item(u"ask"_s);
        after.owner = draft.owner;
        after.dueMs = draft.dueMs;
        after.inputs = draft.inputs;
        draft.changed = changeCodes(*trial.caseFile().item(u"ask"_s), after);
        QCOMPARE(draft.changed.join(u' '), u"owner due inputs"_s);
        const Seq seq = *trial.append(draft);
        const Item &item = *trial.caseFile().item(u"ask"_s);
        QCOMPARE(item.owner, u"Ana Ray"_s);
        QCOMPARE(item.inputs, draft.inputs);
        QCOMPARE(item.after, QStringList{u"hold"_s});
        QCOMPARE(item.firstSeq, Seq(8));
        QCOMPARE(item.lastSeq, seq);
        QVERIFY(item.missingInputs().empty());
        QCOMPARE(changedParts(trial.entries().back()),
                 (std::vector{ItemPart::Owner, ItemPart::Due, ItemPart::Inputs}));
        // A code of a newer program is passed over.
        EntryValue newer = trial.entries().back();
        newer.changed = {u"colour"_s, u"owner"_s};
        QCOMPARE(changedParts(newer), std::vector{ItemPart::Owner});
    }
};

CASEMENT_TEST(TstItemRules, tst_item_rules)
#include "tst_item_rules.moc"
