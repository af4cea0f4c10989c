// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/desk.h"

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
    double allMs = 0;  // and from "show everything" to painted rows
};

// A process of this very program that shows a window, says how much memory it holds, and ends.
Child runChild(const QStringList &arguments)
{
    Child child;
    child.ms = millisecondsOf([&] {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--window"_s} + arguments);
        if (!process.waitForFinished(60'000))
            qFatal("the window that is measured does not answer");
        const auto said = process.readAllStandardOutput().trimmed().split(' ');
        child.residentMiB = said.value(0).toDouble() / 1024;
        child.openedMs = said.value(1).toDouble();
        child.allMs = said.value(2).toDouble();
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
    std::vector<double> opening;
    std::vector<double> reading;
    for (int i = 0; i < kRounds; ++i) {
        std::unique_ptr<desk::Desk> desk;
        opening.push_back(millisecondsOf([&] {
            desk = desk::Desk::open(path, kBenchPassphrase, nullptr, desk::Environment::system())
                       .value();
        }));
        reading.push_back(millisecondsOf([&] { (void)desk->cases().value(); }));
    }
    const auto part = [&](const QString &work, const std::vector<double> &ms) {
        return Measurement{u"P1"_s,   work, median(ms), ran.first.ms, u"ms"_s, u"for information"_s,
                           u"none"_s, {}};
    };
    return {{u"P1"_s, u"start on a desk with %1 cases until the list is painted"_s.arg(cases),
             ran.first.ms, ran.second.ms, u"ms"_s, u"%1 ×"_s.arg(ratio, 0, 'f', 2), u"≤ 1.5 ×"_s,
             ratio <= 1.5},
            part(u"of that, opening the desk: a key is derived from the passphrase"_s, opening),
            part(u"of that, reading the summaries of all cases"_s, reading)};
}

std::vector<Measurement> measureOpen(const Options &options)
{
    const std::vector<std::pair<quint64, double>> sizes = options.quick
        ? std::vector<std::pair<quint64, double>>{{1'000, 1.0}, {2'000, 1.2}}
        : std::vector<std::pair<quint64, double>>{{1'000, 1.0}, {100'000, 1.2}, {1'000'000, 1.5}};
    std::vector<QString> paths;
    for (const auto &size : sizes)
        paths.push_back(bulkDesk(options, size.first).path);
    std::vector<std::vector<Child>> children(sizes.size());
    for (int round = 0; round < kRounds; ++round) {
        for (size_t i = 0; i < sizes.size(); ++i)
            children[i].push_back(runChild({u"opening"_s, paths[i]}));
    }
    const auto medianOf = [&children](size_t i, double Child::*ms) {
        std::vector<double> values;
        std::ranges::transform(children[i], std::back_inserter(values), ms);
        return median(values);
    };
    std::vector<Measurement> rows;
    const double atThousand = medianOf(0, &Child::openedMs);
    for (size_t i = 0; i < sizes.size(); ++i) {
        const auto &[events, allowed] = sizes[i];
        const double ms = medianOf(i, &Child::openedMs);
        const double ratio = ms / atThousand;
        rows.push_back({u"P2"_s,
                        u"open a case of %1 events until its rows are painted"_s.arg(events), ms,
                        atThousand, u"ms"_s, u"%1 × the one of 1,000"_s.arg(ratio, 0, 'f', 2),
                        u"≤ %1 ×, ≤ 100 ms"_s.arg(allowed), ratio <= allowed && ms <= 100});
    }
    for (size_t i = 0; i < sizes.size(); ++i) {
        const double ms = medianOf(i, &Child::allMs);
        rows.push_back({u"P2"_s,
                        u"then show all of its %1 events"_s.arg(sizes[i].first),
                        ms,
                        medianOf(0, &Child::allMs),
                        u"ms"_s,
                        u"for information"_s,
                        u"none; grows with the index"_s,
                        {}});
    }
    return rows;
}

std::vector<Measurement> measureMemory(const Options &options)
{
    const quint64 events = options.quick ? 2'000 : 100'000;
    const BulkDesk bulk = bulkDesk(options, events);
    const Children ran = interleavedChildren({u"whole"_s, bulk.path}, {u"empty"_s});
    const double more = ran.first.residentMiB - ran.second.residentMiB;
    return {{u"P8"_s, u"memory with a case of %1 events open"_s.arg(events), ran.first.residentMiB,
             ran.second.residentMiB, u"MiB"_s, u"+%1 MiB"_s.arg(more, 0, 'f', 0), u"≤ +100 MiB"_s,
             more <= 100}};
}

}  // namespace casement::bench
