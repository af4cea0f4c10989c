// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/blobs.h"

#include "ledger/digest.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

struct BlobRow {
    qint64 id = 0;
    BlobInfo info;
};

BlobRow readBlob(Row &row)
{
    return {row.integer("blob_id"_L1),
            {row.bytes32("sha256"_L1), row.count("size"_L1), row.integer("stored_ms"_L1)}};
}

Result<BlobRow> loadBlob(Connection &db, CaseId caseId, const Bytes32 &sha256)
{
    const auto found = firstRow(db.run(sql::kBlob, caseId, sha256), readBlob);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QString::fromLatin1(toHex(sha256)), u"evidence"_s);
    return **found;
}

// Precondition: the blob has a chunk of this number.
Result<QByteArray> chunkOf(Connection &db, const BlobRow &blob, const Bytes32 &sha256,
                           qint64 number)
{
    const auto chunk = firstRow(db.run(sql::kChunk, blob.id, number),
                                [](Row &row) { return row.bytes("bytes"_L1); });
    if (!chunk)
        return failure(chunk.error());
    const qint64 want =
        std::min(static_cast<qint64>(blob.info.size) - number * kBlobChunk, kBlobChunk);
    if (!*chunk || (*chunk)->size() != want)
        return failure(ErrorKind::Damaged, QString::fromLatin1(toHex(sha256)),
                       u"chunk %1"_s.arg(number), QString::number(*chunk ? (*chunk)->size() : -1),
                       QString::number(want));
    return **chunk;
}

// Removes a blob that was never finished, whatever it has become; one that was finished stays.
Result<> dropUnfinished(Connection &db, qint64 blobId)
{
    const auto unfinished = firstRow(db.run(sql::kIsUnfinished, blobId),
                                     [](Row &row) { return row.integer("blob_id"_L1); });
    if (!unfinished)
        return failure(unfinished.error());
    if (!*unfinished)
        return {};
    for (qint64 dropped = 1; dropped > 0;) {
        const auto done = db.run(sql::kDropChunks, blobId);
        if (!done)
            return failure(done.error());
        dropped = done->changedRows();
    }
    return db.exec(sql::kDropBlob, blobId);
}

}  // namespace

class BlobWriter::Work {
public:
    Work(Connection &db, CaseId caseId, qint64 blobId)
        : m_db(db), m_caseId(caseId), m_blobId(blobId)
    {
    }
    ~Work()
    {
        // Finished within a transaction that was then rolled back, it is not finished. Should this
        // fail, sweep() does it another day.
        std::ignore = dropUnfinished(m_db, m_blobId);
    }
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

    Result<> append(QByteArrayView bytes)
    {
        if (m_failure)
            return failure(*m_failure);
        m_hash.add(spanOf(bytes));
        m_size += static_cast<quint64>(bytes.size());
        while (!bytes.isEmpty()) {
            const qsizetype part = std::min<qsizetype>(bytes.size(), kBlobChunk - m_chunk.size());
            m_chunk += bytes.first(part);
            bytes = bytes.sliced(part);
            if (m_chunk.size() == kBlobChunk)
                if (auto done = flush(); !done)
                    return done;
        }
        return {};
    }

    Result<> touch(qint64 nowMs) { return m_db.exec(sql::kTouchBlob, nowMs, m_blobId); }
    Bytes32 abandon()
    {
        m_failure = Error{ErrorKind::Cancelled, {}, {}, {}, {}, 0};
        return m_hash.finish();
    }
    [[nodiscard]] bool wasKnown() const { return m_known; }

    Result<BlobInfo> finish(qint64 nowMs)
    {
        if (m_db.inTransaction())
            return settle(nowMs);
        auto transaction = Transaction::begin(m_db);
        if (!transaction)
            return failure(transaction.error());
        auto info = settle(nowMs);
        if (!info)
            return info;
        if (auto committed = transaction->commit(); !committed)
            return failure(committed.error());
        return info;
    }

private:
    Result<BlobInfo> settle(qint64 nowMs)
    {
        if (auto done = flush(); !done)
            return failure(done.error());
        const BlobInfo info{m_hash.finish(), m_size, nowMs};
        const auto known = firstRow(m_db.run(sql::kBlob, m_caseId, info.sha256), readBlob);
        if (!known)
            return failure(known.error());
        m_known = known->has_value();
        // The second copy goes with this object, a few chunks at a time.
        if (m_known)
            return (*known)->info;
        if (auto done = m_db.exec(sql::kFinishBlob, info.sha256, info.size, nowMs, m_blobId); !done)
            return failure(done.error());
        return info;
    }

    // After one chunk is missing, there is nothing to go on with.
    Result<> flush()
    {
        if (m_failure)
            return failure(*m_failure);
        if (m_chunk.isEmpty())
            return {};
        if (auto done = m_db.exec(sql::kAddChunk, m_blobId, m_chunks, m_chunk); !done) {
            m_failure = done.error();
            return done;
        }
        ++m_chunks;
        m_chunk.resize(0);
        return {};
    }

    Connection &m_db;
    CaseId m_caseId;
    qint64 m_blobId;
    ledger::Sha256 m_hash;
    QByteArray m_chunk;
    qint64 m_chunks = 0;
    quint64 m_size = 0;
    bool m_known = false;
    std::optional<Error> m_failure;
};

BlobWriter::BlobWriter(std::unique_ptr<Work> work) : m_work(std::move(work)) { }
BlobWriter::BlobWriter(BlobWriter &&) noexcept = default;
BlobWriter::~BlobWriter() = default;

Result<> BlobWriter::append(QByteArrayView bytes)
{
    return m_work->append(bytes);
}

Result<> BlobWriter::touch(qint64 nowMs)
{
    return m_work->touch(nowMs);
}

Bytes32 BlobWriter::abandon()
{
    return m_work->abandon();
}

bool BlobWriter::wasKnown() const
{
    return m_work->wasKnown();
}

Result<BlobInfo> BlobWriter::finish(qint64 nowMs)
{
    return m_work->finish(nowMs);
}

Blobs::Blobs(Store &store) : m_db(store.connection()) { }

Result<BlobWriter> Blobs::begin(CaseId caseId, qint64 nowMs)
{
    const auto id = firstRow(m_db.run(sql::kBeginBlob, caseId, nowMs),
                             [](Row &row) { return row.integer("blob_id"_L1); });
    if (!id)
        return failure(id.error());
    return BlobWriter(std::make_unique<BlobWriter::Work>(m_db, caseId, id->value()));
}

Result<BlobInfo> Blobs::info(CaseId caseId, const Bytes32 &sha256)
{
    return loadBlob(m_db, caseId, sha256).transform([](const BlobRow &row) { return row.info; });
}

Result<std::vector<BlobInfo>> Blobs::all(CaseId caseId)
{
    return allRows(m_db.run(sql::kBlobs, caseId), [](Row &row) { return readBlob(row).info; });
}

Result<> Blobs::read(CaseId caseId, const Bytes32 &sha256, const Visit &visit)
{
    const Result<BlobRow> blob = loadBlob(m_db, caseId, sha256);
    if (!blob)
        return failure(blob.error());
    const auto size = static_cast<qint64>(blob->info.size);
    for (qint64 number = 0; number * kBlobChunk < size; ++number) {
        const auto chunk = chunkOf(m_db, *blob, sha256, number);
        if (!chunk)
            return failure(chunk.error());
        if (auto done = visit(*chunk); !done)
            return done;
    }
    return {};
}

Result<QByteArray> Blobs::chunk(CaseId caseId, const Bytes32 &sha256, qint64 number)
{
    const Result<BlobRow> blob = loadBlob(m_db, caseId, sha256);
    if (!blob)
        return failure(blob.error());
    if (number * kBlobChunk >= static_cast<qint64>(blob->info.size))
        return QByteArray();
    return chunkOf(m_db, *blob, sha256, number);
}

Result<> Blobs::sweep(qint64 beforeMs)
{
    const auto left = allRows(m_db.run(sql::kLeftBlobs, beforeMs),
                              [](Row &row) { return row.integer("blob_id"_L1); });
    if (!left)
        return failure(left.error());
    for (const qint64 blobId : *left) {
        if (auto dropped = dropUnfinished(m_db, blobId); !dropped)
            return dropped;
    }
    return {};
}

}  // namespace casement::store
