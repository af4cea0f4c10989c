// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The schema, and how an older one becomes it.
//
// What it is: the numbered SQL files of resources/sql/sqlite, applied in order, each once, each in
// a
//   transaction together with its row in schema_history (number, name, SHA-256 of the file).
// Promises: a fresh desk and a migrated one have the same schema; a released file that was edited,
// a
//   gap or a stranger in the history is found (Damaged, field "schema_history"); a newer desk is
//   NewerSchema and untouched.
// Does not do: go back.
// Neighbours: sqlite_desk.cpp; tests bring migrations of their own.
// Cost: one small read where there is nothing to do.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace casement::store {

class Connection;

struct Migration {
    int number = 0;
    QString name;  // 0001_ledger.sql
    QByteArray sql;
};

// What this build brings, in order, numbered 1, 2, 3, …
[[nodiscard]] QList<Migration> builtInMigrations();

// How far the file's history goes, after checking it against `known`. Errors: Damaged, NewerSchema.
[[nodiscard]] Result<int> schemaOf(Connection &connection, const QList<Migration> &known);

// Applies what is missing; answers the schema's number. Errors: as schemaOf, and of writing.
[[nodiscard]] Result<int> migrate(Connection &connection, const QList<Migration> &known);

}  // namespace casement::store
