// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/evidence_audit.h"

#include "ledger/digest.h"
#include "store/blobs.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

using Found = Result<std::optional<AuditFault>>;

Found auditFile(store::Store &store, const store::CaseRow &row, const EvidenceFile &file,
                ledger::Seq seq, const HeardBytes &heard)
{
    store::Blobs blobs(store);
    const auto fault = [seq](const QString &column, const QString &detail) {
        return AuditFault{u"BLOB"_s, seq, column, detail};
    };
    const auto info = blobs.info(row.caseId, file.sha256);
    if (!info && info.error().kind == ErrorKind::NotFound)
        return fault(u"blob"_s, u"missing"_s);
    if (!info)
        return failure(info.error());
    if (info->size != file.size)
        return fault(u"blob.size"_s, QString::number(info->size));
    ledger::Sha256 hash;
    const auto read = blobs.read(row.caseId, file.sha256, [&](QByteArrayView chunk) -> Result<> {
        hash.add(spanOf(chunk));
        return heard(static_cast<quint64>(chunk.size()))
            ? Result<>()
            : failure(ErrorKind::Cancelled, row.number);
    });
    if (!read && read.error().kind == ErrorKind::Damaged)
        return fault(u"blob_chunk"_s, read.error().field);
    if (!read)
        return failure(read.error());
    if (hash.finish() != file.sha256)
        return fault(u"blob_chunk.bytes"_s, {});
    return std::optional<AuditFault>();
}

Found auditEvidence(store::Store &store, const store::CaseRow &row, const EvidenceUses &uses,
                    const Progress &progress)
{
    quint64 done = 0;
    for (const auto &[file, seq] : uses) {
        auto found = auditFile(store, row, file, seq,
                               [&](quint64) { return wanted(progress, done, uses.size()); });
        if (!found || *found)
            return found;
        ++done;
    }
    return std::optional<AuditFault>();
}

}  // namespace casement::desk
