// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_list.h"

#include "base/clock.h"
#include "gui/decision_delegate.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QPainter>

namespace casement::gui {

using casefile::Decision;

DecisionList::DecisionList(QWidget *parent) : KeyedList(parent), m_model(new DecisionModel(this))
{
    setAccessibleName(tr("Decisions"));
    setModel(m_model);
    setItemDelegate(new DecisionDelegate(*m_model, this));
    connect(this, &QListView::doubleClicked, this, &DecisionList::entryRequested);
    connect(&m_halfMinute, &QTimer::timeout, this, [this] {
        if (!m_thenMs)
            m_model->setNow(SystemClock().nowMs());
    });
    m_halfMinute.start(30'000);
}

const Decision *DecisionList::current() const
{
    return m_model->at(currentIndex().row());
}

void DecisionList::clear()
{
    m_thenMs.reset();
    m_chosen.reset();
    m_model->setDecisions({}, m_model->nowMs());
}

void DecisionList::take(const CaseShape &shape)
{
    m_thenMs = shape.thenMs;
    m_model->setDecisions(shape.file.decisions, m_thenMs.value_or(SystemClock().nowMs()),
                          shape.laterDecisions);
    if (const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1; row >= 0)
        setCurrentIndex(m_model->index(row));
    setAccessibleName(tr("Decisions, %1").arg(number(quint64(m_model->count()))));
    viewport()->update();
    Q_EMIT contentChanged();
    Q_EMIT currentDecisionChanged();
}

bool DecisionList::ownKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entryRequested();
        return true;
    case Qt::Key_P:
        Q_EMIT positionRequested();
        return true;
    case Qt::Key_F2:
        Q_EMIT reviseRequested();
        return true;
    case Qt::Key_Escape:
        Q_EMIT leaveRequested();
        return true;
    default:
        return false;
    }
}

void DecisionList::chooseFirst()
{
    if (m_model->count() > 0)
        setCurrentIndex(m_model->index(0));
}

void DecisionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    KeyedList::currentChanged(current, previous);
    if (const Decision *decision = m_model->at(current.row()))
        m_chosen = decision->seq;
    Q_EMIT currentDecisionChanged();
}

void DecisionList::paintEvent(QPaintEvent *event)
{
    KeyedList::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(tokens().muted);
    painter.setFont(font::small());
    painter.drawText(viewport()->rect().adjusted(metric::kMargin, metric::kMargin, -metric::kMargin,
                                                 -metric::kMargin),
                     Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                     tr("Nothing is decided yet. Ctrl+D records a decision."));
}

}  // namespace casement::gui
