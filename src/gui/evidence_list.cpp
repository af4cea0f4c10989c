// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_list.h"

#include "gui/after_row.h"
#include "gui/bidi.h"
#include "gui/evidence_words.h"
#include "gui/lane_marks.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

class RowDelegate final : public QStyledItemDelegate {
public:
    explicit RowDelegate(EvidenceList &list) : QStyledItemDelegate(&list), m_list(list) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0,
                std::max(metric::kCaseRow,
                         lineHeight(font::body()) + lineHeight(font::small()) + 2 * metric::kUnit)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const casefile::Evidence *item = m_list.rows().itemAt(index.row());
        if (!item) {
            paintAfterRow(painter, option, m_list.rows().after());
            return;
        }
        painter->save();
        painter->setClipRect(option.rect);
        painter->setLayoutDirection(option.direction);
        paintGround(painter, option);
        const Tokens &t = tokens();
        const QRect inner = option.rect.adjusted(metric::kMargin, 0, -metric::kMargin, 0);
        const int body = lineHeight(font::body());
        const int small = lineHeight(font::small());
        const int top = inner.y() + (inner.height() - body - small) / 2;
        RowPainter head(painter, QRect(inner.x(), top, inner.width(), body), option.direction);
        head.runAtEnd(leftToRight(u"E-%1"_s.arg(item->seq)), font::small(), t.muted);
        const bool gone = item->struck || item->holding == casefile::Holding::Erased;
        QFont name = font::body();
        name.setStrikeOut(item->struck);
        head.run(shortName(*item), name, gone ? t.faint : t.text,
                 std::max(0, head.left() - metric::kGap));
        RowPainter foot(painter, QRect(inner.x(), top + body, inner.width(), small),
                        option.direction);
        if (item->lane == casefile::Lane::Privileged) {
            paintLaneEdge(painter, option.rect, option.direction);
            paintLaneBadge(painter, foot);
        }
        const QString fault = faultWord(m_list.rows().stateAt(index.row()));
        if (!fault.isEmpty()) {
            foot.run(u"✗ "_s + fault, strongSmall(), t.late);
            foot.skip(metric::kGap);
        }
        foot.run(briefFacts(*item), font::small(), t.muted);
        painter->restore();
    }

private:
    static int lineHeight(const QFont &font) { return QFontMetrics(font).height(); }

    static QFont strongSmall()
    {
        QFont font = font::small();
        font.setBold(true);
        return font;
    }

    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
    {
        const Tokens &t = tokens();
        const QRect r = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(r, selected ? t.selection : (hover ? t.chip : t.panel));
        const bool forward = option.direction == Qt::LeftToRight;
        if (selected)
            painter->fillRect(QRect(forward ? r.left() : r.right() - metric::kSelectionBar + 1,
                                    r.top(), metric::kSelectionBar, r.height()),
                              t.accent);
        const bool focus = option.widget && option.widget->hasFocus();
        if (selected && (focus || t.selectionFrame.isValid()))
            paintFocusRing(painter, r, 0);
    }

    EvidenceList &m_list;
};

std::optional<EvidenceList::Wish> wishOf(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return EvidenceList::Wish::Open;
    case Qt::Key_E:
        return EvidenceList::Wish::Export;
    case Qt::Key_T:
        return EvidenceList::Wish::Transfer;
    case Qt::Key_C:
        return EvidenceList::Wish::Custody;
    default:
        return std::nullopt;
    }
}

}  // namespace

EvidenceList::EvidenceList(QWidget *parent)
    : QListView(parent), m_model(new EvidenceListModel(this))
{
    setModel(m_model);
    setItemDelegate(new RowDelegate(*this));
    setAccessibleName(tr("Evidence of the case"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::NoDragDrop);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
}

const casefile::Evidence *EvidenceList::currentItem() const
{
    return m_model->itemAt(currentIndex().row());
}

bool EvidenceList::choose(ledger::Seq seq)
{
    const int row = m_model->rowOf(seq);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row));
    return true;
}

void EvidenceList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentItemChanged();
}

// What is left goes to the list but letters and Space, which would search in it.
void EvidenceList::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat() && (event->key() == Qt::Key_Space || wishOf(*event)))
        return;
    if (event->key() == Qt::Key_Space)
        Q_EMIT peekRequested();
    else if (const auto wish = wishOf(*event))
        Q_EMIT wished(*wish);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT leftItem();
    else if (event->text().isEmpty())
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void EvidenceList::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        Q_EMIT peekEnded();
    else
        QListView::keyReleaseEvent(event);
}

void EvidenceList::focusOutEvent(QFocusEvent *event)
{
    Q_EMIT peekEnded();
    QListView::focusOutEvent(event);
}

void EvidenceList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT wished(Wish::Open);
}

}  // namespace casement::gui
