// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/verdict.h"
#include "desk/bundle_check.h"
#include "desk/error_text.h"

#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// A bundle is a file; what is neither a file nor looks like a path is the number of a case.
bool isBundle(const Arguments &given)
{
    const QString name = given.operand(0);
    return given.has(u"policy"_s) || given.has(u"attachments"_s) || QFileInfo::exists(name)
        || name.contains(u'/') || name.endsWith(".json"_L1);
}

Outcome finish(Session &session, const Verdict &verdict)
{
    tell(session.out(), verdict);
    return verdict.status();
}

// A check that could not be made still ends with a verdict, for whoever reads only that.
Outcome giveUp(Session &session, const QString &subject, const Failure &failed)
{
    if (session.out().json() && failed.status == ExitStatus::Unable)
        tell(session.out(), cannotCheck(subject, failed.error));
    return std::unexpected(failed);
}

Asked<void> checkPolicy(const QString &path)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::CannotOpen, path, {}, u"it is a folder"_s);
    if (!path.isEmpty() && !QFileInfo::exists(path))
        return failure(ErrorKind::CannotOpen, path, {}, u"there is no such file"_s);
    return {};
}

Asked<void> checkPaths(const Arguments &given)
{
    const QString bundle = given.operand(0);
    if (!QFileInfo::exists(bundle))
        return failure(ErrorKind::CannotOpen, bundle, {}, u"there is no such file"_s);
    const QString folder = given.value(u"attachments"_s);
    if (given.has(u"attachments"_s) && !QFileInfo(folder).isDir())
        return failure(ErrorKind::CannotOpen, folder, {}, u"it is not a folder"_s);
    return checkPolicy(given.value(u"policy"_s));
}

Outcome verifyBundle(Session &session)
{
    const Arguments &given = session.arguments();
    const QString bundle = given.operand(0);
    if (const auto checked = checkPaths(given); !checked)
        return giveUp(session, bundle, checked.error());
    const auto report =
        desk::verifyBundleFile({bundle, given.value(u"policy"_s), given.value(u"attachments"_s)});
    if (!report)
        return giveUp(session, bundle, report.error());
    return finish(session, verdictOf(bundle, *report));
}

Outcome verifyFolder(Session &session)
{
    const Arguments &given = session.arguments();
    const QString folder = given.operand(0);
    if (given.has(u"attachments"_s))
        return usage(u"--attachments"_s, given.value(u"attachments"_s),
                     u"a bundle; the folder of an issue has its own"_s);
    if (const auto checked = checkPolicy(given.value(u"policy"_s)); !checked)
        return giveUp(session, folder, checked.error());
    const auto report = desk::verifyIssueFolder(folder, given.value(u"policy"_s));
    if (!report)
        return giveUp(session, folder, report.error());
    return finish(session, verdictOf(folder, *report));
}

Outcome verifyOnDesk(Session &session)
{
    const QString name = session.arguments().operand(0);
    const auto summary = session.namedCase();
    if (!summary)
        return giveUp(session, name, summary.error());
    const auto desk = session.desk();
    if (!desk)
        return giveUp(session, name, desk.error());
    Meter meter(u"Verifying "_s + summary->number);
    const auto depth =
        session.arguments().has(u"quick"_s) ? desk::VerifyDepth::Quick : desk::VerifyDepth::Full;
    const auto verdict = desk::verifyCase(**desk, summary->caseId, depth, meter.progress());
    if (!verdict)
        return giveUp(session, summary->number, verdict.error());
    return finish(session, verdictOf(summary->number, *verdict));
}

Outcome verify(Session &session)
{
    if (QFileInfo(session.arguments().operand(0)).isDir())
        return verifyFolder(session);
    return isBundle(session.arguments()) ? verifyBundle(session) : verifyOnDesk(session);
}

}  // namespace

Command verifyCommand()
{
    return {
        {{u"verify"_s},
         {{u"CASE|FOLDER|BUNDLE"_s}},
         {{u"policy"_s, u"FILE"_s, u"which keys to trust, from the desk that issued the bundle"_s},
          {u"attachments"_s, u"DIR"_s, u"of a bundle: the files that were delivered with it"_s},
          {u"quick"_s, {}, u"of a case: only what came since the last check on this desk"_s}},
         u"does a case, the folder of an issue or a bundle alone say what was signed?"_s},
        verify};
}

}  // namespace casement::cli
