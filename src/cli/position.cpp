// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/decisions.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::PositionState;

namespace {

struct Word {
    QLatin1StringView word;  // as it is said on the command line
    PositionState state;
};

constexpr std::array kWords{
    Word{"ask"_L1, PositionState::Asked},
    Word{"seen"_L1, PositionState::Seen},
    Word{"agree"_L1, PositionState::Agrees},
    Word{"object"_L1, PositionState::Objects},
    Word{"abstain"_L1, PositionState::Abstains},
    Word{"condition"_L1, PositionState::Condition},
    Word{"unreachable"_L1, PositionState::Unreachable},
};

Asked<PositionState> readPosition(const QString &text)
{
    QStringList known;
    for (const Word &word : kWords) {
        if (text == word.word)
            return word.state;
        known.append(word.word);
    }
    return usage(u"POSITION"_s, text, known.join(u", "_s));
}

Outcome position(Session &session)
{
    const Arguments &given = session.arguments();
    const auto state = readPosition(given.operand(2));
    if (!state)
        return std::unexpected(state.error());
    const auto told = given.needed(u"function"_s);
    if (!told)
        return std::unexpected(told.error());
    const auto function = readFunction(u"--function"_s, *told);
    if (!function)
        return std::unexpected(function.error());
    const auto file = namedCaseFile(session);
    if (!file)
        return std::unexpected(file.error());
    const auto decision = findDecision(*file, given.operand(1));
    if (!decision)
        return failure(decision.error());
    desk::PositionRequest request;
    request.decision = (*decision)->seq;
    request.function = *function;
    request.state = *state;
    request.words = given.value(u"text"_s);
    request.person = given.value(u"person"_s);
    if (given.has(u"by"_s)) {
        const auto due = readInstant(session, u"--by"_s, given.value(u"by"_s), file->openedMs);
        if (!due)
            return std::unexpected(due.error());
        request.dueMs = *due;
    }
    return recordIn(
        session, [&request](desk::Recorder &recorder) { return recorder.takePosition(request); });
}

}  // namespace

Command positionCommand()
{
    return {{{u"position"_s},
             {{u"CASE"_s}, {u"DECISION"_s}, {u"POSITION"_s}},
             {required({u"function"_s, u"FUNCTION"_s, u"whose position it is"_s}),
              {u"text"_s, u"TEXT"_s, u"the objection or the condition"_s},
              {u"person"_s, u"PERSON"_s, u"who spoke for the function, where that is not you"_s},
              {u"by"_s, u"TIME"_s, u"with ask: until when an answer is needed"_s}},
             u"ask a function about a decision, or record what it says: ask, seen, agree, object, "
             "abstain, condition or unreachable"_s},
            position};
}

}  // namespace casement::cli
