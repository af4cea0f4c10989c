// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The list of a case's evidence.
//
// What it is: a list view with the keys of its items: Enter opens, Space peeks while it is held,
// Esc
//   covers, E exports, T transfers, C adds a line of custody.
// Promises: no thumbnails, no tooltips, no drags; rows have one height; letters do not search.
// Does not do: anything about an item; it says which key was meant.
// Neighbours: evidence_list_model.h; evidence_page.h listens.
#pragma once

#include "gui/evidence_list_model.h"

#include <QListView>

namespace casement::gui {

class EvidenceList final : public QListView {
    Q_OBJECT
public:
    enum class Wish { Open, Export, Transfer, Custody };
    Q_ENUM(Wish)

    explicit EvidenceList(QWidget *parent = nullptr);

    [[nodiscard]] EvidenceListModel &rows() const { return *m_model; }
    [[nodiscard]] const casefile::Evidence *currentItem() const;
    [[nodiscard]] bool choose(ledger::Seq seq);

Q_SIGNALS:
    void currentItemChanged();
    void wished(casement::gui::EvidenceList::Wish wish);
    void peekRequested();
    void peekEnded();
    void leftItem();  // Esc: what is open is covered

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    EvidenceListModel *m_model;
};

}  // namespace casement::gui
