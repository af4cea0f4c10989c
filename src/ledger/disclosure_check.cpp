// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The second pair of eyes on a finished bundle (disclosure.h): what it shows is held against the
// plan without the code that wrote it, and every secret that had to stay is looked for in its
// bytes.
#include "ledger/disclosure.h"
#include "ledger/strict_json.h"

#include <algorithm>
#include <unordered_map>

namespace casement::ledger {

namespace {

struct SecretHash {
    size_t operator()(const Bytes32 &bytes) const
    {
        size_t out = 0;
        std::copy_n(bytes.data(), sizeof(out), reinterpret_cast<quint8 *>(&out));
        return out;
    }
};

// Where each forbidden value comes from.
using Secrets = std::unordered_map<Bytes32, QString, SecretHash>;

QString placeOf(Seq seq, FieldId field)
{
    return QStringLiteral("%1/%2").arg(seq).arg(field);
}

std::unexpected<Error> differs(const QString &where, const char *got)
{
    return failure(ErrorKind::Refused, where, QStringLiteral("plan"), QLatin1StringView(got));
}

// Every salt and key of a field that the plan does not open.
void forbidField(const SignedEntry &entry, const Field &field, const FieldDisclosure &how,
                 Secrets &out)
{
    if (std::holds_alternative<ShowWhole>(how))
        return;
    const auto *mask = std::get_if<TokenMask>(&how);
    if (mask && mask->empty())
        return;
    const QString place = placeOf(entry.seq, field.id);
    const Bytes32 raw = EntryKey(entry.entryKey).fieldKey(field.id);
    const FieldKey key(raw);
    out.emplace(raw, place);
    if (!mask)
        out.emplace(key.fieldSalt(), place);
    const auto *text = std::get_if<TextValue>(&field.value);
    for (quint32 i = 0; text && i < text->cuts.size(); ++i) {
        if (!mask || mask->contains(i))
            out.emplace(key.tokenSalt(i), place + u'/' + QString::number(i));
    }
}

// An entry withheld as a whole keeps everything.
void forbidAll(const SignedEntry &entry, Secrets &out)
{
    const QString place = QString::number(entry.seq);
    out.emplace(entry.entryKey, place);
    out.emplace(EntryKey(entry.entryKey).authorSalt(), place + u"/author");
    for (const Field &field : entry.fields)
        forbidField(entry, field, WithholdAll{}, out);
}

void forbidEntry(const SignedEntry &entry, const EntryDisclosure &plan, Secrets &out)
{
    const QString place = QString::number(entry.seq);
    out.emplace(entry.entryKey, place);
    if (std::holds_alternative<WithholdAll>(plan.author))
        out.emplace(EntryKey(entry.entryKey).authorSalt(), place + u"/author");
    for (const Field &field : entry.fields)
        forbidField(entry, field, plan.fields.at(field.id), out);
}

// Looks into every string of the bundle, whatever member it stands in.
Result<void> searchStrings(const JsonView &view, const Secrets &secrets)
{
    if (const auto text = view.string()) {
        const auto raw = bytes32FromBase64(*text);
        const auto found = raw ? secrets.find(*raw) : secrets.end();
        if (found != secrets.end())
            return failure(ErrorKind::Refused, found->second, QStringLiteral("leak"));
        return {};
    }
    for (JsonChildren child(view); child.next();) {
        if (auto clean = searchStrings(child.value(), secrets); !clean)
            return clean;
    }
    return {};
}

enum class Shape { Withheld, Whole, InPart };

Shape shapeOf(const BundleFieldForm &form)
{
    if (std::holds_alternative<Withheld>(form))
        return Shape::Withheld;
    return std::holds_alternative<PartlyShownText>(form) ? Shape::InPart : Shape::Whole;
}

Shape shapeOf(const FieldDisclosure &how)
{
    if (std::holds_alternative<WithholdAll>(how))
        return Shape::Withheld;
    const auto *mask = std::get_if<TokenMask>(&how);
    return mask && !mask->empty() ? Shape::InPart : Shape::Whole;
}

bool sameTokens(const PartlyShownText &shown, const TextValue &text, const TokenMask &mask)
{
    if (shown.tokens.size() != text.cuts.size())
        return false;
    qsizetype begin = 0;
    for (quint32 i = 0; i < text.cuts.size(); ++i) {
        const auto *open = std::get_if<ShownToken>(&shown.tokens[i]);
        const QByteArrayView token = QByteArrayView(text.utf8).sliced(begin, text.cuts[i]);
        if ((open == nullptr) != mask.contains(i) || (open && open->utf8 != token))
            return false;
        begin += text.cuts[i];
    }
    return true;
}

bool sameField(const BundleField &shown, const Field &field, const FieldDisclosure &how)
{
    if (shown.id != field.id || shapeOf(shown.form) != shapeOf(how))
        return false;
    if (const auto *value = std::get_if<ShownValue>(&shown.form))
        return value->value == field.value;
    if (const auto *text = std::get_if<ShownText>(&shown.form))
        return FieldValue(text->text) == field.value;
    if (const auto *text = std::get_if<PartlyShownText>(&shown.form))
        return sameTokens(*text, std::get<TextValue>(field.value), std::get<TokenMask>(how));
    return true;
}

Result<void> holdEntry(const BundleEntry &shown, const SignedEntry &entry,
                       const EntryDisclosure &plan)
{
    const QString place = QString::number(entry.seq);
    if (shown.seq != entry.seq || shown.fields.size() != entry.fields.size())
        return differs(place, "fields");
    if (std::holds_alternative<ShownAuthor>(shown.author)
        != std::holds_alternative<ShowWhole>(plan.author))
        return differs(place, "author");
    for (size_t i = 0; i < entry.fields.size(); ++i) {
        const Field &field = entry.fields[i];
        const auto how = plan.fields.find(field.id);
        if (how == plan.fields.end() || !sameField(shown.fields[i], field, how->second))
            return differs(placeOf(entry.seq, field.id), "field");
    }
    return {};
}

// What the plan withholds and why, as a bundle says it.
std::vector<Redaction> plannedRedactions(const Disclosure &plan)
{
    using Scope = Redaction::Scope;
    std::vector<Redaction> out;
    out.reserve(plan.withheld.size());
    for (const WithheldRun &run : plan.withheld)
        out.push_back({Scope::Entries, run.from,
                       run.to > run.from ? std::optional(run.to) : std::nullopt, 0, 0, run.basis});
    for (const EntryDisclosure &entry : plan.entries) {
        if (const auto *author = std::get_if<WithholdAll>(&entry.author))
            out.push_back({Scope::Author, entry.seq, {}, 0, 0, author->basis});
        for (const auto &[id, how] : entry.fields) {
            if (const auto *all = std::get_if<WithholdAll>(&how))
                out.push_back({Scope::Field, entry.seq, {}, id, 0, all->basis});
            if (const auto *mask = std::get_if<TokenMask>(&how)) {
                for (const auto &[token, basis] : *mask)
                    out.push_back({Scope::Token, entry.seq, {}, id, token, basis});
            }
        }
    }
    return out;
}

}  // namespace

Result<void> checkDisclosure(QByteArrayView bundleBytes, const Disclosure &plan,
                             const EntrySource &source)
{
    const auto bundle = readBundle(bundleBytes);
    if (!bundle)
        return std::unexpected(bundle.error());
    if (bundle->entries.size() != plan.entries.size())
        return differs({}, "entries");
    Secrets secrets;
    for (size_t i = 0; i < plan.entries.size(); ++i) {
        const auto entry = source(plan.entries[i].seq);
        if (!entry)
            return std::unexpected(entry.error());
        if (auto same = holdEntry(bundle->entries[i], *entry, plan.entries[i]); !same)
            return same;
        forbidEntry(*entry, plan.entries[i], secrets);
    }
    if (!std::ranges::is_permutation(bundle->redactions, plannedRedactions(plan)))
        return differs({}, "basis");
    for (const WithheldRun &run : plan.withheld) {
        for (Seq seq = run.from; seq <= run.to; ++seq) {
            const auto entry = source(seq);
            if (entry)
                forbidAll(*entry, secrets);
            // An erased entry has no secrets left to leak; any other has.
            else if (entry.error().kind != ErrorKind::NotFound)
                return std::unexpected(entry.error());
        }
    }
    const auto json = checkJson(bundleBytes, JsonForm::Canonical);
    return json ? searchStrings(*json, secrets) : Result<void>(std::unexpected(json.error()));
}

}  // namespace casement::ledger
