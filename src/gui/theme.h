// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How everything looks: the one file of colours, distances, sizes and fonts.
//
// What it is: Tokens, the named colours of a theme; the lengths in `metric`; the fonts in `font`;
//   and Theme, which puts them on the application (Fusion drawn by style.h, palette, font).
// Promises: texts reach 4.5:1 and shapes 3:1 on every ground they stand on (tested); severity
//   colours stay apart for colour-blind eyes and are never used without shape and word. With
//   ThemeChoice::System the desktop's light or dark is followed as it changes.
// Does not do: draw (style.h, marks.h, delegates), style sheets.
// Neighbours: every widget reads tokens() while painting; a change of theme arrives as
//   QEvent::PaletteChange, which Qt already sends to all of them.
// Cost: tokens() is a reference to a constant.
#pragma once

#include "casefile/words.h"

#include <QColor>
#include <QFont>
#include <QObject>

#include <optional>

class QApplication;

namespace casement::gui {

enum class ThemeChoice { System, Light, Dark, Contrast };

// "light", "dark", "contrast", "system"; nothing for another word.
[[nodiscard]] std::optional<ThemeChoice> themeFromWord(QStringView word);

struct SeverityTokens {
    QColor shape;  // on `base` and `panel`
    QColor badgeText;  // on `shape`
};

// Evidence and notes, by what a language says of their words; all on `base` and `field`.
struct SyntaxTokens {
    QColor keyword;
    QColor string;
    QColor number;
    QColor name;  // of a header, a key, an attribute
    QColor comment;
    QColor warning;  // wrong, removed, or worth a second look
};

struct Tokens {
    QColor panel;  // header, rail, lists beside the timeline, status bar
    QColor base;  // where records are read
    QColor field;  // where words are typed
    QColor line;  // hairlines between areas and rows
    QColor frame;  // round fields, badges and keys
    QColor text;
    QColor muted;  // secondary words: kinds, names, labels
    QColor faint;  // struck text, gaps, hints; still 4.5:1
    QColor accent;  // focus, links, the one chosen chip
    QColor onAccent;
    QColor chip;
    QColor chipHover;
    QColor selection;  // ground of the selected row
    QColor selectionFrame;  // invalid: none
    QColor tint;  // ground of decisions
    QColor late;
    QColor good;
    QColor star;
    QColor warnGround;  // the bar "as it stood after entry N"
    QColor onWarnGround;
    SeverityTokens severity[5];
    SyntaxTokens syntax;
    int lineWidth = 1;  // of frames and hairlines
    bool contrast = false;
    bool dark = false;

    [[nodiscard]] const SeverityTokens &of(casefile::Severity severity) const;
};

// Of the theme in force; the light one before a Theme exists.
[[nodiscard]] const Tokens &tokens();
// A theme by name, for tests that measure it. ThemeChoice::System is the light one here.
[[nodiscard]] const Tokens &tokensOf(ThemeChoice choice);

// Device-independent pixels; distances are multiples of four.
namespace metric {
inline constexpr int kUnit = 4;
inline constexpr int kGap = 8;
inline constexpr int kMargin = 12;
inline constexpr int kRadius = 4;
inline constexpr int kRow = 28;
inline constexpr int kRowCompact = 22;
inline constexpr int kHeaderStrip = 44;
inline constexpr int kFilterBar = 40;
inline constexpr int kColumnHeader = 26;
inline constexpr int kStatusBar = 26;
inline constexpr int kCaseRow = 46;
inline constexpr int kCaseList = 232;
inline constexpr int kDock = 336;
inline constexpr int kTarget = 24;  // smallest thing to click
inline constexpr int kHeaderTarget = 32;
inline constexpr int kFocusRing = 2;
inline constexpr int kIcon = 16;
inline constexpr int kSelectionBar = 3;
inline constexpr int kCellPad = 4;  // before a cell's text; kMargin in the first column
}  // namespace metric

// `fixed`, or more where the font of the desktop is larger than it was made for.
[[nodiscard]] int rowHeightFor(int fixed);

namespace font {
[[nodiscard]] QFont body();  // the desktop's, at least 10 pt, tabular figures
[[nodiscard]] QFont small();  // at least 9 pt: the smallest on screen
[[nodiscard]] QFont strong();  // body, bold: titles of sections, decisions
[[nodiscard]] QFont title();  // of a case or a page
[[nodiscard]] QFont mono();  // hashes, evidence
}  // namespace font

class Theme final : public QObject {
    Q_OBJECT
public:
    // Dresses `app` at once; outlived by it.
    Theme(QApplication &app, ThemeChoice choice);
    ~Theme() override;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

private:
    void apply();

    QApplication &m_app;
    ThemeChoice m_choice;
};

}  // namespace casement::gui
