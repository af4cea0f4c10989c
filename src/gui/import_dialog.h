// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files on their way in: what each was read as, and what it would become.
//
// What it is: the files at one side, the choices and the preview of one of them at the other; then
//   how far the import is; then what was added.
// Promises: the window beside it goes on working. Any change is read again, the latest wins, and
//   nothing is recorded before "Import". A file that cannot be read says why and keeps the others.
//   One plan is held in memory, that of the file on screen, and gone when the dialog is hidden.
//   While files are recorded Esc cancels and closing the dialog does not.
// Does not do: read files (import_reader.h); record them (import_actions.h).
// Neighbours: import_file_model.h, import_rows_model.h, import_columns.h.
// Cost: each file is read once when the dialog opens, and again with each change and choice.
#pragma once

#include "gui/import_file_model.h"
#include "gui/import_rows_model.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QListView;
class QPlainTextEdit;
class QStringListModel;
class QTableView;

namespace Ui {
class ImportDialog;
}

namespace casement::gui {

class DockTabs;
class ImportColumns;
class ImportReader;

struct ImportWish {
    QString caseId;
    QStringList paths;
    QTimeZone zone;  // that is proposed
    TimeWords times;  // in which times are shown
};

class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    enum Tab { Preview, Columns, Warnings };

    ImportDialog(ImportReader *reader, const ImportWish &wish, QWidget *parent);
    ~ImportDialog() override;

    [[nodiscard]] const ImportFileModel &files() const { return *m_files; }
    [[nodiscard]] const ImportRowsModel &rows() const { return *m_rows; }
    [[nodiscard]] ImportColumns &columns() const { return *m_columns; }
    [[nodiscard]] QListView &warnings() const { return *m_warnings; }
    [[nodiscard]] QComboBox &formatBox() const;
    [[nodiscard]] QComboBox &zoneBox() const;
    [[nodiscard]] QPlainTextEdit &receipt() const { return *m_receipt; }
    // Why nothing can be imported now; empty: it can.
    [[nodiscard]] QString obstacle() const;
    // The files that can be imported, as they were previewed.
    [[nodiscard]] std::vector<desk::ImportRequest> requests() const;

    void begin();
    [[nodiscard]] bool isImporting() const { return m_importing; }
    void showProgress(const QString &path, quint64 done, quint64 total);
    // One for each of requests().
    void end(const std::vector<Result<desk::ImportResult>> &results);

Q_SIGNALS:
    void importRequested();
    void cancelRequested();

public Q_SLOTS:
    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void lay();
    void layTabs();
    void wire();
    void wireChoices();
    void wireKeys();
    void chooseFile(int row);
    void readAgain(const std::function<void(ImportFile &)> &change);
    void readNext();
    void take(const SharedPreview &preview);
    void fail(const Error &error);
    void showPreview(const SharedPreview &preview);
    void showChoices();
    void showState();
    void setTab(int tab);
    void stepTab(int step);
    void goToWarning(int row);
    void import();
    [[nodiscard]] desk::ImportRequest requestOf(const ImportFile &file) const;
    [[nodiscard]] const ImportFile &file() const { return m_files->at(m_row); }

    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportReader *m_reader;
    QString m_caseId;
    ImportFileModel *m_files;
    ImportRowsModel *m_rows;
    DockTabs *m_tabs;
    QTableView *m_table;
    ImportColumns *m_columns;
    QListView *m_warnings;
    QStringListModel *m_warningWords;
    QPlainTextEdit *m_receipt;
    SharedPreview m_preview;  // of the file on screen
    QTimer m_slow;  // from here on it says that a file is being read
    int m_row = 0;
    int m_reading = -1;
    bool m_importing = false;
    bool m_cancelling = false;
    bool m_done = false;
};

}  // namespace casement::gui
