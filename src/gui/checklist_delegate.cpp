// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist_delegate.h"

#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/few_lines.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Item;

namespace {

constexpr int kBox = 16;
constexpr int kTitleLines = 3;

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).height();
}

int boxColumn()
{
    return kBox + metric::kGap;
}

FewLines titleOf(const Item &item, int width, Qt::LayoutDirection direction)
{
    return {desk::visibleLine(item.title),
            itemMarkWords(item),
            font::body(),
            width,
            kTitleLines,
            direction};
}

}  // namespace

ChecklistDelegate::ChecklistDelegate(const ChecklistModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QRect ChecklistDelegate::boxArea(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect area(row.x(), row.y(), metric::kMargin + boxColumn(), row.height());
    return QStyle::visualRect(direction, row, area);
}

// Late times alone are bold: they are what must not be overlooked.
QFont ChecklistDelegate::timeFont(const Item &item) const
{
    QFont font = font::small();
    font.setBold(isLate(item, m_model.moment()));
    return font;
}

int ChecklistDelegate::titleWidth(const Item &item, int rowWidth) const
{
    const QString time = itemTimeWords(item, m_model.moment());
    const int room = rowWidth - 2 * metric::kMargin - boxColumn();
    if (time.isEmpty())
        return room;
    const int end = QFontMetrics(timeFont(item)).horizontalAdvance(isolated(time)) + metric::kGap;
    return std::max(room - end, room / 3);
}

QStringList ChecklistDelegate::notesOf(const Item &item) const
{
    QStringList notes{itemNote(item), itemNeeds(item, m_model.items())};
    notes.removeAll(QString());
    return notes;
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const int body = lineHeight(font::body());
    const Item *item = m_model.itemAt(index.row());
    if (!item)
        return {0, body + metric::kGap + (index.row() > 0 ? metric::kGap : metric::kUnit)};
    QTextLayout layout;
    const int lines =
        titleOf(*item, titleWidth(*item, rowWidthOf(option)), option.direction).layOut(layout);
    const int notes = int(notesOf(*item).size()) * lineHeight(font::small());
    return {0, std::max(metric::kTarget, lines * body + notes + metric::kGap)};
}

void ChecklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    if (const Item *item = m_model.itemAt(index.row()))
        paintItem(painter, option, *item);
    else
        paintHeading(painter, option, index.row());
    painter->restore();
}

void ChecklistDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                     int row) const
{
    const Tokens &t = tokens();
    const int above = row > 0 ? metric::kGap : metric::kUnit;
    RowPainter head(painter, option.rect.adjusted(metric::kMargin, above, -metric::kMargin, 0),
                    option.direction);
    head.runAtEnd(m_model.countWords(row), font::small(), t.muted);
    head.run(m_model.index(row).data().toString(), font::strong(), t.text,
             std::max(0, head.left() - metric::kGap));
}

void ChecklistDelegate::paintItem(QPainter *painter, const QStyleOptionViewItem &option,
                                  const Item &item) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    paintPanelRow(painter, option);

    const QRect inner = r.adjusted(metric::kMargin, 0, -metric::kMargin, 0);
    const int body = lineHeight(font::body());
    const int width = titleWidth(item, r.width());
    QTextLayout layout;
    const int lines = titleOf(item, width, option.direction).layOut(layout);
    const QStringList notes = notesOf(item);
    const int small = lineHeight(font::small());
    const int top = r.y() + (r.height() - lines * body - int(notes.size()) * small) / 2;

    const QRect firstLine(inner.x(), top, inner.width(), body);
    RowPainter first(painter, firstLine, option.direction);
    paintItemState(painter, first.box(kBox), item.state);
    first.skip(metric::kGap);
    first.runAtEnd(itemTimeWords(item, m_model.moment()), timeFont(item),
                   isLate(item, m_model.moment()) ? t.late : t.muted);
    const bool forward = option.direction == Qt::LeftToRight;
    const int x = forward ? inner.x() + boxColumn() : inner.right() + 1 - boxColumn() - width;
    painter->setPen(isAnswered(item) ? t.muted : t.text);
    layout.draw(painter, QPointF(x, top));
    QRect under(inner.x(), top + lines * body, inner.width(), small);
    for (const QString &note : notes) {
        RowPainter line(painter, under, option.direction);
        line.skip(boxColumn());
        line.run(note, font::small(), t.muted);
        under.translate(0, small);
    }
}

}  // namespace casement::gui
