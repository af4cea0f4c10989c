// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The desks this person opened lately.
//
// What it is: a short list of paths in the settings, newest first.
// Promises: at most eight, each once; paths only, never a name or a passphrase.
// Neighbours: unlock_page.h shows it, first_run.h and app add to it.
#pragma once

#include <QStringList>

namespace casement::gui {

[[nodiscard]] QStringList recentDesks();
void rememberDesk(const QString &path);
void forgetDesk(const QString &path);

}  // namespace casement::gui
