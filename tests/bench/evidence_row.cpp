// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/evidence_keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 5;
constexpr qint64 kMiB = 1024 * 1024;

// Bytes that no file system can make smaller.
QString fileOf(const Options &options, int mebibytes)
{
    const QString path = QDir(options.dataDir).filePath(u"evidence-%1.bin"_s.arg(mebibytes));
    if (QFileInfo(path).size() == mebibytes * kMiB)
        return path;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    quint64 state = 1;
    std::vector<quint64> piece(kMiB / sizeof(quint64));
    for (int i = 0; i < mebibytes; ++i) {
        for (quint64 &word : piece) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            word = state ^ (state >> 29);
        }
        if (file.write(reinterpret_cast<const char *>(piece.data()), kMiB) != kMiB)
            qFatal("%s", qPrintable(file.errorString()));
    }
    return path;
}

// A desk of its own each time: bytes that a case has already are not stored twice.
class FreshDesk {
public:
    FreshDesk(const Options &options, const BulkDesk &bulk)
        : m_dir(options.dataDir + u"/evidence-XXXXXX"_s)
    {
        const QString copy = m_dir.filePath(u"a.casement"_s);
        QFile::copy(bulk.path, copy);
        m_desk =
            desk::Desk::open(copy, kBenchPassphrase, nullptr, desk::Environment::system()).value();
        m_caseId = bulk.caseId;
    }
    void store(const QString &path)
    {
        const auto added = desk::EvidenceKeeper(*m_desk, m_caseId).addFile(path, {});
        if (!added || !added->blob)
            qFatal("the file was not stored");
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<desk::Desk> m_desk;
    QString m_caseId;
};

void storeByHand(const QString &path, const QString &copy)
{
    QProcess shell;
    shell.start(
        u"/bin/sh"_s,
        {u"-c"_s, u"sha256sum \"$0\" >/dev/null && cp \"$0\" \"$1\" && sync \"$1\""_s, path, copy});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("sha256sum, cp and sync: %s", shell.readAllStandardError().constData());
}

// What the process holds at most from here on, and has held so far; in MiB.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}
double residentMiB(QByteArrayView line)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &each : file.readAll().split('\n')) {
        if (each.startsWith(line))
            return each.mid(line.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double peakWhileStoring(const Options &options, const BulkDesk &bulk, const QString &path)
{
    FreshDesk fresh(options, bulk);
    forgetPeak();
    const double before = residentMiB("VmRSS:");
    fresh.store(path);
    return residentMiB("VmHWM:") - before;
}

}  // namespace

std::vector<Measurement> measureEvidence(const Options &options)
{
    const BulkDesk bulk = bulkDesk(options, 1000);
    const int large = options.quick ? 64 : 1024;
    const QString path = fileOf(options, large);
    const QString small = fileOf(options, 16);
    const double smallPeak = peakWhileStoring(options, bulk, small);
    const double largePeak = peakWhileStoring(options, bulk, path);
    std::vector<double> ours;
    std::vector<double> byHand;
    for (int round = 0; round < kRounds; ++round) {
        FreshDesk fresh(options, bulk);
        ours.push_back(millisecondsOf([&] { fresh.store(path); }));
        const QTemporaryDir dir(options.dataDir + u"/copy-XXXXXX"_s);
        byHand.push_back(millisecondsOf([&] { storeByHand(path, dir.filePath(u"copy"_s)); }));
    }
    const double ratio = median(ours) / median(byHand);
    return {{u"P10"_s, u"store an evidence file of %1 MiB, hashed and durable"_s.arg(large),
             median(ours), median(byHand), u"ms"_s, u"%1 ×"_s.arg(ratio, 0, 'f', 2), u"≤ 1.5 ×"_s,
             ratio <= 1.5},
            {u"P10"_s, u"memory that takes, against a file of 16 MiB"_s, largePeak, smallPeak,
             u"MiB"_s, u"%1 MiB more"_s.arg(largePeak - smallPeak, 0, 'f', 1),
             u"flat: ≤ 4 MiB more"_s, largePeak - smallPeak <= 4}};
}

}  // namespace casement::bench
