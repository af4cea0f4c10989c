// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The files that are imported, each read once.
//
// What it is: their bytes for a reader, each piece stored and hashed before it is handed on.
// Promises: what is read is what is stored: there is no second look at a file. Only ordinary files,
//   and none over the limit, which is asked before the first byte. What was stored is dropped with
//   this object, unless its writer was finished.
// Neighbours: importer.cpp, folder_members.cpp; evidence_source.h reads.
// Cost: a piece in memory; of what file() reads, all of it.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "desk/inside/evidence_source.h"
#include "store/blobs.h"

#include <QByteArray>

#include <functional>

namespace casement::desk {

inline constexpr qint64 kMaxImportBytes = 64LL * 1024 * 1024;

struct ImportOriginal {
    size_t member = 0;  // of a folder
    QString name;
    QString place;  // with the folder's name, where it is of one
    QString linkTarget;  // empty: no link
    qint64 modifiedMs = 0;  // 0: not known
    Bytes32 sha256{};
    std::optional<store::BlobWriter> bytes;  // nothing in a preview
};

class ImportOriginals {
public:
    using Begin = std::function<Result<store::BlobWriter>()>;  // empty: nothing is stored
    using Take = std::function<Result<>(QByteArrayView piece)>;
    explicit ImportOriginals(Begin begin = {}) : m_begin(std::move(begin)) { }

    // Errors: of evidence_source.h, of storing, and those of `take`.
    [[nodiscard]] Result<> read(EvidenceSource &file, ImportOriginal as, const Take &take);
    // A file that is imported alone. Errors also: NotFound, TooLarge, Cancelled.
    [[nodiscard]] Result<QByteArray> file(const QString &path, const Progress &progress);

    [[nodiscard]] std::vector<ImportOriginal> &all() { return m_all; }  // in the order read

private:
    Begin m_begin;
    std::vector<ImportOriginal> m_all;
};

}  // namespace casement::desk
