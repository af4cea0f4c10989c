// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_list.h"

#include "base/clock.h"
#include "gui/case_list_delegate.h"
#include "gui/clear_button.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace casement::gui {

CaseList::CaseList(QWidget *parent)
    : QWidget(parent)
    , m_model(new CaseListModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    m_search->setPlaceholderText(tr("Find a case"));
    m_search->setAccessibleName(tr("Find a case"));
    m_search->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    addClearButton(*m_search);
    m_search->setMinimumHeight(metric::kHeaderTarget);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Cases"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CaseListDelegate(*m_model, this));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metric::kUnit);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metric::kGap, metric::kGap, metric::kGap, 0);
    head->addWidget(m_search);
    layout->addLayout(head);
    layout->addWidget(m_list);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        mark();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_marking)
                    choose(current.row());
            });
    connect(&m_minute, &QTimer::timeout, this, &CaseList::tick);
    m_minute.start(30'000);
    tick();
}

void CaseList::tick()
{
    m_model->setNow(SystemClock().nowMs());
}

void CaseList::setCases(std::vector<casefile::CaseSummary> cases)
{
    tick();
    m_marking = true;
    m_model->setCases(std::move(cases));
    m_marking = false;
    mark();
}

void CaseList::setOpenCase(const QString &caseId)
{
    m_openCase = caseId;
    mark();
}

QWidget *CaseList::listWidget() const
{
    return m_list;
}

// Puts the mark on the open case without opening it again.
void CaseList::mark()
{
    const int row = m_model->rowOf(m_openCase);
    m_marking = true;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_list->selectionModel()->clear();
    m_marking = false;
}

void CaseList::choose(int row)
{
    const casefile::CaseSummary *summary = m_model->caseAt(row);
    if (!summary || summary->caseId == m_openCase)
        return;
    m_openCase = summary->caseId;
    Q_EMIT caseChosen(m_openCase);
}

bool CaseList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_search->clear();
        m_list->setFocus();
        return true;
    case Qt::Key_Down:
        m_list->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->caseAt(row))
                continue;
            choose(row);
            m_search->clear();
            break;
        }
        return true;
    default:
        return false;
    }
}

void CaseList::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().panel);
}

}  // namespace casement::gui
