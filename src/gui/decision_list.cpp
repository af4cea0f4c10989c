// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_list.h"

#include "base/clock.h"
#include "desk/case_reader.h"
#include "gui/decision_delegate.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QKeyEvent>
#include <QPainter>

namespace casement::gui {

using casefile::Decision;

DecisionList::DecisionList(QWidget *parent) : QListView(parent), m_model(new DecisionModel(this))
{
    setAccessibleName(tr("Decisions"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new DecisionDelegate(*m_model, this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    connect(this, &QListView::doubleClicked, this, [this] {
        if (const Decision *decision = current())
            Q_EMIT entryRequested(decision->lastSeq);
    });
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

void DecisionList::choose(ledger::Seq decision)
{
    m_chosen = decision;
    if (const int row = m_model->rowOf(decision); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void DecisionList::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_asOf.reset();
    m_thenMs.reset();
    m_chosen.reset();
    m_model->setDecisions({}, m_model->nowMs());
    refresh();
}

void DecisionList::setAsOf(std::optional<ledger::Seq> asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    refresh();
}

Result<DecisionList::Found> DecisionList::find(desk::Desk &desk, const QString &caseId,
                                               std::optional<ledger::Seq> asOf)
{
    desk::CaseReader reader(desk, caseId);
    auto file = reader.caseFile(asOf);
    if (!file)
        return failure(file.error());
    Found found;
    found.decisions = std::move(file->decisions);
    if (asOf) {
        const auto entry = reader.entry(*asOf);
        if (!entry)
            return failure(entry.error());
        found.thenMs = entry->value.recordedMs;
    }
    return found;
}

void DecisionList::refresh()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    const quint64 request = ++m_request;
    m_session
        ->read([id = m_caseId, asOf = m_asOf](desk::Desk &desk) { return find(desk, id, asOf); })
        .then(this, [this, request](Result<Found> found) {
            if (request != m_request)
                return;
            if (found)
                take(std::move(*found));
            else
                Q_EMIT failed(found.error());
        });
}

void DecisionList::take(Found found)
{
    m_thenMs = found.thenMs;
    m_model->setDecisions(std::move(found.decisions), m_thenMs.value_or(SystemClock().nowMs()));
    if (const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1; row >= 0)
        setCurrentIndex(m_model->index(row));
    setAccessibleName(tr("Decisions, %1").arg(number(quint64(m_model->rowCount()))));
    viewport()->update();
    Q_EMIT contentChanged();
    Q_EMIT currentDecisionChanged();
}

bool DecisionList::ownKey(int key)
{
    const Decision *decision = current();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (decision)
            Q_EMIT entryRequested(decision->lastSeq);
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

// F2 revises the decision here, where it amends the entry elsewhere.
bool DecisionList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void DecisionList::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && !event->isAutoRepeat() && ownKey(event->key()))
        event->accept();
    else
        QListView::keyPressEvent(event);
}

void DecisionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const Decision *decision = m_model->at(current.row()))
        m_chosen = decision->seq;
    Q_EMIT currentDecisionChanged();
}

void DecisionList::focusInEvent(QFocusEvent *event)
{
    if (!current() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    QListView::focusInEvent(event);
    viewport()->update();
}

void DecisionList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void DecisionList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
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
