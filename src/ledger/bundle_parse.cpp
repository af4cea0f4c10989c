// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/bundle_parse.h"

#include "ledger/field_shape.h"
#include "ledger/json_shape.h"

#include <limits>

namespace casement::ledger {

namespace {

constexpr char kFormat[] = "FORMAT";

template <typename Bytes>
Parsed<Bytes> fixedBytes(const JsonView &view, const char *name,
                         std::optional<Bytes> (*decode)(QByteArrayView))
{
    const auto text = view.string();
    if (!text)
        return fault(kFormat, name);
    const auto bytes = decode(*text);
    if (!bytes)
        return fault("B64", name);
    return *bytes;
}

Parsed<Bytes32> bytes32At(const JsonView &view, const char *name)
{
    return fixedBytes<Bytes32>(view, name, bytes32FromBase64);
}

template <typename T> std::optional<T> smallNumber(const JsonView &view)
{
    const auto number = natural(view);
    if (!number || *number > std::numeric_limits<T>::max())
        return std::nullopt;
    return static_cast<T>(*number);
}

Parsed<FieldValue> blobAt(const JsonView &view)
{
    const auto m = exactMembers<2>(view, {"sha256", "size"});
    const auto size = m ? natural(m->at(1)) : std::nullopt;
    if (!size)
        return fault(kFormat, "value");
    const auto hash = bytes32At(m->at(0), "sha256");
    if (!hash)
        return std::unexpected(hash.error());
    return BlobValue{*hash, *size};
}

Parsed<FieldValue> valueAt(const JsonView &view, FieldKind kind)
{
    if (kind == FieldKind::Blob)
        return blobAt(view);
    if (kind == FieldKind::Utf8) {
        auto text = view.string();
        if (!text)
            return fault(kFormat, "value");
        return Utf8Value{*std::move(text)};
    }
    const auto number = natural(view);
    if (!number)
        return fault(kFormat, "value");
    return kind == FieldKind::Time ? FieldValue(TimeValue{*number})
                                   : FieldValue(NumberValue{*number});
}

Parsed<BundleFieldForm> shownValue(const JsonView &salt, const JsonView &value, FieldKind kind)
{
    const auto saltBytes = bytes32At(salt, "salt");
    if (!saltBytes)
        return std::unexpected(saltBytes.error());
    auto read = valueAt(value, kind);
    if (!read)
        return std::unexpected(read.error());
    return ShownValue{*saltBytes, *std::move(read)};
}

Parsed<BundleFieldForm> shownText(const JsonView &key, const JsonView &text, const JsonView &cuts)
{
    const auto keyBytes = bytes32At(key, "key");
    if (!keyBytes)
        return std::unexpected(keyBytes.error());
    auto utf8 = text.string();
    if (!utf8 || utf8->size() > kMaxTextBytes)
        return fault(kFormat, "text");
    if (!cuts.isArray())
        return fault(kFormat, "cuts");
    ShownText out{*keyBytes, {*std::move(utf8), {}}};
    qsizetype covered = 0;
    for (JsonChildren cut(cuts); cut.next();) {
        const auto size = smallNumber<quint32>(cut.value());
        covered += size.value_or(0);
        // More cuts than the text has bytes cannot cover it: no list is kept that is longer.
        if (!size || *size == 0 || covered > out.text.utf8.size())
            return fault(kFormat, "cuts");
        out.text.cuts.push_back(*size);
    }
    if (!cutsCover(out.text.utf8, out.text.cuts))
        return fault(kFormat, "cuts");
    return out;
}

Parsed<BundleToken> tokenAt(const JsonView &view)
{
    if (const auto withheld = exactMembers<1>(view, {"c"})) {
        const auto commitment = bytes32At(withheld->at(0), "c");
        if (!commitment)
            return std::unexpected(commitment.error());
        return Withheld{*commitment};
    }
    const auto m = exactMembers<2>(view, {"s", "t"});
    if (!m)
        return fault(kFormat, "tokens");
    const auto salt = bytes32At(m->at(0), "s");
    if (!salt)
        return std::unexpected(salt.error());
    auto utf8 = m->at(1).string();
    if (!utf8 || utf8->isEmpty() || utf8->size() > kMaxTokenBytes)
        return fault(kFormat, "t");
    return ShownToken{*salt, *std::move(utf8)};
}

Parsed<BundleFieldForm> partlyShown(const JsonView &salt, const JsonView &tokens)
{
    const auto saltBytes = bytes32At(salt, "salt");
    if (!saltBytes)
        return std::unexpected(saltBytes.error());
    if (!tokens.isArray())
        return fault(kFormat, "tokens");
    PartlyShownText out{*saltBytes, {}};
    qsizetype least = 0;
    for (JsonChildren item(tokens); item.next();) {
        auto token = tokenAt(item.value());
        if (!token)
            return std::unexpected(token.error());
        // A withheld token has at least one byte.
        const auto *shown = std::get_if<ShownToken>(&*token);
        least += shown ? shown->utf8.size() : 1;
        if (least > kMaxTextBytes)
            return fault(kFormat, "tokens");
        out.tokens.push_back(*std::move(token));
    }
    return out;
}

// The members of a field in whichever of the four forms; members of the other forms do not exist.
enum FieldMember { C, Cuts, Id, Key, Kind, Salt, Text, Tokens, Value };
using FieldMembers = std::array<JsonView, 9>;

std::optional<FieldMembers> fieldMembers(const JsonView &field)
{
    constexpr quint32 kAll = (1U << 9) - 1;
    auto members = exactMembers<9>(
        field, {"c", "cuts", "id", "key", "kind", "salt", "text", "tokens", "value"}, kAll);
    if (!members)
        return std::nullopt;
    quint32 there = 0;
    for (quint32 i = 0; i < members->size(); ++i)
        there |= (*members)[i].exists() ? 1U << i : 0;
    const bool known = there == (1U << Id | 1U << C)
        || there == (1U << Id | 1U << Kind | 1U << Salt | 1U << Value)
        || there == (1U << Id | 1U << Kind | 1U << Key | 1U << Text | 1U << Cuts)
        || there == (1U << Id | 1U << Kind | 1U << Salt | 1U << Tokens);
    return known ? members : std::nullopt;
}

Parsed<FieldKind> kindAt(const JsonView &view, FieldId id)
{
    const auto number = natural(view);
    if (!number)
        return fault(kFormat, "kind");
    if (*number < 1 || *number > 5 || !kindFits(id, static_cast<FieldKind>(*number)))
        return fault("KIND");
    return static_cast<FieldKind>(*number);
}

Parsed<BundleFieldForm> formOf(const FieldMembers &m, FieldId id)
{
    if (m[C].exists()) {
        const auto commitment = bytes32At(m[C], "c");
        if (!commitment)
            return std::unexpected(commitment.error());
        return Withheld{*commitment};
    }
    const auto kind = kindAt(m[Kind], id);
    if (!kind)
        return std::unexpected(kind.error());
    if ((*kind == FieldKind::Text) == m[Value].exists())
        return fault(kFormat, "value");
    if (m[Value].exists())
        return shownValue(m[Salt], m[Value], *kind);
    return m[Tokens].exists() ? partlyShown(m[Salt], m[Tokens])
                              : shownText(m[Key], m[Text], m[Cuts]);
}

}  // namespace

std::unexpected<Fault> fault(const char *code, const char *detail)
{
    return std::unexpected(Fault{code, {}, {}, QLatin1StringView(detail)});
}

Parsed<BundleHead> parseHead(const JsonView &bundle)
{
    enum { Entries, Format, Leaves, Ledger, Origin, PriorSeals, Redactions, Seal, Version };
    const auto m = exactMembers<9>(bundle,
                                   {"entries", "format", "leaves", "ledger", "origin",
                                    "prior_seals", "redactions", "seal", "version"});
    if (!m)
        return fault(kFormat, "members");
    if (m->at(Format).string() != "il1-bundle" || m->at(Version).integer() != 1)
        return fault(kFormat, "format");
    auto origin = m->at(Origin).string();
    if (!origin || origin->size() > std::numeric_limits<quint16>::max())
        return fault(kFormat, "origin");
    const auto seal = exactMembers<2>(m->at(Seal), {"note", "tsr"}, 0b10);
    auto note = seal ? seal->at(0).string() : std::nullopt;
    if (!note)
        return fault(kFormat, "seal");
    return BundleHead{*std::move(origin), m->at(Entries),    m->at(Leaves),    m->at(Ledger),
                      m->at(PriorSeals),  m->at(Redactions), *std::move(note), seal->at(1)};
}

Parsed<LedgerName> parseLedger(const BundleHead &head)
{
    const auto m = exactMembers<2>(head.ledger, {"genesis_key", "nonce"});
    if (!m)
        return fault(kFormat, "ledger");
    const auto key = bytes32At(m->at(0), "genesis_key");
    if (!key)
        return std::unexpected(key.error());
    const auto nonce = bytes32At(m->at(1), "nonce");
    if (!nonce)
        return std::unexpected(nonce.error());
    return LedgerName{head.origin, *nonce, *key};
}

Parsed<QByteArray> parsePriorNote(const JsonView &item)
{
    const auto m = exactMembers<1>(item, {"note"});
    auto note = m ? m->at(0).string() : std::nullopt;
    if (!note)
        return fault(kFormat, "prior_seals");
    return *std::move(note);
}

Parsed<QByteArray> parseBytes(const JsonView &view, const char *name)
{
    const auto text = view.string();
    if (!text)
        return fault(kFormat, name);
    auto bytes = fromBase64(*text);
    if (!bytes)
        return fault("B64", name);
    return *std::move(bytes);
}

Parsed<> expectArray(const JsonView &view, const char *name)
{
    if (!view.isArray())
        return fault(kFormat, name);
    return {};
}

Parsed<EntryHead> parseEntryHead(const JsonView &entry)
{
    const auto m = exactMembers<3>(entry, {"author", "fields", "seq"});
    const auto seq = m ? natural(m->at(2)) : std::nullopt;
    if (!seq)
        return fault(kFormat, "entries");
    return EntryHead{*seq, m->at(0), m->at(1)};
}

Parsed<BundleField> parseField(const JsonView &field, std::optional<FieldId> previous)
{
    const auto members = fieldMembers(field);
    const auto id = members ? smallNumber<FieldId>(members->at(Id)) : std::nullopt;
    if (!id)
        return fault(kFormat, "fields");
    const auto at = [&](Fault f) {
        f.field = id;
        return std::unexpected(std::move(f));
    };
    if (previous && *id <= *previous)
        return at(fault("FIELD-ORDER").error());
    auto form = formOf(*members, *id);
    if (!form)
        return at(form.error());
    return BundleField{*id, *std::move(form)};
}

Parsed<BundleAuthor> parseAuthor(const JsonView &author)
{
    if (const auto withheld = exactMembers<1>(author, {"c"})) {
        const auto commitment = bytes32At(withheld->at(0), "c");
        if (!commitment)
            return std::unexpected(commitment.error());
        return Withheld{*commitment};
    }
    const auto m = exactMembers<3>(author, {"key", "salt", "sig"});
    if (!m)
        return fault(kFormat, "author");
    const auto key = bytes32At(m->at(0), "key");
    const auto salt = bytes32At(m->at(1), "salt");
    const auto sig = fixedBytes<Bytes64>(m->at(2), "sig", bytes64FromBase64);
    if (!key || !salt)
        return std::unexpected((key ? salt : key).error());
    if (!sig)
        return std::unexpected(sig.error());
    return ShownAuthor{*salt, *key, *sig};
}

Parsed<Redaction> parseRedaction(const JsonView &redaction)
{
    const auto m = exactMembers<3>(redaction, {"at", "basis", "to"}, 0b100);
    auto basis = m ? m->at(1).string() : std::nullopt;
    if (!basis || !m->at(0).isArray())
        return fault(kFormat, "redactions");
    std::vector<JsonView> at;
    for (JsonChildren part(m->at(0)); at.size() < 4 && part.next();)
        at.push_back(part.value());
    const auto seq = !at.empty() ? natural(at[0]) : std::nullopt;
    if (!seq || at.size() > 3)
        return fault(kFormat, "at");
    Redaction out{Redaction::Scope::Entries, *seq, {}, 0, 0, *std::move(basis)};
    if (m->at(2).exists()) {
        out.to = natural(m->at(2));
        if (at.size() != 1 || !out.to || *out.to <= *seq)
            return fault(kFormat, "to");
    }
    if (at.size() == 2 && at[1].string() == "author") {
        out.scope = Redaction::Scope::Author;
        return out;
    }
    const auto field = at.size() > 1 ? smallNumber<FieldId>(at[1]) : std::optional<FieldId>(0);
    const auto token = at.size() > 2 ? smallNumber<quint32>(at[2]) : std::optional<quint32>(0);
    if (!field || !token)
        return fault(kFormat, "at");
    out.field = *field;
    out.token = *token;
    if (at.size() > 1)
        out.scope = at.size() == 2 ? Redaction::Scope::Field : Redaction::Scope::Token;
    return out;
}

}  // namespace casement::ledger
