// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/importer.h"

#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// What this version reads; the other words of --as are known and refused by name.
Asked<void> checkFormat(const Arguments &given)
{
    const QString as = given.has(u"as"_s) ? given.value(u"as"_s) : u"auto"_s;
    const QStringList built{u"auto"_s, u"markdown"_s};
    const QStringList later{u"csv"_s, u"jsonl"_s, u"mail"_s, u"chat"_s, u"text"_s};
    if (later.contains(as))
        return failure(ErrorKind::Unsupported, u"--as"_s, {}, u"--as "_s + as,
                       u"--as markdown and --as auto, which reads Markdown"_s);
    if (!built.contains(as))
        return usage(u"--as"_s, as, built.join(u", "_s));
    return {};
}

Asked<std::vector<desk::ImportRequest>> requestsOf(const Session &session, const QString &caseId)
{
    std::vector<desk::ImportRequest> requests;
    for (const QString &path : session.arguments().operandsFrom(1)) {
        if (QFileInfo(path).isDir())
            return failure(ErrorKind::CannotOpen, path, {}, u"it is a folder"_s);
        requests.push_back({caseId, path, session.zone()});
    }
    return requests;
}

void tellPlan(Session &session, const QString &path, const intake::ImportPlan &plan)
{
    if (session.out().json()) {
        session.out().object({{u"file"_s, path},
                              {u"events"_s, jsonCount(plan.events.size())},
                              {u"notes"_s, jsonCount(plan.notes.size())},
                              {u"dated"_s, plan.dated},
                              {u"undated"_s, plan.undated},
                              {u"lines"_s, plan.linesRead},
                              {u"lines_as_text"_s, plan.linesAsText},
                              {u"warnings"_s, jsonCount(plan.warnings.size())},
                              {u"dry_run"_s, true}});
        return;
    }
    session.out().line(
        u"%1  would become %2 events (%3 dated, %4 undated) and %5 notes; %6 warnings"_s.arg(
            path, QString::number(plan.events.size()), QString::number(plan.dated),
            QString::number(plan.undated), QString::number(plan.notes.size()),
            QString::number(plan.warnings.size())));
    for (const intake::ImportWarning &warning : plan.warnings)
        session.out().line(
            u"  line %1, column %2: “%3”"_s.arg(warning.line).arg(warning.column).arg(warning.got));
}

void tellResult(Session &session, const QString &path, const desk::ImportResult &result)
{
    if (session.out().json()) {
        session.out().object({{u"file"_s, path},
                              {u"added"_s, jsonCount(result.added)},
                              {u"known"_s, jsonCount(result.known)},
                              {u"undated"_s, jsonCount(result.undated)},
                              {u"size"_s, jsonCount(result.size)},
                              {u"notes"_s, jsonList(result.notes)}});
        return;
    }
    session.out().line(u"%1  %2 entries added, %3 known already, %4 undated"_s.arg(
        path, QString::number(result.added), QString::number(result.known),
        QString::number(result.undated)));
    for (const QString &note : result.notes)
        session.out().line(u"  "_s + note);
}

Outcome preview(Session &session, const std::vector<desk::ImportRequest> &requests)
{
    for (const desk::ImportRequest &request : requests) {
        const auto plan = desk::previewImport(request);
        if (!plan)
            return inFile(plan.error(), request.path);
        tellPlan(session, request.path, *plan);
    }
    return ExitStatus::Done;
}

Outcome importFiles(Session &session)
{
    if (auto checked = checkFormat(session.arguments()); !checked)
        return std::unexpected(checked.error());
    const bool dryRun = session.arguments().has(u"dry-run"_s);
    const auto at = openNamedCase(session, dryRun ? Purpose::Read : Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto requests = requestsOf(session, at->summary.caseId);
    if (!requests)
        return std::unexpected(requests.error());
    // Every file is read before the first is recorded: a mistake in the last leaves nothing behind.
    if (dryRun)
        return preview(session, *requests);
    for (const desk::ImportRequest &request : *requests) {
        if (const auto plan = desk::previewImport(request); !plan)
            return inFile(plan.error(), request.path);
    }
    for (const desk::ImportRequest &request : *requests) {
        Meter meter(u"Importing "_s + QFileInfo(request.path).fileName());
        const auto result = desk::importFile(*at->desk, request, meter.progress());
        if (!result)
            return inFile(result.error(), request.path);
        tellResult(session, request.path, *result);
    }
    return ExitStatus::Done;
}

}  // namespace

Command importFilesCommand()
{
    return {{{u"import"_s},
             {{u"CASE"_s}, {u"FILE"_s, true, true}},
             {{u"as"_s, u"FORMAT"_s, u"markdown, or auto (auto)"_s},
              {u"dry-run"_s, {}, u"only say what it would record"_s}},
             u"record the timeline of a Markdown file; times without a zone are of --zone"_s},
            importFiles};
}

}  // namespace casement::cli
