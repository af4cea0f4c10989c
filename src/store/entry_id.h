// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The key under which an entry's row and its search text stand.
//
// What it is: case and seq in one number, so that a case is a range of rows in ledger order.
// Promises: the inverse functions agree with the CHECK of table entry.
#pragma once

#include "store/case_row.h"

#include <limits>

namespace casement::store {

inline constexpr ledger::Seq kLastSeq = std::numeric_limits<quint32>::max();

[[nodiscard]] inline qint64 entryId(CaseId caseId, ledger::Seq seq)
{
    return (static_cast<qint64>(caseId) << 32) + static_cast<qint64>(std::min(seq, kLastSeq));
}

[[nodiscard]] inline CaseId caseOf(qint64 entryId)
{
    return static_cast<CaseId>(entryId >> 32);
}

[[nodiscard]] inline ledger::Seq seqOf(qint64 entryId)
{
    return static_cast<ledger::Seq>(entryId & 0xffffffff);
}

}  // namespace casement::store
