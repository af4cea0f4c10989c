// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the entries of an import are known by when the same file comes again.
//
// What it is: an entry's uid, made of the hash of the file it stands in, the reader and its place
// in
//   the plan, or of what makes it the same in another file.
// Promises: a uid never changes from version to version.
// Neighbours: import_recorder.h records under them; importer.cpp counts what is there already.
// Cost: a hash a uid.
#pragma once

#include "base/bytes.h"
#include "intake/import_plan.h"

#include <QHash>

namespace casement::desk {

class ImportUids {
public:
    explicit ImportUids(const intake::ImportPlan &plan) : m_plan(plan) { }

    // First, each original that the plan refers to.
    void add(size_t member, const Bytes32 &fileHash) { m_hashes.insert(member, fileHash); }

    [[nodiscard]] static QString original(const Bytes32 &fileHash);
    [[nodiscard]] QString file(size_t index) const;
    [[nodiscard]] QString event(size_t index) const;
    [[nodiscard]] QString note(size_t index) const;

private:
    [[nodiscard]] QString of(QByteArray sort, size_t index, size_t member) const;

    const intake::ImportPlan &m_plan;
    QHash<size_t, Bytes32> m_hashes;  // by member
};

}  // namespace casement::desk
