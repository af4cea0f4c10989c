// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The situation report of the open case, ready to be copied.
//
// What it is: shows the text, as plain text or Markdown, with or without what is privileged.
// Promises: Copy has the focus, so that Ctrl+C copies at once, also where it is pressed before the
//   text is there. Nothing privileged stands in it unless somebody asked for it here.
// Does not do: read the case, record, own the clipboard (handover_actions.h).
// Neighbours: desk/situation_text.h has the words.
#pragma once

#include "desk/situation_text.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace casement::gui {

class SituationDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SituationDialog(const QTimeZone &zone, QWidget *parent = nullptr);

    void setSituation(const desk::Situation &situation);
    void say(const QString &sentence, bool failure);
    [[nodiscard]] const std::optional<desk::Situation> &situation() const { return m_situation; }
    [[nodiscard]] QString text() const;
    // Whether what is shown was copied before, in one form or another.
    [[nodiscard]] bool isGiven() const { return m_given; }
    void setGiven() { m_given = true; }

Q_SIGNALS:
    void copyRequested();  // text() and situation() are there
    void privilegedChanged(bool on);

private:
    void lay();
    void copy();
    void showText();

    QTimeZone m_zone;
    std::optional<desk::Situation> m_situation;
    QPlainTextEdit *m_reading;
    QComboBox *m_form;
    QCheckBox *m_privileged;
    QLabel *m_said;
    QLabel *m_problem;
    QPushButton *m_copy;
    QPushButton *m_close;
    bool m_copyWanted = false;
    bool m_given = false;
};

}  // namespace casement::gui
