// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence, as commands name it and print it.
//
// What it is: how an operand names a piece of evidence, and the words and codes that several
//   commands print alike.
// Neighbours: the evidence_*.cpp of this folder.
#pragma once

#include "cli/values.h"
#include "desk/evidence_keeper.h"

namespace casement::cli {

// The second operand: the entry that brought the evidence in.
[[nodiscard]] Asked<ledger::Seq> namedEvidence(const Session &session);

// "held", "pointer", "refused", "erased".
[[nodiscard]] QString codeOf(casefile::Holding holding);
[[nodiscard]] QJsonObject jsonOf(const casefile::Evidence &item, const casefile::CaseFile &names);
// "1.5 MiB"
[[nodiscard]] QString sizeWords(quint64 bytes);

}  // namespace casement::cli
