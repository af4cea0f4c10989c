// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The line at the foot of a case in which everything is logged.
//
// What it is: a text field of one line that grows to five, its hints, the line as it was
//   understood, and one more line each that asks for the reason of a decision and of a late entry.
//   The grammar is casefile/composer.h.
// Promises: typing is never blocked and no typed word is lost: the text is a draft on disk within a
//   second, leaves the screen only once its entry is acknowledged, and comes back with a sentence
//   where it was refused. Which lane the line goes to is shown while it is typed, is a draft too,
//   and changes by a person's hand alone. Recording the same draft again after a crash adds
//   nothing. No dialog ever appears.
// Does not do: decide what may be recorded (desk/recorder), show entries (timeline).
// Neighbours: draft_keeper.h; the main window hands in the session and the case.
// Cost: one parse of the line per key; writes run on the session's thread.
#pragma once

#include "casefile/composer.h"
#include "desk/desk_session.h"
#include "desk/recorder.h"
#include "gui/draft_keeper.h"

#include <QTimeZone>
#include <QWidget>

#include <deque>
#include <memory>

class QLabel;

namespace casement::gui {

class ComposerEdit;
class ComposerHighlighter;
class ComposerHints;
class ComposerQuestion;
class LaneChooser;

class Composer final : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    // The case that is written in; an empty id or no session: none. What was typed in the case
    // before stays its draft, and the new case's draft comes back.
    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);
    // The zone in which a typed time of day is meant and in which times are shown.
    void setZone(const QTimeZone &zone);

    // Every unsent text of the session goes through here; null where no session is set.
    [[nodiscard]] DraftKeeper *drafts() const { return m_drafts.get(); }

    [[nodiscard]] QString text() const;
    [[nodiscard]] int caretPosition() const;
    // Waits for the draft where it is still being read.
    void setCaretPosition(int position);
    [[nodiscard]] bool isPrivileged() const;
    [[nodiscard]] casefile::LaneChoice lane() const;
    void choosePrivileged(bool privileged);
    // Puts words at the caret, as typing them would.
    void insertText(const QString &text);

public Q_SLOTS:
    void focusText();
    void submit();

Q_SIGNALS:
    void recorded(const casement::desk::Recorded &entry);
    void failed(const QString &sentence);
    void laneChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // A line handed to the ledger and not answered yet.
    struct Sent {
        QString caseId;
        QString uid;
        QString raw;
        QString because;
        QString late;
        casefile::LaneChoice lane;
        bool shown = true;  // still stands in the field
    };

    void build();
    void wire();
    void setDrafts(const std::shared_ptr<desk::DeskSession> &session);
    void readCase();
    void restoreDraft();
    void putText(QString text);
    [[nodiscard]] QString spentSlot() const;

    void wireLane();
    void showLane();
    void showPlaceholder();
    void restoreLane();
    void keepLane();
    [[nodiscard]] QString laneDraft() const;

    void insertMark(const QString &mark);
    void textEdited();
    void parse();
    void preview();
    [[nodiscard]] bool isDecision() const;
    [[nodiscard]] qint64 lateness() const;
    [[nodiscard]] QString whenText() const;
    void keepDraft();
    [[nodiscard]] QString unsentText() const;

    // Shows the first question that has no answer yet; false where there is none.
    bool askNext();
    void dropQuestions();
    void dropUnneeded();
    using Write = std::function<Result<desk::Recorded>(desk::Recorder &)>;
    void send();
    [[nodiscard]] Write eventOf(const Sent &line) const;
    [[nodiscard]] Write decisionOf(const Sent &line) const;
    [[nodiscard]] std::optional<casefile::Function> functionMeant() const;
    void detach();
    void showWaiting();
    void acknowledged(const QString &uid, const Result<desk::Recorded> &result);
    void accepted(const Sent &line, const desk::Recorded &entry);
    void refused(const Sent &line, const Error &error);
    void say(const QString &sentence);

    std::shared_ptr<desk::DeskSession> m_session;
    std::unique_ptr<DraftKeeper> m_drafts;
    QString m_caseId;
    QTimeZone m_zone = QTimeZone::UTC;
    SystemClock m_clock;
    std::optional<qint64> m_caseStartMs;
    qint64 m_lateAfterMs = 0;  // 0: not read yet, so nothing counts as late
    QString m_nonce;  // of the line being typed; makes its uid
    QHash<QString, int> m_carets;  // where the caret was in each case
    bool m_restoring = false;
    bool m_laneKnown = false;
    bool m_sendWhenKnown = false;

    casefile::ComposerLine m_line;
    std::deque<Sent> m_sent;
    QTimer m_slow;
    QTimer m_minute;

    ComposerEdit *m_edit = nullptr;
    ComposerHighlighter *m_highlighter = nullptr;
    ComposerHints *m_hints = nullptr;
    LaneChooser *m_lane = nullptr;
    QWidget *m_field = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_waiting = nullptr;
    ComposerQuestion *m_because = nullptr;
    ComposerQuestion *m_late = nullptr;
};

}  // namespace casement::gui
