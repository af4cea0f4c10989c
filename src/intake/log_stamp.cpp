// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/log_stamp.h"

#include <QRegularExpression>

#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLookedAt = 600;
constexpr auto kAnchored = QRegularExpression::AnchorAtOffsetMatchOption;

const QString &monthNames()
{
    static const QString names = u"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"_s;
    return names;
}

const QString &dayNames()
{
    static const QString names = u"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"_s;
    return names;
}

const QString &clockForm()
{
    static const QString form = u"\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?"_s;
    return form;
}

const QString &isoForm()
{
    static const QString form = u"\\d{4}(?<s>[-/])\\d{2}\\k<s>\\d{2}[T ]"_s + clockForm()
        + u"(?:Z| ?[+-]\\d{2}:?\\d{2})?(?=$|[\\s:\\]\\[\"])"_s;
    return form;
}

// The stamp is named t; what stands before it is kept unless it is a bracket.
struct Form {
    QRegularExpression pattern;
    bool isSure = false;
    bool hasYear = true;
};

const auto &forms()
{
    const auto form = [](const QString &pattern, bool isSure, bool hasYear = true) {
        return Form{QRegularExpression(pattern), isSure, hasYear};
    };
    static const std::array all{
        form(u"(?:<\\d{1,3}>)?(?<t>"_s + monthNames() + u" [ \\d]\\d "_s + clockForm()
                 + u")(?=[\\s:])"_s,
             true, false),
        form(u"(?<t>(?:"_s + dayNames() + u" )?"_s + isoForm() + u')', false),
        form(u"\\[(?<t>"_s + isoForm() + u')', false),
        form(u"<\\d{1,3}>1 (?<t>"_s + isoForm() + u')', true),
        form(u"(?:level=\\w+ )?(?:time|ts)=\"?(?<t>"_s + isoForm() + u')', true),
        form(u"\\S+ \\S+ .{0,300}?\\[(?<t>\\d{2}/"_s + monthNames() + u"/\\d{4}:"_s + clockForm()
                 + u" ?[+-]\\d{4})(?=\\])"_s,
             true),
        form(u"\\[(?<t>"_s + dayNames() + u' ' + monthNames() + u" [ \\d]\\d "_s + clockForm()
                 + u" \\d{4})(?=\\])"_s,
             true),
        form(u"\\[?(?<t>\\d{2}[-/ ]"_s + monthNames() + u"[-/ ]\\d{4}[ :]"_s + clockForm()
                 + u"(?: ?[+-]\\d{2}:?\\d{2})?(?=$|[\\s:\\]]))"_s,
             false),
        form(u"\\*?(?<t>"_s + monthNames() + u" [ \\d]\\d \\d{4} "_s + clockForm()
                 + u")(?=[\\s:])"_s,
             true)};
    return all;
}

// "2024-03-01 10:32:01 CET [4711]": letters are a zone where they name one, or several.
qsizetype zoneEnd(QStringView line, qsizetype at)
{
    static const QRegularExpression word(u" ([A-Z]{3,4}|[A-Z][a-z]+/[A-Za-z_/]+)(?=$|[\\s:\\]])"_s);
    const auto found = word.matchView(line, at, QRegularExpression::NormalMatch, kAnchored);
    if (!found.hasMatch())
        return at;
    const QStringView name = found.capturedView(1);
    return zoneFromCell(name) || namesSeveralZones(name) ? found.capturedEnd() : at;
}

// "Fri 2024-03-01": the day of the week says nothing that the date does not.
QStringView withoutDayName(QStringView words)
{
    static const QRegularExpression dayName(dayNames() + u" (?=\\d{4})"_s);
    const auto found = dayName.matchView(words, 0, QRegularExpression::NormalMatch, kAnchored);
    return found.hasMatch() ? words.sliced(found.capturedEnd()) : words;
}

std::optional<CellTime> timeOf(QStringView words, bool hasYear)
{
    if (hasYear)
        return readCellTime(withoutDayName(words));
    // A leap year has every day.
    auto time = readCellTime(QString(words + u" 2000"_s));
    if (time && time->told.date)
        time->told.date->year = 0;
    return time;
}

// Behind the stamp: its bracket, one colon, and blanks.
qsizetype cutAfter(QStringView line, qsizetype from, qsizetype to)
{
    const bool isOpen = from == 1 && line[0] == u'[';
    const bool isStarred = from == 1 && line[0] == u'*';
    if (from > 0 && !isOpen && !isStarred)
        return 0;
    if (isOpen && (to >= line.size() || line[to] != u']'))
        return 0;
    to += isOpen ? 1 : 0;
    if (to < line.size() && line[to] == u':')
        ++to;
    while (to < line.size() && line[to].isSpace())
        ++to;
    return to;
}

}  // namespace

std::optional<LogStamp> readLogStamp(QStringView line)
{
    const QStringView head = line.left(kLookedAt);
    for (const Form &form : forms()) {
        const auto found =
            form.pattern.matchView(head, 0, QRegularExpression::NormalMatch, kAnchored);
        if (!found.hasMatch())
            continue;
        LogStamp stamp;
        stamp.at = found.capturedStart(u"t");
        const qsizetype end =
            form.hasYear ? zoneEnd(head, found.capturedEnd(u"t")) : found.capturedEnd(u"t");
        stamp.words = head.sliced(stamp.at, end - stamp.at).toString();
        stamp.time = timeOf(stamp.words, form.hasYear);
        if (stamp.time && (!stamp.time->told.date || !stamp.time->told.clock))
            stamp.time.reset();
        stamp.cut = cutAfter(head, stamp.at, end);
        stamp.isSure = form.isSure;
        return stamp;
    }
    return std::nullopt;
}

int yearBeside(QStringView line, const ToldDate &date)
{
    static const QRegularExpression dates(u"\\b(?:(\\d{4})[-/](\\d{2})[-/](\\d{2})|(\\d{2})/"_s
                                          + monthNames() + u"/(\\d{4}):)"_s);
    auto found = dates.globalMatchView(line.left(kLookedAt));
    while (found.hasNext()) {
        const auto m = found.next();
        const auto time = m.capturedView(1).isEmpty() ? readCellTime(m.capturedView().chopped(1))
                                                      : readCellTime(m.capturedView());
        if (!time || !time->told.date)
            continue;
        const ToldDate &other = *time->told.date;
        if (other.month == date.month && other.day == date.day)
            return other.year;
    }
    return 0;
}

}  // namespace casement::intake
