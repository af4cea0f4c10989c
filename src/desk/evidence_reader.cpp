// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/evidence_reader.h"

#include "desk/inside/case_state.h"
#include "desk/inside/evidence_audit.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/timeline.h"

#include <set>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EvidenceRegister;

namespace {

// The seqs of everything that says something about evidence: the lines of evidence and custody, and
// what changed one of them.
Result<std::set<ledger::Seq>> seqsOf(store::Store &store, store::CaseId caseId,
                                     std::optional<ledger::Seq> asOf)
{
    store::TimelineFilter filter;
    filter.kinds = {EntryKind::Evidence, EntryKind::Custody};
    filter.asOf = asOf;
    store::Timeline timeline(store);
    const auto lines = timeline.index(caseId, filter);
    if (!lines)
        return failure(lines.error());
    std::set<ledger::Seq> seqs;
    for (const store::RowRef &line : *lines) {
        seqs.insert(line.seq);
        if (line.fromSeq == line.seq)
            continue;
        const auto looks = timeline.history(caseId, line.seq);
        if (!looks)
            return failure(looks.error());
        for (const auto &look : *looks) {
            if (!asOf || look.fromSeq <= *asOf)
                seqs.insert(look.fromSeq);
        }
    }
    return seqs;
}

Result<EvidenceRegister> registerOf(store::Store &store, store::CaseId caseId,
                                    std::optional<ledger::Seq> asOf)
{
    const auto seqs = seqsOf(store, caseId, asOf);
    if (!seqs)
        return failure(seqs.error());
    EvidenceRegister known;
    for (const ledger::Seq seq : *seqs) {
        const auto signedEntry = store::Entries(store).signedEntry(caseId, seq);
        if (!signedEntry && signedEntry.error().field == u"erased") {
            known.items.push_back(casefile::erasedEvidence(seq));
            continue;
        }
        if (!signedEntry)
            return failure(signedEntry.error());
        const auto entry = casefile::readEntry(*signedEntry);
        if (!entry)
            return failure(entry.error());
        known = casefile::apply(std::move(known), *entry);
    }
    return known;
}

}  // namespace

Result<EvidenceRegister> readEvidence(Desk &desk, const QString &caseId,
                                      std::optional<ledger::Seq> asOf)
{
    const auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    return registerOf(desk.store(), row->caseId, asOf);
}

Result<casefile::Evidence> findEvidence(Desk &desk, const QString &caseId, ledger::Seq evidence)
{
    const auto known = readEvidence(desk, caseId);
    if (!known)
        return failure(known.error());
    if (const casefile::Evidence *item = known->find(evidence))
        return *item;
    return failure(ErrorKind::NotFound, QString::number(evidence), u"evidence"_s);
}

Result<std::vector<EvidenceCheck>> verifyEvidence(Desk &desk, const QString &caseId,
                                                  const Progress &progress)
{
    const auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    const auto known = registerOf(desk.store(), row->caseId, {});
    if (!known)
        return failure(known.error());
    quint64 total = 0;
    for (const auto &item : known->items)
        total += item.blob ? item.blob->size : 0;
    quint64 done = 0;
    const HeardBytes heard = [&](quint64 bytes) { return wanted(progress, done += bytes, total); };
    std::vector<EvidenceCheck> checks;
    for (const auto &item : known->items) {
        checks.push_back({item, EvidenceState::NotHeld});
        if (!item.blob)
            continue;
        const EvidenceFile file{item.blob->sha256, item.blob->size};
        const auto fault = auditFile(desk.store(), *row, file, item.seq, heard);
        if (!fault)
            return failure(fault.error());
        checks.back().state = !*fault     ? EvidenceState::Whole
            : (*fault)->column == u"blob" ? EvidenceState::Missing
                                          : EvidenceState::Changed;
    }
    return checks;
}

}  // namespace casement::desk
