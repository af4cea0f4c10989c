// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One field of an entry, as a value.
//
// What it is: an id and one of the five kinds of value that IL1 commits to (docs/record-format.md,
//   "Commitments"). What an id means is casefile's business; here it is a number.
// Promises: values only; a TextValue's cuts are the byte lengths of its tokens and add up to the
//   text (checked where an entry is signed and where a bundle is read).
// Neighbours: entry.h signs a list of these; casefile/registry.h names the ids.
// Cost: a variant over shared byte arrays.
#pragma once

#include "base/bytes.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace casement::ledger {

using FieldId = quint16;

// The numbers are the format's and index FieldValue by kind - 1.
enum class FieldKind : quint8 { Utf8 = 1, Time = 2, Number = 3, Blob = 4, Text = 5 };

struct Utf8Value {
    QByteArray utf8;
    friend bool operator==(const Utf8Value &, const Utf8Value &) = default;
};

// Milliseconds since 1970-01-01T00:00:00Z.
struct TimeValue {
    quint64 ms = 0;
    friend bool operator==(const TimeValue &, const TimeValue &) = default;
};

struct NumberValue {
    quint64 number = 0;
    friend bool operator==(const NumberValue &, const NumberValue &) = default;
};

struct BlobValue {
    Bytes32 sha256{};
    quint64 size = 0;
    friend bool operator==(const BlobValue &, const BlobValue &) = default;
};

struct TextValue {
    QByteArray utf8;
    std::vector<quint32> cuts;  // byte length of each token, in order
    friend bool operator==(const TextValue &, const TextValue &) = default;
};

using FieldValue = std::variant<Utf8Value, TimeValue, NumberValue, BlobValue, TextValue>;

struct Field {
    FieldId id = 0;
    FieldValue value;

    [[nodiscard]] FieldKind kind() const { return static_cast<FieldKind>(value.index() + 1); }
    friend bool operator==(const Field &, const Field &) = default;
};

}  // namespace casement::ledger
