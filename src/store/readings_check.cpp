// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/readings_check.h"

#include "store/entry_id.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"
#include "store/summary_row_io.h"
#include "store/timeline_row_io.h"

#include <map>

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::Lane;
using casefile::TimelineRow;

namespace {

using Columns = QList<std::pair<QString, QString>>;

QString optional(const std::optional<ledger::Seq> &seq)
{
    return seq ? QString::number(*seq) : u"NULL"_s;
}

Columns columnsOf(const TimelineRow &row)
{
    return {{u"occurred"_s, QString::number(row.occurredMs)},
            {u"to_seq"_s, optional(row.toSeq)},
            {u"kind"_s, casefile::codeOf(row.kind)},
            {u"function"_s, row.function ? QString(casefile::codeOf(*row.function)) : u"NULL"_s},
            {u"author"_s, QString::fromLatin1(toHex(row.author))},
            {u"lane"_s, casefile::codeOf(row.lane)},
            {u"recorded"_s, QString::number(row.recordedMs)},
            {u"flags"_s, QString::number(row.flags.toInt())}};
}

QString lineKey(ledger::Seq seq, ledger::Seq fromSeq)
{
    return u"seq %1 from %2"_s.arg(seq).arg(fromSeq);
}

// Collects differences up to a limit.
class Findings {
public:
    explicit Findings(int limit) : m_limit(limit) { }

    void add(const QString &table, const QString &key, const QString &column, const QString &stored,
             const QString &computed)
    {
        if (m_found.size() < static_cast<size_t>(m_limit))
            m_found.push_back({table, key, column, stored, computed});
    }
    void compare(const QString &table, const QString &key, const Columns &stored,
                 const Columns &computed)
    {
        for (qsizetype i = 0; i < computed.size(); ++i)
            if (stored.at(i).second != computed.at(i).second)
                add(table, key, computed.at(i).first, stored.at(i).second, computed.at(i).second);
    }
    // Two readings by the same keys: what is on one side only, and what differs.
    void compare(const QString &table, const std::map<QString, QString> &stored,
                 const std::map<QString, QString> &computed, const QString &column)
    {
        for (const auto &[key, value] : stored) {
            const auto other = computed.find(key);
            if (other == computed.end())
                add(table, key, {}, u"row"_s, {});
            else if (other->second != value)
                add(table, key, column, value, other->second);
        }
        for (const auto &[key, value] : computed)
            if (!stored.contains(key))
                add(table, key, {}, {}, u"row"_s);
    }
    [[nodiscard]] std::vector<ReadingDifference> take() { return std::move(m_found); }

private:
    int m_limit;
    std::vector<ReadingDifference> m_found;
};

// Both lists come in the order (seq, from_seq), so one pass is enough.
Result<> compareTimeline(Connection &db, CaseId caseId, const ComputedReadings &computed,
                         Findings &findings)
{
    const QString table = u"timeline"_s;
    auto next = computed.timeline.begin();
    const auto end = computed.timeline.end();
    const Result<> done = forEachRow(db.run(sql::kAllRows, caseId), [&](Row &row) {
        const TimelineRow stored = readTimelineRow(row);
        const LookKey key{stored.seq, stored.fromSeq};
        for (; next != end && next->first < key; ++next)
            findings.add(table, lineKey(next->first.seq, next->first.fromSeq), {}, {}, u"row"_s);
        if (next == end || key < next->first) {
            findings.add(table, lineKey(key.seq, key.fromSeq), {}, u"row"_s, {});
        } else {
            findings.compare(table, lineKey(key.seq, key.fromSeq), columnsOf(stored),
                             columnsOf(next->second));
            ++next;
        }
        return row.result();
    });
    for (; next != end; ++next)
        findings.add(table, lineKey(next->first.seq, next->first.fromSeq), {}, {}, u"row"_s);
    return done;
}

Result<> compareTags(Connection &db, CaseId caseId, const ComputedReadings &computed,
                     Findings &findings)
{
    std::map<QString, QString> stored;
    const Result<> done = forEachRow(db.run(sql::kAllTags, caseId), [&stored](Row &row) {
        const QString line = lineKey(row.count("seq"_L1), row.count("from_seq"_L1));
        stored.emplace(line + u' ' + row.text("tag"_L1), QString());
        return row.result();
    });
    std::map<QString, QString> expected;
    for (const auto &[key, tags] : computed.tags)
        for (const QString &tag : tags)
            expected.emplace(lineKey(key.seq, key.fromSeq) + u' ' + tag, QString());
    findings.compare(u"timeline_tag"_s, stored, expected, {});
    return done;
}

Result<> compareWords(Connection &db, CaseId caseId, const ComputedReadings &computed,
                      Findings &findings)
{
    const QString table = u"entry_search"_s;
    std::map<ledger::Seq, Bytes32> left = computed.words;
    const Result<> done = forEachRow(
        db.run(sql::kWords, entryId(caseId, 0), entryId(caseId, kLastSeq)), [&](Row &row) {
            const ledger::Seq seq = seqOf(row.integer("entry_id"_L1));
            const QString words = row.text("words"_L1);
            const auto found = left.find(seq);
            const QString key = u"seq %1"_s.arg(seq);
            if (found == left.end())
                findings.add(table, key, {}, u"row"_s, {});
            else if (found->second != wordsHash(words))
                findings.add(table, key, u"words"_s, words, {});
            if (found != left.end())
                left.erase(found);
            return row.result();
        });
    for (const auto &[seq, hash] : left)
        findings.add(table, u"seq %1"_s.arg(seq), {}, {}, u"row"_s);
    return done;
}

Result<> compareBlobUses(Connection &db, CaseId caseId, const ComputedReadings &computed,
                         Findings &findings)
{
    std::map<QString, QString> stored;
    const Result<> done = forEachRow(db.run(sql::kBlobUses, caseId), [&stored](Row &row) {
        stored.emplace(u"seq %1"_s.arg(row.count("seq"_L1)),
                       QString::fromLatin1(toHex(row.bytes32("sha256"_L1))));
        return row.result();
    });
    std::map<QString, QString> expected;
    for (const auto &[seq, sha256] : computed.blobs)
        expected.emplace(u"seq %1"_s.arg(seq), QString::fromLatin1(toHex(sha256)));
    findings.compare(u"blob_use"_s, stored, expected, u"sha256"_s);
    return done;
}

Result<> compareSummaries(Connection &db, CaseId caseId, const ComputedReadings &computed,
                          Findings &findings)
{
    for (const auto &[lane, summary] : computed.summaries) {
        const Result<casefile::CaseSummary> stored = loadSummary(db, caseId, lane);
        if (!stored)
            return failure(stored.error());
        findings.compare(u"case_summary"_s, casefile::codeOf(lane), summaryColumns(*stored),
                         summaryColumns(summary));
    }
    return {};
}

}  // namespace

Result<std::vector<ReadingDifference>> checkReadings(Store &store, CaseId caseId,
                                                     const ComputedReadings &computed, int limit)
{
    Connection &db = store.connection();
    Findings findings(limit);
    for (const auto &compare :
         {compareTimeline, compareTags, compareWords, compareBlobUses, compareSummaries})
        if (const Result<> done = compare(db, caseId, computed, findings); !done)
            return failure(done.error());
    return findings.take();
}

}  // namespace casement::store
