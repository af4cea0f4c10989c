// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files read for a preview, where nobody waits for them.
//
// What it is: previews one file at a time on the session's worker.
// Promises: what was stopped is dropped and never shown; the next can be asked for at once.
// Does not do: choose which file comes next, or keep a preview.
// Neighbours: import_dialog.h; desk/importer.h.
// Cost: the file in memory while it is read.
#pragma once

#include "desk/desk_session.h"
#include "gui/import_rows_model.h"

#include <QObject>

#include <atomic>

namespace casement::gui {

class ImportReader final : public QObject {
    Q_OBJECT
public:
    explicit ImportReader(std::shared_ptr<desk::DeskSession> session, QObject *parent = nullptr);
    ~ImportReader() override;

    [[nodiscard]] bool isReading() const { return m_wanted != nullptr; }
    void read(const desk::ImportRequest &request);
    void stop();
    // The columns of this shape are guessed again; then `done`.
    void forgetColumns(const QString &shape, const std::function<void()> &done);

Q_SIGNALS:
    void made(const casement::gui::SharedPreview &preview);
    void failed(const casement::Error &error);

private:
    std::shared_ptr<desk::DeskSession> m_session;
    std::shared_ptr<std::atomic_bool> m_wanted;  // of the one that is on its way; null: none
};

}  // namespace casement::gui
