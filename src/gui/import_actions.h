// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Importing files into the open case.
//
// What it is: asks which files, opens the dialog, has them recorded off the GUI thread, says how it
//   ended.
// Promises: nothing waits. One dialog a case. Each file is recorded whole or not at all; what is
//   being recorded goes on to its end, or to where somebody cancelled it, whatever becomes of the
//   dialog and the window.
// Does not do: show (import_dialog.h); read or record (desk/importer.h).
// Neighbours: desk_view_import.cpp wires it.
// Cost: one job of the session's worker for all files.
#pragma once

#include "desk/desk_session.h"
#include "desk/importer.h"
#include "gui/time_words.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace casement::gui {

class ImportDialog;

class ImportActions final : public QObject {
    Q_OBJECT
public:
    explicit ImportActions(QWidget *window);
    ~ImportActions() override;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);
    // The dialog that is there already, or files first.
    void import(const TimeWords &times);
    void open(const QStringList &paths, const TimeWords &times);

    // The one on screen; null where there is none.
    [[nodiscard]] ImportDialog *dialog() const;

Q_SIGNALS:
    void said(const QString &sentence, bool failure);

private:
    using Results = std::vector<Result<desk::ImportResult>>;
    void start(ImportDialog *dialog);
    void end(const QPointer<ImportDialog> &dialog, const Results &results);

    QWidget *m_window;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<ImportDialog> m_dialog;
};

}  // namespace casement::gui
