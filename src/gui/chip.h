// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A round button that narrows a list and says how much it would show.
//
// What it is: a checkable button "Legal 31"; checked, it is filled with the accent colour.
// Promises: 24 px high at least; a focus ring; spoken as "Legal, 31 entries".
// Neighbours: filter_bar.h.
#pragma once

#include <QAbstractButton>

#include <optional>

namespace casement::gui {

class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &words, QWidget *parent = nullptr);

    void setCount(std::optional<quint64> count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

}  // namespace casement::gui
