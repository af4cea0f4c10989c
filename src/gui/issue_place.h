// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where an issue can be written to.
//
// What it is: looks at paths: what keeps a new folder from being made there, and one that is free.
// Promises: nothing is made or changed. What is found is of that moment; issuing asks again.
// Does not do: run elsewhere by itself: disks may be slow, so whoever asks does (elsewhere.h).
// Neighbours: issue_dialog.h; desk/issue_folder.h makes the folder.
// Cost: a few questions to the file system.
#pragma once

#include <QString>

namespace casement::gui {

// A sentence; empty where a folder of this name can be made.
[[nodiscard]] QString placeProblem(const QString &path);
// In the folder of documents: `name`, or "name (2)" and so on where that is taken.
[[nodiscard]] QString freePlace(const QString &name);

}  // namespace casement::gui
