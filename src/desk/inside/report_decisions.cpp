// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"

namespace casement::desk {

using casefile::Decision;
using casefile::EntryKind;
using casefile::EntryValue;
using casefile::PositionState;
namespace fields = casefile::fields;

namespace {

using Said = std::vector<const EntryValue *>;  // of one function on one decision, ascending

class DecisionMaker {
public:
    explicit DecisionMaker(const ReportReading &reading) : m_reading(reading)
    {
        for (const EntryValue &value : reading.entries()) {
            if (!reading.shows(value.seq))
                continue;
            if (value.kind == EntryKind::Evidence)
                m_evidence.push_back(value.seq);
            if (value.kind == EntryKind::Position && value.function && value.target()
                && reading.basisOf(value.seq, {fields::kRefs, fields::kFunction, fields::kState})
                       .isEmpty())
                m_said[{*value.target(), *value.function}].push_back(&value);
        }
    }

    report::DecisionRecord recordOf(const Decision &decision) const
    {
        const EntryValue &made = m_reading.entry(decision.seq);
        const EntryValue &now = m_reading.entry(decision.lastSeq);
        report::DecisionRecord record;
        record.seq = decision.seq;
        record.lastSeq = decision.lastSeq;
        record.number = decision.number;
        record.state = decision.state;
        record.words = wordsOf(now);
        record.former = formerOf(decision);
        record.decidedBy = m_reading.person(now.seq, fields::kPerson, now.person);
        record.enteredBy = m_reading.who(made);
        record.recordedMs = made.recordedMs;
        if (made.occurred.ms && m_reading.shows(made.seq, fields::kOccurredAt))
            record.decided =
                report::Moment{*made.occurred.ms, made.occurred.offsetMinutes.value_or(0),
                               made.occurred.precision.value_or(casefile::Precision::Exact)};
        record.review = m_reading.time(now.seq, fields::kDueAt, now.dueMs);
        record.knownBasis = m_reading.basisOf(made.seq, {fields::kKnownSize});
        if (record.knownBasis.isEmpty())
            record.knownSize = made.knownSize;
        if (record.knownSize) {
            const auto until = std::ranges::lower_bound(m_evidence, *record.knownSize);
            record.evidenceThen.assign(m_evidence.begin(), until);
        }
        record.privilege = m_reading.privilegeOf(made);
        link(record, decision, made);
        for (const auto &position : decision.positions) {
            const auto said = m_said.find({decision.seq, position.function});
            if (said != m_said.end())
                record.positions.push_back(positionOf(decision, position.function, said->second));
        }
        return record;
    }

private:
    report::DecisionWords wordsOf(const EntryValue &value) const
    {
        report::DecisionWords words;
        const auto text = [&](ledger::FieldId field, const std::optional<QString> &said) {
            return m_reading.text(value.seq, field, said);
        };
        words.question = text(fields::kTitle, value.title);
        words.choice = text(fields::kBody, value.body);
        words.because = text(fields::kReason, value.reason);
        words.options.reserve(static_cast<size_t>(value.options.size()));
        for (qsizetype i = 0; i < value.options.size(); ++i)
            words.options.push_back(
                text(static_cast<ledger::FieldId>(fields::kFirstOption + i), value.options[i]));
        words.ground = text(fields::kGround, value.ground);
        words.risk = text(fields::kRisk, value.risk);
        words.reviewTrigger = text(fields::kReviewTrigger, value.reviewTrigger);
        return words;
    }

    std::vector<report::FormerDecision> formerOf(const Decision &decision) const
    {
        std::vector<report::FormerDecision> former;
        ledger::Seq before = decision.seq;
        for (const ledger::Seq seq : m_reading.changesOf(decision.seq)) {
            if (m_reading.entry(seq).decisionStep != casefile::DecisionStep::Revises)
                continue;
            former.push_back({before, wordsOf(m_reading.entry(before)), m_reading.change(seq)});
            before = seq;
        }
        return former;
    }

    void link(report::DecisionRecord &record, const Decision &decision,
              const EntryValue &made) const
    {
        if (decision.endedBy && m_reading.shows(*decision.endedBy))
            record.endedBy = {m_reading.decisionNumber(*decision.endedBy),
                              m_reading.change(*decision.endedBy)};
        if (const auto ends = decision.ends(); ends && m_reading.shows(*ends)) {
            record.ends = {m_reading.decisionNumber(*ends), {}};
            record.ends->change.seq = *ends;
            record.reverses = made.decisionStep == casefile::DecisionStep::Reverses;
        }
    }

    report::Answer answerOf(const Decision &decision, const EntryValue &value) const
    {
        report::Answer answer;
        answer.seq = value.seq;
        answer.recordedMs = value.recordedMs;
        answer.state = *value.positionState;
        answer.words = m_reading.text(value.seq, fields::kBody, value.body);
        answer.who = m_reading.who(value);
        answer.spokenBy = m_reading.person(value.seq, fields::kPerson, value.person);
        answer.onEarlierVersion = !casefile::isWaitedFor(answer.state)
            && answer.state != PositionState::Released && value.basedOn
            && *value.basedOn < decision.lastSeq;
        return answer;
    }

    report::PositionRecord positionOf(const Decision &decision, casefile::Function function,
                                      const Said &said) const
    {
        report::PositionRecord record;
        record.function = wordOf(function);
        for (const EntryValue *value : said) {
            const PositionState state = *value->positionState;
            if (state == PositionState::Asked) {
                record.askedMs = value->recordedMs;
                record.dueMs =
                    m_reading.shows(value->seq, fields::kDueAt) ? value->dueMs : std::nullopt;
            }
            if (state == PositionState::Seen)
                record.seenMs = value->recordedMs;
            const bool isLast = value == said.back();
            if (isLast)
                record.last = answerOf(decision, *value);
            else if (!casefile::isWaitedFor(state) && state != PositionState::Released)
                record.before.push_back(answerOf(decision, *value));
        }
        record.silent = casefile::isWaitedFor(record.last.state) && record.dueMs
            && m_reading.facts().generatedMs > *record.dueMs;
        return record;
    }

    const ReportReading &m_reading;
    std::vector<ledger::Seq> m_evidence;
    std::map<std::pair<ledger::Seq, casefile::Function>, Said> m_said;
};

}  // namespace

void readDecisions(const ReportReading &reading, report::ReportInput &out)
{
    const DecisionMaker maker(reading);
    for (const Decision &decision : reading.file().decisions) {
        // Of one that is only told of, a record would say that nothing was recorded.
        if (reading.shows(decision.seq) && !reading.plan().isOutline(decision.seq))
            out.decisions.push_back(maker.recordOf(decision));
    }
}

}  // namespace casement::desk
