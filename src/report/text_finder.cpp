// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/text_finder.h"

#include <algorithm>
#include <bit>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHead = 1024;
constexpr qsizetype kMostParticles = 4;
// Odd, so that no unit is lost in the arithmetic modulo 2^64.
constexpr quint64 kBase = 0x9E37'79B9'7F4A'7C15;

// Letters that Arabic (and, so, but, by, for, as, the) and Hebrew (and, the, in, to, from, that,
// as) write at the head of a word that they belong before.
bool isParticle(QChar c)
{
    return u"وفبلكاסהובלמשכ"_s.contains(c);
}

// The hash of a window that moves over a text, one unit at a time.
class RollingHash {
public:
    explicit RollingHash(QStringView window)
    {
        for (const QChar c : window) {
            m_hash = m_hash * kBase + c.unicode();
            m_leaving *= kBase;
        }
    }
    [[nodiscard]] quint64 value() const { return m_hash; }
    void move(QChar out, QChar in)
    {
        m_hash = m_hash * kBase + in.unicode() - m_leaving * out.unicode();
    }

private:
    quint64 m_hash = 0;
    quint64 m_leaving = 1;  // the base to the power of the window's length
};

}  // namespace

void TextFinder::addRun(const QString &run, size_t which)
{
    const auto floor = std::bit_floor(static_cast<size_t>(run.size()));
    const qsizetype length = std::min(static_cast<qsizetype>(floor), kLongestHead);
    const quint64 head = RollingHash(QStringView(run).first(length)).value();
    m_byHead[length][head].push_back({run, which});
}

void TextFinder::addWords(const QString &spaced, size_t which)
{
    m_byWord[spaced.sliced(1, spaced.indexOf(u' ', 1) - 1)].push_back({spaced, which});
}

void TextFinder::countHeads(const QString &run, qsizetype length, const ByHash &heads,
                            Counts &counts)
{
    if (run.size() < length)
        return;
    RollingHash hash(QStringView(run).first(length));
    for (qsizetype at = 0;; ++at) {
        const auto found = heads.constFind(hash.value());
        if (found != heads.constEnd()) {
            for (const Wanted &wanted : *found) {
                if (QStringView(run).sliced(at).startsWith(wanted.text))
                    ++counts[wanted.which];
            }
        }
        if (at + length == run.size())
            return;
        hash.move(run.at(at), run.at(at + length));
    }
}

void TextFinder::countWord(const QString &spaced, qsizetype at, qsizetype end, Counts &counts) const
{
    // Shares the characters: the key is looked up, never kept.
    const auto found = m_byWord.constFind(QString::fromRawData(spaced.constData() + at, end - at));
    if (found == m_byWord.constEnd())
        return;
    for (const Wanted &wanted : *found) {
        if (QStringView(spaced).sliced(at).startsWith(QStringView(wanted.text).sliced(1)))
            ++counts[wanted.which];
    }
}

void TextFinder::countWords(const QString &spaced, Counts &counts) const
{
    if (m_byWord.isEmpty())
        return;
    for (qsizetype at = 1; at < spaced.size();) {
        const qsizetype end = spaced.indexOf(u' ', at);
        countWord(spaced, at, end, counts);
        for (qsizetype cut = 0;
             cut < kMostParticles && at + cut + 1 < end && isParticle(spaced.at(at + cut)); ++cut)
            countWord(spaced, at + cut + 1, end, counts);
        at = end + 1;
    }
}

Counts TextFinder::countIn(const FoldedText &text) const
{
    Counts counts;
    for (const auto &[length, heads] : m_byHead)
        countHeads(text.run(), length, heads, counts);
    countWords(text.spaced(), counts);
    return counts;
}

}  // namespace casement::report
