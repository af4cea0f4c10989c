// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/sample_ledger.h"

#include "ledger/known_fields.h"
#include "ledger/tokens.h"

namespace casement::ledger::test {

namespace {

Bytes32 seeded(const QByteArray &what)
{
    return sha256(spanOf(what));
}

constexpr quint64 kStart = 1'790'000'000'000;  // 21 September 2026

}  // namespace

SigningKey keyNamed(const char *name)
{
    return SigningKey::fromSeed(seeded(QByteArray("casement test key ") + name));
}

Field utf8Field(FieldId id, const QByteArray &value)
{
    return {id, Utf8Value{value}};
}

Field textField(FieldId id, const QByteArray &value)
{
    return {id, TextValue{value, cutTokens(value)}};
}

SampleLedger::SampleLedger(const QByteArray &origin)
    : m_name{origin, seeded("nonce of " + origin), keyNamed("admin").publicKey()}
    , m_keys(m_name.genesisKey)
{
}

Seq SampleLedger::append(const SigningKey &author, const char *kind, std::vector<Field> more)
{
    std::vector<Field> fields{utf8Field(kKindField, kind),
                              {kRecordedAtField, TimeValue{kStart + 60'000 * m_entries.size()}}};
    fields.insert(fields.end(), more.begin(), more.end());
    return appendWith(author, std::move(fields));
}

Seq SampleLedger::appendWith(const SigningKey &author, std::vector<Field> fields)
{
    const Seq seq = m_entries.size();
    auto entry = signEntry(m_name.id(), seq, m_frontier.root(), std::move(fields),
                           seeded(m_name.origin + " entry " + QByteArray::number(seq)), author);
    if (!entry)
        qFatal("entry %llu: %s", seq, qPrintable(entry.error().field));
    m_frontier.append(entry->leaf);
    m_entries.push_back(*std::move(entry));
    return seq;
}

Seq SampleLedger::appendKey(const SigningKey &author, const char *person, const char *role,
                            const char *action)
{
    const Bytes32 key = keyNamed(person).publicKey();
    const Seq seq = append(author, kKindKey,
                           {utf8Field(kPublicKeyField, toBase64(key)),
                            utf8Field(kKeyRoleField, role), utf8Field(kKeyActionField, action)});
    if (const auto change = readKeyChange(m_entries.back().fields))
        static_cast<void>(m_keys.apply(*change));
    return seq;
}

Seq SampleLedger::appendSeal(const SigningKey &author, std::optional<Bytes32> keyset)
{
    return append(author, kKindSeal,
                  {textField(8, "Sealed for Legal"),
                   utf8Field(kKeysetField, toBase64(keyset.value_or(m_keys.hash())))});
}

std::vector<Bytes32> SampleLedger::leaves() const
{
    std::vector<Bytes32> out;
    for (const SignedEntry &entry : m_entries)
        out.push_back(entry.leaf);
    return out;
}

EntrySource SampleLedger::source() const
{
    return [this](Seq seq) -> Result<SignedEntry> {
        if (seq >= m_entries.size())
            return failure(ErrorKind::NotFound, QString::number(seq));
        return m_entries[seq];
    };
}

Checkpoint SampleLedger::checkpoint(quint64 size) const
{
    return {m_name.origin, size, rootOf(HashList(leaves()).first(size))};
}

SealNote SampleLedger::note(quint64 size) const
{
    SealNote out = signCheckpoint(checkpoint(size), kDesk, keyNamed("log"));
    out.lines.push_back(cosign(out, kWitness, keyNamed("witness"), kStart / 1000 + size));
    return out;
}

SampleLedger sampleLedger()
{
    SampleLedger out;
    const SigningKey admin = keyNamed("admin");
    const SigningKey alice = keyNamed("alice");
    const SigningKey bob = keyNamed("bob");
    out.append(admin, kKindGenesis, {textField(8, "Opened")});
    out.appendKey(admin, "alice", kRoleMember, kActionAdd);
    out.appendKey(admin, "bob", kRoleMember, kActionAdd);
    out.append(alice, "case", {textField(8, "Threats in chat"), utf8Field(14, "high")});
    out.append(
        alice, "event",
        {{3, TimeValue{kStart - 600'000}},
         textField(9, "Zoë 花子 says @kite_7: see https://x.example/p?id=4 \xF0\x9F\x9A\xA9")});
    out.append(bob, "evidence",
               {textField(9, "Screenshot"),
                {18, BlobValue{sha256(spanOf(QByteArray(kAttachment))), sizeof(kAttachment) - 1}}});
    out.append(alice, "note", {textField(9, "Advice of counsel"), utf8Field(24, "privileged")});
    out.appendSeal(admin);
    out.append(bob, "decision",
               {textField(9, "Suspend for a week"),
                {28, NumberValue{8}},
                textField(29, "ToS 4.2"),
                textField(100, "Do nothing: no"),
                textField(101, "")});
    out.appendKey(admin, "bob", kRoleMember, kActionRevoke);
    out.append(alice, "note", {textField(9, "Lunch")});
    out.append(alice, "note", {textField(9, "Lunch again")});
    out.appendSeal(alice);
    return out;
}

EntryDisclosure showAll(const SignedEntry &entry)
{
    EntryDisclosure out{entry.seq, ShowWhole{}, {}};
    for (const Field &field : entry.fields)
        out.fields.emplace(field.id, ShowWhole{});
    return out;
}

Disclosure showAll(const SampleLedger &ledger)
{
    Disclosure out;
    for (const SignedEntry &entry : ledger.entries())
        out.entries.push_back(showAll(entry));
    return out;
}

Disclosure sampleDisclosure(const SampleLedger &ledger)
{
    Disclosure out;
    for (const SignedEntry &entry : ledger.entries()) {
        if (entry.seq != 6 && entry.seq != 10 && entry.seq != 11)
            out.entries.push_back(showAll(entry));
    }
    out.withheld = {{6, 6, "R2-PRIV"}, {10, 11, "R0-WITHHELD"}};
    out.entries[4].author = WithholdAll{"R4-THIRD-PARTY"};
    out.entries[4].fields[9] = TokenMask{{0, "R1-PII"}, {1, "R1-PII"}, {2, "R1-PII"}};
    out.entries[7].fields[9] = WithholdAll{"R3-IRREL-CONF"};
    return out;
}

Bundle bundleOf(const SampleLedger &ledger, const Disclosure &plan)
{
    SealParts seal{ledger.note().toBytes(), {}, {}};
    if (ledger.entries().size() > 8)
        seal.priorNotes.push_back(ledger.note(8).toBytes());
    auto bundle = makeBundle(ledger.name(), seal, ledger.leaves(), plan, ledger.source());
    if (!bundle)
        qFatal("plan: %s %s", qPrintable(bundle.error().subject), qPrintable(bundle.error().got));
    return *std::move(bundle);
}

Policy samplePolicy(const SampleLedger &ledger)
{
    Policy out;
    out.logs = {
        {QByteArray(kDesk) + "/", {kDesk, NoteAlgorithm::Ed25519, keyNamed("log").publicKey()}}};
    out.witnesses = {{kWitness, NoteAlgorithm::Cosignature, keyNamed("witness").publicKey()}};
    out.quorum = 1;
    if (ledger.entries().size() > 8) {
        const Checkpoint seen = ledger.checkpoint(8);
        out.knownHeads = {{seen.origin, seen.size, seen.root}};
    }
    return out;
}

VerifyOptions sampleOptions()
{
    VerifyOptions out;
    const QByteArray content(kAttachment);
    const Bytes32 hash = sha256(spanOf(content));
    out.attachments.emplace(hash, Attachment{hash, static_cast<quint64>(content.size())});
    return out;
}

}  // namespace casement::ledger::test
