// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A decision as it stands, and what each function said of it.
//
// What it is: the fold of the decision and position entries of a case; part of CaseFile.
// Promises: a decision is named by the seq of the entry that made it and has one number in its
// case,
//   whatever happens to it later. A position knows which wording it was about, so that a later one
//   is not taken for agreed.
// Does not do: say when somebody is silent by itself: that needs a clock, which is handed in.
// Neighbours: case_file.h holds them, rules.h asks, desk and report show.
// Cost: grows with decisions and the functions asked.
#pragma once

#include "casefile/entry_value.h"

namespace casement::casefile {

// Asked, and no answer yet: seen is none.
[[nodiscard]] constexpr bool isWaitedFor(PositionState state)
{
    return state == PositionState::Asked || state == PositionState::Seen;
}

struct Position {
    Function function = Function::Legal;
    PositionState state = PositionState::Asked;
    QString words;
    QString person;  // who spoke, where that is not the author
    Bytes32 author{};
    Seq seq = 0;
    qint64 recordedMs = 0;
    std::optional<Seq> about;  // the entry of the decision that it is about
    std::optional<qint64> askedMs;
    std::optional<qint64> dueMs;  // until when an answer is asked for

    [[nodiscard]] bool isWaitedFor() const;
    // Asked, and the time is over.
    [[nodiscard]] bool isSilent(qint64 nowMs) const;
    friend bool operator==(const Position &, const Position &) = default;
};

enum class DecisionState { InForce, Superseded, Reversed, Withdrawn };

struct Decision {
    Seq seq = 0;
    quint64 number = 0;  // in the case, from 1
    EntryValue value;  // as it reads now
    Seq lastSeq = 0;  // the entry with its present words
    DecisionState state = DecisionState::InForce;
    std::optional<Seq> endedBy;  // what superseded, reversed or withdrew it
    std::vector<Position> positions;  // the last word of each function, in order of asking

    // The decision that this one supersedes or reverses.
    [[nodiscard]] std::optional<Seq> ends() const;
    [[nodiscard]] const Position *positionOf(Function function) const;
    [[nodiscard]] bool isOnEarlierVersion(const Position &position) const;
    [[nodiscard]] std::vector<Function> waitedFor() const;
    friend bool operator==(const Decision &, const Decision &) = default;
};

// What a whole record of a decision has and this one has not yet.
enum class DecisionPart { Options, Ground, Risk, ReviewTrigger };
[[nodiscard]] QLatin1StringView codeOf(DecisionPart part);
[[nodiscard]] std::vector<DecisionPart> missingParts(const EntryValue &decision);

// One step. Errors: Damaged where the entry contradicts the decisions so far (subject = its seq).
// Preconditions: entry.kind is Decision or Position.
[[nodiscard]] Result<void> applyToDecisions(std::vector<Decision> &decisions,
                                            const EntryValue &entry);

}  // namespace casement::casefile
