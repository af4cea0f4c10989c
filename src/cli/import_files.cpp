// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"
#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/import_words.h"
#include "desk/importer.h"

#include <QFile>
#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// Formats that the words of --as name and no reader of this version reads.
const QStringList kLater{u"text"_s};

QStringList builtFormats()
{
    QStringList codes;
    for (const intake::Format &format : intake::formats())
        codes.append(format.code);
    return codes;
}

Asked<QString> formatOf(const Arguments &given)
{
    QString as = given.has(u"as"_s) ? given.value(u"as"_s) : u"auto"_s;
    const QStringList built = builtFormats();
    if (as == u"auto"_s || built.contains(as))
        return as;
    if (kLater.contains(as))
        return failure(ErrorKind::Unsupported, u"--as"_s, {}, u"--as "_s + as,
                       u"--as auto, --as "_s + built.join(u", --as "_s));
    return usage(u"--as"_s, as, u"auto, "_s + built.join(u", "_s));
}

// What --map says of the columns of tables.
Asked<std::optional<intake::ColumnMap>> mapOf(const Arguments &given)
{
    constexpr qint64 kLargestMap = 1024 * 1024;
    if (!given.has(u"map"_s))
        return std::nullopt;
    const QString path = given.value(u"map"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    const QByteArray bytes = file.read(kLargestMap + 1);
    if (bytes.size() > kLargestMap)
        return failure(ErrorKind::TooLarge, path, {}, QString::number(bytes.size()),
                       QString::number(kLargestMap));
    auto map = intake::columnMapOf(QString::fromUtf8(bytes), path);
    if (!map)
        return failure(map.error());
    return *std::move(map);
}

Asked<std::vector<desk::ImportRequest>> requestsOf(const Session &session, const QString &caseId,
                                                   const QString &format)
{
    auto columns = mapOf(session.arguments());
    if (!columns)
        return std::unexpected(columns.error());
    int year = 0;
    if (session.arguments().has(u"year"_s)) {
        const auto given =
            readNumber(u"--year"_s, session.arguments().value(u"year"_s), 1970, 9999);
        if (!given)
            return std::unexpected(given.error());
        year = *given;
    }
    std::vector<desk::ImportRequest> requests;
    for (const QString &path : session.arguments().operandsFrom(1))
        requests.push_back({caseId, path, session.zone(), format, year, *columns});
    return requests;
}

constexpr size_t kShownEvents = 20;

void tellPlanAsJson(Session &session, const QString &path, const desk::ImportPreview &preview)
{
    const intake::ImportPlan &plan = preview.plan;
    QStringList said;
    for (const intake::ImportWarning &warning : plan.warnings)
        said.append(desk::wordsOf(warning));
    session.out().object({{u"file"_s, path},
                          {u"format"_s, plan.format},
                          {u"events"_s, jsonCount(plan.events.size())},
                          {u"notes"_s, jsonCount(plan.notes.size())},
                          {u"files"_s, jsonCount(plan.files.size())},
                          {u"known"_s, jsonCount(preview.known)},
                          {u"dated"_s, plan.dated},
                          {u"undated"_s, plan.undated},
                          {u"lines"_s, plan.linesRead},
                          {u"lines_as_text"_s, plan.linesAsText},
                          {u"warnings"_s, jsonCount(plan.warnings.size())},
                          {u"said"_s, jsonList(said)},
                          {u"map"_s, plan.table ? textOf(plan.table->map) : QString()},
                          {u"map_remembered"_s, preview.remembered},
                          {u"asks_day_first"_s, plan.asksDayFirst},
                          {u"dry_run"_s, true}});
}

QString eventLine(const intake::PlannedEvent &event)
{
    const casefile::OccurredTime &told = event.draft.occurred;
    const QString when = told.ms ? casefile::isoUtc(*told.ms) : u"undated"_s;
    const QString title = event.draft.title.isEmpty() ? QString() : event.draft.title + u": "_s;
    const QString words = title + event.draft.body.left(80);
    return u"  line %1: %2  %3"_s.arg(event.line).arg(when, words.left(80).simplified());
}

// Its rows, and the map: what stands here may be changed and given back with --map.
void tellTable(Session &session, const intake::TableReading &table, bool remembered)
{
    auto &out = session.out();
    out.line(u"  %1 rows: %2 events, %3 empty, %4 kept as text"_s.arg(
        QString::number(table.rows),
        QString::number(table.rows - table.rowsEmpty - table.rowsRefused),
        QString::number(table.rowsEmpty), QString::number(table.rowsRefused)));
    out.line(remembered ? u"  columns, remembered from an earlier import, as --map takes them:"_s
                        : u"  columns, as --map takes them:"_s);
    for (const QString &rule : textOf(table.map).split(u'\n', Qt::SkipEmptyParts))
        out.line(u"    "_s + rule);
}

void tellPlan(Session &session, const QString &path, const desk::ImportPreview &preview)
{
    const intake::ImportPlan &plan = preview.plan;
    auto &out = session.out();
    out.line(u"%1  read as %2: would become %3 events (%4 dated, %5 undated) and %6 notes, with %7 "
             "files; %8 warnings"_s.arg(path, plan.format, QString::number(plan.events.size()),
                                        QString::number(plan.dated), QString::number(plan.undated),
                                        QString::number(plan.notes.size()),
                                        QString::number(plan.files.size()),
                                        QString::number(plan.warnings.size())));
    if (preview.known > 0)
        out.line(u"  %1 of its %2 entries are in the case already"_s.arg(
            QString::number(preview.known), QString::number(preview.entries)));
    const size_t shown = std::min(plan.events.size(), kShownEvents);
    for (size_t i = 0; i < shown; ++i)
        out.line(eventLine(plan.events[i]));
    if (plan.events.size() > shown)
        out.line(u"  … and %1 more events"_s.arg(plan.events.size() - shown));
    for (const intake::PlannedFile &file : plan.files)
        out.line(
            u"  line %1: file %2, %3 bytes"_s.arg(file.line).arg(file.name).arg(file.bytes.size()));
    for (const intake::ImportWarning &warning : plan.warnings)
        out.line(u"  "_s + desk::wordsOf(warning));
    if (plan.asksDayFirst)
        out.line(u"  Is 03/04 the 3rd of April? Say “day first: yes” or “day first: no” in a file "
                 "and give it with --map."_s);
    if (plan.table)
        tellTable(session, *plan.table, preview.remembered);
}

void tellResult(Session &session, const QString &path, const desk::ImportResult &result)
{
    if (session.out().json()) {
        session.out().object({{u"file"_s, path},
                              {u"format"_s, result.format},
                              {u"added"_s, jsonCount(result.added)},
                              {u"evidence"_s, jsonCount(result.evidence)},
                              {u"known"_s, jsonCount(result.known)},
                              {u"undated"_s, jsonCount(result.undated)},
                              {u"size"_s, jsonCount(result.size)},
                              {u"notes"_s, jsonList(result.notes)}});
        return;
    }
    session.out().line(
        u"%1  read as %2: %3 entries added, %4 of them evidence; %5 known already, %6 undated"_s
            .arg(path, result.format, QString::number(result.added),
                 QString::number(result.evidence), QString::number(result.known),
                 QString::number(result.undated)));
    for (const QString &note : result.notes)
        session.out().line(u"  "_s + note);
}

Outcome preview(Session &session, desk::Desk &desk,
                const std::vector<desk::ImportRequest> &requests)
{
    for (const desk::ImportRequest &request : requests) {
        const auto plan = desk::previewImport(desk, request);
        if (!plan)
            return inFile(plan.error(), request.path);
        if (session.out().json())
            tellPlanAsJson(session, request.path, *plan);
        else
            tellPlan(session, request.path, *plan);
    }
    return ExitStatus::Done;
}

Outcome importFiles(Session &session)
{
    const auto format = formatOf(session.arguments());
    if (!format)
        return std::unexpected(format.error());
    const bool dryRun = session.arguments().has(u"dry-run"_s);
    const auto at = openNamedCase(session, dryRun ? Purpose::Read : Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto requests = requestsOf(session, at->summary.caseId, *format);
    if (!requests)
        return std::unexpected(requests.error());
    // Every file is read before the first is recorded: a mistake in the last leaves nothing behind.
    if (dryRun)
        return preview(session, *at->desk, *requests);
    for (const desk::ImportRequest &request : *requests) {
        if (const auto plan = desk::previewImport(*at->desk, request); !plan)
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
    return {
        {{u"import"_s},
         {{u"CASE"_s}, {u"FILE"_s, true, true}},
         {{u"as"_s, u"FORMAT"_s, builtFormats().join(u", "_s) + u", or auto (auto)"_s},
          {u"map"_s, u"FILE"_s,
           u"which column of a table is what, in the words of --dry-run; "
           "remembered for the next table of its shape"_s},
          {u"year"_s, u"YEAR"_s, u"of the first line of a log whose lines name none"_s},
          {u"dry-run"_s, {}, u"only say what it would record"_s}},
         u"keep a file, or the folder of an export, as evidence and record what it tells; times "
         "without a zone are of --zone"_s},
        importFiles};
}

}  // namespace casement::cli
