// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A list of a dock whose single letters are commands.
//
// What it is: the base of the checklist and of the decisions: a frameless list of rows as high as
//   their words need, in which a plain key does something to the current row.
// Promises: a key held down answers once, but for those that walk through the rows; keys with a
//   modifier and those the list does not know go on to Qt; letters never search; F2 belongs to the
//   list while it has the focus, whatever it does elsewhere; taking the focus chooses a row; rows
//   are as high as their words in the width there is.
// Does not do: rows, painting, what a key means.
// Neighbours: checklist_view.h, decision_list.h, issue_check_list.h.
// Cost: one virtual call a key.
#pragma once

#include <QListView>

namespace casement::gui {

class KeyedList : public QListView {
    Q_OBJECT
public:
    explicit KeyedList(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;

protected:
    // Whether the key was one of the list's own, and is done.
    [[nodiscard]] virtual bool ownKey(int key) = 0;
    // The focus came and no row is chosen.
    virtual void chooseFirst() = 0;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

}  // namespace casement::gui
