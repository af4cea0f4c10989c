// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/text_marks.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kBlackFlag = 0x1F3F4;

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isEmojiTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

bool isLineBreak(char32_t c)
{
    return c == 0x0A || c == 0x0B || c == 0x0C || c == 0x0D || c == 0x85 || c == 0x2028
        || c == 0x2029;
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        // U+115F and its like are letters by category and nothing to the eye.
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800
            || c == 0xFFFC;
    }
}

}  // namespace

QString markOf(char32_t codePoint)
{
    return u"[U+"_s + QString::number(codePoint, 16).toUpper().rightJustified(4, u'0') + u']';
}

QString withVisibleMarks(const QString &text)
{
    QString out;
    out.reserve(text.size());
    bool inFlag = false;
    // Not toUcs4(): it would turn a lone surrogate into U+FFFD and hide which one it was.
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        const bool tagOfFlag = inFlag && isEmojiTag(c);
        inFlag = c == kBlackFlag || tagOfFlag;
        if (c == 0x0D && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (isLineBreak(c))
            out += u'\n';
        else if (c == 0x09)
            out += u' ';
        else if (isHidden(c) && c != kZeroWidthNonJoiner && c != kZeroWidthJoiner && !tagOfFlag
                 && !isVariationSelector(c))
            out += markOf(c);
        else
            out += QChar::fromUcs4(c);
    }
    return out;
}

}  // namespace casement::report
