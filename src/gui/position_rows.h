// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What each function says of a decision that is being made, or that it is to be asked.
//
// What it is: a row a function: its name, its position, and words where the position needs some.
// Promises: value() holds only what somebody chose; what is missing is said beside its row.
// Does not do: record.
// Neighbours: decision_form.h holds it; casefile/decision_rules.h says what needs words.
#pragma once

#include "desk/recorder.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace casement::gui {

// The positions a person can choose, in the order of a list.
[[nodiscard]] std::vector<casefile::PositionState> choosablePositions();

class PositionRows final : public QWidget {
    Q_OBJECT
public:
    explicit PositionRows(QWidget *parent = nullptr);

    // Nothing where something is missing: that is said then. An answer is asked for by the time of
    // the row, read in `zone`.
    [[nodiscard]] std::optional<std::vector<desk::PositionRequest>> value(const QTimeZone &zone);

    // What was chosen and typed, whole or not, as a draft keeps it: a line a function, its code,
    // the code of the position and the words, apart by tabs.
    [[nodiscard]] QString text() const;
    // Lines that are not of that form are left out.
    void setText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        casefile::Function function = casefile::Function::Legal;
        QComboBox *state = nullptr;
        QLineEdit *words = nullptr;
        QLabel *problem = nullptr;
    };
    void add(casefile::Function function, int at);
    static void dress(const Row &row);

    std::vector<Row> m_rows;
};

}  // namespace casement::gui
