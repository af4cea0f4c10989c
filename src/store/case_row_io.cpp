// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/case_row_io.h"

#include "store/entry_id.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<CaseHome> homeFromCode(QStringView code)
{
    for (const CaseHome home : {CaseHome::Here, CaseHome::MovedAway, CaseHome::Copy})
        if (code == codeOf(home))
            return home;
    return std::nullopt;
}

}  // namespace

QLatin1StringView codeOf(CaseHome home)
{
    switch (home) {
    case CaseHome::Here:
        return "here"_L1;
    case CaseHome::MovedAway:
        return "moved"_L1;
    case CaseHome::Copy:
        return "copy"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

CaseRow readCase(Row &row)
{
    CaseRow out;
    out.caseId = static_cast<CaseId>(row.integer("case_id"_L1));
    out.id = row.text("id"_L1);
    out.number = row.text("number"_L1);
    out.ledger = {row.bytes("origin"_L1), row.bytes32("nonce"_L1), row.bytes32("genesis_key"_L1)};
    out.createdMs = row.integer("created_ms"_L1);
    out.home = row.code("home"_L1, homeFromCode);
    return out;
}

Result<LoadedHead> loadHead(Connection &db, CaseId caseId)
{
    struct Raw {
        CaseHome home;
        quint64 size;
        Bytes32 root;
        QByteArray frontier;
    };
    const auto raw = firstRow(db.run(sql::kHead, caseId), [](Row &row) {
        return Raw{row.code("home"_L1, homeFromCode), row.count("size"_L1), row.bytes32("root"_L1),
                   row.bytes("frontier"_L1)};
    });
    if (!raw)
        return failure(raw.error());
    const QString subject = QString::number(static_cast<qint64>(caseId));
    if (!*raw)
        return failure(ErrorKind::NotFound, subject, u"case"_s);
    if ((*raw)->size > kLastSeq)
        return failure(ErrorKind::Damaged, db.path(), u"case_ledger.size"_s,
                       QString::number((*raw)->size), QString::number(kLastSeq));
    const Result<ledger::Frontier> frontier = ledger::Frontier::fromBytes((*raw)->frontier);
    if (!frontier)
        return failure(ErrorKind::Damaged, db.path(), u"case_ledger.frontier"_s,
                       frontier.error().got, frontier.error().want);
    if (frontier->size() != (*raw)->size)
        return failure(ErrorKind::Damaged, db.path(), u"case_ledger.size"_s,
                       QString::number((*raw)->size), QString::number(frontier->size()));
    if (frontier->root() != (*raw)->root)
        return failure(ErrorKind::Damaged, db.path(), u"case_ledger.root"_s,
                       QString::fromLatin1(toHex((*raw)->root)),
                       QString::fromLatin1(toHex(frontier->root())));
    return LoadedHead{(*raw)->home, {(*raw)->size, (*raw)->root, *frontier}};
}

}  // namespace casement::store
