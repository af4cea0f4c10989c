// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sealer.h"

#include "desk/inside/case_state.h"
#include "desk/inside/door.h"
#include "ledger/keyset.h"
#include "ledger/note.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/seals.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

Result<Bytes32> rootAt(Desk &desk, store::CaseId caseId, quint64 size)
{
    const auto head = store::Cases(desk.store()).head(caseId);
    if (!head)
        return failure(head.error());
    if (head->size == size)
        return head->root;
    const auto leaves = store::Entries(desk.store()).leaves(caseId, size);
    if (!leaves)
        return failure(leaves.error());
    return ledger::rootOf(*leaves);
}

// The author keys in force, as the fold of the case knows them.
Result<Bytes32> keysetHash(const casefile::CaseFile &file, const Bytes32 &genesisKey)
{
    ledger::Keyset keyset(genesisKey);
    for (const auto &[key, person] : file.people) {
        const bool isGenesis = key == genesisKey;
        if (person.role.has_value() == isGenesis)
            continue;
        const auto role = person.role == casefile::KeyRole::Admin ? ledger::KeyRole::Admin
                                                                  : ledger::KeyRole::Member;
        const auto action = isGenesis ? ledger::KeyAction::Revoke : ledger::KeyAction::Add;
        if (auto applied = keyset.apply({key, role, action}); !applied)
            return failure(applied.error());
    }
    return keyset.hash();
}

}  // namespace

Result<Sealed> sealCase(Desk &desk, const QString &caseId, const QString &reason)
{
    const auto logKey = desk.logKey();
    if (!logKey)
        return failure(logKey.error());
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    const store::CaseRow row = door->row();
    casefile::SealDraft draft;
    draft.title = reason;
    const auto keyset = keysetHash(door->caseFile(), row.ledger.genesisKey);
    if (!keyset)
        return failure(keyset.error());
    draft.keyset = *keyset;
    draft.clockState = u"system clock, not stamped"_s;
    const auto recorded = door->append(draft);
    if (!recorded)
        return failure(recorded.error());
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());

    // Somebody may have appended since: what is sealed is the ledger that ends with our entry.
    const auto root = rootAt(desk, row.caseId, recorded->size);
    if (!root)
        return failure(root.error());
    Sealed sealed{recorded->seq, recorded->size, *root, {}};
    const ledger::Checkpoint checkpoint{row.ledger.origin, sealed.size, sealed.root};
    sealed.note =
        ledger::signCheckpoint(checkpoint, desk.info().name.toLatin1(), **logKey).toBytes();
    const store::StoredSeal stored{sealed.size, sealed.root, sealed.note, {}, recorded->recordedMs};
    if (auto added = store::Seals(desk.store()).add(row.caseId, stored); !added)
        return failure(added.error());
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
        seals.push_back({each.size - 1, each.size, each.root, each.note});
    return seals;
}

}  // namespace casement::desk
