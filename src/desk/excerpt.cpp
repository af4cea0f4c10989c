// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/excerpt.h"

#include "base/visible.h"

#include <algorithm>

namespace casement::desk {

namespace {

constexpr size_t kMostMarks = 16;

bool isMark(char32_t c)
{
    return QChar::category(c) <= QChar::Mark_Enclosing;
}

bool counts(char32_t c)
{
    constexpr char32_t kTatweel = 0x0640;
    return QChar::isLetterOrNumber(c) && c != kTatweel;
}

// Only the letters and numbers of a text, folded, and where each was written.
class Letters {
public:
    explicit Letters(QStringView text)
    {
        bool begins = true;
        for (qsizetype at = 0; at < text.size();) {
            const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size()
                && text.at(at + 1).isLowSurrogate();
            const qsizetype next = at + (pair ? 2 : 1);
            const char32_t c = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                    : char32_t(text.at(at).unicode());
            if (isMark(c) && !m_ends.empty())
                m_ends.back() = next;
            add(text.sliced(at, next - at), c, at, next, begins);
            begins = !counts(c) && !isMark(c);
            at = next;
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }

    // Where `letters` stand: at the beginnings of words, or else anywhere.
    [[nodiscard]] std::vector<Mark> find(const QString &letters) const
    {
        std::vector<Mark> beginnings;
        std::vector<Mark> all;
        if (letters.isEmpty())
            return all;
        for (qsizetype at = m_text.indexOf(letters); at >= 0 && all.size() < kMostMarks;
             at = m_text.indexOf(letters, at + letters.size())) {
            const qsizetype begin = m_at[size_t(at)];
            all.push_back({begin, m_ends[size_t(at + letters.size() - 1)] - begin});
            if (m_begins[size_t(at)])
                beginnings.push_back(all.back());
        }
        return beginnings.empty() ? all : beginnings;
    }

private:
    void add(QStringView written, char32_t c, qsizetype at, qsizetype next, bool begins)
    {
        if (c < 0x80) {
            if (counts(c))
                push(QChar(ushort(c)).toLower(), at, next, begins);
            return;
        }
        const QString folded =
            written.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar each : folded) {
            if (!each.isSurrogate() && !counts(each.unicode()))
                continue;
            push(each, at, next, begins);
            begins = false;
        }
    }
    void push(QChar letter, qsizetype at, qsizetype next, bool begins)
    {
        m_text += letter;
        m_at.push_back(at);
        m_ends.push_back(next);
        m_begins.push_back(begins);
    }

    QString m_text;
    std::vector<qsizetype> m_at;
    std::vector<qsizetype> m_ends;
    std::vector<bool> m_begins;
};

std::vector<Mark> merged(std::vector<Mark> marks)
{
    std::ranges::sort(marks, {}, &Mark::begin);
    std::vector<Mark> out;
    for (const Mark &mark : marks) {
        if (out.empty() || mark.begin > out.back().begin + out.back().length) {
            out.push_back(mark);
            continue;
        }
        const qsizetype end =
            std::max(out.back().begin + out.back().length, mark.begin + mark.length);
        out.back().length = end - out.back().begin;
    }
    return out;
}

// A place to cut near `at`: after a space if there is one close by, never inside a character.
qsizetype cutNear(const QString &text, qsizetype at)
{
    constexpr qsizetype kClose = 12;
    const qsizetype space = text.indexOf(u' ', at);
    if (space >= 0 && space - at <= kClose)
        return space + 1;
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at + 1 : at;
}

Excerpt windowOf(const QString &text, const std::vector<Mark> &marks, qsizetype limit)
{
    Excerpt out;
    const qsizetype first = marks.empty() ? 0 : marks.front().begin;
    qsizetype begin = 0;
    if (text.size() > limit && first > limit / 3)
        begin = std::min(cutNear(text, first - limit / 3), first);
    qsizetype end = std::min(text.size(), begin + limit);
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    out.text = text.sliced(begin, end - begin);
    const qsizetype shift = begin > 0 ? 1 - begin : 0;
    if (begin > 0)
        out.text.prepend(u'…');
    if (end < text.size())
        out.text.append(u'…');
    for (const Mark &mark : marks)
        if (mark.begin >= begin && mark.begin < end)
            out.marks.push_back({mark.begin + shift, std::min(mark.length, end - mark.begin)});
    return out;
}

}  // namespace

Excerpt excerptOf(QStringView text, const QStringList &pieces, qsizetype limit)
{
    const QString line = visible(text, Breaks::AsSpaces);
    const Letters letters(line);
    std::vector<Mark> marks;
    int words = 0;
    for (const QString &piece : pieces) {
        const std::vector<Mark> found = letters.find(Letters(piece).text());
        words += int(!found.empty());
        marks.insert(marks.end(), found.begin(), found.end());
    }
    Excerpt out = windowOf(line, merged(std::move(marks)), limit);
    out.words = words;
    return out;
}

bool holdsPiece(QStringView text, const QString &piece)
{
    return Letters(text).text().contains(Letters(piece).text());
}

QString marked(const Excerpt &excerpt, QStringView before, QStringView after)
{
    QString out;
    qsizetype at = 0;
    for (const Mark &mark : excerpt.marks) {
        out += excerpt.text.sliced(at, mark.begin - at) + before
            + excerpt.text.sliced(mark.begin, mark.length) + after;
        at = mark.begin + mark.length;
    }
    return out + excerpt.text.sliced(at);
}

}  // namespace casement::desk
