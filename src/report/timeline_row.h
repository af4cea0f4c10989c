// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The rows of the timeline, one by one.
//
// What it is: what stands in the five columns of an entry, of withheld entries, of a silence, a
// day. Does not do: order them (sections_timeline.cpp). Neighbours: prose.h has the small words.
#pragma once

#include "report/document.h"
#include "report/report_input.h"

namespace casement::report {

[[nodiscard]] std::vector<Column> timelineColumns();
[[nodiscard]] Row itemRow(const TimelineItem &item);
[[nodiscard]] Row withheldRow(const WithheldEntries &run);
// `whole`: no entry is withheld, so that what is not shown did not happen.
[[nodiscard]] Row silenceRow(const Silence &silence, bool whole);
[[nodiscard]] Row dayRow(qint64 ms);

}  // namespace casement::report
