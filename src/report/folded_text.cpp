// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/folded_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// Default_Ignorable_Code_Point (Unicode 16, DerivedCoreProperties.txt) as far as QChar's categories
// do not say it.
bool isIgnorable(char32_t c)
{
    if (QChar::category(c) == QChar::Other_Format)
        return true;
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Marks that a writer may set or leave out. Those of other scripts are vowels: they stay.
bool isOptionalMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05BD) || c == 0x05BF
        || (c >= 0x05C1 && c <= 0x05C2) || (c >= 0x05C4 && c <= 0x05C5) || c == 0x05C7
        || (c >= 0x0610 && c <= 0x061A) || c == 0x0640 || (c >= 0x064B && c <= 0x065F)
        || c == 0x0670 || (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E8)
        || (c >= 0x06EA && c <= 0x06ED);
}

bool isHyphen(char32_t c)
{
    return QChar::category(c) == QChar::Punctuation_Dash || c == 0x00AD || c == 0x2212;
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isRightToLeftLetter(char32_t c)
{
    return QChar::direction(c) == QChar::DirR || QChar::direction(c) == QChar::DirAL;
}

template <typename Test> bool anyOf(const QString &text, const Test &test)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::ranges::any_of(codePoints, test);
}

// A printed mark for a character that cannot be seen (text_marks.h) as that character again.
QString withoutMarks(const QString &text)
{
    if (!text.contains(u'\u27E8'))
        return text;
    static const QRegularExpression pattern(u"\u27E8U\\+([0-9A-F]{4,6})\u27E9"_s);
    QString out;
    qsizetype from = 0;
    auto marks = pattern.globalMatch(text);
    while (marks.hasNext()) {
        const QRegularExpressionMatch mark = marks.next();
        out += QStringView(text).sliced(from, mark.capturedStart() - from);
        const uint code = mark.capturedView(1).toUInt(nullptr, 16);
        if (code <= QChar::LastValidCodePoint)
            out += QChar::fromUcs4(code);
        from = mark.capturedEnd();
    }
    return out + QStringView(text).sliced(from);
}

QString normal(const QString &text)
{
    // Folding can undo composition and the other way round, so the form is taken on both sides.
    // Upper case first: it knows "ß", which Qt's folding, one to one, does not.
    return withoutMarks(text)
        .normalized(QString::NormalizationForm_KC)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KD);
}

// A word as nobody's order of letters changes it.
QString withoutOrder(QStringView word)
{
    QString letters = word.toString();
    std::ranges::sort(letters);
    return letters;
}

}  // namespace

FoldedText::FoldedText(const QString &text)
{
    m_spaced = u' ';
    const QList<uint> codePoints = normal(text).toUcs4();
    m_run.reserve(codePoints.size());
    m_spaced.reserve(codePoints.size() + 2);
    const auto space = [this] {
        if (!m_spaced.endsWith(u' '))
            m_spaced += u' ';
    };
    for (const char32_t c : codePoints) {
        if (isIgnorable(c) || isOptionalMark(c))
            continue;
        if (!QChar::isSpace(c) && !isHyphen(c) && QChar::category(c) != QChar::Other_Control)
            m_run += QChar::fromUcs4(c);
        if (isWordCharacter(c)) {
            m_spaced += QChar::fromUcs4(c);
            continue;
        }
        space();
        if (c == kWall)
            m_spaced += u"\uFFFF "_s;
    }
    space();
    // What was taken apart to find its marks.
    m_run = m_run.normalized(QString::NormalizationForm_C);
    m_spaced = m_spaced.normalized(QString::NormalizationForm_C);
}

bool FoldedText::isRightToLeft() const
{
    return anyOf(m_run, isRightToLeftLetter);
}

QHash<QString, int> FoldedText::rightToLeftWords() const
{
    QHash<QString, int> words;
    if (!isRightToLeft())
        return words;
    for (const QStringView word : QStringView(m_spaced).split(u' ', Qt::SkipEmptyParts)) {
        if (anyOf(word.toString(), isRightToLeftLetter))
            ++words[withoutOrder(word)];
    }
    return words;
}

QString folded(const QString &text)
{
    return FoldedText(text).run();
}

}  // namespace casement::report
