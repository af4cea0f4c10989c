// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "support/case_writer.h"

#include "casefile/case_number.h"
#include "store/cases.h"

#include <cstdio>
#include <cstdlib>

namespace casement::test {

using namespace Qt::StringLiterals;
using store::AppendTransaction;
using store::CaseId;

namespace {

constexpr qint64 kMinute = 60'000;

template <typename Value> Value must(Result<Value> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "case_writer: kind %d, %s, %s, got %s\n",
                 static_cast<int>(result.error().kind), qPrintable(result.error().subject),
                 qPrintable(result.error().field), qPrintable(result.error().got));
    std::abort();
}

}  // namespace

CaseWriter::CaseWriter(store::Store &store, quint64 seed)
    : m_store(store), m_random(seed), m_author(ledger::SigningKey::generate(m_random))
{
}

QString CaseWriter::freshUid()
{
    return QString::fromLatin1(toHex(m_random.bytes32()).left(32));
}

CaseId CaseWriter::createCase(const QString &title)
{
    const Bytes32 random = m_random.bytes32();
    const QString id = QString::fromLatin1(toHex(random).left(26));
    AppendTransaction transaction = must(AppendTransaction::begin(m_store));
    const store::NewCase request{.id = id,
                                 .number = casefile::caseNumber(random),
                                 .ledger = {"example.org/incident/" + id.toLatin1(),
                                            m_random.bytes32(), m_author.publicKey()},
                                 .createdMs = m_nowMs};
    const CaseId caseId = must(transaction.createCase(request));
    must(append(transaction, caseId, casefile::GenesisDraft{.title = title}));
    must(append(transaction, caseId,
                casefile::PersonDraft{.publicKey = m_author.publicKey(),
                                      .name = u"Ada Ray"_s,
                                      .function = casefile::Function::TrustSafety,
                                      .email = u"ada@example.org"_s}));
    casefile::CaseDraft opening;
    opening.title = title;
    opening.type = u"review"_s;
    must(append(transaction, caseId, opening));
    must(transaction.commit().transform([] { return 0; }));
    return caseId;
}

Result<ledger::SignedEntry> CaseWriter::sign(AppendTransaction &transaction, CaseId caseId,
                                             const casefile::Draft &draft, casefile::Lane lane)
{
    const Result<store::CaseHead> head = transaction.head(caseId);
    if (!head)
        return failure(head.error());
    const Result<store::CaseRow> row = store::Cases(m_store).row(caseId);
    if (!row)
        return failure(row.error());
    m_nowMs += kMinute;
    Result<std::vector<ledger::Field>> fields = casefile::toFields(
        draft, {.recordedMs = m_nowMs, .uid = freshUid(), .lane = lane, .typedMs = {}});
    if (!fields)
        return failure(fields.error());
    return ledger::signEntry(row->ledger.id(), head->size, head->root, std::move(*fields),
                             m_random.bytes32(), m_author);
}

Result<ledger::Seq> CaseWriter::append(AppendTransaction &transaction, CaseId caseId,
                                       const casefile::Draft &draft, casefile::Lane lane)
{
    const Result<ledger::SignedEntry> entry = sign(transaction, caseId, draft, lane);
    if (!entry)
        return failure(entry.error());
    return transaction.insert(caseId, *entry).transform([&entry] { return entry->seq; });
}

Result<ledger::Seq> CaseWriter::append(CaseId caseId, const casefile::Draft &draft,
                                       casefile::Lane lane)
{
    Result<AppendTransaction> transaction = AppendTransaction::begin(m_store);
    if (!transaction)
        return failure(transaction.error());
    const Result<ledger::Seq> seq = append(*transaction, caseId, draft, lane);
    if (!seq)
        return seq;
    return transaction->commit().transform([&seq] { return *seq; });
}

casefile::EventDraft eventDraft(const QString &words, std::optional<int> minutes)
{
    casefile::EventDraft draft;
    draft.body = words;
    if (minutes)
        draft.occurred = {.ms = 1'780'000'000'000 + *minutes * kMinute,
                          .precision = casefile::Precision::Exact,
                          .offsetMinutes = 0,
                          .text = {}};
    return draft;
}

}  // namespace casement::test
