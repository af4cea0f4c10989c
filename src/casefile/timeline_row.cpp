// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/timeline_row.h"

namespace casement::casefile {

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

bool hasRow(const EntryValue &entry)
{
    switch (entry.kind) {
    case EntryKind::Case:
    case EntryKind::Event:
    case EntryKind::Note:
    case EntryKind::Status:
    case EntryKind::Severity:
    case EntryKind::Evidence:
    case EntryKind::Position:
    case EntryKind::Custody:
    case EntryKind::Seal:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
    case EntryKind::Transfer:
    case EntryKind::Erase:
    case EntryKind::Sitrep:
    case EntryKind::Handover:
    case EntryKind::Receipt:
        return true;
    case EntryKind::Decision:
        return !changesDecision(entry);
    case EntryKind::Item:
        // The dozen items that a new case is born with would bury its first events.
        return entry.caseType.isEmpty();
    case EntryKind::Genesis:
    case EntryKind::Key:
    case EntryKind::Person:
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Pin:
    case EntryKind::Gap:
    case EntryKind::IssuePlan:
    case EntryKind::Lane:
        return false;
    }
    return false;
}

bool isKeyKind(EntryKind kind)
{
    return kind == EntryKind::Decision || kind == EntryKind::Status || kind == EntryKind::Severity
        || kind == EntryKind::Seal || kind == EntryKind::Case || kind == EntryKind::Handover;
}

// Nothing was said of the time at all: it is told as it happens.
bool isNow(const OccurredTime &occurred)
{
    return !occurred.ms && occurred.text.isEmpty() && occurred.precision != Precision::Unknown;
}

// Place and the flags that follow from the time.
void place(TimelineRow &row, const OccurredTime &occurred, quint64 lateAfterMs)
{
    row.flags.setFlag(RowFlag::Late,
                      canBeLate(row.kind)
                          && lateByMs(occurred, row.recordedMs, lateAfterMs).has_value());
    if (isNow(occurred)) {
        row.occurredMs = row.recordedMs;
        row.flags.setFlag(RowFlag::Undated, false);
        return;
    }
    const bool dated = occurred.ms && occurred.precision != Precision::Unknown
        && isLikelyTime(*occurred.ms, row.recordedMs);
    row.occurredMs = dated ? *occurred.ms : kUndatedMs;
    row.flags.setFlag(RowFlag::Undated, !dated);
}

TimelineRow rowOf(const EntryValue &entry, quint64 lateAfterMs)
{
    TimelineRow row;
    row.seq = entry.seq;
    row.fromSeq = entry.seq;
    row.kind = entry.kind;
    row.function = entry.function;
    row.author = entry.author;
    row.lane = entry.lane;
    row.recordedMs = entry.recordedMs;
    row.flags.setFlag(RowFlag::KeyMoment, isKeyKind(entry.kind));
    row.flags.setFlag(RowFlag::Unverified, entry.claim == Claim::Unverified);
    place(row, entry.occurred, lateAfterMs);
    return row;
}

TimelineRow changedBy(const EntryValue &entry, TimelineRow row, quint64 lateAfterMs)
{
    row.fromSeq = entry.seq;
    if (entry.kind == EntryKind::Lane) {
        row.lane = *entry.movesTo;
        return row;
    }
    if (entry.kind == EntryKind::Pin) {
        row.flags.setFlag(RowFlag::Pinned, *entry.pinned);
        row.flags.setFlag(RowFlag::KeyMoment, *entry.pinned || isKeyKind(row.kind));
        return row;
    }
    if (entry.decisionStep == DecisionStep::Withdraws) {
        row.flags.setFlag(RowFlag::Struck);
        return row;
    }
    if (entry.kind == EntryKind::Strike) {
        row.flags.setFlag(RowFlag::Struck, *entry.struck);
        return row;
    }
    row.flags.setFlag(RowFlag::Amended);
    if (entry.function)
        row.function = entry.function;
    if (entry.claim)
        row.flags.setFlag(RowFlag::Unverified, *entry.claim == Claim::Unverified);
    // Late is about when the event was recorded, which an amendment does not change.
    if (entry.occurred != OccurredTime{})
        place(row, entry.occurred, lateAfterMs);
    return row;
}

}  // namespace

bool isLikelyTime(qint64 occurredMs, qint64 recordedMs)
{
    return occurredMs >= kDayMs && occurredMs <= recordedMs + kDayMs;
}

bool canBeLate(EntryKind kind)
{
    return kind == EntryKind::Event || kind == EntryKind::Decision;
}

std::optional<qint64> lateByMs(const OccurredTime &occurred, qint64 recordedMs, quint64 lateAfterMs)
{
    if (!occurred.ms || occurred.precision == Precision::Unknown
        || !isLikelyTime(*occurred.ms, recordedMs)) {
        return std::nullopt;
    }
    const qint64 late = recordedMs - *occurred.ms;
    return late > 0 && static_cast<quint64>(late) > lateAfterMs ? std::optional(late)
                                                                : std::nullopt;
}

Result<TimelineChange> timelineChanges(const EntryValue &entry, quint64 lateAfterMs,
                                       const RowLookup &current)
{
    TimelineChange change;
    if (hasRow(entry)) {
        change.begins.push_back(rowOf(entry, lateAfterMs));
        return change;
    }
    if (!changesALine(entry) && entry.kind != EntryKind::Lane)
        return change;
    for (const Seq target : entry.refs) {
        auto row = current(target);
        if (!row)
            return failure(std::move(row.error()));
        if (!*row) {
            return failure(ErrorKind::Damaged, QString::number(entry.seq), QStringLiteral("refs"),
                           QString::number(target));
        }
        change.begins.push_back(changedBy(entry, **row, lateAfterMs));
        change.ends.push_back({**row, entry.seq});
    }
    return change;
}

}  // namespace casement::casefile
