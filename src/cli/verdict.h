// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A verdict, in words and in JSON.
//
// What it is: one value for what `verify` says of a case and of a bundle, and how it is told.
// Promises: PASS, FAIL or CANNOT CHECK and nothing between; a PASS always stands beside what it
// does
//   not prove. The last object of `verify --json` has every member of docs/cli-json.md, null where
//   there is nothing to say.
// Neighbours: verify.cpp, desk_check.cpp.
#pragma once

#include "cli/session.h"
#include "desk/bundle_check.h"
#include "desk/case_verifier.h"

namespace casement::cli {

struct Verdict {
    QString subject;  // a case number, a file
    QString result;  // "PASS", "FAIL", "CANNOT CHECK"
    QString code;
    std::optional<ledger::Seq> entry;
    QString field;  // name of a field or column
    QString detail;
    quint64 size = 0;
    QString root;
    QJsonObject shown;
    QJsonObject withheld;
    std::vector<std::pair<QString, QString>> signers;  // name or empty, key in hex
    QString authors;  // "pinned", "asserted by the desk"
    QStringList warnings;
    std::vector<desk::FolderFile> files;  // of the folder of an issue

    [[nodiscard]] ExitStatus status() const;
};

[[nodiscard]] Verdict verdictOf(const QString &number, const desk::CaseVerdict &verdict);
[[nodiscard]] Verdict verdictOf(const QString &path, const ledger::VerifyReport &report);
[[nodiscard]] Verdict verdictOf(const QString &path, const desk::FolderReport &report);
// What kept the check from being made.
[[nodiscard]] Verdict cannotCheck(const QString &subject, const Error &error);

// Tells it whole. With --json it is one object.
void tell(Terminal &terminal, const Verdict &verdict);
// One line.
[[nodiscard]] QString lineOf(const Verdict &verdict);

}  // namespace casement::cli
