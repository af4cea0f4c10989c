// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Steps 5 and 6: entries, keys in force, redactions.
#include "ledger/known_fields.h"
#include "ledger/tamper_cases.h"

#include <algorithm>

namespace casement::ledger::test {

namespace {

using Spoil = std::function<void(Scene &)>;

ShownValue &valueAt(Scene &s, size_t entry, size_t field)
{
    return std::get<ShownValue>(s.bundle.entries[entry].fields[field].form);
}

ShownAuthor &authorAt(Scene &s, size_t entry)
{
    return std::get<ShownAuthor>(s.bundle.entries[entry].author);
}

PartlyShownText &partlyAt(Scene &s)
{
    return std::get<PartlyShownText>(s.bundle.entries[4].fields[3].form);
}

// Another history of the same case, wholly shown and properly sealed by the stolen log key.
Spoil history(std::function<void(SampleLedger &)> write)
{
    return [=](Scene &s) {
        SampleLedger ledger;
        ledger.append(keyNamed("admin"), kKindGenesis, {});
        write(ledger);
        s = {bundleOf(ledger, showAll(ledger)), samplePolicy(ledger), {}, {}};
        s.policy.knownHeads.clear();
    };
}

// The same, with something of it withheld.
Spoil history(std::function<void(SampleLedger &)> write, std::function<void(Disclosure &)> hide)
{
    return [=](Scene &s) {
        SampleLedger ledger;
        ledger.append(keyNamed("admin"), kKindGenesis, {});
        write(ledger);
        Disclosure plan = showAll(ledger);
        hide(plan);
        s = {bundleOf(ledger, plan), samplePolicy(ledger), {}, {}};
        s.policy.knownHeads.clear();
    };
}

// An enrolment by the admin with these words, then a seal.
Spoil enrolment(const char *role, const char *action)
{
    return history([=](SampleLedger &l) {
        l.appendKey(keyNamed("admin"), "alice", role, action);
        l.appendSeal(keyNamed("admin"));
    });
}

void hideEntry(Disclosure &plan, Seq seq)
{
    std::erase_if(plan.entries, [=](const EntryDisclosure &e) { return e.seq == seq; });
    plan.withheld.push_back({seq, seq, "R2-PRIV"});
}

std::vector<TamperCase> fieldCases()
{
    return {
        {"SEQ", "entry twice",
         [](Scene &s) { s.bundle.entries.insert(s.bundle.entries.begin(), s.bundle.entries[0]); }},
        {"SEQ", "entries swapped",
         [](Scene &s) { std::swap(s.bundle.entries[3], s.bundle.entries[4]); }},
        {"SEQ", "entry beyond the ledger", [](Scene &s) { s.bundle.entries.back().seq = 13; }},
        {"FIELD-ORDER", "fields swapped",
         [](Scene &s) { std::swap(s.bundle.entries[3].fields[1], s.bundle.entries[3].fields[2]); }},
        {"FIELD-ORDER", "field twice",
         [](Scene &s) {
             auto &fields = s.bundle.entries[3].fields;
             fields.insert(fields.begin(), fields[0]);
         }},
        {"KIND", "kind 0", [](Scene &s) { s.replace("\"kind\":1,", "\"kind\":0,"); }},
        {"KIND", "kind 6", [](Scene &s) { s.replace("\"kind\":2,", "\"kind\":6,"); }},
        {"KIND", "kind of the entry as a number",
         [](Scene &s) { valueAt(s, 0, 0).value = NumberValue{7}; }},
        {"KIND", "public key as text",
         [](Scene &s) { s.bundle.entries[1].fields[2].form = ShownText{{}, {"key", {3}}}; }},
        {"BLOB", "attachment replaced",
         [](Scene &s) { s.options.attachments.begin()->second.sha256[0] ^= 1; }},
        {"BLOB", "attachment of another size",
         [](Scene &s) { ++s.options.attachments.begin()->second.size; }},
        {"BLOB", "size in the bundle changed",
         [](Scene &s) { ++std::get<BlobValue>(valueAt(s, 5, 3).value).size; }},
        {"LEAF", "one letter of a shown token",
         [](Scene &s) { std::get<ShownToken>(partlyAt(s).tokens.back()).utf8[0] ^= 1; }},
        {"LEAF", "withheld tokens swapped",
         [](Scene &s) { std::swap(partlyAt(s).tokens[0], partlyAt(s).tokens[1]); }},
        {"LEAF", "shown token repeated",
         [](Scene &s) { partlyAt(s).tokens.push_back(partlyAt(s).tokens.back()); }},
        {"LEAF", "boundary between tokens moved",
         [](Scene &s) {
             auto &a = std::get<ShownToken>(partlyAt(s).tokens[4]).utf8;
             auto &b = std::get<ShownToken>(partlyAt(s).tokens[5]).utf8;
             b.prepend(a.back());
             a.chop(1);
         }},
        {"LEAF", "time shown as a number",
         [](Scene &s) {
             auto &value = valueAt(s, 4, 1).value;
             value = NumberValue{std::get<TimeValue>(value).ms};
         }},
        {"LEAF", "author commitment changed",
         [](Scene &s) { std::get<Withheld>(s.bundle.entries[4].author).commitment[0] ^= 1; }},
        {"LEAF", "author salt changed", [](Scene &s) { authorAt(s, 0).salt[0] ^= 1; }},
    };
}

std::vector<TamperCase> authorCases()
{
    return {
        {"AUTHOR-SIG", "text of a wholly shown field",
         [](Scene &s) {
             std::get<ShownText>(s.bundle.entries[3].fields[2].form).text.utf8[0] ^= 1;
         }},
        {"AUTHOR-SIG", "withheld field dropped",
         [](Scene &s) {
             auto &fields = s.bundle.entries[7].fields;
             fields.erase(fields.begin() + 3);
             std::erase_if(s.bundle.redactions,
                           [](const Redaction &r) { return r.basis == "R3-IRREL-CONF"; });
         }},
        {"AUTHOR-SIG", "commitment of a withheld field",
         [](Scene &s) {
             std::get<Withheld>(s.bundle.entries[7].fields[2].form).commitment[0] ^= 1;
         }},
        {"AUTHOR-SIG", "signature of another entry",
         [](Scene &s) { authorAt(s, 1).signature = authorAt(s, 2).signature; }},
        {"AUTHOR-SIG", "another enrolled author",
         [](Scene &s) { authorAt(s, 3).key = keyNamed("bob").publicKey(); }},
        {"AUTHOR-SIG", "another nonce", [](Scene &s) { s.bundle.ledger.nonce[0] ^= 1; }},
        {"AUTHOR-SIG", "a withheld entry replaced by whoever has the log key",
         [](Scene &s) {
             SampleLedger ledger = sampleLedger();
             std::vector<Bytes32> leaves = ledger.leaves();
             leaves[6][0] ^= 1;
             const Checkpoint head{kOrigin, leaves.size(), rootOf(leaves)};
             SealNote note = signCheckpoint(head, kDesk, keyNamed("log"));
             note.lines.push_back(cosign(note, kWitness, keyNamed("witness"), 1));
             s.bundle.leaves = leaves;
             s.bundle.note = note.toBytes();
             s.bundle.priorNotes.clear();
             s.policy.knownHeads.clear();
         }},
        {"AUTHOR-SIG", "entry of another case of the same authors",
         [](Scene &s) {
             SampleLedger other("desk.example/incident/other");
             other.append(keyNamed("admin"), kKindGenesis, {});
             const SignedEntry &entry = other.entries()[0];
             std::vector<Redaction> none;
             s.bundle.entries[0] = discloseEntry(entry, showAll(entry), none).value();
         }},
        {"AUTHOR-UNKNOWN", "author never enrolled",
         history([](SampleLedger &l) { l.append(keyNamed("mallory"), "note", {}); })},
        {"AUTHOR-UNKNOWN", "entry 0 not by the genesis key",
         [](Scene &s) { authorAt(s, 0).key = keyNamed("alice").publicKey(); }},
        {"AUTHOR-UNKNOWN", "author revoked before", history([](SampleLedger &l) {
             l.appendKey(keyNamed("admin"), "alice", kRoleMember, kActionAdd);
             l.appendKey(keyNamed("admin"), "alice", kRoleMember, kActionRevoke);
             l.append(keyNamed("alice"), "note", {});
         })},
        {"AUTHOR-UNKNOWN", "author not in the recipient's list",
         [](Scene &s) {
             s.policy.authors = {{keyNamed("admin").publicKey(), keyNamed("alice").publicKey()}};
         }},
        {"AUTHOR-UNKNOWN", "recipient's list is empty",
         [](Scene &s) { s.policy.authors.emplace(); }},
    };
}

}  // namespace

std::vector<TamperCase> entryCases()
{
    std::vector<TamperCase> out = fieldCases();
    std::ranges::move(authorCases(), std::back_inserter(out));
    return out;
}

std::vector<TamperCase> keyCases()
{
    const auto alice = [](SampleLedger &l) {
        l.appendKey(keyNamed("admin"), "alice", kRoleMember, kActionAdd);
    };
    const auto sealed = [=](SampleLedger &l) {
        alice(l);
        l.appendSeal(keyNamed("admin"));
    };
    return {
        {"KEYSET", "member enrols", history([=](SampleLedger &l) {
             alice(l);
             l.appendKey(keyNamed("alice"), "mallory", kRoleMember, kActionAdd);
             l.appendSeal(keyNamed("admin"));
         })},
        {"KEYSET", "present key added", history([=](SampleLedger &l) {
             alice(l);
             alice(l);
             l.appendSeal(keyNamed("admin"));
         })},
        {"KEYSET", "absent key revoked", enrolment(kRoleMember, kActionRevoke)},
        {"KEYSET", "unknown role", enrolment("owner", kActionAdd)},
        {"KEYSET", "unknown action", enrolment(kRoleAdmin, "suspend")},
        {"KEYSET", "key that is none", history([](SampleLedger &l) {
             l.append(keyNamed("admin"), kKindKey,
                      {utf8Field(kPublicKeyField, "c2hvcnQ="),
                       utf8Field(kKeyRoleField, kRoleMember),
                       utf8Field(kKeyActionField, kActionAdd)});
             l.appendSeal(keyNamed("admin"));
         })},
        {"KEYSET", "key entry without an action", history([](SampleLedger &l) {
             l.append(keyNamed("admin"), kKindKey,
                      {utf8Field(kPublicKeyField, toBase64(keyNamed("bob").publicKey())),
                       utf8Field(kKeyRoleField, kRoleMember)});
             l.appendSeal(keyNamed("admin"));
         })},
        {"KEYSET", "public key withheld",
         history(
             sealed,
             [](Disclosure &p) { p.entries[1].fields[kPublicKeyField] = WithholdAll{"R1-PII"}; })},
        {"KEYSET", "who enrolled is withheld",
         history(sealed, [](Disclosure &p) { p.entries[1].author = WithholdAll{"R1-PII"}; })},
        {"KEYSET", "enrolment withheld", history(sealed, [](Disclosure &p) { hideEntry(p, 1); })},
        {"KEYSET", "revocation withheld",
         history(
             [=](SampleLedger &l) {
                 alice(l);
                 l.appendKey(keyNamed("admin"), "alice", kRoleMember, kActionRevoke);
                 l.appendSeal(keyNamed("admin"));
             },
             [](Disclosure &p) { hideEntry(p, 2); })},
        {"KEYSET", "seal of another keyset", history([=](SampleLedger &l) {
             alice(l);
             l.appendSeal(keyNamed("admin"), sha256({}));
         })},
        {"KEYSET", "earlier seal of another keyset", history([=](SampleLedger &l) {
             l.appendSeal(keyNamed("admin"), sha256({}));
             l.appendSeal(keyNamed("admin"));
         })},
        {"KEYSET", "seal without keyset",
         history([](SampleLedger &l) { l.append(keyNamed("admin"), kKindSeal, {}); })},
        {"KEYSET", "keyset of the last seal withheld",
         history(sealed,
                 [](Disclosure &p) { p.entries[2].fields[kKeysetField] = WithholdAll{"R1-PII"}; })},
        {"KEYSET", "last seal withheld", history(sealed, [](Disclosure &p) { hideEntry(p, 2); })},
        {"KEYSET", "ends without a seal", history([=](SampleLedger &l) {
             sealed(l);
             l.append(keyNamed("alice"), "note", {});
         })},
        {"KEYSET", "kind of the last seal withheld",
         history(sealed,
                 [](Disclosure &p) { p.entries[2].fields[kKindField] = WithholdAll{"R1-PII"}; })},
    };
}

std::vector<TamperCase> redactionCases()
{
    const auto drop = [](size_t at) {
        return [=](Scene &s) {
            s.bundle.redactions.erase(s.bundle.redactions.begin()
                                      + static_cast<std::ptrdiff_t>(at));
        };
    };
    const auto add = [](Redaction redaction) {
        redaction.basis = "R1-PII";
        return [=](Scene &s) { s.bundle.redactions.push_back(redaction); };
    };
    using Scope = Redaction::Scope;
    return {
        {"BASIS", "unknown basis", [](Scene &s) { s.bundle.redactions[0].basis = "R8-WHIM"; }},
        {"BASIS", "empty basis", [](Scene &s) { s.bundle.redactions.back().basis.clear(); }},
        {"BASIS-DUP", "entry twice", add({Scope::Entries, 6, {}, 0, 0, {}})},
        {"BASIS-DUP", "entry inside a run", add({Scope::Entries, 11, {}, 0, 0, {}})},
        {"BASIS-DUP", "runs overlap", add({Scope::Entries, 9, 10, 0, 0, {}})},
        {"BASIS-DUP", "token twice", add({Scope::Token, 4, {}, 9, 1, {}})},
        {"BASIS-DUP", "author twice", add({Scope::Author, 4, {}, 0, 0, {}})},
        {"BASIS-DUP", "field twice", add({Scope::Field, 8, {}, 9, 0, {}})},
        {"BASIS-COVER", "entry without basis", drop(0)},
        {"BASIS-COVER", "run too short", [](Scene &s) { s.bundle.redactions[1].to.reset(); }},
        {"BASIS-COVER", "run too long", [](Scene &s) { s.bundle.redactions[1].to = 12; }},
        {"BASIS-COVER", "token without basis", drop(2)},
        {"BASIS-COVER", "author without basis", drop(5)},
        {"BASIS-COVER", "field without basis", drop(6)},
        {"BASIS-COVER", "basis for a shown entry", add({Scope::Entries, 0, {}, 0, 0, {}})},
        {"BASIS-COVER", "basis for a shown field", add({Scope::Field, 0, {}, 1, 0, {}})},
        {"BASIS-COVER", "basis for a shown token", add({Scope::Token, 4, {}, 9, 5, {}})},
        {"BASIS-COVER", "basis for a shown author", add({Scope::Author, 0, {}, 0, 0, {}})},
        {"BASIS-COVER", "basis for part of a withheld entry", add({Scope::Field, 6, {}, 9, 0, {}})},
        {"BASIS-COVER", "basis for the field of a withheld token",
         add({Scope::Field, 4, {}, 9, 0, {}})},
        {"BASIS-COVER", "basis beyond the ledger", add({Scope::Entries, 13, {}, 0, 0, {}})},
    };
}

std::vector<TamperCase> allTamperCases()
{
    std::vector<TamperCase> out;
    for (const auto &part :
         {byteCases(), shapeCases(), sealCases(), entryCases(), keyCases(), redactionCases()})
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

}  // namespace casement::ledger::test
