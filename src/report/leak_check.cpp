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
    if (wanted.isEmpty())
        return false;
    return std::ranges::all_of(wanted.asKeyValueRange(), [&](const auto &word) {
        return file.value(word.first) - own.value(word.first) >= word.second;
    });
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
    const std::vector<int> found = m_withheld.countIn(FoldedText(text));
    const std::vector<int> expected = m_withheld.countIn(FoldedText(own));
    for (size_t which = 0; which < found.size(); ++which) {
        if (found[which] > expected[which])
            return failure(leak(which, where));
    }
    return {};
}

Result<> LeakCheck::searchFile(const QString &fileText, const Transcript &transcript,
                               const QString &where) const
{
    const FoldedText file(fileText);
    const FoldedText drawn(transcript.everything());
    const std::vector<int> found = m_withheld.countIn(file);
    const std::vector<int> expected = m_withheld.countIn(drawn);
    const QHash<QString, int> fileWords = file.rightToLeftWords();
    const QHash<QString, int> drawnWords = drawn.rightToLeftWords();
    const auto bothWays = [this](size_t which, int forwards, const FoldedText &text) {
        return forwards + m_withheld.countBackwards(which, text);
    };
    for (size_t which = 0; which < found.size(); ++which) {
        const bool leaks = fileWords.isEmpty()
            ? found[which] > expected[which]
            : bothWays(which, found[which], file) > bothWays(which, expected[which], drawn)
                || hasMore(m_withheld.rightToLeftWords(which), fileWords, drawnWords);
        if (leaks)
            return failure(leak(which, where));
    }
    return {};
}

}  // namespace casement::report
