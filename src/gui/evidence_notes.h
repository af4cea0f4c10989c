// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The notes beside an item of evidence, and the one that is being written.
//
// What it is: the thread of an item and an editor under it: for a new note, or for a new version of
//   a recorded one. Ctrl+Enter records.
// Promises: every word that is not recorded is a draft, one for each item and one for each note
// that
//   is being changed; switching item, case or mode, or locking keeps it, and coming back restores
//   it. A change made against a version which is no longer the newest is not recorded: NoteConflict
//   shows both.
// Does not do: rules (desk/evidence_notes.h).
// Neighbours: note_card.h, note_conflict.h, draft_keeper.h; evidence_page.h.
// Cost: one read of the case's notes a change of the desk.
#pragma once

#include "desk/desk_session.h"
#include "desk/evidence_notes.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace casement::gui {

class DraftKeeper;
class LinkButton;
class NoteCard;

class EvidenceNotes final : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceNotes(QWidget *parent = nullptr);

    struct Place {
        std::shared_ptr<desk::DeskSession> session;
        QString caseId;
        ledger::Seq evidence = 0;
        std::optional<ledger::Seq> asOf;
        bool writable = false;
    };
    void setPlace(const Place &place, DraftKeeper *drafts);
    void clear();
    void refresh();
    void focusEditor();
    // What is typed is on its way to the desk now.
    void flush();

    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] std::vector<NoteCard *> cards() const;
    void change(ledger::Seq note);

Q_SIGNALS:
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    // What the editor holds.
    struct Target {
        QString caseId;
        ledger::Seq evidence = 0;
        ledger::Seq note = 0;  // 0: a new one
        ledger::Seq base = 0;  // the version that is being changed
        [[nodiscard]] bool isChange() const { return note != 0; }
        [[nodiscard]] QString slot() const;
        friend bool operator==(const Target &, const Target &) = default;
    };

    void lay();
    void take(std::vector<desk::EvidenceNote> notes);
    void showThread();
    void writeNew();
    void beginChange(const Target &target, const QString &first);
    void endChange();
    void keepDraft();
    void record();
    void send(const Target &target, const QString &text);
    void recordedHere(const Target &target, const desk::Recorded &entry);
    void compare();
    void label();
    void put(const QString &text);
    [[nodiscard]] const desk::EvidenceNote *noteOf(ledger::Seq seq) const;

    Place m_place;
    QPointer<DraftKeeper> m_drafts;
    std::vector<desk::EvidenceNote> m_notes;
    Target m_target;
    QString m_firstText;  // the words that a change began with
    QString m_sending;  // the slot whose words are on their way
    quint64 m_request = 0;
    QLabel *m_head;
    QScrollArea *m_thread;
    QLabel *m_label;
    QLabel *m_problem;
    LinkButton *m_cancel;
    QPlainTextEdit *m_edit;
    QLabel *m_hint;
};

}  // namespace casement::gui
