// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The case that a command's first operand names, opened.
//
// What it is: what nearly every command begins with: the desk, the case on it, and where a command
//   takes --as-of, the case as it stood then.
// Promises: the desk is opened before the case is looked for; to write needs somebody who can
//   sign.
// Neighbours: session.h (which opens the desk), as_of.h (what --as-of means).
// Cost: one look-up; CaseAsOf reads the case's small projections.
#pragma once

#include "cli/session.h"
#include "desk/case_reader.h"

namespace casement::cli {

enum class Purpose { Read, Write };

struct NamedCase {
    desk::Desk *desk = nullptr;
    casefile::CaseSummary summary;
    [[nodiscard]] desk::CaseReader reader() const { return {*desk, summary.caseId}; }
};
[[nodiscard]] Asked<NamedCase> openNamedCase(Session &session, Purpose purpose);

struct CaseAsOf {
    NamedCase at;
    std::optional<ledger::Seq> asOf;  // nothing: as it stands
    casefile::CaseFile file;
};
[[nodiscard]] Asked<CaseAsOf> openCaseAsOf(Session &session);

}  // namespace casement::cli
