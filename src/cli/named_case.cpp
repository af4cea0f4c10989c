// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/named_case.h"

#include "cli/as_of.h"

namespace casement::cli {

Asked<NamedCase> openNamedCase(Session &session, Purpose purpose)
{
    const auto desk = purpose == Purpose::Write ? session.deskToWrite() : session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    return NamedCase{*desk, std::move(*summary)};
}

Asked<CaseAsOf> openCaseAsOf(Session &session)
{
    auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    desk::CaseReader reader = at->reader();
    const auto asOf = readAsOf(session, reader, at->summary);
    if (!asOf)
        return std::unexpected(asOf.error());
    auto file = reader.caseFile(*asOf);
    if (!file)
        return failure(file.error());
    return CaseAsOf{std::move(*at), *asOf, std::move(*file)};
}

}  // namespace casement::cli
