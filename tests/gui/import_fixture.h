// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The dialog of importing over a real desk, by keys, and what is read of it and of the ledger.
//
// Neighbours: tst_import.cpp, tst_import_dialog.cpp; window_fixture.h, keyboard.h.
#pragma once

#include "gui/dialog_fixture.h"
#include "gui/import_actions.h"
#include "gui/import_columns.h"
#include "gui/import_columns_model.h"
#include "gui/import_dialog.h"
#include "gui/keyboard.h"
#include "gui/window_fixture.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

namespace casement::test {

using namespace Qt::StringLiterals;
using gui::ImportDialog;
using gui::ImportRowsModel;

inline ImportDialog *importDialogOf(const GuiWindow &gui)
{
    return gui.desk().imports().dialog();
}

// A folder with files to import.
class ImportPlace {
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private:
    QTemporaryDir m_dir;
};

// By keys: the command, and the names of the files, which stand in one folder.
inline void open(const GuiWindow &gui, const QStringList &paths)
{
    QTRY_VERIFY(gui.page().showsRows());
    keyboard::press("Ctrl+M");
    auto *files = keyboard::waitFor<QFileDialog>();
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QString typed = paths.front();
    if (paths.size() > 1) {
        files->setDirectory(QFileInfo(paths.front()).path());
        QStringList names;
        for (const QString &path : paths)
            names << u'"' + QFileInfo(path).fileName() + u'"';
        typed = names.join(u' ');
    }
    keyboard::type(typed);
    keyboard::press(Qt::Key_Return);
    QTRY_VERIFY(importDialogOf(gui));
    QTRY_COMPARE(QApplication::activeWindow(), importDialogOf(gui));
}

inline void openAndRead(const GuiWindow &gui, const QStringList &paths)
{
    open(gui, paths);
    QTRY_COMPARE(importDialogOf(gui)->obstacle(), QString());
}

inline QStringList rowsOf(const ImportDialog &dialog)
{
    QStringList rows;
    for (int row = 0; row < dialog.rows().rowCount(); ++row)
        rows << dialog.rows().index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

inline QStringList linesOf(const GuiDesk &desk)
{
    QStringList lines;
    for (const desk::TimelineLine &line : desk.reread())
        lines << line.text;
    return lines;
}

// What was imported, as the dialog tells it at the end.
inline QString importByKeys(const GuiWindow &gui)
{
    keyboard::press("Ctrl+Return");
    if (!QTest::qWaitFor([&] { return importDialogOf(gui)->receipt().isVisible(); },
                         keyboard::kPatienceMs))
        return {};
    QString told = importDialogOf(gui)->receipt().toPlainText();
    keyboard::press(Qt::Key_Escape);
    if (!QTest::qWaitFor([&] { return !importDialogOf(gui); }, keyboard::kPatienceMs))
        return {};
    return told;
}

}  // namespace casement::test
