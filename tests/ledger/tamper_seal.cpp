// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Steps 3, 4 and 7: the seal, the spine and the time stamp.
#include "ledger/tamper_cases.h"

#include <algorithm>

namespace casement::ledger::test {

namespace {

using Spoil = std::function<void(Scene &)>;

// Replaces the note by one over this text, signed by the log and the witness.
Spoil signedText(std::function<QByteArray(const QByteArray &)> change)
{
    return [=](Scene &s) {
        SealNote note = SealNote::fromBytes(s.bundle.note).value();
        note.text = change(note.text);
        const SigningKey log = keyNamed("log");
        const VerifierKey key{kDesk, NoteAlgorithm::Ed25519, log.publicKey()};
        note.lines = {{kDesk, toByteArray(key.id()) + toByteArray(log.sign(spanOf(note.text)))}};
        note.lines.push_back(cosign(note, kWitness, keyNamed("witness"), 1));
        s.bundle.note = note.toBytes();
    };
}

Spoil inText(QByteArray before, QByteArray after)
{
    return signedText([=](QByteArray text) {
        if (!text.contains(before))
            qFatal("the note has no %s", before.constData());
        return text.replace(before, after);
    });
}

// Changes the parsed note, signatures and all, and writes it back.
Spoil inNote(std::function<void(SealNote &)> change)
{
    return [=](Scene &s) {
        SealNote note = SealNote::fromBytes(s.bundle.note).value();
        change(note);
        s.bundle.note = note.toBytes();
    };
}

Spoil noteBytes(QByteArray before, QByteArray after)
{
    return [=](Scene &s) {
        if (!s.bundle.note.contains(before))
            qFatal("the note has no %s", before.constData());
        s.bundle.note.replace(before, after);
    };
}

// S + L, the other spelling of the same scalar.
QByteArray malleated(QByteArray signature)
{
    constexpr std::array<quint8, 32> kOrder{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                            0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                            0,    0,    0,    0,    0,    0,    0,    0,
                                            0,    0,    0,    0,    0,    0,    0,    0x10};
    int carry = 0;
    for (int i = 0; i < 32; ++i) {
        const qsizetype at = signature.size() - 32 + i;
        carry += static_cast<quint8>(signature[at]) + kOrder[static_cast<size_t>(i)];
        signature[at] = static_cast<char>(carry & 0xFF);
        carry >>= 8;
    }
    return signature;
}

void flip(QByteArray &bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
}

std::vector<TamperCase> noteCases()
{
    return {
        {"ORIGIN", "policy covers another desk only",
         [](Scene &s) { s.policy.logs[0].origin = "other.example/"; }},
        {"ORIGIN", "policy names a longer origin",
         [](Scene &s) { s.policy.logs[0].origin = QByteArray(kOrigin) + "2"; }},
        {"NOTE", "no newline at the end", [](Scene &s) { s.bundle.note.chop(1); }},
        {"NOTE", "no blank line", noteBytes("\n\n", "\n")},
        {"NOTE", "no signature line",
         [](Scene &s) { s.bundle.note.truncate(s.bundle.note.indexOf("\n\n") + 2); }},
        {"NOTE", "hyphen for a dash", noteBytes("\xE2\x80\x94", "-")},
        {"NOTE", "carriage returns", noteBytes("\n", "\r\n")},
        {"NOTE", "signature without padding", noteBytes("=\n", "\n")},
        {"NOTE", "plus sign in a name", noteBytes("desk.example ", "desk+example ")},
        {"NOTE", "line without signature", noteBytes("example/one ", "example/one\n")},
        {"NOTE", "more than 100 lines",
         inNote([](SealNote &n) { n.lines.resize(101, n.lines[0]); })},
        {"SIG", "size edited", noteBytes("\n13\n", "\n14\n")},
        {"SIG", "S + L",
         inNote([](SealNote &n) { n.lines[0].signature = malleated(n.lines[0].signature); })},
        {"SIG", "log line too long", inNote([](SealNote &n) { n.lines[0].signature += '\0'; })},
        {"SIG", "witness moved its clock",
         inNote([](SealNote &n) { flip(n.lines[1].signature, 11); })},
        {"SIG", "good log line beside a bad one", inNote([](SealNote &n) {
             n.lines.push_back(n.lines[0]);
             flip(n.lines.back().signature, 20);
         })},
        {"SIG", "bad line in a prior seal",
         [](Scene &s) {
             SealNote note = SealNote::fromBytes(s.bundle.priorNotes[0]).value();
             flip(note.lines[0].signature, 20);
             s.bundle.priorNotes[0] = note.toBytes();
         }},
        {"UNTRUSTED", "sealed with nobody's key",
         [](Scene &s) {
             const SealNote note = SealNote::fromBytes(s.bundle.note).value();
             s.bundle.note =
                 signCheckpoint(Checkpoint::fromText(note.text).value(), kDesk, keyNamed("mallory"))
                     .toBytes();
         }},
        {"UNTRUSTED", "witness alone", inNote([](SealNote &n) { n.lines.erase(n.lines.begin()); })},
        {"UNTRUSTED", "log key trusted for another origin",
         [](Scene &s) {
             s.policy.logs[0].origin = "other.example/";
             s.policy.logs.push_back(
                 {kOrigin, {"x", NoteAlgorithm::Ed25519, keyNamed("mallory").publicKey()}});
         }},
        {"CP", "leading zero", inText("\n13\n", "\n013\n")},
        {"CP", "sign before the size", inText("\n13\n", "\n+13\n")},
        {"CP", "size beyond 64 bits", inText("\n13\n", "\n99999999999999999999\n")},
        {"CP", "extension line", signedText([](const QByteArray &t) { return t + "more\n"; })},
        {"CP", "two lines", signedText([](const QByteArray &t) {
             return t.first(t.indexOf('\n', t.indexOf('\n') + 1) + 1);
         })},
        {"CP", "root without padding", inText("=\n", "\n")},
        {"ORIGIN", "note of another case", inText("k7q2", "zzzz")},
    };
}

std::vector<TamperCase> headCases()
{
    return {
        {"QUORUM", "no witness", inNote([](SealNote &n) { n.lines.pop_back(); })},
        {"QUORUM", "one witness twice",
         [](Scene &s) {
             s.policy.quorum = 2;
             SealNote note = SealNote::fromBytes(s.bundle.note).value();
             note.lines.push_back(cosign(note, kWitness, keyNamed("witness"), 7));
             s.bundle.note = note.toBytes();
         }},
        {"QUORUM", "one key under two names",
         [](Scene &s) {
             s.policy.quorum = 2;
             VerifierKey other = s.policy.witnesses[0];
             other.name = "witness.example/two";
             s.policy.witnesses.push_back(other);
             SealNote note = SealNote::fromBytes(s.bundle.note).value();
             note.lines.push_back(cosign(note, other.name, keyNamed("witness"), 7));
             s.bundle.note = note.toBytes();
         }},
        {"ROLLBACK", "smaller than the policy wants", [](Scene &s) { s.policy.minSize = 14; }},
        {"SIZE", "last leaf gone", [](Scene &s) { s.bundle.leaves.pop_back(); }},
        {"SIZE", "last leaf twice",
         [](Scene &s) { s.bundle.leaves.push_back(s.bundle.leaves.back()); }},
        {"SIZE", "half a leaf more",
         [](Scene &s) {
             const auto *raw = reinterpret_cast<const quint8 *>(s.bundle.leaves.data());
             const QByteArray spine = toByteArray({raw, 32 * s.bundle.leaves.size()});
             s.replace(spine.toBase64(), QByteArray(spine + QByteArray(15, 'x')).toBase64());
         }},
        {"ROOT", "two leaves swapped",
         [](Scene &s) { std::swap(s.bundle.leaves[10], s.bundle.leaves[11]); }},
        {"ROOT", "leaf changed", [](Scene &s) { s.bundle.leaves[6][0] ^= 1; }},
        {"FORK", "prior seal with another root",
         [](Scene &s) {
             s.bundle.priorNotes[0] =
                 signCheckpoint({kOrigin, 8, sha256({})}, kDesk, keyNamed("log")).toBytes();
         }},
        {"FORK", "prior seal larger than the seal",
         [](Scene &s) {
             s.bundle.priorNotes[0] =
                 signCheckpoint({kOrigin, 14, sha256({})}, kDesk, keyNamed("log")).toBytes();
         }},
        {"FORK", "another root is remembered",
         [](Scene &s) { s.policy.knownHeads[0].root[0] ^= 1; }},
        {"FORK", "a larger ledger is remembered",
         [](Scene &s) { s.policy.knownHeads[0].size = 14; }},
        {"ORIGIN", "prior seal of another case",
         [](Scene &s) {
             s.bundle.priorNotes[0] =
                 signCheckpoint({"desk.example/incident/x", 8, sha256({})}, kDesk, keyNamed("log"))
                     .toBytes();
         }},
        {"UNTRUSTED", "prior seal of nobody",
         [](Scene &s) {
             s.bundle.priorNotes[0] =
                 signCheckpoint({kOrigin, 8, sha256({})}, kDesk, keyNamed("mallory")).toBytes();
         }},
        {"TSR", "time stamp of garbage",
         [](Scene &s) {
             s.bundle.tsr = "not a time stamp";
             s.policy.tsa = {"not a certificate"};
         }},
    };
}

}  // namespace

std::vector<TamperCase> sealCases()
{
    std::vector<TamperCase> out = noteCases();
    std::ranges::move(headCases(), std::back_inserter(out));
    return out;
}

}  // namespace casement::ledger::test
