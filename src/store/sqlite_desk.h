// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Opening a desk file the SQLite way: what it is, its key, its settings.
//
// What it is: the steps from a path to a Connection on which everything the storage rests on holds.
// Promises: of a file that is not what was asked for, the reason (see Store::open); the settings of
//   a connection are read back after they are set, and a build that ignores one is refused.
// Does not do: migrations beyond calling them.
// Neighbours: Store is its only caller; cipher_pages.h, migrations.h.
#pragma once

#include "store/connection.h"
#include "store/store.h"

namespace casement::store {

// "CSMT": what `file` and other programs tell a desk by.
inline constexpr qint64 kApplicationId = 0x43534d54;

// How a file looks from outside. Opaque is what an encrypted desk looks like, Ragged an opaque one
// that does not consist of pages: it takes a key to tell a cut desk from any other file.
enum class FileForm { Sqlite, Opaque, Ragged };

struct OpenedFile {
    std::unique_ptr<Connection> connection;
    StoreKey key;  // the raw one, with the salt of the file
    QString cipher;
    bool readOnly = false;
};

// A connection to an existing desk, keyed and set up. `key` may be none.
[[nodiscard]] Result<OpenedFile> openDeskFile(const QString &path, const StoreKey &key,
                                              const OpenOptions &options);

// A connection to `path`, which this makes with mode 0600: an empty file with the settings of a
// desk and nothing in it. `salt` is what an encrypted file begins with.
[[nodiscard]] Result<OpenedFile> makeDeskFile(const QString &path, const StoreKey &key,
                                              ByteSpan salt);

// Whether the program's SQLite is SQLCipher; its version. Errors: NoCipher.
[[nodiscard]] Result<QString> cipherVersion(Connection &connection);

}  // namespace casement::store
