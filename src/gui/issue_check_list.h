// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The list of checks beside the pages.
//
// What it is: the rows of issue_check_model.h, painted: a mark, words, small print.
// Promises: shape and word tell the kinds apart, not colour; Enter or a double click asks for the
//   place a row is about.
// Neighbours: issue_dialog.h.
// Cost: one text layout a row.
#pragma once

#include "gui/issue_check_model.h"
#include "gui/keyed_list.h"

namespace casement::gui {

class IssueCheckList final : public KeyedList {
    Q_OBJECT
public:
    explicit IssueCheckList(QWidget *parent = nullptr);

    void setPreview(const desk::IssuePreview &preview);
    void clear();
    [[nodiscard]] const IssueCheckModel &checks() const { return *m_model; }

Q_SIGNALS:
    void gapRequested();  // a gap was chosen: the page it is printed on
    void entryRequested(casement::ledger::Seq seq);

protected:
    [[nodiscard]] bool ownKey(int key) override;
    void chooseFirst() override;

private:
    void go(const QModelIndex &index);

    IssueCheckModel *m_model;
};

}  // namespace casement::gui
