// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/report_outline.h"

#include "desk/display_words.h"

#include <QCoreApplication>

namespace casement::desk {

namespace {

class Outline {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString whatItDoes(casefile::DecisionStep step, ledger::Seq target)
{
    switch (step) {
    case casefile::DecisionStep::Made:
        return {};
    case casefile::DecisionStep::Revises:
        return Outline::tr("revises entry %1").arg(target);
    case casefile::DecisionStep::Supersedes:
        return Outline::tr("supersedes entry %1").arg(target);
    case casefile::DecisionStep::Reverses:
        return Outline::tr("reverses entry %1").arg(target);
    case casefile::DecisionStep::Withdraws:
        return Outline::tr("withdraws entry %1").arg(target);
    }
    return {};
}

}  // namespace

report::TimelineItem outlineOf(const casefile::TimelineRow &row, const casefile::EntryValue &value,
                               const DisclosurePlan &plan)
{
    const report::Text withheld =
        report::withheldText(QString::fromLatin1(plan.authorBasis(row.seq)));
    report::TimelineItem item;
    item.seq = row.seq;
    item.recordedMs = value.recordedMs;
    item.kind = wordOf(row.kind);
    if (value.decisionStep && !value.refs.empty())
        item.title = report::shownText(whatItDoes(*value.decisionStep, value.refs.front()));
    item.text = withheld;
    item.who = withheld;
    if (!row.flags.testFlag(casefile::RowFlag::Undated))
        item.occurred =
            report::Moment{row.occurredMs, value.occurred.offsetMinutes.value_or(0),
                           value.occurred.precision.value_or(casefile::Precision::Exact)};
    return item;
}

}  // namespace casement::desk
