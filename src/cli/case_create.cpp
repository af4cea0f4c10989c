// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_type.h"
#include "cli/commands.h"
#include "cli/values.h"

#include <algorithm>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxLateMinutes = 7 * 24 * 60;

Asked<QString> typeOf(const QString &id)
{
    const auto types = casefile::builtInCaseTypes();
    if (!types)
        return failure(types.error());
    QStringList known;
    for (const casefile::CaseType &type : *types)
        known.append(type.id);
    if (!known.contains(id))
        return usage(u"--type"_s, id, known.join(u", "_s));
    return id;
}

Asked<desk::NewCase> requestOf(const Arguments &given)
{
    desk::NewCase request;
    const auto title = given.needed(u"title"_s);
    if (!title)
        return std::unexpected(title.error());
    request.title = *title;
    const auto type = typeOf(given.has(u"type"_s) ? given.value(u"type"_s) : request.type);
    if (!type)
        return std::unexpected(type.error());
    request.type = *type;
    if (given.has(u"severity"_s)) {
        const auto severity = readSeverity(u"--severity"_s, given.value(u"severity"_s));
        if (!severity)
            return std::unexpected(severity.error());
        request.severity = *severity;
    }
    if (given.has(u"late-after"_s)) {
        const auto minutes =
            readNumber(u"--late-after"_s, given.value(u"late-after"_s), 1, kMaxLateMinutes);
        if (!minutes)
            return std::unexpected(minutes.error());
        request.lateThresholdMinutes = *minutes;
    }
    return request;
}

Outcome caseCreate(Session &session)
{
    const auto request = requestOf(session.arguments());
    if (!request)
        return std::unexpected(request.error());
    const auto desk = session.deskToWrite();
    if (!desk)
        return std::unexpected(desk.error());
    const auto created = (*desk)->createCase(*request);
    if (!created)
        return failure(created.error());
    if (session.out().json())
        session.out().object(jsonOf(*created));
    else
        session.out().line(created->number);
    return ExitStatus::Done;
}

}  // namespace

Command caseCreateCommand()
{
    return {{{u"case"_s, u"create"_s},
             {},
             {required({u"title"_s, u"TITLE"_s, u"what it is about"_s}),
              {u"type"_s, u"TYPE"_s, u"whose checklist it begins with (review)"_s},
              {u"severity"_s, u"SEVERITY"_s, u"critical, high, moderate, low or info"_s},
              {u"late-after"_s, u"MINUTES"_s, u"from when an entry counts as late (10)"_s}},
             u"begin a case; prints its number"_s},
            caseCreate};
}

}  // namespace casement::cli
