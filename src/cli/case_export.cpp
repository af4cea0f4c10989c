// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_export.h"

#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseExport(Session &session)
{
    const auto path = session.arguments().needed(u"out"_s);
    if (!path)
        return std::unexpected(path.error());
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    const bool lines = session.arguments().has(u"lines"_s);
    const auto done = lines
        ? desk::exportLines(*at->desk, at->summary.caseId, *path).transform([](quint64) { })
        : desk::exportCase(*at->desk, at->summary.caseId, *path);
    if (!done)
        return failure(done.error());
    if (session.out().json())
        session.out().object({{u"case"_s, at->summary.number},
                              {u"file"_s, *path},
                              {u"size"_s, jsonCount(at->summary.entries)}});
    else
        session.out().line(
            (lines ? u"%1  %2 entries, a line each in %3"_s
                   : u"%1  %2 entries, a read-only copy in %3"_s)
                .arg(at->summary.number, QString::number(at->summary.entries), *path));
    return ExitStatus::Done;
}

}  // namespace

Command caseExportCommand()
{
    return {
        {{u"case"_s, u"export"_s},
         {{u"CASE"_s}},
         {required({u"out"_s, u"FILE"_s, u"the copy, such as case.casement; must not exist"_s}),
          {u"lines"_s, {}, u"JSON lines instead, each entry with all of its fields"_s}},
         u"a read-only copy of one case, which opens and verifies; or its entries as JSON lines"_s},
        caseExport};
}

}  // namespace casement::cli
