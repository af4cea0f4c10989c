// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/importer.h"

#include "desk/column_maps.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/import_words.h"
#include "desk/inside/case_state.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_recorder.h"
#include "ledger/digest.h"
#include "store/entries.h"

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

// A table's shape is known when it was read: one whose columns are remembered is read once more.
Result<Reading> planOf(Desk &desk, const ImportOriginal &original, const ImportRequest &request,
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
    auto plan = intake::readAs(request.format, original.bytes, options);
    if (!plan)
        return failure(plan.error());
    auto remembered = rememberedFor(desk, request, *plan);
    if (!remembered)
        return failure(remembered.error());
    if (!*remembered)
        return Reading{*std::move(plan), false};
    options.columns = **remembered;
    return intake::readAs(request.format, original.bytes, options)
        .transform([](intake::ImportPlan again) { return Reading{std::move(again), true}; });
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

// How many entries of the plan, and of the file itself, the case has.
Result<quint64> knownOf(Desk &desk, const QString &caseId, const Bytes32 &sha256,
                        const intake::ImportPlan &plan, const Progress &progress)
{
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    const auto held = evidenceOf(desk, caseId, sha256);
    if (!held)
        return failure(held.error());
    const ImportUids uids(sha256, plan.format);
    store::Entries entries(desk.store());
    quint64 known = *held ? 1 : 0;
    using Uid = QString (ImportUids::*)(size_t) const;
    const auto count = [&](size_t planned, Uid uid) -> Result<> {
        for (size_t i = 0; i < planned; ++i) {
            if (!wanted(progress, 0, 0))
                return failure(ErrorKind::Cancelled, plan.title);
            const auto there = entries.withUid((*state)->row().caseId, (uids.*uid)(i).toLatin1());
            if (!there)
                return failure(there.error());
            known += *there ? 1 : 0;
        }
        return {};
    };
    return count(plan.files.size(), &ImportUids::file)
        .and_then([&] { return count(plan.events.size(), &ImportUids::event); })
        .and_then([&] { return count(plan.notes.size(), &ImportUids::note); })
        .transform([&known] { return known; });
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

// The file as it was read, and what the case has of it.
struct Source {
    const ImportOriginal &original;
    Bytes32 hash;
    std::optional<ledger::Seq> held;
};

// Everything of one file, in one commit.
Result<ImportResult> record(Desk &desk, const ImportRequest &request,
                            const intake::ImportPlan &plan, const Source &source,
                            store::BlobWriter &bytes, const Progress &progress)
{
    auto door = Door::open(desk, request.caseId);
    if (!door)
        return failure(door.error());
    ImportRecorder recorder(desk, *door, plan, source.hash, source.original.name);
    auto recorded =
        recorder.original(draftOf(source.original, plan), bytes, source.held).and_then([&] {
            return recorder.planned(progress);
        });
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
    const auto original = readOriginal(request.path, {}, progress);
    if (!original)
        return failure(original.error());
    auto reading = planOf(desk, *original, request, desk.environment().clock->nowMs(), progress);
    if (!reading)
        return failure(reading.error());
    const auto &plan = reading->plan;
    const quint64 entries = 1 + plan.events.size() + plan.notes.size() + plan.files.size();
    const auto known =
        knownOf(desk, request.caseId, ledger::sha256(spanOf(original->bytes)), plan, progress);
    if (!known)
        return failure(known.error());
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
    auto writer = store::Blobs(desk.store()).begin(*caseId, now);
    if (!writer)
        return failure(writer.error());
    const auto original = readOriginal(
        request.path, [&writer](QByteArrayView piece) { return writer->append(piece); }, progress);
    if (!original)
        return failure(original.error());
    const auto reading = planOf(desk, *original, request, now, progress);
    if (!reading)
        return failure(reading.error());
    const intake::ImportPlan &plan = reading->plan;
    const Bytes32 hash = ledger::sha256(spanOf(original->bytes));
    const auto held = evidenceOf(desk, request.caseId, hash);
    if (!held)
        return failure(held.error());
    return record(desk, request, plan, {*original, hash, *held}, *writer, progress);
}

}  // namespace casement::desk
