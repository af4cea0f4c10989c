// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/bundle.h"

#include "ledger/bundle_parse.h"
#include "ledger/strict_json.h"

#include <algorithm>

namespace casement::ledger {

namespace {

constexpr std::array kBasisCodes{"R0-WITHHELD",   "R1-PII",         "R2-PRIV",
                                 "R3-IRREL-CONF", "R4-THIRD-PARTY", "R5-LE-SENSITIVE",
                                 "R6-SECURITY",   "R7-MINOR",       "R9-ERASED"};

qint64 jsonInteger(quint64 number)
{
    return static_cast<qint64>(number);
}

void write(JsonWriter &out, const Withheld &withheld, std::optional<FieldId> id)
{
    out.beginObject().key("c").base64(withheld.commitment);
    if (id)
        out.key("id").integer(*id);
    out.endObject();
}

void write(JsonWriter &out, const FieldValue &value)
{
    if (const auto *utf8 = std::get_if<Utf8Value>(&value))
        out.string(utf8->utf8);
    if (const auto *time = std::get_if<TimeValue>(&value))
        out.integer(jsonInteger(time->ms));
    if (const auto *number = std::get_if<NumberValue>(&value))
        out.integer(jsonInteger(number->number));
    if (const auto *blob = std::get_if<BlobValue>(&value)) {
        out.beginObject().key("sha256").base64(blob->sha256);
        out.key("size").integer(jsonInteger(blob->size)).endObject();
    }
}

void write(JsonWriter &out, const ShownText &shown, FieldId id)
{
    out.beginObject().key("cuts").beginArray();
    for (const quint32 cut : shown.text.cuts)
        out.integer(cut);
    out.endArray().key("id").integer(id).key("key").base64(shown.key);
    out.key("kind").integer(5).key("text").string(shown.text.utf8).endObject();
}

void write(JsonWriter &out, const PartlyShownText &shown, FieldId id)
{
    out.beginObject().key("id").integer(id).key("kind").integer(5);
    out.key("salt").base64(shown.salt).key("tokens").beginArray();
    for (const BundleToken &token : shown.tokens) {
        if (const auto *open = std::get_if<ShownToken>(&token))
            out.beginObject().key("s").base64(open->salt).key("t").string(open->utf8).endObject();
        else
            write(out, std::get<Withheld>(token), std::nullopt);
    }
    out.endArray().endObject();
}

void write(JsonWriter &out, const BundleField &field)
{
    if (const auto *withheld = std::get_if<Withheld>(&field.form))
        return write(out, *withheld, field.id);
    if (const auto *text = std::get_if<ShownText>(&field.form))
        return write(out, *text, field.id);
    if (const auto *text = std::get_if<PartlyShownText>(&field.form))
        return write(out, *text, field.id);
    const auto &shown = std::get<ShownValue>(field.form);
    out.beginObject().key("id").integer(field.id);
    out.key("kind").integer(static_cast<qint64>(shown.value.index() + 1));
    out.key("salt").base64(shown.salt).key("value");
    write(out, shown.value);
    out.endObject();
}

void write(JsonWriter &out, const BundleEntry &entry)
{
    out.beginObject().key("author");
    if (const auto *shown = std::get_if<ShownAuthor>(&entry.author)) {
        out.beginObject().key("key").base64(shown->key).key("salt").base64(shown->salt);
        out.key("sig").base64(shown->signature).endObject();
    } else {
        write(out, std::get<Withheld>(entry.author), std::nullopt);
    }
    out.key("fields").beginArray();
    for (const BundleField &field : entry.fields)
        write(out, field);
    out.endArray().key("seq").integer(jsonInteger(entry.seq)).endObject();
}

void write(JsonWriter &out, const Redaction &redaction)
{
    out.beginObject().key("at").beginArray().integer(jsonInteger(redaction.seq));
    if (redaction.scope == Redaction::Scope::Author)
        out.string("author");
    if (redaction.scope == Redaction::Scope::Field || redaction.scope == Redaction::Scope::Token)
        out.integer(redaction.field);
    if (redaction.scope == Redaction::Scope::Token)
        out.integer(redaction.token);
    out.endArray().key("basis").string(redaction.basis);
    if (redaction.to)
        out.key("to").integer(jsonInteger(*redaction.to));
    out.endObject();
}

void writeSeals(JsonWriter &out, const Bundle &bundle)
{
    out.key("seal").beginObject().key("note").string(bundle.note);
    if (bundle.tsr)
        out.key("tsr").base64(spanOf(*bundle.tsr));
    out.endObject();
}

Parsed<BundleEntry> readEntry(const JsonView &view)
{
    const auto head = parseEntryHead(view);
    if (!head)
        return std::unexpected(head.error());
    const auto at = [&](Fault f) {
        f.entry = head->seq;
        return std::unexpected(std::move(f));
    };
    BundleEntry out{head->seq, {}, {}};
    if (const auto list = expectArray(head->fields, "fields"); !list)
        return at(list.error());
    for (JsonChildren item(head->fields); item.next();) {
        auto field = parseField(
            item.value(), out.fields.empty() ? std::nullopt : std::optional(out.fields.back().id));
        if (!field)
            return at(field.error());
        out.fields.push_back(*std::move(field));
    }
    auto author = parseAuthor(head->author);
    if (!author)
        return at(author.error());
    out.author = *std::move(author);
    return out;
}

template <typename T>
Parsed<std::vector<T>> readList(const JsonView &view, const char *name,
                                Parsed<T> (*read)(const JsonView &))
{
    std::vector<T> out;
    if (const auto list = expectArray(view, name); !list)
        return std::unexpected(list.error());
    for (JsonChildren item(view); item.next();) {
        auto value = read(item.value());
        if (!value)
            return std::unexpected(value.error());
        out.push_back(*std::move(value));
    }
    return out;
}

Parsed<std::vector<Bytes32>> readLeaves(const JsonView &view)
{
    const auto raw = parseBytes(view, "leaves");
    if (!raw)
        return std::unexpected(raw.error());
    if (raw->size() % 32 != 0)
        return fault("SIZE", "leaves");
    std::vector<Bytes32> out(raw->size() / 32);
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = *bytes32(QByteArrayView(*raw).sliced(32 * i, 32));
    return out;
}

Parsed<Bundle> readAll(const JsonView &json)
{
    const auto head = parseHead(json);
    if (!head)
        return std::unexpected(head.error());
    auto priors = readList<QByteArray>(head->priorSeals, "prior_seals", parsePriorNote);
    auto leaves = readLeaves(head->leaves);
    auto ledger = parseLedger(*head);
    auto entries = readList<BundleEntry>(head->entries, "entries", readEntry);
    auto redactions = readList<Redaction>(head->redactions, "redactions", parseRedaction);
    auto tsr = head->tsr.exists() ? parseBytes(head->tsr, "tsr") : Parsed<QByteArray>();
    if (!priors)
        return std::unexpected(priors.error());
    if (!leaves)
        return std::unexpected(leaves.error());
    if (!ledger)
        return std::unexpected(ledger.error());
    if (!entries)
        return std::unexpected(entries.error());
    if (!redactions)
        return std::unexpected(redactions.error());
    if (!tsr)
        return std::unexpected(tsr.error());
    Bundle out{*std::move(ledger),    head->note,         {},
               *std::move(priors),    *std::move(leaves), *std::move(entries),
               *std::move(redactions)};
    if (head->tsr.exists())
        out.tsr = *std::move(tsr);
    return out;
}

}  // namespace

FieldCommitment BundleField::commitment() const
{
    if (const auto *withheld = std::get_if<Withheld>(&form))
        return {id, withheld->commitment};
    if (const auto *shown = std::get_if<ShownValue>(&form))
        return {id, fieldCommitment(id, shown->salt, shown->value)};
    if (const auto *shown = std::get_if<ShownText>(&form)) {
        const FieldKey key(shown->key);
        return {id, textFieldCommitment(id, key.fieldSalt(), textRoot(shown->text, key))};
    }
    const auto &partly = std::get<PartlyShownText>(form);
    std::vector<Bytes32> tokens;
    tokens.reserve(partly.tokens.size());
    for (const BundleToken &token : partly.tokens) {
        const auto index = static_cast<quint32>(tokens.size());
        const auto *shown = std::get_if<ShownToken>(&token);
        tokens.push_back(shown ? tokenCommitment(shown->salt, index, shown->utf8)
                               : std::get<Withheld>(token).commitment);
    }
    return {id, textFieldCommitment(id, partly.salt, textRoot(tokens))};
}

QByteArray writeBundle(const Bundle &bundle)
{
    JsonWriter out;
    out.beginObject().key("entries").beginArray();
    for (const BundleEntry &entry : bundle.entries)
        write(out, entry);
    out.endArray().key("format").string("il1-bundle").key("leaves");
    const auto *spine = reinterpret_cast<const quint8 *>(bundle.leaves.data());
    out.base64({spine, 32 * bundle.leaves.size()});
    out.key("ledger").beginObject().key("genesis_key").base64(bundle.ledger.genesisKey);
    out.key("nonce").base64(bundle.ledger.nonce).endObject();
    out.key("origin").string(bundle.ledger.origin).key("prior_seals").beginArray();
    for (const QByteArray &note : bundle.priorNotes)
        out.beginObject().key("note").string(note).endObject();
    out.endArray().key("redactions").beginArray();
    for (const Redaction &redaction : bundle.redactions)
        write(out, redaction);
    out.endArray();
    writeSeals(out, bundle);
    out.key("version").integer(1).endObject();
    return out.take();
}

Result<Bundle> readBundle(QByteArrayView bytes)
{
    if (bytes.size() > kMaxBundleBytes) {
        return failure(ErrorKind::TooLarge, {}, QStringLiteral("LIMIT"),
                       QString::number(bytes.size()), QString::number(kMaxBundleBytes));
    }
    const auto json = checkJson(bytes, JsonForm::Canonical);
    if (!json) {
        return failure(ErrorKind::VerifyFailed, {}, QStringLiteral("JSON"), json.error().field,
                       json.error().got);
    }
    auto bundle = readAll(*json);
    if (!bundle) {
        const Fault &f = bundle.error();
        QString where = f.entry ? QString::number(*f.entry) : QString();
        if (f.field)
            where += u'/' + QString::number(*f.field);
        return failure(ErrorKind::VerifyFailed, where, QLatin1StringView(f.code), f.detail);
    }
    return *std::move(bundle);
}

std::span<const char *const> basisCodes()
{
    return kBasisCodes;
}

bool isBasisCode(QByteArrayView code)
{
    return std::ranges::any_of(kBasisCodes, [&](const char *known) { return code == known; });
}

}  // namespace casement::ledger
