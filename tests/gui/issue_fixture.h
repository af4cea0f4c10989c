// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The dialog of issuing over a real desk, by keys, and what is read of it and of the ledger.
//
// Neighbours: tst_issue.cpp, tst_issue_dialog.cpp; window_fixture.h, keyboard.h.
#pragma once

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/item_request.h"
#include "desk/people.h"
#include "gui/dialog_fixture.h"
#include "gui/issue_actions.h"
#include "gui/issue_check_list.h"
#include "gui/issue_dialog.h"
#include "gui/issue_pages.h"
#include "gui/issue_receipt.h"
#include "gui/issue_words.h"
#include "gui/keyboard.h"
#include "gui/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>

namespace casement::test {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using gui::IssueCheckModel;
using gui::IssueDialog;

inline IssueDialog *dialogOf(const GuiWindow &gui)
{
    return gui.desk().issues().dialog();
}

inline void addSubject(const GuiDesk &desk)
{
    const auto added = desk.session()
                           ->write([id = desk.caseId()](desk::Desk &open) {
                               return desk::addSubject(open, id, u"Marta Ilves"_s);
                           })
                           .result();
    QVERIFY(added);
}

inline void addRequiredItem(const GuiDesk &desk, const QString &title)
{
    const auto added = desk.session()
                           ->write([id = desk.caseId(), title](desk::Desk &open) {
                               desk::ItemChange item;
                               item.title = title;
                               item.function = casefile::Function::Legal;
                               item.required = true;
                               return desk::Recorder(open, id).addItem(item);
                           })
                           .result();
    QVERIFY(added);
}

inline void logPrivileged(const GuiDesk &desk)
{
    const auto logged = desk.session()
                            ->write([id = desk.caseId()](desk::Desk &open) {
                                return desk::Recorder(open, id).log(
                                    {.text = u"Advice"_s, .lane = casefile::Lane::Privileged});
                            })
                            .result();
    QVERIFY(logged);
}

inline QList<EntryKind> lastKinds(const GuiDesk &desk, quint64 count)
{
    auto session = desk.otherSession();
    return session
        ->read([id = desk.caseId(), count](desk::Desk &open) {
            QList<EntryKind> kinds;
            desk::CaseReader reader(open, id);
            const auto file = reader.caseFile();
            for (quint64 seq = file->size - count; file && seq < file->size; ++seq) {
                if (const auto entry = reader.entry(seq))
                    kinds << entry->value.kind;
            }
            return kinds;
        })
        .result();
}

inline ledger::Verdict verdictOf(const GuiDesk &desk, const QString &folder)
{
    const auto policy =
        desk.session()->read([](desk::Desk &open) { return desk::policyJson(open); }).result();
    QFile file(folder + u"-policy.json"_s);
    if (!policy || !file.open(QIODevice::WriteOnly) || file.write(*policy) != policy->size())
        return ledger::Verdict::CannotCheck;
    file.close();
    const auto report = desk::verifyBundleFile({folder + u"/bundle.json"_s, file.fileName(), {}});
    return report ? report->verdict : ledger::Verdict::CannotCheck;
}

inline QString rowsOf(const IssueDialog &dialog)
{
    QStringList rows;
    const IssueCheckModel &model = dialog.checks().checks();
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row).data(Qt::AccessibleTextRole).toString();
    return rows.join(u'\n');
}

inline QPushButton *buttonOf(const IssueDialog &dialog, const QString &name)
{
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->accessibleName() == name && button->isVisible())
            return button;
    }
    return nullptr;
}

inline void open(const GuiWindow &gui)
{
    QTRY_VERIFY(gui.page().showsRows());
    keyboard::press("Ctrl+Shift+I");
    QTRY_VERIFY(dialogOf(gui));
    QTRY_COMPARE(QApplication::activeWindow(), dialogOf(gui));
}

inline void openWithPages(const GuiWindow &gui)
{
    open(gui);
    QTRY_VERIFY(dialogOf(gui)->pages().pageCount() > 0);
}

// By keys: Alt+F, everything away, the path.
inline void typeFolder(const GuiWindow &gui, const QString &path)
{
    keyboard::press("Alt+F");
    QTRY_COMPARE(QApplication::focusWidget(), dialogOf(gui)->folderEdit());
    keyboard::press("Ctrl+A");
    keyboard::type(path);
    QCOMPARE(dialogOf(gui)->folder(), path);
}

}  // namespace casement::test
