// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_writer.h"

#include "report/pdf_finish.h"
#include "report/pdf_pages.h"
#include "report/prose.h"

#include <QBuffer>
#include <QHashSeed>
#include <QMutex>
#include <QPageSize>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kColumnGap = 8 * kUnit;
constexpr qreal kFactNameWidth = 110 * kUnit;
const QColor kHairline(0xC4, 0xCA, 0xD0);
const QColor kHeaderRule(0x15, 0x18, 0x1C);

struct ColumnPlace {
    qreal x = 0;
    qreal width = 0;
};

std::vector<ColumnPlace> columnPlaces(const std::vector<Column> &columns)
{
    qreal fixed = kColumnGap * (static_cast<qreal>(columns.size()) - 1);
    for (const Column &column : columns)
        fixed += column.widthPoints * kUnit;
    std::vector<ColumnPlace> places;
    qreal x = kSideMargin;
    for (const Column &column : columns) {
        const qreal width =
            column.widthPoints == 0 ? kTextWidth - fixed : column.widthPoints * kUnit;
        places.push_back({x, width});
        x += width + kColumnGap;
    }
    return places;
}

class PdfBody {
public:
    PdfBody(PageFlow &flow, Transcript &transcript) : m_flow(flow), m_transcript(transcript) { }

    void write(const Document &document)
    {
        m_flow.markOutline(u"Cover"_s, 1);
        for (const Block &block : document.cover)
            this->block(block);
        for (const Section &section : document.sections)
            this->section(section);
    }

private:
    void section(const Section &section)
    {
        if (section.startsPage)
            m_flow.startPage();
        m_flow.space(20 * kUnit);
        m_flow.need(110 * kUnit);
        m_flow.markOutline(section.title, 1);
        line({own(section.title)}, TypeSize::Section, Tone::Plain, 6 * kUnit);
        for (const Block &block : section.blocks)
            this->block(block);
    }

    void block(const Block &block)
    {
        std::visit([this](const auto &value) { write(value); }, block);
    }

    LaidProse laid(const Prose &prose, TypeSize size, Tone base, qreal width,
                   ColumnAlign align = ColumnAlign::Start)
    {
        return LaidProse(prose, m_flow.face(), size, base, width, align, m_transcript);
    }

    void line(const Prose &prose, TypeSize size, Tone base, qreal below, qreal indent = 0)
    {
        LaidCell cell{kSideMargin + indent, {}};
        cell.paragraphs.push_back(laid(prose, size, base, kTextWidth - indent));
        LaidRow row;
        row.cells.push_back(std::move(cell));
        row.paddingBelow = below;
        m_flow.row(row);
    }

    void write(const Heading &heading)
    {
        if (heading.level == 1) {
            line(heading.prose, TypeSize::Title, Tone::Plain, 14 * kUnit);
            return;
        }
        m_flow.space(14 * kUnit);
        m_flow.need(70 * kUnit);
        if (heading.level == 3)
            m_flow.markOutline(heading.prose.front().text, 2);
        line(heading.prose, heading.level == 2 ? TypeSize::Section : TypeSize::Subsection,
             Tone::Plain, 4 * kUnit);
    }

    void write(const Paragraph &paragraph)
    {
        const bool body = paragraph.style == ParagraphStyle::Body;
        line(paragraph.prose, TypeSize::Body, body ? Tone::Plain : Tone::Quiet,
             (paragraph.style == ParagraphStyle::Kicker ? 2 : 7) * kUnit);
    }

    void write(const Bullets &bullets)
    {
        constexpr qreal indent = 12 * kUnit;
        for (const Prose &item : bullets.items) {
            LaidRow row;
            LaidCell dot{kSideMargin, {}};
            dot.paragraphs.push_back(laid({own(u"•"_s)}, TypeSize::Body, Tone::Quiet, indent));
            LaidCell text{kSideMargin + indent, {}};
            text.paragraphs.push_back(laid(item, TypeSize::Body, Tone::Plain, kTextWidth - indent));
            row.cells.push_back(std::move(dot));
            row.cells.push_back(std::move(text));
            row.paddingBelow = 3 * kUnit;
            m_flow.row(row);
        }
        m_flow.space(4 * kUnit);
    }

    void write(const Facts &facts)
    {
        for (const auto &[name, value] : facts.pairs) {
            LaidRow row;
            LaidCell term{kSideMargin, {}};
            term.paragraphs.push_back(
                laid({own(name)}, TypeSize::Body, Tone::Quiet, kFactNameWidth - kColumnGap));
            LaidCell text{kSideMargin + kFactNameWidth, {}};
            text.paragraphs.push_back(
                laid(value, TypeSize::Body, Tone::Plain, kTextWidth - kFactNameWidth));
            row.cells.push_back(std::move(term));
            row.cells.push_back(std::move(text));
            row.paddingBelow = 3 * kUnit;
            m_flow.row(row);
        }
        m_flow.space(6 * kUnit);
    }

    void write(const Verbatim &verbatim)
    {
        for (const QString &text : verbatim.text.split(u'\n'))
            line({own(text, Tone::Code)}, TypeSize::Body, Tone::Code, 0, 8 * kUnit);
        m_flow.space(8 * kUnit);
    }

    void write(const Table &table)
    {
        const std::vector<ColumnPlace> places = columnPlaces(table.columns);
        const auto head = [this, &table, &places] { headRow(table, places); };
        m_flow.need(60 * kUnit);
        head();
        m_flow.setRepeated(head);
        for (const Row &row : table.rows)
            write(table, places, row);
        m_flow.setRepeated({});
        m_flow.space(8 * kUnit);
    }

    void headRow(const Table &table, const std::vector<ColumnPlace> &places)
    {
        LaidRow row;
        for (size_t i = 0; i < places.size(); ++i) {
            if (table.columns[i].hideTitle)
                continue;
            LaidCell cell{places[i].x, {}};
            cell.paragraphs.push_back(laid({own(table.columns[i].title, Tone::Strong)},
                                           TypeSize::Small, Tone::Quiet, places[i].width,
                                           table.columns[i].align));
            row.cells.push_back(std::move(cell));
        }
        row.paddingBelow = 3 * kUnit;
        row.ruleBelow = 1.1 * kUnit;
        row.ruleInk = kHeaderRule;
        m_flow.row(row);
    }

    void write(const Table &table, const std::vector<ColumnPlace> &places, const Row &row)
    {
        LaidRow out;
        out.paddingAbove = 3.5 * kUnit;
        out.paddingBelow = 3.5 * kUnit;
        out.ruleBelow = 0.5 * kUnit;
        out.ruleInk = kHairline;
        if (row.kind == RowKind::Group) {
            // A heading alone at the foot of a page heads nothing.
            m_flow.need(54 * kUnit);
            out.paddingAbove = 9 * kUnit;
            addCell(out, row.cells.front(), {kSideMargin, kTextWidth}, {});
        } else if (row.kind == RowKind::Aside) {
            const size_t widest = widestOf(places);
            addCell(out, row.cells.front(), places[widest], table.columns[widest]);
        } else {
            for (size_t i = 0; i < row.cells.size(); ++i)
                addCell(out, row.cells[i], places[i], table.columns[i]);
        }
        m_flow.row(out);
    }

    static size_t widestOf(const std::vector<ColumnPlace> &places)
    {
        return static_cast<size_t>(std::ranges::max_element(places, {}, &ColumnPlace::width)
                                   - places.begin());
    }

    void addCell(LaidRow &row, const Cell &cell, ColumnPlace place, const Column &column)
    {
        LaidCell out{place.x, {}};
        for (const Prose &paragraph : cell)
            out.paragraphs.push_back(
                laid(paragraph, TypeSize::Body, column.tone, place.width, column.align));
        row.cells.push_back(std::move(out));
    }

    PageFlow &m_flow;
    Transcript &m_transcript;
};

// QPdfWriter writes its objects in the order of a hash. Hashes made meanwhile, in whatever thread,
// work as well with this seed; the old state comes back because a fixed one can be attacked. Two
// that write at once take turns, lest one takes the seed from the other.
class DeterministicHashes {
public:
    DeterministicHashes() : m_turn(turns()), m_wasFixed(QHashSeed::globalSeed() == 0)
    {
        QHashSeed::setDeterministicGlobalSeed();
    }
    ~DeterministicHashes()
    {
        if (!m_wasFixed)
            QHashSeed::resetRandomGlobalSeed();
    }
    Q_DISABLE_COPY_MOVE(DeterministicHashes)

private:
    static QMutex *turns()
    {
        static QMutex mutex;
        return &mutex;
    }

    QMutexLocker<QMutex> m_turn;
    bool m_wasFixed;
};

}  // namespace

Result<PdfFile> writePdf(const Document &document, Transcript &transcript)
{
    const DeterministicHashes hashes;
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    int pages = 0;
    std::vector<OutlineEntry> outline;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        PageFlow flow(writer, document, transcript);
        PdfBody(flow, transcript).write(document);
        flow.finish();
        pages = flow.pages();
        outline = flow.outline();
    }
    auto finished = finishPdf(raw, document, outline, transcript);
    if (!finished)
        return failure(finished.error());
    return PdfFile{*std::move(finished), pages};
}

}  // namespace casement::report
