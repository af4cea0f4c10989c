// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which fonts a page is set in, and what they can print.
//
// What it is: TypeFace (a font for each tone and size, and the pictures of characters that outline
//   fonts do not have); fontsAreUsable() and charactersWithoutForm(), what the fonts of this
//   machine cannot do.
// Promises: the families are named, so that the choice is the same on every machine that has them;
//   ligatures are off and letters are not spaced, so text can be read back from the file.
// Does not do: lines (pdf_type.h), gaps in words (glyph_gaps.h).
// Neighbours: pdf_pictures.h. Lengths are tenths of a point (kUnit).
// Cost: a few hundred look-ups for each TypeFace.
#pragma once

#include "base/result.h"
#include "report/document.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QList>
#include <QTextCharFormat>

#include <bitset>
#include <map>
#include <tuple>

class QPaintDevice;

namespace casement::report {

// The writer runs at 720 dots per inch: ten units are one point.
inline constexpr qreal kUnit = 10.0;
inline constexpr int kResolution = 720;

enum class TypeSize { Small, Body, Section, Subsection, Title };

enum class Script { Any, Plain };

[[nodiscard]] QColor inkOf(Tone tone);

class TypeFace {
public:
    explicit TypeFace(QPaintDevice &device);

    // With the fonts of other scripts behind it, unless all the text is plain: looking for each of
    // their families takes longer than laying out a line.
    [[nodiscard]] QFont font(TypeSize size, Tone tone, Script script = Script::Any) const;
    [[nodiscard]] QFont placeholderFont(TypeSize size) const;
    // The same with their ink, for words among others.
    [[nodiscard]] QTextCharFormat format(TypeSize size, Tone tone, Script script) const;
    [[nodiscard]] QTextCharFormat placeholderFormat(TypeSize size) const;
    [[nodiscard]] static qreal points(TypeSize size);
    [[nodiscard]] static qreal lineHeight(TypeSize size) { return points(size) * 1.42 * kUnit; }
    // Nothing but letters, digits and points of Latin type, all of which the fonts have: no glyph
    // is missing, nothing is a picture, and no line needs more room than usual.
    [[nodiscard]] bool isPlain(const QString &text) const;
    // One image for each character, so that a file holds it once.
    [[nodiscard]] QImage picture(const QString &character) const;

private:
    [[nodiscard]] QFont madeFont(TypeSize size, Tone tone, Script script) const;

    QPaintDevice &m_device;
    mutable std::map<std::tuple<TypeSize, Tone, Script>, QFont> m_fonts;
    mutable std::map<std::tuple<TypeSize, Tone, Script>, QTextCharFormat> m_formats;
    mutable QHash<TypeSize, QFont> m_placeholderFonts;
    const std::bitset<0x2100> &m_plain;
    mutable QHash<QString, QImage> m_pictures;
};

// Errors: Refused, field "fonts": no font here has the letters of the report's own wording.
[[nodiscard]] Result<> fontsAreUsable();

// Latin letters, which a font that is usable has.
[[nodiscard]] bool needsNoMark(char32_t c);

// The code points of `text` that a page shows as ⟨U+XXXX⟩, each once, in ascending order.
[[nodiscard]] QList<char32_t> charactersWithoutForm(const QString &text);

}  // namespace casement::report
