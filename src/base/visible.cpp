// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/visible.h"

#include <QChar>

namespace casement {

namespace {

bool isBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x0B
        || c == 0x0C;
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Scripts whose letters never change shape by a joiner: between them it can only hide.
bool needsNoJoiner(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

// ZWNJ and ZWJ shape the letters on both sides of them; anywhere else they only hide.
bool joins(char32_t c, QStringView before, QStringView after)
{
    if (c != 0x200C && c != 0x200D)
        return false;
    const auto carries = [](QChar side) {
        return (side.isLetter() && !needsNoJoiner(side)) || side.isMark() || side.isSurrogate()
            || side.category() == QChar::Symbol_Other;
    };
    return !before.isEmpty() && !after.isEmpty() && carries(before.back())
        && (carries(after.front()));
}

bool hides(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_Format:
        return true;
    default:
        // Hangul fillers, the combining grapheme joiner and the like print nothing at all.
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0
            || c == 0x17B4 || c == 0x17B5;
    }
}

// A region's flag is a black flag and the letters of the region as tags (UTS 51).
bool isFlagTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

void appendMark(QString &out, char32_t c)
{
    out += QStringLiteral("⟨U+%1⟩").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

QString visible(QStringView text, Breaks breaks)
{
    QString out;
    out.reserve(text.size());
    bool inFlag = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype start = i;
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isBreak(c)) {
            if (breaks == Breaks::AsSpaces)
                out += u' ';
            else if (c == '\n' || c == '\t')
                out += QChar(static_cast<char16_t>(c));
            else if (c != '\r' || i + 1 >= text.size() || text[i + 1] != u'\n')
                out += u'\n';
            continue;
        }
        const bool flagTag = inFlag && isFlagTag(c);
        inFlag = c == 0x1F3F4 || flagTag;
        const bool keep = !hides(c) || flagTag || isVariationSelector(c)
            || joins(c, text.left(start), text.mid(i + 1));
        if (keep)
            out += text.mid(start, i - start + 1);
        else
            appendMark(out, c);
    }
    return out;
}

}  // namespace casement
