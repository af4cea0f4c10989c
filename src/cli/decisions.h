// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the commands about decisions share.
//
// What it is: the fold of the case that the first operand names, and a decision of it by the number
//   that people use ("2").
// Neighbours: decide.cpp, decision_list.cpp, position.cpp.
#pragma once

#include "cli/values.h"

namespace casement::cli {

[[nodiscard]] Asked<casefile::CaseFile> namedCaseFile(Session &session);
// Errors: NotFound. The pointer is into `file`.
[[nodiscard]] Result<const casefile::Decision *> findDecision(const casefile::CaseFile &file,
                                                              const QString &number);
// A time that must be an instant: until when, or when again.
[[nodiscard]] Asked<qint64> readInstant(const Session &session, const QString &what,
                                        const QString &text, qint64 caseStartMs);

}  // namespace casement::cli
