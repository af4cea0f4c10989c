// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An open desk on screen: header, cases, the case, checklist and inspector, the status bar.
//
// What it is: the widget that shows one DeskSession and passes what happens in one panel to the
//   others.
// Promises: reads are asked for once per change of the desk; an answer about a case that is no
//   longer open is dropped; place() and restore() bring back case, row, filter, caret and zone, so
//   that locking loses nothing.
// Does not do: menus and keys (commands.h), locking (main_window.h).
// Neighbours: main_window.h makes it when a desk opens and deletes it when it locks.
// Cost: one read of the case list and one of the open case's newest page a change.
#pragma once

#include "desk/search.h"
#include "gui/case_page.h"
#include "gui/case_shape.h"
#include "gui/clipboard.h"
#include "gui/commands.h"
#include "gui/mode_strip.h"

class QStackedWidget;

namespace casement::gui {

class CaseActions;
class CaseList;
class Checklist;
class DecisionActions;
class DecisionList;
class EvidenceActions;
class HandoverActions;
class EvidencePage;
class HeaderStrip;
class ImportActions;
class Inspector;
class IssueActions;
class ItemActions;
class Palette;
class PaneSplitter;
class SideDock;
class StatusBar;

// Where somebody is: nothing in it is of the record.
struct DeskPlace {
    QString caseId;
    std::optional<ledger::Seq> seq;
    desk::TimelineFilter filter;
    Mode mode = Mode::Live;
    std::optional<ledger::Seq> evidence;
    int caret = 0;
    ZoneChoice zone = ZoneChoice::Utc;
};

class DeskView final : public QWidget {
    Q_OBJECT
public:
    explicit DeskView(std::shared_ptr<desk::DeskSession> session, QWidget *parent = nullptr);
    ~DeskView() override;

    [[nodiscard]] const std::shared_ptr<desk::DeskSession> &session() const { return m_session; }
    [[nodiscard]] CommandState commandState() const;
    [[nodiscard]] DeskPlace place() const;
    void restore(const DeskPlace &place);
    void openCase(const QString &caseId);
    // Hands every unsent word to the session.
    void flushDrafts();

    [[nodiscard]] CasePage &page() const { return *m_page; }
    [[nodiscard]] CaseActions &actions() const { return *m_actions; }
    [[nodiscard]] EvidenceActions &evidence() const { return *m_evidence; }
    [[nodiscard]] HandoverActions &handovers() const { return *m_handovers; }
    [[nodiscard]] IssueActions &issues() const { return *m_issues; }
    [[nodiscard]] ImportActions &imports() const { return *m_imports; }
    [[nodiscard]] CaseList &cases() const { return *m_cases; }
    [[nodiscard]] HeaderStrip &header() const { return *m_header; }
    [[nodiscard]] StatusBar &status() const { return *m_status; }
    [[nodiscard]] Checklist &checklist() const { return *m_checklist; }
    [[nodiscard]] DecisionList &decisions() const { return *m_decisions; }
    [[nodiscard]] EvidencePage &evidencePage() const { return *m_evidencePage; }
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    // Beside the entries of a case, or beside the item of evidence that is chosen.
    void writeNote();
    // Checklist and inspector.
    [[nodiscard]] QWidget &sidePane() const;

    [[nodiscard]] bool writesPrivileged() const;

public Q_SLOTS:
    void newCase();
    // Over everything: cases, entries, people, tags and these commands.
    void showPalette(const QList<QAction *> &commands);
    void togglePin();
    void amend();
    void strike();
    void moveLane(casement::casefile::Lane to);
    // Of what is being written: the decision where its form is open, else the next entry.
    void togglePrivileged();
    void copyEntry();
    void situationReport();
    void handOver();
    void issueReport();
    void importFiles();
    void showAsOfHere();
    void toggleSidePane();
    // In the form; with the words of the chosen entry where it was asked for on one.
    void decide();
    void decideOnEntry();
    void focusDecisions();
    void takePosition();
    void reviseDecision();
    void endDecision(casement::casefile::DecisionStep step);
    void showKnownThen();
    void showDecisionEntry();
    void focusChecklist();
    // As the key for this state on the chosen item of the checklist.
    void setItem(casement::casefile::ItemState state);
    void showItemEntry();
    void ownItem();
    void editItem(bool atInputs);
    void addItem();
    void cyclePane(int step);

Q_SIGNALS:
    void commandStateChanged();

private:
    void lay();
    void wire();
    void wirePage();
    void wireLane();
    void wireChecklist();
    void wireEvidence();
    void wireDecisions();
    [[nodiscard]] const casefile::Decision *inForce() const;
    void wireHandovers();
    void wireIssues();
    void wireImports();
    [[nodiscard]] QTimeZone shownZone() const;
    void wireEvidencePage();
    void goTo(const desk::SearchHit &hit);
    void leavePanel();
    [[nodiscard]] bool mayChangeItem();
    void changeItem(const casefile::Item &item, casefile::ItemState state);
    void readCases();
    void takeCases(std::vector<casefile::CaseSummary> cases);
    void takeSummary(const casefile::CaseSummary &summary);
    void takeShape(const CaseShape &shape);
    void showPast(const casefile::CaseFile &then);
    void createCase(const desk::NewCase &request);
    void showCurrent();

    std::shared_ptr<desk::DeskSession> m_session;
    HeaderStrip *m_header;
    ModeStrip *m_modes;
    QStackedWidget *m_modeStack;
    PaneSplitter *m_splitter;
    CaseList *m_cases;
    CasePage *m_page;
    SideDock *m_dock;
    CaseShapeReader *m_shape;
    Checklist *m_checklist;
    Inspector *m_inspector;
    EvidencePage *m_evidencePage;
    StatusBar *m_status;
    CaseActions *m_actions;
    EvidenceActions *m_evidence;
    DecisionList *m_decisions;
    DecisionActions *m_decisionActions;
    ItemActions *m_itemActions;
    ClipboardGuard m_clipboard;
    HandoverActions *m_handovers;
    IssueActions *m_issues;
    ImportActions *m_imports;
    Palette *m_palette;
    std::optional<casefile::CaseSummary> m_summary;
    std::optional<DeskPlace> m_restoring;
    bool m_readingCases = false;
    bool m_readAgain = false;
};

}  // namespace casement::gui
