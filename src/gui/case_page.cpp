// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_page.h"

#include "desk/error_text.h"
#include "gui/as_of_bar.h"
#include "gui/composer.h"
#include "gui/decision_form.h"
#include "gui/empty_state.h"
#include "gui/person_settings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::TimelineFilter;

CasePage::CasePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new TimelineModel(this))
    , m_feed(new TimelineFeed(*m_model, this))
    , m_filters(new FilterBar(this))
    , m_asOfBar(new AsOfBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new TimelineView(*m_model, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_composer(new Composer(this))
    , m_decisionForm(new DecisionForm(this))
{
    lay();
    wire();
    setZone(ZoneChoice::Utc);
    close();
}

void CasePage::lay()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_asOfBar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_composer);
    layout->addWidget(m_decisionForm);
    m_decisionForm->installEventFilter(this);
    m_asOfBar->hide();
}

void CasePage::wire()
{
    connect(m_filters, &FilterBar::filterChanged, this, &CasePage::takeFilter);
    connect(m_filters, &FilterBar::zoneChosen, this, &CasePage::setZone);
    connect(m_filters, &FilterBar::leftText, this, [this] { m_view->setFocus(); });
    connect(m_asOfBar, &AsOfBar::returnRequested, this, [this] { setAsOf({}); });
    connect(m_view, &TimelineView::currentEntryChanged, this, &CasePage::currentChanged);
    connect(m_view, &TimelineView::momentsRequested, m_filters, &FilterBar::toggleMoments);
    connect(m_view, &TimelineView::clearRequested, this, &CasePage::clearOneLevel);
    connect(m_view, &TimelineView::laneRequested, this, [this](int lane, bool hide) {
        if (hide)
            m_filters->hideLane(lane);
        else
            m_filters->showOnlyLane(lane);
    });
    connect(m_feed, &TimelineFeed::opened, this, [this](const casefile::CaseSummary &summary) {
        m_answered = true;
        m_failed = false;
        m_entries = summary.entries;
        tellPast();
        Q_EMIT summaryRead(summary);
        showRowsOrWhy();
    });
    connect(m_feed, &TimelineFeed::whole, this, [this](const desk::TimelineCounts &counts) {
        m_counts = counts;
        m_filters->setCounts(counts);
        showRowsOrWhy();
        settleAwaited();
        if (const int step = std::exchange(m_hitStep, 0); step != 0)
            goToHit(step);
    });
    connect(m_feed, &TimelineFeed::failed, this, &CasePage::showFailure);
    connect(m_feed, &TimelineFeed::slow, this, [this] { Q_EMIT readingSlowly(true); });
    connect(m_feed, &TimelineFeed::linesFailed, this,
            [this](const Error &error) { Q_EMIT said(desk::sentenceFor(error), true); });
    connect(m_model, &TimelineModel::changed, this, &CasePage::showRowsOrWhy);
    connect(m_empty, &EmptyState::actionRequested, this, &CasePage::answerEmpty);
    connect(m_composer, &Composer::recorded, this,
            [this](const desk::Recorded &entry) { goToRecorded(entry.seq); });
    connect(m_composer, &Composer::failed, this,
            [this](const QString &sentence) { Q_EMIT said(sentence, true); });
}

void CasePage::settleAwaited()
{
    const bool revealing = std::exchange(m_revealing, false);
    if (!m_view->awaitedSeq())
        return;
    if (!revealing) {
        m_view->forgetAwaited();
        Q_EMIT said(tr("Recorded. The filter hides it; Esc shows everything."), false);
    } else if (m_filters->filterCount() > 0) {
        Q_EMIT said(tr("The filter hid this entry; everything is shown now."), false);
        m_filters->clear();
    } else {
        m_view->forgetAwaited();
    }
}

void CasePage::open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                    const TimelineFilter &filter)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_answered = false;
    m_failed = false;
    m_counts = {};
    m_entries.reset();
    m_filters->setFilter(filter);
    m_filters->setCounts({});
    m_asOfBar->setVisible(filter.asOf.has_value());
    m_filters->show();
    m_composer->show();
    m_composer->setCase(m_session, caseId);
    m_feed->open(m_session, caseId, filter);
    showRowsOrWhy();
}

void CasePage::close()
{
    m_session.reset();
    m_caseId.clear();
    m_feed->close();
    m_composer->setCase(nullptr, {});
    m_filters->hide();
    m_asOfBar->hide();
    m_composer->hide();
    m_decisionForm->close();
    showRowsOrWhy();
}

// One of the two is where words go.
bool CasePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_decisionForm && event->type() == QEvent::ShowToParent)
        m_composer->hide();
    if (watched == m_decisionForm && event->type() == QEvent::HideToParent)
        m_composer->setVisible(!m_caseId.isEmpty());
    return QWidget::eventFilter(watched, event);
}

void CasePage::refresh()
{
    m_feed->refresh();
}

void CasePage::setZone(ZoneChoice choice)
{
    m_zone = choice;
    const QTimeZone mine = personalZone();
    m_model->setTimes(TimeWords(choice, mine));
    m_filters->setZone(choice, mine);
    m_composer->setZone(choice == ZoneChoice::Mine ? mine : QTimeZone(QTimeZone::UTC));
    Q_EMIT zoneChanged(choice);
}

void CasePage::focusRows()
{
    m_focusComing = !showsRows();
    middle().setFocus();
}

bool CasePage::showsRows() const
{
    return m_stack->currentWidget() == m_view;
}

QWidget &CasePage::middle() const
{
    return *m_stack->currentWidget();
}

const desk::TimelineLine *CasePage::currentLine() const
{
    return m_model->lineAt(m_view->currentIndex().row());
}

void CasePage::takeFilter(const TimelineFilter &filter)
{
    m_asOfBar->setVisible(filter.asOf.has_value());
    tellPast();
    m_composer->setEnabled(!filter.asOf);
    m_feed->setFilter(filter);
    Q_EMIT currentChanged();
}

void CasePage::tellPast()
{
    if (const auto seq = asOf())
        m_asOfBar->setEntry(*seq, m_entries ? std::optional(*m_entries - *seq - 1) : std::nullopt);
}

void CasePage::setAsOf(std::optional<ledger::Seq> seq)
{
    m_filters->setAsOf(seq);
    m_view->setFocus();
}

void CasePage::clearOneLevel()
{
    if (m_filters->filterCount() > 0)
        m_filters->clear();
    else if (asOf())
        setAsOf({});
    else
        middle().setFocus();
}

void CasePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        clearOneLevel();
    else
        QWidget::keyPressEvent(event);
}

void CasePage::goToRecorded(ledger::Seq seq)
{
    m_view->goTo(seq);
    m_feed->refresh();
}

void CasePage::reveal(ledger::Seq seq)
{
    m_revealing = true;
    // The past may not hold it yet.
    if (asOf())
        m_filters->setAsOf({});
    m_view->goTo(seq);
    if (m_feed->isWhole())
        settleAwaited();
    focusRows();
}

void CasePage::goToHit(int step)
{
    m_filters->applyText();
    if (m_filters->filter().text.isEmpty()) {
        m_filters->focusText();
        return;
    }
    if (!m_feed->isWhole()) {
        m_hitStep = step;
        return;
    }
    const TimelineRows &rows = *m_model->rows();
    if (rows.keys().empty()) {
        Q_EMIT said(tr("No entry of this case has these words."), false);
        return;
    }
    const int current = m_view->currentIndex().row();
    int row = current < 0 && step < 0 ? -1 : rows.entryRowFrom(current + step, step);
    if (row < 0)
        row = rows.entryRowFrom(step > 0 ? 0 : rows.size() - 1, step);
    const ledger::Seq seq = *m_model->seqAt(row);
    m_view->goTo(seq);
    const auto at = std::ranges::find(rows.keys(), seq, &desk::RowKey::seq);
    Q_EMIT said(tr("Hit %1 of %2.")
                    .arg(number(quint64(at - rows.keys().begin()) + 1), number(rows.keys().size())),
                false);
}

void CasePage::showRowsOrWhy()
{
    const quint64 shown = m_model->rows()->keys().size();
    if (m_answered && m_feed->isWhole())
        Q_EMIT shownChanged(shown, m_counts.all, m_filters->description());
    if (shown > 0 && !m_failed) {
        const bool back = m_empty->isAncestorOf(QApplication::focusWidget())
            || std::exchange(m_focusComing, false);
        m_stack->setCurrentWidget(m_view);
        if (back)
            m_view->setFocus();
        return;
    }
    const bool focus = m_view->hasFocus();
    if (m_caseId.isEmpty()) {
        m_empty->show(EmptyState::Why::NothingYet,
                      tr("Choose a case on the left, or open a new one."), tr("New case"),
                      u"Ctrl+N"_s);
    } else if (m_failed) {
        return;
    } else if (!m_answered || !m_feed->isWhole()) {
        m_empty->show(EmptyState::Why::Loading, tr("Reading the case …"));
    } else if (m_counts.all > 0) {
        m_empty->show(EmptyState::Why::FilteredAway,
                      tr("Entries hidden by the filter (%1): %2")
                          .arg(m_filters->description(), number(m_counts.all)),
                      tr("Show everything"), tr("Esc"));
    } else {
        m_empty->show(EmptyState::Why::NothingYet, tr("Type below to log the first entry."),
                      tr("Log an entry"), u"Ctrl+L"_s);
    }
    m_stack->setCurrentWidget(m_empty);
    if (focus)
        m_empty->setFocus();
}

void CasePage::showFailure(const Error &error)
{
    const QString sentence = desk::sentenceFor(error);
    Q_EMIT readingSlowly(false);
    Q_EMIT said(sentence, true);
    if (m_model->rows()->size() > 0)
        return;
    m_failed = true;
    const bool locked = error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound;
    m_empty->show(locked ? EmptyState::Why::NotAllowed : EmptyState::Why::Failed, sentence,
                  tr("Try again"), {},
                  QStringList{error.subject, error.field, error.got, error.want}.join(u'\n'));
    m_stack->setCurrentWidget(m_empty);
}

void CasePage::answerEmpty()
{
    switch (m_empty->why()) {
    case EmptyState::Why::NothingYet:
        if (m_caseId.isEmpty())
            Q_EMIT newCaseRequested();
        else
            m_composer->focusText();
        break;
    case EmptyState::Why::FilteredAway:
        m_filters->clear();
        m_view->setFocus();
        break;
    case EmptyState::Why::Failed:
    case EmptyState::Why::NotAllowed:
        m_failed = false;
        m_feed->refresh();
        showRowsOrWhy();
        break;
    case EmptyState::Why::Loading:
        break;
    }
}

}  // namespace casement::gui
