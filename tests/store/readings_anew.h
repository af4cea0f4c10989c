// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The readings of a stored case, computed anew from its stored entries and held against the rest.
#pragma once

#include "casefile/entry_value.h"
#include "store/entries.h"
#include "store/readings_check.h"

namespace casement::test {

[[nodiscard]] inline Result<std::vector<store::ReadingDifference>>
differencesIn(store::Store &store, store::CaseId caseId, quint64 size)
{
    store::ReadingsFold fold;
    const Result<> read = store::Entries(store).forEach(
        caseId, 0, size, [&fold](const store::StoredEntry &stored) -> Result<> {
            const auto entry = store::signedEntry(stored);
            if (!entry)
                return failure(entry.error());
            const auto value = casefile::readEntry(*entry);
            if (!value)
                return failure(value.error());
            return fold.add(*value, store::wordsHashOf(*value, entry->fields));
        });
    if (!read)
        return failure(read.error());
    return store::checkReadings(store, caseId, fold.readings());
}

}  // namespace casement::test
