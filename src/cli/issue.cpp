// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/registry.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/plan_preview.h"
#include "desk/plan_words.h"

#include <QFileInfo>

#include <map>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<desk::Audience> audienceOf(const Arguments &given)
{
    const auto text = given.needed(u"audience"_s);
    if (!text)
        return std::unexpected(text.error());
    const auto audience = desk::audienceFromCode(*text);
    if (audience)
        return *audience;
    const QStringList later{u"executive"_s, u"regulator"_s, u"public"_s};
    if (later.contains(*text))
        return failure(ErrorKind::Unsupported, u"--audience"_s, {}, u"--audience "_s + *text,
                       u"--audience legal and --audience policy"_s);
    return usage(u"--audience"_s, *text, u"legal, policy"_s);
}

Asked<report::Paper> paperOf(const Arguments &given)
{
    const QString text = given.value(u"paper"_s);
    if (!given.has(u"paper"_s) || text == "a4"_L1)
        return report::Paper::A4;
    if (text == "letter"_L1)
        return report::Paper::Letter;
    return usage(u"--paper"_s, text, u"a4, letter"_s);
}

// Positions of every sort, by basis.
std::map<QString, quint64> withheldOf(const desk::IssueResult &result)
{
    std::map<QString, quint64> withheld;
    for (const auto &[basis, count] : result.withheld)
        withheld[basis] += count;
    return withheld;
}

QJsonObject jsonOf(const std::map<QString, quint64> &counts)
{
    QJsonObject object;
    for (const auto &[name, count] : counts)
        object.insert(name, jsonCount(count));
    return object;
}

void tell(Session &session, const casefile::CaseSummary &summary, const desk::IssueResult &result)
{
    if (session.out().json()) {
        session.out().object({{u"case"_s, summary.number},
                              {u"number"_s, result.number},
                              {u"out"_s, result.outDir},
                              {u"files"_s, jsonList(result.files)},
                              {u"size"_s, jsonCount(result.sealedSize)},
                              {u"root"_s, result.root},
                              {u"withheld"_s, jsonOf(withheldOf(result))},
                              {u"template_problems"_s, jsonList(result.templateProblems)}});
        return;
    }
    QStringList withheld;
    for (const auto &[basis, count] : withheldOf(result))
        withheld.append(u"%1 %2"_s.arg(basis, QString::number(count)));
    session.out().facts(
        {{u"Issue"_s, QString::number(result.number)},
         {u"Folder"_s, result.outDir},
         {u"Files"_s, result.files.join(u", "_s)},
         {u"Sealed"_s, u"%1 entries"_s.arg(result.sealedSize)},
         {u"Root"_s, result.root},
         {u"Withheld"_s, withheld.isEmpty() ? u"nothing"_s : withheld.join(u", "_s)}});
    for (const QString &problem : result.templateProblems)
        session.out().facts({{u"In the report"_s, problem}});
}

Asked<desk::PlanRules> rulesOf(const Arguments &given)
{
    const QString path = given.value(u"plan"_s);
    if (!given.has(u"plan"_s))
        return desk::PlanRules();
    const auto text = readText(path, desk::kMaxPlanBytes);
    if (!text)
        return std::unexpected(text.error());
    auto rules = desk::readPlanRules(*text, path);
    if (!rules)
        return inFile(rules.error(), path);
    return *rules;
}

// What is wrong in the plan file is no mistake of the command.
std::unexpected<Failure> refused(const Error &error, const desk::PlanRules &rules)
{
    if (!rules.source.isEmpty() && error.subject == rules.source)
        return inFile(error, rules.source);
    return std::unexpected(Failure(error));
}

QString nameOf(ledger::FieldId id)
{
    const casefile::FieldInfo *info = casefile::fieldInfo(id);
    return info == nullptr || info->first != info->last ? QString::number(id) : QString(info->name);
}

QJsonObject jsonOf(const desk::WithheldPosition &position)
{
    const QString part = position.author ? u"author"_s : position.field ? u"field"_s : u"entry"_s;
    return {{u"entry"_s, jsonCount(position.seq)},
            {u"part"_s, part},
            {u"field"_s, position.field ? QJsonValue(nameOf(*position.field)) : QJsonValue()},
            {u"basis"_s, QString::fromLatin1(position.basis)},
            {u"reason"_s, QString(codeOf(position.reason))},
            {u"explanation"_s, jsonText(position.explanation)},
            {u"delivered"_s, QJsonValue()}};
}

QJsonObject jsonOf(const desk::PlannedAttachment &attachment)
{
    return {{u"entry"_s, jsonCount(attachment.seq)},
            {u"part"_s, u"attachment"_s},
            {u"field"_s, QJsonValue()},
            {u"basis"_s, QJsonValue()},
            {u"reason"_s, QString(codeOf(attachment.fate))},
            {u"explanation"_s, QJsonValue()},
            {u"delivered"_s, attachment.isDelivered()}};
}

QStringList rowOf(const desk::WithheldPosition &position)
{
    QString why = reasonWords(position.reason);
    if (!position.explanation.isEmpty())
        why += u": "_s + position.explanation;
    const QString part = position.author ? u"author"_s
        : position.field                 ? nameOf(*position.field)
                                         : u"all of it"_s;
    return {QString::number(position.seq), part, QString::fromLatin1(position.basis), why};
}

Outcome tellPlan(Session &session, const desk::DisclosurePlan &plan)
{
    const auto positions = plan.withheldPositions();
    std::vector<QStringList> rows;
    rows.reserve(positions.size() + plan.plannedAttachments().size());
    for (const auto &position : positions) {
        if (session.out().json())
            session.out().object(jsonOf(position));
        else
            rows.push_back(rowOf(position));
    }
    for (const auto &attachment : plan.plannedAttachments()) {
        if (session.out().json())
            session.out().object(jsonOf(attachment));
        else
            rows.push_back({QString::number(attachment.seq), u"attachment"_s, QString(),
                            fateWords(attachment.fate)});
    }
    if (session.out().json())
        return ExitStatus::Done;
    if (rows.empty())
        session.out().line(u"Nothing would be withheld."_s);
    session.out().table({{u"Entry"_s, true}, {u"Part"_s}, {u"Basis"_s}, {u"Why"_s}}, rows);
    session.out().line(u"This is what would be withheld; nothing was recorded."_s);
    return ExitStatus::Done;
}

Outcome preview(Session &session, desk::IssueRequest request)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    request.caseId = at->summary.caseId;
    const auto plan = desk::previewPlan(*at->desk, request);
    if (!plan)
        return refused(plan.error(), request.rules);
    return tellPlan(session, *plan);
}

Outcome issue(Session &session)
{
    const Arguments &given = session.arguments();
    const auto audience = audienceOf(given);
    if (!audience)
        return std::unexpected(audience.error());
    const auto paper = paperOf(given);
    if (!paper)
        return std::unexpected(paper.error());
    auto rules = rulesOf(given);
    if (!rules)
        return std::unexpected(rules.error());
    desk::IssueRequest request;
    request.audience = *audience;
    request.paper = *paper;
    request.recipients = given.values(u"to"_s);
    request.reviewer = given.value(u"reviewer"_s);
    request.rules = std::move(*rules);
    request.templateDir = given.value(u"templates"_s);
    if (given.has(u"dry-run"_s))
        return preview(session, std::move(request));
    const auto out = given.needed(u"out"_s);
    if (!out)
        return std::unexpected(out.error());
    if (QFileInfo::exists(*out))
        return failure(ErrorKind::AlreadyExists, *out);
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    request.caseId = at->summary.caseId;
    request.outDir = *out;
    Meter meter(u"Issuing"_s);
    const auto result = desk::issueReport(*at->desk, request, meter.progress());
    if (!result)
        return refused(result.error(), request.rules);
    tell(session, at->summary, *result);
    return ExitStatus::Done;
}

}  // namespace

Command issueCommand()
{
    return {
        {{u"issue"_s},
         {{u"CASE"_s}},
         {required({u"audience"_s, u"AUDIENCE"_s, u"legal or policy"_s}),
          {u"out"_s, u"DIR"_s, u"the folder it goes to; must not exist"_s},
          {u"to"_s, u"RECIPIENT"_s, u"who it is for, by name"_s, true},
          {u"reviewer"_s, u"NAME"_s, u"who else has reviewed what is withheld"_s},
          {u"paper"_s, u"PAPER"_s, u"a4 or letter, for report.pdf; a4 where it is not said"_s},
          {u"plan"_s, u"FILE"_s,
           u"what else to withhold, one line a rule: "
           "withhold SEQ [FIELD] BASIS WHY, name \"NAME\" BASIS WHY, "
           "phrase \"SUBJECT\" WHY, deliver SEQ WHY"_s},
          {u"templates"_s, u"DIR"_s, u"templates of yours in place of the built-in ones"_s},
          {u"dry-run"_s, {}, u"tell what would be withheld, and why; record and write nothing"_s}},
         u"hand over a numbered report with its bundle and receipt"_s},
        issue,
        true};
}

}  // namespace casement::cli
