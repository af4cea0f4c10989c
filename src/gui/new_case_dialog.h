// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a new case needs: a title, a type, a severity.
//
// What it is: a value editor; Ctrl+N, the title, Enter is all it takes.
// Promises: value() is whole once the dialog was accepted; the type's own severity is offered and
//   followed until somebody chooses another.
// Does not do: create the case.
// Neighbours: casefile/case_type.h (the types to offer); main window creates and opens the case.
#pragma once

#include "casefile/case_type.h"
#include "desk/desk.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class NewCaseDialog;
}

class QLineEdit;

namespace casement::gui {

class NewCaseDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewCaseDialog(std::vector<casefile::CaseType> types, QWidget *parent = nullptr);
    ~NewCaseDialog() override;

    [[nodiscard]] desk::NewCase value() const;
    void setValue(const desk::NewCase &value);
    // The field whose text is worth keeping as a draft.
    [[nodiscard]] QLineEdit *titleEdit() const;

public Q_SLOTS:
    void accept() override;

private:
    void chooseType(int index);

    std::unique_ptr<Ui::NewCaseDialog> m_ui;
    std::vector<casefile::CaseType> m_types;
    bool m_severityChosen = false;
};

}  // namespace casement::gui
