// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/line_text.h"

#include "base/visible.h"
#include "desk/display_words.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;

QString oneLine(QStringView text, qsizetype limit)
{
    // Visible marks lengthen the text, so the cut comes first and once more after.
    QString line = visible(text.left(limit + 1), Breaks::AsSpaces);
    if (line.size() > limit || text.size() > limit)
        line = line.left(limit - 1) + u'…';
    return line;
}

QString wordsOf(const EntryValue &entry)
{
    switch (entry.kind) {
    case EntryKind::Status: {
        const QString state = entry.state ? wordOf(*entry.state) : entry.stateCode;
        return entry.outcome ? state + u": "_s + *entry.outcome : state;
    }
    case EntryKind::Severity:
        return entry.severity ? badgeOf(*entry.severity) : QString();
    case EntryKind::Item:
        return entry.itemState ? wordOf(*entry.itemState) + u": "_s + entry.headline()
                               : entry.headline();
    default:
        return entry.headline();
    }
}

TimelineLine lineOf(const casefile::TimelineRow &look, const EntryValue &original,
                    const EntryValue *change, const EntryValue &before, const EntryValue &now)
{
    TimelineLine line;
    line.row = look;
    line.text = oneLine(wordsOf(now), kMaxLineText);
    if (change && change->kind == EntryKind::Amend && wordsOf(before) != wordsOf(now))
        line.formerText = oneLine(wordsOf(before), kMaxLineText);
    const auto &reason = change ? change->reason : original.reason;
    line.reason = oneLine(reason.value_or(QString()), kMaxLineText);
    line.lateReason = oneLine(now.lateReason.value_or(QString()), kMaxLineText);
    line.tags = now.tags.value_or(QStringList());
    line.offsetMinutes = now.occurred.offsetMinutes.value_or(0);
    line.precision = now.occurred.precision.value_or(casefile::Precision::Exact);
    return line;
}

}  // namespace casement::desk
