// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a disclosure plan says, in words and in codes.
//
// Neighbours: disclosure_plan.h has the reasons; the command line, the window's preview and the
//   schedule of a report show them.
#pragma once

#include "desk/disclosure_plan.h"

#include <QLatin1StringView>

namespace casement::desk {

// "subject_name"; for JSON, never translated, never renamed.
[[nodiscard]] QLatin1StringView codeOf(WithheldReason reason);
[[nodiscard]] QLatin1StringView codeOf(AttachmentFate fate);

// "contains the name of a subject".
[[nodiscard]] QString reasonWords(WithheldReason reason);
// "goes out with the issue".
[[nodiscard]] QString fateWords(AttachmentFate fate);

}  // namespace casement::desk
