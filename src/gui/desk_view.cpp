// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/desk_view.h"

#include "casefile/case_type.h"
#include "desk/error_text.h"
#include "gui/case_actions.h"
#include "gui/case_list.h"
#include "gui/checklist.h"
#include "gui/composer.h"
#include "gui/decision_actions.h"
#include "gui/decision_list.h"
#include "gui/evidence_actions.h"
#include "gui/evidence_page.h"
#include "gui/focus.h"
#include "gui/handover_actions.h"
#include "gui/header_strip.h"
#include "gui/import_actions.h"
#include "gui/inspector.h"
#include "gui/issue_actions.h"
#include "gui/item_actions.h"
#include "gui/new_case_dialog.h"
#include "gui/palette.h"
#include "gui/pane_splitter.h"
#include "gui/person_settings.h"
#include "gui/side_dock.h"
#include "gui/status_bar.h"
#include "gui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CaseSummary;
using ledger::Seq;

namespace {

// A case longer than this opens with its key moments: the full log would hide the story.
constexpr quint64 kStoryRows = 200;

}  // namespace

DeskView::DeskView(std::shared_ptr<desk::DeskSession> session, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_header(new HeaderStrip(this))
    , m_modes(new ModeStrip(this))
    , m_modeStack(new QStackedWidget(this))
    , m_splitter(new PaneSplitter(m_modeStack))
    , m_cases(new CaseList(m_splitter))
    , m_page(new CasePage(m_splitter))
    , m_dock(new SideDock(m_splitter))
    , m_shape(new CaseShapeReader(this))
    , m_checklist(&m_dock->checklist())
    , m_inspector(&m_dock->inspector())
    , m_evidencePage(new EvidencePage(m_modeStack))
    , m_status(new StatusBar(this))
    , m_actions(new CaseActions(this))
    , m_evidence(new EvidenceActions(this))
    , m_decisions(&m_dock->decisions())
    , m_decisionActions(new DecisionActions(m_page->decisionForm(), this))
    , m_itemActions(new ItemActions(this))
    , m_handovers(new HandoverActions(this, m_clipboard))
    , m_issues(new IssueActions(this, m_clipboard))
    , m_imports(new ImportActions(this))
    , m_palette(new Palette(m_session, this))
{
    lay();
    wire();
    wirePage();
    wireChecklist();
    wireEvidence();
    wireDecisions();
    wireLane();
    wireHandovers();
    wireIssues();
    wireImports();
    wireEvidencePage();
    m_header->setPerson(m_session->person().name);
    m_status->setZone(personalZone());
    readCases();
}

DeskView::~DeskView() = default;

void DeskView::lay()
{
    m_splitter->setPanes(m_cases, m_page, m_dock);
    m_modeStack->addWidget(m_splitter);
    m_modeStack->addWidget(m_evidencePage);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_modes);
    middle->addWidget(m_modeStack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
}

void DeskView::wire()
{
    connect(m_session.get(), &desk::DeskSession::changed, this, [this] {
        readCases();
        m_page->refresh();
        m_shape->refresh();
        m_evidencePage->refresh();
    });
    connect(m_shape, &CaseShapeReader::read, this, &DeskView::takeShape);
    connect(m_shape, &CaseShapeReader::failed, this,
            [this](const Error &error) { m_status->say(desk::sentenceFor(error), true); });
    connect(m_palette, &Palette::chosen, this, &DeskView::goTo);
    connect(m_cases, &CaseList::caseChosen, this, &DeskView::openCase);
    connect(m_inspector, &Inspector::asOfRequested, m_page, &CasePage::setAsOf);
    connect(m_inspector, &Inspector::entryRequested, this,
            [this](Seq seq) { m_page->view().goTo(seq); });
    connect(m_actions, &CaseActions::sending, this,
            [this] { m_header->setStored(StoredState::Sending); });
    connect(m_actions, &CaseActions::recorded, this, [this](const desk::Recorded &) {
        m_header->setStored(StoredState::Stored);
        m_page->refresh();
        m_shape->refresh();
        m_evidencePage->refresh();
        Q_EMIT commandStateChanged();
    });
    connect(m_actions, &CaseActions::said, this, [this](const QString &sentence, bool failure) {
        if (failure) {
            m_header->setStored(StoredState::Stored);
            m_checklist->forgetAsked();
        }
        m_status->say(sentence, failure);
    });
}

void DeskView::wirePage()
{
    connect(m_page, &CasePage::summaryRead, this, &DeskView::takeSummary);
    connect(m_page, &CasePage::shownChanged, m_status, &StatusBar::setShown);
    connect(m_page, &CasePage::readingSlowly, m_status, &StatusBar::setReading);
    connect(m_page, &CasePage::said, m_status, &StatusBar::say);
    connect(m_page, &CasePage::newCaseRequested, this, &DeskView::newCase);
    connect(m_page, &CasePage::currentChanged, this, &DeskView::showCurrent);
    const Composer *composer = &m_page->composer();
    connect(composer, &Composer::recorded, this, [this](const desk::Recorded &entry) {
        m_actions->noteRecorded(entry.seq);
        Q_EMIT commandStateChanged();
    });
    const TimelineView *view = &m_page->view();
    connect(view, &TimelineView::pinRequested, this, &DeskView::togglePin);
    connect(view, &TimelineView::strikeRequested, this, &DeskView::strike);
    connect(view, &TimelineView::copyRequested, this, &DeskView::copyEntry);
    connect(view, &TimelineView::silenceActivated, this, [this](const SilenceRow &silence) {
        if (holds(Needs::Writable, commandState()))
            m_actions->explain(silence);
    });
    connect(view, &TimelineView::entryActivated, this, [this] {
        m_dock->show();
        m_inspector->setFocus();
    });
}

void DeskView::wireEvidence()
{
    connect(m_evidence, &EvidenceActions::sending, m_actions, &CaseActions::sending);
    connect(m_evidence, &EvidenceActions::said, this, [this](const QString &words, bool failure) {
        m_header->setStored(StoredState::Stored);
        m_status->say(words, failure);
    });
    connect(m_evidence, &EvidenceActions::recorded, this, [this](const desk::Recorded &entry) {
        m_actions->noteRecorded(entry.seq);
        Q_EMIT m_actions->recorded(entry);
    });
    connect(this, &DeskView::commandStateChanged, m_evidence,
            [this] { m_evidence->setWritable(holds(Needs::Writable, commandState())); });
}

QWidget &DeskView::sidePane() const
{
    return *m_dock;
}

void DeskView::readCases()
{
    if (m_readingCases) {
        m_readAgain = true;
        return;
    }
    m_readingCases = true;
    m_readAgain = false;
    m_session->read([](desk::Desk &desk) { return desk.cases(); })
        .then(this, [this](Result<std::vector<CaseSummary>> cases) {
            m_readingCases = false;
            if (cases)
                takeCases(std::move(*cases));
            else
                m_status->say(desk::sentenceFor(cases.error()), true);
            if (m_readAgain)
                readCases();
        });
}

void DeskView::takeCases(std::vector<CaseSummary> cases)
{
    const QString first = cases.empty() ? QString() : cases.front().caseId;
    m_cases->setCases(std::move(cases));
    if (m_page->caseId().isEmpty() && !first.isEmpty())
        // A copy: opening consumes what is being restored.
        openCase(QString(m_restoring ? m_restoring->caseId : first));
}

void DeskView::openCase(const QString &caseId)
{
    if (caseId == m_page->caseId())
        return;
    desk::TimelineFilter filter;
    const CaseSummary *known = m_cases->model().caseAt(m_cases->model().rowOf(caseId));
    filter.keyMomentsOnly = known && known->rows > kStoryRows;
    m_summary.reset();
    m_inspector->clear();
    const std::optional<DeskPlace> back = std::exchange(m_restoring, std::nullopt);
    const bool restoring = back && back->caseId == caseId;
    m_page->open(m_session, caseId, restoring ? back->filter : filter);
    m_actions->setCase(m_session, caseId, m_page->composer().drafts());
    m_evidence->setCase(m_session, caseId, m_page->composer().drafts());
    m_decisionActions->setCase(m_session, caseId, m_page->composer().drafts());
    m_itemActions->setCase(m_session, caseId, m_page->composer().drafts());
    m_handovers->setCase(m_session, caseId, m_page->composer().drafts());
    m_issues->setCase(m_session, caseId, m_page->composer().drafts());
    m_imports->setCase(m_session, caseId);
    m_dock->openCase();
    m_shape->open(m_session, caseId, m_page->asOf());
    m_evidencePage->setCase(m_session, caseId, m_page->composer().drafts());
    m_evidencePage->setAsOf(m_page->asOf());
    if (restoring) {
        m_page->composer().setCaretPosition(back->caret);
        if (back->seq)
            m_page->view().goTo(*back->seq);
        if (back->evidence)
            m_evidencePage->choose(*back->evidence);
        setMode(back->mode);
    }
    m_cases->setOpenCase(caseId);
    if (known)
        m_header->setCase(*known);
    Q_EMIT commandStateChanged();
}

void DeskView::takeSummary(const CaseSummary &summary)
{
    m_summary = summary;
    m_actions->setSummary(summary);
    if (m_page->asOf())
        m_shape->refresh();  // the header waits for it
    else
        m_header->setCase(summary);
    Q_EMIT commandStateChanged();
}

void DeskView::takeShape(const CaseShape &shape)
{
    m_checklist->take(shape);
    m_decisions->take(shape);
    m_itemActions->take(shape.file);
    if (shape.thenMs && m_page->asOf() && m_summary)
        showPast(shape.file);
}

// The header must not speak of today while the timeline speaks of then.
void DeskView::showPast(const casefile::CaseFile &then)
{
    CaseSummary past = *m_summary;
    past.title = then.title;
    past.severity = then.severity;
    past.state = then.state;
    m_header->setCase(past);
}

void DeskView::showCurrent()
{
    const auto seq = m_page->view().currentSeq();
    if (seq)
        m_inspector->setEntry(m_session, m_page->caseId(), *seq, m_page->asOf());
    else
        m_inspector->clear();
    m_shape->setAsOf(m_page->asOf());
    m_evidencePage->setAsOf(m_page->asOf());
    if (!m_page->asOf() && m_summary)
        m_header->setCase(*m_summary);
    Q_EMIT commandStateChanged();
}

DeskPlace DeskView::place() const
{
    const casefile::Evidence *evidence = m_evidencePage->item();
    return {m_page->caseId(),
            m_page->view().currentSeq(),
            m_page->filters().filter(),
            mode(),
            evidence ? std::optional(evidence->seq) : std::nullopt,
            m_page->composer().caretPosition(),
            m_page->zone()};
}

void DeskView::restore(const DeskPlace &place)
{
    m_page->setZone(place.zone);
    if (!place.caseId.isEmpty())
        m_restoring = place;
}

void DeskView::flushDrafts()
{
    if (DraftKeeper *drafts = m_page->composer().drafts())
        drafts->flush();
}

void DeskView::newCase()
{
    Result<std::vector<casefile::CaseType>> types = casefile::builtInCaseTypes();
    if (!types) {
        m_status->say(desk::sentenceFor(types.error()), true);
        return;
    }
    auto *dialog = new NewCaseDialog(std::move(*types), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { createCase(dialog->value()); });
    dialog->open();
}

void DeskView::createCase(const desk::NewCase &request)
{
    m_session->write([request](desk::Desk &desk) { return desk.createCase(request); })
        .then(this, [this](const Result<CaseSummary> &made) {
            if (!made) {
                m_status->say(desk::sentenceFor(made.error()), true);
                return;
            }
            openCase(made->caseId);
            readCases();
            m_page->composer().focusText();
            m_status->say(tr("%1 is open. Everything you log is in its ledger.").arg(made->number));
        });
}

void DeskView::togglePin()
{
    const desk::TimelineLine *line = m_page->currentLine();
    if (line && holds(Needs::WritableEntry, commandState()))
        m_actions->togglePin(*line);
}

void DeskView::amend()
{
    if (const desk::TimelineLine *line = m_page->currentLine())
        m_actions->amend(*line);
}

void DeskView::strike()
{
    const desk::TimelineLine *line = m_page->currentLine();
    if (line && holds(Needs::WritableEntry, commandState()))
        m_actions->strike(*line);
}

void DeskView::copyEntry()
{
    const desk::TimelineLine *line = m_page->currentLine();
    if (!line)
        return;
    const QString when = line->row.occurredMs == casefile::kUndatedMs
        ? tr("no time known")
        : casefile::isoOffset(line->row.occurredMs, line->offsetMinutes);
    m_clipboard.copy(u"%1\t%2\t%3"_s.arg(when, line->who, line->text));
    m_status->say(tr("Copied; the clipboard forgets it after 30 seconds."));
}

void DeskView::showAsOfHere()
{
    if (const auto seq = m_page->view().currentSeq())
        m_page->setAsOf(seq);
}

}  // namespace casement::gui
