// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Notes & Evidence: the mode in which evidence is read and written about.
//
// What it is: the list of the case's evidence, the viewer in the middle, facts and notes at the
// end. Promises: opening an item in full appends "viewed" to its custody once a person, item and
// session,
//   before anything is shown; where that cannot be recorded the item stays covered and the reason
//   is said. A case that is no longer open has nothing left here.
// Does not do: bring evidence in (evidence_actions.h).
// Neighbours: desk_view.h makes it, beside the live mode.
// Cost: one read of the register a change of the desk, while the mode is on screen.
#pragma once

#include "casefile/case_file.h"
#include "desk/desk_session.h"
#include "desk/recorder.h"
#include "gui/evidence_list.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <set>

class QSplitter;
class QStackedWidget;

namespace casement::gui {

class DraftKeeper;
class EmptyState;
class EvidenceFacts;
class EvidenceItemActions;
class EvidenceNotes;
class EvidenceViewer;

class EvidencePage final : public QWidget {
    Q_OBJECT
public:
    explicit EvidencePage(QWidget *parent = nullptr);

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    void setAsOf(std::optional<ledger::Seq> asOf);
    void setWritable(bool writable);
    void refresh();
    void choose(ledger::Seq seq);

    [[nodiscard]] EvidenceList &list() const { return *m_list; }
    [[nodiscard]] EvidenceViewer &viewer() const { return *m_viewer; }
    [[nodiscard]] EvidenceNotes &notes() const { return *m_notes; }
    [[nodiscard]] EvidenceFacts &facts() const { return *m_facts; }
    [[nodiscard]] EvidenceItemActions &actions() const { return *m_actions; }
    [[nodiscard]] const EmptyState &emptyState() const { return *m_empty; }
    // Of the chosen item; null where there is none.
    [[nodiscard]] const casefile::Evidence *item() const { return m_list->currentItem(); }
    // In the order F6 walks them.
    [[nodiscard]] std::vector<QWidget *> panes() const;
    void focusFirst();
    void setSideVisible(bool visible);
    [[nodiscard]] bool isSideVisible() const;

public Q_SLOTS:
    // What a key in the list asked for; nothing where there is no item or it may not be.
    void grant(casement::gui::EvidenceList::Wish wish);

Q_SIGNALS:
    void currentChanged();
    void recorded(const casement::desk::Recorded &entry);
    void sending();
    void said(const QString &sentence, bool failure);
    void addRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Shelf {
        casefile::EvidenceRegister known;
        casefile::CaseFile names;
        std::vector<ledger::Seq> later;  // came in after the moment that is looked at
    };
    [[nodiscard]] static Result<Shelf> readShelf(desk::Desk &desk, const QString &caseId,
                                                 std::optional<ledger::Seq> asOf);

    void lay();
    void wire();
    void take(Shelf shelf);
    void fail(const Error &error);
    void showItem();
    void showNotes();
    void openItem();
    void answerEmpty();
    void showListOrWhy();
    [[nodiscard]] QString thenWords() const;

    QStackedWidget *m_stack;
    QSplitter *m_panes;
    EvidenceList *m_list;
    EvidenceViewer *m_viewer;
    QSplitter *m_side;
    EvidenceFacts *m_facts;
    EvidenceNotes *m_notes;
    EmptyState *m_empty;
    EvidenceItemActions *m_actions;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    casefile::CaseFile m_names;
    std::optional<ledger::Seq> m_asOf;
    std::optional<ledger::Seq> m_shown;  // the item in the viewer
    std::set<std::pair<QString, ledger::Seq>> m_viewed;
    quint64 m_request = 0;
    bool m_writable = false;
    QWidget *m_laneNotice = nullptr;  // over the notes beside what is privileged
    bool m_answered = false;
    bool m_focusComing = false;  // the list gets the keyboard once it has rows
    bool m_stale = false;  // something changed while this was not on screen
};

}  // namespace casement::gui
