// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an AppendTransaction does, behind its public header.
//
// What it is: the open transaction, the cases it touches (frontier and summaries in memory, written
//   once at commit), and the writing of one entry with its readings.
// Promises: after a write has failed nothing more is written and commit() answers the same error,
// so
//   a caller who goes on cannot commit half an entry.
// Neighbours: readings.h says what to write.
#pragma once

#include "casefile/case_summary.h"
#include "store/append_transaction.h"
#include "store/connection.h"
#include "store/readings.h"

#include <map>
#include <set>

namespace casement::store {

struct OpenCase {
    ledger::Frontier frontier;
    std::map<casefile::Lane, casefile::CaseSummary> summaries;
    std::set<casefile::Lane> changed;  // lanes whose summary is to be written
};

class AppendTransaction::Work {
public:
    Work(Connection &db, Transaction transaction);

    [[nodiscard]] Connection &db() { return m_db; }
    [[nodiscard]] Result<CaseId> createCase(const NewCase &request);
    [[nodiscard]] Result<OpenCase *> openCase(CaseId caseId);
    [[nodiscard]] Result<std::optional<ledger::Seq>> find(CaseId caseId,
                                                          const QByteArray &entryUid);
    [[nodiscard]] Result<> insert(CaseId caseId, const ledger::SignedEntry &entry);
    [[nodiscard]] Result<> setHome(CaseId caseId, CaseHome home);
    [[nodiscard]] Result<> commit();

    // Remembers a failure of something that had begun to write.
    [[nodiscard]] Result<> write(Result<> done);

private:
    [[nodiscard]] Result<casefile::EntryValue> check(CaseId caseId, const OpenCase &open,
                                                     const ledger::SignedEntry &entry);
    [[nodiscard]] Result<> writeEntry(CaseId caseId, const ledger::SignedEntry &entry);
    [[nodiscard]] Result<> writeReadings(CaseId caseId, ledger::Seq seq, const Readings &readings,
                                         const QString &words);
    [[nodiscard]] Result<> writeTags(CaseId caseId, const Readings &readings);
    [[nodiscard]] Result<std::vector<casefile::EntryValue>>
    lastOfSubjects(CaseId caseId, casefile::EntryKind kind);
    [[nodiscard]] Result<> writeCase(CaseId caseId, OpenCase &open);

    Connection &m_db;
    std::map<CaseId, OpenCase> m_cases;
    std::optional<Error> m_failure;
    Transaction m_transaction;
};

}  // namespace casement::store
