// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// "As of": the case as it stood at an entry or at a time.
//
// Promises: a time means what was recorded up to then; a time before the first entry is a usage
//   failure, an entry that does not exist is not found.
// Neighbours: case_show.cpp, timeline.cpp.
// Cost: a time takes as many look-ups as the size of the ledger has binary digits.
#pragma once

#include "cli/session.h"
#include "desk/case_reader.h"

namespace casement::cli {

// The last entry of the case as it stood, from --as-of SEQ|TIME or another option like it; nothing
// where it is not given.
[[nodiscard]] Asked<std::optional<ledger::Seq>>
readAsOf(const Session &session, desk::CaseReader &reader, const casefile::CaseSummary &summary,
         const QString &option = QStringLiteral("as-of"));

}  // namespace casement::cli
