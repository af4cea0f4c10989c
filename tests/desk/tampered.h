// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk file in the hands of somebody who has SQLite, and no regard for its triggers.
//
// What it is: runs statements on the file behind the program's back.
// Promises: a statement that changes no row ends the test run: nothing was tampered with.
#pragma once

#include "desk/desk.h"

namespace casement::test {

// What `PRAGMA key` takes to open the file of an encrypted desk.
[[nodiscard]] QString engineKey(desk::Desk &desk);

// Statements are separated by semicolons. `key`: of an encrypted desk.
void tamper(const QString &path, const QString &sql, const QString &key = {});

// The single value of a query.
[[nodiscard]] QByteArray valueIn(const QString &path, const QString &sql);

}  // namespace casement::test
