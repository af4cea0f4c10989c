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
#include "report/template_engine.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kGapsAnchor("gaps");

struct WrittenHtml {
    BuiltReport built;
    Transcript transcript;
    QByteArray bytes;
};

WrittenHtml writtenHtml(const ReportInput &input, const TemplateSet &templates)
{
    WrittenHtml out;
    out.built = buildReport(input, templates);
    out.bytes = writeHtml(out.built.document, out.transcript);
    return out;
}

Result<> searchTemplates(const TemplateSet &templates, const LeakCheck &leaks)
{
    for (const auto &[name, text] : templates.userTexts()) {
        Transcript words;
        words.beginParagraph();
        words.add(text, true);
        if (auto clean = leaks.searchTranscript(words, name); !clean)
            return clean;
    }
    return {};
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

Result<> searchPdf(const PdfFile &pdf, const Transcript &transcript, const LeakCheck &leaks,
                   const Progress &progress)
{
    if (const auto clean = leaks.searchTranscript(transcript, u"report.pdf"_s); !clean)
        return clean;
    const auto readings = readingsOfPdf(pdf.bytes, progress);
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

void takeGaps(const BuiltReport &built, RenderedReport &out)
{
    const auto &sections = built.document.sections;
    const auto section = std::ranges::find(sections, kGapsAnchor, &Section::anchor);
    if (section != sections.end())
        out.gapsTitle = section->title;
    for (const Block &block : built.gaps) {
        if (const auto *bullets = std::get_if<Bullets>(&block)) {
            for (const Prose &item : bullets->items)
                out.gaps << textOf(item);
        }
    }
}

}  // namespace

Result<RenderedReport> render(const ReportInput &input, const WithheldTexts &withheld, Paper paper,
                              const TemplateSet &templates, const Progress &progress)
{
    if (const auto working = TemplateEngine().works(); !working)
        return failure(working.error());
    if (const auto usable = fontsAreUsable(); !usable)
        return failure(usable.error());
    const LeakCheck leaks(withheld);
    if (const auto clean = searchTemplates(templates, leaks); !clean)
        return failure(clean.error());
    WrittenHtml html = writtenHtml(input, templates);
    if (const auto gap = glyphGap(input, html.transcript)) {
        ReportInput complete = input;
        complete.gaps.push_back(*gap);
        html = writtenHtml(complete, templates);
    }
    if (const auto clean = searchHtml(html, leaks); !clean)
        return failure(clean.error());
    Transcript transcript;
    auto pdf = writePdf(html.built.document, transcript, paper, progress);
    if (!pdf)
        return failure(pdf.error());
    if (const auto clean = searchPdf(*pdf, transcript, leaks, progress); !clean)
        return failure(clean.error());
    RenderedReport out{std::move(pdf->bytes),
                       std::move(html.bytes),
                       static_cast<quint64>(pdf->pages),
                       {},
                       {},
                       std::move(html.built.problems)};
    takeGaps(html.built, out);
    return out;
}

}  // namespace casement::report
