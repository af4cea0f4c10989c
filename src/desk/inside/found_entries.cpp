// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/found_entries.h"

#include "casefile/registry.h"
#include "desk/line_text.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/timeline.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
using casefile::RowFlag;

namespace {

constexpr qsizetype kExcerptText = 160;

// The text that holds most of the words; of several, the first in the order of the registry.
void addWords(const ledger::SignedEntry &entry, const EntryValue &value, const QStringList &pieces,
              SearchHit &hit)
{
    const auto consider = [&](const QString &text, const QString &field) {
        Excerpt excerpt = excerptOf(text, pieces, kExcerptText);
        if (excerpt.words <= hit.words.words)
            return;
        hit.words = std::move(excerpt);
        hit.field = field;
    };
    hit.words = excerptOf(wordsOf(value), {}, kExcerptText);
    for (const ledger::Field &field : entry.fields) {
        const auto *text = std::get_if<ledger::TextValue>(&field.value);
        const auto *info = casefile::fieldInfo(field.id);
        if (text != nullptr)
            consider(QString::fromUtf8(text->utf8), info ? QString(info->name) : QString());
    }
    if (value.tags)
        consider(value.tags->join(u' '), u"tags"_s);
}

}  // namespace

bool FoundEntries::skips(store::CaseId caseId, const EntryValue &entry) const
{
    if (entry.kind == EntryKind::Person)
        return m_skipsEnrolments && entry.stateCode != casefile::kSubjectOfCase;
    return entry.kind == EntryKind::Case && m_skipped.contains(caseId);
}

Result<const casefile::CaseSummary *> FoundEntries::summary(store::CaseId caseId)
{
    if (const auto known = m_summaries.find(caseId); known != m_summaries.end())
        return &known->second;
    auto summary = store::Cases(m_store).summary(caseId);
    if (!summary)
        return failure(summary.error());
    return &m_summaries.emplace(caseId, std::move(*summary)).first->second;
}

Result<bool> FoundEntries::isAmendedAfter(store::CaseId caseId, ledger::Seq line, ledger::Seq seq)
{
    const auto looks = store::Timeline(m_store).history(caseId, line);
    if (!looks)
        return failure(looks.error());
    for (const casefile::TimelineRow &look : *looks) {
        if (look.fromSeq <= seq)
            continue;
        const auto change = store::Entries(m_store).entry(caseId, look.fromSeq);
        if (!change)
            return failure(change.error());
        if (change->kind == casefile::codeOf(EntryKind::Amend))
            return true;
    }
    return false;
}

Result<> FoundEntries::place(store::CaseId caseId, const EntryValue &entry, SearchHit &hit)
{
    const ledger::Seq line =
        casefile::changesALine(entry) ? entry.target().value_or(entry.seq) : entry.seq;
    const auto row = store::Timeline(m_store).row(caseId, line);
    if (!row && row.error().kind == ErrorKind::NotFound)
        return {};
    if (!row)
        return failure(row.error());
    hit.lineSeq = line;
    hit.lane = row->lane;
    if (row->flags.testFlag(RowFlag::Struck)) {
        hit.standing = Standing::Struck;
    } else if (row->flags.testFlag(RowFlag::Amended)) {
        const auto since = isAmendedAfter(caseId, line, entry.seq);
        if (!since)
            return failure(since.error());
        hit.standing = *since ? Standing::AmendedSince : Standing::Current;
    }
    return {};
}

Result<std::optional<SearchHit>> FoundEntries::hit(store::CaseId caseId, ledger::Seq seq)
{
    const auto entry = store::Entries(m_store).signedEntry(caseId, seq);
    if (!entry && entry.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    if (!entry)
        return failure(entry.error());
    const auto value = casefile::readEntry(*entry);
    if (!value)
        return failure(value.error());
    if (skips(caseId, *value))
        return std::nullopt;
    const auto of = summary(caseId);
    if (!of)
        return failure(of.error());
    SearchHit hit;
    hit.caseId = (*of)->caseId;
    hit.caseNumber = (*of)->number;
    hit.caseTitle = (*of)->title;
    hit.seq = seq;
    hit.kind = value->kind;
    hit.lane = value->lane;
    hit.recordedMs = value->recordedMs;
    addWords(*entry, *value, m_pieces, hit);
    if (auto done = place(caseId, *value, hit); !done)
        return failure(done.error());
    return hit;
}

}  // namespace casement::desk
