// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_words.h"

#include "desk/display_words.h"
#include "gui/bidi.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::EntryKind;
using casefile::RowFlag;
using desk::TimelineLine;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Timeline)
};

bool dated(const TimelineLine &line)
{
    return line.row.occurredMs != casefile::kUndatedMs;
}

QString occurredPart(const TimelineLine &line, const TimeWords &times)
{
    if (!dated(line))
        return Words::tr("no time known");
    const qint64 ms = line.row.occurredMs;
    QString clock = times.choice() == ZoneChoice::Told
        ? times.clock(ms, line.offsetMinutes)
        : times.clock(ms, line.offsetMinutes) + u' ' + times.zoneName();
    if (line.precision == casefile::Precision::About)
        return Words::tr("about %1").arg(clock);
    if (line.precision == casefile::Precision::Before)
        return Words::tr("before %1").arg(clock);
    return clock;
}

QString whatPart(const TimelineLine &line)
{
    if (line.row.flags.testFlag(RowFlag::Struck))
        return Words::tr("struck: %1").arg(isolated(line.text));
    if (!line.formerText.isEmpty())
        return Words::tr("%1, amended from: %2")
            .arg(isolated(line.text), isolated(line.formerText));
    return isolated(line.text);
}

}  // namespace

bool isLate(const TimelineLine &line)
{
    return line.row.flags.testFlag(RowFlag::Late) && dated(line);
}

QString recordedWords(const TimelineLine &line, const TimeWords &times)
{
    if (isLate(line))
        return u"↩ "_s + lateWords(line.row.recordedMs - line.row.occurredMs);
    // "As told" says how others gave their times; the record's own clock has no such offset.
    const TimeWords own(times.choice() == ZoneChoice::Told ? ZoneChoice::Utc : times.choice(),
                        times.mine());
    const QDate day = own.date(line.row.recordedMs, 0);
    QString clock = own.clock(line.row.recordedMs, 0);
    if (dated(line) && own.date(line.row.occurredMs, 0) == day)
        return clock;
    return shortDate(day, day.year()) + u' ' + clock;
}

QString silenceText(const SilenceRow &silence)
{
    const QString length = silenceWords(silence.length());
    if (silence.explained)
        return Words::tr("%1 · %2").arg(length, isolated(silence.explanation));
    if (silence.more > 0)
        return Words::tr("%1, %2 shorter ones beside it · Enter to explain")
            .arg(length, number(quint64(silence.more)));
    return Words::tr("%1 · Enter to explain").arg(length);
}

QString undatedText()
{
    return Words::tr("Undated or unlikely times");
}

QString sentenceOf(const TimelineLine &line, const TimeWords &times)
{
    QStringList parts{occurredPart(line, times)};
    if (line.row.function)
        parts << desk::wordOf(*line.row.function);
    if (line.row.lane == casefile::Lane::Privileged)
        parts << Words::tr("privileged");
    parts << desk::wordOf(line.row.kind);
    if (line.row.flags.testFlag(RowFlag::Pinned))
        parts << Words::tr("pinned");
    if (line.row.flags.testFlag(RowFlag::Unverified))
        parts << Words::tr("unverified");
    parts << whatPart(line);
    if (!line.who.isEmpty())
        parts << Words::tr("by %1").arg(isolated(line.who));
    if (isLate(line))
        parts << Words::tr("recorded %1").arg(lateWords(line.row.recordedMs - line.row.occurredMs));
    else
        parts << Words::tr("recorded %1").arg(recordedWords(line, times));
    return parts.join(u", "_s);
}

}  // namespace casement::gui
