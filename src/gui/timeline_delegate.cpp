// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_delegate.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/lane_marks.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/timeline_words.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::EntryKind;
using casefile::RowFlag;
using RowKind = TimelineRows::Kind;

struct TimelineDelegate::Cell {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    int row;
    int column;
    const desk::TimelineLine *line;  // null: virtual, or not read yet

    [[nodiscard]] bool selected() const { return option.state.testFlag(QStyle::State_Selected); }
    [[nodiscard]] RowPainter text() const
    {
        const int before = column == TimelineModel::Occurred ? metric::kMargin : metric::kCellPad;
        const bool forward = option.direction == Qt::LeftToRight;
        const QRect area = option.rect.adjusted(forward ? before : metric::kCellPad, 0,
                                                forward ? -metric::kCellPad : -before, 0);
        return {painter, area, option.direction};
    }
};

namespace {

bool isDecision(const desk::TimelineLine *line)
{
    return line && line->row.kind == EntryKind::Decision
        && !line->row.flags.testFlag(RowFlag::Struck);
}

bool isPrivileged(const desk::TimelineLine *line)
{
    return line && line->row.lane == casefile::Lane::Privileged;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool decision, int column)
{
    const Tokens &t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect r = option.rect;
    painter->fillRect(r, selected ? t.selection : (decision ? t.tint : t.base));
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.contrast ? t.faint : t.line);
    if (!selected)
        return;
    const bool focus = option.state.testFlag(QStyle::State_Active)
        && qobject_cast<const QWidget *>(option.styleObject)
        && qobject_cast<const QWidget *>(option.styleObject)->hasFocus();
    if (focus || t.selectionFrame.isValid()) {
        painter->fillRect(QRect(r.left(), r.top(), r.width(), metric::kFocusRing), t.accent);
        painter->fillRect(
            QRect(r.left(), r.bottom() - metric::kFocusRing + 1, r.width(), metric::kFocusRing),
            t.accent);
    }
    const auto edge = [&](bool leading, int width) {
        const bool left = leading == (option.direction == Qt::LeftToRight);
        painter->fillRect(
            QRect(left ? r.left() : r.right() - width + 1, r.top(), width, r.height()), t.accent);
    };
    if (column == TimelineModel::Occurred)
        edge(true, metric::kSelectionBar);
    if (column == TimelineModel::Recorded && (focus || t.selectionFrame.isValid()))
        edge(false, metric::kFocusRing);
}

}  // namespace

TimelineDelegate::TimelineDelegate(const TimelineModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeightFor(metric::kRow)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    option.styleObject = const_cast<QWidget *>(given.widget);
    const Cell cell{painter, option, index.row(), index.column(), m_model.lineAt(index.row())};
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    if (m_model.rows()->kindAt(cell.row) != RowKind::Entry) {
        paintGround(painter, option, false, cell.column);
        paintVirtual(cell);
        painter->restore();
        return;
    }
    paintGround(painter, option, isDecision(cell.line), cell.column);
    if (cell.column == TimelineModel::Occurred && isPrivileged(cell.line))
        paintLaneEdge(painter, option.rect, option.direction);
    const Tokens &t = tokens();
    switch (cell.column) {
    case TimelineModel::Occurred:
        paintOccurred(cell);
        break;
    case TimelineModel::Gutter:
        if (cell.line && cell.line->row.function) {
            RowPainter row = cell.text();
            paintFunctionBadge(painter, row.box(18), *cell.line->row.function);
        }
        break;
    case TimelineModel::What:
        paintWhat(cell);
        break;
    case TimelineModel::Recorded:
        paintRecorded(cell);
        break;
    default:
        cell.text().run(index.data(Qt::DisplayRole).toString(), font::body(), t.muted);
    }
    painter->restore();
}

void TimelineDelegate::paintVirtual(const Cell &cell) const
{
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(cell.option.widget);
    const int width = view ? view->viewport()->width() : cell.option.rect.width();
    const QRect r(0, cell.option.rect.y(), width, cell.option.rect.height());
    const QString words = m_model.index(cell.row, TimelineModel::What).data().toString();
    const QFont face = font::small();
    const QFontMetrics metrics(face);
    const int side = metric::kMargin;
    const QString shown = metrics.elidedText(words, Qt::ElideRight, width - 8 * side);
    const int half = metrics.horizontalAdvance(shown) / 2 + side;
    const int middle = r.center().x();
    cell.painter->setPen(QPen(t.contrast ? t.text : t.frame, 1, Qt::DashLine));
    const int y = r.center().y();
    cell.painter->drawLine(r.left() + side, y, middle - half, y);
    cell.painter->drawLine(middle + half, y, r.right() - side, y);
    cell.painter->setPen(t.faint);
    cell.painter->setFont(face);
    cell.painter->drawText(r, Qt::AlignCenter, isolated(shown));
}

// The date where it differs from the row above; also at the top of the view.
QString TimelineDelegate::dateBefore(int row) const
{
    const TimelineRows &rows = *m_model.rows();
    const TimeWords &times = m_model.times();
    const auto dateAt = [&](int at) {
        const desk::TimelineLine *line = m_model.lineAt(at);
        const int offset = line ? line->offsetMinutes : 0;
        return times.date(rows.keyAt(at).occurredMs, offset);
    };
    const QDate own = dateAt(row);
    if (row != m_topRow) {
        const int above = rows.entryRowFrom(row - 1, -1);
        if (above >= 0 && dateAt(above) == own)
            return {};
    }
    return shortDate(own, times.date(SystemClock().nowMs(), 0).year());
}

void TimelineDelegate::paintOccurred(const Cell &cell) const
{
    const Tokens &t = tokens();
    const desk::RowKey &key = m_model.rows()->keyAt(cell.row);
    RowPainter text = cell.text();
    if (key.occurredMs == casefile::kUndatedMs) {
        text.run(tr("no time"), font::small(), t.faint);
        return;
    }
    if (cell.line && cell.line->precision != casefile::Precision::Exact) {
        const bool before = cell.line->precision == casefile::Precision::Before;
        const QString sign = before ? u"<"_s : u"~"_s;
        const bool forward = cell.option.direction == Qt::LeftToRight;
        const QRect margin = forward ? cell.option.rect.adjusted(metric::kSelectionBar, 0, 0, 0)
                                     : cell.option.rect.adjusted(0, 0, -metric::kSelectionBar, 0);
        RowPainter(cell.painter, margin, cell.option.direction).run(sign, font::small(), t.muted);
    }
    const int offset = cell.line ? cell.line->offsetMinutes : 0;
    text.run(m_model.times().clock(key.occurredMs, offset), font::body(), t.text);
    const QString date = dateBefore(cell.row);
    if (!date.isEmpty()) {
        text.skip(metric::kGap);
        text.run(date, font::small(), t.muted);
    }
}

void TimelineDelegate::paintWhat(const Cell &cell) const
{
    const Tokens &t = tokens();
    RowPainter text = cell.text();
    if (!cell.line) {
        text.run(u"…"_s, font::body(), t.faint);
        return;
    }
    if (isPrivileged(cell.line))
        paintLaneBadge(cell.painter, text);
    const casefile::RowFlags flags = cell.line->row.flags;
    QFont struck = font::body();
    struck.setStrikeOut(true);
    const bool decision = isDecision(cell.line);
    if (flags.testFlag(RowFlag::Pinned) || decision) {
        paintStar(cell.painter, text.box(14), t.star);
        text.skip(metric::kUnit);
    }
    if (flags.testFlag(RowFlag::Struck)) {
        text.run(cell.line->text, struck, t.faint, text.left() * 3 / 4);
        if (!cell.line->reason.isEmpty()) {
            text.skip(metric::kGap);
            text.run(tr("struck: %1").arg(cell.line->reason), font::small(), t.muted);
        }
        return;
    }
    if (flags.testFlag(RowFlag::Unverified)) {
        text.run(tr("unverified"), font::small(), t.muted);
        text.skip(metric::kGap);
    }
    if (!cell.line->formerText.isEmpty()) {
        text.run(cell.line->formerText, struck, t.faint, text.left() * 2 / 5);
        text.skip(metric::kUnit);
    }
    text.run(cell.line->text, decision ? font::strong() : font::body(), t.text);
}

void TimelineDelegate::paintRecorded(const Cell &cell) const
{
    if (!cell.line)
        return;
    const Tokens &t = tokens();
    const bool late = isLate(*cell.line);
    QFont face = late ? font::small() : font::body();
    face.setBold(late && t.contrast);
    cell.text().run(recordedWords(*cell.line, m_model.times()), face, late ? t.late : t.muted);
}

}  // namespace casement::gui
