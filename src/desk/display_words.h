// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words a person reads for the codes that stand in the ledger.
//
// What it is: one translated word or two for each value of casefile/words.h and for each field of
//   the registry, and the shape that goes with a severity.
// Promises: never empty; one place for the window, the command line and the report. What comes back
//   is for reading only and changes with the language; scripts read codes.
// Does not do: sentences (error_text.h), times (casefile/time_text.h), parsing.
// Neighbours: casefile/words.h has the codes.
// Cost: a look-up in the installed translation.
#pragma once

#include "base/visible.h"
#include "casefile/decision.h"
#include "casefile/handover.h"
#include "casefile/lane_choice.h"

#include <QString>

namespace casement::desk {

[[nodiscard]] QString wordOf(casefile::EntryKind kind);
[[nodiscard]] QString wordOf(casefile::Function function);
[[nodiscard]] QString wordOf(casefile::Lane lane);
[[nodiscard]] QString wordOf(casefile::Privilege privilege);
// "attorney–client, counsel A. Ray": of a choice that is privileged.
[[nodiscard]] QString privilegeWords(const casefile::LaneChoice &lane);
[[nodiscard]] QString wordOf(casefile::Severity severity);
[[nodiscard]] QString wordOf(casefile::CaseState state);
[[nodiscard]] QString wordOf(casefile::Precision precision);
[[nodiscard]] QString wordOf(casefile::ItemState state);
[[nodiscard]] QString wordOf(casefile::PositionState state);
[[nodiscard]] QString wordOf(casefile::DecisionState state);
[[nodiscard]] QString wordOf(casefile::DecisionPart part);
[[nodiscard]] QString wordOf(casefile::Claim claim);
[[nodiscard]] QString wordOf(casefile::CustodyAction action);
[[nodiscard]] QString wordOf(casefile::KeyRole role);
// The name, or the word of the function.
[[nodiscard]] inline QString wordOf(const casefile::Recipient &to)
{
    return to.function ? wordOf(*to.function) : to.name;
}

// ◆ ▲ ■ ● ○: colour never speaks alone.
[[nodiscard]] QChar shapeOf(casefile::Severity severity);
// "▲ High"
[[nodiscard]] QString badgeOf(casefile::Severity severity);

// The words for a field by its name in the registry ("occurred_at": "occurred"); the name itself
// where nobody has given it words yet.
[[nodiscard]] QString fieldWord(QStringView registryName);

// A word at the head of a line or of a list of choices.
[[nodiscard]] inline QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

// Text of unknown origin, safe to show: base/visible.h, whole or as one line.
[[nodiscard]] inline QString visibleText(QStringView text)
{
    return visible(text, Breaks::Keep);
}
[[nodiscard]] inline QString visibleLine(QStringView text)
{
    return visible(text, Breaks::AsSpaces);
}

}  // namespace casement::desk
