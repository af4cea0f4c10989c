// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/handover.h"

#include "casefile/case_file.h"

namespace casement::casefile {

namespace {

void readReceipt(CaseFile &caseFile, const EntryValue &entry, const Reach &reach)
{
    Reach &known = caseFile.receipts[entry.author];
    if (known.size <= reach.size)
        known = reach;
    if (const Handover *waiting = waitingFor(caseFile, entry.author);
        waiting && waiting->seq == entry.target())
        caseFile.handover->receipt = entry.seq;
}

}  // namespace

void readHandover(CaseFile &caseFile, const EntryValue &entry)
{
    const Reach reach{entry.seq, entry.recordedMs, entry.knownSize.value_or(0)};
    if (entry.kind == EntryKind::Sitrep)
        caseFile.lastSitrep = reach;
    else if (entry.kind == EntryKind::Handover)
        caseFile.handover =
            Handover{entry.seq, entry.recordedMs, entry.author, recipientOf(entry), std::nullopt};
    else
        readReceipt(caseFile, entry, reach);
}

Recipient recipientOf(const EntryValue &handover)
{
    return {handover.title.value_or(QString()), bytes32FromBase64(handover.person.toLatin1()),
            handover.function};
}

bool isAddressedTo(const Recipient &to, const Bytes32 &key, const CaseFile &caseFile)
{
    if (to.key)
        return *to.key == key;
    const auto person = caseFile.people.find(key);
    if (person == caseFile.people.end())
        return false;
    if (to.function)
        return person->second.function == to.function;
    return !to.name.isEmpty() && person->second.name.compare(to.name, Qt::CaseInsensitive) == 0;
}

const Handover *waitingFor(const CaseFile &caseFile, const Bytes32 &key)
{
    const auto &last = caseFile.handover;
    const bool waits =
        last && !last->receipt && last->from != key && isAddressedTo(last->to, key, caseFile);
    return waits ? &*last : nullptr;
}

const Reach *receiptOf(const CaseFile &caseFile, const Bytes32 &key)
{
    const auto found = caseFile.receipts.find(key);
    return found == caseFile.receipts.end() ? nullptr : &found->second;
}

const Reach *receiptOf(const CaseFile &caseFile, const Recipient &to)
{
    const Reach *furthest = nullptr;
    for (const auto &[key, reach] : caseFile.receipts) {
        if (isAddressedTo(to, key, caseFile) && (!furthest || furthest->size < reach.size))
            furthest = &reach;
    }
    return furthest;
}

}  // namespace casement::casefile
