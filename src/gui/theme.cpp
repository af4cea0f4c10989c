// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/theme.h"

#include "gui/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

const Tokens kLight{
    .panel = rgb(0xF3F4F6),
    .base = rgb(0xFCFCFD),
    .field = rgb(0xFFFFFF),
    .line = rgb(0xE3E6EA),
    .frame = rgb(0xCDD2D9),
    .text = rgb(0x1B1E20),
    .muted = rgb(0x59616B),
    .faint = rgb(0x68707A),
    .accent = rgb(0x2B5FB4),
    .onAccent = rgb(0xFFFFFF),
    .chip = rgb(0xE7EAEE),
    .chipHover = rgb(0xDADFE6),
    .selection = rgb(0xDBE7FA),
    .selectionFrame = {},
    .tint = rgb(0xEEF3FB),
    .late = rgb(0xB02A25),
    .good = rgb(0x1F7A3D),
    .star = rgb(0xA97B22),
    .warnGround = rgb(0xFBE7B0),
    .onWarnGround = rgb(0x3D2E00),
    .severity = {{rgb(0x6B0A2F), rgb(0xFFFFFF)},
                 {rgb(0xBA312B), rgb(0xFFFFFF)},
                 {rgb(0xBA8B2E), rgb(0x000000)},
                 {rgb(0x3684BE), rgb(0x000000)},
                 {rgb(0x48515B), rgb(0xFFFFFF)}},
    .syntax = {.keyword = rgb(0x7A2E8E),
               .string = rgb(0x1F6B3A),
               .number = rgb(0x8A4B08),
               .name = rgb(0x1F4F9E),
               .comment = rgb(0x68707A),
               .warning = rgb(0xB02A25)},
};

const Tokens kDark{
    .panel = rgb(0x23272B),
    .base = rgb(0x1B1E20),
    .field = rgb(0x202427),
    .line = rgb(0x32383E),
    .frame = rgb(0x4A525B),
    .text = rgb(0xE8EAED),
    .muted = rgb(0xA9B1BA),
    .faint = rgb(0x98A0A9),
    .accent = rgb(0x7FB0FF),
    .onAccent = rgb(0x10151C),
    .chip = rgb(0x31373D),
    .chipHover = rgb(0x3C434B),
    .selection = rgb(0x2B3F5E),
    .selectionFrame = {},
    .tint = rgb(0x232C38),
    .late = rgb(0xFC8E55),
    .good = rgb(0x74CF92),
    .star = rgb(0xFBE558),
    .warnGround = rgb(0x4A3B10),
    .onWarnGround = rgb(0xFFE9A8),
    .severity = {{rgb(0xF03858), rgb(0x000000)},
                 {rgb(0xFC8E55), rgb(0x000000)},
                 {rgb(0xFBE558), rgb(0x000000)},
                 {rgb(0x429CEA), rgb(0x000000)},
                 {rgb(0x878C97), rgb(0x000000)}},
    .syntax = {.keyword = rgb(0xD6A6F0),
               .string = rgb(0x8FD6A5),
               .number = rgb(0xF0B77A),
               .name = rgb(0x8FBBFF),
               .comment = rgb(0x98A0A9),
               .warning = rgb(0xFC8E55)},
    .dark = true,
};

// Black, white and one yellow that always means "here".
const Tokens kContrast{
    .panel = rgb(0x000000),
    .base = rgb(0x000000),
    .field = rgb(0x000000),
    .line = rgb(0xFFFFFF),
    .frame = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .muted = rgb(0xFFFFFF),
    .faint = rgb(0xFFFFFF),
    .accent = rgb(0xFFFF00),
    .onAccent = rgb(0x000000),
    .chip = rgb(0x000000),
    .chipHover = rgb(0x000000),
    .selection = rgb(0x000000),
    .selectionFrame = rgb(0xFFFF00),
    .tint = rgb(0x000000),
    .late = rgb(0xFFFFFF),
    .good = rgb(0xFFFFFF),
    .star = rgb(0xFFFFFF),
    .warnGround = rgb(0xFFFFFF),
    .onWarnGround = rgb(0x000000),
    .severity = {{rgb(0xFFFFFF), rgb(0x000000)},
                 {rgb(0xFFFFFF), rgb(0x000000)},
                 {rgb(0xFFFFFF), rgb(0x000000)},
                 {rgb(0xFFFFFF), rgb(0x000000)},
                 {rgb(0xFFFFFF), rgb(0x000000)}},
    .syntax = {.keyword = rgb(0xFFFFFF),
               .string = rgb(0xFFFFFF),
               .number = rgb(0xFFFFFF),
               .name = rgb(0xFFFFFF),
               .comment = rgb(0xFFFFFF),
               .warning = rgb(0xFFFFFF)},
    .lineWidth = 2,
    .contrast = true,
    .dark = true,
};

const Tokens *g_tokens = &kLight;

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour) {
        p.setColor(role, colour);
    };
    set(QPalette::Window, t.panel);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.base);
    set(QPalette::AlternateBase, t.panel);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.faint);
    set(QPalette::Button, t.chip);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.late);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Accent, t.accent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.field);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.field);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.frame);
    set(QPalette::Dark, t.frame);
    set(QPalette::Shadow, t.contrast ? t.text : QColor(0, 0, 0, 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.chip);
    return p;
}

bool systemIsDark()
{
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

// The desktop's font as it was before any theme; 10 pt where no desktop named one.
const QFont &desktopFont()
{
    static const QFont found = [] {
        QFont f = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        if (f.pointSizeF() < 10)
            f.setPointSizeF(10);
        f.setFeature("tnum", 1);
        return f;
    }();
    return found;
}

}  // namespace

std::optional<ThemeChoice> themeFromWord(QStringView word)
{
    if (word == u"system")
        return ThemeChoice::System;
    if (word == u"light")
        return ThemeChoice::Light;
    if (word == u"dark")
        return ThemeChoice::Dark;
    if (word == u"contrast")
        return ThemeChoice::Contrast;
    return std::nullopt;
}

const SeverityTokens &Tokens::of(casefile::Severity which) const
{
    return severity[static_cast<size_t>(which)];
}

const Tokens &tokens()
{
    return *g_tokens;
}

const Tokens &tokensOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Dark:
        return kDark;
    case ThemeChoice::Contrast:
        return kContrast;
    case ThemeChoice::System:
    case ThemeChoice::Light:
        break;
    }
    return kLight;
}

int rowHeightFor(int fixed)
{
    return std::max(fixed, QFontMetrics(font::body()).height() + metric::kUnit);
}

namespace font {

QFont body()
{
    return desktopFont();
}

QFont small()
{
    QFont f = desktopFont();
    f.setPointSizeF(std::max(9.0, f.pointSizeF() * 0.9));
    return f;
}

QFont strong()
{
    QFont f = desktopFont();
    f.setBold(true);
    return f;
}

QFont title()
{
    QFont f = desktopFont();
    f.setPointSizeF(f.pointSizeF() * 1.2);
    f.setBold(true);
    return f;
}

QFont mono()
{
    QFont f = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    f.setPointSizeF(std::max(9.0, desktopFont().pointSizeF() * 0.9));
    return f;
}

}  // namespace font

Theme::Theme(QApplication &app, ThemeChoice choice) : m_app(app), m_choice(choice)
{
    desktopFont();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    QApplication::setStyle(new Style);
    QApplication::setFont(font::body());
    apply();
}

Theme::~Theme()
{
    g_tokens = &kLight;
}

void Theme::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::System && systemIsDark();
    g_tokens = &tokensOf(dark ? ThemeChoice::Dark : m_choice);
    m_app.setPalette(paletteOf(*g_tokens));
}

}  // namespace casement::gui
