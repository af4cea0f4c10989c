// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/commands.h"

#include "gui/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Commands)
};

#define WORDS(text) QT_TRANSLATE_NOOP("casement::gui::Commands", text)

using enum CommandId;

constexpr std::array kCommands{
    CommandSpec{NewCase, MenuId::Case, WORDS("&New case …"), "Ctrl+N", "", Needs::Desk},
    CommandSpec{GoToAnything, MenuId::Case, WORDS("&Go to anything …"), "Ctrl+K", "", Needs::Desk},
    CommandSpec{ChangeStatus, MenuId::Case, WORDS("Change &status …"), "Ctrl+Shift+S", "",
                Needs::Writable, false, true},
    CommandSpec{ChangeSeverity, MenuId::Case, WORDS("Change s&everity …"), "Ctrl+Shift+E", "",
                Needs::Writable},
    CommandSpec{SealCase, MenuId::Case, WORDS("Sea&l the ledger"), "", "", Needs::Writable},
    CommandSpec{CloseCase, MenuId::Case, WORDS("&Close the case …"), "", "", Needs::Writable},
    CommandSpec{ImportFiles, MenuId::Case, WORDS("I&mport …"), "Ctrl+M", "", Needs::Writable},
    CommandSpec{SituationReport, MenuId::Case, WORDS("Situation &report …"), "Ctrl+Shift+R", "",
                Needs::Writable, false, true},
    CommandSpec{IssueReport, MenuId::Case, WORDS("&Issue a report …"), "Ctrl+Shift+I", "",
                Needs::CaseNow},
    CommandSpec{HandOver, MenuId::Case, WORDS("&Hand over …"), "", "", Needs::Writable},
    CommandSpec{Acknowledge, MenuId::Case, WORDS("&Acknowledge the handover …"), "", "",
                Needs::Handover},
    CommandSpec{OtherDesk, MenuId::Case, WORDS("Open another &desk …"), "Ctrl+O", "",
                Needs::Nothing, false, true},
    CommandSpec{Lock, MenuId::Case, WORDS("Loc&k"), "Ctrl+Alt+L", "", Needs::Desk},
    CommandSpec{Quit, MenuId::Case, WORDS("&Quit"), "Ctrl+Q", "", Needs::Nothing},

    CommandSpec{LogEntry, MenuId::Entry, WORDS("&Log an entry"), "Ctrl+L", "", Needs::Writable},
    CommandSpec{WriteNote, MenuId::Entry, WORDS("Write a &note …"), "Ctrl+Shift+N", "",
                Needs::Writable},
    CommandSpec{Undo, MenuId::Entry, WORDS("&Undo my last entry"), "Ctrl+Z", "", Needs::Undoable},
    CommandSpec{Pin, MenuId::Entry, WORDS("&Pin as a key moment"), "", "P", Needs::WritableEntry,
                false, true},
    CommandSpec{Amend, MenuId::Entry, WORDS("&Amend …"), "F2", "", Needs::WritableEntry},
    CommandSpec{Strike, MenuId::Entry, WORDS("&Strike …"), "", "Del", Needs::WritableEntry},
    CommandSpec{PrivilegedLane, MenuId::Entry, WORDS("Write in the pri&vileged lane"), "Ctrl+Alt+P",
                "", Needs::Writable, true, true},
    CommandSpec{MoveToPrivileged, MenuId::Entry, WORDS("&Move to the privileged lane …"),
                "Ctrl+Shift+L", "", Needs::FactsEntry},
    CommandSpec{MoveToFacts, MenuId::Entry, WORDS("&Give up the privilege …"), "", "",
                Needs::PrivilegedEntry},
    CommandSpec{CopyEntry, MenuId::Entry, WORDS("&Copy"), "", "Ctrl+C", Needs::Entry, false, true},
    CommandSpec{AsOfHere, MenuId::Entry, WORDS("Show the case as &of here"), "Ctrl+Shift+A", "",
                Needs::Entry, false, true},
    CommandSpec{BackToNow, MenuId::Entry, WORDS("&Back to now"), "", "Esc", Needs::Past},

    CommandSpec{Decide, MenuId::Decision, WORDS("&Decide …"), "Ctrl+D", "", Needs::Writable},
    CommandSpec{GoToDecisions, MenuId::Decision, WORDS("&Go to the decisions"), "Ctrl+Shift+D", "",
                Needs::Case},
    CommandSpec{TakePosition, MenuId::Decision, WORDS("Ask or record a &position …"), "", "P",
                Needs::WritableDecision, false, true},
    CommandSpec{ReviseDecision, MenuId::Decision, WORDS("Complete or re&vise …"), "", "F2",
                Needs::WritableDecision},
    CommandSpec{SupersedeDecision, MenuId::Decision, WORDS("&Supersede …"), "", "",
                Needs::WritableDecision},
    CommandSpec{ReverseDecision, MenuId::Decision, WORDS("&Reverse …"), "", "",
                Needs::WritableDecision},
    CommandSpec{WithdrawDecision, MenuId::Decision, WORDS("&Withdraw …"), "", "",
                Needs::WritableDecision},
    CommandSpec{KnownThen, MenuId::Decision, WORDS("Show the case as &known then"), "", "",
                Needs::Decision, false, true},
    CommandSpec{DecisionEntry, MenuId::Decision, WORDS("Go to the &entry of the decision"), "",
                "Enter", Needs::Decision},
    CommandSpec{AddEvidence, MenuId::Evidence, WORDS("&Add evidence …"), "", "", Needs::Writable},
    CommandSpec{PasteEvidence, MenuId::Evidence, WORDS("&Paste as evidence …"), "Ctrl+Shift+V", "",
                Needs::Writable},
    CommandSpec{AddPointer, MenuId::Evidence, WORDS("Add a pointer &only …"), "Ctrl+Shift+P", "",
                Needs::Writable},
    CommandSpec{OpenEvidence, MenuId::Evidence, WORDS("Op&en"), "", "Enter", Needs::Evidence, false,
                true},
    CommandSpec{ExportEvidence, MenuId::Evidence, WORDS("E&xport a copy …"), "", "E",
                Needs::HeldEvidence},
    CommandSpec{TransferEvidence, MenuId::Evidence, WORDS("&Transfer …"), "", "T",
                Needs::WritableEvidence},
    CommandSpec{AddCustody, MenuId::Evidence, WORDS("Add a line of &custody …"), "", "C",
                Needs::WritableEvidence},
    CommandSpec{VerifyEvidence, MenuId::Evidence, WORDS("&Verify all evidence"), "Ctrl+Shift+Y", "",
                Needs::Case, false, true},

    CommandSpec{GoToChecklist, MenuId::Checklist, WORDS("&Go to the checklist"), "Ctrl+T", "",
                Needs::Items},
    CommandSpec{ItemDone, MenuId::Checklist, WORDS("Item &done, or open again"), "", "Space",
                Needs::WritableItem, false, true},
    CommandSpec{ItemStart, MenuId::Checklist, WORDS("&Start the item"), "", "S",
                Needs::WritableItem},
    CommandSpec{ItemBlocked, MenuId::Checklist, WORDS("Item is &blocked …"), "", "B",
                Needs::WritableItem},
    CommandSpec{ItemWaive, MenuId::Checklist, WORDS("&Waive the item …"), "", "X",
                Needs::WritableItem},
    CommandSpec{ItemOwner, MenuId::Checklist, WORDS("Give the item &to …"), "", "O",
                Needs::WritableItem, false, true},
    CommandSpec{ItemInputs, MenuId::Checklist, WORDS("What it &needs, and how it was given …"), "",
                "I", Needs::WritableItem},
    CommandSpec{EditItem, MenuId::Checklist, WORDS("Edit the it&em …"), "", "F2",
                Needs::WritableItem},
    CommandSpec{AddItem, MenuId::Checklist, WORDS("&Add an item …"), "", "A", Needs::Writable},
    CommandSpec{ItemEntry, MenuId::Checklist, WORDS("Go to the ent&ry of the item"), "", "Enter",
                Needs::Item, false, true},

    CommandSpec{LiveMode, MenuId::View, WORDS("&Live"), "Ctrl+1", "", Needs::Desk, true},
    CommandSpec{EvidenceMode, MenuId::View, WORDS("Notes && &evidence"), "Ctrl+2", "", Needs::Desk,
                true},
    CommandSpec{KeyMoments, MenuId::View, WORDS("&Key moments or everything"), "", "V",
                Needs::Timeline, false, true},
    CommandSpec{ShowAll, MenuId::View, WORDS("Clear &filters"), "", "Esc", Needs::Timeline},
    CommandSpec{FilterWords, MenuId::View, WORDS("Filter by &words"), "Ctrl+F", "", Needs::Case},
    CommandSpec{NextHit, MenuId::View, WORDS("Ne&xt hit"), "F3", "", Needs::Case},
    CommandSpec{PreviousHit, MenuId::View, WORDS("P&revious hit"), "Shift+F3", "", Needs::Case},
    CommandSpec{GoToEnd, MenuId::View, WORDS("Go to the en&d"), "Ctrl+End", "", Needs::Timeline},
    CommandSpec{NextPane, MenuId::View, WORDS("&Next pane"), "F6", "", Needs::Desk, false, true},
    CommandSpec{PreviousPane, MenuId::View, WORDS("&Previous pane"), "Shift+F6", "", Needs::Desk},
    CommandSpec{ShowInspector, MenuId::View, WORDS("Checklist and &inspector"), "F8", "",
                Needs::Desk, true},
    CommandSpec{CompactRows, MenuId::View, WORDS("C&ompact rows"), "", "", Needs::Desk, true},
    CommandSpec{ThemeSystem, MenuId::Theme, WORDS("As the &desktop"), "", "", Needs::Nothing, true},
    CommandSpec{ThemeLight, MenuId::Theme, WORDS("&Light"), "", "", Needs::Nothing, true},
    CommandSpec{ThemeDark, MenuId::Theme, WORDS("D&ark"), "", "", Needs::Nothing, true},
    CommandSpec{ThemeContrast, MenuId::Theme, WORDS("High &contrast"), "", "", Needs::Nothing,
                true},
    CommandSpec{HideAll, MenuId::View, WORDS("&Hide everything"), "F9", "", Needs::Desk, false,
                true},

    CommandSpec{Keyboard, MenuId::Help, WORDS("&Keyboard"), "F1", "", Needs::Nothing},
    CommandSpec{About, MenuId::Help, WORDS("&About Casement"), "", "", Needs::Nothing},
};

QString titleOf(MenuId menu)
{
    switch (menu) {
    case MenuId::Case:
        return Words::tr("&Case");
    case MenuId::Entry:
        return Words::tr("&Entry");
    case MenuId::Decision:
        return Words::tr("&Decision");
    case MenuId::Evidence:
        return Words::tr("E&vidence");
    case MenuId::Checklist:
        return Words::tr("Check&list");
    case MenuId::View:
        return Words::tr("Vie&w");
    case MenuId::Theme:
        return Words::tr("&Theme");
    case MenuId::Help:
        break;
    }
    return Words::tr("&Help");
}

// "&&" is a written ampersand.
QString withoutMnemonics(const QString &text)
{
    return QString(text).replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
}

// Several shortcuts act through the lock guard, whatever window has the focus.
bool guarded(CommandId id)
{
    return id == HideAll || id == Lock;
}

}  // namespace

std::span<const CommandSpec> commandTable()
{
    return kCommands;
}

// NOLINTNEXTLINE(readability-function-size): a table, one row for each rule
bool holds(Needs needs, const CommandState &state)
{
    const bool writable = state.openCase && !state.past && !state.readOnly;
    switch (needs) {
    case Needs::Nothing:
        return true;
    case Needs::Desk:
        return state.desk;
    case Needs::Case:
        return state.openCase;
    case Needs::CaseNow:
        return state.openCase && !state.past;
    case Needs::Timeline:
        return state.openCase && state.timeline;
    case Needs::Writable:
        return writable;
    case Needs::Past:
        return state.openCase && state.past;
    case Needs::Entry:
        return state.openCase && state.entry;
    case Needs::WritableEntry:
        return writable && state.entry;
    case Needs::FactsEntry:
        return writable && state.entry && state.entryLane == casefile::Lane::Facts;
    case Needs::PrivilegedEntry:
        return writable && state.entry && state.entryLane == casefile::Lane::Privileged;
    case Needs::Items:
        return state.openCase && state.items;
    case Needs::Item:
        return state.openCase && state.item;
    case Needs::WritableItem:
        return writable && state.item;
    case Needs::Decision:
        return state.openCase && state.decision;
    case Needs::WritableDecision:
        return writable && state.decision && state.decisionInForce;
    case Needs::Evidence:
        return state.openCase && state.evidence;
    case Needs::HeldEvidence:
        return writable && state.evidence && state.held;
    case Needs::WritableEvidence:
        return writable && state.evidence;
    case Needs::Undoable:
        return writable && state.undoable;
    case Needs::Handover:
        return writable && state.handover;
    }
    return false;
}

Commands::Commands(QMenuBar &bar, QWidget *window, const Runs &runs) : QObject(window)
{
    std::map<MenuId, QMenu *> menus;
    for (const MenuId id : {MenuId::Case, MenuId::Entry, MenuId::Decision, MenuId::Evidence,
                            MenuId::Checklist, MenuId::View, MenuId::Help})
        menus[id] = bar.addMenu(titleOf(id));
    auto *themes = new QActionGroup(this);
    for (const CommandSpec &spec : kCommands) {
        if (spec.menu == MenuId::Theme && !menus.contains(MenuId::Theme))
            menus[MenuId::Theme] = menus[MenuId::View]->addMenu(titleOf(MenuId::Theme));
        if (spec.separatorBefore)
            menus[spec.menu]->addSeparator();
        QString words = Words::tr(spec.text);
        if (spec.hint[0] != '\0')
            words += u'\t' + QString::fromLatin1(spec.hint);
        QAction *action = menus[spec.menu]->addAction(words);
        if (spec.shortcut[0] != '\0') {
            action->setShortcut(QKeySequence::fromString(QString::fromLatin1(spec.shortcut),
                                                         QKeySequence::PortableText));
            if (guarded(spec.id))
                action->setShortcutContext(Qt::WidgetShortcut);
        }
        action->setIconText(withoutMnemonics(Words::tr(spec.text)));
        action->setCheckable(spec.checkable);
        if (spec.menu == MenuId::Theme)
            themes->addAction(action);
        connect(action, &QAction::triggered, this, runs.value(spec.id));
        m_actions.insert(spec.id, action);
    }
    action(Lock)->setIcon(icon(IconName::Lock));
    action(HideAll)->setIcon(icon(IconName::Hide));
    for (const CommandId id : {Lock, HideAll}) {
        action(id)->setIconVisibleInMenu(false);
        action(id)->setToolTip(u"%1 (%2)"_s.arg(
            action(id)->iconText(), action(id)->shortcut().toString(QKeySequence::NativeText)));
    }
}

QList<QAction *> Commands::all() const
{
    QList<QAction *> actions;
    for (const CommandSpec &spec : kCommands)
        actions.append(action(spec.id));
    return actions;
}

void Commands::setState(const CommandState &state)
{
    for (const CommandSpec &spec : kCommands)
        m_actions[spec.id]->setEnabled(holds(spec.needs, state));
}

}  // namespace casement::gui
