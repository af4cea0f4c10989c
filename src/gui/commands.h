// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Everything a person can tell the window to do, in one table.
//
// What it is: an id, a text, a shortcut and a rule for each intention; the menu bar is built from
//   it.
// Promises: each command stands in a menu with its shortcut; it is enabled exactly where its rule
//   holds; none is without effect (a test runs over the table).
// Does not do: the work: run() is given by whoever can.
// Neighbours: main_window.h connects ids to panels.
#pragma once

#include "casefile/words.h"
#include <QAction>

#include <QHash>
#include <QMenuBar>
#include <QObject>

#include <functional>
#include <optional>
#include <span>

namespace casement::gui {

enum class CommandId {
    NewCase,
    GoToAnything,
    ChangeStatus,
    ChangeSeverity,
    CloseCase,
    SealCase,
    ImportFiles,
    SituationReport,
    IssueReport,
    HandOver,
    Acknowledge,
    OtherDesk,
    Lock,
    Quit,
    LogEntry,
    WriteNote,
    AddEvidence,
    PasteEvidence,
    Undo,
    Pin,
    Amend,
    Strike,
    PrivilegedLane,
    MoveToPrivileged,
    MoveToFacts,
    CopyEntry,
    AsOfHere,
    BackToNow,
    Decide,
    GoToDecisions,
    TakePosition,
    ReviseDecision,
    SupersedeDecision,
    ReverseDecision,
    WithdrawDecision,
    KnownThen,
    DecisionEntry,
    OpenEvidence,
    ExportEvidence,
    TransferEvidence,
    AddCustody,
    AddPointer,
    VerifyEvidence,
    GoToChecklist,
    ItemDone,
    ItemStart,
    ItemBlocked,
    ItemWaive,
    ItemOwner,
    ItemInputs,
    EditItem,
    AddItem,
    ItemEntry,
    LiveMode,
    EvidenceMode,
    KeyMoments,
    ShowAll,
    FilterWords,
    NextHit,
    PreviousHit,
    GoToEnd,
    NextPane,
    PreviousPane,
    ShowInspector,
    CompactRows,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    HideAll,
    Keyboard,
    About,
};

enum class MenuId { Case, Entry, Decision, Evidence, Checklist, View, Theme, Help };

// What must be there for a command to make sense.
enum class Needs {
    Nothing,
    Desk,
    Case,
    CaseNow,  // not as of an entry
    Timeline,
    Writable,
    Past,
    Entry,
    WritableEntry,
    FactsEntry,  // writable, and may become privileged
    PrivilegedEntry,  // writable, and may go to the facts
    Items,
    Item,
    WritableItem,
    Decision,
    WritableDecision,  // one in force
    Evidence,
    HeldEvidence,
    WritableEvidence,
    Undoable,
    Handover,
};

struct CommandSpec {
    CommandId id;
    MenuId menu;
    const char *text;  // translated in context Commands
    const char *shortcut;  // portable; empty: none
    const char *hint;  // shown like a shortcut where the key acts in one list only
    Needs needs;
    bool checkable = false;
    bool separatorBefore = false;
};

// What is there at the moment.
struct CommandState {
    bool desk = false;
    bool openCase = false;
    bool timeline = false;  // is on screen
    bool past = false;
    bool closed = false;
    bool readOnly = false;
    bool entry = false;
    std::optional<casefile::Lane> entryLane;  // of one that may leave it
    bool items = false;  // the case has a checklist
    bool item = false;  // one of it is chosen
    bool decision = false;  // one is chosen
    bool decisionInForce = false;
    bool evidence = false;  // an item of it is chosen, and on screen
    bool held = false;  // the case has its bytes
    bool undoable = false;
    bool handover = false;  // one waits for whoever sits here
    friend bool operator==(const CommandState &, const CommandState &) = default;
};

[[nodiscard]] std::span<const CommandSpec> commandTable();
[[nodiscard]] bool holds(Needs needs, const CommandState &state);

class Commands final : public QObject {
    Q_OBJECT
public:
    using Runs = QHash<CommandId, std::function<void()>>;

    // `runs` has one for every id of the table.
    Commands(QMenuBar &bar, QWidget *window, const Runs &runs);

    [[nodiscard]] QAction *action(CommandId id) const { return m_actions.value(id); }
    // In the order of the table.
    [[nodiscard]] QList<QAction *> all() const;
    void setState(const CommandState &state);

private:
    QHash<CommandId, QAction *> m_actions;
};

}  // namespace casement::gui
