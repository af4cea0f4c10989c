// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_uids.h"

#include "ledger/digest.h"

namespace casement::desk {

namespace {

// Uids of this reader were made before there were others, so its name is not part of them.
constexpr QLatin1StringView kFirstReader("markdown");

QString uidOf(ledger::Sha256 &hash)
{
    const Bytes32 digest = hash.finish();
    return QString::fromLatin1(toHex(ByteSpan(digest).first(16)));
}

QString uidOf(const Bytes32 &fileHash, const QByteArray &sort, size_t index)
{
    ledger::Sha256 hash;
    hash.addLabel("casement/import").add(fileHash);
    hash.addText(QByteArrayView(sort)).addU64(index);
    return uidOf(hash);
}

}  // namespace

QString ImportUids::original(const Bytes32 &fileHash)
{
    return uidOf(fileHash, "original", 0);
}

QString ImportUids::file(size_t index) const
{
    return of("file", index, 0);
}

QString ImportUids::event(size_t index) const
{
    const intake::PlannedEvent &event = m_plan.events[index];
    if (event.identity.isEmpty())
        return of("event", index, event.original);
    ledger::Sha256 hash;
    hash.addLabel("casement/import/identity").addText(m_plan.format.toUtf8());
    hash.addText(event.identity.toUtf8());
    return uidOf(hash);
}

QString ImportUids::note(size_t index) const
{
    return of("note", index, m_plan.notes[index].original);
}

QString ImportUids::of(QByteArray sort, size_t index, size_t member) const
{
    if (m_plan.format != kFirstReader)
        sort.prepend(m_plan.format.toUtf8() + '/');
    return uidOf(m_hashes.value(member), sort, index);
}

}  // namespace casement::desk
