// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/plan_picture.h"

#include "casefile/time_text.h"

namespace casement::intake::test {

using namespace Qt::StringLiterals;

namespace {

QString oneLine(QString text)
{
    text.replace(u'\n', u"\u23ce"_s);
    return text.size() > 100 ? QString(text.left(100) + u'\u2026') : text;
}

QString kindName(WarningKind kind)
{
    constexpr const char *names[] = {
        "not a time",      "no date",       "assumed zone",   "unknown zone",    "zones disagree",
        "ambiguous",       "skipped",       "missing cells",  "long text",       "unlikely",
        "no words",        "no mail date",  "broken header",  "broken part",     "broken encoding",
        "unknown charset", "too deep",      "too many parts", "encrypted",       "same message",
        "extra cells",     "stray quote",   "not JSON",       "day or month",    "other encoding",
        "no time column",  "left in file",  "no such column", "assumed year",    "no log time",
        "broken HAR",      "long message",  "not a message",  "unknown person",  "no day told",
        "clock turned",    "other members", "unsafe name",    "no ordinary file"};
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

QString asksPicture(const ImportPlan &plan)
{
    return plan.asksDayFirst ? u"asks which is the day\n"_s : QString();
}

QString tablePicture(const TableReading &table, const QString &asks)
{
    const QString form = table.delimiter.isNull()
        ? u"JSON"_s
        : (table.delimiter == u'\t' ? u"tab"_s : QString(table.delimiter));
    return u"%1 %2, %3 rows, %4 empty, %5 refused, head %6\n"_s.arg(table.encoding, form)
               .arg(table.rows)
               .arg(table.rowsEmpty)
               .arg(table.rowsRefused)
               .arg(table.headLines)
        + asks + textOf(table.map);
}

}  // namespace

ReadOptions optionsFor(const QString &fileName)
{
    ReadOptions options;
    options.fileName = fileName;
    options.zone = QTimeZone("Europe/Berlin");
    options.nowMs = 1'798'761'600'000;  // 2027-01-01
    options.lateReason = u"imported"_s;
    return options;
}

QString eventPicture(const PlannedEvent &event)
{
    const casefile::OccurredTime &time = event.draft.occurred;
    QString told = u"undated"_s;
    if (time.ms) {
        told = casefile::isoUtc(*time.ms) + u' ' + casefile::offsetCode(*time.offsetMinutes) + u' '
            + codeOf(*time.precision);
    } else if (!time.text.isEmpty()) {
        told += u" ("_s + time.text + u')';
    }
    return QString::number(event.line) + u": "_s + told + u" | "_s + oneLine(event.draft.body);
}

QString planPicture(const ImportPlan &plan)
{
    QString text = u"title "_s + plan.title + u"\ndate "_s
        + (plan.date ? plan.date->toString(Qt::ISODate) : u"-"_s) + u'\n';
    for (const PlannedEvent &event : plan.events)
        text += u"event "_s + eventPicture(event)
            + (!plan.table || event.draft.title.isEmpty() ? QString()
                                                          : u" | title "_s + event.draft.title)
            + u'\n';
    for (const PlannedNote &note : plan.notes)
        text += u"note "_s + QString::number(note.line) + u": "_s + note.draft.title + u" | "_s
            + oneLine(note.draft.body) + u'\n';
    for (const ImportWarning &warning : plan.warnings) {
        text += u"warning %1:%2: %3: %4\n"_s.arg(warning.line)
                    .arg(warning.column)
                    .arg(kindName(warning.kind), warning.got);
    }
    text += u"%1 dated, %2 undated, %3 lines as text of %4\n"_s.arg(plan.dated)
                .arg(plan.undated)
                .arg(plan.linesAsText)
                .arg(plan.linesRead);
    text += plan.table ? tablePicture(*plan.table, asksPicture(plan)) : asksPicture(plan);
    return text;
}

}  // namespace casement::intake::test
