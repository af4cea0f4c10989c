// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case as the store keeps it.
//
// What it is: CaseId, the desk-local number under which all rows of a case stand; CaseRow, what
//   names a case; CaseHead, how far its ledger has come.
// Promises: a CaseId is never reused and means nothing outside its file (a moved case gets
// another);
//   what names a case everywhere is its id and its ledger's origin.
// Neighbours: Cases, AppendTransaction.
// Cost: values.
#pragma once

#include "ledger/entry.h"
#include "ledger/merkle.h"

#include <QString>

namespace casement::store {

enum class CaseId : qint64 { };

// Whether a ledger takes entries, and why not.
enum class CaseHome { Here, MovedAway, Copy };

struct NewCase {
    QString id;  // random, as in the ledger's origin
    QString number;  // CASE-7F3C1Q
    ledger::LedgerName ledger;
    qint64 createdMs = 0;
};

struct CaseRow {
    CaseId caseId{};
    QString id;
    QString number;
    ledger::LedgerName ledger;
    qint64 createdMs = 0;
    CaseHome home = CaseHome::Here;
    friend bool operator==(const CaseRow &, const CaseRow &) = default;
};

struct CaseHead {
    quint64 size = 0;
    Bytes32 root{};
    ledger::Frontier frontier;
};

}  // namespace casement::store
