// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Characters that outline fonts do not have.
//
// What it is: which stretches of a laid-out text are drawn from a font of coloured pictures, and
// such
//   a picture as an image. Those fonts have bitmaps and no outlines, so QPdfWriter prints nothing.
// Promises: the same characters give the same image. It is opaque, on white: some filing systems
//   refuse a PDF with transparency.
// Does not do: use such a font's own measures, which in Qt depend on what the process drew before.
// Neighbours: pdf_type.cpp keeps room for the picture and draws it there.
// Cost: a scan of 200 × 200 pixels for each distinct picture.
#pragma once

#include <QImage>
#include <QTextLayout>

#include <vector>

namespace casement::report {

// A user-perceived character, by its place in the layout's text.
struct PictureSpot {
    qsizetype start = 0;
    qsizetype length = 0;
};

// In ascending order.
[[nodiscard]] std::vector<PictureSpot> pictureSpots(const QTextLayout &layout);
[[nodiscard]] std::vector<PictureSpot> missingSpots(const QTextLayout &layout);

// The picture without the white round it; null where the font draws nothing.
[[nodiscard]] QImage pictureOf(const QString &character);

}  // namespace casement::report
