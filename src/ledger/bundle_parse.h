// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A bundle's parts, one at a time, each checked for shape when it is read.
//
// What it is: the readers that verifyBundle() calls in the order of the format and readBundle()
// calls
//   one after the other.
// Promises: within one part, the order of docs/record-format.md: FORMAT and B64 where a member is
//   used, FIELD-ORDER before KIND before the value.
// Does not do: anything that needs a policy, the spine or another entry.
// Neighbours: bundle.cpp, verify_*.cpp.
#pragma once

#include "ledger/bundle.h"
#include "ledger/strict_json.h"

namespace casement::ledger {

// A code of the format and what it is about.
struct Fault {
    const char *code = "";
    std::optional<Seq> entry;
    std::optional<FieldId> field;
    QString detail;
};

template <typename T = void> using Parsed = std::expected<T, Fault>;

[[nodiscard]] std::unexpected<Fault> fault(const char *code, const char *detail = "");

// The nine members of a bundle; `format` and `version` have been held against this version.
struct BundleHead {
    QByteArray origin;
    JsonView entries;
    JsonView leaves;
    JsonView ledger;
    JsonView priorSeals;
    JsonView redactions;
    QByteArray note;
    JsonView tsr;  // exists() only where the bundle has one
};

[[nodiscard]] Parsed<BundleHead> parseHead(const JsonView &bundle);
// Nonce and genesis key.
[[nodiscard]] Parsed<LedgerName> parseLedger(const BundleHead &head);
[[nodiscard]] Parsed<QByteArray> parsePriorNote(const JsonView &item);
// Canonical base64 of any length.
[[nodiscard]] Parsed<QByteArray> parseBytes(const JsonView &view, const char *name);
// FORMAT unless `view` is an array.
[[nodiscard]] Parsed<> expectArray(const JsonView &view, const char *name);

struct EntryHead {
    Seq seq = 0;
    JsonView author;
    JsonView fields;
};

[[nodiscard]] Parsed<EntryHead> parseEntryHead(const JsonView &entry);
// `previous`: the id of the field before it in the same entry.
[[nodiscard]] Parsed<BundleField> parseField(const JsonView &field,
                                             std::optional<FieldId> previous);
[[nodiscard]] Parsed<BundleAuthor> parseAuthor(const JsonView &author);
// Shape only; the basis may be any string.
[[nodiscard]] Parsed<Redaction> parseRedaction(const JsonView &redaction);

}  // namespace casement::ledger
