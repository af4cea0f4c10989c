// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/error_text.h"
#include "desk/inside/door.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kPerTransaction = 10'000;
// 2026-03-02T10:00:00Z; one event every 20 seconds from there.
constexpr qint64 kStartMs = 1'772'445'600'000;

template <typename T> T orDie(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(desk::sentenceFor(result.error())));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<desk::Desk> newDesk(const QString &path, std::shared_ptr<FixedClock> clock)
{
    const desk::Environment environment{std::move(clock), std::make_shared<SeededRandom>(1)};
    auto identity =
        orDie(desk::Identity::generate({u"Ana Ray"_s, {}, casefile::Function::TrustSafety, {}},
                                       kBenchPassphrase, *environment.random));
    desk::NewDesk request;
    request.path = path;
    request.name = u"bench.example.org"_s;
    request.passphrase = kBenchPassphrase;
    request.carryIdentity = true;
    return orDie(desk::Desk::create(
        request, std::make_shared<const desk::Identity>(std::move(identity)), environment));
}

// Forty words, a few of them rare, as the peers were measured with.
QString words(quint64 number)
{
    static const QStringList vocabulary =
        u"account page donor payment device login report threat harbour charity ticket queue "
        "vendor policy clause appeal review token session wallet transfer provider"_s.split(u' ');
    QString text = u"Line %1:"_s.arg(number);
    quint64 state = number * 2654435761U + 1;
    for (int i = 0; i < 40; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        text += u' ' + vocabulary.at(static_cast<qsizetype>((state >> 33) % 22));
    }
    return text;
}

// What an interrupted run left.
void discard(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

}  // namespace

BulkDesk bulkDesk(const Options &options, quint64 events)
{
    const QString path = QDir(options.dataDir).filePath(u"bulk-%1.casement"_s.arg(events));
    if (QFileInfo::exists(path)) {
        auto desk = orDie(desk::Desk::open(path, {}, nullptr, desk::Environment::system()));
        return {path, orDie(desk->cases()).front().caseId};
    }
    const QString partial = path + u".partial"_s;
    discard(partial);
    const auto clock = std::make_shared<FixedClock>(kStartMs);
    QString caseId;
    {
        auto desk = newDesk(partial, clock);
        caseId = orDie(desk->createCase({u"Bulk case"_s, u"review"_s, {}, 10})).caseId;
        for (quint64 from = 0; from < events; from += kPerTransaction) {
            auto door = orDie(desk::Door::open(*desk, caseId));
            for (quint64 i = from; i < std::min(events, from + kPerTransaction); ++i) {
                clock->advance(20'000);
                casefile::EventDraft draft;
                draft.body = words(i);
                draft.function = casefile::allFunctions()[i % 10];
                (void)orDie(door.append(draft));
            }
            orDie(door.commit());
        }
    }
    QFile::rename(partial, path);
    return {path, caseId};
}

QString manyCasesDesk(const Options &options, int cases)
{
    const QString path = QDir(options.dataDir).filePath(u"cases-%1.casement"_s.arg(cases));
    if (QFileInfo::exists(path))
        return path;
    const QString partial = path + u".partial"_s;
    discard(partial);
    {
        const auto clock = std::make_shared<FixedClock>(kStartMs);
        auto desk = newDesk(partial, clock);
        for (int i = 0; i < cases; ++i) {
            clock->advance(60'000);
            (void)orDie(desk->createCase({u"Case %1 of many"_s.arg(i), u"review"_s, {}, 10}));
        }
    }
    QFile::rename(partial, path);
    return path;
}

}  // namespace casement::bench
