// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Case types: what a case of one sort needs from whom, and by when.
//
// What it is: the reader of resources/case_types/*.json and the two types that are built in.
// Promises: parseCaseType() accepts only the documented members, each of its form; the built-in
// ones
//   are held to the same by a test.
// Does not do: playbooks or branching; a type is a checklist.
// Neighbours: desk turns a type into the items of a new case.
// Cost: a few kilobytes of JSON, read on demand.
#pragma once

#include "casefile/drafts.h"

namespace casement::casefile {

struct TypeItem {
    QString id;
    QString title;
    Function function = Function::TrustSafety;
    bool required = false;
    std::optional<qint64> dueAfterMs;  // from the opening of the case
    QString hint;  // what helps to answer it, in words
    QStringList inputs;  // what it needs by name before it can be done
    QStringList after;  // ids of items above it in the list, so that none wait in a circle
    friend bool operator==(const TypeItem &, const TypeItem &) = default;
};

struct CaseType {
    QString id;
    quint64 version = 0;
    QString title;
    QString description;
    Severity severity = Severity::Moderate;  // offered for a new case
    std::vector<TypeItem> items;
    friend bool operator==(const CaseType &, const CaseType &) = default;
};

// Errors: BadInput (subject = fileName, line, field = the member as a path, got, want).
[[nodiscard]] Result<CaseType> parseCaseType(const QByteArray &json, const QString &fileName);

// The types that come with the program, by title.
[[nodiscard]] Result<std::vector<CaseType>> builtInCaseTypes();
[[nodiscard]] Result<CaseType> builtInCaseType(const QString &id);

// The first entries of a case of this type opened at `openedMs`.
[[nodiscard]] std::vector<ItemDraft> itemsOf(const CaseType &type, qint64 openedMs);

}  // namespace casement::casefile
