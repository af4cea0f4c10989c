// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/transcript_lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLookedAt = 160;

const QString kDate = u"\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}"_s;
const QString kClock = u"\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:\\s?[ap]\\.?m\\b\\.?)?"
                       "(?:Z|\\s?(?:UTC|GMT)|\\s?[+-]\\d{2}:?\\d{2})?"_s;
const QString kStamp = u"(?:"_s + kDate + u"(?:T|,?\\s+))?"_s + kClock;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

// Marks of direction at its ends, and spaces of other widths within a time, are how some programs
// set a line; nobody wrote them.
QString headOf(QStringView line, qsizetype &skipped)
{
    const auto isMark = [](QChar c) {
        return c == u'\u200e' || c == u'\u200f' || c == u'\ufeff'
            || (c >= u'\u202a' && c <= u'\u202e');
    };
    skipped = 0;
    while (skipped < line.size() && isMark(line[skipped]))
        ++skipped;
    QString head = line.mid(skipped, kLookedAt).toString();
    std::ranges::replace_if(head, [](QChar c) { return c == u'\u202f' || c == u'\u00a0'; }, u' ');
    return head;
}

struct Form {
    TranscriptShape shape;
    QRegularExpression expression;  // names: stamp, who; what follows are the words
};

const std::vector<Form> &forms()
{
    static const QString nick = u"<\\s*(?<who>[^<>]{1,60}?)\\s*>(?:\\s|$)"_s;
    static const QString name = u"(?<who>[^:<>\\[\\]]{1,60}):(?:\\s|$)"_s;
    static const QString happened = u"(?:-!-|\\*{1,3}|-->|<--|←|→)\\s+"_s;
    static const std::vector<Form> known{
        {TranscriptShape::Bracket,
         pattern(u"^\\[(?<stamp>"_s + kStamp + u")\\]\\s+(?:"_s + nick + u'|' + happened + u')')},
        {TranscriptShape::Bracket, pattern(u"^\\[(?<stamp>"_s + kStamp + u")\\]\\s+"_s + name)},
        {TranscriptShape::Bracket,
         pattern(u"^\\[(?<stamp>"_s + kStamp + u")\\]\\s+(?<who>)(?=\\S)"_s)},
        {TranscriptShape::Irc,
         pattern(u"^(?<stamp>"_s + kStamp + u")\\s+(?:"_s + nick + u'|' + happened + u')')},
        {TranscriptShape::Dash,
         pattern(u"^(?<stamp>"_s + kDate + u",\\s+"_s + kClock + u")\\s+-\\s+"_s + name)},
        {TranscriptShape::Dash,
         pattern(u"^(?<stamp>"_s + kDate + u",\\s+"_s + kClock + u")\\s+-\\s+(?<who>)(?=\\S)"_s)},
        {TranscriptShape::Header,
         pattern(u"^(?<who>[^\\s\\-*#|>:<\\[\\d][^:<>\\[\\]|]{0,58}?)(?:\\s{2,}|\\t+|\\s+[—–]\\s+)"
                 "(?:today at |heute um )?(?<stamp>"_s
                 + kStamp + u")\\s*$"_s)},
    };
    return known;
}

}  // namespace

std::optional<TranscriptLine> readTranscriptLine(QStringView line)
{
    static const QRegularExpression date(u'^' + kDate);
    qsizetype skipped = 0;
    const QString head = headOf(line, skipped);
    for (const Form &form : forms()) {
        const bool isHeader = form.shape == TranscriptShape::Header;
        if (isHeader && line.size() - skipped > head.size())
            continue;
        const auto m = form.expression.match(head);
        if (!m.hasMatch())
            continue;
        TranscriptLine found;
        found.shape = form.shape;
        found.stamp = m.captured(u"stamp");
        found.hasDate = date.match(found.stamp).hasMatch();
        found.who = m.captured(u"who").trimmed();
        if (!isHeader)
            found.words = line.sliced(skipped + m.capturedEnd()).toString();
        return found;
    }
    return std::nullopt;
}

}  // namespace casement::intake
