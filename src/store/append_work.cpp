// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/append_work.h"

#include "store/case_row_io.h"
#include "store/entry_id.h"
#include "store/entry_row_io.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"
#include "store/summary_row_io.h"
#include "store/timeline_row_io.h"

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::EntryValue;
using casefile::Lane;

namespace {

constexpr std::array kLanes = {Lane::Facts, Lane::Privileged};

QString nameOf(CaseId caseId)
{
    return QString::number(static_cast<qint64>(caseId));
}

Result<EntryValue> readable(const ledger::SignedEntry &entry)
{
    Result<EntryValue> value = casefile::readEntry(entry);
    if (value)
        return value;
    // Nothing is damaged: it was never stored.
    Error error = value.error();
    error.kind = ErrorKind::BadInput;
    return failure(std::move(error));
}

}  // namespace

AppendTransaction::Work::Work(Connection &db, Transaction transaction)
    : m_db(db), m_transaction(std::move(transaction))
{
}

Result<> AppendTransaction::Work::write(Result<> done)
{
    if (!done && !m_failure)
        m_failure = done.error();
    return done;
}

Result<CaseId> AppendTransaction::Work::createCase(const NewCase &request)
{
    const auto inTheWay =
        firstRow(m_db.run(sql::kCaseInTheWay, request.id, request.number, request.ledger.origin),
                 [](Row &row) { return row.text("id"_L1); });
    if (!inTheWay)
        return failure(inTheWay.error());
    if (*inTheWay)
        return failure(ErrorKind::AlreadyExists, request.number, u"case"_s, **inTheWay);
    const ledger::Frontier empty;
    const auto made =
        firstRow(m_db.run(sql::kAddCase, request.id, request.number, request.ledger.origin,
                          request.ledger.nonce, request.ledger.genesisKey, request.createdMs,
                          empty.toBytes(), empty.root()),
                 [](Row &row) { return static_cast<CaseId>(row.integer("case_id"_L1)); });
    if (!made) {
        m_failure = made.error();
        return failure(made.error());
    }
    m_cases.emplace(made->value(), OpenCase{});
    return made->value();
}

Result<OpenCase *> AppendTransaction::Work::openCase(CaseId caseId)
{
    if (const auto known = m_cases.find(caseId); known != m_cases.end())
        return &known->second;
    const Result<LoadedHead> loaded = loadHead(m_db, caseId);
    if (!loaded)
        return failure(loaded.error());
    if (loaded->home != CaseHome::Here)
        return failure(ErrorKind::ReadOnly, nameOf(caseId), u"home"_s, codeOf(loaded->home),
                       codeOf(CaseHome::Here));
    OpenCase open{loaded->head.frontier, {}, {}};
    for (const Lane lane : kLanes) {
        const Result<casefile::CaseSummary> summary = loadSummary(m_db, caseId, lane);
        if (!summary)
            return failure(summary.error());
        open.summaries[lane] = *summary;
    }
    return &m_cases.emplace(caseId, std::move(open)).first->second;
}

Result<std::optional<ledger::Seq>> AppendTransaction::Work::find(CaseId caseId,
                                                                 const QByteArray &entryUid)
{
    return firstRow(m_db.run(sql::kEntryByUid, caseId, entryUid),
                    [](Row &row) -> ledger::Seq { return row.count("seq"_L1); });
}

// Everything that can be wrong with the entry, before anything is written.
Result<EntryValue> AppendTransaction::Work::check(CaseId caseId, const OpenCase &open,
                                                  const ledger::SignedEntry &entry)
{
    if (entry.seq != open.frontier.size())
        return failure(ErrorKind::Conflict, nameOf(caseId), u"seq"_s, QString::number(entry.seq),
                       QString::number(open.frontier.size()));
    Result<EntryValue> value = readable(entry);
    if (!value || value->uid.isEmpty())
        return value;
    const auto known = find(caseId, value->uid.toUtf8());
    if (!known)
        return failure(known.error());
    if (*known)
        return failure(ErrorKind::AlreadyExists, value->uid, u"entry_uid"_s,
                       QString::number(**known));
    return value;
}

Result<> AppendTransaction::Work::writeEntry(CaseId caseId, const ledger::SignedEntry &entry)
{
    const StoredEntry row = storedEntry(caseId, entry);
    return m_db.exec(sql::kAddEntry, entryId(caseId, row.seq), row.rowCase, row.rowSeq, row.leaf,
                     row.kind, row.lane, row.entryUid, row.subject, row.occurredMs, row.recordedMs,
                     row.author, row.authorCommitment, row.signature, row.entryKey, row.fieldsRoot,
                     row.commitments, row.cuts, row.content);
}

Result<> AppendTransaction::Work::writeTags(CaseId caseId, const Readings &readings)
{
    const casefile::TimelineChange &change = readings.change;
    for (const casefile::TimelineRow &begun : change.begins) {
        for (const QString &tag : readings.tags.value_or(QStringList()))
            if (auto done = m_db.exec(sql::kAddTag, caseId, tag, begun.seq, begun.fromSeq); !done)
                return done;
        if (readings.tags)
            continue;
        for (const casefile::RowEnd &end : change.ends) {
            if (end.row.seq != begun.seq)
                continue;
            if (auto done =
                    m_db.exec(sql::kCopyTags, begun.fromSeq, caseId, end.row.seq, end.row.fromSeq);
                !done)
                return done;
        }
    }
    return {};
}

Result<> AppendTransaction::Work::writeReadings(CaseId caseId, ledger::Seq seq,
                                                const Readings &readings, const QString &words)
{
    for (const casefile::RowEnd &end : readings.change.ends)
        if (auto done = endTimelineRow(m_db, caseId, end); !done)
            return done;
    for (const casefile::TimelineRow &row : readings.change.begins)
        if (auto done = addTimelineRow(m_db, caseId, row); !done)
            return done;
    if (auto done = writeTags(caseId, readings); !done)
        return done;
    if (readings.blob)
        if (auto done = m_db.exec(sql::kAddBlobUse, caseId, *readings.blob, seq); !done)
            return done;
    if (words.isEmpty())
        return {};
    return m_db.exec(sql::kAddWords, entryId(caseId, seq), words);
}

Result<std::vector<EntryValue>> AppendTransaction::Work::lastOfSubjects(CaseId caseId,
                                                                        casefile::EntryKind kind)
{
    const auto seqs = allRows(m_db.run(sql::kLastOfSubjects, caseId, casefile::codeOf(kind)),
                              [](Row &row) -> ledger::Seq { return row.count("seq"_L1); });
    if (!seqs)
        return failure(seqs.error());
    std::vector<EntryValue> out;
    for (const ledger::Seq seq : *seqs) {
        const Result<EntryValue> item = loadEntry(m_db, caseId, seq)
                                            .and_then(signedEntry)
                                            .and_then([](const ledger::SignedEntry &entry) {
                                                return casefile::readEntry(entry);
                                            });
        if (!item)
            return failure(item.error());
        out.push_back(*item);
    }
    return out;
}

Result<> AppendTransaction::Work::insert(CaseId caseId, const ledger::SignedEntry &entry)
{
    if (m_failure)
        return failure(*m_failure);
    const Result<OpenCase *> opened = openCase(caseId);
    if (!opened)
        return failure(opened.error());
    OpenCase &open = **opened;
    const Result<EntryValue> value = check(caseId, open, entry);
    if (!value)
        return failure(value.error());
    const Result<Readings> readings = readingsOf(
        *value, open.summaries[Lane::Facts].lateAfterMs,
        [this, caseId](ledger::Seq seq) { return currentTimelineRow(m_db, caseId, seq); });
    if (!readings)
        return failure(readings.error());
    std::vector<EntryValue> before;
    if (casefile::countsBySubject(value->kind)) {
        Result<std::vector<EntryValue>> found = lastOfSubjects(caseId, value->kind);
        if (!found)
            return failure(found.error());
        before = std::move(*found);
    }
    if (auto done = write(writeEntry(caseId, entry)); !done)
        return done;
    if (auto done =
            write(writeReadings(caseId, entry.seq, *readings, searchWordsOf(*value, entry.fields)));
        !done)
        return done;
    for (const Lane lane : casefile::lanesTouched(*value, readings->change)) {
        casefile::CaseSummary &summary = open.summaries[lane];
        summary =
            casefile::summaryAfter(std::move(summary), lane, *value, readings->change, before);
        open.changed.insert(lane);
    }
    open.frontier.append(entry.leaf);
    return {};
}

Result<> AppendTransaction::Work::setHome(CaseId caseId, CaseHome home)
{
    return write(m_db.exec(sql::kSetHome, codeOf(home), caseId));
}

Result<> AppendTransaction::Work::writeCase(CaseId caseId, OpenCase &open)
{
    if (open.frontier.size() == 0)
        return failure(ErrorKind::Refused, nameOf(caseId), u"genesis"_s);
    if (open.changed.empty())
        return {};
    for (const Lane lane : open.changed)
        if (auto done = saveSummary(m_db, caseId, lane, open.summaries[lane]); !done)
            return done;
    return m_db.exec(sql::kSetHead, open.frontier.size(), open.frontier.root(),
                     open.frontier.toBytes(), caseId);
}

Result<> AppendTransaction::Work::commit()
{
    if (m_failure)
        return failure(*m_failure);
    for (auto &[caseId, open] : m_cases)
        if (auto done = write(writeCase(caseId, open)); !done)
            return done;
    return write(m_transaction.commit());
}

}  // namespace casement::store
