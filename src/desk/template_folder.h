// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The folder of a user's report templates, read.
//
// What it is: readTemplates(), from a folder to the set that report/render.h takes; and
//   writeTemplates(), which makes such a folder of the built-in ones.
// Promises: only ordinary files whose names end in ".txt" are read, each up to its limit and no
//   further; one that cannot be read is in the set with the reason, so that the report says so.
//   Hidden files and those an editor left ("summary.txt~") are not looked at. Reading
//   writes nothing, and writing puts nothing into a folder that was there.
// Does not do: judge a template; report/template_check.h does.
// Neighbours: issuer.h, issue_preview.h; docs/report-templates.md is for whoever writes them.
// Cost: at most 64 files of 64 KiB.
#pragma once

#include "base/result.h"
#include "report/template_set.h"

namespace casement::desk {

// An empty `dir` is the built-in set. Errors: CannotOpen (the folder, or it holds no template; got
// = the reason), TooLarge (more than 64 files); CannotOpen too where no template can be rendered
// (template_engine.h).
[[nodiscard]] Result<report::TemplateSet> readTemplates(const QString &dir);

// The names of the files it wrote. Errors: AlreadyExists, CannotOpen, DiskFull, IoFailed.
[[nodiscard]] Result<QStringList> writeTemplates(const QString &dir);

}  // namespace casement::desk
