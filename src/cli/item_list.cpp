// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/case_reader.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome itemList(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto found = (*desk)->findCase(session.arguments().operand(0));
    if (!found)
        return failure(found.error());
    const auto file = desk::CaseReader(**desk, found->caseId).caseFile();
    if (!file)
        return failure(file.error());
    std::vector<QStringList> rows;
    for (const casefile::Item &item : file->items) {
        if (session.out().json())
            session.out().object(jsonOf(item));
        else
            rows.push_back({item.id, desk::wordOf(item.function), desk::wordOf(item.state),
                            item.required ? u"required"_s : QString(),
                            item.dueMs ? timeWords(session, *item.dueMs) : QString(), item.title});
    }
    session.out().table(
        {{u"ID"_s}, {u"FUNCTION"_s}, {u"STATE"_s}, {u"REQUIRED"_s}, {u"DUE"_s}, {u"TITLE"_s}},
        rows);
    return ExitStatus::Done;
}

}  // namespace

Command itemListCommand()
{
    return {{{u"item"_s, u"list"_s}, {{u"CASE"_s}}, {}, u"the checklist of a case"_s}, itemList};
}

}  // namespace casement::cli
