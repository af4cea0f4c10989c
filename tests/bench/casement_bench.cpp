// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// casement_bench --out DIR [--quick] [ROW…]
//
// Measures the rows of docs/benchmarks.md and writes DIR/report.md and DIR/report.json. Data is
// made from a seed under DIR/data and kept for the next run.

#include "bench/bench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <cstdio>

using namespace casement::bench;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString name;
    std::vector<Measurement> (*measure)(const Options &);
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {u"P1"_s, measureStart},  {u"P2"_s, measureOpen},   {u"P3"_s, measureAppend},
        {u"P4"_s, measureImport}, {u"P5"_s, measureSearch}, {u"P6"_s, measureVerify},
        {u"P7"_s, measureReport}, {u"P8"_s, measureMemory}, {u"P10"_s, measureEvidence}};
    return all;
}

QString machine()
{
    QFile info(u"/proc/cpuinfo"_s);
    QString model = u"unknown processor"_s;
    if (info.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : info.readAll().split('\n')) {
            if (line.startsWith("model name"))
                model = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return u"%1 threads of %2, %3, Qt %4"_s.arg(QThread::idealThreadCount())
        .arg(model, QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()));
}

QByteArray table(const std::vector<Measurement> &all)
{
    QString out = u"Machine: %1\n\n| # | work | figure | yardstick | unit | ratio | target | met "
                  "|\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"_s.arg(machine());
    for (const Measurement &m : all)
        out += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(m.row, m.work)
                   .arg(m.figure, 0, 'f', 1)
                   .arg(m.yardstick ? QString::number(*m.yardstick, 'f', 1) : u"–"_s)
                   .arg(m.unit, m.ratio, m.target,
                        !m.met       ? u"–"_s
                            : *m.met ? u"yes"_s
                                     : u"no"_s);
    return out.toUtf8();
}

QByteArray json(const std::vector<Measurement> &all)
{
    QJsonArray out;
    for (const Measurement &m : all)
        out.append(
            QJsonObject{{u"row"_s, m.row},
                        {u"work"_s, m.work},
                        {u"figure"_s, m.figure},
                        {u"yardstick"_s, m.yardstick ? QJsonValue(*m.yardstick) : QJsonValue()},
                        {u"unit"_s, m.unit},
                        {u"ratio"_s, m.ratio},
                        {u"target"_s, m.target},
                        {u"met"_s, m.met ? QJsonValue(*m.met) : QJsonValue()}});
    return QJsonDocument(QJsonObject{{u"machine"_s, machine()}, {u"rows"_s, out}}).toJson();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

int main(int argc, char **argv)
{
    // The windows of P1 and P8 and their yardstick are painted without a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--window")
        return runWindowChild(arguments.mid(2));

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(u"out"_s, u"where report and data go"_s, u"DIR"_s, u"."_s);
    const QCommandLineOption quick(u"quick"_s, u"smaller data"_s);
    parser.addOptions({out, quick});
    parser.process(app);

    const QDir folder(parser.value(out));
    const Options options{folder.absoluteFilePath(u"data"_s), parser.isSet(quick)};
    QDir().mkpath(options.dataDir);
    std::vector<Measurement> all;
    for (const Row &row : rows()) {
        const QStringList wanted = parser.positionalArguments();
        if (!wanted.isEmpty() && !wanted.contains(row.name))
            continue;
        std::fprintf(stderr, "%s\n", qPrintable(row.name));
        for (const Measurement &measured : row.measure(options))
            all.push_back(measured);
    }
    const QByteArray text = table(all);
    std::fputs(text.constData(), stdout);
    const bool written = write(folder.filePath(u"report.md"_s), text)
        && write(folder.filePath(u"report.json"_s), json(all));
    return written ? 0 : 1;
}
