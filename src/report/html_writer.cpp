// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/html_writer.h"

#include "report/html_style.h"
#include "report/prose.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

class HtmlWriter {
public:
    explicit HtmlWriter(Transcript &transcript) : m_transcript(transcript) { }

    QByteArray write(const Document &document)
    {
        head(document);
        markup("<body>\n<a class=\"skip\"");
        attribute("href", u"#main"_s);
        markup(">");
        label(u"Skip to the report"_s);
        markup("</a>\n<header>\n");
        for (const Block &block : document.cover)
            this->block(block);
        markup("</header>\n");
        contents(document);
        markup("<main");
        attribute("id", u"main"_s);
        markup(">\n");
        for (const Section &section : document.sections)
            this->section(section);
        markup("</main>\n<footer>\n<p>");
        label(document.withheldTotal + u' ' + document.pageHeader + u" · "_s + document.sealShort);
        markup("</p>\n</footer>\n</body>\n</html>\n");
        return m_out;
    }

private:
    void markup(const QByteArray &bytes) { m_out += bytes; }

    // The one door for anything that is not this file's own markup.
    void text(const QString &text, bool fromCase)
    {
        m_transcript.add(text, fromCase);
        m_out += text.toHtmlEscaped().replace(u'\n', "<br/>"_L1).toUtf8();
    }

    void label(const QString &words)
    {
        m_transcript.beginParagraph();
        text(words, false);
    }

    void attribute(const QByteArray &name, const QString &value)
    {
        markup(" " + name + "=\"");
        label(value);
        markup("\"");
    }

    void head(const Document &document)
    {
        markup("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
        attribute("lang", document.language);
        markup(">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
               "content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n<title>");
        label(document.title);
        markup("</title>\n<style>");
        const QLatin1StringView style = htmlStyle();
        markup(QByteArray(style.data(), style.size()));
        markup("</style>\n</head>\n");
    }

    void contents(const Document &document)
    {
        markup("<nav");
        attribute("aria-labelledby", u"contents"_s);
        markup(">\n");
        block(Heading{2, {own(u"Contents"_s)}, u"contents"_s});
        markup("<ol>\n");
        for (const Section &section : document.sections) {
            markup("<li><a");
            attribute("href", u'#' + section.anchor);
            markup(">");
            label(section.title);
            markup("</a></li>\n");
        }
        markup("</ol>\n</nav>\n");
    }

    void section(const Section &section)
    {
        markup(section.startsPage ? "<section class=\"page\"" : "<section");
        attribute("aria-labelledby", section.anchor);
        markup(">\n");
        block(Heading{2, {own(section.title)}, section.anchor});
        for (const Block &block : section.blocks)
            this->block(block);
        markup("</section>\n");
    }

    void block(const Block &block)
    {
        std::visit([this](const auto &value) { write(value); }, block);
    }

    void write(const Heading &heading)
    {
        const QByteArray tag = "h" + QByteArray::number(heading.level);
        markup("<" + tag);
        attribute("id", heading.anchor);
        markup(">");
        prose(heading.prose);
        markup("</" + tag + ">\n");
    }

    void write(const Paragraph &paragraph)
    {
        switch (paragraph.style) {
        case ParagraphStyle::Body:
            markup("<p>");
            break;
        case ParagraphStyle::Note:
            markup("<p class=\"note\">");
            break;
        case ParagraphStyle::Kicker:
            markup("<p class=\"kicker\">");
            break;
        }
        prose(paragraph.prose);
        markup("</p>\n");
    }

    void write(const Bullets &bullets)
    {
        markup("<ul>\n");
        for (const Prose &item : bullets.items) {
            markup("<li>");
            prose(item);
            markup("</li>\n");
        }
        markup("</ul>\n");
    }

    void write(const Facts &facts)
    {
        markup("<dl>\n");
        for (const auto &[name, value] : facts.pairs) {
            markup("<dt>");
            label(name);
            markup("</dt><dd>");
            prose(value);
            markup("</dd>\n");
        }
        markup("</dl>\n");
    }

    void write(const Verbatim &verbatim)
    {
        markup("<pre>");
        m_transcript.beginParagraph();
        // A line break inside <pre> is one already.
        m_transcript.add(verbatim.text, false);
        m_out += verbatim.text.toHtmlEscaped().toUtf8();
        markup("</pre>\n");
    }

    void write(const Table &table)
    {
        const bool timeline = table.columns.size() == 5;
        // The roles keep a table a table where the style sheet folds its rows on a narrow screen.
        markup(timeline ? "<table class=\"timeline\" role=\"table\">\n<caption class=\"vh\">"
                        : "<div class=\"scroll\">\n<table>\n<caption class=\"vh\">");
        label(table.caption);
        markup("</caption>\n<colgroup>");
        for (const Column &column : table.columns)
            columnWidth(column);
        markup("</colgroup>\n<thead");
        role("rowgroup", timeline);
        markup("><tr");
        role("row", timeline);
        markup(">");
        for (const Column &column : table.columns)
            columnHead(column, timeline);
        markup("</tr></thead>\n<tbody");
        role("rowgroup", timeline);
        markup(">\n");
        for (const Row &row : table.rows)
            write(table, row, timeline);
        markup(timeline ? "</tbody>\n</table>\n" : "</tbody>\n</table>\n</div>\n");
    }

    void role(const QByteArray &name, bool wanted)
    {
        if (wanted)
            markup(" role=\"" + name + "\"");
    }

    void columnWidth(const Column &column)
    {
        // Widths are made for paper's size of type; here they follow the reader's.
        constexpr double pointsPerEm = 9.0;
        if (column.widthPoints == 0)
            markup("<col/>");
        else
            markup("<col style=\"width:"
                   + QByteArray::number(column.widthPoints / pointsPerEm, 'f', 1) + "em\"/>");
    }

    void columnHead(const Column &column, bool timeline)
    {
        markup("<th scope=\"col\"");
        role("columnheader", timeline);
        columnClass(column);
        markup(column.hideTitle ? "><span class=\"vh\">" : ">");
        label(column.title);
        markup(column.hideTitle ? "</span></th>" : "</th>");
    }

    void columnClass(const Column &column)
    {
        if (column.align == ColumnAlign::End)
            markup(" class=\"end\"");
        else
            markup(column.widthPoints == 0 ? " class=\"grow\"" : "");
    }

    void write(const Table &table, const Row &row, bool timeline)
    {
        const QByteArray span = QByteArray::number(static_cast<qint64>(table.columns.size()));
        markup(row.kind == RowKind::Group ? "<tr class=\"group\"" : "<tr");
        role("row", timeline);
        markup(">");
        if (row.kind == RowKind::Group) {
            markup("<th colspan=\"" + span + "\" scope=\"colgroup\"");
            role("columnheader", timeline);
            cellBody(row.cells.front(), "th");
        } else if (row.kind == RowKind::Aside) {
            aside(table, row.cells.front(), timeline);
        } else {
            for (size_t i = 0; i < row.cells.size(); ++i)
                cell(table, i, row.cells[i], timeline);
        }
        markup("</tr>\n");
    }

    void aside(const Table &table, const Cell &cell, bool timeline)
    {
        const auto grows = std::ranges::find(table.columns, 0, &Column::widthPoints);
        const auto before = grows - table.columns.begin();
        const auto rest = table.columns.end() - grows;
        markup("<td colspan=\"" + QByteArray::number(before) + "\"></td><td colspan=\""
               + QByteArray::number(rest) + "\" class=\"grow\"");
        role("cell", timeline);
        cellBody(cell, "td");
    }

    void cell(const Table &table, size_t index, const Cell &cell, bool timeline)
    {
        const bool header = static_cast<int>(index) == table.rowHeader;
        markup(header ? "<th scope=\"row\"" : "<td");
        role(header ? "rowheader" : "cell", timeline);
        columnClass(table.columns[index]);
        cellBody(cell, header ? "th" : "td");
    }

    void cellBody(const Cell &cell, const QByteArray &tag)
    {
        markup(">");
        if (cell.size() == 1) {
            prose(cell.front());
        } else {
            for (const Prose &paragraph : cell) {
                markup("<p>");
                prose(paragraph);
                markup("</p>");
            }
        }
        markup("</" + tag + ">");
    }

    void prose(const Prose &runs)
    {
        m_transcript.beginParagraph();
        for (const Run &run : runs)
            this->run(run);
    }

    void run(const Run &run)
    {
        if (run.text.isEmpty())
            return;
        if (run.isPlaceholder()) {
            markup("<span class=\"w\">");
            if (run.unit == WithheldUnit::Field) {
                markup("<span class=\"vh\">");
                text(u"withheld, "_s, false);
                markup("</span>");
            }
            text(run.text, false);
            markup("</span>");
            return;
        }
        const auto [open, close] = tags(run.tone);
        markup(open);
        markup(run.fromCase ? "<bdi>" : "");
        text(run.text, run.fromCase);
        markup(run.fromCase ? "</bdi>" : "");
        markup(close);
    }

    static std::pair<const char *, const char *> tags(Tone tone)
    {
        switch (tone) {
        case Tone::Plain:
            return {"", ""};
        case Tone::Strong:
            return {"<strong>", "</strong>"};
        case Tone::Quiet:
            return {"<span class=\"q\">", "</span>"};
        case Tone::Struck:
            return {"<s>", "</s>"};
        case Tone::Alert:
            return {"<span class=\"a\">", "</span>"};
        case Tone::Code:
            return {"<code>", "</code>"};
        }
        return {"", ""};
    }

    Transcript &m_transcript;
    QByteArray m_out;
};

// Attributes whose values are literals of this file.
}  // namespace

QByteArray writeHtml(const Document &document, Transcript &transcript)
{
    return HtmlWriter(transcript).write(document);
}

}  // namespace casement::report
