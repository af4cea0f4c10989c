// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 5;
// 2026-03-02T10:00:00Z; one line every 20 seconds from there.
constexpr qint64 kStartMs = 1'772'445'600'000;

// A day's log as people write it: a date, a time, forty words.
QByteArrayList lines(int count)
{
    static const std::array words{"account", "page",   "donor",   "payment", "device", "login",
                                  "report",  "threat", "harbour", "charity", "ticket", "queue",
                                  "vendor",  "policy", "clause",  "appeal",  "review", "token",
                                  "session", "wallet", "transfer"};
    QByteArrayList all;
    all.reserve(count);
    quint64 state = 7;
    for (int i = 0; i < count; ++i) {
        QByteArray text = "line " + QByteArray::number(i);
        for (int word = 0; word < 40; ++word) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            text += ' ';
            text += words[(state >> 33) % words.size()];
        }
        all.append(text);
    }
    return all;
}

QString markdownOf(const QDir &folder, const QByteArrayList &text)
{
    QByteArray out = "# Log of the shift\n\n";
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QDateTime time =
            QDateTime::fromMSecsSinceEpoch(kStartMs + i * 20'000, QTimeZone::utc());
        out +=
            "- " + time.toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + " UTC: " + text[i] + '\n';
    }
    const QString path = folder.filePath(u"log-%1.md"_s.arg(text.size()));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(out) != out.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

// The floor: the same words in a table and in a search index, in one transaction of plain C.
void insertRaw(const QString &path, const QByteArrayList &text)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    for (const char *sql :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "BEGIN IMMEDIATE",
          "CREATE TABLE line (id INTEGER PRIMARY KEY, time INTEGER, body TEXT)",
          "CREATE VIRTUAL TABLE line_search USING fts5 (body, content='', tokenize='unicode61')"})
        sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    std::array<sqlite3_stmt *, 2> inserts{};
    sqlite3_prepare_v2(db, "INSERT INTO line VALUES (?1, ?2, ?3)", -1, &inserts[0], nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO line_search (rowid, body) VALUES (?1, ?3)", -1, &inserts[1],
                       nullptr);
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (sqlite3_stmt *insert : inserts) {
            sqlite3_bind_int64(insert, 1, i + 1);
            sqlite3_bind_int64(insert, 2, kStartMs + i * 20'000);
            sqlite3_bind_text(insert, 3, text[i].constData(), static_cast<int>(text[i].size()),
                              SQLITE_STATIC);
            if (sqlite3_step(insert) != SQLITE_DONE)
                qFatal("%s", sqlite3_errmsg(db));
            sqlite3_reset(insert);
        }
    }
    for (sqlite3_stmt *insert : inserts)
        sqlite3_finalize(insert);
    if (sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    sqlite3_close(db);
}

// What is imported twice adds nothing, so each round has a desk of its own.
class FreshDesks {
public:
    FreshDesks(const Options &options, const BulkDesk &bulk)
        : m_dir(options.dataDir + u"/import-XXXXXX"_s), m_bulk(bulk)
    {
    }
    [[nodiscard]] QDir folder() const { return QDir(m_dir.path()); }
    [[nodiscard]] QString newPath(const QString &ending)
    {
        return m_dir.filePath(QString::number(++m_count) + ending);
    }
    std::unique_ptr<desk::Desk> open()
    {
        const QString copy = newPath(u".casement"_s);
        QFile::copy(m_bulk.path, copy);
        return desk::Desk::open(copy, kBenchPassphrase, nullptr, desk::Environment::system())
            .value();
    }

private:
    QTemporaryDir m_dir;
    BulkDesk m_bulk;
    int m_count = 0;
};

Measurement measured(const Options &options, int count)
{
    const BulkDesk bulk = bulkDesk(options, 1000);
    FreshDesks desks(options, bulk);
    const QByteArrayList text = lines(count);
    const QString path = markdownOf(desks.folder(), text);
    std::vector<std::unique_ptr<desk::Desk>> open;
    for (int i = 0; i < kRounds; ++i)
        open.push_back(desks.open());
    size_t next = 0;
    const Pair times = interleaved(
        kRounds,
        [&] {
            const auto added = desk::importFile(*open[next++], {bulk.caseId, path});
            // The file itself is evidence too.
            if (!added || added->added != static_cast<quint64>(count) + 1 || added->undated != 0)
                qFatal("not every line was imported");
        },
        [&] { insertRaw(desks.newPath(u".sqlite"_s), text); });
    const double ours = count * 1000 / times.first;
    const double floor = count * 1000 / times.second;
    return {u"P4"_s,
            u"import %1 dated lines as signed, searchable entries"_s.arg(count),
            ours,
            floor,
            u"per second"_s,
            u"%1 × the rate"_s.arg(ours / floor, 0, 'f', 2),
            u"≥ 10,000 a second"_s,
            ours >= 10'000};
}

}  // namespace

std::vector<Measurement> measureImport(const Options &options)
{
    if (options.quick)
        return {measured(options, 1000)};
    return {measured(options, 10'000), measured(options, 100'000)};
}

}  // namespace casement::bench
