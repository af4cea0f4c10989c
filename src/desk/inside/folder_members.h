// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The files of a folder that is imported.
//
// What it is: Members (intake/members.h) of a folder and of those in it.
// Promises: links, devices and pipes within it are left out and said; nothing outside the folder is
//   opened. Each file that is asked for becomes an original (import_original.h) as it is read;
//   others are not opened.
// Neighbours: importer.cpp.
// Cost: the names of all files; of a file that is read, its bytes.
#pragma once

#include "desk/inside/import_original.h"
#include "intake/members.h"

#include <memory>

namespace casement::desk {

class FolderMembers : public intake::Members {
public:
    // Errors: TooLarge (intake::MemberLimits), CannotOpen, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<FolderMembers>>
    open(const QString &path, ImportOriginals &originals, const Progress &progress);

protected:
    [[nodiscard]] Result<> read(size_t index, const Take &take) override;

private:
    FolderMembers(const QString &path, ImportOriginals &originals);
    [[nodiscard]] Result<> findMembers(const Progress &progress);

    QString m_path;
    ImportOriginals &m_originals;
};

}  // namespace casement::desk
