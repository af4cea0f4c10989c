// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The plan over entries that no desk recorded: each rule by itself.

#include "support/test_main.h"
#include "trial_plan.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::test;
using namespace Qt::StringLiterals;
using desk::AttachmentFate;
using desk::WithheldReason;

class TstDisclosurePlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFieldThatContainsANameIsWithheldWhole_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QString>("withheld");
        const auto row = [](const char *name, const Draft &draft, const QString &withheld) {
            QTest::newRow(name) << draft << withheld;
        };
        const QString told = u"told Marta Ilves today"_s;
        const QString why = u" R1-PII subject_name"_s;
        row("body", EventDraft{.body = told}, u"body"_s + why);
        row("title", EventDraft{.body = u"x"_s, .title = told}, u"title"_s + why);
        row("source", EventDraft{.body = u"x"_s, .source = told}, u"source"_s + why);
        row("tags", EventDraft{.body = u"x"_s, .tags = {u"marta-ilves"_s}}, u"tags"_s + why);
        row("late reason", EventDraft{.body = u"x"_s, .lateReason = told}, u"late_reason"_s + why);
        row("a part of it", EventDraft{.body = u"Mrs ILVES called"_s}, u"body"_s + why);
        row("a longer word", EventDraft{.body = u"Martaban is a town"_s}, QString());
        row("folded", EventDraft{.body = u"ｍａｒｔａ\u200B il\u00ADves"_s}, u"body"_s + why);
        row("note", NoteDraft{.body = told}, u"body"_s + why);
        row("amendment", AmendDraft{.target = 0, .body = u"y"_s, .reason = u"Not by Marta Ilves"_s},
            u"reason"_s + why);
        row("strike", StrikeDraft{0, true, told}, u"reason"_s + why);
        row("reason of a state", StatusDraft{CaseState::Contained, told, {}}, u"reason"_s + why);
        row("gap", GapDraft{1000, 2000, told, {}}, u"body"_s + why);
        row("option",
            DecisionDraft{.question = u"q"_s,
                          .decision = u"d"_s,
                          .because = u"b"_s,
                          .options = {u"o"_s, told}},
            u"option"_s + why);
        row("risk",
            DecisionDraft{.question = u"q"_s, .decision = u"d"_s, .because = u"b"_s, .risk = told},
            u"risk"_s + why);
        row("position",
            PositionDraft{.decision = 0,
                          .function = Function::Legal,
                          .state = PositionState::Objects,
                          .words = told},
            u"body"_s + why);
        row("item", ItemDraft{.id = u"call-marta-ilves"_s, .title = told},
            u"subject"_s + why + u", title"_s + why);
        row("input",
            ItemDraft{.id = u"i"_s, .title = u"t"_s, .inputs = {{u"Ask Marta Ilves"_s, {}, {}}}},
            u"input"_s + why);
        row("place of custody", CustodyDraft{.evidence = 0, .place = told}, u"body"_s + why);
        row("pointer", EvidenceDraft{.title = u"t"_s, .pointer = u"https://ex.am/marta.ilves"_s},
            u"pointer"_s + why);
    }
    void aFieldThatContainsANameIsWithheldWhole()
    {
        QFETCH(Draft, draft);
        QFETCH(QString, withheld);
        Trial trial;
        const Seq seq = trial.put(draft);
        PLAN(plan, trial.plan(Audience::Policy));
        QCOMPARE(withheldFields(plan, seq), withheld);
        QVERIFY(plan.basis(seq).isEmpty());
        PLAN(legal, trial.plan(Audience::Legal));
        QVERIFY(legal.withheldPositions().empty());
    }

    void shortNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("withheld");
        QTest::newRow("a word") << u"Ana"_s << u"told Ana, twice"_s << true;
        QTest::newRow("in a word") << u"Ana"_s << u"an analysis"_s << false;
        QTest::newRow("a handle") << u"@x"_s << u"seen by @x"_s << true;
        QTest::newRow("Japanese") << u"林"_s << u"今日林さんが来た"_s << true;
        QTest::newRow("Arabic") << u"علي"_s << u"قال وعلي معه"_s << true;
        QTest::newRow("Arabic, in a word") << u"علي"_s << u"الجامعة العليا"_s << false;
        QTest::newRow("four letters") << u"Nils"_s << u"XNilsX"_s << true;
    }
    void shortNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, body);
        QFETCH(bool, withheld);
        Trial trial;
        trial.file.subjects = {{name, 0}};
        const Seq seq = trial.put(EventDraft{.body = body});
        PLAN(plan, trial.plan(Audience::Policy));
        QCOMPARE(!plan.basis(seq, fields::kBody).isEmpty(), withheld);
    }

    void staffAreShownByFunction()
    {
        Trial trial;
        trial.addPerson(2, u"Will"_s);
        trial.addPerson(3, u"Legal"_s);
        trial.addPerson(4, u"Kim Vale"_s, u"kim@desk.example"_s);
        const Seq full = trial.put(EventDraft{.body = u"jonas weiss called"_s});
        const Seq first = trial.put(EventDraft{.body = u"Jonas called"_s});
        const Seq mail = trial.put(EventDraft{.body = u"write to jonas@desk.example"_s});
        const Seq word = trial.put(EventDraft{.body = u"willing to help"_s});
        const Seq account = trial.put(EventDraft{.body = u"Legal was asked"_s});
        const Seq recipient = trial.put(EventDraft{.body = u"Kim Vale was asked"_s});
        DecisionDraft decided{.question = u"q"_s, .decision = u"d"_s, .because = u"b"_s};
        decided.decidedBy = u"Rim Oder"_s;
        const Seq decision = trial.put(decided);
        const Seq decider = trial.put(EventDraft{.body = u"Rim Oder decided"_s});
        PLAN(plan, trial.plan(Audience::Policy, {}, {u"Kim Vale"_s}));
        QCOMPARE(plan.reasonOf(full, fields::kBody), WithheldReason::StaffName);
        QVERIFY(plan.basis(first, fields::kBody).isEmpty());
        QCOMPARE(plan.reasonOf(mail, fields::kBody), WithheldReason::StaffName);
        QVERIFY(plan.basis(word, fields::kBody).isEmpty());
        QVERIFY(plan.basis(account, fields::kBody).isEmpty());
        QVERIFY(plan.basis(recipient, fields::kBody).isEmpty());
        QCOMPARE(plan.reasonOf(decision, fields::kPerson), WithheldReason::StaffIdentity);
        QCOMPARE(plan.reasonOf(decider, fields::kBody), WithheldReason::StaffName);
    }

    void whatRepeatsSomethingWithheldIsWithheld()
    {
        Trial trial;
        const Seq before = trial.put(EventDraft{.body = u"He said: we wait for the court."_s});
        const Seq advice = trial.put(EventDraft{.body = u"We wait for the court"_s}, kAdvice);
        const Seq told = trial.put(SitrepDraft{u"All quiet since ten o'clock"_s, 1});
        const Seq quiet = trial.put(EventDraft{.body = u"all quiet since ten o'clock, again"_s});
        const Seq lawyer = trial.put(EventDraft{.body = u"Hanna Brandt called"_s});
        const Seq other = trial.put(EventDraft{.body = u"We wait"_s});
        PLAN(plan, trial.plan(Audience::Policy));
        QCOMPARE(withheldFields(plan, advice), u"entry R2-PRIV privileged"_s);
        QCOMPARE(withheldFields(plan, before), u"body R2-PRIV withheld_words"_s);
        QCOMPARE(withheldFields(plan, told), u"entry R0-WITHHELD internal"_s);
        QCOMPARE(withheldFields(plan, quiet), u"body R0-WITHHELD withheld_words"_s);
        QCOMPARE(withheldFields(plan, lawyer), u"body R1-PII staff_name"_s);
        QCOMPARE(withheldFields(plan, other), QString());
    }

    // docs/record-format.md: showing an entry forces kind, refs and time of what changes it.
    void whatChangesAShownEntryIsTold_data()
    {
        QTest::addColumn<Draft>("change");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const Draft &change, const QString &shown) {
            QTest::newRow(name) << change << shown;
        };
        const auto step = [](DecisionStep kind) {
            DecisionDraft draft{.question = u"Another question"_s,
                                .decision = u"No more of it"_s,
                                .because = u"Because of that"_s};
            draft.step = kind;
            draft.target = 1;
            draft.changeReason = u"It was wrong"_s;
            draft.occurred.ms = 1'772'445'600'000;
            draft.occurred.precision = Precision::Exact;
            draft.occurred.offsetMinutes = 60;
            return draft;
        };
        row("amend", AmendDraft{.target = 1, .body = u"Other words"_s, .reason = u"Wrong"_s},
            u"kind recorded_at refs"_s);
        row("strike", StrikeDraft{1, true, u"Twice"_s}, u"kind recorded_at state refs"_s);
        row("lift a strike", StrikeDraft{1, false, u"Not twice"_s},
            u"kind recorded_at state refs"_s);
        const QString decided =
            u"kind recorded_at occurred_at occurred_precision occurred_offset state refs"_s;
        row("revise", step(DecisionStep::Revises), decided);
        row("withdraw", step(DecisionStep::Withdraws), decided);
        row("supersede", step(DecisionStep::Supersedes), decided);
        row("reverse", step(DecisionStep::Reverses), decided);
    }
    void whatChangesAShownEntryIsTold()
    {
        QFETCH(Draft, change);
        QFETCH(QString, shown);
        const DecisionDraft first{.question = u"What now?"_s,
                                  .decision = u"Suspend the account"_s,
                                  .because = u"Money leaves"_s};
        // Privileged itself.
        Trial trial;
        trial.put(first);
        const Seq seq = trial.put(change, kAdvice);
        PLAN(plan, trial.plan(Audience::Policy));
        QVERIFY(plan.isOutline(seq));
        QVERIFY(plan.basis(seq).isEmpty());
        QCOMPARE(plan.authorBasis(seq), QByteArray("R2-PRIV"));
        QCOMPARE(shownFields(plan, trial.entries[seq]), shown);
        QCOMPARE(plan.authorsByBasis().at("R2-PRIV"), 1U);
        const auto &disclosed = plan.disclosure().entries.back();
        QCOMPARE(disclosed.seq, seq);
        QVERIFY(std::holds_alternative<ledger::WithholdAll>(disclosed.author));
        // Withheld by hand.
        PLAN(byHand, trial.plan(Audience::Legal, u"withhold 2 R3-IRREL-CONF Another matter."_s));
        QVERIFY(byHand.isOutline(seq));
        QCOMPARE(shownFields(byHand, trial.entries[seq]), shown);
        QCOMPARE(byHand.reasonOf(seq, fields::kRefs), std::nullopt);
        // What it changes is withheld too: nothing of either.
        Trial both;
        both.put(first, kAdvice);
        const Seq other = both.put(change, kAdvice);
        PLAN(neither, both.plan(Audience::Policy));
        QVERIFY(!neither.isOutline(other));
        QCOMPARE(neither.basis(other), QByteArray("R2-PRIV"));
        // And is shown as it is where nothing stands against it.
        Trial open;
        open.put(first);
        const Seq plain = open.put(change);
        PLAN(all, open.plan(Audience::Policy));
        QCOMPARE(withheldFields(all, plain), QString());
    }

    // The strike of an amendment that is shown in outline says something of what is shown.
    void aChangeOfAChangeIsToldToo()
    {
        Trial trial;
        const Seq line = trial.put(EventDraft{.body = u"Seen"_s});
        const Seq amended = trial.put(AmendDraft{.target = line, .body = u"Seen twice"_s}, kAdvice);
        const Seq struck = trial.put(StrikeDraft{amended, true, u"No"_s}, kAdvice);
        const Seq pinned = trial.put(PinDraft{amended, true}, kAdvice);
        PLAN(plan, trial.plan(Audience::Policy));
        QVERIFY(plan.isOutline(amended));
        QVERIFY(plan.isOutline(struck));
        QCOMPARE(plan.basis(pinned), QByteArray("R2-PRIV"));
    }

    void whatIsAboutAWithheldEntryGoesAlong()
    {
        Trial trial;
        const Seq line = trial.put(EventDraft{.body = u"Seen"_s});
        const Seq amended =
            trial.put(AmendDraft{.target = line, .body = u"Twice"_s, .reason = u"r"_s});
        const Seq note = trial.put(NoteDraft{.body = u"About it"_s, .refs = {line}});
        const Seq told = trial.put(SitrepDraft{u"All quiet"_s, 1});
        const Seq struck = trial.put(StrikeDraft{told, true, u"It was not quiet"_s});
        PLAN(plan, trial.plan(Audience::Policy, u"withhold 1 R5-LE-SENSITIVE They asked."_s));
        for (const Seq seq : {line, amended, note})
            QCOMPARE(withheldFields(plan, seq), u"entry R5-LE-SENSITIVE by_hand"_s);
        QCOMPARE(withheldFields(plan, struck), u"entry R0-WITHHELD internal"_s);
        QCOMPARE(plan.withheldPositions().front().explanation, u"They asked."_s);
    }

    void attachments_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<AttachmentFate>("policy");
        const QByteArray picture("\x89PNG\r\n\x1a\n\0\0", 10);
        QTest::newRow("text") << QByteArray("send the cards") << u"a.txt"_s
                              << AttachmentFate::Delivered;
        QTest::newRow("a text that tells")
            << QByteArray("Marta Ilves: send") << u"a.txt"_s << AttachmentFate::HoldsWithheld;
        QTest::newRow("a name that tells")
            << QByteArray("send") << u"marta-ilves.txt"_s << AttachmentFate::Withheld;
        QTest::newRow("picture") << picture << u"a.png"_s << AttachmentFate::NotSearchable;
    }
    void attachments()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(AttachmentFate, policy);
        Trial trial;
        const Seq seq = trial.putFile(bytes, name);
        PLAN(plan, trial.plan(Audience::Policy));
        QCOMPARE(plan.plannedAttachments().front().fate, policy);
        QCOMPARE(plan.isDelivered(seq), policy == AttachmentFate::Delivered);
        QCOMPARE(plan.attachments().size(), policy == AttachmentFate::Delivered ? 1U : 0U);
        const bool hashIsShown =
            policy == AttachmentFate::Delivered || policy == AttachmentFate::NotSearchable;
        QCOMPARE(plan.basis(seq, fields::kBlob).isEmpty(), hashIsShown);
        PLAN(legal, trial.plan(Audience::Legal));
        QVERIFY(legal.isDelivered(seq));
        const auto named = trial.plan(Audience::Policy, u"deliver 1 Looked at by hand."_s);
        QCOMPARE(named.has_value(), hashIsShown);
        if (hashIsShown)
            QVERIFY(named->isDelivered(seq));
        else
            QCOMPARE(named.error().line, 1);
    }

    void everyPositionHasItsReasonInOrder()
    {
        Trial trial;
        trial.put(EventDraft{.body = u"Marta Ilves called"_s});
        trial.put(EventDraft{.body = u"We wait"_s}, kAdvice);
        trial.put(PersonDraft{keyOf(1), u"Jonas Weiss"_s, Function::Legal, u"j@desk.example"_s});
        trial.put(SubjectDraft{kSubject});
        PLAN(plan, trial.plan(Audience::Policy));
        QStringList told;
        for (const auto &position : plan.withheldPositions()) {
            told.append(
                u"%1:%2"_s.arg(QString::number(position.seq), QString(codeOf(position.reason))));
            const auto reason = position.field ? plan.reasonOf(position.seq, *position.field)
                                               : plan.reasonOf(position.seq);
            QCOMPARE(reason, position.reason);
            QVERIFY(!desk::reasonWords(position.reason).isEmpty());
        }
        QCOMPARE(told.join(u' '),
                 u"1:subject_name 2:privileged 3:staff_identity 3:staff_identity "
                 "4:subject_name"_s);
    }
};

CASEMENT_TEST(TstDisclosurePlan, tst_disclosure_plan)
#include "tst_disclosure_plan.moc"
