// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_export.h"

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseExport(Session &session)
{
    const auto path = session.arguments().needed(u"out"_s);
    if (!path)
        return std::unexpected(path.error());
    const auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    if (const auto done = desk::exportCase(**desk, summary->caseId, *path); !done)
        return failure(done.error());
    if (session.out().json())
        session.out().object({{u"case"_s, summary->number},
                              {u"file"_s, *path},
                              {u"size"_s, jsonCount(summary->entries)}});
    else
        session.out().line(u"%1  %2 entries, a read-only copy in %3"_s.arg(
            summary->number, QString::number(summary->entries), *path));
    return ExitStatus::Done;
}

}  // namespace

Command caseExportCommand()
{
    return {{{u"case"_s, u"export"_s},
             {{u"CASE"_s}},
             {{u"out"_s, u"FILE"_s, u"the copy, such as case.casement; must not exist"_s}},
             u"a read-only copy of one case; it opens and verifies"_s},
            caseExport};
}

}  // namespace casement::cli
