// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A checklist item: its words, whose it is, until when, what it needs and what it waits for.
//
// What it is: one value editor for a new item and for one that is changed.
// Promises: change() is whole once the dialog was accepted, and holds only what somebody changed;
//   what is missing or not understood is said. A due time is said back in words while it is typed,
//   one in the past as late. Where somebody else changed the item first, their version stands
//   beside what was typed, and nothing is written over before somebody says so.
// Does not do: record, keep drafts (item_actions.h).
// Neighbours: input_rows.h, item_form.h.
#pragma once

#include "gui/item_form.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ItemDialog;
}

class QComboBox;
class QLineEdit;
class QListWidget;

namespace casement::gui {

class InputRows;

class ItemDialog final : public QDialog {
    Q_OBJECT
public:
    // Without an item: a new one, of `function`.
    ItemDialog(const casefile::CaseFile &file, const casefile::Item *item,
               casefile::Function function, const QTimeZone &zone, QWidget *parent = nullptr);
    ~ItemDialog() override;

    [[nodiscard]] ItemForm form() const;
    [[nodiscard]] const desk::ItemChange &change() const { return m_change; }
    // The last entry of the item that was on screen; 0: a new item.
    [[nodiscard]] ledger::Seq seen() const { return m_seen; }

    [[nodiscard]] QString draft() const;
    // Where nothing was typed yet. One that was typed against an older version shows both.
    void restore(const QString &draft);
    // The newest version beside what was typed, which is still what is recorded next.
    void showNewest(const casefile::Item &newest);
    void say(const QString &problem);
    void focusInputs();

    [[nodiscard]] QLineEdit *titleEdit() const;
    [[nodiscard]] QComboBox *ownerBox() const;
    [[nodiscard]] QLineEdit *dueEdit() const;
    [[nodiscard]] QListWidget *afterList() const;
    [[nodiscard]] InputRows &inputs() const { return *m_inputs; }
    // Their version in words; empty while there is none.
    [[nodiscard]] QString newestWords() const;
    [[nodiscard]] QString problemWords() const;
    [[nodiscard]] QString dueWords() const;

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void edited();
    // What was typed is not wanted any more: theirs stands.
    void dropped();

private:
    void dress();
    void wire();
    void fillAfter(const casefile::CaseFile &file);
    void fill(const ItemForm &form);
    void sayDue();
    void fit(int width);
    [[nodiscard]] casefile::TimeContext timeContext() const;

    std::unique_ptr<Ui::ItemDialog> m_ui;
    InputRows *m_inputs;
    casefile::CaseFile m_file;
    QString m_id;
    QTimeZone m_zone;
    ledger::Seq m_seen = 0;
    ItemForm m_was;
    desk::ItemChange m_change;
};

}  // namespace casement::gui
