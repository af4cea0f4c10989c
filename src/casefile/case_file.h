// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case as a value: what its entries add up to.
//
// What it is: CaseFile, the fold of a ledger's entries, and apply(), one step of it.
// Promises: "as of entry N" is the fold of entries 0 … N-1; the same entries give the same value.
//   Entries of kinds for which shapesCase() is false leave everything but `size` unchanged, so a
//   store opens a case by folding only the others, and opening does not grow with events.
// Does not do: hold events, notes or their texts: those are rows (timeline_row.h) and entries.
// Neighbours: store reads, rules.h asks, gui and report show.
// Cost: grows with people, items, decisions, gaps and issues, not with events.
#pragma once

#include "casefile/decision.h"
#include "casefile/handover.h"
#include "casefile/item.h"
#include "casefile/timeline_row.h"

#include <map>
#include <span>

namespace casement::casefile {

struct Person {
    Bytes32 key{};
    QString name;
    std::optional<Function> function;
    QString email;
    Seq seq = 0;  // the person entry it was read from; 0: known by key alone
    std::optional<KeyRole> role;  // of the key in force; unset once revoked
    friend bool operator==(const Person &, const Person &) = default;
};

// Somebody the case is about.
struct Subject {
    QString name;
    Seq seq = 0;
    friend bool operator==(const Subject &, const Subject &) = default;
};

struct ExplainedGap {
    qint64 beginMs = 0;
    qint64 endMs = 0;
    QString explanation;
    Seq seq = 0;
    friend bool operator==(const ExplainedGap &, const ExplainedGap &) = default;
};

struct IssueRecord {
    quint64 number = 0;
    QString audience;
    Seq planSeq = 0;
    std::optional<Seq> doneSeq;
    std::optional<Seq> voidSeq;  // counts also where it follows doneSeq
    friend bool operator==(const IssueRecord &, const IssueRecord &) = default;
};

// Where an entry stands since it was moved.
struct Moved {
    Lane lane = Lane::Facts;
    Seq by = 0;  // the entry of kind lane
    std::optional<Privilege> privilege;
    QString counsel;
    friend bool operator==(const Moved &, const Moved &) = default;
};

struct CaseFile {
    quint64 size = 0;  // entries folded, or the highest seq + 1 where only shaping ones were
    qint64 openedMs = 0;
    quint64 lateAfterMs = kDefaultLateAfterMs;
    QString title;
    QString body;
    QString type;
    quint64 typeVersion = 0;
    std::optional<Severity> severity;
    std::optional<CaseState> state;  // unset until the case entry
    QString outcome;
    std::map<Bytes32, Person> people;
    std::vector<Subject> subjects;
    std::vector<Item> items;  // in order of first appearance
    std::vector<Decision> decisions;  // in order of their numbers
    std::vector<ExplainedGap> gaps;
    std::optional<Seq> lastSeal;
    std::vector<IssueRecord> issues;  // by number
    std::optional<Reach> lastSitrep;
    std::optional<Handover> handover;  // the last one
    std::map<Seq, Moved> moved;  // what changed its lane after it was recorded
    std::map<Bytes32, Reach> receipts;  // how far each person has read

    // Name of a key, or its short form where no person entry names it.
    [[nodiscard]] QString nameOf(const Bytes32 &key) const;
    [[nodiscard]] std::optional<Function> functionOf(const Bytes32 &key) const;
    [[nodiscard]] const Item *item(const QString &id) const;
    [[nodiscard]] const Decision *decision(Seq seq) const;
    [[nodiscard]] Lane laneOf(const EntryValue &entry) const;
    friend bool operator==(const CaseFile &, const CaseFile &) = default;
};

// The lane that an entry belongs to now: what changes another entry stands where that one does.
[[nodiscard]] Lane laneOf(const EntryValue &entry, const std::map<Seq, Moved> &moved);

// True for the kinds that change a CaseFile beyond its size.
[[nodiscard]] bool shapesCase(EntryKind kind);

// One step. Entries come in ascending seq. Errors: Damaged where the entry contradicts the case so
// far (subject = the seq, field = what is wrong with it).
[[nodiscard]] Result<CaseFile> apply(CaseFile before, const EntryValue &entry);
[[nodiscard]] Result<CaseFile> fold(std::span<const EntryValue> entries);

// "7C41·09E2": the first 32 bits of a key in hex, for where nothing names it.
[[nodiscard]] QString shortKey(const Bytes32 &key);

}  // namespace casement::casefile
