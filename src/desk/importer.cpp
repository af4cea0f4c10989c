// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/importer.h"

#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/import_words.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_recorder.h"
#include "ledger/digest.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

Result<intake::ImportPlan> planOf(const ImportOriginal &original, const ImportRequest &request,
                                  qint64 nowMs, const Progress &progress)
{
    intake::ReadOptions options;
    options.fileName = original.name;
    options.zone = request.zone;
    options.nowMs = nowMs;
    options.writtenMs = original.modifiedMs;
    options.firstYear = request.firstYear;
    options.columns = request.columns;
    options.lateReason = u"Imported from %1."_s.arg(original.name);
    // How many lines there are is not known before they are read.
    options.progress = [&progress](quint64, quint64) { return wanted(progress, 0, 0); };
    return intake::readAs(request.format, original.bytes, options);
}

// Somebody may have added the file as evidence before.
Result<std::optional<ledger::Seq>> evidenceOf(Desk &desk, const QString &caseId,
                                              const Bytes32 &sha256)
{
    const auto known = readEvidence(desk, caseId);
    if (!known)
        return failure(known.error());
    for (const casefile::Evidence &item : known->items) {
        const bool isIt = item.holding == casefile::Holding::Held && !item.struck
            && item.lane == casefile::Lane::Facts && item.blob && item.blob->sha256 == sha256;
        if (isIt)
            return item.seq;
    }
    return std::optional<ledger::Seq>();
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
    draft.reason = u"Imported, read as %1."_s.arg(plan.format);
    return draft;
}

}  // namespace

Result<intake::ImportPlan> previewImport(const ImportRequest &request, const Progress &progress)
{
    const auto original = readOriginal(request.path, {}, progress);
    if (!original)
        return failure(original.error());
    return planOf(*original, request, Environment::system().clock->nowMs(), progress);
}

Result<ImportResult> importFile(Desk &desk, const ImportRequest &request, const Progress &progress)
{
    const auto caseId = caseTaking(desk, request.caseId);
    if (!caseId)
        return failure(caseId.error());
    if (auto swept = sweepEvidence(desk); !swept)
        return failure(swept.error());
    const qint64 now = desk.environment().clock->nowMs();
    auto writer = store::Blobs(desk.store()).begin(*caseId, now);
    if (!writer)
        return failure(writer.error());
    const auto original = readOriginal(
        request.path, [&writer](QByteArrayView piece) { return writer->append(piece); }, progress);
    if (!original)
        return failure(original.error());
    const auto plan = planOf(*original, request, now, progress);
    if (!plan)
        return failure(plan.error());
    const Bytes32 hash = ledger::sha256(spanOf(original->bytes));
    const auto held = evidenceOf(desk, request.caseId, hash);
    if (!held)
        return failure(held.error());

    auto door = Door::open(desk, request.caseId);
    if (!door)
        return failure(door.error());
    ImportRecorder recorder(desk, *door, *plan, hash, original->name);
    if (auto first = recorder.original(draftOf(*original, *plan), *writer, *held); !first)
        return failure(first.error());
    if (auto recorded = recorder.planned(progress); !recorded)
        return failure(recorded.error());
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
