// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/issuer.h"

#include <QFileInfo>

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

QJsonObject withheldOf(const desk::IssueResult &result)
{
    QJsonObject withheld;
    for (const auto &[basis, count] : result.withheld)
        withheld.insert(basis, jsonCount(count));
    return withheld;
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
                              {u"withheld"_s, withheldOf(result)}});
        return;
    }
    QStringList withheld;
    for (const auto &[basis, count] : result.withheld)
        withheld.append(u"%1 %2"_s.arg(basis, QString::number(count)));
    session.out().facts(
        {{u"Issue"_s, QString::number(result.number)},
         {u"Folder"_s, result.outDir},
         {u"Files"_s, result.files.join(u", "_s)},
         {u"Sealed"_s, u"%1 entries"_s.arg(result.sealedSize)},
         {u"Root"_s, result.root},
         {u"Withheld"_s, withheld.isEmpty() ? u"nothing"_s : withheld.join(u", "_s)}});
}

Outcome issue(Session &session)
{
    const auto audience = audienceOf(session.arguments());
    if (!audience)
        return std::unexpected(audience.error());
    const auto out = session.arguments().needed(u"out"_s);
    if (!out)
        return std::unexpected(out.error());
    if (QFileInfo::exists(*out))
        return failure(ErrorKind::AlreadyExists, *out);
    const auto desk = session.deskToWrite();
    if (!desk)
        return std::unexpected(desk.error());
    const auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    Meter meter(u"Issuing"_s);
    const auto result =
        desk::issueReport(**desk, {summary->caseId, *audience, *out}, meter.progress());
    if (!result)
        return failure(result.error());
    tell(session, *summary, *result);
    return ExitStatus::Done;
}

}  // namespace

Command issueCommand()
{
    return {{{u"issue"_s},
             {{u"CASE"_s}},
             {{u"audience"_s, u"AUDIENCE"_s, u"legal or policy"_s},
              {u"out"_s, u"DIR"_s, u"the folder it goes to; must not exist"_s}},
             u"hand over a numbered report with its bundle and receipt"_s},
            issue,
            true};
}

}  // namespace casement::cli
