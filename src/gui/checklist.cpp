// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist.h"

#include "base/clock.h"
#include "gui/checklist_view.h"
#include "gui/theme.h"

#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Item;
using casefile::ItemState;

Checklist::Checklist(QWidget *parent)
    : QWidget(parent), m_model(new ChecklistModel(this)), m_view(new ChecklistView(*m_model, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    connect(m_view, &ChecklistView::wanted, this, &Checklist::want);
    connect(m_view, &ChecklistView::entryWanted, this, [this] {
        if (const Item *item = currentItem())
            Q_EMIT entryRequested(item->lastSeq);
    });
    connect(m_view, &ChecklistView::leaveRequested, this, &Checklist::leaveRequested);
    connect(m_view, &ChecklistView::currentItemChanged, this, &Checklist::currentItemChanged);
    connect(&m_halfMinute, &QTimer::timeout, this, &Checklist::tick);
    m_halfMinute.start(30'000);
}

int Checklist::wholeHeight() const
{
    return m_view->contentHeight() + metric::kUnit;
}

const Item *Checklist::currentItem() const
{
    return m_view->currentItem();
}

// The room stays, so that nothing jumps between two cases that have a checklist.
void Checklist::clear()
{
    m_asked.clear();
    m_thenMs.reset();
    m_model->setItems({}, m_model->moment());
}

void Checklist::setTimes(const TimeWords &times)
{
    ChecklistMoment moment = m_model->moment();
    moment.times = times;
    m_model->setMoment(moment);
    Q_EMIT contentChanged();
}

void Checklist::take(const CaseShape &shape)
{
    m_thenMs = shape.thenMs;
    ChecklistMoment moment = m_model->moment();
    moment.nowMs = m_thenMs.value_or(SystemClock().nowMs());
    moment.closed = shape.file.state == casefile::CaseState::Closed;
    for (const Item &item : shape.file.items) {
        const auto asked = m_asked.constFind(item.id);
        if (asked != m_asked.constEnd() && asked->basedOn != item.lastSeq)
            m_asked.erase(asked);
    }
    m_model->setItems(shape.file.items, moment);
    const QString count =
        tr("Checklist, %1 of %2 answered")
            .arg(number(quint64(m_model->answeredCount())), number(quint64(m_model->itemCount())));
    m_view->setAccessibleName(m_model->itemCount() > 0 ? count : tr("Checklist"));
    const bool empty = m_model->itemCount() == 0;
    // The keyboard is never left in a list that goes.
    if (empty && m_view->hasFocus())
        Q_EMIT leaveRequested();
    Q_EMIT contentChanged();
}

// Another width breaks titles into other lines.
void Checklist::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        Q_EMIT contentChanged();
}

void Checklist::tick()
{
    if (m_thenMs || m_model->itemCount() == 0)
        return;
    ChecklistMoment moment = m_model->moment();
    moment.nowMs = SystemClock().nowMs();
    m_model->setMoment(moment);
}

void Checklist::want(ItemState state)
{
    const Item *item = currentItem();
    if (!item)
        return;
    const auto asked = m_asked.constFind(item->id);
    const ItemState now = asked == m_asked.constEnd() ? item->state : asked->state;
    const ItemState next = now == state ? ItemState::Open : state;
    // What asks for a reason first is no step yet.
    if (next != ItemState::Blocked && next != ItemState::Waived && !m_thenMs)
        m_asked.insert(item->id, {next, item->lastSeq});
    Q_EMIT changeRequested(Item(*item), next);
}

}  // namespace casement::gui
