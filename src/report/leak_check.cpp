// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/leak_check.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

Error leak(size_t which, const QString &where)
{
    return {ErrorKind::Refused,
            where,
            u"leak"_s,
            u"withheld text "_s + QString::number(which + 1),
            {},
            0};
}

// Whether `file` has each word of `wanted` so much more often than `own` has.
bool hasMore(const QHash<QString, int> &wanted, const QHash<QString, int> &file,
             const QHash<QString, int> &own)
{
    return std::ranges::all_of(wanted.asKeyValueRange(), [&](const auto &word) {
        return file.value(word.first) - own.value(word.first) >= word.second;
    });
}

Result<> compare(const Counts &found, const Counts &expected, const QString &where)
{
    for (const auto &[which, times] : found) {
        const auto own = expected.find(which);
        if (times > (own == expected.end() ? 0 : own->second))
            return failure(leak(which, where));
    }
    return {};
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

Result<> LeakCheck::searchTranscript(const Transcript &transcript, const QString &where) const
{
    return searchText(transcript.wordsOfTheCase().join(QChar(kWall)), where);
}

Result<> LeakCheck::searchText(const QString &text, const QString &where, const QString &own) const
{
    return compare(m_withheld.countIn(FoldedText(text)), m_withheld.countIn(FoldedText(own)),
                   where);
}

Result<> LeakCheck::searchFile(const QString &fileText, const Transcript &transcript,
                               const QString &where) const
{
    const FoldedText file(fileText);
    const FoldedText drawn(transcript.everything());
    if (!file.isRightToLeft())
        return compare(m_withheld.countIn(file), m_withheld.countIn(drawn), where);
    const auto bothWays = [this](const FoldedText &text) {
        Counts counts = m_withheld.countIn(text);
        for (const auto &[which, times] : m_withheld.countBackwards(text))
            counts[which] += times;
        return counts;
    };
    if (auto clean = compare(bothWays(file), bothWays(drawn), where); !clean)
        return clean;
    const QHash<QString, int> fileWords = file.rightToLeftWords();
    const QHash<QString, int> drawnWords = drawn.rightToLeftWords();
    for (const auto &withheld : m_withheld.rightToLeft()) {
        if (hasMore(withheld.words, fileWords, drawnWords))
            return failure(leak(withheld.which, where));
    }
    return {};
}

}  // namespace casement::report
