// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// When something happened, as a person knows it.
//
// What it is: an instant, how well it is known, and the offset it was told in.
// Promises: a value; nothing is invented: what is not known is not set. Instants before 1970 cannot
//   stand in a time field of the record format and are kept as text (`text`) plus precision.
// Does not do: parsing (time_input.h) or display (time_text.h).
// Neighbours: drafts.h writes it, entry_value.h reads it, timeline_row.h places it.
#pragma once

#include "casefile/words.h"

#include <QString>

#include <optional>

namespace casement::casefile {

struct OccurredTime {
    std::optional<qint64> ms;  // since 1970 UTC; may be negative in a draft
    std::optional<Precision> precision;
    std::optional<int> offsetMinutes;  // east of UTC, as told
    QString text;  // what was said, where it is no instant ("spring 1968")
    friend bool operator==(const OccurredTime &, const OccurredTime &) = default;
};

// "+02:00" and back; offsets up to 18 hours, as ISO 8601 and java.time have them.
[[nodiscard]] QString offsetCode(int minutes);
[[nodiscard]] std::optional<int> offsetFromCode(QStringView code);

}  // namespace casement::casefile
