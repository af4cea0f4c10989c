// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A function's position on a decision: asked for, or given.
//
// What it is: function, position, words, who spoke, and until when an answer is asked for.
// Promises: value() is whole once the dialog was accepted; what is missing is said beside its
//   field. It is about the wording that was shown: a later one makes it a position on an earlier.
// Does not do: record.
// Neighbours: decision_actions.h.
#pragma once

#include "desk/recorder.h"

#include <QDialog>
#include <QTimeZone>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace casement::gui {

class PositionDialog final : public QDialog {
    Q_OBJECT
public:
    PositionDialog(const casefile::Decision &decision, const QTimeZone &zone,
                   QWidget *parent = nullptr);

    [[nodiscard]] desk::PositionRequest value() const { return m_value; }
    [[nodiscard]] QPlainTextEdit *wordsEdit() const { return m_words; }

public Q_SLOTS:
    void accept() override;

private:
    void lay(const casefile::Decision &decision);
    void fill(const casefile::Decision &decision);
    void showFields();
    [[nodiscard]] casefile::PositionState state() const;

    QFormLayout *m_form;
    QComboBox *m_function;
    QComboBox *m_state;
    QPlainTextEdit *m_words;
    QLineEdit *m_person;
    QLineEdit *m_due;
    QLabel *m_problem;
    QTimeZone m_zone;
    desk::PositionRequest m_value;
};

}  // namespace casement::gui
