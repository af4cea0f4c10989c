// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Steps 3 and 4 of the verifier: the seal against the policy, the spine against the seal.
#include "ledger/verify_run.h"

namespace casement::ledger {

namespace {

// Holds one line against every key of the policy; false where a known key does not bear it out.
bool takeLine(const Policy &policy, QByteArrayView origin, size_t index, TrustedNote &out)
{
    const NoteLine &line = out.note.lines[index];
    bool known = false;
    bool good = false;
    bool ofOrigin = false;
    for (const LogRow &row : policy.logs) {
        const LineCheck check = checkLine(out.note, line, row.key);
        known = known || check != LineCheck::OtherKey;
        good = good || check == LineCheck::Good;
        ofOrigin = ofOrigin || (check == LineCheck::Good && row.covers(origin));
    }
    for (const VerifierKey &witness : policy.witnesses) {
        const LineCheck check = checkLine(out.note, line, witness);
        known = known || check != LineCheck::OtherKey;
        good = good || check == LineCheck::Good;
        if (check == LineCheck::Good)
            out.witnesses.emplace(witness.key, witness.name);
    }
    if (ofOrigin)
        out.logLines.push_back(index);
    return good || !known;
}

Parsed<TrustedNote> trust(QByteArrayView bytes, const Policy &policy, QByteArrayView origin)
{
    TrustedNote out;
    auto note = SealNote::fromBytes(bytes);
    if (!note)
        return std::unexpected(Fault{"NOTE", {}, {}, note.error().field});
    out.note = *std::move(note);
    for (size_t i = 0; i < out.note.lines.size(); ++i) {
        if (!takeLine(policy, origin, i, out)) {
            return std::unexpected(Fault{"SIG", {}, {}, QString::fromUtf8(out.note.lines[i].name)});
        }
    }
    if (out.logLines.empty())
        return fault("UNTRUSTED");
    auto checkpoint = Checkpoint::fromText(out.note.text);
    if (!checkpoint)
        return std::unexpected(Fault{"CP", {}, {}, checkpoint.error().field});
    out.checkpoint = *std::move(checkpoint);
    if (out.checkpoint.origin != origin) {
        return std::unexpected(Fault{"ORIGIN", {}, {}, QString::fromUtf8(out.checkpoint.origin)});
    }
    return out;
}

Parsed<> expectPrefix(const PrefixTree &spine, quint64 size, const Bytes32 &root)
{
    if (size > spine.size() || spine.root(size) != root)
        return std::unexpected(Fault{"FORK", {}, {}, QString::number(size)});
    return {};
}

Parsed<std::vector<Bytes32>> readSpine(const JsonView &leaves, quint64 size)
{
    const auto raw = parseBytes(leaves, "leaves");
    if (!raw)
        return std::unexpected(raw.error());
    if (raw->size() % 32 != 0 || static_cast<quint64>(raw->size()) / 32 != size) {
        return std::unexpected(
            Fault{"SIZE", {}, {}, QStringLiteral("%1 / 32, %2").arg(raw->size()).arg(size)});
    }
    std::vector<Bytes32> out(size);
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = *bytes32(QByteArrayView(*raw).sliced(32 * i, 32));
    return out;
}

}  // namespace

Parsed<> verifySeal(VerifyRun &run)
{
    VerifyReport &report = run.report;
    report.origin = run.head.origin;
    if (!run.policy.covers(run.head.origin))
        return std::unexpected(Fault{"ORIGIN", {}, {}, QString::fromUtf8(run.head.origin)});
    auto seal = trust(run.head.note, run.policy, run.head.origin);
    if (!seal)
        return std::unexpected(seal.error());
    run.seal = *std::move(seal);
    report.size = run.seal.checkpoint.size;
    report.root = run.seal.checkpoint.root;
    report.logName = run.seal.note.lines[run.seal.logLines.front()].name;
    for (const auto &[key, name] : run.seal.witnesses)
        report.witnesses.insert(name);
    if (run.seal.witnesses.size() < run.policy.quorum)
        return fault("QUORUM");
    if (report.size < run.policy.minSize)
        return fault("ROLLBACK");
    return {};
}

Parsed<> verifySpine(VerifyRun &run)
{
    auto leaves = readSpine(run.head.leaves, run.report.size);
    if (!leaves)
        return std::unexpected(leaves.error());
    run.spine = PrefixTree(*std::move(leaves));
    if (run.spine.root(run.spine.size()) != run.report.root)
        return fault("ROOT");
    if (auto list = expectArray(run.head.priorSeals, "prior_seals"); !list)
        return list;
    for (JsonChildren item(run.head.priorSeals); item.next();) {
        const auto bytes = parsePriorNote(item.value());
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto prior = trust(*bytes, run.policy, run.head.origin);
        if (!prior)
            return std::unexpected(prior.error());
        const Checkpoint &head = prior->checkpoint;
        if (auto prefix = expectPrefix(run.spine, head.size, head.root); !prefix)
            return prefix;
        ++run.report.priorSeals;
    }
    for (const KnownHead &head : run.policy.knownHeads) {
        if (head.origin != run.head.origin)
            continue;
        if (auto prefix = expectPrefix(run.spine, head.size, head.root); !prefix)
            return prefix;
        ++run.report.knownHeads;
    }
    return {};
}

}  // namespace casement::ledger
