// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search_text.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

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

// One piece of a query as an FTS5 string: whatever the tokeniser cuts it into must stand together.
void addPhrase(QString &match, QStringView piece)
{
    QString words = searchText(piece).simplified();
    words.replace(u'"', u' ');
    if (!std::ranges::any_of(words, isOfAWord))
        return;
    if (!match.isEmpty())
        match += u" AND "_s;
    match += u'"' + words + u"\" *"_s;
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

std::optional<QString> matchOf(QStringView query)
{
    QString match;
    bool quoted = false;
    for (const QStringView part : query.split(u'"')) {
        if (quoted) {
            addPhrase(match, part);
        } else {
            for (const QString &word : part.toString().simplified().split(u' '))
                addPhrase(match, word);
        }
        quoted = !quoted;
    }
    return match.isEmpty() ? std::nullopt : std::optional(match);
}

}  // namespace casement::store
