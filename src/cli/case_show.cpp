// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"
#include "cli/as_of.h"
#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::CaseFile;

namespace {

using cli::jsonOf;  // beside those of this file

QJsonValue readUpTo(const CaseFile &file, const Bytes32 &key)
{
    const auto *receipt = casefile::receiptOf(file, key);
    return receipt ? QJsonValue(jsonCount(receipt->size - 1)) : QJsonValue();
}

QJsonObject jsonOf(const casefile::Person &person, const CaseFile &file)
{
    return {{u"key"_s, hexOf(person.key)},
            {u"name"_s, jsonText(person.name)},
            {u"function"_s, jsonCode(person.function)},
            {u"email"_s, jsonText(person.email)},
            {u"role"_s, jsonCode(person.role)},
            {u"read_up_to"_s, readUpTo(file, person.key)}};
}

QJsonObject jsonOf(const casefile::IssueRecord &issue)
{
    return {{u"number"_s, jsonCount(issue.number)},
            {u"audience"_s, issue.audience},
            {u"state"_s,
             issue.voidSeq       ? u"void"_s
                 : issue.doneSeq ? u"done"_s
                                 : u"planned"_s},
            {u"seq"_s, jsonCount(issue.planSeq)}};
}

template <typename List> QJsonArray jsonEach(const List &list)
{
    QJsonArray array;
    for (const auto &value : list)
        array.append(jsonOf(value));
    return array;
}

QJsonObject jsonOf(const casefile::CaseSummary &summary, const CaseFile &file,
                   const std::optional<ledger::Seq> &asOf)
{
    QJsonArray people;
    for (const auto &[key, person] : file.people)
        people.append(jsonOf(person, file));
    QJsonArray gaps;
    for (const casefile::ExplainedGap &gap : file.gaps)
        gaps.append(QJsonObject{{u"from"_s, jsonTime(gap.beginMs)},
                                {u"to"_s, jsonTime(gap.endMs)},
                                {u"text"_s, gap.explanation},
                                {u"seq"_s, jsonCount(gap.seq)}});
    return {{u"case"_s, summary.number},
            {u"id"_s, summary.caseId},
            {u"as_of"_s, asOf ? QJsonValue(jsonCount(*asOf)) : QJsonValue()},
            {u"size"_s, jsonCount(file.size)},
            {u"title"_s, file.title},
            {u"type"_s, file.type},
            {u"severity"_s, jsonCode(file.severity)},
            {u"state"_s, jsonCode(file.state)},
            {u"outcome"_s, jsonText(file.outcome)},
            {u"opened_at"_s, jsonTime(file.openedMs)},
            {u"late_after_ms"_s, jsonCount(file.lateAfterMs)},
            {u"last_seal"_s, file.lastSeal ? QJsonValue(jsonCount(*file.lastSeal)) : QJsonValue()},
            {u"people"_s, people},
            {u"items"_s, jsonEach(file.items)},
            {u"gaps"_s, gaps},
            {u"issues"_s, jsonEach(file.issues)}};
}

QString sealWords(const CaseFile &file)
{
    if (!file.lastSeal)
        return u"never; nothing can be proven to others yet"_s;
    const quint64 since = file.size - *file.lastSeal - 1;
    return since == 0 ? u"at entry %1, the newest"_s.arg(*file.lastSeal)
                      : u"at entry %1, %2 since"_s.arg(*file.lastSeal).arg(since);
}

void showHead(Session &session, const casefile::CaseSummary &summary, const CaseFile &file,
              const std::optional<ledger::Seq> &asOf)
{
    session.out().facts(
        {{u"Case"_s, summary.number},
         {u"As of"_s, asOf ? u"entry %1"_s.arg(*asOf) : QString()},
         {u"Title"_s, file.title},
         {u"Severity"_s, file.severity ? desk::badgeOf(*file.severity) : QString()},
         {u"State"_s, file.state ? desk::wordOf(*file.state) : QString()},
         {u"Outcome"_s, file.outcome},
         {u"Type"_s, file.type},
         {u"Opened"_s, timeWords(session, file.openedMs)},
         {u"Entries"_s, QString::number(file.size)},
         {u"Late after"_s, casefile::durationText(static_cast<qint64>(file.lateAfterMs))},
         {u"Sealed"_s, sealWords(file)}});
}

QString readWords(const CaseFile &file, const Bytes32 &key)
{
    const auto *receipt = casefile::receiptOf(file, key);
    return receipt ? u"up to entry %1"_s.arg(receipt->size - 1) : QString();
}

void showLists(Session &session, const CaseFile &file)
{
    std::vector<QStringList> people;
    people.reserve(file.people.size());
    for (const auto &[key, person] : file.people)
        people.push_back({file.nameOf(key),
                          person.function ? desk::wordOf(*person.function) : QString(),
                          person.role ? QString(codeOf(*person.role)) : u"no key in force"_s,
                          hexOf(key).left(16), readWords(file, key)});
    session.out().table({{u"PERSON"_s}, {u"FUNCTION"_s}, {u"ROLE"_s}, {u"KEY"_s}, {u"READ"_s}},
                        people);
    std::vector<QStringList> items;
    items.reserve(file.items.size());
    for (const casefile::Item &item : file.items)
        items.push_back({desk::wordOf(item.function), desk::wordOf(item.state),
                         item.required ? u"required"_s : QString(),
                         item.dueMs ? timeWords(session, *item.dueMs) : QString(), item.title});
    session.out().table({{u"ITEM OF"_s}, {u"STATE"_s}, {{}}, {u"DUE"_s}, {u"TITLE"_s}}, items);
    std::vector<QStringList> issues;
    issues.reserve(file.issues.size());
    for (const casefile::IssueRecord &issue : file.issues)
        issues.push_back({QString::number(issue.number), issue.audience,
                          issue.voidSeq       ? u"void"_s
                              : issue.doneSeq ? u"done"_s
                                              : u"planned"_s});
    session.out().table({{u"ISSUE"_s, true}, {u"AUDIENCE"_s}, {u"STATE"_s}}, issues);
}

Outcome caseShow(Session &session)
{
    const auto shown = openCaseAsOf(session);
    if (!shown)
        return std::unexpected(shown.error());
    if (session.out().json()) {
        session.out().object(jsonOf(shown->at.summary, shown->file, shown->asOf));
        return ExitStatus::Done;
    }
    showHead(session, shown->at.summary, shown->file, shown->asOf);
    showLists(session, shown->file);
    return ExitStatus::Done;
}

}  // namespace

Command caseShowCommand()
{
    return {{{u"case"_s, u"show"_s},
             {{u"CASE"_s}},
             {{u"as-of"_s, u"SEQ|TIME|“decision N”"_s,
               u"as it stood after that entry, at that time, or when it was decided"_s}},
             u"one case: state, people, checklist, issues"_s},
            caseShow};
}

}  // namespace casement::cli
