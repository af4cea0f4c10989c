// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One section printed from a template's text, as a picture (document_picture.h).
#pragma once

#include "report/sections.h"

namespace casement::report::test {

// The built-in set with these texts in it, by section.
[[nodiscard]] TemplateSet setWith(const std::map<QString, QByteArray> &texts);

// The whole report, and the part of its picture from "## TITLE" to the next section.
[[nodiscard]] BuiltReport reportWith(const QString &section, const QByteArray &text,
                                     const ReportInput &input);
[[nodiscard]] QString sectionPicture(const Document &document, const QString &anchor);

// What the problems say, one a line.
[[nodiscard]] QString sentencesOf(const std::vector<TemplateProblem> &problems);

}  // namespace casement::report::test
