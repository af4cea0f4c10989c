// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/render.h"

#include "report/html_reader.h"
#include "report/html_writer.h"
#include "report/leak_check.h"
#include "report/pdf_reader.h"
#include "report/pdf_writer.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

Result<RenderedReport> render(const ReportInput &input, const WithheldTexts &withheld)
{
    const Document document = buildDocument(input);
    const LeakCheck leaks(withheld);

    Transcript htmlTranscript;
    const QByteArray html = writeHtml(document, htmlTranscript);
    // The first look needs no PDF: whatever leaks into one writer leaks into the other.
    if (const auto clean = leaks.searchTranscript(htmlTranscript, u"report.html"_s); !clean)
        return failure(clean.error());
    const auto htmlText = textOfHtml(html);
    if (!htmlText)
        return failure(htmlText.error());
    if (const auto clean = leaks.searchFile(*htmlText, htmlTranscript, u"report.html"_s); !clean)
        return failure(clean.error());

    Transcript pdfTranscript;
    auto pdf = writePdf(document, pdfTranscript);
    if (!pdf)
        return failure(pdf.error());
    if (const auto clean = leaks.searchTranscript(pdfTranscript, u"report.pdf"_s); !clean)
        return failure(clean.error());
    const auto readings = readingsOfPdf(pdf->bytes);
    if (!readings)
        return failure(readings.error());
    for (const QString &reading : *readings) {
        if (const auto clean = leaks.searchFile(reading, pdfTranscript, u"report.pdf"_s); !clean)
            return failure(clean.error());
    }

    return RenderedReport{std::move(pdf->bytes), html, static_cast<quint64>(pdf->pages)};
}

}  // namespace casement::report
