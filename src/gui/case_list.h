// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The panel of cases: find one, choose one.
//
// What it is: the field "Find a case" over the list of the desk's cases.
// Promises: choosing a row opens the case; typing narrows, Enter opens the first found, Esc gives
//   the list back; a case that is open stays marked while the list changes under it.
// Does not do: ask the desk on a timer: whoever holds the session hands in the cases.
// Neighbours: case_list_model.h; main window.
// Cost: repaints what is visible once a minute for the ages.
#pragma once

#include "gui/case_list_model.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace casement::gui {

class CaseList final : public QWidget {
    Q_OBJECT
public:
    explicit CaseList(QWidget *parent = nullptr);

    void setCases(std::vector<casefile::CaseSummary> cases);
    void setOpenCase(const QString &caseId);
    [[nodiscard]] const CaseListModel &model() const { return *m_model; }
    [[nodiscard]] QWidget *listWidget() const;

Q_SIGNALS:
    void caseChosen(const QString &caseId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int row);
    void mark();
    void tick();

    CaseListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QString m_openCase;
    QTimer m_minute;
    bool m_marking = false;
};

}  // namespace casement::gui
