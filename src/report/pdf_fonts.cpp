// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_fonts.h"

#include "report/pdf_pictures.h"

#include <QRawFont>
#include <QSet>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kLatinEnd = 0x250;

// Pictures come before the other scripts: symbol fonts have some of them, but not the sequences
// they are part of.
QStringList fallbacks()
{
    return {u"Noto Sans Arabic"_s, u"Noto Sans Hebrew"_s,     u"Noto Color Emoji"_s,
            u"Noto Sans CJK JP"_s, u"Noto Sans Devanagari"_s, u"Noto Sans Thai"_s};
}

QFont baseFont(Tone tone, Script script = Script::Any)
{
    const bool code = tone == Tone::Code;
    QFont font((code ? QStringList{u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s}
                     : QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s})
               + (script == Script::Any ? fallbacks() : QStringList()));
    font.setStyleHint(code ? QFont::Monospace : QFont::SansSerif);
    font.setWeight(tone == Tone::Strong ? QFont::Bold : QFont::Normal);
    font.setKerning(true);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A ligature is one glyph, and comes back from the file as one odd character.
    for (const char *feature : {"liga", "clig", "dlig"})
        font.setFeature(*QFont::Tag::fromString(QLatin1StringView(feature)), 0);
    return font;
}

// Letters, digits and points; what hides, joins or stacks is not among them.
bool mayBePlain(char16_t c)
{
    if (QChar::category(c) == QChar::Other_Format || QChar::category(c) == QChar::Other_Control)
        return false;
    return (c >= 0x20 && c < kLatinEnd) || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2030 && c < 0x2060);
}

bool hasForm(const QString &character, const QFont &font)
{
    QTextLayout layout(character, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    return missingSpots(layout).empty()
        && (pictureSpots(layout).empty() || !pictureOf(character).isNull());
}

bool isLayoutMark(char16_t c)
{
    return c == '\n' || c == 0x2028 || c == 0x2068 || c == 0x2069;
}

using PlainCharacters = std::bitset<0x2100>;

PlainCharacters findPlainCharacters()
{
    std::vector<QRawFont> fonts;
    for (const Tone tone : {Tone::Plain, Tone::Strong, Tone::Code})
        fonts.push_back(QRawFont::fromFont(baseFont(tone)));
    PlainCharacters plain;
    for (char16_t c = 0; c < plain.size(); ++c) {
        plain[c] = isLayoutMark(c)
            || (mayBePlain(c) && std::ranges::all_of(fonts, [c](const QRawFont &font) {
                       return font.isValid() && font.supportsCharacter(QChar(c));
                   }));
    }
    return plain;
}

// The fonts of a process stay as they are.
const PlainCharacters &plainCharacters()
{
    static const PlainCharacters plain = findPlainCharacters();
    return plain;
}

}  // namespace

QColor inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Strong:
    case Tone::Code:
        return QColor(0x15, 0x18, 0x1C);
    case Tone::Quiet:
    case Tone::Struck:
        return QColor(0x59, 0x63, 0x6E);
    case Tone::Alert:
        return QColor(0xB3, 0x26, 0x1E);
    }
    return Qt::black;
}

TypeFace::TypeFace(QPaintDevice &device) : m_device(device), m_plain(plainCharacters()) { }

bool TypeFace::isPlain(const QString &text) const
{
    return std::ranges::all_of(
        text, [this](QChar c) { return c.unicode() < m_plain.size() && m_plain[c.unicode()]; });
}

qreal TypeFace::points(TypeSize size)
{
    switch (size) {
    case TypeSize::Small:
        return 8.0;
    case TypeSize::Body:
        return 9.5;
    case TypeSize::Subsection:
        return 10.5;
    case TypeSize::Section:
        return 14.0;
    case TypeSize::Title:
        return 21.0;
    }
    return 9.5;
}

QTextCharFormat TypeFace::format(TypeSize size, Tone tone, Script script) const
{
    const auto key = std::tuple(size, tone, script);
    if (const auto found = m_formats.find(key); found != m_formats.end())
        return found->second;
    QTextCharFormat format;
    format.setFont(font(size, tone, script));
    format.setForeground(inkOf(tone));
    return m_formats.emplace(key, format).first->second;
}

QTextCharFormat TypeFace::placeholderFormat(TypeSize size) const
{
    QTextCharFormat format;
    format.setFont(placeholderFont(size));
    format.setForeground(QColor(Qt::white));
    return format;
}

QFont TypeFace::font(TypeSize size, Tone tone, Script script) const
{
    const auto key = std::tuple(size, tone, script);
    const auto found = m_fonts.find(key);
    return found != m_fonts.end()
        ? found->second
        : m_fonts.emplace(key, madeFont(size, tone, script)).first->second;
}

QFont TypeFace::madeFont(TypeSize size, Tone tone, Script script) const
{
    QFont font = baseFont(tone, script);
    qreal height = points(size);
    if (tone == Tone::Code)
        height *= 0.9;
    else if (tone == Tone::Alert)
        height = std::min(height, 8.0);
    font.setPointSizeF(height);
    if (size != TypeSize::Small && size != TypeSize::Body)
        font.setWeight(QFont::Bold);
    font.setStrikeOut(tone == Tone::Struck);
    return QFont(font, &m_device);
}

QFont TypeFace::placeholderFont(TypeSize size) const
{
    if (const auto found = m_placeholderFonts.constFind(size); found != m_placeholderFonts.cend())
        return *found;
    QFont font = this->font(size, Tone::Code, Script::Plain);
    font.setPointSizeF(points(size) * 0.82);
    font.setWeight(QFont::Bold);
    return *m_placeholderFonts.insert(size, QFont(font, &m_device));
}

QImage TypeFace::picture(const QString &character) const
{
    const auto found = m_pictures.constFind(character);
    return found != m_pictures.cend() ? *found
                                      : *m_pictures.insert(character, pictureOf(character));
}

Result<> fontsAreUsable()
{
    for (const Tone tone : {Tone::Plain, Tone::Strong, Tone::Code}) {
        const QRawFont font = QRawFont::fromFont(baseFont(tone));
        // Without any font Qt draws boxes, and says that every character has one.
        bool usable = font.isValid() && !font.fontTable("head").isEmpty();
        for (char16_t c = 0x21; c < 0x7F; ++c)
            usable = usable && font.supportsCharacter(QChar(c));
        if (!usable)
            return failure(ErrorKind::Refused, u"report.pdf"_s, u"fonts"_s);
    }
    return {};
}

bool needsNoMark(char32_t c)
{
    return c < kLatinEnd;
}

QList<char32_t> charactersWithoutForm(const QString &text)
{
    const auto simple = [](QChar c) { return needsNoMark(c.unicode()); };
    const QFont regular = baseFont(Tone::Plain);
    const QFont bold = baseFont(Tone::Strong);
    QSet<QString> seen;
    QSet<char32_t> missing;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (auto at = std::ranges::find_if_not(text, simple); at != text.end();
         at = std::find_if_not(at, text.end(), simple)) {
        finder.setPosition(at - text.begin());
        const qsizetype start =
            finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
        finder.setPosition(start);
        const qsizetype end = finder.toNextBoundary();
        at = text.begin() + end;
        const QString character = text.sliced(start, end - start);
        if (seen.contains(character))
            continue;
        seen.insert(character);
        if (hasForm(character, regular) && hasForm(character, bold))
            continue;
        for (const uint c : character.toUcs4()) {
            if (!needsNoMark(c))
                missing.insert(c);
        }
    }
    QList<char32_t> out(missing.begin(), missing.end());
    std::ranges::sort(out);
    return out;
}

}  // namespace casement::report
