// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What one entry adds to the readings of its case.
//
// What it is: pure functions from an entry to its timeline change, the tags of the look it begins
//   and its evidence, and to its words; used where an entry is appended and where the readings are
//   checked, so that both compute the same.
// Neighbours: casefile does the meaning; search_text the words.
// Cost: constant per entry, but for the look-up of the line that it changes.
#pragma once

#include "casefile/timeline_row.h"

#include <QStringList>

namespace casement::store {

struct Readings {
    casefile::TimelineChange change;
    std::optional<QStringList> tags;  // nothing: the new look keeps those of the look it ends
    std::optional<Bytes32> blob;
};

[[nodiscard]] Result<Readings> readingsOf(const casefile::EntryValue &value, quint64 lateAfterMs,
                                          const casefile::RowLookup &current);

// What search finds the entry by: sanitised, empty where there is nothing.
[[nodiscard]] QString searchWordsOf(const casefile::EntryValue &value,
                                    const std::vector<ledger::Field> &fields);

// The form in which a tag is kept and asked for.
[[nodiscard]] QString tagKey(const QString &tag);

}  // namespace casement::store
