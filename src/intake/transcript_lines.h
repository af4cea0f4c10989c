// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The line that a message of a pasted chat begins with.
//
// What it is: one line in; its time, who speaks and what, or that it begins no message, out.
// Promises: only the first 160 characters are looked at for time and name. Nothing is decided by a
//   line alone: transcript_reader.cpp asks whether several agree.
// Does not do: read the time (cell_time.h).
// Neighbours: transcript_reader.h.
// Cost: a few anchored patterns.
#pragma once

#include <QString>

#include <optional>

namespace casement::intake {

// How programs write it when a chat is copied or saved.
enum class TranscriptShape {
    Bracket,  // "[10:32 AM] Alice: …", "[2024-03-01 10:32] <alice> …"
    Irc,  // "10:32 <alice> …", "10:32 -!- bob has joined"
    Dash,  // "12/03/2024, 10:32 - Alice: …"
    Header,  // "Alice  10:32 AM", what she says in the lines below
};
inline constexpr int kTranscriptShapes = 4;

struct TranscriptLine {
    TranscriptShape shape = TranscriptShape::Bracket;
    QString stamp;  // the words of its time
    bool hasDate = false;
    QString who;  // empty: nobody speaks, something happened
    QString words;
};

[[nodiscard]] std::optional<TranscriptLine> readTranscriptLine(QStringView line);

}  // namespace casement::intake
