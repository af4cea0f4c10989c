// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_summary.h"

#include "casefile/decision.h"
#include "casefile/item.h"

#include <algorithm>

namespace casement::casefile {

namespace {

// Adds one row to the counts, or takes it out again.
void count(CaseSummary &summary, const TimelineRow &row, bool added)
{
    const auto step = [added](quint64 &figure) { added ? ++figure : --figure; };
    const auto stepIf = [&](RowFlag flag, quint64 &figure) {
        if (row.flags.testFlag(flag))
            step(figure);
    };
    step(summary.rows);
    step(summary.rowsByKind[static_cast<size_t>(row.kind)]);
    if (row.function)
        step(summary.rowsByFunction[static_cast<size_t>(*row.function)]);
    stepIf(RowFlag::KeyMoment, summary.keyMoments);
    stepIf(RowFlag::Late, summary.late);
    stepIf(RowFlag::Undated, summary.undated);
    stepIf(RowFlag::Unverified, summary.unverified);
    stepIf(RowFlag::Amended, summary.amended);
    stepIf(RowFlag::Struck, summary.struck);
}

// Calls `add` with each subject as it stands after `entry`.
void forEachSubject(const EntryValue &entry, const std::vector<EntryValue> &before, auto &&add)
{
    for (const EntryValue &other : before) {
        if (other.subject != entry.subject)
            add(other);
    }
    add(entry);
}

void takeEarlier(std::optional<qint64> &earliest, const std::optional<qint64> &ms)
{
    if (ms && (!earliest || *ms < *earliest))
        earliest = ms;
}

void countItems(CaseSummary &summary, const EntryValue &entry,
                const std::vector<EntryValue> &before)
{
    summary.items = summary.itemsDone = summary.requiredOpen = 0;
    summary.nextDueMs.reset();
    forEachSubject(entry, before, [&summary](const EntryValue &item) {
        ++summary.items;
        if (isSettled(item.itemState.value_or(ItemState::Open))) {
            ++summary.itemsDone;
            return;
        }
        if (item.required.value_or(false))
            ++summary.requiredOpen;
        takeEarlier(summary.nextDueMs, item.dueMs);
    });
}

// Of those that were last answered in this lane: a decision that was moved is answered in the
// other.
void countPositions(CaseSummary &summary, Lane lane, const EntryValue &entry,
                    const std::vector<EntryValue> &before)
{
    summary.waitingFor = {};
    summary.nextAnswerMs.reset();
    forEachSubject(entry, before, [&summary, lane](const EntryValue &position) {
        if (position.lane != lane || !isWaitedFor(*position.positionState))
            return;
        ++summary.waitingFor[static_cast<size_t>(*position.function)];
        takeEarlier(summary.nextAnswerMs, position.dueMs);
    });
}

void readCase(CaseSummary &summary, const EntryValue &entry)
{
    summary.title = entry.title.value_or(QString());
    summary.type = entry.caseType;
    summary.severity = entry.severity;
    summary.state = CaseState::Open;
}

void readHead(CaseSummary &summary, const EntryValue &entry, const std::vector<EntryValue> &before)
{
    switch (entry.kind) {
    case EntryKind::Genesis:
        summary.lateAfterMs = entry.lateAfterMs.value_or(kDefaultLateAfterMs);
        break;
    case EntryKind::Case:
        readCase(summary, entry);
        break;
    case EntryKind::Status:
        summary.state = entry.state;
        summary.outcome = entry.outcome.value_or(QString());
        break;
    case EntryKind::Severity:
        summary.severity = entry.severity;
        break;
    case EntryKind::Item:
        countItems(summary, entry, before);
        break;
    case EntryKind::Seal:
        summary.lastSealSeq = entry.seq;
        ++summary.seals;
        break;
    case EntryKind::IssuePlan:
        ++summary.issues;
        break;
    default:
        break;
    }
}

void countEntry(CaseSummary &summary, const EntryValue &entry,
                const std::vector<EntryValue> &before)
{
    if (summary.entries == 0)
        summary.openedMs = entry.recordedMs;
    ++summary.entries;
    summary.lastRecordedMs = std::max(summary.lastRecordedMs, entry.recordedMs);
    readHead(summary, entry, before);
}

template <size_t N> void addUp(std::array<quint64, N> &sum, const std::array<quint64, N> &more)
{
    for (size_t i = 0; i < N; ++i)
        sum[i] += more[i];
}

}  // namespace

std::vector<Function> CaseSummary::waitedFor() const
{
    std::vector<Function> functions;
    for (const Function function : allFunctions()) {
        if (waitingFor[static_cast<size_t>(function)] > 0)
            functions.push_back(function);
    }
    return functions;
}

bool countsBySubject(EntryKind kind)
{
    return kind == EntryKind::Item || kind == EntryKind::Position;
}

std::vector<Lane> lanesTouched(const EntryValue &entry, const TimelineChange &change)
{
    const bool both = entry.kind == EntryKind::Position
        || (entry.kind == EntryKind::Lane && !change.ends.empty());
    return both ? std::vector{Lane::Facts, Lane::Privileged} : std::vector{entry.lane};
}

CaseSummary summaryAfter(CaseSummary summary, Lane lane, const EntryValue &entry,
                         const TimelineChange &change, const std::vector<EntryValue> &before)
{
    CaseSummary after = std::move(summary);
    if (lane == entry.lane)
        countEntry(after, entry, before);
    if (entry.kind == EntryKind::Position)
        countPositions(after, lane, entry, before);
    for (const RowEnd &end : change.ends) {
        if (end.row.lane == lane)
            count(after, end.row, false);
    }
    for (const TimelineRow &row : change.begins) {
        if (row.lane == lane)
            count(after, row, true);
    }
    return after;
}

CaseSummary combined(const CaseSummary &facts, const CaseSummary &privileged)
{
    CaseSummary both = facts;
    both.entries += privileged.entries;
    both.lastRecordedMs = std::max(both.lastRecordedMs, privileged.lastRecordedMs);
    addUp(both.rowsByKind, privileged.rowsByKind);
    addUp(both.rowsByFunction, privileged.rowsByFunction);
    both.rows += privileged.rows;
    both.keyMoments += privileged.keyMoments;
    both.late += privileged.late;
    both.undated += privileged.undated;
    both.unverified += privileged.unverified;
    both.amended += privileged.amended;
    both.struck += privileged.struck;
    addUp(both.waitingFor, privileged.waitingFor);
    takeEarlier(both.nextAnswerMs, privileged.nextAnswerMs);
    return both;
}

QByteArray encodeCounts(std::span<const quint64> counts)
{
    QByteArray text;
    for (const quint64 figure : counts) {
        if (!text.isEmpty())
            text += ',';
        text += QByteArray::number(figure);
    }
    return text;
}

bool decodeCounts(QByteArrayView text, std::span<quint64> counts)
{
    const QList<QByteArray> parts = text.toByteArray().split(',');
    // A program that knew fewer words wrote fewer; the later ones did not occur then.
    if (static_cast<size_t>(parts.size()) > counts.size())
        return false;
    std::ranges::fill(counts, 0);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        counts[static_cast<size_t>(i)] = parts[i].toULongLong(&ok);
        if (!ok)
            return false;
    }
    // Only the one spelling: the stored column is compared byte for byte by verify.
    return encodeCounts(counts.first(static_cast<size_t>(parts.size()))) == text;
}

}  // namespace casement::casefile
