// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence bytes, kept in the desk file.
//
// What it is: files by (case, SHA-256), in chunks of 1 MiB, written as a stream.
// Promises: the same bytes are kept once a case. A blob counts as there only when finish()
// returned;
//   what was interrupted is not seen by anybody and can be swept away. Memory stays flat.
// Does not do: hash on reading (desk verifies), look into the bytes.
// Neighbours: entries name blobs by hash; AppendTransaction notes which entry uses which.
// Cost: one durable write a chunk.
#pragma once

#include "store/case_row.h"
#include "store/store.h"

#include <functional>
#include <vector>

namespace casement::store {

inline constexpr qint64 kBlobChunk = 1024 * 1024;

struct BlobInfo {
    Bytes32 sha256{};
    quint64 size = 0;
    qint64 storedMs = 0;
    friend bool operator==(const BlobInfo &, const BlobInfo &) = default;
};

// One blob on its way in. Dropped without finish(), it leaves nothing behind.
class BlobWriter {
public:
    BlobWriter(BlobWriter &&) noexcept;
    BlobWriter &operator=(BlobWriter &&) = delete;
    ~BlobWriter();

    // Any number of bytes. Errors: DiskFull, Busy, IoFailed; after one, every call answers the
    // same.
    [[nodiscard]] Result<> append(QByteArrayView bytes);
    // Says that it is still on its way in, so that nobody sweeps it.
    [[nodiscard]] Result<> touch(qint64 nowMs);
    // The SHA-256 of everything appended. Where the case has these bytes already, they are kept
    // once. While an AppendTransaction is open on the same Store, it is part of that: the bytes and
    // the entry that names them are there together, or neither is.
    [[nodiscard]] Result<BlobInfo> finish(qint64 nowMs);
    // After finish(): whether the case had these bytes before.
    [[nodiscard]] bool wasKnown() const;
    // Instead of finish(): the hash of what was appended. Nothing of it is kept.
    [[nodiscard]] Bytes32 abandon();

private:
    friend class Blobs;
    class Work;
    explicit BlobWriter(std::unique_ptr<Work> work);
    std::unique_ptr<Work> m_work;
};

class Blobs {
public:
    explicit Blobs(Store &store);

    [[nodiscard]] Result<BlobWriter> begin(CaseId caseId, qint64 nowMs);
    // Errors: NotFound.
    [[nodiscard]] Result<BlobInfo> info(CaseId caseId, const Bytes32 &sha256);
    [[nodiscard]] Result<std::vector<BlobInfo>> all(CaseId caseId);
    // Chunks in order. Errors: NotFound; Damaged where a chunk is missing.
    using Visit = std::function<Result<>(QByteArrayView chunk)>;
    [[nodiscard]] Result<> read(CaseId caseId, const Bytes32 &sha256, const Visit &visit);
    // One chunk, by its number from 0; empty behind the last. Errors: as of read().
    [[nodiscard]] Result<QByteArray> chunk(CaseId caseId, const Bytes32 &sha256, qint64 number);
    // Removes what was last touched before `beforeMs` and never finished, a few chunks at a time.
    [[nodiscard]] Result<> sweep(qint64 beforeMs);

private:
    Connection &m_db;
};

}  // namespace casement::store
