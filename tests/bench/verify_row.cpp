// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/case_verifier.h"
#include "desk/inside/case_state.h"
#include "desk/recorder.h"
#include "ledger/digest.h"
#include "store/entries.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtConcurrentMap>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

struct Bare {
    Bytes32 author{};
    Bytes64 signature{};
    QByteArray message;
    QByteArray content;
};

// The floor: the same signatures checked and the same bytes hashed, on the same cores.
std::vector<std::vector<Bare>> bareWork(desk::Desk &desk, const QString &caseId)
{
    std::vector<std::vector<Bare>> chunks(1);
    const auto state = desk.caseState(caseId);
    if (!state)
        return {};
    const store::CaseRow row = (*state)->row();
    ledger::Frontier frontier;
    (void)store::Entries(desk.store())
        .forEach(row.caseId, 0, (*state)->file().size,
                 [&](const store::StoredEntry &stored) -> Result<> {
                     const auto entry = store::signedEntry(stored);
                     if (!entry)
                         return failure(entry.error());
                     if (chunks.back().size() == 2048)
                         chunks.emplace_back();
                     chunks.back().push_back(
                         {entry->author, entry->signature,
                          ledger::authorMessage(row.ledger.id(), entry->seq, frontier.root(),
                                                static_cast<quint16>(entry->fields.size()),
                                                entry->fieldsRoot),
                          *stored.content});
                     frontier.append(entry->leaf);
                     return {};
                 });
    return chunks;
}

void checkBare(std::vector<std::vector<Bare>> &chunks)
{
    QtConcurrent::blockingMap(chunks, [](const std::vector<Bare> &chunk) {
        std::map<Bytes32, ledger::PublicKey> keys;
        for (const Bare &bare : chunk) {
            const auto key = keys.try_emplace(bare.author, bare.author).first;
            if (!key->second.verify(spanOf(bare.message), bare.signature))
                qFatal("a signature of the bench data does not hold");
            (void)ledger::sha256(spanOf(bare.content));
        }
    });
}

}  // namespace

std::vector<Measurement> measureVerify(const Options &options)
{
    const quint64 events = options.quick ? 2'000 : 100'000;
    const BulkDesk bulk = bulkDesk(options, events);
    QTemporaryDir dir(options.dataDir + u"/verify-XXXXXX"_s);
    const QString copy = dir.filePath(u"v.casement"_s);
    QFile::copy(bulk.path, copy);
    auto desk = desk::Desk::open(copy, kBenchPassphrase, nullptr, desk::Environment::system());
    if (!desk)
        return {};
    auto chunks = bareWork(**desk, bulk.caseId);
    const auto verify = [&](desk::VerifyDepth depth) {
        const auto verdict = desk::verifyCase(**desk, bulk.caseId, depth);
        if (!verdict || !verdict->pass)
            qFatal("the bench case does not verify");
    };
    const Pair full =
        interleaved(5, [&] { verify(desk::VerifyDepth::Full); }, [&] { checkBare(chunks); });
    desk::Recorder recorder(**desk, bulk.caseId);
    desk::LogRequest request;
    request.text = u"One more"_s;
    const double quick = medianMs(5, [&] {
        for (int i = 0; i < 100; ++i)
            (void)recorder.log(request);
        verify(desk::VerifyDepth::Quick);
    });
    const double appends = medianMs(5, [&] {
        for (int i = 0; i < 100; ++i)
            (void)recorder.log(request);
    });
    const double ratio = full.first / full.second;
    return {{u"P6"_s, u"verify a case of %1 entries fully"_s.arg(events), full.first, full.second,
             u"ms"_s, u"%1 ×"_s.arg(ratio, 0, 'f', 2), u"≤ 1.5 ×"_s, ratio <= 1.5},
            {u"P6"_s, u"quick check after 100 new entries"_s, quick - appends, full.first, u"ms"_s,
             u"%1 of the full check"_s.arg((quick - appends) / full.first, 0, 'f', 3),
             u"grows with the 100"_s, quick - appends < full.first / 20}};
}

}  // namespace casement::bench
