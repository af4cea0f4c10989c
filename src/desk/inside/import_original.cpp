// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_original.h"

#include "ledger/digest.h"

#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

Result<> ImportOriginals::read(EvidenceSource &file, ImportOriginal as, const Take &take)
{
    if (m_begin) {
        auto writer = m_begin();
        if (!writer)
            return failure(writer.error());
        as.bytes.emplace(*std::move(writer));
    }
    ledger::Sha256 hash;
    while (true) {
        const auto piece = file.next();
        if (!piece)
            return failure(piece.error());
        if (piece->isEmpty())
            break;
        hash.add(spanOf(*piece));
        if (as.bytes) {
            if (auto stored = as.bytes->append(*piece); !stored)
                return stored;
        }
        if (auto taken = take(*piece); !taken)
            return taken;
    }
    as.sha256 = hash.finish();
    m_all.push_back(std::move(as));
    return {};
}

Result<QByteArray> ImportOriginals::file(const QString &path, const Progress &progress)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound, path);
    auto source = EvidenceSource::open(path);
    if (!source)
        return failure(source.error());
    if (source->size() > static_cast<quint64>(kMaxImportBytes))
        return failure(ErrorKind::TooLarge, path, {}, QString::number(source->size()),
                       QString::number(kMaxImportBytes));
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(source->size()));
    ImportOriginal as{
        0, source->name(), source->name(), source->linkTarget(), source->modifiedMs(), {}, {}};
    const auto take = [&](QByteArrayView piece) -> Result<> {
        bytes += piece;
        return wanted(progress, 0, 0) ? Result<>() : failure(ErrorKind::Cancelled, path);
    };
    if (auto done = read(*source, std::move(as), take); !done)
        return failure(done.error());
    return bytes;
}

}  // namespace casement::desk
