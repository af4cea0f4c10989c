// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList rowOf(const Session &session, const casefile::CaseSummary &summary)
{
    return {summary.number,
            summary.severity ? desk::badgeOf(*summary.severity) : QString(),
            summary.state ? desk::wordOf(*summary.state) : QString(),
            QString::number(summary.entries),
            timeWords(session, summary.lastRecordedMs),
            summary.title};
}

Outcome caseList(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto cases = (*desk)->cases();
    if (!cases)
        return failure(cases.error());
    std::vector<QStringList> rows;
    for (const casefile::CaseSummary &summary : *cases) {
        if (session.out().json())
            session.out().object(jsonOf(summary));
        else
            rows.push_back(rowOf(session, summary));
    }
    session.out().table({{u"CASE"_s},
                         {u"SEVERITY"_s},
                         {u"STATE"_s},
                         {u"ENTRIES"_s, true},
                         {u"LAST ENTRY"_s},
                         {u"TITLE"_s}},
                        rows);
    if (cases->empty() && !session.out().json())
        session.out().line(u"No case yet; “case create --title …” begins one."_s);
    return ExitStatus::Done;
}

}  // namespace

Command caseListCommand()
{
    return {{{u"case"_s, u"list"_s}, {}, {}, u"the cases of the desk, most urgent first"_s},
            caseList};
}

}  // namespace casement::cli
