// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/search.h"
#include "store/search.h"
#include "store/search_text.h"

#include <sqlite3.h>

#include <algorithm>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 7;
constexpr int kFirst = 50;

// The floor: what the same index answers to the same question, in plain C.
class RawSearch {
public:
    RawSearch(const QString &path, const char *columns)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READONLY, nullptr);
        const QByteArray sql = QByteArray("SELECT ") + columns
            + " FROM entry_search WHERE entry_search MATCH ? ORDER BY rowid DESC LIMIT 50";
        if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &m_select, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
    }
    RawSearch(const RawSearch &) = delete;
    RawSearch &operator=(const RawSearch &) = delete;
    ~RawSearch()
    {
        sqlite3_finalize(m_select);
        sqlite3_close(m_db);
    }

    // The bytes of text that came with the rows.
    qint64 find(const QByteArray &match)
    {
        qint64 bytes = 0;
        sqlite3_bind_text(m_select, 1, match.constData(), static_cast<int>(match.size()),
                          SQLITE_STATIC);
        while (sqlite3_step(m_select) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(m_select); ++i)
                bytes += sqlite3_column_bytes(m_select, i);
        }
        sqlite3_reset(m_select);
        return bytes;
    }

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_select = nullptr;
};

struct Asked {
    QString name;  // "a rare word"
    QString word;
    int times;  // in one round: what takes long needs no repetition to be measured
};

Measurement rowOf(const QString &work, const Pair &times, int repeated)
{
    const double ratio = times.first / times.second;
    return {u"P5"_s,
            work,
            times.first * 1000 / repeated,
            times.second * 1000 / repeated,
            u"µs"_s,
            u"%1 ×"_s.arg(ratio, 0, 'f', 2),
            u"≤ 1.5 ×"_s,
            ratio <= 1.5};
}

std::function<void()> repeat(int times, std::function<void()> work)
{
    return [times, work = std::move(work)] {
        for (int i = 0; i < times; ++i)
            work();
    };
}

void measureWord(desk::Desk &desk, const BulkDesk &bulk, const QString &many, const Asked &asked,
                 std::vector<Measurement> &rows)
{
    const QByteArray match = store::matchOf(asked.word)->toUtf8();
    RawSearch words(bulk.path, "rowid, words");
    RawSearch numbers(bulk.path, "rowid");
    store::Search index(desk.store());
    // The first hits, each read from its entry, with its excerpt and where it stands.
    const Pair whole = interleaved(
        kRounds,
        repeat(asked.times,
               [&] { (void)desk::search(desk, {.query = asked.word, .limit = kFirst}).value(); }),
        repeat(asked.times, [&] { (void)words.find(match); }));
    rows.push_back(rowOf(u"find %1 in %2 entries, the first %3 with their words"_s.arg(
                             asked.name, many, QString::number(kFirst)),
                         whole, asked.times));
    const Pair list = interleaved(
        kRounds, repeat(asked.times, [&] { (void)index.find(asked.word, {}, kFirst).value(); }),
        repeat(asked.times, [&] { (void)numbers.find(match); }));
    rows.push_back(rowOf(u"of that, the list of which they are"_s, list, asked.times));
}

}  // namespace

std::vector<Measurement> measureSearch(const Options &options)
{
    const quint64 events = options.quick ? 2'000 : 1'000'000;
    const BulkDesk bulk = bulkDesk(options, events);
    const auto desk =
        desk::Desk::open(bulk.path, kBenchPassphrase, nullptr, desk::Environment::system());
    if (!desk)
        return {};
    const QString many = QString::number(events);
    std::vector<Measurement> rows;
    // Every line has its number, and most have every word of the vocabulary.
    measureWord(**desk, bulk, many, {u"a rare word"_s, QString::number(events * 2 / 3), 20}, rows);
    measureWord(**desk, bulk, many, {u"a common word"_s, u"donor"_s, 1}, rows);
    return rows;
}

}  // namespace casement::bench
