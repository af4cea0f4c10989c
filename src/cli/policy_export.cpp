// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/values.h"
#include "desk/case_export.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome policyExport(Session &session)
{
    const auto path = session.arguments().needed(u"out"_s);
    if (!path)
        return std::unexpected(path.error());
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto policy = desk::policyJson(**desk);
    if (!policy)
        return failure(policy.error());
    if (const auto written = writeNewFile(*path, *policy); !written)
        return failure(written.error());
    const QString logKey = QString::fromLatin1((*desk)->info().logKey);
    if (session.out().json())
        session.out().object({{u"file"_s, *path}, {u"log_key"_s, logKey}});
    else
        session.out().facts({{u"Policy"_s, *path}, {u"Log key"_s, logKey}});
    return ExitStatus::Done;
}

}  // namespace

Command policyExportCommand()
{
    return {{{u"policy"_s, u"export"_s},
             {},
             {required({u"out"_s, u"FILE"_s, u"where it goes; must not exist"_s})},
             u"what a recipient pins: this desk's log key"_s},
            policyExport};
}

}  // namespace casement::cli
