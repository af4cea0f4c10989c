// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/render.h"

#include "report/glyph_gaps.h"
#include "report/html_reader.h"
#include "report/html_writer.h"
#include "report/leak_check.h"
#include "report/pdf_fonts.h"
#include "report/pdf_reader.h"
#include "report/pdf_writer.h"
#include "report/sections.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kGapsAnchor("gaps");

struct WrittenHtml {
    Document document;
    Transcript transcript;
    QByteArray bytes;
};

WrittenHtml writtenHtml(const ReportInput &input)
{
    WrittenHtml out;
    out.document = buildDocument(input);
    out.bytes = writeHtml(out.document, out.transcript);
    return out;
}

Result<> searchHtml(const WrittenHtml &html, const LeakCheck &leaks)
{
    // The first look needs no PDF: whatever leaks into one writer leaks into the other.
    if (const auto clean = leaks.searchTranscript(html.transcript, u"report.html"_s); !clean)
        return clean;
    const auto text = textOfHtml(html.bytes);
    if (!text)
        return failure(text.error());
    return leaks.searchFile(*text, html.transcript, u"report.html"_s);
}

Result<> searchPdf(const PdfFile &pdf, const Transcript &transcript, const LeakCheck &leaks)
{
    if (const auto clean = leaks.searchTranscript(transcript, u"report.pdf"_s); !clean)
        return clean;
    const auto readings = readingsOfPdf(pdf.bytes);
    if (!readings)
        return failure(readings.error());
    for (const QString &reading : *readings) {
        if (const auto clean = leaks.searchFile(reading, transcript, u"report.pdf"_s); !clean)
            return clean;
    }
    return {};
}

QString textOf(const Prose &prose)
{
    QString text;
    for (const Run &run : prose)
        text += run.isPlaceholder() ? run.basis : run.text;
    return text.simplified();
}

void takeGaps(const Document &document, RenderedReport &out)
{
    const auto section = std::ranges::find(document.sections, kGapsAnchor, &Section::anchor);
    if (section == document.sections.end())
        return;
    out.gapsTitle = section->title;
    for (const Block &block : section->blocks) {
        if (const auto *bullets = std::get_if<Bullets>(&block)) {
            for (const Prose &item : bullets->items)
                out.gaps << textOf(item);
        }
    }
}

}  // namespace

Result<RenderedReport> render(const ReportInput &input, const WithheldTexts &withheld, Paper paper)
{
    if (const auto usable = fontsAreUsable(); !usable)
        return failure(usable.error());
    WrittenHtml html = writtenHtml(input);
    if (const auto gap = glyphGap(input, html.transcript)) {
        ReportInput complete = input;
        complete.gaps.push_back(*gap);
        html = writtenHtml(complete);
    }
    const LeakCheck leaks(withheld);
    if (const auto clean = searchHtml(html, leaks); !clean)
        return failure(clean.error());
    Transcript transcript;
    auto pdf = writePdf(html.document, transcript, paper);
    if (!pdf)
        return failure(pdf.error());
    if (const auto clean = searchPdf(*pdf, transcript, leaks); !clean)
        return failure(clean.error());
    RenderedReport out{
        std::move(pdf->bytes), std::move(html.bytes), static_cast<quint64>(pdf->pages), {}, {}};
    takeGaps(html.document, out);
    return out;
}

}  // namespace casement::report
