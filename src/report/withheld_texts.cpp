// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/withheld_texts.h"

#include <algorithm>
#include <tuple>

namespace casement::report {

namespace {

constexpr qsizetype kShortestSubstring = 4;

bool writesNoSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

template <typename Test> bool anyOf(const QString &text, const Test &test)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::ranges::any_of(codePoints, test);
}

QString reversed(QString forwards)
{
    std::ranges::reverse(forwards);
    return forwards;
}

// Its words written from right to left; empty where it has words of another direction.
QHash<QString, int> onlyRightToLeft(const FoldedText &text)
{
    QHash<QString, int> words = text.rightToLeftWords();
    qsizetype counted = 0;
    for (const int times : std::as_const(words))
        counted += times;
    return counted + 1 == text.spaced().count(u' ') ? words : QHash<QString, int>();
}

using WordsOfLine = QHash<QString, int>;

// Whether `line` has each of `wanted` as often.
bool hasAll(const WordsOfLine &line, const QHash<QString, int> &wanted)
{
    return std::ranges::all_of(wanted.asKeyValueRange(), [&](const auto &word) {
        return line.value(word.first) >= word.second;
    });
}

}  // namespace

WithheldTexts::WithheldTexts(const QStringList &texts)
{
    for (const QString &text : texts)
        std::ignore = add(text);
}

WithheldTexts::WithheldTexts(std::initializer_list<QString> texts)
{
    for (const QString &text : texts)
        std::ignore = add(text);
}

bool WithheldTexts::add(const QString &text, Match match)
{
    const FoldedText form(text);
    const auto isPicture = [](char32_t c) { return QChar::category(c) == QChar::Symbol_Other; };
    // Punctuation alone is no secret and stands everywhere; a picture may be one.
    if (!form.hasWords() && !anyOf(form.run(), isPicture))
        return false;
    const bool isShort = form.run().size() < kShortestSubstring;
    const bool wholeWords = form.hasWords() && (isShort || match == Match::WholeWords)
        && !anyOf(form.run(), writesNoSpaces);
    const QString &wanted = wholeWords ? form.spaced() : form.run();
    if (m_known.contains(wanted))
        return false;
    m_known.insert(wanted);
    const size_t which = m_size++;
    const auto enter = [&](TextFinder &finder, const QString &letters) {
        wholeWords ? finder.addWords(letters, which) : finder.addRun(letters, which);
    };
    enter(m_forwards, wanted);
    if (!form.isRightToLeft())
        return true;
    enter(m_backwards, reversed(wanted));
    if (QHash<QString, int> words = onlyRightToLeft(form); !words.isEmpty())
        m_rightToLeft.push_back({which, std::move(words)});
    return true;
}

std::optional<size_t> WithheldTexts::firstIn(const FoldedText &text) const
{
    const Counts counts = countIn(text);
    return counts.empty() ? std::nullopt : std::optional(counts.begin()->first);
}

std::optional<size_t> WithheldTexts::firstOnPage(const QString &text) const
{
    const FoldedText whole(text);
    if (const auto found = firstIn(whole); found || !whole.isRightToLeft())
        return found;
    if (const Counts backwards = countBackwards(whole); !backwards.empty())
        return backwards.begin()->first;
    std::vector<WordsOfLine> lines;
    QHash<QString, std::vector<size_t>> linesOf;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        WordsOfLine words = FoldedText(line.toString()).rightToLeftWords();
        for (const auto &[word, times] : std::as_const(words).asKeyValueRange())
            linesOf[word].push_back(lines.size());
        lines.push_back(std::move(words));
    }
    for (const RightToLeft &wanted : m_rightToLeft) {
        const auto candidates = linesOf.constFind(wanted.words.constBegin().key());
        if (candidates == linesOf.constEnd())
            continue;
        const auto onLine = [&](size_t line) { return hasAll(lines[line], wanted.words); };
        if (std::ranges::any_of(*candidates, onLine))
            return wanted.which;
    }
    return std::nullopt;
}

}  // namespace casement::report
