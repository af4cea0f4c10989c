// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/text_marks.h"

#include "base/visible.h"

#include <QList>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// No font has a glyph for these, and a noncharacter has no place in an XML file.
bool hasNoForm(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
        || c == 0xFFFC || c == 0x2800;
}

// More than any script writes on one letter: Hebrew with points and accents has four.
constexpr int kMostAccents = 6;

bool isAccent(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// Most text is of these alone, and they are seen as they are.
bool isPlain(QChar c)
{
    return (c >= u' ' && c <= u'~') || c == u'\n';
}

}  // namespace

QString markOf(char32_t codePoint)
{
    return u"⟨U+"_s + QString::number(codePoint, 16).toUpper().rightJustified(4, u'0') + u'⟩';
}

QString withVisibleMarks(const QString &text)
{
    if (std::ranges::all_of(text, isPlain))
        return text;
    QString out;
    int accents = 0;
    for (const uint c : visible(text, Breaks::Keep).toUcs4()) {
        accents = isAccent(c) ? accents + 1 : 0;
        if (hasNoForm(c) || accents > kMostAccents)
            out += markOf(c);
        else
            out += c == u'\t' ? QString(u' ') : QString(QChar::fromUcs4(c));
    }
    return out;
}

}  // namespace casement::report
