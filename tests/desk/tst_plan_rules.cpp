// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a plan file says, and what it cannot say.

#include "support/test_main.h"
#include "trial_plan.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstPlanRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesThatDoNotFit_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &rules, int line,
                            const QString &field) {
            QTest::newRow(name) << rules << line << field;
        };
        row("no such entry", u"# c\nwithhold 99 R1-PII x"_s, 2, u"entry"_s);
        row("no number", u"withhold x R1-PII x"_s, 1, u"entry"_s);
        row("minus", u"withhold -1 R1-PII x"_s, 1, u"entry"_s);
        row("genesis", u"withhold 0 R1-PII x"_s, 1, u"entry"_s);
        row("unknown basis", u"withhold 1 R12-NEW x"_s, 1, u"basis"_s);
        row("no basis", u"withhold 1"_s, 1, u"field"_s);
        row("erased is no choice", u"withhold 1 R9-ERASED x"_s, 1, u"basis"_s);
        row("unknown field", u"withhold 1 boddy R1-PII x"_s, 1, u"field"_s);
        row("a field it has not", u"withhold 1 outcome R1-PII x"_s, 1, u"field"_s);
        row("its kind", u"withhold 1 kind R1-PII x"_s, 1, u"field"_s);
        row("what must be told", u"\n\nwithhold 2 refs R1-PII x"_s, 3, u"field"_s);
        row("no explanation", u"withhold 1 R1-PII "_s, 1, u"explanation"_s);
        row("an explanation that tells", u"withhold 1 R1-PII It is Marta Ilves."_s, 1,
            u"explanation"_s);
        row("no quotes", u"name Jane R1-PII x"_s, 1, u"name"_s);
        row("one quote", u"name \"Jane R1-PII x"_s, 1, u"name"_s);
        row("empty quotes", u"name \" \" R1-PII x"_s, 1, u"name"_s);
        row("a function", u"name \"trust & safety\" R1-PII x"_s, 1, u"name"_s);
        row("another word", u"withold 1 R1-PII x"_s, 1, u"rule"_s);
        row("twice", u"withhold 1 R1-PII x\nwithhold 1 R1-PII y"_s, 2, u"rule"_s);
        row("no file there", u"deliver 1 x"_s, 1, u"entry"_s);
        row("nothing", u"# only a comment\n"_s, 0, u"rule"_s);
    }
    void rulesThatDoNotFit()
    {
        QFETCH(QString, rules);
        QFETCH(int, line);
        QFETCH(QString, field);
        Trial trial;
        const Seq seen = trial.put(EventDraft{.body = u"Seen"_s});
        trial.put(AmendDraft{.target = seen, .body = u"Seen twice"_s, .reason = u"r"_s});
        const auto plan = trial.plan(Audience::Policy, rules);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::BadInput);
        QCOMPARE(plan.error().subject, u"plan.txt"_s);
        QCOMPARE(plan.error().line, line);
        QCOMPARE(plan.error().field, field);
    }

    void rulesOfAPlanFile()
    {
        Trial trial;
        trial.file.subjects = {{u"Harbour Relief Fund"_s, 0}};
        const Seq seen = trial.put(EventDraft{.body = u"Jane Doe saw it"_s, .title = u"Seen"_s});
        const Seq fund = trial.put(EventDraft{.body = u"A fund at the harbour"_s});
        const Seq whole = trial.put(EventDraft{.body = u"of Harbour Relief Fund"_s});
        PLAN(without, trial.plan(Audience::Policy));
        QVERIFY(!without.basis(fund, fields::kBody).isEmpty());
        const QString rules = u"\uFEFF# of 3 March\n"
                              "name \"Jane Doe\" R4-THIRD-PARTY Only reported it.\r\n"
                              "withhold 1 title R3-IRREL-CONF Another matter.\n"
                              "phrase \"harbour relief fund\" A charity.\n"_s;
        PLAN(plan, trial.plan(Audience::Policy, rules));
        QCOMPARE(withheldFields(plan, seen),
                 u"title R3-IRREL-CONF by_hand, body R4-THIRD-PARTY given_name"_s);
        QCOMPARE(withheldFields(plan, fund), QString());
        QCOMPARE(withheldFields(plan, whole), u"body R1-PII subject_name"_s);
        QCOMPARE(plan.rules().words(),
                 u"name R4-THIRD-PARTY: Only reported it.\n"
                 "withhold 1 title R3-IRREL-CONF: Another matter.\n"
                 "phrase: A charity."_s);
        QVERIFY(plan.toBytes() != without.toBytes());
        QCOMPARE(plan.toBytes(), trial.plan(Audience::Policy, rules)->toBytes());
    }

    // Of an issue for Legal, others learn neither what was withheld nor why.
    void rulesOfAnotherIssue()
    {
        Trial trial;
        IssuePlanDraft draft{1, u"legal"_s, u"plain"_s, u"Jonas Weiss"_s, keyOf(4), {}};
        draft.body = u"withhold 1 R7-MINOR: The child of the caller."_s;
        const Seq legal = trial.put(draft);
        draft.audience = u"policy"_s;
        draft.body = u"withhold 1 R3-IRREL-CONF: Another matter."_s;
        const Seq own = trial.put(draft);
        PLAN(plan, trial.plan(Audience::Policy));
        QCOMPARE(withheldFields(plan, legal),
                 u"body R0-WITHHELD other_audience, reviewer R1-PII staff_identity"_s);
        QCOMPARE(withheldFields(plan, own), u"reviewer R1-PII staff_identity"_s);
    }
};

CASEMENT_TEST(TstPlanRules, tst_plan_rules)
#include "tst_plan_rules.moc"
