// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The bundle: the machine-checkable form of an issue, as values and as bytes.
//
// What it is: one struct for each form in which the format shows or withholds an author, a field or
// a
//   token, with a writer (RFC 8785) and a reader of the shape.
// Promises: readBundle(writeBundle(b)) == b. The reader is strict: exactly the members of the
// format,
//   canonical base64 of the right length, cuts that cover the text.
// Does not do: judge (verify.h), choose what is shown (disclosure.h).
// Neighbours: disclosure.h fills these, verify.h reads the same shapes one at a time in the order
//   that the format prescribes, desk keeps and delivers the bytes.
// Cost: linear; the reader holds the whole bundle as values, verifyBundle() does not.
#pragma once

#include "ledger/entry.h"

#include <optional>
#include <variant>

namespace casement::ledger {

inline constexpr qsizetype kMaxBundleBytes = 512 * qsizetype(1024 * 1024);

struct Withheld {
    Bytes32 commitment{};
    friend bool operator==(const Withheld &, const Withheld &) = default;
};

struct ShownAuthor {
    Bytes32 salt{};
    Bytes32 key{};
    Bytes64 signature{};
    friend bool operator==(const ShownAuthor &, const ShownAuthor &) = default;
};

using BundleAuthor = std::variant<Withheld, ShownAuthor>;

struct ShownValue {  // kinds 1-4
    Bytes32 salt{};
    FieldValue value;
    friend bool operator==(const ShownValue &, const ShownValue &) = default;
};

struct ShownText {  // a text wholly shown; its key opens every salt
    Bytes32 key{};
    TextValue text;
    friend bool operator==(const ShownText &, const ShownText &) = default;
};

struct ShownToken {
    Bytes32 salt{};
    QByteArray utf8;
    friend bool operator==(const ShownToken &, const ShownToken &) = default;
};

using BundleToken = std::variant<Withheld, ShownToken>;

struct PartlyShownText {
    Bytes32 salt{};
    std::vector<BundleToken> tokens;
    friend bool operator==(const PartlyShownText &, const PartlyShownText &) = default;
};

using BundleFieldForm = std::variant<Withheld, ShownValue, ShownText, PartlyShownText>;

struct BundleField {
    FieldId id = 0;
    BundleFieldForm form;

    [[nodiscard]] FieldCommitment commitment() const;
    friend bool operator==(const BundleField &, const BundleField &) = default;
};

struct BundleEntry {
    Seq seq = 0;
    BundleAuthor author;
    std::vector<BundleField> fields;
    friend bool operator==(const BundleEntry &, const BundleEntry &) = default;
};

// A position that a bundle withholds, or a run of whole entries.
struct Redaction {
    enum class Scope { Entries, Author, Field, Token };
    Scope scope = Scope::Entries;
    Seq seq = 0;
    std::optional<Seq> to;  // Entries: the last one, inclusive; > seq
    FieldId field = 0;
    quint32 token = 0;
    QByteArray basis;
    friend bool operator==(const Redaction &, const Redaction &) = default;
};

struct Bundle {
    LedgerName ledger;
    QByteArray note;
    std::optional<QByteArray> tsr;  // RFC 3161 response, DER
    std::vector<QByteArray> priorNotes;
    std::vector<Bytes32> leaves;
    std::vector<BundleEntry> entries;  // ascending seq
    std::vector<Redaction> redactions;
    friend bool operator==(const Bundle &, const Bundle &) = default;
};

[[nodiscard]] QByteArray writeBundle(const Bundle &bundle);
// Errors: TooLarge; VerifyFailed with field = the format's code (JSON, FORMAT, B64, KIND,
// FIELD-ORDER) and subject = where.
[[nodiscard]] Result<Bundle> readBundle(QByteArrayView bytes);

// The basis codes of the format, in its order.
[[nodiscard]] std::span<const char *const> basisCodes();
[[nodiscard]] bool isBasisCode(QByteArrayView code);

}  // namespace casement::ledger
