// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_page.h"

#include "desk/case_reader.h"
#include "desk/error_text.h"
#include "gui/draft_keeper.h"
#include "gui/empty_state.h"
#include "gui/evidence_facts.h"
#include "gui/evidence_item_actions.h"
#include "gui/evidence_notes.h"
#include "gui/evidence_viewer.h"
#include "gui/lane_forms.h"
#include "gui/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Evidence;
using ledger::Seq;

EvidencePage::EvidencePage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_panes(new QSplitter(Qt::Horizontal, m_stack))
    , m_list(new EvidenceList(m_panes))
    , m_viewer(new EvidenceViewer(m_panes))
    , m_side(new QSplitter(Qt::Vertical, m_panes))
    , m_facts(new EvidenceFacts(m_side))
    , m_notes(new EvidenceNotes(m_side))
    , m_empty(new EmptyState(m_stack))
    , m_actions(new EvidenceItemActions(this))
{
    lay();
    wire();
}

void EvidencePage::lay()
{
    m_panes->setChildrenCollapsible(false);
    m_side->setChildrenCollapsible(false);
    m_list->setMinimumWidth(metric::kCaseList * 3 / 4);
    m_viewer->setMinimumWidth(metric::kCaseList);
    m_side->setMinimumWidth(metric::kDock * 3 / 4);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setSizes({metric::kCaseList, 3 * metric::kCaseList, metric::kDock});
    m_side->setSizes({12 * metric::kRow, 10 * metric::kRow});
    m_facts->setMinimumHeight(8 * metric::kRow);
    m_laneNotice = addLaneNotice(m_notes);
    m_laneNotice->hide();
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void EvidencePage::wire()
{
    connect(m_list, &EvidenceList::currentItemChanged, this, &EvidencePage::showItem);
    connect(m_list, &EvidenceList::wished, this, &EvidencePage::grant);
    connect(m_list, &EvidenceList::peekRequested, m_viewer, &EvidenceViewer::beginPeek);
    connect(m_list, &EvidenceList::peekEnded, m_viewer, &EvidenceViewer::endPeek);
    connect(m_viewer, &EvidenceViewer::openRequested, this, &EvidencePage::openItem);
    connect(m_viewer, &EvidenceViewer::closed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &EvidenceList::leftItem, m_viewer, &EvidenceViewer::cover);
    connect(m_empty, &EmptyState::actionRequested, this, &EvidencePage::answerEmpty);
    connect(m_actions, &EvidenceItemActions::sending, this, &EvidencePage::sending);
    connect(m_actions, &EvidenceItemActions::said, this, &EvidencePage::said);
    connect(m_actions, &EvidenceItemActions::recorded, this, &EvidencePage::recorded);
    connect(m_actions, &EvidenceItemActions::verified, this,
            [this](const auto &states) { m_list->rows().setStates(states); });
    connect(m_notes, &EvidenceNotes::said, this, &EvidencePage::said);
    connect(m_notes, &EvidenceNotes::recorded, this, &EvidencePage::recorded);
}

void EvidencePage::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                           DraftKeeper *drafts)
{
    ++m_request;
    m_notes->clear();
    m_viewer->clear({});
    m_facts->clear();
    m_shown.reset();
    m_answered = false;
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    m_asOf.reset();
    m_list->rows().clear();
    m_actions->setCase(m_session, caseId, drafts);
    showListOrWhy();
    refresh();
}

void EvidencePage::setAsOf(std::optional<Seq> asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    refresh();
    showNotes();
}

void EvidencePage::setWritable(bool writable)
{
    if (writable == m_writable)
        return;
    m_writable = writable;
    showNotes();
    if (const Evidence *chosen = item(); chosen && m_shown == chosen->seq)
        m_viewer->setOpening(!m_writable                                      ? Opening::Unrecorded
                                 : m_viewed.contains({m_caseId, chosen->seq}) ? Opening::Known
                                                                              : Opening::Recorded);
}

Result<EvidencePage::Shelf> EvidencePage::readShelf(desk::Desk &desk, const QString &caseId,
                                                    std::optional<Seq> asOf)
{
    auto known = desk::readEvidence(desk, caseId, asOf);
    if (!known)
        return failure(known.error());
    auto names = desk::CaseReader(desk, caseId).caseFile();
    if (!names)
        return failure(names.error());
    Shelf shelf{std::move(*known), std::move(*names), {}};
    if (!asOf)
        return shelf;
    const auto now = desk::readEvidence(desk, caseId);
    if (!now)
        return failure(now.error());
    for (const Evidence &item : now->items) {
        if (item.seq > *asOf)
            shelf.later.push_back(item.seq);
    }
    return shelf;
}

void EvidencePage::refresh()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_session
        ->read(
            [id = m_caseId, asOf = m_asOf](desk::Desk &desk) { return readShelf(desk, id, asOf); })
        .then(this, [this, request = ++m_request](Result<Shelf> shelf) {
            if (request != m_request)
                return;
            if (shelf)
                take(std::move(*shelf));
            else
                fail(shelf.error());
        });
    m_notes->refresh();
}

void EvidencePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        refresh();
}

void EvidencePage::take(Shelf shelf)
{
    m_answered = true;
    m_names = std::move(shelf.names);
    const std::optional<Seq> before = m_shown;
    m_list->rows().setItems(std::move(shelf.known.items), shelf.later);
    if (!m_list->currentIndex().isValid() && !m_list->rows().items().empty()) {
        if (!before || !m_list->choose(*before))
            m_list->setCurrentIndex(m_list->rows().index(0));
    }
    const Evidence *chosen = item();
    // What is being read stays; only what is said of it is new.
    if (chosen && m_shown == chosen->seq)
        m_facts->setItem(*chosen, m_names);
    showListOrWhy();
}

void EvidencePage::showListOrWhy()
{
    if (!m_list->rows().items().empty()) {
        const bool back = m_empty->isAncestorOf(QApplication::focusWidget())
            || std::exchange(m_focusComing, false);
        m_stack->setCurrentWidget(m_panes);
        if (back)
            m_list->setFocus();
        return;
    }
    if (m_caseId.isEmpty())
        m_empty->show(EmptyState::Why::NothingYet, tr("Open a case to see its evidence."));
    else if (!m_answered)
        m_empty->show(EmptyState::Why::Loading, tr("Reading the evidence …"));
    else
        m_empty->show(EmptyState::Why::NothingYet,
                      m_asOf ? thenWords()
                             : tr("No evidence yet. Drop a file here, paste it with Ctrl+Shift+V, "
                                  "or choose one."),
                      m_writable ? tr("Add evidence …") : QString());
    m_stack->setCurrentWidget(m_empty);
}

QString EvidencePage::thenWords() const
{
    const QString words = tr("There was no evidence in this case then.");
    const QString &after = m_list->rows().after();
    return after.isEmpty() ? words : words + u'\n' + after;
}

void EvidencePage::fail(const Error &error)
{
    const QString sentence = desk::sentenceFor(error);
    Q_EMIT said(sentence, true);
    if (!m_list->rows().items().empty())
        return;
    m_empty->show(EmptyState::Why::Failed, sentence, tr("Try again"), {},
                  QStringList{error.subject, error.field, error.got, error.want}.join(u'\n'));
    m_stack->setCurrentWidget(m_empty);
}

void EvidencePage::answerEmpty()
{
    if (m_empty->why() == EmptyState::Why::NothingYet)
        Q_EMIT addRequested();
    else
        refresh();
}

void EvidencePage::choose(Seq seq)
{
    // Where the list has not been read yet, it is chosen when it has.
    if (!m_list->choose(seq))
        m_shown = seq;
}

void EvidencePage::showItem()
{
    const Evidence *chosen = item();
    if (!chosen) {
        m_shown.reset();
        m_viewer->clear({});
        m_facts->clear();
        m_notes->clear();
    } else {
        m_shown = chosen->seq;
        m_facts->setItem(*chosen, m_names);
        m_laneNotice->setVisible(chosen->lane == casefile::Lane::Privileged);
        showNotes();
        m_viewer->setItem(m_session, m_caseId, *chosen,
                          !m_writable                                      ? Opening::Unrecorded
                              : m_viewed.contains({m_caseId, chosen->seq}) ? Opening::Known
                                                                           : Opening::Recorded);
    }
    Q_EMIT currentChanged();
}

void EvidencePage::showNotes()
{
    if (const Evidence *chosen = item())
        m_notes->setPlace({m_session, m_caseId, chosen->seq, m_asOf, m_writable}, m_drafts);
}

// Nothing is seen that is not recorded as seen first, where recording is possible.
void EvidencePage::openItem()
{
    const Evidence *chosen = item();
    if (!chosen)
        return;
    const std::pair place(m_caseId, chosen->seq);
    if (!m_writable || m_viewed.contains(place)) {
        m_viewer->showFull();
        return;
    }
    desk::CustodyRequest request;
    request.evidence = chosen->seq;
    request.action = casefile::CustodyAction::Viewed;
    Q_EMIT sending();
    m_session
        ->write([request, id = m_caseId](desk::Desk &desk) {
            return desk::EvidenceKeeper(desk, id).custody(request);
        })
        .then(this, [this, place](const Result<desk::Recorded> &entry) {
            if (!entry) {
                Q_EMIT said(tr("It is not opened, because that cannot be recorded. %1")
                                .arg(desk::sentenceFor(entry.error())),
                            true);
                m_viewer->cover();
                return;
            }
            m_viewed.insert(place);
            Q_EMIT recorded(*entry);
            if (m_caseId != place.first || m_shown != place.second)
                return;
            m_viewer->setOpening(Opening::Known);
            m_viewer->showFull();
        });
}

void EvidencePage::grant(EvidenceList::Wish wish)
{
    const Evidence *chosen = item();
    if (!chosen)
        return;
    if (wish == EvidenceList::Wish::Open) {
        m_viewer->requestOpen();
        return;
    }
    if (!m_writable)
        return;
    if (wish == EvidenceList::Wish::Export)
        m_actions->exportCopy(*chosen);
    else if (wish == EvidenceList::Wish::Transfer)
        m_actions->transfer(*chosen);
    else
        m_actions->addCustody(*chosen);
}

std::vector<QWidget *> EvidencePage::panes() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    return {m_list, m_viewer, m_facts, m_notes};
}

void EvidencePage::focusFirst()
{
    m_focusComing = m_stack->currentWidget() == m_empty;
    if (m_focusComing)
        m_empty->setFocus();
    else
        m_list->setFocus();
}

void EvidencePage::setSideVisible(bool visible)
{
    m_side->setVisible(visible);
}

bool EvidencePage::isSideVisible() const
{
    return !m_side->isHidden();
}

}  // namespace casement::gui
