// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_check_list.h"

#include "gui/few_lines.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

namespace casement::gui {

using Kind = IssueRow::Kind;

namespace {

constexpr int kMark = 10;
constexpr int kWordLines = 5;
constexpr int kDetailLines = 2;

casefile::Severity shapeOf(Kind kind)
{
    switch (kind) {
    case Kind::Stop:
        return casefile::Severity::High;
    case Kind::Gap:
        return casefile::Severity::Moderate;
    default:
        return casefile::Severity::Info;
    }
}

class IssueCheckDelegate final : public QStyledItemDelegate {
public:
    explicit IssueCheckDelegate(const IssueCheckModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const IssueRow &row = m_model.at(index.row());
        const QRect all(0, 0, rowWidthOf(option), 1);
        if (row.kind == Kind::Heading)
            return {0,
                    headingOf(row, all, option.direction).lineHeight()
                            * linesOf(headingOf(row, all, option.direction))
                        + metric::kMargin + metric::kUnit};
        const int width = wordsArea(all, option.direction).width();
        int height =
            linesOf(wordsOf(row, width, option.direction)) * QFontMetrics(font::body()).height();
        if (!row.detail.isEmpty())
            height += linesOf(detailOf(row, width, option.direction))
                * QFontMetrics(font::small()).height();
        return {0, height + 2 * metric::kUnit};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const IssueRow &row = m_model.at(index.row());
        painter->save();
        painter->setClipRect(option.rect);
        painter->setLayoutDirection(option.direction);
        if (row.kind == Kind::Heading)
            paintHeading(painter, option, row);
        else
            paintRow(painter, option, row);
        painter->restore();
    }

private:
    static int linesOf(const FewLines &few)
    {
        QTextLayout layout;
        return few.layOut(layout);
    }

    static QRect wordsArea(const QRect &row, Qt::LayoutDirection direction)
    {
        const QRect inner = row.adjusted(metric::kMargin, metric::kUnit, -metric::kMargin, 0);
        return QStyle::visualRect(direction, inner, inner.adjusted(kMark + metric::kGap, 0, 0, 0));
    }

    static FewLines wordsOf(const IssueRow &row, int width, Qt::LayoutDirection direction)
    {
        return {row.text, {}, font::body(), width, kWordLines, direction};
    }
    static FewLines detailOf(const IssueRow &row, int width, Qt::LayoutDirection direction)
    {
        return {row.detail, {}, font::small(), width, kDetailLines, direction};
    }
    // The count stands behind its words.
    static FewLines headingOf(const IssueRow &row, const QRect &area, Qt::LayoutDirection direction)
    {
        return {row.text, row.detail, font::strong(), area.width() - 2 * metric::kMargin,
                2,        direction};
    }

    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                             const IssueRow &row)
    {
        QTextLayout words;
        headingOf(row, option.rect, option.direction).layOut(words);
        painter->setPen(tokens().text);
        words.draw(painter, option.rect.topLeft() + QPoint(metric::kMargin, metric::kMargin));
    }

    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const IssueRow &row)
    {
        const Tokens &t = tokens();
        paintPanelRow(painter, option);
        const QRect area = wordsArea(option.rect, option.direction);
        const int line = QFontMetrics(font::body()).height();
        if (row.kind != Kind::More) {
            const QRect first =
                option.rect.adjusted(metric::kMargin, metric::kUnit, -metric::kMargin, 0);
            QRect mark(first.left(), first.top() + (line - kMark) / 2, kMark, kMark);
            mark = QStyle::visualRect(option.direction, first, mark);
            paintSeverity(painter, mark, shapeOf(row.kind), t.of(shapeOf(row.kind)).shape);
        }
        QTextLayout words;
        const int lines = wordsOf(row, area.width(), option.direction).layOut(words);
        painter->setPen(t.text);
        words.draw(painter, area.topLeft());
        if (row.detail.isEmpty())
            return;
        QTextLayout detail;
        detailOf(row, area.width(), option.direction).layOut(detail);
        painter->setPen(t.muted);
        detail.draw(painter, area.topLeft() + QPoint(0, lines * line));
    }

    const IssueCheckModel &m_model;
};

}  // namespace

IssueCheckList::IssueCheckList(QWidget *parent)
    : KeyedList(parent), m_model(new IssueCheckModel(this))
{
    setAccessibleName(tr("Checks"));
    setModel(m_model);
    setItemDelegate(new IssueCheckDelegate(*m_model, this));
    connect(this, &QListView::doubleClicked, this, &IssueCheckList::go);
}

void IssueCheckList::setPreview(const desk::IssuePreview &preview)
{
    const int row = currentIndex().row();
    m_model->setPreview(preview);
    if (row >= 0 && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row));
}

void IssueCheckList::clear()
{
    m_model->clear();
}

void IssueCheckList::go(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const IssueRow &row = m_model->at(index.row());
    if (row.entry)
        Q_EMIT entryRequested(*row.entry);
    else if (row.kind == Kind::Gap)
        Q_EMIT gapRequested();
}

bool IssueCheckList::ownKey(int key)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    go(currentIndex());
    return true;
}

void IssueCheckList::chooseFirst()
{
    for (int row = 0; !currentIndex().isValid() && row < m_model->rowCount(); ++row) {
        if (m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsSelectable))
            setCurrentIndex(m_model->index(row));
    }
}

}  // namespace casement::gui
