// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a row of a report's timeline says of its entry: a headline of our own, words of the case.
//
// What it is: sayEntry(), one case for each kind of entry that has a row.
// Promises: whole sentences or their beginnings; what the plan withholds is not in them.
// Neighbours: report_rows.cpp fills in the rest of the row.
#pragma once

#include "desk/inside/report_reading.h"

namespace casement::desk {

// Sets kind, told, title, text and reason.
void sayEntry(const ReportReading &reading, const casefile::EntryValue &value,
              report::TimelineItem &item);

}  // namespace casement::desk
