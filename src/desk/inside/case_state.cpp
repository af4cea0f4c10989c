// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/case_state.h"

#include "store/cases.h"
#include "store/entries.h"

namespace casement::desk {

Result<CaseState> CaseState::load(store::Store &store, const QString &caseIdOrNumber)
{
    auto row = store::Cases(store).find(caseIdOrNumber);
    if (!row)
        return failure(row.error());
    CaseState state(std::move(*row));
    if (auto folded = state.toHead(store); !folded)
        return failure(folded.error());
    return state;
}

Result<CaseState> CaseState::asOf(store::Store &store, const store::CaseRow &row, quint64 size)
{
    CaseState state(row);
    if (auto folded = state.upTo(store, size); !folded)
        return failure(folded.error());
    return state;
}

Result<> CaseState::toHead(store::Store &store)
{
    const auto head = store::Cases(store).head(m_row.caseId);
    if (!head)
        return failure(head.error());
    return upTo(store, head->size);
}

Result<> CaseState::upTo(store::Store &store, quint64 size)
{
    if (m_file.size == size)
        return {};
    store::Entries entries(store);
    auto folded = entries.forEachShaping(m_row.caseId, m_file.size, size,
                                         [this](const store::StoredEntry &stored) -> Result<> {
                                             const auto entry = store::signedEntry(stored);
                                             if (!entry)
                                                 return failure(entry.error());
                                             const auto value = casefile::readEntry(*entry);
                                             if (!value)
                                                 return failure(value.error());
                                             return append(*value);
                                         });
    if (!folded)
        return folded;
    m_file.size = size;
    return {};
}

Result<> CaseState::append(const casefile::EntryValue &entry)
{
    auto after = casefile::apply(std::move(m_file), entry);
    if (!after)
        return failure(after.error());
    m_file = std::move(*after);
    return {};
}

}  // namespace casement::desk
