// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/template_folder.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome templatesExport(Session &session)
{
    const QString dir = session.arguments().operand(0);
    const auto files = desk::writeTemplates(dir);
    if (!files)
        return failure(files.error());
    if (session.out().json())
        session.out().object({{u"folder"_s, dir}, {u"files"_s, jsonList(*files)}});
    else
        session.out().facts({{u"Folder"_s, dir}, {u"Templates"_s, files->join(u", "_s)}});
    return ExitStatus::Done;
}

}  // namespace

Command templatesExportCommand()
{
    return {{{u"templates"_s, u"export"_s},
             {{u"DIR"_s}},
             {},
             u"write the built-in templates of a report into a new folder, to be edited"_s},
            templatesExport};
}

}  // namespace casement::cli
