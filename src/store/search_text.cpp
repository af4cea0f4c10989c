// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search_text.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestPart = 3;
constexpr qsizetype kMostParts = 8;

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString asciiText(QStringView text)
{
    QString out = text.toString().toLower();
    for (QChar &c : out)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u' ';
    return out;
}

bool isWrittenWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// Vowel marks and the stretching tatweel: written or left out at the writer's pleasure.
bool isArabicOrnament(char32_t c)
{
    return (c >= 0x064b && c <= 0x065f) || c == 0x0670 || c == 0x0640;
}

bool isMark(char32_t c)
{
    return QChar::category(c) <= QChar::Mark_Enclosing;
}

void append(QString &out, char32_t c, bool &wordEnds)
{
    if (QChar::isSurrogate(c) || QChar::category(c) == QChar::Other_Control) {
        out += u' ';
        return;
    }
    if (QChar::category(c) == QChar::Other_Format || isArabicOrnament(c))
        return;
    const bool alone = isWrittenWithoutSpaces(c);
    if ((wordEnds || alone) && !isMark(c))
        out += u' ';
    wordEnds = alone || (wordEnds && isMark(c));
    out += QChar::fromUcs4(c);
}

bool isOfAWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate()
        || c.category() == QChar::Other_PrivateUse;
}

void addPiece(QStringList &pieces, QStringView written)
{
    QString piece = searchText(written).simplified();
    piece.replace(u'"', u' ');
    if (std::ranges::any_of(piece, isOfAWord) && !pieces.contains(piece))
        pieces.append(piece);
}

// Whether more than the beginning of its words can be looked for.
bool hasInside(const QString &piece)
{
    int letters = 0;
    for (const char32_t c : piece.toUcs4()) {
        if (isWrittenWithoutSpaces(c))
            return false;
        letters += int(QChar::isLetterOrNumber(c));
    }
    return letters >= kShortestPart;
}

}  // namespace

QString searchText(QStringView text)
{
    if (isAscii(text))
        return asciiText(text);
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString out;
    out.reserve(folded.size() + folded.size() / 4);
    bool wordEnds = false;
    for (const char32_t c : folded.toUcs4())
        append(out, c, wordEnds);
    return out;
}

QStringList piecesOf(QStringView query)
{
    QStringList pieces;
    bool quoted = false;
    for (const QStringView part : query.split(u'"')) {
        if (quoted) {
            addPiece(pieces, part);
        } else {
            for (const QString &word : part.toString().simplified().split(u' '))
                addPiece(pieces, word);
        }
        quoted = !quoted;
    }
    return pieces;
}

// Whatever the tokeniser cuts a piece into must stand together.
std::optional<QString> matchOf(QStringView query)
{
    QStringList phrases;
    for (const QString &piece : piecesOf(query))
        phrases.append(u'"' + piece + u"\" *"_s);
    return phrases.isEmpty() ? std::nullopt : std::optional(phrases.join(u" AND "_s));
}

QStringList partsOf(QStringView query)
{
    const QStringList pieces = piecesOf(query);
    const bool parts = pieces.size() <= kMostParts && std::ranges::any_of(pieces, hasInside);
    return parts ? pieces : QStringList();
}

}  // namespace casement::store
