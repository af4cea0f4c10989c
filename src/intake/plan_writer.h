// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An ImportPlan being filled.
//
// What it is: events and stretches of text in the order of the file, cut to what an entry can hold.
// Promises: what goes in comes out: text longer than one entry becomes several notes, with a
//   warning; blank lines at the ends of a stretch are dropped, nothing else.
// Neighbours: every reader but that of mail.
#pragma once

#include "intake/import_plan.h"
#include "intake/markdown_timeline.h"
#include "intake/told_time.h"

namespace casement::intake {

// Whole characters, each part at most what a text field holds; never none.
[[nodiscard]] QStringList partsOfText(const QString &text);
// The longest part, in UTF-16 units.
[[nodiscard]] qsizetype longestPart();

class PlanWriter {
public:
    explicit PlanWriter(const ReadOptions &options, QString language = QStringLiteral("Markdown"))
        : m_options(options), m_fileName(options.fileName), m_language(std::move(language))
    {
    }

    // What follows stands in this file, until another is named.
    void standIn(const QString &fileName, size_t original);

    PlannedEvent &event(const QString &body, const casefile::OccurredTime &occurred, qint64 line,
                        const QString &title = {});
    void text(const QString &line, qint64 number);
    // What is no event is one note of the document, its headings with it: a note for each
    // paragraph would stand between the events of the case.
    void endText();
    void heading(const QString &line);
    void warn(ImportWarning warning, qint64 line, qint64 columnsBefore);

    [[nodiscard]] ImportPlan &plan() { return m_plan; }

private:
    [[nodiscard]] QString source(qint64 line) const;
    // Whole characters, each part at most what a text field holds.
    QStringList parts(const QString &text, qint64 line);
    void note(const QString &body, qint64 line);

    const ReadOptions &m_options;
    QString m_fileName;
    size_t m_original = 0;
    QString m_language;  // of the notes
    ImportPlan m_plan;
    QString m_heading;
    QString m_text;
    qint64 m_textLine = 0;
};

}  // namespace casement::intake
