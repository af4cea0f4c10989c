// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a desk remembers of tables: which column is what, as somebody confirmed it.
//
// What it is: one map for each shape of table (intake/table_shapes.h names it), kept in the desk
//   and so under its passphrase; withRole(), the one way a person changes a map.
// Promises: a map is remembered in the commit of the import that it was confirmed by, and used
//   for every later table of that shape that comes without one. What was forgotten is guessed.
// Does not do: guess (intake); ask (the window, `import --map`).
// Neighbours: importer.h.
// Cost: one look-up or one durable write.
#pragma once

#include "desk/desk.h"
#include "intake/column_map.h"

namespace casement::desk {

[[nodiscard]] Result<std::optional<intake::ColumnMap>> rememberedMap(Desk &desk,
                                                                     const QString &shape);
// A map of no shape is not remembered.
[[nodiscard]] Result<> rememberMap(Desk &desk, const intake::ColumnMap &map);
[[nodiscard]] Result<> forgetMap(Desk &desk, const QString &shape);

[[nodiscard]] intake::ColumnRole roleOf(const intake::ColumnMap &map, const QString &column);
// The same map with another role for one column. Of several times the one that was chosen last
// comes first.
[[nodiscard]] intake::ColumnMap withRole(intake::ColumnMap map, const QString &column,
                                         intake::ColumnRole role);

}  // namespace casement::desk
