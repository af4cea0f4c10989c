// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/drafts.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 16 * 1024 * 1024;

Draft readDraft(Row &row)
{
    return {row.text("case_key"_L1), row.text("slot"_L1), QString::fromUtf8(row.bytes("text"_L1)),
            static_cast<int>(row.integer("cursor"_L1)), row.integer("saved_ms"_L1)};
}

}  // namespace

Drafts::Drafts(Store &store) : m_db(store.connection()) { }

Result<> Drafts::save(const Draft &draft)
{
    if (draft.text.isEmpty())
        return remove(draft.caseKey, draft.slot);
    // As bytes: a text column would end at the first U+0000.
    const QByteArray utf8 = draft.text.toUtf8();
    if (utf8.size() > kMostBytes)
        return failure(ErrorKind::TooLarge, draft.slot, u"text"_s, QString::number(utf8.size()),
                       QString::number(kMostBytes));
    return m_db.exec(sql::kSetDraft, draft.caseKey, draft.slot, utf8, draft.cursor, draft.savedMs);
}

Result<std::optional<Draft>> Drafts::load(const QString &caseKey, const QString &slot)
{
    return firstRow(m_db.run(sql::kDraft, caseKey, slot), readDraft);
}

Result<std::vector<Draft>> Drafts::all()
{
    return allRows(m_db.run(sql::kDrafts), readDraft);
}

Result<> Drafts::remove(const QString &caseKey, const QString &slot)
{
    return m_db.exec(sql::kRemoveDraft, caseKey, slot);
}

}  // namespace casement::store
