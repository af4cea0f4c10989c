// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The line at the foot of a case in which everything is logged.
//
// What it is: a text field of one line that grows to five, its hints, the time as it was
// understood,
//   and one more line that asks why an entry comes late. The grammar is casefile/composer.h.
// Promises: typing is never blocked and no typed word is lost: the text is a draft on disk within a
//   second, leaves the field only once its entry is acknowledged, and stays with a sentence where
//   it was refused. Recording the same draft again after a crash adds nothing. No dialog ever
//   appears.
// Does not do: decide what may be recorded (desk/recorder), show entries (timeline).
// Neighbours: draft_keeper.h; the main window hands in the session and the case.
// Cost: one parse of the line per key; writes run on the session's thread.
#pragma once

#include "desk/desk_session.h"
#include "desk/recorder.h"
#include "gui/draft_keeper.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QTimer;

namespace casement::gui {

class ComposerEdit;
class ComposerHighlighter;

class Composer final : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    // The case that is written in; an empty id or no session: none. What was typed in the case
    // before is kept as its draft, and the new case's draft comes back.
    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);
    // The zone in which a typed time of day is meant and in which the preview is shown.
    void setZone(const QTimeZone &zone);

    // Every unsent text of the session goes through here; null where no session is set.
    [[nodiscard]] DraftKeeper *drafts() const { return m_drafts.get(); }

    [[nodiscard]] QString text() const;
    [[nodiscard]] int caretPosition() const;
    // Waits for the draft where it is still being read.
    void setCaretPosition(int position);
    // Puts words at the caret, as paste does.
    void insertText(const QString &text);

public Q_SLOTS:
    void focusText();
    void submit();

Q_SIGNALS:
    void recorded(const casement::desk::Recorded &entry);
    void draftSaved(qint64 ms);
    void failed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Sent;
    class State;
    std::unique_ptr<State> m_state;
    std::unique_ptr<DraftKeeper> m_drafts;
};

}  // namespace casement::gui
