// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A report as a small tree: what is said, before anything says where on a page it stands.
//
// What it is: Document → Section → Block → Prose → Run. Both writers walk the same tree, so the PDF
//   and the HTML cannot say different things.
// Promises: values only. A Run is either the report's own wording or words of the case
//   (`fromCase`); words of the case are already free of control characters (text_marks.h). A
//   withheld stretch is a placeholder run, which knows its basis and how many stretches it is for.
// Does not do: sizes, fonts, pages, HTML.
// Neighbours: sections.h builds it, pdf_writer.h and html_writer.h write it.
// Cost: shared strings.
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace casement::report {

enum class Tone { Plain, Strong, Quiet, Struck, Alert, Code };

enum class WithheldUnit { None, Entry, Field };

struct Run {
    QString text;
    Tone tone = Tone::Plain;
    bool fromCase = false;
    WithheldUnit unit = WithheldUnit::None;  // not None: a placeholder
    QString basis;  // of a placeholder
    quint64 count = 0;  // stretches or entries a placeholder is for
    [[nodiscard]] bool isPlaceholder() const { return unit != WithheldUnit::None; }
    friend bool operator==(const Run &, const Run &) = default;
};

// One paragraph's worth of runs. U+000A inside a run is a forced line break.
using Prose = std::vector<Run>;

[[nodiscard]] inline qsizetype lengthOf(const Prose &prose)
{
    qsizetype length = 0;
    for (const Run &run : prose)
        length += run.text.size();
    return length;
}

// A title of more characters is set smaller.
inline constexpr qsizetype kLongTitle = 160;

struct Heading {
    int level = 2;  // 1 is the title
    Prose prose;
    QString anchor;
};

enum class ParagraphStyle { Body, Note, Kicker };

struct Paragraph {
    Prose prose;
    ParagraphStyle style = ParagraphStyle::Body;
};

struct Bullets {
    std::vector<Prose> items;
};

// Names and values, one pair a line.
struct Facts {
    std::vector<std::pair<QString, Prose>> pairs;
};

enum class ColumnAlign { Start, End };

struct Column {
    QString title;
    int widthPoints = 0;  // 0: what the other columns leave
    ColumnAlign align = ColumnAlign::Start;
    bool hideTitle = false;  // for the eye only; a screen reader is told it
    Tone tone = Tone::Plain;
};

using Cell = std::vector<Prose>;  // paragraphs

enum class RowKind { Plain, Group, Aside };

struct Row {
    // Plain: one cell a column. Group: one cell that heads the rows below it. Aside: one cell that
    // stands in the widest column.
    RowKind kind = RowKind::Plain;
    std::vector<Cell> cells;
};

struct Table {
    QString caption;  // for a screen reader; not printed
    std::vector<Column> columns;
    std::vector<Row> rows;
    int rowHeader = 0;  // the column whose cells name their rows
};

// Fixed-width text, line for line.
struct Verbatim {
    QString text;
};

using Block = std::variant<Heading, Paragraph, Bullets, Facts, Table, Verbatim>;

struct Section {
    QString anchor;
    QString title;
    std::vector<Block> blocks;
    bool startsPage = false;
};

struct Document {
    QString title;  // of the file, not of the case: "CASE-7F3C1Q, issue 2"
    QString language;  // BCP 47
    qint64 generatedMs = 0;
    QString pageHeader;  // "Issue 2 · for Policy · not privileged"
    QString stampPrefix;  // "7F3C1Q-02-"; the page number follows
    QString sealShort;  // "seal 1,197 · 9f2c 41d0 77ab e07a"
    QString withheldTotal;  // one sentence
    std::vector<Block> cover;
    std::vector<Section> sections;

    // "7F3C1Q-02-005": with three digits at least; `page` counts from 1.
    [[nodiscard]] QString pageStamp(qsizetype page) const
    {
        return stampPrefix + QString::number(page).rightJustified(3, u'0');
    }
};

}  // namespace casement::report
