// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/importer.h"

#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/import_words.h"
#include "desk/inside/folder_members.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_recorder.h"

#include <QFileInfo>
#include <QHash>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

Result<intake::ImportPlan> planOf(const ImportRequest &request, ImportOriginals &originals,
                                  qint64 nowMs, const Progress &progress)
{
    intake::ReadOptions options;
    options.zone = request.zone;
    options.nowMs = nowMs;
    options.columns = request.columns;
    // How many lines there are is not known before they are read.
    options.progress = [&progress](quint64, quint64) { return wanted(progress, 0, 0); };
    const auto named = [&options](const QString &name) {
        options.fileName = name;
        options.lateReason = u"Imported from %1."_s.arg(name);
    };
    if (QFileInfo(request.path).isDir()) {
        const auto members = FolderMembers::open(request.path, originals, progress);
        if (!members)
            return failure(members.error());
        named((*members)->name());
        return intake::readFolderAs(request.format, **members, options);
    }
    const auto bytes = originals.file(request.path, progress);
    if (!bytes)
        return failure(bytes.error());
    named(originals.all().front().name);
    return intake::readAs(request.format, *bytes, options);
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

}  // namespace

Result<intake::ImportPlan> previewImport(const ImportRequest &request, const Progress &progress)
{
    ImportOriginals originals;
    return planOf(request, originals, Environment::system().clock->nowMs(), progress);
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
    const auto plan = planOf(request, originals, now, progress);
    if (!plan)
        return failure(plan.error());
    const auto held = evidenceHeld(desk, request.caseId);
    if (!held)
        return failure(held.error());

    auto door = Door::open(desk, request.caseId);
    if (!door)
        return failure(door.error());
    ImportRecorder recorder(desk, *door, *plan);
    if (auto done = recordAll(recorder, originals, *plan, *held, progress); !done)
        return failure(done.error());
    ImportResult result = recorder.result();
    result.format = plan->format;
    result.size = door->caseFile().size;
    for (const auto &warning : plan->warnings)
        result.notes.append(wordsOf(warning));
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return result;
}

}  // namespace casement::desk
