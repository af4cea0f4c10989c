// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The dialog of importing over a real desk, by keys, and what is read of it and of the ledger.
//
// Neighbours: tst_import.cpp, tst_import_dialog.cpp; window_fixture.h, keyboard.h.
#pragma once

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

inline ImportDialog *dialogOf(const GuiWindow &gui)
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

// The worker of a session does nothing until it is let go.
class HeldWorker {
public:
    explicit HeldWorker(desk::DeskSession &session)
    {
        session.work([gate = m_gate](desk::Desk &) -> Result<> {
            gate->acquire();
            return {};
        });
    }
    ~HeldWorker() { release(); }
    Q_DISABLE_COPY_MOVE(HeldWorker)

    void release()
    {
        if (!std::exchange(m_released, true))
            m_gate->release();
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_released = false;
};

// By keys: the command, and the names of the files, which stand in one folder.
inline void open(const GuiWindow &gui, const QStringList &paths)
{
    QTRY_VERIFY(gui.page().showsRows());
    keyboard::press("Ctrl+I");
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
    QTRY_VERIFY(dialogOf(gui));
    QTRY_COMPARE(QApplication::activeWindow(), dialogOf(gui));
}

inline void openAndRead(const GuiWindow &gui, const QStringList &paths)
{
    open(gui, paths);
    QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
}

inline QStringList rowsOf(const ImportDialog &dialog)
{
    QStringList rows;
    for (int row = 0; row < dialog.rows().rowCount(); ++row)
        rows << dialog.rows().index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

inline QString labelsOf(const QWidget &widget)
{
    QStringList words;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
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
    if (!QTest::qWaitFor([&] { return dialogOf(gui)->receipt().isVisible(); },
                         keyboard::kPatienceMs))
        return {};
    QString told = dialogOf(gui)->receipt().toPlainText();
    keyboard::press(Qt::Key_Escape);
    if (!QTest::qWaitFor([&] { return !dialogOf(gui); }, keyboard::kPatienceMs))
        return {};
    return told;
}

}  // namespace casement::test
