// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The files of a zip archive.
//
// What it is: Members of bytes that are a zip archive.
// Promises: nothing is unpacked to disk; a member is decompressed piece by piece and stopped at the
//   limits of members.h, whatever the archive says of its size. Links are left out; folders are no
//   members. Reading what is encrypted, damaged or there twice under one name is an error: of two
//   files of one name, no two programs need see the same.
// Does not do: look into archives within it.
// Neighbours: chat_reader.cpp.
// Cost: the bytes stay with the caller; about three times the archive's list of files, and 64 KiB.
#pragma once

#include "intake/members.h"

#include <memory>

namespace casement::intake {

class ZipMembers : public Members {
public:
    // Errors: BadInput (field "zip"), TooLarge.
    [[nodiscard]] static Result<std::unique_ptr<ZipMembers>>
    open(QByteArrayView bytes, const QString &name, const MemberLimits &limits = {});
    ~ZipMembers() override;

    // Of the beginning of a file.
    [[nodiscard]] static bool looksLikeZip(QByteArrayView head);

protected:
    [[nodiscard]] Result<> read(size_t index, const Take &take) override;

private:
    class Archive;
    ZipMembers(const QString &name, const MemberLimits &limits, std::unique_ptr<Archive> archive);
    [[nodiscard]] Result<> findMembers();

    std::unique_ptr<Archive> m_archive;
};

}  // namespace casement::intake
