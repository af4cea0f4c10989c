// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A HAR as evidence.
//
// What it is: bytes of a HAR in, an ImportPlan with one note out, which says what the file holds.
// Promises: requests are no events: they are thousands and say what a browser did, not what
//   happened; the file is the evidence and the window lists them (gui/har_view.h). The note counts
//   requests, hosts, failures and the span of time, and quotes nothing but names of hosts. A file
//   that cannot be read to its end is evidence alone, with a warning that says where it breaks.
// Neighbours: har.h.
// Cost: that of har.h; at most 64 MiB.
#pragma once

#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors: TooLarge, Cancelled; BadInput (field "utf8" or "utf16", with the line).
[[nodiscard]] Result<ImportPlan> readHar(QByteArrayView bytes, const ReadOptions &options);

}  // namespace casement::intake
