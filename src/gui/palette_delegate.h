// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Paints a row of the palette.
//
// What it is: the words with those that were looked for on a ground of their own and underlined,
// and
//   under them what it is and where; of a command one line with its shortcut.
// Neighbours: palette_model.h.
// Cost: one text layout a visible row.
#pragma once

#include "gui/palette_model.h"

#include <QStyledItemDelegate>

namespace casement::gui {

class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(const PaletteModel &model, QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const PaletteModel &m_model;
};

}  // namespace casement::gui
