// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/registry.h"
#include "desk/case_reader.h"
#include "desk/inside/case_state.h"
#include "desk/inside/field_text.h"
#include "desk/line_text.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/seals.h"
#include "store/timeline.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

QString hex(ByteSpan bytes)
{
    return QString::fromLatin1(toHex(bytes));
}

std::vector<FieldDetail> fieldDetails(const ledger::SignedEntry &entry)
{
    std::vector<FieldDetail> details;
    for (size_t i = 0; i < entry.fields.size(); ++i) {
        const ledger::Field &field = entry.fields[i];
        const auto *info = casefile::fieldInfo(field.id);
        details.push_back(
            {field.id, info ? QString(info->name) : QString(), static_cast<int>(field.kind()),
             fieldText(field.value),
             i < entry.commitments.size() ? hex(entry.commitments[i].commitment) : QString()});
    }
    return details;
}

bool signatureHolds(const ledger::SignedEntry &entry, const Bytes32 &ledgerId,
                    const Bytes32 &prevRoot)
{
    const QByteArray message = ledger::authorMessage(
        ledgerId, entry.seq, prevRoot, static_cast<quint16>(entry.fields.size()), entry.fieldsRoot);
    return ledger::verifySignature(entry.author, spanOf(message), entry.signature);
}

Result<std::optional<QString>> wordsNow(store::Entries entries, store::CaseId caseId,
                                        const EntryDetail &detail)
{
    casefile::EntryValue now = detail.value;
    bool amended = false;
    for (const ledger::Seq seq : detail.changedBy) {
        const auto change =
            entries.signedEntry(caseId, seq).and_then([](const ledger::SignedEntry &entry) {
                return casefile::readEntry(entry);
            });
        if (!change)
            return failure(change.error());
        if (!casefile::rewords(*change))
            continue;
        amended = true;
        now = casefile::amended(now, *change);
    }
    return amended ? std::optional(wordsOf(now)) : std::nullopt;
}

void prove(EntryDetail &detail, const ledger::SignedEntry &entry, const Bytes32 &ledgerId,
           std::span<const Bytes32> leaves)
{
    detail.authorKey = hex(entry.author);
    detail.signature = hex(entry.signature);
    detail.signatureHolds =
        signatureHolds(entry, ledgerId, ledger::rootOf(leaves.first(entry.seq)));
    detail.fieldsRoot = hex(entry.fieldsRoot);
    detail.leaf = hex(entry.leaf);
    for (const Bytes32 &step : ledger::inclusionProof(leaves, entry.seq))
        detail.inclusionProof.append(hex(step));
    detail.proofSize = leaves.size();
    detail.proofRoot = hex(ledger::rootOf(leaves));
}

Result<> addSeal(store::Store &store, store::CaseId caseId, EntryDetail &detail)
{
    const auto seal = store::Seals(store).covering(caseId, detail.value.seq);
    if (!seal)
        return failure(seal.error());
    if (*seal) {
        detail.sealedAtSize = (*seal)->size;
        detail.sealedMs = (*seal)->storedMs;
    }
    return {};
}

Result<> addChanges(store::Store &store, store::CaseId caseId, EntryDetail &detail)
{
    const ledger::Seq seq = detail.value.seq;
    const auto looks = store::Timeline(store).history(caseId, seq);
    if (!looks)
        return failure(looks.error());
    for (const auto &look : *looks) {
        if (look.fromSeq != seq)
            detail.changedBy.push_back(look.fromSeq);
    }
    auto now = wordsNow(store::Entries(store), caseId, detail);
    if (!now)
        return failure(now.error());
    detail.readsNow = std::move(*now);
    return {};
}

}  // namespace

Result<EntryDetail> CaseReader::entry(ledger::Seq seq)
{
    const auto row = store::Cases(m_desk.store()).find(m_caseId);
    if (!row)
        return failure(row.error());
    const auto entry = store::Entries(m_desk.store()).signedEntry(row->caseId, seq);
    if (!entry)
        return failure(entry.error());
    auto value = casefile::readEntry(*entry);
    if (!value)
        return failure(value.error());
    const auto file = caseFile();
    if (!file)
        return failure(file.error());
    const auto leaves = store::Entries(m_desk.store()).leaves(row->caseId, file->size);
    if (!leaves)
        return failure(leaves.error());
    if (seq >= leaves->size())
        return failure(ErrorKind::Damaged, m_desk.info().path, u"case_ledger.size"_s,
                       QString::number(leaves->size()), QString::number(seq + 1));

    EntryDetail detail;
    detail.value = std::move(*value);
    detail.who = file->nameOf(entry->author);
    detail.lane = {file->laneOf(detail.value), detail.value.privilege,
                   detail.value.counsel.value_or(QString())};
    if (const auto moved = file->moved.find(seq); moved != file->moved.end()) {
        detail.movedBy = moved->second.by;
        detail.lane = {moved->second.lane, moved->second.privilege, moved->second.counsel};
    }
    detail.fields = fieldDetails(*entry);
    prove(detail, *entry, row->ledger.id(), *leaves);
    if (auto sealed = addSeal(m_desk.store(), row->caseId, detail); !sealed)
        return failure(sealed.error());
    if (auto changed = addChanges(m_desk.store(), row->caseId, detail); !changed)
        return failure(changed.error());
    return detail;
}

}  // namespace casement::desk
