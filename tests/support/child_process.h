// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Running a piece of a test where it needs another process: without privileges, on a disk of its
// own.
//
// What it is: forks, prepares the child, runs a function there and brings its answer back.
// Promises: the child touches nothing of the parent's; it ends with _exit(). An answer that is
// empty
//   means all is well, else it says what was wrong.
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace casement::test {

using Piece = std::function<QString()>;

// As `nobody` where the test runs as root; as itself otherwise.
[[nodiscard]] QString withoutPrivileges(const Piece &piece);

// With a tmpfs of `bytes` mounted on `folder`. Nothing where the system does not allow it.
[[nodiscard]] std::optional<QString> onSmallDisk(const QString &folder, qint64 bytes,
                                                 const Piece &piece);

// Runs `piece` in a child that is killed as soon as `moment` holds; the empty answer where it was,
// or had ended by itself.
[[nodiscard]] QString killedWhen(const std::function<bool()> &moment, const Piece &piece);

}  // namespace casement::test
