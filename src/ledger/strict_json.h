// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// JSON as the record format allows it, and nothing else.
//
// What it is: a checker that goes over the bytes once, JsonView, which reads checked bytes in
// place,
//   and JsonWriter, which writes RFC 8785 form.
// Promises: no BOM, valid UTF-8, no duplicate keys, no lone surrogates, no fractions, exponents or
//   integers beyond 2^53-1, at most kMaxJsonDepth nested arrays and objects. Canonical also demands
//   that the bytes are what RFC 8785 would write. What passed can be read without further checks.
// Does not do: floating point; building a tree (a hostile 512 MiB file costs no memory here).
// Neighbours: bundle.h (Canonical), policy.h (Spaced).
// Cost: one pass to check; a JsonView skips siblings by scanning, so walk containers in order.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace casement::ledger {

inline constexpr int kMaxJsonDepth = 16;
inline constexpr qint64 kMaxJsonInteger = 9007199254740991;  // 2^53-1

enum class JsonForm {
    Canonical,  // exactly the bytes of RFC 8785
    Spaced,  // white space between tokens, members in any order, any legal escape
};

enum class JsonType { Null, Boolean, Integer, String, Array, Object };

// A value inside bytes that passed checkJson(); the bytes must outlive the view.
class JsonView {
public:
    JsonView() = default;

    [[nodiscard]] JsonType type() const;
    [[nodiscard]] bool isObject() const { return type() == JsonType::Object; }
    [[nodiscard]] bool isArray() const { return type() == JsonType::Array; }

    // Nothing where the type is another.
    [[nodiscard]] std::optional<qint64> integer() const;
    [[nodiscard]] std::optional<QByteArray> string() const;  // unescaped UTF-8
    // The member of an object, or nothing.
    [[nodiscard]] std::optional<JsonView> member(QByteArrayView key) const;
    // False for a view that was never given a value (a member that may be absent).
    [[nodiscard]] bool exists() const { return !m_bytes.isNull(); }

    // The value's own bytes as they stand in the input.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    friend Result<JsonView> checkJson(QByteArrayView, JsonForm);
    friend class JsonChildren;
    explicit JsonView(QByteArrayView bytes) : m_bytes(bytes) { }
    QByteArrayView m_bytes;
};

// Walks an array or object in place: `for (JsonChildren c(view); c.next();) use(c.value());`
// A value of any other type has no children.
class JsonChildren {
public:
    explicit JsonChildren(const JsonView &container);
    bool next();
    [[nodiscard]] QByteArray key() const;  // of an object's member, unescaped
    [[nodiscard]] const JsonView &value() const { return m_value; }

private:
    QByteArrayView m_left;
    QByteArrayView m_key;
    JsonView m_value;
    bool m_object = false;
};

// Errors: BadInput (field = the rule broken, line = 1-based line, got = byte offset).
[[nodiscard]] Result<JsonView> checkJson(QByteArrayView bytes, JsonForm form);

// The RFC 8785 bytes of a checked value.
[[nodiscard]] QByteArray canonicalJson(const JsonView &value);

// Appends RFC 8785 text. Members are given in order (by UTF-16 code unit); asserted.
class JsonWriter {
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QByteArrayView utf8);
    JsonWriter &string(QByteArrayView utf8);
    JsonWriter &base64(ByteSpan bytes);
    JsonWriter &integer(qint64 number);  // |number| <= kMaxJsonInteger
    JsonWriter &word(QByteArrayView literal);  // true, false or null
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void separate();
    QByteArray m_out;
    std::vector<QByteArray> m_lastKeys;  // of the open containers; null in an array
    bool m_needsComma = false;
};

}  // namespace casement::ledger
