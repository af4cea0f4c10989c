// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_original.h"

#include "desk/inside/evidence_source.h"

#include <QFileInfo>

namespace casement::desk {

Result<ImportOriginal> readOriginal(const QString &path,
                                    const std::function<Result<>(QByteArrayView)> &store,
                                    const Progress &progress)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound, path);
    auto source = EvidenceSource::open(path);
    if (!source)
        return failure(source.error());
    if (source->size() > static_cast<quint64>(kMaxImportBytes))
        return failure(ErrorKind::TooLarge, path, {}, QString::number(source->size()),
                       QString::number(kMaxImportBytes));
    ImportOriginal original{{}, source->name(), source->linkTarget(), source->modifiedMs()};
    original.bytes.reserve(static_cast<qsizetype>(source->size()));
    while (true) {
        const auto piece = source->next();
        if (!piece)
            return failure(piece.error());
        if (piece->isEmpty())
            return original;
        original.bytes += *piece;
        if (store) {
            if (auto stored = store(*piece); !stored)
                return failure(stored.error());
        }
        if (!wanted(progress, 0, 0))
            return failure(ErrorKind::Cancelled, path);
    }
}

}  // namespace casement::desk
