// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"

#include "casefile/trial_case.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(casement::casefile::Draft)

// The stage that every row of a table starts from.
enum class Stage { Open, WithRequiredItem, Closed };

class TstRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsOrNamesTheRule_data();
    void allowsOrNamesTheRule();
    void beforeTheCaseEntry();
    void keysAreAnAdminsBusiness();
    void lanesDoNotMix();
    void issuesAreNumberedOneByOne();
    void itemsAreNotOverwritten();
    void aStrikeCanBeLifted();
    void stepsBackNeedAReason();
};

static QString s(const char *text)
{
    return QString::fromUtf8(text);
}

static EventDraft logged(const char *body, qint64 minutesAgo = 0, const char *lateReason = "")
{
    EventDraft draft;
    draft.body = s(body);
    if (minutesAgo != 0)
        draft.occurred.ms = kStartMs + 60 * kMinuteMs - minutesAgo * kMinuteMs;
    draft.lateReason = s(lateReason);
    return draft;
}

static ItemDraft item(ItemState state, const char *reason = "", std::optional<Seq> basedOn = {})
{
    ItemDraft draft;
    draft.id = s("hold");
    draft.title = s("Legal hold");
    draft.function = Function::Legal;
    draft.required = true;
    draft.state = state;
    draft.reason = s(reason);
    draft.basedOn = basedOn;
    return draft;
}

static AmendDraft amend(Seq target, const char *body, const char *reason)
{
    AmendDraft draft;
    draft.target = target;
    draft.body = s(body);
    draft.reason = s(reason);
    return draft;
}

// Entries 2 event, 3 note, 4 severity, 5 struck event, 6 its strike, 7 pinned event, 8 the pin.
static TrialCase staged(Stage stage)
{
    TrialCase trial = TrialCase::opened();
    const auto must = [&trial](const Draft &draft) { QVERIFY(trial.append(draft).has_value()); };
    must(logged("first"));
    must(NoteDraft{s("a note"), {}, {}, {}, {}, {}, {}});
    must(SeverityDraft{Severity::Critical, s("threat to a person")});
    must(logged("wrong"));
    must(StrikeDraft{5, true, s("wrong case")});
    must(logged("important"));
    must(PinDraft{7, true});
    if (stage == Stage::WithRequiredItem)
        must(item(ItemState::Open));
    if (stage == Stage::Closed)
        must(StatusDraft{CaseState::Closed, {}, s("account suspended")});
    return trial;
}

void TstRules::allowsOrNamesTheRule_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("rule");  // empty: allowed
    const auto row = [](const char *name, Stage stage, const Draft &draft, QLatin1StringView rule) {
        QTest::newRow(name) << int(stage) << draft << QString(rule);
    };
    const QLatin1StringView ok;
    const auto open = Stage::Open;
    row("event", open, logged("words"), ok);
    row("event with a title only", open, EventDraft{{}, s("t"), {}, {}, {}, {}, {}, {}, {}}, ok);
    row("event without words", open, logged(" \n"), kRuleEmpty);
    row("note without words", open, NoteDraft{}, kRuleEmpty);
    row("10 minutes late", open, logged("words", 10), ok);
    row("11 minutes late", open, logged("words", 11), kRuleLateReason);
    row("11 minutes late with a reason", open, logged("words", 11, "on the phone"), ok);
    row("11 minutes late with a blank reason", open, logged("words", 11, "  "), kRuleLateReason);
    row("a year late", open, logged("words", 365 * 24 * 60), kRuleLateReason);
    row("ahead", open, logged("words", -30), ok);
    row("second case entry", open, CaseDraft{s("t"), {}, 1, Severity::Low, {}, {}}, kRuleOneCase);
    row("second genesis", open, GenesisDraft{}, kRuleFirstEntry);
    row("amend", open, amend(2, "better", "typo"), ok);
    row("amend a note", open, amend(3, "better", "typo"), ok);
    row("amend without a reason", open, amend(2, "better", ""), kRuleReason);
    row("amend nothing", open, AmendDraft{2, {}, {}, {}, {}, {}, {}, s("r")}, kRuleNothingChanges);
    row("amend a severity change", open, amend(4, "better", "typo"), kRuleTargetKind);
    row("amend a struck event", open, amend(5, "better", "typo"), kRuleStruck);
    row("amend genesis", open, amend(0, "better", "typo"), "refs"_L1);
    row("amend a strike", open, amend(6, "better", "typo"), "refs"_L1);
    row("strike", open, StrikeDraft{2, true, s("wrong")}, ok);
    row("strike without a reason", open, StrikeDraft{2, true, {}}, kRuleReason);
    row("strike a struck one", open, StrikeDraft{5, true, s("r")}, kRuleStruck);
    row("strike a state change", open, StrikeDraft{4, true, s("r")}, kRuleTargetKind);
    row("lift what stands not", open, StrikeDraft{2, false, s("r")}, kRuleNotStruck);
    row("lift", open, StrikeDraft{5, false, s("was right")}, ok);
    row("pin", open, PinDraft{2, true}, ok);
    row("pin a severity change", open, PinDraft{4, true}, ok);
    row("pin twice", open, PinDraft{7, true}, kRuleSamePin);
    row("unpin", open, PinDraft{7, false}, ok);
    row("unpin what is not", open, PinDraft{2, false}, kRuleSamePin);
    row("pin a struck one", open, PinDraft{5, true}, kRuleStruck);
    row("status", open, StatusDraft{CaseState::Contained, {}, {}}, ok);
    row("same status", open, StatusDraft{CaseState::Open, s("r"), {}}, kRuleSameState);
    row("close", open, StatusDraft{CaseState::Closed, {}, s("done")}, ok);
    row("close without outcome", open, StatusDraft{CaseState::Closed, s("r"), s(" ")},
        kRuleOutcome);
    row("close with an open required item", Stage::WithRequiredItem,
        StatusDraft{CaseState::Closed, {}, s("done")}, kRuleRequiredItem);
    row("severity", open, SeverityDraft{Severity::Low, s("no danger")}, ok);
    row("severity without a reason", open, SeverityDraft{Severity::Low, {}}, kRuleReason);
    row("same severity", open, SeverityDraft{Severity::Critical, s("r")}, kRuleSameSeverity);
    row("gap", open, GapDraft{1000, 2000, s("asleep"), {}}, ok);
    row("gap backwards", open, GapDraft{2000, 1000, s("asleep"), {}}, kRuleGapOrder);
    row("gap without words", open, GapDraft{1000, 2000, {}, {}}, kRuleEmpty);
    row("evidence without bytes", open, EvidenceDraft{}, kRuleEvidence);
    EvidenceDraft pointer;
    pointer.pointer = s("https://ex.am/p/1");
    pointer.reason = s("must not be copied");
    row("evidence by pointer", open, pointer, ok);
    DecisionDraft decision;
    decision.decision = s("Suspend payouts");
    row("decision without a reason", open, decision, kRuleReason);
    decision.because = s("the threat is credible");
    row("decision", open, decision, ok);
    row("waive without a reason", open, item(ItemState::Waived), kRuleReason);
    row("block without a reason", open, item(ItemState::Blocked), kRuleReason);
    row("waive", open, item(ItemState::Waived, "mail only"), ok);
    row("void issue 1", open, IssueVoidDraft{1, s("legal"), s("r")}, kRuleIssueNumber);

    const auto closed = Stage::Closed;
    row("closed: event", closed, logged("words"), kRuleClosed);
    row("closed: amend", closed, amend(2, "better", "typo"), kRuleClosed);
    row("closed: strike", closed, StrikeDraft{2, true, s("r")}, kRuleClosed);
    row("closed: pin", closed, PinDraft{2, true}, kRuleClosed);
    row("closed: severity", closed, SeverityDraft{Severity::Low, s("r")}, kRuleClosed);
    row("closed: item", closed, item(ItemState::Open), kRuleClosed);
    row("closed: note", closed, NoteDraft{s("words"), {}, {}, {}, {}, {}, {}}, ok);
    row("closed: reopen", closed, StatusDraft{CaseState::Investigating, s("new report"), {}}, ok);
    row("closed: reopen without a reason", closed, StatusDraft{CaseState::Investigating, {}, {}},
        kRuleReason);
    row("closed: close", closed, StatusDraft{CaseState::Closed, s("r"), s("o")}, kRuleSameState);
    row("closed: seal", closed, SealDraft{s("end"), keyOf(1), {}, {}}, ok);
    row("closed: issue", closed, IssuePlanDraft{1, s("legal"), {}, {}, {}, {}, {}}, ok);
    row("closed: person", closed, PersonDraft{keyOf(1), s("A. Ray"), {}, {}}, ok);
}

void TstRules::allowsOrNamesTheRule()
{
    QFETCH(int, stage);
    QFETCH(Draft, draft);
    QFETCH(QString, rule);
    TrialCase trial = staged(Stage(stage));
    const Seq before = trial.size();
    const auto seq = trial.append(draft, kStartMs + 60 * kMinuteMs);
    QCOMPARE(seq ? QString() : seq.error().field, rule);
    QCOMPARE(trial.size(), rule.isEmpty() ? before + 1 : before);
    if (!seq) {
        QVERIFY(!seq.error().subject.isEmpty());
        QCOMPARE(seq.error().kind, rule == u"refs" ? ErrorKind::NotFound : ErrorKind::Refused);
    }
}

void TstRules::beforeTheCaseEntry()
{
    TrialCase trial;
    QCOMPARE(trial.append(logged("words")).error().field, QString(kRuleFirstEntry));
    QVERIFY(trial.append(GenesisDraft{}).has_value());
    QCOMPARE(trial.append(logged("words")).error().field, QString(kRuleNoCase));
    QVERIFY(trial.append(PersonDraft{keyOf(1), s("A. Ray"), {}, {}}).has_value());
    QCOMPARE(trial.append(CaseDraft{}).error().field, QString(kRuleEmpty));
    QVERIFY(trial.append(CaseDraft{s("t"), {}, 1, Severity::Low, {}, {}}).has_value());
}

void TstRules::keysAreAnAdminsBusiness()
{
    TrialCase trial = TrialCase::opened();
    const auto by = [&trial](quint8 author, const Draft &draft) {
        const auto seq = trial.append(draft, kStartMs, Lane::Facts, keyOf(author));
        return seq ? QString() : seq.error().field;
    };
    QCOMPARE(by(2, logged("words")), QString(kRuleNotMember));
    QCOMPARE(by(1, KeyDraft{keyOf(2), KeyRole::Member, KeyAction::Add, {}}), QString());
    QCOMPARE(by(2, logged("words")), QString());
    QCOMPARE(by(2, KeyDraft{keyOf(3), KeyRole::Member, KeyAction::Add, {}}),
             QString(kRuleNotAdmin));
    QCOMPARE(by(1, KeyDraft{keyOf(2), KeyRole::Member, KeyAction::Revoke, {}}), QString());
    QCOMPARE(by(2, logged("words")), QString(kRuleNotMember));
}

void TstRules::lanesDoNotMix()
{
    TrialCase trial = TrialCase::opened();
    const auto in = [&trial](Lane lane, const Draft &draft) {
        const auto seq = trial.append(draft, kStartMs, lane);
        return seq ? QString() : seq.error().field;
    };
    QCOMPARE(in(Lane::Privileged, logged("advice")), QString());  // 2
    QCOMPARE(in(Lane::Facts, logged("fact")), QString());  // 3
    QCOMPARE(in(Lane::Facts, amend(2, "better", "typo")), QString(kRuleLane));
    QCOMPARE(in(Lane::Privileged, amend(3, "better", "typo")), QString(kRuleLane));
    QCOMPARE(in(Lane::Privileged, amend(2, "better", "typo")), QString());
    QCOMPARE(in(Lane::Privileged, SeverityDraft{Severity::Low, s("r")}), QString(kRuleLane));
    QCOMPARE(in(Lane::Privileged, item(ItemState::Open)), QString(kRuleLane));
}

void TstRules::issuesAreNumberedOneByOne()
{
    TrialCase trial = TrialCase::opened();
    const auto rule = [&trial](const Draft &draft) {
        const auto seq = trial.append(draft);
        return seq ? QString() : seq.error().field;
    };
    const auto plan = [](quint64 number) {
        return IssuePlanDraft{number, s("legal"), {}, {}, {}, {}, {}};
    };
    QCOMPARE(rule(plan(2)), QString(kRuleIssueNumber));
    QCOMPARE(rule(plan(1)), QString());
    QCOMPARE(rule(IssueDoneDraft{1, s("legal"), {}}), QString());
    QCOMPARE(rule(IssueDoneDraft{1, s("legal"), {}}), QString(kRuleIssueNumber));
    QCOMPARE(rule(IssueVoidDraft{1, s("legal"), s("not handed over")}), QString());
    QCOMPARE(rule(IssueVoidDraft{1, s("legal"), s("r")}), QString(kRuleIssueNumber));
    QCOMPARE(rule(plan(1)), QString(kRuleIssueNumber));
    QCOMPARE(rule(plan(2)), QString());
    QCOMPARE(rule(IssueVoidDraft{2, s("legal"), s("disk full")}), QString());
    QCOMPARE(trial.caseFile().issues.size(), size_t(2));
    QVERIFY(trial.caseFile().issues[1].voidSeq.has_value());
}

void TstRules::itemsAreNotOverwritten()
{
    TrialCase trial = TrialCase::opened();
    const Seq made = *trial.append(item(ItemState::Open));
    const Seq begun = *trial.append(item(ItemState::InProgress, "", made));
    const auto stale = trial.append(item(ItemState::Done, "", made));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Conflict);
    QCOMPARE(stale.error().got, QString::number(made));
    QCOMPARE(stale.error().want, QString::number(begun));
    QVERIFY(trial.append(item(ItemState::Done, "", begun)).has_value());
    QVERIFY(trial.append(StatusDraft{CaseState::Closed, {}, s("done")}).has_value());
}

void TstRules::aStrikeCanBeLifted()
{
    TrialCase trial = TrialCase::opened();
    const Seq seq = *trial.append(logged("right after all"));
    QVERIFY(trial.append(StrikeDraft{seq, true, s("wrong")}).has_value());
    QVERIFY(trial.append(StrikeDraft{seq, false, s("undo")}).has_value());
    QCOMPARE(trial.picture(),
             s("10:00 case key: Impersonated charity\n"
               "10:01 event: right after all\n"));
    QVERIFY(trial.append(amend(seq, "better", "typo")).has_value());
}

void TstRules::stepsBackNeedAReason()
{
    TrialCase trial = TrialCase::opened();
    QCOMPARE(nextStates(trial.caseFile()).size(), size_t(5));
    QVERIFY(nextStates(CaseFile{}).empty());
    QVERIFY(trial.append(StatusDraft{CaseState::Contained, {}, {}}).has_value());
    QCOMPARE(trial.append(StatusDraft{CaseState::Mitigating, {}, {}}).error().field,
             QString(kRuleReason));
    QVERIFY(trial.append(StatusDraft{CaseState::Mitigating, s("it is back"), {}}).has_value());
}

CASEMENT_TEST(TstRules, tst_rules)
#include "tst_rules.moc"
