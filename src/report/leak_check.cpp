// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/leak_check.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestSubstring = 4;
// Stands between two parts so that nothing is found across them; a noncharacter, never in text.
constexpr char16_t kWall = 0xFFFF;

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

bool isHyphen(char32_t c)
{
    return QChar::category(c) == QChar::Punctuation_Dash || c == 0x00AD || c == 0x2212;
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool hasPicture(const QString &text)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::ranges::any_of(
        codePoints, [](char32_t c) { return QChar::category(c) == QChar::Symbol_Other; });
}

enum class Words { RunTogether, Apart };

QString foldedAs(const QString &text, Words words)
{
    // Folding can undo composition and the other way round, so the form is taken on both sides.
    // Upper case first: it knows "ß", which Qt's folding, one to one, does not.
    const QString normal = text.normalized(QString::NormalizationForm_KC)
                               .toUpper()
                               .toCaseFolded()
                               .normalized(QString::NormalizationForm_KC);
    QString out;
    out.reserve(normal.size());
    for (qsizetype i = 0; i < normal.size(); ++i) {
        char32_t c = normal.at(i).unicode();
        const bool pair = normal.at(i).isHighSurrogate() && i + 1 < normal.size()
            && normal.at(i + 1).isLowSurrogate();
        if (pair) {
            c = QChar::surrogateToUcs4(normal.at(i), normal.at(i + 1));
            ++i;
        }
        if (isIgnorable(c))
            continue;
        if (words == Words::Apart) {
            if (isWordCharacter(c))
                out += QChar::fromUcs4(c);
            else
                out += c == kWall ? u" \uFFFF "_s : u" "_s;
            continue;
        }
        if (QChar::isSpace(c) || isHyphen(c) || QChar::category(c) == QChar::Other_Control)
            continue;
        out += QChar::fromUcs4(c);
    }
    return words == Words::Apart ? out.simplified() : out;
}

}  // namespace

QString Transcript::everything() const
{
    QString out;
    for (const Part &part : m_parts)
        out += part.opensParagraph ? u"\n"_s : part.text;
    return out;
}

QStringList Transcript::wordsOfTheCase() const
{
    QStringList out;
    QString paragraph;
    for (const Part &part : m_parts) {
        if (part.opensParagraph) {
            if (!paragraph.isEmpty())
                out += paragraph;
            paragraph.clear();
        } else if (part.fromCase || part.text.trimmed().isEmpty()) {
            paragraph += part.text;
        } else {
            paragraph += QChar(kWall);
        }
    }
    if (!paragraph.isEmpty())
        out += paragraph;
    return out;
}

QString folded(const QString &text)
{
    return foldedAs(text, Words::RunTogether);
}

LeakCheck::LeakCheck(const QStringList &withheld)
{
    for (qsizetype i = 0; i < withheld.size(); ++i) {
        Needle needle;
        needle.folded = folded(withheld.at(i));
        needle.spaced = u' ' + foldedAs(withheld.at(i), Words::Apart) + u' ';
        needle.position = i;
        const bool hasWords = !needle.spaced.trimmed().isEmpty();
        // Punctuation alone is no secret and stands everywhere; a picture may be one.
        if (!hasWords && !hasPicture(needle.folded))
            continue;
        needle.wholeWordOnly = hasWords && needle.folded.size() < kShortestSubstring;
        m_needles.push_back(std::move(needle));
    }
}

LeakCheck::Haystack LeakCheck::haystack(const QString &text)
{
    return {folded(text), u' ' + foldedAs(text, Words::Apart) + u' '};
}

qsizetype LeakCheck::count(const Needle &needle, const Haystack &text)
{
    if (!needle.wholeWordOnly)
        return text.folded.count(needle.folded);
    // QString::count() finds overlapping ones too, which " a a " needs.
    return text.spaced.count(needle.spaced);
}

Error LeakCheck::leak(const Needle &needle, const QString &where)
{
    return {ErrorKind::Refused,
            where,
            u"leak"_s,
            u"withheld text "_s + QString::number(needle.position + 1),
            {},
            0};
}

Result<> LeakCheck::searchTranscript(const Transcript &transcript, const QString &where) const
{
    const Haystack words = haystack(transcript.wordsOfTheCase().join(QChar(kWall)));
    for (const Needle &needle : m_needles) {
        if (count(needle, words) > 0)
            return failure(leak(needle, where));
    }
    return {};
}

Result<> LeakCheck::searchFile(const QString &fileText, const Transcript &transcript,
                               const QString &where) const
{
    const Haystack file = haystack(fileText);
    const Haystack drawn = haystack(transcript.everything());
    for (const Needle &needle : m_needles) {
        if (count(needle, file) > count(needle, drawn))
            return failure(leak(needle, where));
    }
    return {};
}

}  // namespace casement::report
