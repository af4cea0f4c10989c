// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/line_text.h"

#include "base/visible.h"
#include "desk/display_words.h"
#include "desk/item_words.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("casement::desk::Line", text);
}

QString audienceWord(const QString &code)
{
    return code == u"legal" ? tr("Legal") : code == u"policy" ? tr("Policy") : code;
}

// Of a report or receipt: the last entry it knows of.
quint64 lastTold(const EntryValue &entry)
{
    return std::max<quint64>(entry.knownSize.value_or(0), 1) - 1;
}

QString handoverWords(const EntryValue &entry)
{
    const QString to = tr("Handed over to %1").arg(wordOf(casefile::recipientOf(entry)));
    return entry.reason ? to + u": "_s + *entry.reason : to;
}

QString issueWords(const EntryValue &entry)
{
    if (entry.kind == EntryKind::IssueVoid)
        return tr("Issue %1 for %2 was not handed over")
            .arg(entry.issueNumber.value_or(0))
            .arg(audienceWord(entry.audience));
    return tr("Issue %1 for %2 was handed over: %3 files")
        .arg(entry.issueNumber.value_or(0))
        .arg(audienceWord(entry.audience))
        .arg(entry.files.size());
}

QString evidenceWords(const EntryValue &entry)
{
    if (entry.blob)
        return entry.headline();
    return (entry.stateCode == casefile::kRefusedEvidence ? tr("Not taken: %1")
                                                          : tr("Not held: %1"))
        .arg(entry.headline());
}

QString custodyWords(const EntryValue &entry)
{
    const ledger::Seq evidence = entry.target().value_or(0);
    switch (entry.custody.value_or(casefile::CustodyAction::Viewed)) {
    case casefile::CustodyAction::Collected:
        return tr("Evidence %1 was collected").arg(evidence);
    case casefile::CustodyAction::Viewed:
        return tr("Evidence %1 was viewed").arg(evidence);
    case casefile::CustodyAction::Transferred:
        return tr("Evidence %1 was transferred to %2").arg(evidence).arg(entry.person);
    case casefile::CustodyAction::Exported:
        return tr("Evidence %1 was exported").arg(evidence);
    }
    Q_UNREACHABLE_RETURN(QString());
}

}  // namespace

QString oneLine(QStringView text, qsizetype limit)
{
    // Visible marks lengthen the text, so the cut comes first and once more after.
    QString line = visible(text.left(limit + 1), Breaks::AsSpaces);
    if (line.size() > limit || text.size() > limit)
        line = line.left(limit - 1) + u'…';
    return line;
}

// NOLINTNEXTLINE(readability-function-size): a table, one row for each kind
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
        return entry.itemState ? itemChangeWords(entry) + u": "_s + entry.headline()
                               : entry.headline();
    case EntryKind::Decision:
        return entry.body && !entry.body->isEmpty() ? *entry.body : entry.headline();
    case EntryKind::Position: {
        const QString said = entry.function && entry.positionState
            ? wordOf(*entry.function) + u' ' + wordOf(*entry.positionState)
            : entry.stateCode;
        return entry.body && !entry.body->isEmpty() ? said + u": "_s + *entry.body : said;
    }
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return issueWords(entry);
    case EntryKind::Sitrep:
        return tr("Situation report up to entry %1").arg(lastTold(entry));
    case EntryKind::Handover:
        return handoverWords(entry);
    case EntryKind::Receipt:
        return tr("Handover acknowledged, read up to entry %1").arg(lastTold(entry));
    case EntryKind::Evidence:
        return evidenceWords(entry);
    case EntryKind::Custody:
        return custodyWords(entry);
    case EntryKind::Note:
    case EntryKind::Event:
        // A heading says what a text is about, the text says what happened: a row shows both.
        if (entry.title && entry.body && !entry.title->isEmpty() && !entry.body->isEmpty())
            return *entry.title + u": "_s + *entry.body;
        return entry.headline();
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
    if (change && casefile::rewords(*change) && wordsOf(before) != wordsOf(now))
        line.formerText = oneLine(wordsOf(before), kMaxLineText);
    const auto &reason = !change              ? original.reason
        : change->kind == EntryKind::Decision ? change->changeReason
                                              : change->reason;
    line.reason = oneLine(reason.value_or(QString()), kMaxLineText);
    line.lateReason = oneLine(now.lateReason.value_or(QString()), kMaxLineText);
    line.tags = now.tags.value_or(QStringList());
    line.offsetMinutes = now.occurred.offsetMinutes.value_or(0);
    line.precision = now.occurred.precision.value_or(casefile::Precision::Exact);
    return line;
}

}  // namespace casement::desk
