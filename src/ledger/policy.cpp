// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/policy.h"

#include "ledger/json_shape.h"
#include "ledger/strict_json.h"

#include <algorithm>

namespace casement::ledger {

namespace {

std::unexpected<Error> unreadable(const char *member, const QString &got = {})
{
    return failure(ErrorKind::BadInput, {}, QLatin1StringView(member), got);
}

// Each reader takes one member, which may be absent where the format says so.
Result<VerifierKey> readKey(const JsonView &view, NoteAlgorithm algorithm, const char *member)
{
    const auto text = view.string();
    auto key = text ? VerifierKey::fromString(*text) : unreadable("vkey");
    if (!key || key->algorithm != algorithm)
        return unreadable(member, QString::fromUtf8(text.value_or(QByteArray())));
    return key;
}

Result<void> readLogs(const JsonView &view, Policy &policy)
{
    if (!view.isArray())
        return unreadable("logs");
    for (JsonChildren row(view); row.next();) {
        const auto members = exactMembers<2>(row.value(), {"origin", "vkey"});
        const auto origin = members ? members->at(0).string() : std::nullopt;
        if (!origin || origin->isEmpty())
            return unreadable("logs");
        auto key = readKey(members->at(1), NoteAlgorithm::Ed25519, "logs");
        if (!key)
            return std::unexpected(key.error());
        policy.logs.push_back({*origin, *std::move(key)});
    }
    return {};
}

Result<void> readWitnesses(const JsonView &view, Policy &policy)
{
    if (view.exists() && !view.isArray())
        return unreadable("witnesses");
    for (JsonChildren row(view); row.next();) {
        auto key = readKey(row.value(), NoteAlgorithm::Cosignature, "witnesses");
        if (!key)
            return std::unexpected(key.error());
        policy.witnesses.push_back(*std::move(key));
    }
    return {};
}

Result<void> readCount(const JsonView &view, quint64 &out, const char *member)
{
    if (!view.exists())
        return {};
    const auto number = natural(view);
    if (!number)
        return unreadable(member);
    out = *number;
    return {};
}

Result<void> readHeads(const JsonView &view, Policy &policy)
{
    if (view.exists() && !view.isArray())
        return unreadable("known_heads");
    for (JsonChildren row(view); row.next();) {
        const auto members = exactMembers<3>(row.value(), {"origin", "root", "size"});
        if (!members)
            return unreadable("known_heads");
        const auto origin = members->at(0).string();
        const auto root = hash32(members->at(1));
        const auto size = natural(members->at(2));
        if (!origin || !root || !size)
            return unreadable("known_heads");
        policy.knownHeads.push_back({*origin, *size, *root});
    }
    return {};
}

Result<void> readAuthors(const JsonView &view, Policy &policy)
{
    if (!view.exists())
        return {};
    if (!view.isArray())
        return unreadable("authors");
    policy.authors.emplace();
    for (JsonChildren row(view); row.next();) {
        const auto key = hash32(row.value());
        if (!key)
            return unreadable("authors");
        policy.authors->push_back(*key);
    }
    return {};
}

Result<void> readTsa(const JsonView &view, Policy &policy)
{
    if (view.exists() && !view.isArray())
        return unreadable("tsa");
    for (JsonChildren row(view); row.next();) {
        const auto text = row.value().string();
        const auto der = text ? fromBase64(*text) : std::nullopt;
        if (!der || der->isEmpty())
            return unreadable("tsa");
        policy.tsa.push_back(*der);
    }
    return {};
}

}  // namespace

bool LogRow::covers(QByteArrayView bundleOrigin) const
{
    return origin.endsWith('/') ? bundleOrigin.startsWith(origin) : bundleOrigin == origin;
}

bool Policy::covers(QByteArrayView bundleOrigin) const
{
    return std::ranges::any_of(logs, [&](const LogRow &row) { return row.covers(bundleOrigin); });
}

Result<Policy> readPolicy(QByteArrayView bytes)
{
    if (bytes.size() > kMaxPolicyBytes) {
        return failure(ErrorKind::TooLarge, {}, QStringLiteral("policy"),
                       QString::number(bytes.size()), QString::number(kMaxPolicyBytes));
    }
    const auto json = checkJson(bytes, JsonForm::Spaced);
    if (!json)
        return std::unexpected(json.error());
    enum { Authors, Format, KnownHeads, Logs, MinSize, Quorum, Tsa, Version, Witnesses };
    constexpr quint32 kOptional = 1U << Authors | 1U << KnownHeads | 1U << MinSize | 1U << Quorum
        | 1U << Tsa | 1U << Witnesses;
    const auto m = exactMembers<9>(*json,
                                   {"authors", "format", "known_heads", "logs", "min_size",
                                    "quorum", "tsa", "version", "witnesses"},
                                   kOptional);
    if (!m)
        return unreadable("members");
    if (m->at(Format).string() != "il1-policy" || m->at(Version).integer() != 1)
        return unreadable("format");
    Policy out;
    Result<void> read = readLogs(m->at(Logs), out);
    read = read.and_then([&] { return readWitnesses(m->at(Witnesses), out); })
               .and_then([&] { return readCount(m->at(Quorum), out.quorum, "quorum"); })
               .and_then([&] { return readCount(m->at(MinSize), out.minSize, "min_size"); })
               .and_then([&] { return readHeads(m->at(KnownHeads), out); })
               .and_then([&] { return readAuthors(m->at(Authors), out); })
               .and_then([&] { return readTsa(m->at(Tsa), out); });
    if (!read)
        return std::unexpected(read.error());
    return out;
}

QByteArray writePolicy(const Policy &policy)
{
    JsonWriter out;
    out.beginObject();
    if (policy.authors) {
        out.key("authors").beginArray();
        for (const Bytes32 &author : *policy.authors)
            out.base64(author);
        out.endArray();
    }
    out.key("format").string("il1-policy");
    out.key("known_heads").beginArray();
    for (const KnownHead &head : policy.knownHeads) {
        out.beginObject().key("origin").string(head.origin);
        out.key("root").base64(head.root);
        out.key("size").integer(static_cast<qint64>(head.size)).endObject();
    }
    out.endArray().key("logs").beginArray();
    for (const LogRow &row : policy.logs) {
        out.beginObject().key("origin").string(row.origin);
        out.key("vkey").string(row.key.toString()).endObject();
    }
    out.endArray().key("min_size").integer(static_cast<qint64>(policy.minSize));
    out.key("quorum").integer(static_cast<qint64>(policy.quorum));
    out.key("tsa").beginArray();
    for (const QByteArray &certificate : policy.tsa)
        out.base64(spanOf(certificate));
    out.endArray().key("version").integer(1).key("witnesses").beginArray();
    for (const VerifierKey &witness : policy.witnesses)
        out.string(witness.toString());
    out.endArray().endObject();
    return out.take();
}

}  // namespace casement::ledger
