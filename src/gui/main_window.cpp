// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/main_window.h"

#include "desk/error_text.h"
#include "gui/case_actions.h"
#include "gui/case_list.h"
#include "gui/composer.h"
#include "gui/empty_state.h"
#include "gui/evidence_actions.h"
#include "gui/evidence_item_actions.h"
#include "gui/evidence_page.h"
#include "gui/first_run.h"
#include "gui/handover_actions.h"
#include "gui/header_strip.h"
#include "gui/help_dialogs.h"
#include "gui/lock_guard.h"
#include "gui/lock_screen.h"
#include "gui/recent_desks.h"
#include "gui/status_bar.h"
#include "gui/unlock_page.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QThreadPool>

#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

MainWindow::MainWindow(Theme &theme, StartOptions options)
    : m_theme(theme)
    , m_options(std::move(options))
    , m_stack(new QStackedWidget(this))
    , m_guard(new LockGuard(this))
{
    setWindowTitle(tr("Casement"));
    setMinimumSize(960, 560);
    // Room for the frame that the desktop puts round it.
    const QSize room = screen()->availableSize() - QSize(0, metric::kHeaderStrip);
    resize(QSize(1440, 900).boundedTo(room));
    setCentralWidget(m_stack);
    menuBar()->setAccessibleName(tr("Menu"));
    m_commands = new Commands(*menuBar(), this, runs());
    connect(m_guard, &LockGuard::lockRequested, this, &MainWindow::lock);
    connect(m_guard, &LockGuard::countdown, this, [this](int seconds) {
        if (m_desk && seconds > 0)
            m_desk->status().say(tr("Locking in %1 s; any key keeps it open.").arg(seconds));
    });
    bringSettings();
    chooseTheme(m_theme.choice());
    showStart();
    updateCommands();
}

// Pages that are being laid out need the fonts, which go with the application.
MainWindow::~MainWindow()
{
    QThreadPool::globalInstance()->waitForDone();
}

Commands::Runs MainWindow::runs()
{
    using enum CommandId;
    Commands::Runs runs{
        {OtherDesk, [this] { showUnlock({}); }},
        {Lock, [this] { m_guard->lockNow(); }},
        {HideAll, [this] { m_guard->toggleCover(); }},
        {Quit, [this] { close(); }},
        {Keyboard, [this] { showKeyboard(this); }},
        {About, [this] { showAbout(this); }},
        {ThemeSystem, [this] { chooseTheme(ThemeChoice::System); }},
        {ThemeLight, [this] { chooseTheme(ThemeChoice::Light); }},
        {ThemeDark, [this] { chooseTheme(ThemeChoice::Dark); }},
        {ThemeContrast, [this] { chooseTheme(ThemeChoice::Contrast); }},
    };
    addCaseRuns(runs);
    addEvidenceRuns(runs);
    addChecklistRuns(runs);
    addViewRuns(runs);
    return runs;
}

// These are enabled only while a desk is open.
void MainWindow::addCaseRuns(Commands::Runs &runs)
{
    using enum CommandId;
    runs[NewCase] = [this] { m_desk->newCase(); };
    runs[GoToAnything] = [this] {
        // Where somebody already is, they need not go.
        QList<QAction *> others = m_commands->all();
        others.removeAll(m_commands->action(GoToAnything));
        m_desk->showPalette(others);
    };
    runs[ChangeStatus] = [this] { m_desk->actions().changeStatus(); };
    runs[ChangeSeverity] = [this] { m_desk->actions().changeSeverity(); };
    runs[SealCase] = [this] { m_desk->actions().seal(); };
    runs[CloseCase] = [this] { m_desk->actions().closeCase(); };
    runs[ImportFiles] = [this] { m_desk->importFiles(); };
    runs[SituationReport] = [this] { m_desk->situationReport(); };
    runs[IssueReport] = [this] { m_desk->issueReport(); };
    runs[HandOver] = [this] { m_desk->handOver(); };
    runs[Acknowledge] = [this] { m_desk->handovers().acknowledge(); };
    runs[LogEntry] = [this] {
        m_desk->setMode(Mode::Live);
        m_desk->page().composer().focusText();
    };
    runs[WriteNote] = [this] { m_desk->writeNote(); };
    runs[AddEvidence] = [this] { m_desk->evidence().chooseFiles(); };
    runs[PasteEvidence] = [this] { m_desk->evidence().paste(); };
    runs[Undo] = [this] { m_desk->actions().undo(); };
    runs[Pin] = [this] { m_desk->togglePin(); };
    runs[Amend] = [this] { m_desk->amend(); };
    runs[Strike] = [this] { m_desk->strike(); };
    runs[PrivilegedLane] = [this] { m_desk->togglePrivileged(); };
    runs[MoveToPrivileged] = [this] { m_desk->moveLane(casefile::Lane::Privileged); };
    runs[MoveToFacts] = [this] { m_desk->moveLane(casefile::Lane::Facts); };
    runs[CopyEntry] = [this] { m_desk->copyEntry(); };
    runs[AsOfHere] = [this] { m_desk->showAsOfHere(); };
    runs[BackToNow] = [this] { m_desk->page().setAsOf({}); };
}

void MainWindow::addEvidenceRuns(Commands::Runs &runs)
{
    using enum CommandId;
    using Wish = EvidenceList::Wish;
    runs[AddPointer] = [this] { m_desk->evidencePage().actions().addPointer(); };
    runs[VerifyEvidence] = [this] { m_desk->evidencePage().actions().verifyAll(); };
    runs[OpenEvidence] = [this] { m_desk->evidencePage().grant(Wish::Open); };
    runs[ExportEvidence] = [this] { m_desk->evidencePage().grant(Wish::Export); };
    runs[TransferEvidence] = [this] { m_desk->evidencePage().grant(Wish::Transfer); };
    runs[AddCustody] = [this] { m_desk->evidencePage().grant(Wish::Custody); };
    runs[LiveMode] = [this] { m_desk->setMode(Mode::Live); };
    runs[EvidenceMode] = [this] { m_desk->setMode(Mode::Evidence); };
}

void MainWindow::addChecklistRuns(Commands::Runs &runs)
{
    using enum CommandId;
    using casefile::ItemState;
    runs[Decide] = [this] { m_desk->decide(); };
    runs[GoToDecisions] = [this] { m_desk->focusDecisions(); };
    runs[TakePosition] = [this] { m_desk->takePosition(); };
    runs[ReviseDecision] = [this] { m_desk->reviseDecision(); };
    runs[SupersedeDecision] = [this] { m_desk->endDecision(casefile::DecisionStep::Supersedes); };
    runs[ReverseDecision] = [this] { m_desk->endDecision(casefile::DecisionStep::Reverses); };
    runs[WithdrawDecision] = [this] { m_desk->endDecision(casefile::DecisionStep::Withdraws); };
    runs[KnownThen] = [this] { m_desk->showKnownThen(); };
    runs[DecisionEntry] = [this] { m_desk->showDecisionEntry(); };
    runs[GoToChecklist] = [this] { m_desk->focusChecklist(); };
    runs[ItemDone] = [this] { m_desk->setItem(ItemState::Done); };
    runs[ItemStart] = [this] { m_desk->setItem(ItemState::InProgress); };
    runs[ItemBlocked] = [this] { m_desk->setItem(ItemState::Blocked); };
    runs[ItemWaive] = [this] { m_desk->setItem(ItemState::Waived); };
    runs[ItemOwner] = [this] { m_desk->ownItem(); };
    runs[ItemInputs] = [this] { m_desk->editItem(true); };
    runs[EditItem] = [this] { m_desk->editItem(false); };
    runs[AddItem] = [this] { m_desk->addItem(); };
    runs[ItemEntry] = [this] { m_desk->showItemEntry(); };
}

void MainWindow::addViewRuns(Commands::Runs &runs)
{
    using enum CommandId;
    runs[KeyMoments] = [this] { m_desk->page().filters().toggleMoments(); };
    runs[ShowAll] = [this] { m_desk->page().filters().clear(); };
    // These act on the timeline, so it is what they show.
    runs[FilterWords] = [this] {
        m_desk->setMode(Mode::Live);
        m_desk->page().filters().focusText();
    };
    runs[NextHit] = [this] {
        m_desk->setMode(Mode::Live);
        m_desk->page().goToHit(1);
    };
    runs[PreviousHit] = [this] {
        m_desk->setMode(Mode::Live);
        m_desk->page().goToHit(-1);
    };
    runs[GoToEnd] = [this] {
        m_desk->page().view().goToEnd();
        m_desk->page().view().setFocus();
    };
    runs[NextPane] = [this] { m_desk->cyclePane(1); };
    runs[PreviousPane] = [this] { m_desk->cyclePane(-1); };
    runs[ShowInspector] = [this] {
        m_desk->toggleSidePane();
        updateCommands();
    };
    runs[CompactRows] = [this] {
        TimelineView &view = m_desk->page().view();
        view.setCompact(!view.isCompact());
        updateCommands();
    };
}

void MainWindow::showPage(QWidget *page)
{
    m_desk = qobject_cast<DeskView *>(page);
    // The former page goes as soon as whatever asked for the new one (perhaps a button of it) is
    // done; off the stack it is neither seen nor spoken.
    while (QWidget *former = m_stack->widget(0)) {
        former->hide();
        m_stack->removeWidget(former);
        former->deleteLater();
    }
    m_stack->addWidget(page);
    m_guard->setActive(m_desk != nullptr);
    updateCommands();
}

void MainWindow::showStart()
{
    const QStringList recent = recentDesks();
    if (!m_options.passphrase.isEmpty())
        openAtOnce();
    else if (!m_options.identityPath.isEmpty() && !m_options.deskPath.isEmpty())
        showLockScreen(m_options.deskPath);
    else if (!m_options.deskPath.isEmpty())
        showUnlock(m_options.deskPath);
    else if (!recent.isEmpty())
        showUnlock(recent.first());
    else
        showFirstRun();
}

void MainWindow::openAtOnce()
{
    auto *page = new EmptyState;
    page->show(EmptyState::Why::Loading, tr("Opening the desk …"));
    showPage(page);
    const QString passphrase = std::exchange(m_options.passphrase, {});
    desk::DeskSession::open({m_options.deskPath, passphrase, m_options.identityPath, passphrase})
        .then(this, [this](const desk::DeskSession::Opened &opened) {
            if (opened) {
                showDesk(*opened);
                return;
            }
            auto *failed = new EmptyState;
            connect(
                failed, &EmptyState::actionRequested, this,
                [this] { showUnlock(m_options.deskPath); }, Qt::QueuedConnection);
            failed->show(EmptyState::Why::Failed, desk::sentenceFor(opened.error()),
                         tr("Open a desk"));
            showPage(failed);
        });
}

void MainWindow::showLockScreen(const QString &path)
{
    desk::DeskInfo info;
    info.path = path;
    auto *screen = new LockScreen(info, m_options.identityPath);
    connect(screen, &LockScreen::unlocked, this, &MainWindow::showDesk, Qt::QueuedConnection);
    showPage(screen);
    screen->setFocus();
}

void MainWindow::showFirstRun()
{
    auto *page = new FirstRun;
    connect(page, &FirstRun::opened, this, &MainWindow::showDesk, Qt::QueuedConnection);
    connect(
        page, &FirstRun::unlockRequested, this, [this] { showUnlock({}); }, Qt::QueuedConnection);
    showPage(page);
}

void MainWindow::showUnlock(const QString &path)
{
    if (m_desk)
        m_desk->flushDrafts();
    auto *page = new UnlockPage;
    page->setDesk(path);
    connect(page, &UnlockPage::opened, this, &MainWindow::showDesk, Qt::QueuedConnection);
    connect(page, &UnlockPage::newDeskRequested, this, &MainWindow::showFirstRun,
            Qt::QueuedConnection);
    showPage(page);
}

void MainWindow::showDesk(const std::shared_ptr<desk::DeskSession> &session)
{
    rememberDesk(session->info().path);
    auto *view = new DeskView(session);
    if (m_place)
        view->restore(*std::exchange(m_place, std::nullopt));
    connect(view, &DeskView::commandStateChanged, this, &MainWindow::updateCommands);
    view->page().view().setCompact(QSettings().value(u"compactRows"_s, false).toBool());
    showPage(view);
    view->page().composer().focusText();
}

void MainWindow::lock()
{
    if (!m_desk)
        return;
    m_desk->flushDrafts();
    m_place = m_desk->place();
    keepSettings();
    showLockScreen(m_desk->session()->info().path);
}

void MainWindow::updateCommands()
{
    m_commands->setState(m_desk ? m_desk->commandState() : CommandState{});
    using enum CommandId;
    m_commands->action(ShowInspector)->setChecked(m_desk && !m_desk->sidePane().isHidden());
    m_commands->action(PrivilegedLane)->setChecked(m_desk && m_desk->writesPrivileged());
    m_commands->action(LiveMode)->setChecked(m_desk && m_desk->mode() == Mode::Live);
    m_commands->action(EvidenceMode)->setChecked(m_desk && m_desk->mode() == Mode::Evidence);
    m_commands->action(CompactRows)->setChecked(m_desk && m_desk->page().view().isCompact());
    if (!m_desk)
        return;
    m_desk->header().setActions(m_commands->action(HideAll), m_commands->action(Lock));
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_theme.choose(choice);
    using enum CommandId;
    const std::array all{ThemeSystem, ThemeLight, ThemeDark, ThemeContrast};
    m_commands->action(all[size_t(choice)])->setChecked(true);
    constexpr std::array kWords{"system"_L1, "light"_L1, "dark"_L1, "contrast"_L1};
    QSettings().setValue(u"theme"_s, QString(kWords[size_t(choice)]));
}

void MainWindow::bringSettings()
{
    restoreGeometry(QSettings().value(u"geometry"_s).toByteArray());
}

void MainWindow::keepSettings()
{
    QSettings settings;
    settings.setValue(u"geometry"_s, saveGeometry());
    if (m_desk)
        settings.setValue(u"compactRows"_s, m_desk->page().view().isCompact());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_desk)
        m_desk->flushDrafts();
    keepSettings();
    event->accept();
}

}  // namespace casement::gui
