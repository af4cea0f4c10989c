// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Measuring, and saying what was measured.
//
// What it is: Measurement, one row of the report; interleaved(), which times two things A B A B and
//   answers with medians; the rows themselves, one function each.
// Promises: a ratio is taken in one run on one machine; a figure is a median of at least five.
// Neighbours: docs/benchmarks.md keeps the last honest table.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace casement::bench {

struct Measurement {
    QString row;  // "P3"
    QString work;
    double figure = 0;  // in `unit`
    std::optional<double> yardstick;  // nothing: not there to be measured
    QString unit;
    QString ratio;  // as the target states it
    QString target;
    std::optional<bool> met;  // nothing: no target, or nothing to hold it against
};

struct Options {
    QString dataDir;  // desks are made here and kept for the next run
    bool quick = false;  // smaller data, for trying the program out
};

// Medians in milliseconds of `first` and `second`, run in turn.
struct Pair {
    double first = 0;
    double second = 0;
};
[[nodiscard]] Pair interleaved(int rounds, const std::function<void()> &first,
                               const std::function<void()> &second);
[[nodiscard]] double medianMs(int rounds, const std::function<void()> &work);
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);
[[nodiscard]] double median(std::vector<double> values);

// Makes, or finds from an earlier run, a desk with one case of `events` signed events.
struct BulkDesk {
    QString path;
    QString caseId;
};
[[nodiscard]] BulkDesk bulkDesk(const Options &options, quint64 events);
// … or with many small cases.
[[nodiscard]] QString manyCasesDesk(const Options &options, int cases);

inline const QString kBenchPassphrase = QStringLiteral("bench");

[[nodiscard]] std::vector<Measurement> measureStart(const Options &options);  // P1
[[nodiscard]] std::vector<Measurement> measureOpen(const Options &options);  // P2
[[nodiscard]] std::vector<Measurement> measureAppend(const Options &options);  // P3
[[nodiscard]] std::vector<Measurement> measureImport(const Options &options);  // P4
[[nodiscard]] std::vector<Measurement> measureSearch(const Options &options);  // P5
[[nodiscard]] std::vector<Measurement> measureVerify(const Options &options);  // P6
[[nodiscard]] std::vector<Measurement> measureReport(const Options &options);  // P7
[[nodiscard]] std::vector<Measurement> measureMemory(const Options &options);  // P8
[[nodiscard]] std::vector<Measurement> measureEvidence(const Options &options);  // P10

// The child processes of P1 and P8: an empty window, or the real one on a desk; each ends by
// itself.
[[nodiscard]] int runWindowChild(const QStringList &arguments);

}  // namespace casement::bench
