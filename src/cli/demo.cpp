// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/demo.h"

#include "cli/commands.h"
#include "cli/values.h"

#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList notBuiltYet()
{
    return {u"reports go to Legal and Policy only, as HTML and PDF"_s,
            u"the window imports files, but the folder of an export only casementctl does"_s,
            u"a desk is one file; it cannot be shared through a server"_s,
            u"seals carry no time stamp and no witness"_s};
}

QJsonArray issuesOf(const desk::DemoResult &result)
{
    QJsonArray issues;
    for (const desk::IssueResult &issue : result.issues)
        issues.append(QJsonObject{{u"number"_s, issue.number},
                                  {u"out"_s, issue.outDir},
                                  {u"files"_s, jsonList(issue.files)},
                                  {u"size"_s, jsonCount(issue.sealedSize)},
                                  {u"root"_s, issue.root}});
    return issues;
}

void tell(Session &session, const desk::DemoResult &result)
{
    if (session.out().json()) {
        session.out().object({{u"desk"_s, result.deskPath},
                              {u"identity"_s, result.identityPath},
                              {u"policy"_s, result.policyPath},
                              {u"case"_s, result.caseNumber},
                              {u"entries"_s, jsonCount(result.entries)},
                              {u"imported"_s, jsonCount(result.imported)},
                              {u"undated"_s, jsonCount(result.undated)},
                              {u"issues"_s, issuesOf(result)},
                              {u"verified"_s, jsonList(result.verified)},
                              {u"not_yet"_s, jsonList(notBuiltYet())}});
        return;
    }
    session.out().facts({{u"Desk"_s, result.deskPath},
                         {u"Identity"_s, result.identityPath},
                         {u"Policy"_s, result.policyPath},
                         {u"Case"_s,
                          u"%1, %2 entries, %3 of them imported, %4 undated"_s.arg(
                              result.caseNumber, QString::number(result.entries),
                              QString::number(result.imported), QString::number(result.undated))}});
    for (const desk::IssueResult &issue : result.issues)
        session.out().line(u"Issue %1   %2: %3"_s.arg(QString::number(issue.number), issue.outDir,
                                                      issue.files.join(u", "_s)));
    for (const QString &line : result.verified)
        session.out().line(u"Verified  "_s + line);
    session.out().line(u"What this version does not do yet:"_s);
    for (const QString &line : notBuiltYet())
        session.out().line(u"  - "_s + line);
}

Outcome demo(Session &session)
{
    const QString dir = session.arguments().operand(0);
    if (QFileInfo::exists(dir))
        return failure(ErrorKind::AlreadyExists, dir);
    const QString timeline = session.arguments().value(u"timeline"_s);
    if (session.arguments().has(u"timeline"_s) && !QFileInfo(timeline).isFile())
        return failure(ErrorKind::CannotOpen, timeline, {},
                       QFileInfo::exists(timeline) ? u"it is a folder"_s
                                                   : u"there is no such file"_s);
    Meter meter(u"Making the sample desk"_s);
    const auto result = desk::makeDemo({dir, timeline}, session.environment(), meter.progress());
    if (!result)
        return failure(result.error());
    tell(session, *result);
    return ExitStatus::Done;
}

}  // namespace

Command demoCommand()
{
    return {{{u"demo"_s},
             {{u"DIR"_s}},
             {{u"timeline"_s, u"FILE"_s, u"a Markdown post-mortem to import as well"_s}},
             u"make a sample desk with a case, issue its reports and verify them"_s},
            demo,
            true};
}

}  // namespace casement::cli
