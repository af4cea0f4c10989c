// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words of a situation report and of a handover.
//
// What it is: a pure function from a Situation to a text that can be sent as it is.
// Promises: whole sentences and short lists; every time with its zone, the day only where it is
//   another one than the report's. What somebody wrote comes last in its line or is followed by
//   words of ours, so that a name in Arabic moves no time; in Markdown it formats nothing.
// Does not do: read the case (situation.h).
// Neighbours: cli prints it, gui copies it, recorder.h keeps it.
// Cost: linear in its lines.
#pragma once

#include "desk/situation.h"
#include "desk/text_blocks.h"

#include <QTimeZone>

namespace casement::desk {

[[nodiscard]] QString situationText(const Situation &situation, TextForm form,
                                    const QTimeZone &zone);

// A handover as it is read: first the words of whoever hands the case over.
[[nodiscard]] QString handoverText(const QString &from, const QString &words, const QString &text,
                                   TextForm form = TextForm::Plain);

}  // namespace casement::desk
