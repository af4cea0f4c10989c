// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The Merkle tree of RFC 6962 / RFC 9162: roots, a running frontier, proofs.
//
// What it is: hashes of leaves and nodes, the root of a list, the compact range that an append
// needs
//   (Frontier), and inclusion and consistency proofs with their checks.
// Promises: the empty root is SHA-256 of nothing; leaf = H(0x00 || data), node = H(0x01 || l || r);
//   a list of n splits at the largest power of two below n. Functions that take leaves take leaf
//   hashes and do not hash them again.
// Does not do: what a leaf commits to (entry.h), storage.
// Neighbours: entry.h (prev_root), note.h (checkpoints), verify.h; store keeps Frontier::toBytes().
// Cost: Frontier: O(1) hashes amortised per append, at most log2(n) per root(). PrefixTree: 2n
//   hashes once, then log2(n) for the root of any prefix.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <span>
#include <vector>

namespace casement::ledger {

using HashList = std::span<const Bytes32>;

[[nodiscard]] Bytes32 emptyRoot();
[[nodiscard]] Bytes32 leafHash(ByteSpan data);
[[nodiscard]] Bytes32 nodeHash(const Bytes32 &left, const Bytes32 &right);
// The root over leaf hashes.
[[nodiscard]] Bytes32 rootOf(HashList leaves);

// The roots of the perfect subtrees that a ledger of size() leaves consists of, largest first.
class Frontier {
public:
    void append(const Bytes32 &leaf);
    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] Bytes32 root() const;

    // u64 size || one hash for each bit set in it, largest subtree first.
    [[nodiscard]] QByteArray toBytes() const;
    // Errors: Damaged where the length does not fit the size.
    [[nodiscard]] static Result<Frontier> fromBytes(QByteArrayView bytes);

    friend bool operator==(const Frontier &, const Frontier &) = default;

private:
    quint64 m_size = 0;
    std::vector<Bytes32> m_peaks;
};

// Roots of all prefixes of a fixed list.
class PrefixTree {
public:
    explicit PrefixTree(std::vector<Bytes32> leaves);
    [[nodiscard]] quint64 size() const { return m_levels.front().size(); }
    [[nodiscard]] HashList leaves() const { return m_levels.front(); }
    // Precondition: prefix <= size().
    [[nodiscard]] Bytes32 root(quint64 prefix) const;

private:
    std::vector<std::vector<Bytes32>> m_levels;  // [k][i]: perfect subtree i of 2^k leaves
};

using Proof = std::vector<Bytes32>;

// Preconditions: index < leaves.size(); oldSize <= leaves.size().
[[nodiscard]] Proof inclusionProof(HashList leaves, quint64 index);
[[nodiscard]] Proof consistencyProof(HashList leaves, quint64 oldSize);

// RFC 9162 2.1.3.2: `leaf` (a leaf hash) stands at `index` in the tree of `size` with this root.
[[nodiscard]] bool verifyInclusion(const Bytes32 &leaf, quint64 index, quint64 size,
                                   const Bytes32 &root, HashList proof);
// RFC 9162 2.1.4.2: the tree of `oldSize` is a prefix of the one of `newSize`.
[[nodiscard]] bool verifyConsistency(quint64 oldSize, const Bytes32 &oldRoot, quint64 newSize,
                                     const Bytes32 &newRoot, HashList proof);

}  // namespace casement::ledger
