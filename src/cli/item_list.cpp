// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"
#include "cli/commands.h"
#include "cli/values.h"
#include "desk/case_reader.h"
#include "desk/display_words.h"
#include "desk/item_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QString dueWords(const Session &session, const casefile::Item &item)
{
    if (!item.dueMs)
        return {};
    const QString due = timeWords(session, *item.dueMs);
    const qint64 late = session.nowMs() - *item.dueMs;
    return casefile::isSettled(item.state) || late < 60'000
        ? due
        : u"%1, %2"_s.arg(due, casefile::lateText(late));
}

// "needs 1 of 2 inputs (Hash list), after: Legal hold"
QString needs(const std::vector<casefile::Item> &items, const casefile::Item &item)
{
    QStringList parts;
    if (const QString words = desk::needsWords(item); !words.isEmpty()) {
        const auto missing = item.missingInputs();
        parts.append(
            u"%1 (%2)"_s.arg(words, QStringList(missing.begin(), missing.end()).join(u"; "_s)));
    }
    if (const QString after = desk::afterWords(items, item); !after.isEmpty())
        parts.append(after);
    return parts.join(u", "_s);
}

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
            rows.push_back({item.id, desk::wordOf(item.function), item.owner,
                            desk::wordOf(item.state), item.required ? u"required"_s : QString(),
                            dueWords(session, item), needs(file->items, item), item.title});
    }
    session.out().table({{u"ID"_s},
                         {u"FUNCTION"_s},
                         {u"OWNER"_s},
                         {u"STATE"_s},
                         {u"REQUIRED"_s},
                         {u"DUE"_s},
                         {u"NEEDS"_s},
                         {u"TITLE"_s}},
                        rows);
    return ExitStatus::Done;
}

}  // namespace

Command itemListCommand()
{
    return {{{u"item"_s, u"list"_s}, {{u"CASE"_s}}, {}, u"the checklist of a case"_s}, itemList};
}

}  // namespace casement::cli
