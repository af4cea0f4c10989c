// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// "As of": the case as it stood at an entry, at a time, or when something was decided.
//
// Promises: a time means what was recorded up to then, "decision 2" what was known to whoever
//   decided; a time before the first entry is a usage failure, an entry or a decision that does not
//   exist is not found.
// Neighbours: case_show.cpp, timeline.cpp.
// Cost: a time takes as many look-ups as the size of the ledger has binary digits.
#pragma once

#include "cli/session.h"
#include "desk/case_reader.h"

namespace casement::cli {

// The last entry of the case as it stood, from --as-of SEQ|TIME|“decision N” or another option
// like it; nothing where it is not given.
[[nodiscard]] Asked<std::optional<ledger::Seq>>
readAsOf(const Session &session, desk::CaseReader &reader, const casefile::CaseSummary &summary,
         const QString &option = QStringLiteral("as-of"));

}  // namespace casement::cli
