// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Ctrl+K: one field from which everything on the desk, and every command, is reached.
//
// What it is: a popup over the desk with a field and a list: cases, entries, evidence, people, tags
//   and commands, by words or parts of words.
// Promises: every key asks the session, one question at a time; the answer to what is no longer
//   typed is dropped; Enter chooses (typed before the answer, it waits for it), Esc gives the
//   keyboard back to exactly where it was; parts of words come behind the words that begin as
//   typed; says how much it does not show.
// Does not do: open what was chosen: that is a signal.
// Neighbours: palette_model.h, palette_delegate.h; desk_view.h owns it, so locking deletes it.
// Cost: one search a key; while nothing is typed, none.
#pragma once

#include "desk/desk_session.h"
#include "gui/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace casement::gui {

class Palette final : public QFrame {
    Q_OBJECT
public:
    Palette(std::shared_ptr<desk::DeskSession> session, QWidget *over);

    // What to list before anything is typed.
    struct Start {
        std::vector<casefile::CaseSummary> recent;
        QList<QAction *> commands;
        TimeWords times;
        std::optional<Past> past;  // the open case, where it is looked at as of an entry
    };
    void open(Start start);
    [[nodiscard]] const PaletteModel &model() const { return *m_model; }

Q_SIGNALS:
    void chosen(const casement::desk::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lay();
    void place();
    void takeTyped();
    void ask(const desk::SearchQuestion &question);
    void takeAnswer(const desk::SearchQuestion &question, Result<desk::SearchAnswer> answer);
    void showHits(const desk::SearchQuestion &question, const desk::SearchAnswer &answer);
    void goOn(const desk::SearchQuestion &question, std::optional<qint64> below);
    void showStart();
    void say(const QString &sentence);
    void sayMore();
    void choose(int row);
    void activate(int row);
    void close(bool giveBack);
    bool ownKey(int key);

    std::shared_ptr<desk::DeskSession> m_session;
    QWidget *m_over;
    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_message;
    QLabel *m_hint;
    QPointer<QWidget> m_before;
    Start m_start;
    bool m_asking = false;
    std::optional<desk::SearchQuestion> m_next;  // to ask once the answer is there
    std::optional<desk::SearchQuestion> m_shown;  // what the rows answer, or will
    int m_entries = 0;
    quint64 m_more = 0;
    bool m_orMore = false;
    bool m_answered = true;  // the rows belong to what is typed
    bool m_enterComing = false;  // Enter came before the answer
};

}  // namespace casement::gui
