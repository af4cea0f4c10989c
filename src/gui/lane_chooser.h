// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which lane the words beside it go to, said so that nobody types into the wrong one.
//
// What it is: a box that makes what is written privileged, and where it is, the badge, the basis
//   and the name of the lawyer, in a heavy frame with a hatched edge.
// Promises: word, shape and place say "privileged", not a colour. The choice is a text and back, so
//   that it is a draft like the words. Nothing here changes the lane but a person.
// Does not do: record, or move what is recorded (lane_dialog.h).
// Neighbours: composer, decision form, evidence and note dialogs.
#pragma once

#include "casefile/lane_choice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace casement::gui {

class LaneChooser final : public QWidget {
    Q_OBJECT
public:
    // A line of the composer, which says itself what is missing; one of a form; two of a dialog.
    enum class Form { Line, Row, Block };

    explicit LaneChooser(Form form, QWidget *parent = nullptr);

    [[nodiscard]] casefile::LaneChoice value() const;
    void setValue(const casefile::LaneChoice &lane);
    [[nodiscard]] bool isPrivileged() const;
    // As somebody does: to the privileged lane with the keyboard in what is still to be said.
    void choose(bool privileged);
    // As a draft; empty for the facts lane.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    // What is still to be said, with the keyboard there; empty where nothing is. All but a
    // line say it themselves.
    [[nodiscard]] QString askMissing();

Q_SIGNALS:
    void changed();
    void done();  // Enter or Escape in a field: back to the words

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay(Form form);
    void showFields();
    void say(const QString &sentence);

    QCheckBox *m_check;
    QWidget *m_badge;
    QLabel *m_basisLabel;
    QComboBox *m_basis;
    QLabel *m_counselLabel;
    QLineEdit *m_counsel;
    bool m_block;
    QLabel *m_problem;
};

// The choice as the text of a draft, and back; what is not of that form is the facts lane.
[[nodiscard]] QString textOf(const casefile::LaneChoice &lane);
[[nodiscard]] casefile::LaneChoice laneFrom(const QString &text);

}  // namespace casement::gui
