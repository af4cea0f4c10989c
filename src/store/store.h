// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An open desk file.
//
// What it is: the connection to one SQLite or SQLCipher file, checked on the way in: its format,
//   schema, key and the settings that durability and secrecy rest on. The concerns are classes of
//   their own over a Store: AppendTransaction writes entries; Cases, Entries, Timeline, Search,
//   Seals, Blobs, Drafts, Settings and People read (and keep what is not of a ledger).
// Promises: a Store once held is open and whole. What a call reported as stored is on disk
//   (WAL, synchronous=FULL). Deleted content is overwritten (secure_delete). The file is readable
//   by its owner alone. Any number of Stores, in one process or many, may be open on one file.
// Does not do: threads: a Store and everything made over it belong to the thread that opened it
//   (asserted). Signing and the rules of a case are desk's and casefile's.
// Neighbours: desk is the only layer above. QtSql never appears in these headers.
// Cost: opening reads a few pages; with a passphrase 0.2 s more.
#pragma once

#include "base/result.h"
#include "store/store_key.h"

#include <QString>

#include <functional>
#include <memory>

namespace casement::store {

class Connection;

enum class OpenMode { ReadWrite, ReadOnly };

struct OpenOptions {
    OpenMode mode = OpenMode::ReadWrite;
    int busyTimeoutMs = 10'000;  // how long to wait for another process before Busy
};

// What a desk is told when it is made and keeps for good.
struct NewStore {
    QString name;  // DNS-like, the name on every seal
    QString id;  // random, tells two desks of one name apart
    qint64 createdMs = 0;
};

struct StoreInfo {
    QString path;
    QString name;
    QString id;
    qint64 createdMs = 0;
    bool encrypted = false;
    bool readOnly = false;
    int schema = 0;
    QString cipher;  // SQLCipher's version, empty where this desk is not encrypted
    friend bool operator==(const StoreInfo &, const StoreInfo &) = default;
};

class Store {
public:
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // What a new desk holds beside its tables.
    using Furnish = std::function<Result<>(Store &)>;

    // Makes `path`, or leaves nothing behind; `furnish` runs before the file has its name, so that
    // nobody ever opens a desk without what it writes. Encrypted where `key` is given; under the
    // key of another Store, the passphrase of that one opens this one too. Errors: AlreadyExists,
    // CannotOpen (the folder), ReadOnly, DiskFull, NoCipher, IoFailed, and those of `furnish`.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &path,
                                                               const StoreKey &key,
                                                               const NewStore &desk,
                                                               const Furnish &furnish = {});

    // Errors, each with subject = path:
    //   NotFound; CannotOpen, got = the system's words
    //   BadInput, field "format": not a desk (got "empty", "unknown" or "sqlite"); an opaque file
    //   that
    //     consists of whole pages may be an encrypted desk and is not told from one
    //   BadInput, field "passphrase": a key was given and the desk is not encrypted
    //   WrongPassphrase (got "none" where the desk is encrypted and no key was given)
    //   Damaged, field = what does not read ("page", "schema", "schema_history", …)
    //   NewerSchema, got and want are schema numbers
    //   ReadOnly: ReadWrite was asked for and the file, folder or mount does not take it
    //   NoCipher; Busy; IoFailed
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const QString &path, const StoreKey &key, const OpenOptions &options = {});

    [[nodiscard]] const StoreInfo &info() const { return m_info; }

    // The key of this file without its passphrase: for a recovery file, for opening a second Store
    // on the same file at no cost, and for making another under it. None where the desk is not
    // encrypted.
    [[nodiscard]] StoreKey key() const { return m_key; }
    // Its bytes. Errors: Refused where the desk is not encrypted.
    [[nodiscard]] Result<Bytes32> rawKey() const;

    // Encrypts every page anew; the former passphrase and recovery file open nothing any more.
    // `also` writes in the same transaction, once nobody else has the file: whatever fails, or is
    // killed, both are done or neither. After a failure this Store may only be able to read.
    // Errors: Refused where the desk is not encrypted; Busy while another Store is open on it;
    // those of `also`.
    [[nodiscard]] Result<> changeKey(const StoreKey &key, const Furnish &also = {});

    // A number that differs from the last one whenever the file was changed, by this Store or any
    // other; cheap enough to ask ten times a second.
    [[nodiscard]] Result<quint64> changeCounter();

    // Reads every page and checks structure and, where encrypted, each page's HMAC. Grows with the
    // file. Errors: Damaged, got = the engine's first finding.
    [[nodiscard]] Result<> checkPages();

    // For the classes of this layer.
    [[nodiscard]] Connection &connection() const { return *m_connection; }

private:
    Store(std::unique_ptr<Connection> connection, StoreInfo info, StoreKey key);
    [[nodiscard]] Result<> rekey(const Bytes32 &raw, const QByteArray &salt, const Furnish &also);
    // The raw key of what it made.
    [[nodiscard]] static Result<StoreKey> build(const QString &path, const StoreKey &key,
                                                const NewStore &desk, const Furnish &furnish);

    std::unique_ptr<Connection> m_connection;
    StoreInfo m_info;
    StoreKey m_key;
};

}  // namespace casement::store
