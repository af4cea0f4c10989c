// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Line icons in the colours of the theme.
//
// What it is: icon(), one of the drawings of resources/icons as a QIcon.
// Promises: drawn when painted, in `muted`, `text` or `faint` of the theme in force, so a change of
//   theme needs no new icons; sharp at every scale.
// Does not do: severity shapes and row marks (marks.h).
// Neighbours: commands and buttons.
// Cost: one small SVG rendering a size and colour, kept by QPixmapCache.
#pragma once

#include <QIcon>

namespace casement::gui {

enum class IconName {
    Add,
    Check,
    ChevronDown,
    Clear,
    Clock,
    Evidence,
    Hide,
    Live,
    Lock,
    Retry,
    Search,
    Star,
    Warning,
};

[[nodiscard]] QIcon icon(IconName name);
[[nodiscard]] QPixmap tintedPixmap(IconName name, int size, const QColor &colour, qreal ratio);

}  // namespace casement::gui
