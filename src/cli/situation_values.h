// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What `sitrep` and `handover` print alike.
//
// What it is: the text in the form that was asked for, and the end of both commands.
// Neighbours: desk/situation_text.h has the words.
#pragma once

#include "cli/values.h"
#include "desk/situation_text.h"

namespace casement::cli {

// --markdown
[[nodiscard]] desk::TextForm formFor(const Session &session);
// In the session's zone.
[[nodiscard]] QString wordsFor(const Session &session, const desk::Situation &situation);

// Prints the text and, where it was recorded, as which entry.
[[nodiscard]] Outcome tell(Session &session, const desk::Situation &situation, const QString &text,
                           const std::optional<desk::Recorded> &recorded);

}  // namespace casement::cli
