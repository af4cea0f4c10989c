// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entry_row_io.h"

#include "store/entry_id.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

StoredEntry readStoredEntry(Row &row)
{
    StoredEntry entry;
    entry.seq = seqOf(row.integer("entry_id"_L1));
    entry.rowCase = row.integer("case_id"_L1);
    entry.rowSeq = row.integer("seq"_L1);
    entry.leaf = row.bytes("leaf"_L1);
    entry.kind = row.text("kind"_L1);
    entry.lane = row.text("lane"_L1);
    entry.entryUid = row.bytesOrNull("entry_uid"_L1);
    entry.subject = row.textOrNull("subject"_L1);
    entry.occurredMs = row.integerOrNull("occurred_at"_L1);
    entry.recordedMs = row.integerOrNull("recorded_at"_L1);
    entry.author = row.bytesOrNull("author"_L1);
    entry.authorCommitment = row.bytes("author_commitment"_L1);
    entry.signature = row.bytesOrNull("signature"_L1);
    entry.entryKey = row.bytesOrNull("entry_key"_L1);
    entry.fieldsRoot = row.bytes("fields_root"_L1);
    entry.commitments = row.bytes("field_commitments"_L1);
    entry.cuts = row.bytesOrNull("cuts"_L1);
    entry.content = row.bytesOrNull("content"_L1);
    return entry;
}

Result<StoredEntry> loadEntry(Connection &db, CaseId caseId, ledger::Seq seq)
{
    const qint64 id = entryId(caseId, seq);
    const auto found = firstRow(db.run(sql::kEntries, id, id), readStoredEntry);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QString::number(seq), u"entry"_s);
    return **found;
}

}  // namespace casement::store
