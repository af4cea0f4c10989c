// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/occurred.h"
#include "casefile/time_text.h"
#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/timeline_filter.h"
#include "cli/values.h"
#include "desk/display_words.h"

#include <array>

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::RowFlag;
using desk::TimelineLine;

namespace {

// Columns line up within a page; a case of a million rows is never in memory whole.
constexpr size_t kPageRows = 1000;

struct NamedFlag {
    RowFlag flag;
    QLatin1StringView name;
};

constexpr std::array kFlags{
    NamedFlag{RowFlag::Late, "late"_L1},       NamedFlag{RowFlag::KeyMoment, "key_moment"_L1},
    NamedFlag{RowFlag::Amended, "amended"_L1}, NamedFlag{RowFlag::Struck, "struck"_L1},
    NamedFlag{RowFlag::Undated, "undated"_L1}, NamedFlag{RowFlag::Unverified, "unverified"_L1},
    NamedFlag{RowFlag::Pinned, "pinned"_L1},
};

std::optional<qint64> occurredOf(const TimelineLine &line)
{
    return line.row.occurredMs == casefile::kUndatedMs ? std::nullopt
                                                       : std::optional(line.row.occurredMs);
}

QJsonObject jsonOf(const TimelineLine &line)
{
    QJsonArray flags;
    for (const NamedFlag &named : kFlags) {
        if (line.row.flags.testFlag(named.flag))
            flags.append(QString(named.name));
    }
    const auto occurred = occurredOf(line);
    return {{u"seq"_s, jsonCount(line.row.seq)},
            {u"from_seq"_s, jsonCount(line.row.fromSeq)},
            {u"kind"_s, QString(casefile::codeOf(line.row.kind))},
            {u"occurred_at"_s, jsonTime(occurred)},
            {u"occurred_offset"_s,
             occurred ? QJsonValue(casefile::offsetCode(line.offsetMinutes)) : QJsonValue()},
            {u"precision"_s, QString(casefile::codeOf(line.precision))},
            {u"recorded_at"_s, jsonTime(line.row.recordedMs)},
            {u"function"_s, jsonCode(line.row.function)},
            {u"lane"_s, QString(casefile::codeOf(line.row.lane))},
            {u"author"_s, hexOf(line.row.author)},
            {u"who"_s, line.who},
            {u"text"_s, line.text},
            {u"former_text"_s, jsonText(line.formerText)},
            {u"reason"_s, jsonText(line.reason)},
            {u"late_reason"_s, jsonText(line.lateReason)},
            {u"tags"_s, jsonList(line.tags)},
            {u"flags"_s, flags}};
}

// What colour and line-through say in the window, in words.
QString marksOf(const TimelineLine &line)
{
    QStringList marks;
    const auto &flags = line.row.flags;
    if (flags.testFlag(RowFlag::Struck))
        marks.append(line.reason.isEmpty() ? u"struck"_s : u"struck: "_s + line.reason);
    if (flags.testFlag(RowFlag::Amended))
        marks.append(u"amended, was “%1”: %2"_s.arg(line.formerText, line.reason));
    if (flags.testFlag(RowFlag::Late) && occurredOf(line)) {
        const QString late = casefile::durationText(line.row.recordedMs - line.row.occurredMs);
        marks.append(u"recorded %1 later"_s.arg(late)
                     + (line.lateReason.isEmpty() ? QString() : u": "_s + line.lateReason));
    }
    if (flags.testFlag(RowFlag::Unverified))
        marks.append(u"unverified"_s);
    if (flags.testFlag(RowFlag::Pinned))
        marks.append(u"pinned"_s);
    if (line.row.lane == casefile::Lane::Privileged)
        marks.append(u"privileged"_s);
    return marks.isEmpty() ? QString() : u" ["_s + marks.join(u"; "_s) + u']';
}

QString timeOf(const Session &session, const TimelineLine &line)
{
    const auto occurred = occurredOf(line);
    if (!occurred)
        return u"undated"_s;
    const QString time = casefile::dateClockText(*occurred, session.zone());
    return line.precision == casefile::Precision::Exact
        ? time
        : desk::wordOf(line.precision) + u' ' + time;
}

QStringList rowOf(const Session &session, const TimelineLine &line)
{
    QString text = line.text;
    for (const QString &tag : line.tags)
        text += u" #"_s + tag;
    const QString function =
        line.row.function ? QString(QChar(casefile::letterOf(*line.row.function))) : u" "_s;
    return {QString::number(line.row.seq),
            timeOf(session, line),
            function,
            desk::wordOf(line.row.kind),
            line.who,
            text + marksOf(line)};
}

std::vector<Column> columnsOf(const Session &session)
{
    return {{u"SEQ"_s, true}, {u"OCCURRED ("_s + QString::fromUtf8(session.zone().id()) + u')'},
            {u"F"_s},         {u"KIND"_s},
            {u"WHO"_s},       {u"TEXT"_s}};
}

Outcome showRows(Session &session, desk::CaseReader &reader, const std::vector<desk::RowKey> &keys)
{
    for (size_t begin = 0; begin < keys.size(); begin += kPageRows) {
        const auto first = keys.begin() + static_cast<qsizetype>(begin);
        const auto last =
            keys.begin() + static_cast<qsizetype>(std::min(keys.size(), begin + kPageRows));
        const auto lines = reader.lines({first, last});
        if (!lines)
            return failure(lines.error());
        std::vector<QStringList> rows;
        for (const TimelineLine &line : *lines) {
            if (session.out().json())
                session.out().object(jsonOf(line));
            else
                rows.push_back(rowOf(session, line));
        }
        session.out().table(columnsOf(session), rows);
    }
    return ExitStatus::Done;
}

Outcome timeline(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    desk::CaseReader reader = at->reader();
    const auto filter = readTimelineFilter(session, reader, at->summary);
    if (!filter)
        return std::unexpected(filter.error());
    const auto keys = reader.index(*filter);
    if (!keys)
        return failure(keys.error());
    if (const auto shown = showRows(session, reader, *keys); !shown || session.out().json())
        return shown;
    desk::TimelineFilter everything;
    everything.asOf = filter->asOf;
    const auto counts = reader.counts(everything);
    if (!counts)
        return failure(counts.error());
    session.out().line(u"%1 of %2 rows shown"_s.arg(keys->size()).arg(counts->all));
    return ExitStatus::Done;
}

}  // namespace

Command timelineCommand()
{
    return {{{u"timeline"_s},
             {{u"CASE"_s}},
             timelineOptions(),
             u"what happened, in the order it happened"_s},
            timeline};
}

}  // namespace casement::cli
