// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"

#include <QCoreApplication>
#include <QProcess>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 7;

struct Child {
    double ms = 0;
    double residentMiB = 0;
    double openedMs = 0;  // of the child "opening": from the open desk to painted rows
};

// A process of this very program that shows a window, says how much memory it holds, and ends.
Child runChild(const QStringList &arguments)
{
    Child child;
    child.ms = millisecondsOf([&] {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--window"_s} + arguments);
        process.waitForFinished(120'000);
        const auto said = process.readAllStandardOutput().trimmed().split(' ');
        child.residentMiB = said.value(0).toDouble() / 1024;
        child.openedMs = said.value(1).toDouble();
    });
    return child;
}

struct Children {
    Child first;
    Child second;
};

Children interleavedChildren(const QStringList &first, const QStringList &second)
{
    std::vector<double> ms[2];
    std::vector<double> mib[2];
    for (int i = 0; i < kRounds; ++i) {
        for (int which = 0; which < 2; ++which) {
            const Child child = runChild(which ? second : first);
            ms[which].push_back(child.ms);
            mib[which].push_back(child.residentMiB);
        }
    }
    return {{median(ms[0]), median(mib[0])}, {median(ms[1]), median(mib[1])}};
}

}  // namespace

std::vector<Measurement> measureStart(const Options &options)
{
    const int cases = options.quick ? 100 : 10'000;
    const QString path = manyCasesDesk(options, cases);
    const Children ran = interleavedChildren({u"desk"_s, path}, {u"empty"_s});
    const double ratio = ran.first.ms / ran.second.ms;
    return {{u"P1"_s, u"start on a desk with %1 cases until the list is painted"_s.arg(cases),
             ran.first.ms, ran.second.ms, u"ms"_s, u"%1 ×"_s.arg(ratio, 0, 'f', 2), u"≤ 1.5 ×"_s,
             ratio <= 1.5}};
}

std::vector<Measurement> measureOpen(const Options &options)
{
    const std::vector<std::pair<quint64, double>> sizes = options.quick
        ? std::vector<std::pair<quint64, double>>{{1'000, 1.0}, {2'000, 1.2}}
        : std::vector<std::pair<quint64, double>>{{1'000, 1.0}, {100'000, 1.2}, {1'000'000, 1.5}};
    std::vector<QString> paths;
    for (const auto &size : sizes)
        paths.push_back(bulkDesk(options, size.first).path);
    std::vector<std::vector<double>> times(sizes.size());
    for (int round = 0; round < kRounds; ++round) {
        for (size_t i = 0; i < sizes.size(); ++i)
            times[i].push_back(runChild({u"opening"_s, paths[i]}).openedMs);
    }
    std::vector<Measurement> rows;
    const double atThousand = median(times[0]);
    for (size_t i = 0; i < sizes.size(); ++i) {
        const auto &[events, allowed] = sizes[i];
        const double ms = median(times[i]);
        const double ratio = ms / atThousand;
        rows.push_back({u"P2"_s,
                        u"open a case of %1 events until its rows are painted"_s.arg(events), ms,
                        atThousand, u"ms"_s, u"%1 × the one of 1,000"_s.arg(ratio, 0, 'f', 2),
                        u"≤ %1 ×, ≤ 100 ms"_s.arg(allowed), ratio <= allowed && ms <= 100});
    }
    return rows;
}

std::vector<Measurement> measureMemory(const Options &options)
{
    const quint64 events = options.quick ? 2'000 : 100'000;
    const BulkDesk bulk = bulkDesk(options, events);
    const Children ran = interleavedChildren({u"desk"_s, bulk.path, bulk.caseId}, {u"empty"_s});
    const double more = ran.first.residentMiB - ran.second.residentMiB;
    return {{u"P8"_s, u"memory with a case of %1 events open"_s.arg(events), ran.first.residentMiB,
             ran.second.residentMiB, u"MiB"_s, u"+%1 MiB"_s.arg(more, 0, 'f', 0), u"≤ +100 MiB"_s,
             more <= 100}};
}

}  // namespace casement::bench
