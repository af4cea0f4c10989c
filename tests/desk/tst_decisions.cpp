// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Decisions through their life, and what functions say of them, read back from a reopened desk.

#include "casefile/rules.h"
#include "desk/case_verifier.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::Decision;
using casefile::DecisionState;
using casefile::DecisionStep;
using casefile::Function;
using casefile::PositionState;

namespace {

constexpr qint64 kMinute = 60'000;

}  // namespace

class TstDecisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_case = m_desk->newCase();
    }

    void aDecisionKeepsWhatWasKnown()
    {
        VALUE(before, file());
        desk::DecideRequest request = suspend();
        request.options = {u"Keep it visible: more victims"_s};
        request.ground = u"ToS 4.2, version 7"_s;
        request.risk = u"Wrong owner; Trust & Safety bears it"_s;
        request.reviewTrigger = u"The owner proves their identity"_s;
        request.decidedBy = u"J. Cole"_s;
        VALUE(made, recorder().decide(request));
        DONE(recorder().note(u"Learnt afterwards"_s, {}));
        m_desk->reopen();
        VALUE(after, file());
        QCOMPARE(after.decisions.size(), 1U);
        const Decision &decision = after.decisions.front();
        QCOMPARE(decision.number, 1U);
        QCOMPARE(decision.seq, made.seq);
        QCOMPARE(decision.value.knownSize, std::optional(before.size));
        QCOMPARE(decision.value.body, std::optional(request.decision));
        QCOMPARE(decision.value.options, request.options);
        QCOMPARE(decision.value.risk, std::optional(request.risk));
        QCOMPARE(decision.value.reviewTrigger, std::optional(request.reviewTrigger));
        QCOMPARE(decision.value.person, request.decidedBy);
        QVERIFY(casefile::missingParts(decision.value).empty());
        // What was known then is the case as it stood then: the later note is not in it.
        desk::TimelineFilter then;
        then.asOf = *decision.value.knownSize - 1;
        QVERIFY(!picture(m_desk->desk(), m_case, then).contains(u"afterwards"_s));
        QVERIFY(picture(m_desk->desk(), m_case).contains(u"afterwards"_s));
        verifies();
    }

    void whatWasLeftForLaterIsFilledInWithoutAReason()
    {
        VALUE(made, recorder().decide(suspend()));
        QCOMPARE(casefile::missingParts(now(made.seq).value).size(), 4U);
        desk::DecideRequest more = suspend();
        more.step = DecisionStep::Revises;
        more.target = made.seq;
        more.ground = u"ToS 4.2"_s;
        VALUE(revised, recorder().decide(more));
        QCOMPARE(now(made.seq).value.ground, std::optional(u"ToS 4.2"_s));
        QCOMPARE(now(made.seq).lastSeq, revised.seq);
        QCOMPARE(now(made.seq).number, 1U);
        // Other words need a reason.
        more.ground = u"ToS 4.3"_s;
        QCOMPARE(fieldOf(recorder().decide(more)), QString(casefile::kRuleReason));
        more.changeReason = u"The clause was renumbered"_s;
        DONE(recorder().decide(more));
        QCOMPARE(now(made.seq).value.ground, std::optional(u"ToS 4.3"_s));
        // The same again is nothing.
        QCOMPARE(fieldOf(recorder().decide(more)), QString(casefile::kRuleNothingChanges));
        verifies();
    }

    void anEarlierWordingIsNotAgreedWithTheLaterOne()
    {
        VALUE(made, recorder().decide(suspend()));
        DONE(take(made.seq, Function::Legal, PositionState::Agrees));
        QVERIFY(!now(made.seq).isOnEarlierVersion(*now(made.seq).positionOf(Function::Legal)));
        desk::DecideRequest other = suspend();
        other.step = DecisionStep::Revises;
        other.target = made.seq;
        other.decision = u"Suspend payouts and the page"_s;
        other.changeReason = u"It still recruits"_s;
        DONE(recorder().decide(other));
        QVERIFY(now(made.seq).isOnEarlierVersion(*now(made.seq).positionOf(Function::Legal)));
        QCOMPARE(shown(),
                 u"10:00 decision Suspend payouts and the page (was: Suspend payouts)\n"
                 "10:00 position Legal agrees\n"_s);
        DONE(take(made.seq, Function::Legal, PositionState::Agrees));
        QVERIFY(!now(made.seq).isOnEarlierVersion(*now(made.seq).positionOf(Function::Legal)));
        verifies();
    }

    void aPositionBindsToTheLeafOfWhatItIsAbout()
    {
        VALUE(made, recorder().decide(suspend()));
        VALUE(taken, take(made.seq, Function::Legal, PositionState::Agrees));
        desk::CaseReader reader(m_desk->desk(), m_case);
        VALUE(decision, reader.entry(made.seq));
        VALUE(position, reader.entry(taken.seq));
        QCOMPARE(position.value.basedOn, std::optional(made.seq));
        QVERIFY(position.value.contentHash);
        QCOMPARE(QString::fromLatin1(toHex(*position.value.contentHash)), decision.leaf);
    }

    void whoIsAskedIsWaitedForUntilTheyAnswer()
    {
        VALUE(made, recorder().decide(suspend()));
        const qint64 due = kTestNowMs + 30 * kMinute;
        DONE(take(made.seq, Function::Legal, PositionState::Asked, {}, due));
        DONE(take(made.seq, Function::Policy, PositionState::Asked, {}, due));
        DONE(take(made.seq, Function::Policy, PositionState::Seen));
        QCOMPARE(now(made.seq).waitedFor(), (std::vector{Function::Legal, Function::Policy}));
        // The list of cases says so too, and until when.
        QCOMPARE(summary().waitedFor(), now(made.seq).waitedFor());
        QCOMPARE(summary().nextAnswerMs, std::optional(due));
        const auto silent = [&](Function function, qint64 ms) {
            return now(made.seq).positionOf(function)->isSilent(ms);
        };
        QVERIFY(!silent(Function::Legal, due));
        QVERIFY(silent(Function::Legal, due + 1));
        // Having seen it is not an answer.
        QVERIFY(silent(Function::Policy, due + 1));
        DONE(take(made.seq, Function::Legal, PositionState::Condition, u"mail to donors first"_s));
        QCOMPARE(now(made.seq).waitedFor(), std::vector{Function::Policy});
        QCOMPARE(summary().waitedFor(), std::vector{Function::Policy});
        QCOMPARE(summary().nextAnswerMs, std::optional(due));
        QVERIFY(!silent(Function::Legal, due + 1));
        m_desk->reopen();
        QCOMPARE(now(made.seq).positionOf(Function::Legal)->words, u"mail to donors first"_s);
        QCOMPARE(shown(),
                 u"10:00 decision Suspend payouts\n"
                 "10:00 position Legal was asked\n"
                 "10:00 position Policy was asked\n"
                 "10:00 position Policy has seen it\n"
                 "10:00 position Legal agrees on a condition: mail to donors first\n"_s);
        verifies();
    }

    // The form records what was said at the table with the decision, or nothing at all.
    void objectionsComeInTheSameCommit()
    {
        VALUE(before, file());
        desk::DecideRequest request = suspend();
        request.positions = {{.function = Function::Legal,
                              .state = PositionState::Objects,
                              .words = u"No ground in the contract"_s},
                             {.function = Function::Product, .state = PositionState::Objects}};
        QCOMPARE(fieldOf(recorder().decide(request)), QString(casefile::kRulePositionWords));
        QCOMPARE(file()->size, before.size);
        request.positions[1].state = PositionState::Unreachable;
        VALUE(made, recorder().decide(request));
        QCOMPARE(file()->size, before.size + 3);
        QCOMPARE(now(made.seq).positionOf(Function::Legal)->state, PositionState::Objects);
        QCOMPARE(now(made.seq).positionOf(Function::Product)->state, PositionState::Unreachable);
        verifies();
    }

    void aDecisionEndsAnother_data()
    {
        QTest::addColumn<DecisionStep>("step");
        QTest::addColumn<DecisionState>("state");
        QTest::newRow("superseded") << DecisionStep::Supersedes << DecisionState::Superseded;
        QTest::newRow("reversed") << DecisionStep::Reverses << DecisionState::Reversed;
    }
    void aDecisionEndsAnother()
    {
        QFETCH(DecisionStep, step);
        QFETCH(DecisionState, state);
        VALUE(first, recorder().decide(suspend()));
        DONE(take(first.seq, Function::Legal, PositionState::Asked));
        desk::DecideRequest next = suspend();
        next.step = step;
        next.target = first.seq;
        next.decision = u"Pay out again"_s;
        next.because = u"The owner is back"_s;
        VALUE(second, recorder().decide(next));
        m_desk->reopen();
        QCOMPARE(now(first.seq).state, state);
        QCOMPARE(now(first.seq).endedBy, std::optional(second.seq));
        QCOMPARE(now(second.seq).ends(), std::optional(first.seq));
        QCOMPARE(now(second.seq).number, 2U);
        // Nobody waits for an answer to what is over.
        QVERIFY(now(first.seq).waitedFor().empty());
        QVERIFY(summary().waitedFor().empty());
        QCOMPARE(now(first.seq).positionOf(Function::Legal)->state, PositionState::Released);
        // It cannot be ended twice, changed or answered to.
        QCOMPARE(fieldOf(recorder().decide(next)), QString(casefile::kRuleDecisionEnded));
        QCOMPARE(fieldOf(take(first.seq, Function::Policy, PositionState::Agrees)),
                 QString(casefile::kRuleDecisionEnded));
        // Taken back, the first is in force again.
        DONE(recorder().undo(second.seq));
        QCOMPARE(now(second.seq).state, DecisionState::Withdrawn);
        QCOMPARE(now(first.seq).state, DecisionState::InForce);
        verifies();
    }

    void undoTakesOneStepBack()
    {
        VALUE(made, recorder().decide(suspend()));
        desk::DecideRequest other = suspend();
        other.step = DecisionStep::Revises;
        other.target = made.seq;
        other.decision = u"Suspend the page"_s;
        other.changeReason = u"Misheard"_s;
        VALUE(revised, recorder().decide(other));
        DONE(recorder().undo(revised.seq));
        QCOMPARE(now(made.seq).value.body, std::optional(u"Suspend payouts"_s));
        VALUE(agreed, take(made.seq, Function::Legal, PositionState::Agrees));
        DONE(recorder().undo(agreed.seq));
        QCOMPARE(now(made.seq).positionOf(Function::Legal)->state, PositionState::Released);
        verifies();
    }

    void aDecisionJustMadeIsWithdrawnAndStaysReadable()
    {
        VALUE(made, recorder().decide(suspend()));
        DONE(recorder().undo(made.seq));
        m_desk->reopen();
        QCOMPARE(now(made.seq).state, DecisionState::Withdrawn);
        QVERIFY(shown().contains(u"Suspend payouts [struck]"_s));
        verifies();
    }

    // Two windows: the second revises what it has not seen.
    void aStaleRevisionIsAConflict()
    {
        VALUE(made, recorder().decide(suspend()));
        desk::DecideRequest one = suspend();
        one.step = DecisionStep::Revises;
        one.target = made.seq;
        one.seen = made.seq;
        one.risk = u"None"_s;
        desk::DecideRequest two = one;
        two.risk = u"Ours"_s;
        DONE(recorder().decide(one));
        const auto refused = recorder().decide(two);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(now(made.seq).value.risk, std::optional(u"None"_s));
    }

    void refusals()
    {
        VALUE(event, recorder().log({.text = u"Called"_s}));
        VALUE(made, recorder().decide(suspend()));
        VALUE(before, file());
        const auto none = take(event.seq, Function::Legal, PositionState::Agrees);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
        QCOMPARE(fieldOf(take(made.seq, Function::Legal, PositionState::Objects)),
                 QString(casefile::kRulePositionWords));
        QCOMPARE(fieldOf(take(made.seq, Function::Legal, PositionState::Asked, {}, kTestNowMs)),
                 QString(casefile::kRuleDuePast));
        QCOMPARE(fieldOf(recorder().amend(made.seq, u"Other words"_s, u"why"_s)),
                 QString(casefile::kRuleTargetKind));
        desk::DecideRequest nothing = suspend();
        nothing.decision = u" "_s;
        QCOMPARE(fieldOf(recorder().decide(nothing)), QString(casefile::kRuleEmpty));
        nothing = suspend();
        nothing.because.clear();
        QCOMPARE(fieldOf(recorder().decide(nothing)), QString(casefile::kRuleReason));
        desk::DecideRequest reviewed = suspend();
        reviewed.reviewMs = kTestNowMs;
        QCOMPARE(fieldOf(recorder().decide(reviewed)), QString(casefile::kRuleReviewPast));
        QCOMPARE(file()->size, before.size);
    }

private:
    desk::Recorder recorder() { return {m_desk->desk(), m_case}; }
    Result<casefile::CaseFile> file()
    {
        return desk::CaseReader(m_desk->desk(), m_case).caseFile();
    }
    casefile::CaseSummary summary() { return m_desk->desk().cases()->front(); }
    Decision now(ledger::Seq seq) { return *file()->decision(seq); }

    static desk::DecideRequest suspend()
    {
        desk::DecideRequest request;
        request.decision = u"Suspend payouts"_s;
        request.because = u"It reaches the thief"_s;
        return request;
    }

    Result<desk::Recorded> take(ledger::Seq decision, Function function, PositionState state,
                                const QString &words = {}, std::optional<qint64> due = {})
    {
        desk::PositionRequest request;
        request.decision = decision;
        request.function = function;
        request.state = state;
        request.words = words;
        request.dueMs = due;
        return recorder().takePosition(request);
    }

    static QString fieldOf(const Result<desk::Recorded> &result)
    {
        return result ? QString() : result.error().field;
    }

    QString shown() { return picture(m_desk->desk(), m_case); }
    void verifies()
    {
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstDecisions, tst_decisions)
#include "tst_decisions.moc"
