// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The requests of a HAR, a row each.
//
// What it is: when, method, status, address (without "https://"), type, size and how long it took.
// Promises: a row is one spoken sentence; what is secret in an address is covered until
//   setSecrets() says otherwise; what cannot be seen stands as a mark; cells are cut to 300
//   characters.
// Neighbours: har_view.h.
// Cost: words are made when a row is in view.
#pragma once

#include "gui/har_words.h"

#include <QAbstractTableModel>

#include <memory>

namespace casement::gui {

class HarModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, Method, Status, Address, Type, Size, Taken, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setHar(std::shared_ptr<const intake::Har> har);
    void setSecrets(Secrets secrets);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString cell(const intake::HarRequest &request, int column) const;
    [[nodiscard]] QString sentence(const intake::HarRequest &request) const;

    std::shared_ptr<const intake::Har> m_har;
    Secrets m_secrets = Secrets::Covered;
    bool m_withDay = false;  // not all are of one day
};

}  // namespace casement::gui
