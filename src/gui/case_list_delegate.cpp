// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_list_delegate.h"

#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kShapeColumn = 28;
constexpr int kShape = 12;

int bodyHeight()
{
    return QFontMetrics(font::body()).height();
}

int smallHeight()
{
    return QFontMetrics(font::small()).height();
}

// "waits: L P": for whom, by the letters that the timeline uses; with "late" past the time.
QString waitingLetters(const casefile::CaseSummary &summary, qint64 nowMs)
{
    QStringList letters;
    for (const casefile::Function function : summary.waitedFor())
        letters << QString(QChar(letterOf(function)));
    if (letters.isEmpty())
        return {};
    const bool late = summary.nextAnswerMs && *summary.nextAnswerMs < nowMs;
    //: Letters of the functions whose positions a case waits for, in the list of cases.
    return (late ? CaseListDelegate::tr("late: %1") : CaseListDelegate::tr("waits: %1"))
        .arg(letters.join(u' '));
}

// Where both do not fit, the state: the number stands in the header of a case that is open.
QString numberAndState(const casefile::CaseSummary &summary, int room)
{
    if (!summary.state)
        return leftToRight(summary.number);
    const QString state = desk::wordOf(*summary.state);
    const QString both = leftToRight(summary.number) + u" · "_s + state;
    return QFontMetrics(font::small()).horizontalAdvance(both) > room ? state : both;
}

}  // namespace

CaseListDelegate::CaseListDelegate(const CaseListModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize CaseListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!m_model.caseAt(index.row()))
        return {0, smallHeight() + 3 * metric::kUnit};
    return {0, std::max(metric::kCaseRow, bodyHeight() + smallHeight() + 2 * metric::kUnit)};
}

void CaseListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    const casefile::CaseSummary *summary = m_model.caseAt(index.row());
    if (summary) {
        paintCase(painter, option, *summary);
    } else {
        painter->fillRect(option.rect, t.panel);
        QFont heading = font::small();
        heading.setBold(true);
        RowPainter(painter, option.rect.adjusted(metric::kMargin, 0, -metric::kMargin, 0),
                   option.direction)
            .run(index.data().toString(), heading, t.muted);
    }
    painter->restore();
}

void CaseListDelegate::paintCase(QPainter *painter, const QStyleOptionViewItem &option,
                                 const casefile::CaseSummary &summary) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const bool forward = option.direction == Qt::LeftToRight;
    painter->fillRect(r, selected ? t.selection : (hover ? t.chip : t.panel));
    if (selected)
        painter->fillRect(QRect(forward ? r.left() : r.right() - metric::kSelectionBar + 1, r.top(),
                                metric::kSelectionBar, r.height()),
                          t.accent);
    const auto *view = option.widget;
    if (selected && ((view && view->hasFocus()) || t.selectionFrame.isValid()))
        paintFocusRing(painter, r, 0);

    const QRect inner = r.adjusted(metric::kMargin, 0, -metric::kMargin, 0);
    const int top = r.y() + (r.height() - bodyHeight() - smallHeight()) / 2;
    const QRect first(inner.x(), top, inner.width(), bodyHeight());
    const QRect second(inner.x(), top + bodyHeight(), inner.width(), smallHeight());
    RowPainter head(painter, first, option.direction);
    if (summary.severity)
        paintSeverity(painter, head.box(kShape), *summary.severity, t.of(*summary.severity).shape);
    else
        head.skip(kShape);
    head.skip(kShapeColumn - kShape - metric::kUnit);
    head.runAtEnd(sinceWords(m_model.nowMs() - summary.lastRecordedMs), font::small(),
                  selected ? t.text : t.muted);
    const int gap = metric::kGap;
    head.run(summary.title, font::body(), t.text, std::max(0, head.left() - gap));

    RowPainter foot(painter, second, option.direction);
    foot.skip(kShapeColumn - metric::kUnit);
    const bool late = summary.nextAnswerMs && *summary.nextAnswerMs < m_model.nowMs();
    foot.runAtEnd(waitingLetters(summary, m_model.nowMs()), font::small(), late ? t.late : t.text);
    const int room = std::max(0, foot.left() - gap);
    foot.run(numberAndState(summary, room), font::small(), t.muted, room);
}

}  // namespace casement::gui
