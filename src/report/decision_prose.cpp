// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/decision_prose.h"

#include "report/prose.h"

namespace casement::report {

using namespace Qt::StringLiterals;
using casefile::PositionState;

namespace {

constexpr qint64 kMsPerMinute = 60'000;

QString stateWords(PositionState state)
{
    switch (state) {
    case PositionState::Asked:
        return u"Has not answered"_s;
    case PositionState::Seen:
        return u"Has seen it and not answered"_s;
    case PositionState::Agrees:
        return u"Agrees"_s;
    case PositionState::Objects:
        return u"Objects"_s;
    case PositionState::Abstains:
        return u"Abstains"_s;
    case PositionState::Condition:
        return u"Agrees on a condition"_s;
    case PositionState::Unreachable:
        return u"Could not be reached"_s;
    case PositionState::Released:
        return u"Did not answer, and need not any more"_s;
    }
    return {};
}

QString formerWords(PositionState state)
{
    switch (state) {
    case PositionState::Agrees:
        return u"agreed"_s;
    case PositionState::Objects:
        return u"objected"_s;
    case PositionState::Abstains:
        return u"abstained"_s;
    case PositionState::Condition:
        return u"agreed on a condition"_s;
    case PositionState::Unreachable:
        return u"could not be reached"_s;
    default:
        return u"did not answer"_s;
    }
}

Prose spokenFor(const Answer &answer)
{
    if (answer.spokenBy.empty())
        return {};
    Prose out = join({own(u" Said by "_s, Tone::Quiet)}, prose(answer.spokenBy, Tone::Quiet));
    if (!answer.who.empty())
        out = join(join(std::move(out), {own(u", entered by "_s, Tone::Quiet)}),
                   prose(answer.who, Tone::Quiet));
    return ended(std::move(out));
}

Prose saidProse(const PositionRecord &position)
{
    const Answer &last = position.last;
    const bool waiting = casefile::isWaitedFor(last.state);
    QString head = stateWords(last.state);
    if (position.silent)
        head += u", and the time to answer was over at the seal"_s;
    // What comes with the asking is a question, not a position.
    const bool says = !last.words.empty() && !waiting;
    Prose out{own(head + (says ? u": "_s : u"."_s), Tone::Strong)};
    if (says)
        out = ended(join(std::move(out), prose(last.words)));
    if (last.onEarlierVersion)
        out.push_back(own(u" This was said of an earlier version of the decision."_s, Tone::Alert));
    return join(std::move(out), spokenFor(last));
}

// "Asked at 10:43 UTC for an answer by 11:13 UTC; saw it at 10:50 UTC; answered at 11:03 UTC."
QString courseText(const PositionRecord &position)
{
    const Answer &last = position.last;
    QStringList parts;
    if (position.askedMs) {
        QString asked = u"asked at "_s + dateClock(*position.askedMs);
        if (position.dueMs)
            asked += u" for an answer by "_s + clockOrDate(*position.dueMs, *position.askedMs);
        parts += asked;
    }
    const qint64 day = position.askedMs.value_or(0);
    if (position.seenMs)
        parts += u"saw it "_s + whenWords(*position.seenMs, day);
    const bool answered =
        !casefile::isWaitedFor(last.state) && last.state != PositionState::Released;
    if (answered) {
        QString when = u"answered "_s + whenWords(last.recordedMs, day);
        const qint64 late = position.dueMs ? (last.recordedMs - *position.dueMs) / kMsPerMinute : 0;
        if (late > 0 && position.before.empty())
            when += u", "_s + durationWords(late) + u" after that time"_s;
        parts += when;
    }
    if (!position.askedMs && answered)
        parts += u"the record does not say that it was asked"_s;
    return parts.isEmpty() ? QString() : capitalised(parts.join(u"; "_s)) + u'.';
}

Prose beforeProse(const Answer &answer, qint64 dayMs)
{
    const QString head = u"Before that it "_s + formerWords(answer.state) + u' '
        + whenWords(answer.recordedMs, dayMs) + u" (entry "_s + number(answer.seq) + u')';
    if (answer.words.empty())
        return {own(head + u'.', Tone::Quiet)};
    return ended(join({own(head + u": "_s, Tone::Quiet)}, prose(answer.words, Tone::Quiet)));
}

}  // namespace

QString standingWords(const DecisionRecord &decision)
{
    const QString by = decision.endedBy && decision.endedBy->number > 0
        ? u" by decision "_s + number(decision.endedBy->number)
        : QString();
    switch (decision.state) {
    case casefile::DecisionState::InForce:
        return u"In force"_s;
    case casefile::DecisionState::Superseded:
        return u"Superseded"_s + by;
    case casefile::DecisionState::Reversed:
        return u"Reversed"_s + by;
    case casefile::DecisionState::Withdrawn:
        return u"Withdrawn"_s;
    }
    return {};
}

Cell positionCell(const PositionRecord &position)
{
    Cell cell{saidProse(position)};
    for (auto answer = position.before.rbegin(); answer != position.before.rend(); ++answer)
        cell.push_back(beforeProse(*answer, position.last.recordedMs));
    if (const QString course = courseText(position); !course.isEmpty())
        cell.push_back({own(course, Tone::Quiet)});
    return cell;
}

std::vector<Paragraph> formerParagraphs(const FormerDecision &former, const DecisionWords &next)
{
    std::vector<Paragraph> out;
    Prose head = changeProse(u"Revised"_s, former.change, 0);
    head.push_back(
        own(u" Before that, entry "_s + number(former.seq) + u" read otherwise:"_s, Tone::Quiet));
    out.push_back({std::move(head), ParagraphStyle::Body});
    const auto struck = [&out](const QString &name, const Text &was, const Text &is) {
        if (was == is)
            return;
        out.push_back({was.empty()
                           ? Prose{own(name + u": nothing was recorded before."_s, Tone::Quiet)}
                           : join({own(name + u": "_s, Tone::Quiet)}, prose(was, Tone::Struck)),
                       ParagraphStyle::Body});
    };
    const DecisionWords &was = former.words;
    struck(u"Question"_s, was.question, next.question);
    struck(u"Choice"_s, was.choice, next.choice);
    struck(u"Because"_s, was.because, next.because);
    struck(u"Ground"_s, was.ground, next.ground);
    struck(u"Risk accepted"_s, was.risk, next.risk);
    struck(u"What would change it"_s, was.reviewTrigger, next.reviewTrigger);
    if (was.options != next.options) {
        if (was.options.empty())
            struck(u"Options not taken"_s, {}, shownText(u"-"_s));
        for (const Text &option : was.options) {
            if (std::ranges::find(next.options, option) == next.options.end())
                struck(u"Option not taken"_s, option, {});
        }
    }
    return out;
}

}  // namespace casement::report
