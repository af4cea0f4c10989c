// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where the words of a PDF stand, as poppler sees them.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace casement::report::test {

struct PlacedWord {
    QString text;
    QRectF box;  // points, from the page's upper left corner
};

struct PlacedPage {
    QSizeF size;
    std::vector<PlacedWord> words;
    QString text;  // in the order in which it was drawn
};

[[nodiscard]] std::vector<PlacedPage> placedPages(const QByteArray &pdf);

// The first word that leaves its page's frame or stands on another one, as a sentence; else empty.
[[nodiscard]] QString misplaced(const std::vector<PlacedPage> &pages);

}  // namespace casement::report::test
