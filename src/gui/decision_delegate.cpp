// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_delegate.h"

#include "desk/display_words.h"
#include "gui/after_row.h"
#include "gui/bidi.h"
#include "gui/decision_words.h"
#include "gui/few_lines.h"
#include "gui/lane_marks.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QPainter>
#include <QStyle>

namespace casement::gui {

using casefile::Decision;
using casefile::Position;

namespace {

constexpr int kNumberColumn = 24;
constexpr int kBadge = 16;
constexpr int kWordLines = 3;
constexpr int kMissingLines = 2;

int bodyHeight()
{
    return QFontMetrics(font::body()).height();
}

int smallHeight()
{
    return std::max(kBadge + 2, QFontMetrics(font::small()).height());
}

bool isPrivileged(const Decision &decision)
{
    return decision.value.lane == casefile::Lane::Privileged;
}

// Where the row's words stand: behind its number.
QRect wordsArea(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect inner = row.adjusted(metric::kMargin, metric::kGap, -metric::kMargin, 0);
    return QStyle::visualRect(direction, inner, inner.adjusted(kNumberColumn, 0, 0, 0));
}

FewLines missingOf(const Decision &decision, int width, Qt::LayoutDirection direction)
{
    return {missingWords(decision), {}, font::small(), width, kMissingLines, direction};
}

// The name of a function and what it said, side by side; what is too long for that goes below.
bool needsTwoLines(const QString &name, const QString &said, int width)
{
    const QFontMetrics small(font::small());
    return kBadge + metric::kUnit + small.horizontalAdvance(name) + metric::kGap
        + small.horizontalAdvance(said)
        > width;
}

}  // namespace

DecisionDelegate::DecisionDelegate(const DecisionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

FewLines DecisionDelegate::wordsOf(int row, int width, Qt::LayoutDirection direction) const
{
    const Decision &decision = *m_model.at(row);
    return {decisionWords(decision),
            decisionStateWords(decision, m_model.endedBy(row)),
            font::body(),
            width,
            kWordLines,
            direction};
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Decision *decision = m_model.at(index.row());
    if (!decision)
        return {0, bodyHeight() + 2 * metric::kGap};
    const int width = wordsArea(QRect(0, 0, rowWidthOf(option), 1), option.direction).width();
    QTextLayout words;
    int height = wordsOf(index.row(), width, option.direction).layOut(words) * bodyHeight();
    height += isPrivileged(*decision) ? smallHeight() : 0;
    for (const Position &position : decision->positions) {
        const bool two = needsTwoLines(desk::wordOf(position.function),
                                       positionWords(*decision, position, m_model.nowMs()), width);
        height += (two ? 2 : 1) * smallHeight();
    }
    const FewLines missing = missingOf(*decision, width, option.direction);
    QTextLayout layout;
    if (!missing.words.isEmpty())
        height += missing.layOut(layout) * missing.lineHeight();
    return {0, height + 2 * metric::kGap};
}

void DecisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Decision *decision = m_model.at(index.row());
    if (!decision) {
        paintAfterRow(painter, option, m_model.after());
        return;
    }
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    paintPanelRow(painter, option);
    QRect line = wordsArea(option.rect, option.direction);
    line.setTop(paintWords(painter, option, line, index.row()));
    for (const Position &position : decision->positions)
        line.setTop(paintPosition(painter, option, line, *decision, position));
    const FewLines missing = missingOf(*decision, line.width(), option.direction);
    QTextLayout layout;
    missing.layOut(layout);
    painter->setPen(tokens().muted);
    layout.draw(painter, line.topLeft());
    painter->restore();
}

int DecisionDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QRect &area, int row) const
{
    const Tokens &t = tokens();
    const Decision &decision = *m_model.at(row);
    const QColor colour = decision.state != casefile::DecisionState::InForce ? t.muted : t.text;
    QRect first = option.rect.adjusted(metric::kMargin, metric::kGap, -metric::kMargin, 0);
    first.setHeight(bodyHeight());
    RowPainter head(painter, first, option.direction);
    head.run(number(decision.number), font::strong(), colour, kNumberColumn);
    QRect room = area;
    if (isPrivileged(decision)) {
        paintLaneEdge(painter, option.rect, option.direction);
        QRect badge = area;
        badge.setHeight(smallHeight());
        RowPainter lane(painter, badge, option.direction);
        paintLaneBadge(painter, lane);
        room.setTop(badge.bottom() + 1);
    }
    QTextLayout words;
    const int lines = wordsOf(row, room.width(), option.direction).layOut(words);
    painter->setPen(colour);
    words.draw(painter, room.topLeft());
    return room.top() + lines * bodyHeight();
}

int DecisionDelegate::paintPosition(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QRect &area, const Decision &decision,
                                    const Position &position) const
{
    const Tokens &t = tokens();
    const bool late =
        decision.state == casefile::DecisionState::InForce && position.isSilent(m_model.nowMs());
    const QString name = desk::wordOf(position.function);
    const QString said = positionWords(decision, position, m_model.nowMs());
    QRect line = area;
    line.setHeight(smallHeight());
    RowPainter row(painter, line, option.direction);
    paintFunctionBadge(painter, row.box(kBadge), position.function);
    row.skip(metric::kUnit);
    row.run(name, font::small(), t.muted);
    row.skip(metric::kGap);
    if (needsTwoLines(name, said, area.width())) {
        line.translate(0, smallHeight());
        RowPainter below(painter, line, option.direction);
        below.skip(kBadge + metric::kUnit);
        below.run(said, font::small(), late ? t.late : t.text);
    } else {
        row.runAtEnd(said, font::small(), late ? t.late : t.text);
    }
    return line.bottom() + 1;
}

}  // namespace casement::gui
