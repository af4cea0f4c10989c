// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_delegate.h"

#include "desk/display_words.h"
#include "gui/after_row.h"
#include "gui/bidi.h"
#include "gui/decision_words.h"
#include "gui/lane_marks.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QPainter>

namespace casement::gui {

using casefile::Decision;
using casefile::Position;

namespace {

constexpr int kNumberColumn = 24;
constexpr int kBadge = 16;

int bodyHeight()
{
    return QFontMetrics(font::body()).height();
}

int smallHeight()
{
    return std::max(kBadge + 2, QFontMetrics(font::small()).height());
}

int smallLines(const Decision &decision)
{
    return int(decision.positions.size()) + (missingWords(decision).isEmpty() ? 0 : 1);
}

}  // namespace

DecisionDelegate::DecisionDelegate(const DecisionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize DecisionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Decision *decision = m_model.at(index.row());
    const int lines = decision ? smallLines(*decision) : 0;
    return {0, bodyHeight() + lines * smallHeight() + 2 * metric::kGap};
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
    paintDecision(painter, option, *decision, m_model.endedBy(index.row()));
    painter->restore();
}

void DecisionDelegate::paintDecision(QPainter *painter, const QStyleOptionViewItem &option,
                                     const Decision &decision, std::optional<quint64> endedBy) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    paintPanelRow(painter, option);

    const bool ended = decision.state != casefile::DecisionState::InForce;
    QRect line = r.adjusted(metric::kMargin, metric::kGap, -metric::kMargin, 0);
    line.setHeight(bodyHeight());
    RowPainter head(painter, line, option.direction);
    head.run(number(decision.number), font::strong(), ended ? t.muted : t.text, kNumberColumn);
    RowPainter words(painter, line, option.direction);
    words.skip(kNumberColumn);
    if (decision.value.lane == casefile::Lane::Privileged) {
        paintLaneEdge(painter, r, option.direction);
        paintLaneBadge(painter, words);
    }
    words.runAtEnd(decisionStateWords(decision, endedBy), font::small(), t.muted);
    words.run(isolated(decisionWords(decision)), font::body(), ended ? t.muted : t.text,
              std::max(0, words.left() - metric::kGap));
    line.translate(0, bodyHeight());
    line.setHeight(smallHeight());
    for (const Position &position : decision.positions) {
        paintPosition(painter, option, line, decision, position);
        line.translate(0, smallHeight());
    }
    RowPainter left(painter, line, option.direction);
    left.skip(kNumberColumn);
    left.run(missingWords(decision), font::small(), t.muted);
}

void DecisionDelegate::paintPosition(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QRect &line, const Decision &decision,
                                     const Position &position) const
{
    const Tokens &t = tokens();
    const bool late =
        decision.state == casefile::DecisionState::InForce && position.isSilent(m_model.nowMs());
    RowPainter row(painter, line, option.direction);
    row.skip(kNumberColumn);
    paintFunctionBadge(painter, row.box(kBadge), position.function);
    row.skip(metric::kUnit);
    row.run(desk::wordOf(position.function), font::small(), t.muted);
    row.skip(metric::kGap);
    row.runAtEnd(positionWords(decision, position, m_model.nowMs()), font::small(),
                 late ? t.late : t.text);
}

}  // namespace casement::gui
