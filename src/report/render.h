// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The door to this layer: a value in, the files of a report out.
//
// What it is: render(), which builds the document, writes it as PDF and as HTML, and searches what
//   was handed to both writers, and what both files say when read again, for withheld text.
// Promises: equal inputs and paper give equal bytes, in any process, time zone and locale that has
//   the same fonts. Where one withheld string is found no file is returned. What the fonts cannot
//   print is one of the gaps that the report states.
// Does not do: write to disk, decide what is withheld, read a desk.
// Neighbours: desk/issuer calls it; how_to_verify.h writes the text file that goes beside.
// Cost: a QGuiApplication must exist (any platform, "offscreen" will do) because fonts do; about
//   5 ms a page.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "report/paper.h"
#include "report/report_input.h"
#include "report/template_set.h"
#include "report/withheld_texts.h"

#include <QStringList>

namespace casement::report {

struct RenderedReport {
    QByteArray pdf;
    QByteArray html;
    quint64 pages = 0;
    QString gapsTitle;  // of the section on what the record lacks
    QStringList gaps;  // its sentences, as they are printed
    std::vector<TemplateProblem> problems;  // of the templates; the files say them too
    friend bool operator==(const RenderedReport &, const RenderedReport &) = default;
};

// `withheld`: every text that the plan withholds, as it stands in the case. What a user's template
// says is searched for it like words of the case: nobody reviewed it.
// Errors: Refused (field "leak", subject = where it was found; the text itself is never in an
// Error); Refused (field "fonts") where this machine has no font with Latin letters; Internal where
// a PDF could not be written or read again, or breaks a rule of pdf_check.h; CannotOpen where
// templates cannot be rendered at all (template_engine.h); Cancelled: `progress` is asked at every
// page that is drawn or read again.
[[nodiscard]] Result<RenderedReport> render(const ReportInput &input, const WithheldTexts &withheld,
                                            Paper paper = Paper::A4,
                                            const TemplateSet &templates = TemplateSet::builtIn(),
                                            const Progress &progress = {});

}  // namespace casement::report
