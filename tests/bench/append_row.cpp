// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/recorder.h"

#include <QTemporaryDir>

#include <sqlite3.h>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAppends = 300;

// The floor: the same number of bytes and one index, one durable transaction a row, in plain C.
class RawInserts {
public:
    explicit RawInserts(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_db);
        exec("PRAGMA journal_mode=WAL");
        exec("PRAGMA synchronous=FULL");
        exec("CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, uid BLOB, bytes BLOB)");
        exec("CREATE UNIQUE INDEX IF NOT EXISTS entry_uid ON entry (uid)");
        sqlite3_prepare_v2(m_db, "INSERT INTO entry (uid, bytes) VALUES (randomblob(16), ?)", -1,
                           &m_insert, nullptr);
    }
    ~RawInserts()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    void insert(const QByteArray &bytes)
    {
        exec("BEGIN IMMEDIATE");
        sqlite3_bind_blob(m_insert, 1, bytes.constData(), static_cast<int>(bytes.size()),
                          SQLITE_STATIC);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
        exec("COMMIT");
    }

private:
    void exec(const char *sql) { sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

}  // namespace

std::vector<Measurement> measureAppend(const Options &options)
{
    const BulkDesk bulk = bulkDesk(options, 1000);
    QTemporaryDir dir(options.dataDir + u"/append-XXXXXX"_s);
    const QString copy = dir.filePath(u"a.casement"_s);
    QFile::copy(bulk.path, copy);
    auto desk = desk::Desk::open(copy, kBenchPassphrase, nullptr, desk::Environment::system());
    if (!desk)
        return {};
    desk::Recorder recorder(**desk, bulk.caseId);
    RawInserts raw(dir.filePath(u"raw.sqlite"_s));
    // A 40-word entry takes about this much in all its columns.
    const QByteArray bytes(1400, 'x');
    desk::LogRequest request;
    request.text = u"Two pages confirmed by vendor B, same account ending 0417"_s;
    const Pair times = interleaved(
        5,
        [&] {
            for (int i = 0; i < kAppends; ++i)
                (void)recorder.log(request);
        },
        [&] {
            for (int i = 0; i < kAppends; ++i)
                raw.insert(bytes);
        });
    const double ours = kAppends * 1000 / times.first;
    const double floor = kAppends * 1000 / times.second;
    return {{u"P3"_s, u"append one entry, signed and durable"_s, ours, floor, u"per second"_s,
             u"%1 × the rate"_s.arg(ours / floor, 0, 'f', 2), u"≥ 0.5 × its rate"_s,
             ours >= 0.5 * floor}};
}

}  // namespace casement::bench
