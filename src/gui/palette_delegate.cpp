// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/palette_delegate.h"

#include "gui/lane_marks.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

int bodyHeight()
{
    return QFontMetrics(font::body()).height();
}

int smallHeight()
{
    return QFontMetrics(font::small()).height();
}

// The words that were looked for: a ground and a line under them, so that no colour speaks alone.
QList<QTextLayout::FormatRange> formatsOf(const desk::Excerpt &words, qsizetype length)
{
    const Tokens &t = tokens();
    QList<QTextLayout::FormatRange> formats;
    for (const desk::Mark &mark : words.marks) {
        if (mark.begin >= length)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(mark.begin);
        range.length = int(std::min(mark.length, length - mark.begin));
        range.format.setBackground(t.contrast ? t.base : t.tint);
        range.format.setFontUnderline(true);
        range.format.setUnderlineColor(t.accent);
        formats.append(range);
    }
    return formats;
}

void paintWords(QPainter *painter, const QRect &area, const desk::Excerpt &words,
                const QColor &colour, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font::body());
    const QString shown = metrics.elidedText(words.text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, font::body());
    layout.setFormats(formatsOf(words, shown.size()));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    // A line in the other direction than the window still begins where all rows begin.
    const bool atRight = option.textDirection() == Qt::RightToLeft;
    const bool wantRight = direction == Qt::RightToLeft;
    const double slack = area.width() - line.naturalTextWidth();
    const double shift = atRight == wantRight ? 0 : (wantRight ? slack : -slack);
    painter->setPen(colour);
    layout.draw(painter, QPointF(area.x() + shift, area.y()));
}

void paintLane(QPainter *painter, const QStyleOptionViewItem &option, const PaletteRow &row,
               RowPainter &foot)
{
    if (row.hit.what != desk::FoundWhat::Entry || row.hit.lane != casefile::Lane::Privileged)
        return;
    paintLaneEdge(painter, option.rect, option.direction);
    paintLaneBadge(painter, foot);
}

}  // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const PaletteRow *row = m_model.rowAt(index.row());
    if (row && row->command)
        return {0, std::max(metric::kHeaderTarget, bodyHeight() + metric::kGap)};
    return {0, std::max(metric::kCaseRow, bodyHeight() + smallHeight() + 2 * metric::kUnit)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteRow *row = m_model.rowAt(index.row());
    if (!row)
        return;
    const Tokens &t = tokens();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect r = option.rect;
    painter->save();
    painter->setClipRect(r);
    painter->fillRect(r, chosen ? t.selection : t.base);
    if (chosen)
        paintFocusRing(painter, r, 0);
    QRect inner = r.adjusted(metric::kMargin, 0, -metric::kMargin, 0);
    const QColor words = enabled ? t.text : t.faint;
    const QColor rest = chosen ? t.text : t.muted;
    if (row->command) {
        RowPainter line(painter, inner, option.direction);
        line.runAtEnd(row->shortcut, font::small(), rest);
        const int room = std::max(0, line.left() - metric::kGap);
        if (option.direction == Qt::LeftToRight)
            inner.setWidth(room);
        else
            inner.setLeft(inner.right() + 1 - room);
        const int top = r.y() + (r.height() - bodyHeight()) / 2;
        paintWords(painter, QRect(inner.x(), top, inner.width(), bodyHeight()), row->words, words,
                   option.direction);
    } else {
        const int top = r.y() + (r.height() - bodyHeight() - smallHeight()) / 2;
        paintWords(painter, QRect(inner.x(), top, inner.width(), bodyHeight()), row->words, words,
                   option.direction);
        RowPainter foot(painter, QRect(inner.x(), top + bodyHeight(), inner.width(), smallHeight()),
                        option.direction);
        foot.runAtEnd(row->when, font::small(), rest);
        paintLane(painter, option, *row, foot);
        foot.run(row->kind + u" · "_s, font::small(), words);
        foot.run(row->where, font::small(), rest, std::max(0, foot.left() - metric::kGap));
    }
    painter->restore();
}

}  // namespace casement::gui
