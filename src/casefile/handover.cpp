// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/handover.h"

#include "casefile/case_file.h"

namespace casement::casefile {

namespace {

std::optional<Bytes32> keyOf(const QString &person)
{
    return bytes32FromBase64(person.toLatin1());
}

bool goesTo(const std::optional<Bytes32> &toKey, const QString &toName, const Bytes32 &key,
            const CaseFile &caseFile)
{
    if (toKey)
        return *toKey == key;
    const auto person = caseFile.people.find(key);
    return person != caseFile.people.end() && !toName.isEmpty()
        && person->second.name.compare(toName, Qt::CaseInsensitive) == 0;
}

}  // namespace

void readHandover(CaseFile &caseFile, const EntryValue &entry)
{
    const Reach reach{entry.seq, entry.recordedMs, entry.knownSize.value_or(0)};
    if (entry.kind == EntryKind::Sitrep) {
        caseFile.lastSitrep = reach;
        return;
    }
    if (entry.kind == EntryKind::Handover) {
        caseFile.handover = Handover{entry.seq,           entry.recordedMs,
                                     entry.author,        entry.title.value_or(QString()),
                                     keyOf(entry.person), std::nullopt};
        return;
    }
    Reach &known = caseFile.receipts[entry.author];
    if (known.size <= reach.size)
        known = reach;
    if (const Handover *waiting = waitingFor(caseFile, entry.author);
        waiting && waiting->seq == entry.target()) {
        caseFile.handover->receipt = entry.seq;
    }
}

bool isAddressedTo(const EntryValue &handover, const Bytes32 &key, const CaseFile &caseFile)
{
    return goesTo(keyOf(handover.person), handover.title.value_or(QString()), key, caseFile);
}

const Handover *waitingFor(const CaseFile &caseFile, const Bytes32 &key)
{
    const auto &last = caseFile.handover;
    return last && !last->receipt && goesTo(last->toKey, last->toName, key, caseFile) ? &*last
                                                                                      : nullptr;
}

const Reach *receiptOf(const CaseFile &caseFile, const Bytes32 &key)
{
    const auto found = caseFile.receipts.find(key);
    return found == caseFile.receipts.end() ? nullptr : &found->second;
}

}  // namespace casement::casefile
