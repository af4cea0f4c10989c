// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sealer.h"

#include "desk/inside/door.h"
#include "store/cases.h"
#include "store/seals.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

Result<Sealed> sealCase(Desk &desk, const QString &caseId, const QString &reason)
{
    const auto logKey = desk.logKey();
    if (!logKey)
        return failure(logKey.error());
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    auto sealed = door->seal(**logKey, reason);
    if (!sealed)
        return sealed;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return sealed;
}

Result<std::vector<Sealed>> sealsOf(Desk &desk, const QString &caseId)
{
    const auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    const auto stored = store::Seals(desk.store()).all(row->caseId);
    if (!stored)
        return failure(stored.error());
    std::vector<Sealed> seals;
    for (const auto &each : *stored)
        seals.push_back({each.size - 1, each.size, each.root, each.note, each.storedMs});
    return seals;
}

}  // namespace casement::desk
