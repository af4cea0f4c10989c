// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/decisions.h"
#include "cli/lanes.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::DecisionStep;

namespace {

struct Step {
    QString option;
    DecisionStep step;
};

const std::array kSteps{Step{u"revise"_s, DecisionStep::Revises},
                        Step{u"supersede"_s, DecisionStep::Supersedes},
                        Step{u"reverse"_s, DecisionStep::Reverses}};

// The decision it is about, and, for a revision, the words that it restates.
Asked<desk::DecideRequest> readStep(Session &session, const casefile::CaseFile &file)
{
    const Arguments &given = session.arguments();
    const auto named =
        std::ranges::find_if(kSteps, [&given](const Step &step) { return given.has(step.option); });
    if (named == kSteps.end())
        return desk::DecideRequest();
    if (std::ranges::count_if(kSteps, [&](const Step &step) { return given.has(step.option); }) > 1)
        return usage(u"--"_s + named->option, {}, u"one of --revise, --supersede and --reverse"_s);
    const auto decision = findDecision(file, given.value(named->option));
    if (!decision)
        return failure(decision.error());
    desk::DecideRequest request =
        named->step == DecisionStep::Revises ? desk::revisionOf(**decision) : desk::DecideRequest();
    request.step = named->step;
    request.target = (*decision)->seq;
    return request;
}

void readWords(const Arguments &given, desk::DecideRequest &request)
{
    const auto take = [&given](const QString &option, QString &words) {
        if (given.has(option))
            words = given.value(option);
    };
    take(u"question"_s, request.question);
    take(u"decision"_s, request.decision);
    take(u"because"_s, request.because);
    take(u"ground"_s, request.ground);
    take(u"risk"_s, request.risk);
    take(u"trigger"_s, request.reviewTrigger);
    take(u"decided-by"_s, request.decidedBy);
    take(u"late-reason"_s, request.lateReason);
    take(u"why"_s, request.changeReason);
    if (given.has(u"option"_s))
        request.options = given.values(u"option"_s);
}

Asked<void> addPosition(const QString &option, const QString &function,
                        casefile::PositionState state, const QString &words,
                        desk::DecideRequest &request)
{
    const auto read = readFunction(option, function.trimmed());
    if (!read)
        return std::unexpected(read.error());
    desk::PositionRequest position;
    position.function = *read;
    position.state = state;
    position.words = words.trimmed();
    request.positions.push_back(position);
    return {};
}

// "legal: No ground in the contract"
Asked<void> readObjections(const Arguments &given, desk::DecideRequest &request)
{
    for (const QString &told : given.values(u"objection"_s)) {
        const qsizetype colon = told.indexOf(u':');
        if (colon < 0)
            return usage(u"--objection"_s, told, u"FUNCTION: TEXT"_s);
        if (auto read = addPosition(u"--objection"_s, told.left(colon),
                                    casefile::PositionState::Objects, told.mid(colon + 1), request);
            !read)
            return read;
    }
    for (const QString &told : given.values(u"unreachable"_s)) {
        if (auto read = addPosition(u"--unreachable"_s, told, casefile::PositionState::Unreachable,
                                    {}, request);
            !read)
            return read;
    }
    return {};
}

Asked<void> readTimes(Session &session, qint64 caseStartMs, desk::DecideRequest &request)
{
    const Arguments &given = session.arguments();
    if (given.has(u"at"_s)) {
        const auto time = readTime(session, u"--at"_s, given.value(u"at"_s), caseStartMs);
        if (!time)
            return std::unexpected(time.error());
        request.occurred = *time;
    }
    if (given.has(u"review-by"_s)) {
        const auto time =
            readInstant(session, u"--review-by"_s, given.value(u"review-by"_s), caseStartMs);
        if (!time)
            return std::unexpected(time.error());
        request.reviewMs = *time;
    }
    return {};
}

Asked<void> readRest(Session &session, qint64 caseStartMs, desk::DecideRequest &request)
{
    const Arguments &given = session.arguments();
    readWords(given, request);
    if (request.decision.isEmpty())
        return usage(u"--decision"_s, {}, u"what was decided"_s);
    if (request.because.isEmpty())
        return usage(u"--because"_s, {}, u"the reason for it"_s);
    if (given.has(u"function"_s)) {
        const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
        if (!function)
            return std::unexpected(function.error());
        request.function = *function;
    }
    if (auto read = readObjections(given, request); !read)
        return read;
    const auto lane = readLaneChoice(given);
    if (!lane)
        return std::unexpected(lane.error());
    // A decision about another one is in the lane of that one.
    if (!request.target)
        request.lane = *lane;
    return readTimes(session, caseStartMs, request);
}

Outcome decide(Session &session)
{
    const auto file = namedCaseFile(session);
    if (!file)
        return std::unexpected(file.error());
    auto request = readStep(session, *file);
    if (!request)
        return std::unexpected(request.error());
    if (auto read = readRest(session, file->openedMs, *request); !read)
        return std::unexpected(read.error());
    return recordIn(session,
                    [&request](desk::Recorder &recorder) { return recorder.decide(*request); });
}

}  // namespace

Command decideCommand()
{
    return {
        {{u"decide"_s},
         {{u"CASE"_s}},
         withLane({{u"question"_s, u"TEXT"_s, u"what had to be decided"_s},
                   {u"decision"_s, u"TEXT"_s, u"what was decided"_s},
                   {u"because"_s, u"TEXT"_s, u"the reason for it"_s},
                   {u"option"_s, u"TITLE: WHY NOT"_s, u"considered and not taken"_s, true},
                   {u"ground"_s, u"TEXT"_s, u"the clause it stands on, with its version"_s},
                   {u"risk"_s, u"TEXT"_s, u"the risk it accepts, and who bears it"_s},
                   {u"trigger"_s, u"TEXT"_s, u"what would change it"_s},
                   {u"review-by"_s, u"TIME"_s, u"when to look at it again"_s},
                   {u"objection"_s, u"FUNCTION: TEXT"_s, u"a strong objection"_s, true},
                   {u"unreachable"_s, u"FUNCTION"_s, u"could not be asked"_s, true},
                   {u"revise"_s, u"NUMBER"_s, u"complete or reword a decision"_s},
                   {u"supersede"_s, u"NUMBER"_s, u"take the place of a decision"_s},
                   {u"reverse"_s, u"NUMBER"_s, u"undo a decision by this one"_s},
                   {u"why"_s, u"TEXT"_s, u"why other words, with --revise"_s},
                   {u"function"_s, u"FUNCTION"_s, u"whose matter it is"_s},
                   {u"decided-by"_s, u"PERSON"_s, u"who decided, where that is somebody else"_s},
                   {u"at"_s, u"TIME"_s, u"when it was decided (now)"_s},
                   {u"late-reason"_s, u"TEXT"_s, u"why it is recorded late, where it is"_s}}),
         u"record a decision and its reason"_s},
        decide};
}

}  // namespace casement::cli
