// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/withheld_texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestSubstring = 4;
constexpr qsizetype kHead = 4;
constexpr qsizetype kLongHead = 12;
constexpr qsizetype kMostParticles = 4;

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

bool isRightToLeft(char32_t c)
{
    return QChar::direction(c) == QChar::DirR || QChar::direction(c) == QChar::DirAL;
}

template <typename Test> bool anyOf(const QString &text, const Test &test)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::ranges::any_of(codePoints, test);
}

// Letters that Arabic (and, so, but, by, for, as, the) and Hebrew (and, the, in, to, from, that,
// as) write at the head of a word that they belong before.
bool isParticle(QChar c)
{
    return u"وفبلكاسהובלמשכ"_s.contains(c);
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

size_t headAt(const QString &run, qsizetype at, qsizetype length)
{
    return qHash(QStringView(run).sliced(at, length));
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

QHash<QString, int> FoldedText::rightToLeftWords() const
{
    QHash<QString, int> words;
    if (!anyOf(m_spaced, isRightToLeft))
        return words;
    for (const QStringView word : QStringView(m_spaced).split(u' ', Qt::SkipEmptyParts)) {
        if (anyOf(word.toString(), isRightToLeft))
            ++words[withoutOrder(word)];
    }
    return words;
}

QString folded(const QString &text)
{
    return FoldedText(text).run();
}

WithheldTexts::WithheldTexts(const QStringList &texts)
{
    for (const QString &text : texts)
        add(text);
}

WithheldTexts::WithheldTexts(std::initializer_list<QString> texts)
{
    for (const QString &text : texts)
        add(text);
}

void WithheldTexts::add(const QString &text, Match match)
{
    const FoldedText form(text);
    Needle needle;
    needle.run = form.run();
    needle.spaced = form.spaced();
    needle.rightToLeft = anyOf(needle.run, isRightToLeft);
    const bool isShort = needle.run.size() < kShortestSubstring;
    needle.wholeWords = form.hasWords() && (isShort || match == Match::WholeWords)
        && !anyOf(needle.run, writesNoSpaces);
    const auto isPicture = [](char32_t c) { return QChar::category(c) == QChar::Symbol_Other; };
    // Punctuation alone is no secret and stands everywhere; a picture may be one.
    if (form.hasWords() || anyOf(needle.run, isPicture))
        enter(needle, m_needles.size());
    m_needles.push_back(std::move(needle));
}

// Puts the needle where countIn() will meet it.
void WithheldTexts::enter(const Needle &needle, size_t which)
{
    const auto index = static_cast<quint32>(which);
    if (needle.wholeWords)
        m_byWord[needle.spaced.sliced(1, needle.spaced.indexOf(u' ', 1) - 1)].push_back(index);
    else if (needle.run.size() < kHead)
        m_tiny.push_back(index);
    else if (needle.run.size() < kLongHead)
        m_byHead[headAt(needle.run, 0, kHead)].push_back(index);
    else
        m_byLongHead[headAt(needle.run, 0, kLongHead)].push_back(index);
}

void WithheldTexts::countHeads(const QString &run, qsizetype length, std::vector<int> &counts) const
{
    const auto &heads = length == kHead ? m_byHead : m_byLongHead;
    for (qsizetype at = 0; !heads.isEmpty() && at + length <= run.size(); ++at) {
        const auto found = heads.constFind(headAt(run, at, length));
        if (found == heads.constEnd())
            continue;
        for (const quint32 which : *found)
            counts[which] += QStringView(run).sliced(at).startsWith(m_needles[which].run) ? 1 : 0;
    }
}

void WithheldTexts::countRuns(const QString &run, std::vector<int> &counts) const
{
    for (const quint32 which : m_tiny)
        counts[which] += static_cast<int>(run.count(m_needles[which].run));
    countHeads(run, kHead, counts);
    countHeads(run, kLongHead, counts);
}

void WithheldTexts::countWords(const QString &spaced, std::vector<int> &counts) const
{
    if (m_byWord.isEmpty())
        return;
    const auto look = [&](qsizetype at, qsizetype end) {
        // Shares the characters: the key is looked up, never kept.
        const auto found =
            m_byWord.constFind(QString::fromRawData(spaced.constData() + at, end - at));
        if (found == m_byWord.constEnd())
            return;
        for (const quint32 which : *found) {
            const QStringView words = QStringView(m_needles[which].spaced).sliced(1);
            counts[which] += QStringView(spaced).sliced(at).startsWith(words) ? 1 : 0;
        }
    };
    for (qsizetype at = 1; at < spaced.size();) {
        const qsizetype end = spaced.indexOf(u' ', at);
        look(at, end);
        for (qsizetype cut = 0;
             cut < kMostParticles && at + cut + 1 < end && isParticle(spaced.at(at + cut)); ++cut)
            look(at + cut + 1, end);
        at = end + 1;
    }
}

std::vector<int> WithheldTexts::countIn(const FoldedText &text) const
{
    std::vector<int> counts(m_needles.size());
    countRuns(text.run(), counts);
    countWords(text.spaced(), counts);
    return counts;
}

std::optional<size_t> WithheldTexts::firstIn(const FoldedText &text) const
{
    const std::vector<int> counts = countIn(text);
    const auto found = std::ranges::find_if(counts, [](int count) { return count > 0; });
    if (found == counts.end())
        return std::nullopt;
    return static_cast<size_t>(found - counts.begin());
}

int WithheldTexts::countBackwards(size_t which, const FoldedText &text) const
{
    const Needle &needle = m_needles.at(which);
    if (!needle.rightToLeft)
        return 0;
    const auto reversed = [](QString forwards) {
        std::ranges::reverse(forwards);
        return forwards;
    };
    return static_cast<int>(needle.wholeWords ? text.spaced().count(reversed(needle.spaced))
                                              : text.run().count(reversed(needle.run)));
}

QHash<QString, int> WithheldTexts::rightToLeftWords(size_t which) const
{
    if (!m_needles.at(which).rightToLeft)
        return {};
    const FoldedText form(m_needles.at(which).spaced);
    QHash<QString, int> words = form.rightToLeftWords();
    qsizetype counted = 0;
    for (const int times : std::as_const(words))
        counted += times;
    if (counted + 1 != form.spaced().count(u' '))
        words.clear();
    return words;
}

std::optional<size_t> WithheldTexts::firstOnPage(const QString &text) const
{
    const FoldedText whole(text);
    if (const auto found = firstIn(whole); found || whole.rightToLeftWords().isEmpty())
        return found;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (size_t which = 0; which < m_needles.size(); ++which) {
        if (!m_needles[which].rightToLeft)
            continue;
        const QHash<QString, int> wanted = rightToLeftWords(which);
        const auto onLine = [&](const QString &line) {
            const QHash<QString, int> words = FoldedText(line).rightToLeftWords();
            return std::ranges::all_of(wanted.asKeyValueRange(), [&](const auto &word) {
                return words.value(word.first) >= word.second;
            });
        };
        if (countBackwards(which, whole) > 0
            || (!wanted.isEmpty() && std::ranges::any_of(lines, onLine)))
            return which;
    }
    return std::nullopt;
}

}  // namespace casement::report
