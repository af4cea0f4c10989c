// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_words.h"

#include "desk/display_words.h"
#include "gui/bidi.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Import)
};

QString eventWords(quint64 events, quint64 undated)
{
    QString words = events == 1 ? Words::tr("1 event") : Words::tr("%1 events").arg(number(events));
    if (undated == 0)
        return words;
    if (events == 1)
        return Words::tr("1 event, undated");
    //: A number of events, and how many of them have no date.
    return Words::tr("%1, %2 of them undated").arg(words, number(undated));
}

QString knownSentence(quint64 known, quint64 entries)
{
    if (known == 0)
        return {};
    if (known < entries)
        return Words::tr("%1 of its %2 entries are in the case already.")
            .arg(number(known), number(entries));
    return known == 1 ? Words::tr("Its entry is in the case already.")
                      : Words::tr("All its %1 entries are in the case already.").arg(number(known));
}

QString addedWords(quint64 added)
{
    return added == 1 ? Words::tr("1 entry was added")
                      : Words::tr("%1 entries were added").arg(number(added));
}

}  // namespace

QString planWords(const intake::ImportPlan &plan)
{
    QStringList parts;
    if (!plan.events.empty())
        parts << eventWords(plan.events.size(), quint64(plan.undated));
    if (const quint64 notes = plan.notes.size(); notes > 0)
        parts << (notes == 1 ? Words::tr("1 note") : Words::tr("%1 notes").arg(number(notes)));
    if (const quint64 files = plan.files.size(); files > 0)
        parts << (files == 1 ? Words::tr("1 file within it")
                             : Words::tr("%1 files within it").arg(number(files)));
    //: Between the parts of a list: "12 events; 2 notes".
    return parts.join(Words::tr("; "));
}

QString previewSentence(const desk::ImportPreview &preview)
{
    const QString words = planWords(preview.plan);
    const QString becomes = words.isEmpty()
        ? Words::tr("Nothing in it becomes an entry; the file itself is kept as evidence.")
        : Words::tr("It becomes %1; the file itself is kept as evidence.").arg(words);
    const QString known = knownSentence(preview.known, preview.entries);
    return known.isEmpty() ? becomes : becomes + u' ' + known;
}

QString resultSentence(const desk::ImportResult &result)
{
    if (result.added == 0)
        return Words::tr("Nothing was added. %1").arg(knownSentence(result.known, result.known));
    QStringList parts{addedWords(result.added)};
    if (result.evidence > 0)
        parts << Words::tr("%1 of them evidence").arg(number(result.evidence));
    if (result.undated > 0)
        parts << Words::tr("%1 undated").arg(number(result.undated));
    if (result.known > 0)
        parts << Words::tr("%1 known already").arg(number(result.known));
    //: Between the parts of a list: "12 entries were added, 2 of them evidence".
    return parts.join(Words::tr(", ")) + u'.';
}

QString resultSentence(const std::vector<desk::ImportResult> &results)
{
    desk::ImportResult all;
    for (const desk::ImportResult &result : results) {
        all.added += result.added;
        all.evidence += result.evidence;
        all.undated += result.undated;
        all.known += result.known;
    }
    return resultSentence(all);
}

QString whenWords(const casefile::OccurredTime &occurred, const TimeWords &times, int thisYear)
{
    if (!occurred.ms)
        return Words::tr("undated");
    const int offset = occurred.offsetMinutes.value_or(0);
    //: A day and a time.
    QString when = Words::tr("%1 %2").arg(shortDate(times.date(*occurred.ms, offset), thisYear),
                                          leftToRight(times.clock(*occurred.ms, offset)));
    if (occurred.precision && *occurred.precision != casefile::Precision::Exact)
        return desk::wordOf(*occurred.precision) + u' ' + when;
    return when;
}

}  // namespace casement::gui
