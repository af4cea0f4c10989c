// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Tables read as the tests read them.
#pragma once

#include "intake/plan_picture.h"
#include "intake/table_reader.h"

namespace casement::intake::test {

[[nodiscard]] QByteArray contentOf(const QString &path);  // empty where it cannot be read
// A file kept beside the checkout, under data; empty where there is none.
[[nodiscard]] QString realPath(const QString &name);

// Reads JSON where the file's name says so.
[[nodiscard]] Result<ImportPlan> readTable(QByteArrayView bytes, const ReadOptions &options);
// Ends the program where the table is not read or its rows do not add up.
[[nodiscard]] ImportPlan planOf(const QByteArray &bytes,
                                const ReadOptions &options = optionsFor(QStringLiteral("t.csv")));

}  // namespace casement::intake::test
