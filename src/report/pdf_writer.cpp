// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_writer.h"

#include "report/pdf_check.h"
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

// What the columns that grow get at least, all of them together.
constexpr qreal kLeastGrowing = 90 * kUnit;

struct ColumnPlace {
    qreal x = 0;
    qreal width = 0;
};

// Where the columns of fixed width leave too little, they are narrowed alike.
std::vector<ColumnPlace> columnPlaces(const std::vector<Column> &columns, qreal textWidth)
{
    const qreal room = textWidth - kColumnGap * (static_cast<qreal>(columns.size()) - 1);
    qreal fixed = 0;
    int growing = 0;
    for (const Column &column : columns) {
        fixed += column.widthPoints * kUnit;
        growing += column.widthPoints == 0 ? 1 : 0;
    }
    const qreal most = growing > 0 ? room - kLeastGrowing : room;
    const qreal factor = fixed > most ? most / fixed : 1;
    std::vector<ColumnPlace> places;
    places.reserve(columns.size());
    qreal x = kSideMargin;
    for (const Column &column : columns) {
        const qreal width = column.widthPoints == 0 ? (room - fixed * factor) / growing
                                                    : column.widthPoints * kUnit * factor;
        places.push_back({x, width});
        x += width + kColumnGap;
    }
    return places;
}

// A title of a sentence or two is set smaller, one of pages as text.
TypeSize titleSize(const Prose &prose)
{
    const qsizetype length = lengthOf(prose);
    if (length > 4 * kLongTitle)
        return TypeSize::Body;
    return length > kLongTitle ? TypeSize::Section : TypeSize::Title;
}

// Does a block that comes before `next` introduce it?
Keep keepBefore(const Block &block, const Block *next)
{
    if (std::holds_alternative<Heading>(block))
        return Keep::WithNext;
    const auto *paragraph = std::get_if<Paragraph>(&block);
    if (!paragraph || !next || std::holds_alternative<Heading>(*next))
        return Keep::Free;
    const bool leadsToMore = std::holds_alternative<Verbatim>(*next)
        || std::holds_alternative<Table>(*next) || std::holds_alternative<Bullets>(*next);
    return paragraph->style != ParagraphStyle::Body || leadsToMore ? Keep::WithNext : Keep::Free;
}

class PdfBody {
public:
    PdfBody(PageFlow &flow, Transcript &transcript)
        : m_flow(flow), m_transcript(transcript), m_textWidth(flow.frame().textWidth())
    {
    }

    void write(const Document &document)
    {
        m_flow.markOutline(u"Cover"_s, 1);
        blocks(document.cover);
        for (const Section &section : document.sections) {
            // The cover stays alone.
            if (section.startsPage)
                &section == &document.sections.front() ? m_flow.startPage() : m_flow.leavePage();
            this->section(section);
        }
    }

private:
    void section(const Section &section)
    {
        m_flow.space(20 * kUnit);
        m_flow.markOutline(section.title, 1);
        line({own(section.title)}, TypeSize::Section, Tone::Plain, 6 * kUnit,
             section.blocks.empty() ? Keep::Free : Keep::WithNext);
        blocks(section.blocks);
    }

    void blocks(const std::vector<Block> &blocks)
    {
        for (size_t i = 0; i < blocks.size(); ++i) {
            m_keep = keepBefore(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr);
            std::visit([this](const auto &value) { write(value); }, blocks[i]);
        }
    }

    LaidProse laid(const Prose &prose, TypeSize size, Tone base, qreal width,
                   ColumnAlign align = ColumnAlign::Start)
    {
        return LaidProse(prose, m_flow.face(), size, base, width, align, m_transcript);
    }

    void line(const Prose &prose, TypeSize size, Tone base, qreal below, Keep keep)
    {
        LaidCell cell{kSideMargin, {}};
        cell.paragraphs.push_back(laid(prose, size, base, m_textWidth));
        LaidRow row;
        row.cells.push_back(std::move(cell));
        row.paddingBelow = below;
        const bool kept = keep == Keep::WithNext && m_flow.isKeptWhole(row);
        m_flow.row(std::move(row), kept ? Keep::WithNext : Keep::Free);
    }

    void write(const Heading &heading)
    {
        if (heading.level == 1) {
            line(heading.prose, titleSize(heading.prose), Tone::Strong, 14 * kUnit, Keep::Free);
            return;
        }
        m_flow.space(14 * kUnit);
        if (heading.level == 3)
            m_flow.markOutline(heading.prose.front().text, 2);
        line(heading.prose, heading.level == 2 ? TypeSize::Section : TypeSize::Subsection,
             Tone::Plain, 4 * kUnit, m_keep);
    }

    void write(const Paragraph &paragraph)
    {
        const bool body = paragraph.style == ParagraphStyle::Body;
        line(paragraph.prose, TypeSize::Body, body ? Tone::Plain : Tone::Quiet,
             (paragraph.style == ParagraphStyle::Kicker ? 2 : 7) * kUnit, m_keep);
    }

    void write(const Bullets &bullets)
    {
        constexpr qreal indent = 12 * kUnit;
        for (const Prose &item : bullets.items) {
            LaidRow row;
            LaidCell dot{kSideMargin, {}};
            dot.paragraphs.push_back(laid({own(u"•"_s)}, TypeSize::Body, Tone::Quiet, indent));
            LaidCell text{kSideMargin + indent, {}};
            text.paragraphs.push_back(
                laid(item, TypeSize::Body, Tone::Plain, m_textWidth - indent));
            row.cells.push_back(std::move(dot));
            row.cells.push_back(std::move(text));
            row.paddingBelow = 3 * kUnit;
            m_flow.row(std::move(row));
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
                laid(value, TypeSize::Body, Tone::Plain, m_textWidth - kFactNameWidth));
            row.cells.push_back(std::move(term));
            row.cells.push_back(std::move(text));
            row.paddingBelow = 3 * kUnit;
            m_flow.row(std::move(row));
        }
        m_flow.space(6 * kUnit);
    }

    void write(const Verbatim &verbatim)
    {
        constexpr qreal indent = 8 * kUnit;
        LaidCell cell{kSideMargin + indent, {}};
        for (const QString &text : verbatim.text.split(u'\n'))
            cell.paragraphs.push_back(
                laid({own(text, Tone::Code)}, TypeSize::Body, Tone::Code, m_textWidth - indent));
        LaidRow row;
        row.cells.push_back(std::move(cell));
        row.paddingBelow = 8 * kUnit;
        m_flow.row(std::move(row));
    }

    void write(const Table &table)
    {
        const std::vector<ColumnPlace> places = columnPlaces(table.columns, m_textWidth);
        m_flow.space(3 * kUnit);
        m_flow.row(headRow(table, places), table.rows.empty() ? Keep::Free : Keep::WithNext);
        m_flow.setRepeated([this, &table, &places] { return headRow(table, places); });
        for (const Row &row : table.rows)
            write(table, places, row);
        m_flow.setRepeated({});
        m_flow.space(8 * kUnit);
    }

    LaidRow headRow(const Table &table, const std::vector<ColumnPlace> &places)
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
        row.heads = true;
        return row;
    }

    void write(const Table &table, const std::vector<ColumnPlace> &places, const Row &row)
    {
        LaidRow out;
        out.paddingAbove = 3.5 * kUnit;
        out.paddingBelow = 3.5 * kUnit;
        out.ruleBelow = 0.5 * kUnit;
        out.ruleInk = kHairline;
        if (row.kind == RowKind::Group) {
            out.paddingAbove = 9 * kUnit;
            addCell(out, row.cells.front(), {kSideMargin, m_textWidth}, {});
        } else if (row.kind == RowKind::Aside) {
            const size_t widest = widestOf(places);
            addCell(out, row.cells.front(), places[widest], table.columns[widest]);
        } else {
            for (size_t i = 0; i < row.cells.size(); ++i)
                addCell(out, row.cells[i], places[i], table.columns[i]);
        }
        // No page has but the last row of a table.
        const auto after = &table.rows.back() - &row;
        const bool leads = after > 0 && row.kind == RowKind::Group;
        const bool accompanies = after == 1 && m_flow.isKeptWhole(out);
        m_flow.row(std::move(out), leads || accompanies ? Keep::WithNext : Keep::Free);
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
    qreal m_textWidth;
    Keep m_keep = Keep::Free;  // of the block that is being written
};

QPageSize sheet(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

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

Result<PdfFile> writePdf(const Document &document, Transcript &transcript, Paper paper,
                         const Progress &progress)
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
        writer.setPageSize(sheet(paper));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        PageFlow flow(writer, document, transcript, progress);
        PdfBody(flow, transcript).write(document);
        flow.finish();
        if (flow.isStopped())
            return failure(ErrorKind::Cancelled, document.title);
        pages = flow.pages();
        outline = flow.outline();
    }
    auto finished = finishPdf(raw, document, outline, transcript);
    if (!finished)
        return failure(finished.error());
    if (const auto sound = checkPdf(*finished); !sound)
        return failure(sound.error());
    return PdfFile{*std::move(finished), pages};
}

}  // namespace casement::report
