// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The sentences of what a record lacks that are about decisions, functions and items.
//
// What it is: each adds a bullet for each thing it finds; all of them name entries.
// Neighbours: sections_gaps.cpp puts them together with what the rows lack.
#pragma once

#include "report/document.h"
#include "report/report_input.h"

namespace casement::report {

using Seqs = std::vector<ledger::Seq>;

// "Entries 18 and 21 were amended." where there are any; many stand behind a colon.
void addEntries(Bullets &bullets, const Seqs &seqs, const QString &one, const QString &many);
// Required items that are not settled.
void addItemGaps(Bullets &bullets, const ReportInput &input);
// Parts left out, nothing known, functions not asked, silent or not answering.
void addDecisionGaps(Bullets &bullets, const ReportInput &input);

}  // namespace casement::report
