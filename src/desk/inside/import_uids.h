// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the entries of an import are known by when the same file comes again.
//
// What it is: an entry's uid, made of the file's hash, the reader and its place in the plan.
// Promises: a uid never changes from version to version.
// Neighbours: import_recorder.h records under them; importer.cpp counts what is there already.
// Cost: a hash a uid.
#pragma once

#include "base/bytes.h"

#include <QString>

namespace casement::desk {

class ImportUids {
public:
    ImportUids(const Bytes32 &fileHash, QString format);

    [[nodiscard]] QString original() const;
    [[nodiscard]] QString file(size_t index) const { return of("file", index); }
    [[nodiscard]] QString event(size_t index) const { return of("event", index); }
    [[nodiscard]] QString note(size_t index) const { return of("note", index); }

private:
    [[nodiscard]] QString of(QByteArray sort, size_t index) const;

    Bytes32 m_fileHash;
    QString m_format;
};

}  // namespace casement::desk
