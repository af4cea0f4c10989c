// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/item_rules.h"

#include "casefile/rule_checks.h"

#include <QSet>

#include <algorithm>

namespace casement::casefile {

namespace {

// A due time further away than this is a slip of the keyboard, not a plan.
constexpr qint64 kMostAwayMs = qint64(10) * 366 * 24 * 60 * 60 * 1000;

Result<void> checkWords(const Item &item)
{
    if (item.title.trimmed().isEmpty())
        return refuse(kRuleEmpty, codeOf(EntryKind::Item));
    const bool isExplained = item.state == ItemState::Waived || item.state == ItemState::Blocked;
    if (isExplained && item.reason.trimmed().isEmpty())
        return refuse(kRuleReason, item.title);
    return {};
}

Result<void> checkChange(const EntryValue &entry, const Item &now, const Item *before)
{
    if (before == nullptr)
        return {};
    if (entry.basedOn != before->lastSeq) {
        return failure(ErrorKind::Conflict, now.title, QStringLiteral("based_on"),
                       QString::number(entry.basedOn.value_or(0)),
                       QString::number(before->lastSeq));
    }
    const bool same = changeCodes(*before, now).isEmpty() && before->state == now.state
        && before->reason == now.reason;
    return same ? refuse(kRuleNothingChanges, now.title) : Result<void>{};
}

Result<void> checkDue(const EntryValue &entry, const Item *before)
{
    const bool isNew = entry.dueMs && (before == nullptr || before->dueMs != entry.dueMs);
    if (isNew && std::abs(*entry.dueMs - entry.recordedMs) > kMostAwayMs)
        return refuse(kRuleDueFar, *entry.title, QString::number(*entry.dueMs));
    return {};
}

bool isNewRef(const ItemInput &input, const Item *before)
{
    return input.ref && (before == nullptr || !std::ranges::contains(before->inputs, input));
}

Result<void> checkGivenWith(const EntryValue &entry, Seq ref, const RowLookup &current)
{
    const QString name = QString::number(ref);
    const auto row = current(ref);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorKind::NotFound, name, QStringLiteral("entry"));
    if ((*row)->lane != entry.lane)
        return refuse(kRuleLane, name, codeOf(entry.lane), codeOf((*row)->lane));
    return (*row)->flags.testFlag(RowFlag::Struck) ? refuse(kRuleStruck, name) : Result<void>{};
}

Result<void> checkInputs(const EntryValue &entry, const Item *before, const RowLookup &current)
{
    QSet<QString> names;
    for (const ItemInput &input : entry.namedInputs) {
        const QString name = input.name.trimmed();
        if (name.isEmpty())
            return refuse(kRuleInputName, *entry.title);
        if (names.contains(name.toCaseFolded()))
            return refuse(kRuleInputTwice, name);
        names.insert(name.toCaseFolded());
        if (!isNewRef(input, before))
            continue;
        if (const auto given = checkGivenWith(entry, *input.ref, current); !given)
            return given;
    }
    return {};
}

// Whether `id` waits for `target`, over however many items.
bool reaches(const CaseFile &caseFile, const QString &id, const QString &target,
             QSet<QString> &seen)
{
    if (id == target)
        return true;
    const Item *item = caseFile.item(id);
    if (item == nullptr || seen.contains(id))
        return false;
    seen.insert(id);
    return std::ranges::any_of(
        item->after, [&](const QString &next) { return reaches(caseFile, next, target, seen); });
}

Result<void> checkAfter(const Item &now, const CaseFile &caseFile)
{
    QSet<QString> seen;
    for (const QString &id : now.after) {
        if (id == now.id)
            return refuse(kRuleItemCycle, now.title);
        const Item *other = caseFile.item(id);
        if (other == nullptr)
            return failure(ErrorKind::NotFound, id, QStringLiteral("item"));
        if (reaches(caseFile, id, now.id, seen))
            return refuse(kRuleItemCycle, other->title);
    }
    return {};
}

// What was done stays done when something it had waited for is opened again.
Result<void> checkDone(const Item &now, const Item *before, const CaseFile &caseFile)
{
    const bool stays = before != nullptr && before->state == ItemState::Done
        && before->inputs == now.inputs && before->after == now.after;
    if (now.state != ItemState::Done || stays)
        return {};
    if (const auto missing = now.missingInputs(); !missing.empty())
        return refuse(kRuleInputMissing, fewOf(missing), now.title);
    std::vector<QString> open;
    for (const Item *other : waitsFor(caseFile.items, now))
        open.push_back(other->title);
    return open.empty() ? Result<void>{} : refuse(kRuleItemWaits, fewOf(open), now.title);
}

}  // namespace

Result<void> checkItem(const EntryValue &entry, const CaseFile &caseFile, const RowLookup &current)
{
    const Item now = itemOf(entry);
    const Item *before = caseFile.item(entry.subject);
    return checkWords(now)
        .and_then([&] { return checkChange(entry, now, before); })
        .and_then([&] { return checkDue(entry, before); })
        .and_then([&] { return checkInputs(entry, before, current); })
        .and_then([&] { return checkAfter(now, caseFile); })
        .and_then([&] { return checkDone(now, before, caseFile); });
}

}  // namespace casement::casefile
