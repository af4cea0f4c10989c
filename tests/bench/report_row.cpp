// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"
#include "desk/issuer.h"
#include "report/html_writer.h"
#include "report/pdf_writer.h"
#include "report/render.h"
#include "report/sections.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdio>

namespace casement::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 5;
constexpr qint64 kStartMs = 1'772'445'600'000;

// Thirty words: ten such entries fill a page.
QString wordsOf(int number)
{
    static const QStringList vocabulary =
        u"account page donor payment device login report threat harbour charity ticket queue "
        "vendor policy clause appeal review token session wallet transfer provider"_s.split(u' ');
    QString text = u"Line %1:"_s.arg(number);
    quint64 state = static_cast<quint64>(number) * 2654435761U + 1;
    for (int i = 0; i < 30; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        text += u' ' + vocabulary.at(static_cast<qsizetype>((state >> 33) % 22));
    }
    return text;
}

report::ReportInput timeline(int entries)
{
    report::ReportInput input;
    input.caseNumber = u"CASE-7F3C1Q"_s;
    input.caseTitle = report::shownText(u"A long case"_s);
    input.generatedMs = kStartMs;
    input.seal.origin = u"bench.example.org/incident/0"_s;
    input.seal.size = static_cast<quint64>(entries);
    input.entriesShown = input.seal.size;
    input.timeline.reserve(static_cast<size_t>(entries));
    for (int i = 0; i < entries; ++i) {
        report::TimelineItem item;
        item.seq = static_cast<ledger::Seq>(i);
        item.occurred = report::Moment{kStartMs + i * 20'000LL, 0, casefile::Precision::Exact};
        item.recordedMs = item.occurred->ms + 1000;
        item.functionLetter = u"T"_s;
        item.function = u"Trust & Safety"_s;
        item.text = report::shownText(wordsOf(i));
        item.who = report::shownText(u"Trust & Safety"_s);
        input.timeline.push_back(std::move(item));
    }
    return input;
}

int writePages(const report::ReportInput &input)
{
    report::Transcript transcript;
    const auto pdf = report::writePdf(report::buildDocument(input), transcript);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().got));
    return pdf->pages;
}

void renderAll(const report::ReportInput &input)
{
    // As many withheld texts as a case of that length may have, none of which is there.
    QStringList withheld;
    for (int i = 0; i < 100; ++i)
        withheld += u"withheld-%1@example.net"_s.arg(i);
    if (const auto report = report::render(input, withheld); !report)
        qFatal("%s", qPrintable(report.error().got));
}

// Chromium, where this machine has one: $CASEMENT_CHROMIUM, or by one of its usual names.
class Chromium {
public:
    Chromium()
    {
        m_program = qEnvironmentVariable("CASEMENT_CHROMIUM");
        for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome-stable"_s,
                                    u"google-chrome"_s}) {
            if (m_program.isEmpty())
                m_program = QStandardPaths::findExecutable(name);
        }
    }
    [[nodiscard]] bool isThere() const { return !m_program.isEmpty(); }

    void print(const QByteArray &html)
    {
        const QString page = m_dir.filePath(u"page.html"_s);
        const QString pdf = m_dir.filePath(u"page.pdf"_s);
        QFile::remove(pdf);
        QFile file(page);
        if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        QProcess process;
        process.start(m_program,
                      {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                       u"--disable-dev-shm-usage"_s, u"--no-first-run"_s,
                       u"--disable-background-networking"_s, u"--no-pdf-header-footer"_s,
                       u"--user-data-dir="_s + m_dir.filePath(u"profile"_s),
                       u"--print-to-pdf="_s + pdf, QUrl::fromLocalFile(page).toString()});
        if (!process.waitForFinished(-1) || !QFile::exists(pdf))
            qFatal("Chromium printed nothing: %s", process.readAllStandardError().constData());
    }

private:
    QString m_program;
    QTemporaryDir m_dir;
};

QByteArray htmlOf(const report::ReportInput &input)
{
    report::Transcript transcript;
    return report::writeHtml(report::buildDocument(input), transcript);
}

std::vector<Measurement> againstChromium(const Options &options)
{
    const int entries = options.quick ? 200 : 2'000;
    const report::ReportInput input = timeline(entries);
    const int pages = writePages(input);
    const QString work = u"PDF of a timeline of %1 entries (%2 pages)"_s.arg(entries).arg(pages);
    const QString checked = u"the same with the HTML, both read again and searched"_s;
    Chromium chromium;
    if (!chromium.isThere()) {
        std::fprintf(stderr,
                     "P7: no Chromium here, so there is nothing to hold the figure against; "
                     "$CASEMENT_CHROMIUM may name one\n");
        const QString none = u"no Chromium here"_s;
        return {{u"P7"_s,
                 work,
                 medianMs(kRounds, [&] { (void)writePages(input); }),
                 {},
                 u"ms"_s,
                 none,
                 u"≥ 10 × faster"_s,
                 {}},
                {u"P7"_s,
                 checked,
                 medianMs(kRounds, [&] { renderAll(input); }),
                 {},
                 u"ms"_s,
                 none,
                 u"none"_s,
                 {}}};
    }
    const QByteArray html = htmlOf(input);
    // The first start of a browser makes its profile.
    chromium.print("<!DOCTYPE html><title>x</title><p>x");
    const Pair pdf =
        interleaved(kRounds, [&] { (void)writePages(input); }, [&] { chromium.print(html); });
    const Pair whole = interleaved(
        kRounds, [&] { renderAll(input); },
        [&] { chromium.print("<!DOCTYPE html><title>x</title><p>x"); });
    const double ratio = pdf.second / pdf.first;
    return {{u"P7"_s, work, pdf.first, pdf.second, u"ms"_s, u"%1 × faster"_s.arg(ratio, 0, 'f', 1),
             u"≥ 10 × faster"_s, ratio >= 10},
            {u"P7"_s,
             checked,
             whole.first,
             pdf.second,
             u"ms"_s,
             u"%1 × faster"_s.arg(pdf.second / whole.first, 0, 'f', 1),
             u"none"_s,
             {}},
            {u"P7"_s,
             u"of Chromium's time, starting and printing one word"_s,
             whole.second,
             pdf.second,
             u"ms"_s,
             u"–"_s,
             u"none"_s,
             {}}};
}

Measurement growthRow(const QString &work, int few, int many, const Pair &times)
{
    const double fewEach = times.first * 1000 / few;
    const double manyEach = times.second * 1000 / many;
    const double ratio = manyEach / fewEach;
    return {u"P7"_s,          work,
            manyEach,         fewEach,
            u"µs an entry"_s, u"%1 × the one of %2"_s.arg(ratio, 0, 'f', 2).arg(few),
            u"≤ 1.2 ×"_s,     ratio <= 1.2};
}

// The whole of it, from the desk to the folder, in a copy of the case each time.
double issueMs(const Options &options, const BulkDesk &bulk)
{
    const QTemporaryDir dir(options.dataDir + u"/issue-XXXXXX"_s);
    const QString copy = dir.filePath(u"a.casement"_s);
    QFile::copy(bulk.path, copy);
    const auto desk =
        desk::Desk::open(copy, kBenchPassphrase, nullptr, desk::Environment::system());
    if (!desk)
        qFatal("the desk of the bench does not open");
    desk::IssueRequest request;
    request.caseId = bulk.caseId;
    request.outDir = dir.filePath(u"issue"_s);
    return millisecondsOf([&] {
        if (const auto issued = desk::issueReport(**desk, request); !issued)
            qFatal("the issue failed: %s", qPrintable(issued.error().got));
    });
}

std::vector<Measurement> growth(const Options &options)
{
    const int few = options.quick ? 100 : 1'000;
    const int many = 10 * few;
    const report::ReportInput small = timeline(few);
    const report::ReportInput large = timeline(many);
    const Pair pdf =
        interleaved(kRounds, [&] { (void)writePages(small); }, [&] { (void)writePages(large); });
    const Pair whole = interleaved(kRounds, [&] { renderAll(small); }, [&] { renderAll(large); });
    const BulkDesk smallDesk = bulkDesk(options, static_cast<quint64>(few));
    const BulkDesk largeDesk = bulkDesk(options, static_cast<quint64>(many));
    std::vector<double> fews;
    std::vector<double> manys;
    for (int i = 0; i < kRounds; ++i) {
        fews.push_back(issueMs(options, smallDesk));
        manys.push_back(issueMs(options, largeDesk));
    }
    return {growthRow(u"PDF of a timeline of %1 entries"_s.arg(many), few, many, pdf),
            growthRow(u"PDF and HTML of it, read again and searched"_s, few, many, whole),
            growthRow(u"issue a case of %1 entries: bundle, files, checks, receipt"_s.arg(many),
                      few, many, {median(fews), median(manys)})};
}

}  // namespace

std::vector<Measurement> measureReport(const Options &options)
{
    std::vector<Measurement> rows = againstChromium(options);
    for (Measurement &row : growth(options))
        rows.push_back(std::move(row));
    return rows;
}

}  // namespace casement::bench
