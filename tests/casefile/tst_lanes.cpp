// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Entries that change their lane: what is asked, and what every reading makes of it.

#include "casefile/evidence.h"
#include "support/test_main.h"
#include "trial_case.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;
using namespace Qt::StringLiterals;

namespace {

const LaneChoice kAdvice(Lane::Privileged, Privilege::AttorneyClient, u"A. Ray"_s);
const LaneChoice kAgreed(Lane::Privileged, {}, u"A. Ray"_s);

EventDraft logged(const QString &words)
{
    EventDraft draft;
    draft.body = words;
    return draft;
}

LaneDraft move(Lane to, std::vector<Seq> targets, const QString &reason = u"It is advice"_s)
{
    return {to, std::move(targets), reason};
}

}  // namespace

class TstLanes : public QObject {
    Q_OBJECT

    TrialCase m_case;

    QString ruleOf(const Draft &draft, const LaneChoice &lane)
    {
        const auto seq = m_case.append(draft, kStartMs, lane);
        return seq ? QString() : seq.error().field;
    }
    Lane laneOfRow(Seq seq) const { return (*m_case.lookup()(seq))->lane; }

    // Entry 3 of the case.
    void decideToAnswerNothing()
    {
        DecisionDraft decide;
        decide.decision = u"Answer nothing"_s;
        decide.because = u"Counsel advises it"_s;
        decide.knownSize = 3;
        QCOMPARE(ruleOf(decide, {}), QString());
    }

    static PositionDraft positionOfLegal(PositionState state)
    {
        PositionDraft position;
        position.decision = 3;
        position.function = Function::Legal;
        position.state = state;
        position.basedOn = 3;
        return position;
    }

private Q_SLOTS:
    void init()
    {
        m_case = TrialCase::opened();
        QCOMPARE(ruleOf(logged(u"what counsel said"_s), {}), QString());  // 2
    }

    void aMoveAsksForWhatItNeeds()
    {
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), Lane::Facts), QString(kRuleLane));
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}, {}), kAdvice), QString(kRuleReason));
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAgreed), QString(kRulePrivilege));
        QCOMPARE(ruleOf(move(Lane::Facts, {2}), kAgreed), QString(kRuleSameLane));
        QCOMPARE(ruleOf(move(Lane::Privileged, {1}), kAdvice), QString(kRuleLaneKind));
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString());
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString(kRuleSameLane));
        // Giving it up is for a lawyer to agree to.
        QCOMPARE(ruleOf(move(Lane::Facts, {2}), Lane::Privileged), QString(kRuleCounsel));
        QCOMPARE(ruleOf(move(Lane::Facts, {2}), kAgreed), QString());
        QCOMPARE(laneOfRow(2), Lane::Facts);
    }

    void afterClosingToo()
    {
        QCOMPARE(ruleOf(StatusDraft{CaseState::Closed, {}, u"done"_s}, {}), QString());
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString());
    }

    void whatChangesItGoesWithIt()
    {
        AmendDraft amend;
        amend.target = 2;
        amend.body = u"better"_s;
        amend.reason = u"typo"_s;
        QCOMPARE(ruleOf(amend, {}), QString());  // 3
        const EntryValue before = m_case.entries().back();
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString());  // 4
        QCOMPARE(m_case.caseFile().laneOf(before), Lane::Privileged);
        QCOMPARE(m_case.caseFile().moved.at(2).by, Seq(4));
        QCOMPARE(m_case.caseFile().moved.at(2).counsel, u"A. Ray"_s);
        QCOMPARE(ruleOf(amend, {}), QString(kRuleLane));
        amend.body = u"better still"_s;
        QCOMPARE(ruleOf(amend, kAdvice), QString());
    }

    void aLineIsCountedWhereItStands()
    {
        QCOMPARE(ruleOf(logged(u"a fact"_s), {}), QString());
        const quint64 facts = m_case.summary(Lane::Facts).rows;
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString());
        QCOMPARE(m_case.summary(Lane::Facts).rows, facts - 1);
        QCOMPARE(m_case.summary(Lane::Privileged).rows, quint64(1));
        QCOMPARE(m_case.summary(Lane::Privileged).entries, quint64(1));
        const CaseSummary both =
            combined(m_case.summary(Lane::Facts), m_case.summary(Lane::Privileged));
        QCOMPARE(both.entries, m_case.size());
        QCOMPARE(both.rows, facts);
    }

    void asOfBeforeItStandsWhereItStood()
    {
        QCOMPARE(ruleOf(move(Lane::Privileged, {2}), kAdvice), QString());
        const auto laneAsOf = [this](Seq entries) {
            for (const TimelineRow &row : m_case.rowsAsOf(entries))
                if (row.seq == 2)
                    return row.lane;
            qFatal("The row is not there.");
        };
        QCOMPARE(laneAsOf(3), Lane::Facts);
        QCOMPARE(laneAsOf(4), Lane::Privileged);
        QCOMPARE(m_case.picture(3), m_case.picture(4));
    }

    void aDecisionAndItsPositionsMoveTogether()
    {
        decideToAnswerNothing();
        PositionDraft position = positionOfLegal(PositionState::Agrees);
        QCOMPARE(ruleOf(position, {}), QString());  // 4
        QCOMPARE(ruleOf(move(Lane::Privileged, {3, 4}), kAdvice), QString());
        const Decision &moved = m_case.caseFile().decisions.front();
        QCOMPARE(moved.value.lane, Lane::Privileged);
        QCOMPARE(moved.value.privilege, std::optional(Privilege::AttorneyClient));
        QCOMPARE(laneOfRow(4), Lane::Privileged);
        QCOMPARE(ruleOf(position, {}), QString(kRuleLane));
        QCOMPARE(ruleOf(position, kAdvice), QString());
    }

    void whoIsWaitedForIsNotLostOnTheWay()
    {
        decideToAnswerNothing();
        PositionDraft position = positionOfLegal(PositionState::Asked);
        const auto waited = [this] {
            return combined(m_case.summary(Lane::Facts), m_case.summary(Lane::Privileged))
                .waitedFor()
                .size();
        };
        QCOMPARE(ruleOf(position, {}), QString());  // 4
        QCOMPARE(ruleOf(move(Lane::Privileged, {3, 4}), kAdvice), QString());
        QCOMPARE(waited(), size_t(1));
        position.state = PositionState::Agrees;
        QCOMPARE(ruleOf(position, kAdvice), QString());
        QCOMPARE(waited(), size_t(0));
        position.function = Function::Policy;
        position.state = PositionState::Asked;
        QCOMPARE(ruleOf(position, kAdvice), QString());
        QCOMPARE(waited(), size_t(1));
        QVERIFY(m_case.summary(Lane::Facts).waitedFor().empty());
    }

    void evidenceStandsWhereItWasMoved()
    {
        EvidenceDraft draft;
        draft.pointer = u"https://example.org/advice"_s;
        draft.reason = u"not to be copied"_s;
        EvidenceRegister known;
        known = apply(std::move(known), entryOf(0, draft, kStartMs));
        known = apply(std::move(known),
                      entryOf(1, move(Lane::Privileged, {0}), kStartMs, keyOf(1), kAdvice));
        QCOMPARE(known.items.front().lane, Lane::Privileged);
    }

    void theBasisIsReadBack()
    {
        const EntryValue entry = entryOf(5, logged(u"words"_s), kStartMs, keyOf(1), kAdvice);
        QCOMPARE(entry.lane, Lane::Privileged);
        QCOMPARE(entry.privilege, std::optional(Privilege::AttorneyClient));
        QCOMPARE(entry.counsel, std::optional(u"A. Ray"_s));
        const EntryValue plain = entryOf(5, logged(u"words"_s), kStartMs);
        QVERIFY(!plain.privilege && !plain.counsel);
    }
};

CASEMENT_TEST(TstLanes, tst_lanes)
#include "tst_lanes.moc"
