// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The folder of an issue on its way to being there.
//
// What it is: a folder beside the wanted one, under a name nobody looks for, which takes the files
//   and becomes the wanted one by a rename.
// Promises: the wanted folder appears whole or not at all and an existing one is never touched;
//   dropped without publish(), nothing is left, and what a killed process left goes with the next
//   begin(). Two processes never build one folder.
// Neighbours: issuer.h, demo.h.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace casement::desk {

class IssueFolder {
public:
    // Errors: AlreadyExists (the wanted folder), CannotOpen (its parent), Busy (it is being built).
    [[nodiscard]] static Result<IssueFolder> begin(const QString &wanted);
    IssueFolder(IssueFolder &&other) noexcept;
    IssueFolder &operator=(IssueFolder &&) = delete;
    ~IssueFolder();

    // `name` is relative, with '/' for folders inside. Errors: DiskFull, IoFailed.
    [[nodiscard]] Result<> write(const QString &name, const QByteArray &bytes);
    // The same for a file that is not held in memory: `fill` hands over its bytes in pieces, and
    // its errors are answered.
    using Sink = std::function<Result<>(QByteArrayView piece)>;
    [[nodiscard]] Result<> write(const QString &name,
                                 const std::function<Result<>(const Sink &)> &fill);
    [[nodiscard]] QString path(const QString &name = {}) const;
    // Of what was written so far.
    [[nodiscard]] const std::map<QString, QByteArray> &hashes() const { return m_hashes; }
    // In the form that `sha256sum -c` reads, by name.
    [[nodiscard]] QByteArray manifest() const;

    // Reads every file back from the disk. Errors: IoFailed, Damaged (other bytes than were
    // written).
    [[nodiscard]] Result<> readBack() const;

    [[nodiscard]] Result<> publish();

    // By a process that lives, this one included.
    [[nodiscard]] static bool isBeingBuilt(const QString &wanted);
    // Takes away what a process that is no more left beside `wanted`.
    static void sweep(const QString &wanted);

private:
    IssueFolder(QString wanted, QString building, std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;  // held while m_building is there
    QString m_wanted;
    QString m_building;  // empty: published or moved from
    std::map<QString, QByteArray> m_hashes;  // name, hex
};

}  // namespace casement::desk
