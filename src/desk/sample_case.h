// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The sample case: what an afternoon of one incident looks like.
//
// What it is: people of five functions, a subject, events, an amendment, a strike, a privileged
//   entry with its basis and counsel, a decision that each function answered or did not, evidence,
//   a silence, a situation report and a handover, recorded through the same door as everything
//   else, by a clock that plays the afternoon.
// Promises: everything in it is made up; its title says that it is a sample. The name of its
// subject
//   stands in a body, in a title and in a file name, so that a report has something to withhold.
// Neighbours: demo.h.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

struct SampleCase {
    QString caseId;
    QString number;
    quint64 entries = 0;
};

// The afternoon ends at `endMs`; the desk's own clock is not used.
[[nodiscard]] Result<SampleCase> recordSampleCase(Desk &desk, qint64 endMs);

}  // namespace casement::desk
