// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_file.h"

#include <algorithm>

namespace casement::casefile {

namespace {

std::unexpected<Error> damaged(const EntryValue &entry, QString field, QString got)
{
    return failure(ErrorKind::Damaged, QString::number(entry.seq), std::move(field),
                   std::move(got));
}

void readGenesis(CaseFile &caseFile, const EntryValue &entry)
{
    caseFile.openedMs = entry.recordedMs;
    caseFile.lateAfterMs = entry.lateAfterMs.value_or(kDefaultLateAfterMs);
    Person &founder = caseFile.people[entry.author];
    founder.key = entry.author;
    founder.role = KeyRole::Admin;
}

void readCase(CaseFile &caseFile, const EntryValue &entry)
{
    caseFile.title = entry.title.value_or(QString());
    caseFile.body = entry.body.value_or(QString());
    caseFile.type = entry.caseType;
    caseFile.typeVersion = entry.caseTypeVersion.value_or(0);
    caseFile.severity = entry.severity;
    caseFile.state = CaseState::Open;
}

void readKey(CaseFile &caseFile, const EntryValue &entry)
{
    Person &person = caseFile.people[*entry.publicKey];
    person.key = *entry.publicKey;
    if (*entry.keyAction == KeyAction::Add)
        person.role = entry.keyRole;
    else
        person.role.reset();
}

void readPerson(CaseFile &caseFile, const EntryValue &entry)
{
    if (!entry.publicKey) {
        caseFile.subjects.push_back({entry.title.value_or(QString()), entry.seq});
        return;
    }
    Person &person = caseFile.people[*entry.publicKey];
    person.key = *entry.publicKey;
    person.name = entry.title.value_or(QString());
    person.function = entry.function;
    person.email = entry.email.value_or(QString());
    person.seq = entry.seq;
}

Result<void> readIssue(CaseFile &caseFile, const EntryValue &entry)
{
    const auto found = std::ranges::find(caseFile.issues, *entry.issueNumber, &IssueRecord::number);
    const QString number = QString::number(*entry.issueNumber);
    if (entry.kind == EntryKind::IssuePlan) {
        if (found != caseFile.issues.end())
            return damaged(entry, QStringLiteral("issue_number"), number);
        caseFile.issues.push_back({*entry.issueNumber, entry.audience, entry.seq, {}, {}});
        return {};
    }
    const bool isOver = found == caseFile.issues.end() || found->voidSeq
        || (found->doneSeq && entry.kind == EntryKind::IssueDone);
    if (isOver)
        return damaged(entry, QStringLiteral("issue_number"), number);
    (entry.kind == EntryKind::IssueDone ? found->doneSeq : found->voidSeq) = entry.seq;
    return {};
}

void readLane(CaseFile &caseFile, const EntryValue &entry)
{
    for (const Seq seq : entry.refs) {
        caseFile.moved[seq] = {*entry.movesTo, entry.seq, entry.privilege,
                               entry.counsel.value_or(QString())};
        const auto decision = std::ranges::find(caseFile.decisions, seq, &Decision::seq);
        if (decision == caseFile.decisions.end())
            continue;
        decision->value.lane = *entry.movesTo;
        decision->value.privilege = entry.privilege;
        decision->value.counsel = entry.counsel;
    }
}

// NOLINTNEXTLINE(readability-function-size): a table, one row for each kind
Result<void> readShape(CaseFile &caseFile, const EntryValue &entry)
{
    switch (entry.kind) {
    case EntryKind::Genesis:
        readGenesis(caseFile, entry);
        return {};
    case EntryKind::Key:
        readKey(caseFile, entry);
        return {};
    case EntryKind::Person:
        readPerson(caseFile, entry);
        return {};
    case EntryKind::Case:
        readCase(caseFile, entry);
        return {};
    case EntryKind::Status:
        caseFile.state = entry.state;
        caseFile.outcome = entry.outcome.value_or(QString());
        return {};
    case EntryKind::Severity:
        caseFile.severity = entry.severity;
        return {};
    case EntryKind::Item:
        applyToItems(caseFile.items, entry);
        return {};
    case EntryKind::Decision:
    case EntryKind::Position:
        return applyToDecisions(caseFile.decisions, entry);
    case EntryKind::Gap:
        caseFile.gaps.push_back(
            {*entry.gapBeginMs, *entry.gapEndMs, entry.body.value_or(QString()), entry.seq});
        return {};
    case EntryKind::Seal:
        caseFile.lastSeal = entry.seq;
        return {};
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return readIssue(caseFile, entry);
    case EntryKind::Sitrep:
    case EntryKind::Handover:
    case EntryKind::Receipt:
        readHandover(caseFile, entry);
        return {};
    case EntryKind::Lane:
        readLane(caseFile, entry);
        return {};
    default:
        return {};
    }
}

}  // namespace

QString CaseFile::nameOf(const Bytes32 &key) const
{
    const auto found = people.find(key);
    return found == people.end() || found->second.name.isEmpty() ? shortKey(key)
                                                                 : found->second.name;
}

std::optional<Function> CaseFile::functionOf(const Bytes32 &key) const
{
    const auto found = people.find(key);
    return found == people.end() ? std::nullopt : found->second.function;
}

const Item *CaseFile::item(const QString &id) const
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

const Decision *CaseFile::decision(Seq seq) const
{
    const auto found = std::ranges::find(decisions, seq, &Decision::seq);
    return found == decisions.end() ? nullptr : &*found;
}

Lane CaseFile::laneOf(const EntryValue &entry) const
{
    return casefile::laneOf(entry, moved);
}

Lane laneOf(const EntryValue &entry, const std::map<Seq, Moved> &moved)
{
    const auto found = moved.find(changesALine(entry) ? *entry.target() : entry.seq);
    return found == moved.end() ? entry.lane : found->second.lane;
}

bool shapesCase(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Genesis:
    case EntryKind::Key:
    case EntryKind::Person:
    case EntryKind::Case:
    case EntryKind::Status:
    case EntryKind::Severity:
    case EntryKind::Item:
    case EntryKind::Gap:
    case EntryKind::Seal:
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
    case EntryKind::Decision:
    case EntryKind::Position:
    case EntryKind::Sitrep:
    case EntryKind::Handover:
    case EntryKind::Receipt:
    case EntryKind::Lane:
        return true;
    case EntryKind::Event:
    case EntryKind::Note:
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Pin:
    case EntryKind::Evidence:
    case EntryKind::Custody:
    case EntryKind::Transfer:
    case EntryKind::Erase:
        return false;
    }
    return false;
}

Result<CaseFile> apply(CaseFile before, const EntryValue &entry)
{
    CaseFile after = std::move(before);
    if (entry.seq < after.size)
        return damaged(entry, QStringLiteral("seq"), QString::number(after.size));
    after.size = entry.seq + 1;
    if (const auto read = readShape(after, entry); !read)
        return failure(read.error());
    return after;
}

Result<CaseFile> fold(std::span<const EntryValue> entries)
{
    Result<CaseFile> caseFile = CaseFile{};
    for (const EntryValue &entry : entries) {
        caseFile = apply(std::move(*caseFile), entry);
        if (!caseFile)
            break;
    }
    return caseFile;
}

QString shortKey(const Bytes32 &key)
{
    const QString hex = QString::fromLatin1(toHex(key)).left(8).toUpper();
    return hex.left(4) + u'\u00b7' + hex.mid(4);
}

}  // namespace casement::casefile
