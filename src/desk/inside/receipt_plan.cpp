// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/receipt_plan.h"

#include "casefile/registry.h"
#include "store/entries.h"

namespace casement::desk {

namespace {

constexpr char kBasis[] = "R0-WITHHELD";

// What the verifier reads of a key entry. Why a key was revoked is not among it.
bool isOfKeyset(ledger::FieldId id)
{
    namespace fields = casefile::fields;
    return id == fields::kKind || id == fields::kPublicKey || id == fields::kKeyRole
        || id == fields::kKeyAction;
}

ledger::EntryDisclosure shownOf(const ledger::SignedEntry &entry, bool isKey)
{
    ledger::EntryDisclosure shown{entry.seq, ledger::ShowWhole{}, {}};
    for (const auto &field : entry.fields) {
        if (isKey && !isOfKeyset(field.id))
            shown.fields.emplace(field.id, ledger::WithholdAll{kBasis});
        else
            shown.fields.emplace(field.id, ledger::ShowWhole{});
    }
    return shown;
}

}  // namespace

Result<ledger::Disclosure> receiptPlan(store::Store &store, store::CaseId caseId,
                                       const Sealed &closing)
{
    ledger::Disclosure plan;
    ledger::Seq next = 0;
    auto read = store::Entries(store).forEachShaping(
        caseId, 0, closing.size, [&](const store::StoredEntry &stored) -> Result<> {
            const bool isKey = stored.kind == casefile::codeOf(casefile::EntryKind::Key);
            if (!isKey && stored.seq + 1 < closing.seq)
                return {};
            const auto entry = store::signedEntry(stored);
            if (!entry)
                return failure(entry.error());
            if (next < stored.seq)
                plan.withheld.push_back({next, stored.seq - 1, kBasis});
            next = stored.seq + 1;
            plan.entries.push_back(shownOf(*entry, isKey));
            return {};
        });
    if (!read)
        return failure(read.error());
    return plan;
}

}  // namespace casement::desk
