// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_uids.h"

#include "ledger/digest.h"

namespace casement::desk {

namespace {

// Uids of this reader were made before there were others, so its name is not part of them.
constexpr QLatin1StringView kFirstReader("markdown");

QString uidOf(const Bytes32 &fileHash, const QByteArray &sort, size_t index)
{
    ledger::Sha256 hash;
    hash.addLabel("casement/import").add(fileHash);
    hash.addText(QByteArrayView(sort)).addU64(index);
    const Bytes32 digest = hash.finish();
    return QString::fromLatin1(toHex(ByteSpan(digest).first(16)));
}

}  // namespace

ImportUids::ImportUids(const Bytes32 &fileHash, QString format)
    : m_fileHash(fileHash), m_format(std::move(format))
{
}

QString ImportUids::original() const
{
    return uidOf(m_fileHash, "original", 0);
}

QString ImportUids::of(QByteArray sort, size_t index) const
{
    if (m_format != kFirstReader)
        sort.prepend(m_format.toUtf8() + '/');
    return uidOf(m_fileHash, sort, index);
}

}  // namespace casement::desk
