// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/importer.h"

#include "desk/column_maps.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/import_words.h"
#include "desk/inside/case_state.h"
#include "desk/inside/folder_members.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_recorder.h"
#include "store/entries.h"

#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// What a plan was read with, besides what was asked for.
struct Reading {
    intake::ImportPlan plan;
    bool remembered = false;
};

// The columns that the desk remembers of a table's shape, with what else the request says.
Result<std::optional<intake::ColumnMap>> rememberedFor(Desk &desk, const ImportRequest &request,
                                                       const intake::ImportPlan &plan)
{
    const bool isGiven = request.columns && !request.columns->rules.empty();
    if (isGiven || !plan.table)
        return std::optional<intake::ColumnMap>();
    auto map = rememberedMap(desk, plan.table->map.shape);
    if (!map || !*map || !request.columns)
        return map;
    if (request.columns->dayFirst)
        (*map)->dayFirst = request.columns->dayFirst;
    if (!request.columns->encoding.isEmpty())
        (*map)->encoding = request.columns->encoding;
    return map;
}

intake::ReadOptions optionsOf(const ImportRequest &request, const QString &name, qint64 nowMs,
                              const Progress &progress)
{
    intake::ReadOptions options;
    options.fileName = name;
    options.zone = request.zone;
    options.nowMs = nowMs;
    options.firstYear = request.firstYear;
    options.columns = request.columns;
    options.lateReason = u"Imported from %1."_s.arg(name);
    // How many lines there are is not known before they are read.
    options.progress = [&progress](quint64, quint64) { return wanted(progress, 0, 0); };
    return options;
}

Result<Reading> planOfFolder(const ImportRequest &request, ImportOriginals &originals, qint64 nowMs,
                             const Progress &progress)
{
    const auto members = FolderMembers::open(request.path, originals, progress);
    if (!members)
        return failure(members.error());
    const auto options = optionsOf(request, (*members)->name(), nowMs, progress);
    return intake::readFolderAs(request.format, **members, options)
        .transform([](intake::ImportPlan plan) { return Reading{std::move(plan), false}; });
}

// A table's shape is known when it was read: one whose columns are remembered is read once more.
Result<Reading> planOf(Desk &desk, const ImportRequest &request, ImportOriginals &originals,
                       qint64 nowMs, const Progress &progress)
{
    if (QFileInfo(request.path).isDir())
        return planOfFolder(request, originals, nowMs, progress);
    const auto bytes = originals.file(request.path, progress);
    if (!bytes)
        return failure(bytes.error());
    const ImportOriginal &original = originals.all().front();
    auto options = optionsOf(request, original.name, nowMs, progress);
    options.writtenMs = original.modifiedMs;
    auto plan = intake::readAs(request.format, *bytes, options);
    if (!plan)
        return failure(plan.error());
    auto remembered = rememberedFor(desk, request, *plan);
    if (!remembered)
        return failure(remembered.error());
    if (!*remembered)
        return Reading{*std::move(plan), false};
    options.columns = **remembered;
    return intake::readAs(request.format, *bytes, options).transform([](intake::ImportPlan again) {
        return Reading{std::move(again), true};
    });
}

// Somebody may have added a file as evidence before.
using Held = QHash<QByteArray, ledger::Seq>;

Result<Held> evidenceHeld(Desk &desk, const QString &caseId)
{
    const auto known = readEvidence(desk, caseId);
    if (!known)
        return failure(known.error());
    Held held;
    for (const casefile::Evidence &item : known->items) {
        const bool isHeld = item.holding == casefile::Holding::Held && !item.struck
            && item.lane == casefile::Lane::Facts && item.blob;
        if (isHeld && !held.contains(toHex(item.blob->sha256)))
            held.insert(toHex(item.blob->sha256), item.seq);
    }
    return held;
}

// What the plan's entries would be known by, without the originals that are held as evidence.
Result<std::vector<QString>> uidsOf(Desk &desk, const QString &caseId, ImportOriginals &originals,
                                    const intake::ImportPlan &plan)
{
    const auto held = evidenceHeld(desk, caseId);
    if (!held)
        return failure(held.error());
    std::vector<QString> all;
    ImportUids uids(plan);
    for (const ImportOriginal &original : originals.all()) {
        uids.add(original.member, original.sha256);
        if (!held->contains(toHex(original.sha256)))
            all.push_back(ImportUids::original(original.sha256));
    }
    for (size_t i = 0; i < plan.files.size(); ++i)
        all.push_back(uids.file(i));
    for (size_t i = 0; i < plan.events.size(); ++i)
        all.push_back(uids.event(i));
    for (size_t i = 0; i < plan.notes.size(); ++i)
        all.push_back(uids.note(i));
    return all;
}

quint64 entriesOf(ImportOriginals &originals, const intake::ImportPlan &plan)
{
    return originals.all().size() + plan.files.size() + plan.events.size() + plan.notes.size();
}

// How many entries of the plan, and of the files themselves, the case has.
Result<quint64> knownOf(Desk &desk, const QString &caseId, ImportOriginals &originals,
                        const intake::ImportPlan &plan, const Progress &progress)
{
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    const auto uids = uidsOf(desk, caseId, originals, plan);
    if (!uids)
        return failure(uids.error());
    store::Entries entries(desk.store());
    quint64 known = entriesOf(originals, plan) - uids->size();
    for (const QString &uid : *uids) {
        if (!wanted(progress, 0, 0))
            return failure(ErrorKind::Cancelled, plan.title);
        const auto there = entries.withUid((*state)->row().caseId, uid.toLatin1());
        if (!there)
            return failure(there.error());
        known += *there ? 1 : 0;
    }
    return known;
}

// Before anything is stored: would the case take entries at all?
Result<store::CaseId> caseTaking(Desk &desk, const QString &caseId)
{
    const auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    return door->row().caseId;
}

casefile::EvidenceDraft draftOf(const ImportOriginal &original, const intake::ImportPlan &plan)
{
    casefile::EvidenceDraft draft;
    draft.fileName = original.name;
    if (!original.linkTarget.isEmpty())
        draft.source = u"→ "_s + original.linkTarget;
    else if (original.place != original.name)
        draft.source = original.place;
    draft.reason = u"Imported, read as %1."_s.arg(plan.format);
    return draft;
}

Result<> recordAll(ImportRecorder &recorder, ImportOriginals &originals,
                   const intake::ImportPlan &plan, const Held &held, const Progress &progress)
{
    for (ImportOriginal &original : originals.all()) {
        if (!wanted(progress, 0, 0))
            return failure(ErrorKind::Cancelled, original.name);
        const auto known = held.constFind(toHex(original.sha256));
        const auto seq = known == held.constEnd() ? std::nullopt : std::optional(*known);
        if (auto first = recorder.original(draftOf(original, plan), original, seq); !first)
            return first;
    }
    return recorder.planned(progress);
}

// Everything of one request, in one commit.
Result<ImportResult> record(Desk &desk, const ImportRequest &request,
                            const intake::ImportPlan &plan, ImportOriginals &originals,
                            const Progress &progress)
{
    const auto held = evidenceHeld(desk, request.caseId);
    if (!held)
        return failure(held.error());
    auto door = Door::open(desk, request.caseId);
    if (!door)
        return failure(door.error());
    ImportRecorder recorder(desk, *door, plan);
    auto recorded = recordAll(recorder, originals, plan, *held, progress);
    if (recorded && request.columns && plan.table)
        recorded = rememberMap(desk, plan.table->map);
    if (!recorded)
        return failure(recorded.error());
    ImportResult result = recorder.result();
    result.format = plan.format;
    result.size = door->caseFile().size;
    for (const auto &warning : plan.warnings)
        result.notes.append(wordsOf(warning));
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return result;
}

}  // namespace

Result<ImportPreview> previewImport(Desk &desk, const ImportRequest &request,
                                    const Progress &progress)
{
    ImportOriginals originals;
    auto reading = planOf(desk, request, originals, desk.environment().clock->nowMs(), progress);
    if (!reading)
        return failure(reading.error());
    const auto known = knownOf(desk, request.caseId, originals, reading->plan, progress);
    if (!known)
        return failure(known.error());
    const quint64 entries = entriesOf(originals, reading->plan);
    return ImportPreview{std::move(reading->plan), entries, *known, reading->remembered};
}

Result<ImportResult> importFile(Desk &desk, const ImportRequest &request, const Progress &progress)
{
    const auto caseId = caseTaking(desk, request.caseId);
    if (!caseId)
        return failure(caseId.error());
    if (auto swept = sweepEvidence(desk); !swept)
        return failure(swept.error());
    const qint64 now = desk.environment().clock->nowMs();
    ImportOriginals originals([&] { return store::Blobs(desk.store()).begin(*caseId, now); });
    const auto reading = planOf(desk, request, originals, now, progress);
    if (!reading)
        return failure(reading.error());
    return record(desk, request, reading->plan, originals, progress);
}

}  // namespace casement::desk
