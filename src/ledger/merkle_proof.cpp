// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/merkle.h"

#include <bit>

namespace casement::ledger {

namespace {

quint64 splitOf(quint64 size)
{
    return std::bit_floor(size - 1);
}

// PATH of RFC 9162 2.1.3.1.
void pathTo(HashList leaves, quint64 index, Proof &out)
{
    if (leaves.size() <= 1)
        return;
    const quint64 split = splitOf(leaves.size());
    if (index < split) {
        pathTo(leaves.first(split), index, out);
        out.push_back(rootOf(leaves.subspan(split)));
    } else {
        pathTo(leaves.subspan(split), index - split, out);
        out.push_back(rootOf(leaves.first(split)));
    }
}

// SUBPROOF of RFC 9162 2.1.4.1; `whole`: the old tree's root is known to who checks.
void subproof(HashList leaves, quint64 oldSize, bool whole, Proof &out)
{
    if (oldSize == leaves.size()) {
        if (!whole)
            out.push_back(rootOf(leaves));
        return;
    }
    const quint64 split = splitOf(leaves.size());
    if (oldSize <= split) {
        subproof(leaves.first(split), oldSize, whole, out);
        out.push_back(rootOf(leaves.subspan(split)));
    } else {
        subproof(leaves.subspan(split), oldSize - split, false, out);
        out.push_back(rootOf(leaves.first(split)));
    }
}

}  // namespace

Proof inclusionProof(HashList leaves, quint64 index)
{
    Proof out;
    pathTo(leaves, index, out);
    return out;
}

Proof consistencyProof(HashList leaves, quint64 oldSize)
{
    Proof out;
    if (oldSize > 0 && oldSize < leaves.size())
        subproof(leaves, oldSize, true, out);
    return out;
}

bool verifyInclusion(const Bytes32 &leaf, quint64 index, quint64 size, const Bytes32 &root,
                     HashList proof)
{
    if (index >= size)
        return false;
    quint64 first = index;
    quint64 last = size - 1;
    Bytes32 hash = leaf;
    for (const Bytes32 &step : proof) {
        if (last == 0)
            return false;
        if ((first & 1) || first == last) {
            hash = nodeHash(step, hash);
            while (!(first & 1) && first != 0) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, step);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool verifyConsistency(quint64 oldSize, const Bytes32 &oldRoot, quint64 newSize,
                       const Bytes32 &newRoot, HashList proof)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0)
        return proof.empty() && oldRoot == emptyRoot();
    // A power of two is itself a node of the new tree, and its root opens the path.
    const bool knownStart = std::has_single_bit(oldSize);
    if (proof.empty())
        return false;
    const Bytes32 start = knownStart ? oldRoot : proof.front();
    const HashList path = knownStart ? proof : proof.subspan(1);
    quint64 first = oldSize - 1;
    quint64 last = newSize - 1;
    for (; first & 1; first >>= 1)
        last >>= 1;
    Bytes32 oldHash = start;
    Bytes32 newHash = start;
    for (const Bytes32 &step : path) {
        if (last == 0)
            return false;
        if ((first & 1) || first == last) {
            oldHash = nodeHash(step, oldHash);
            newHash = nodeHash(step, newHash);
            while (!(first & 1) && first != 0) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            newHash = nodeHash(newHash, step);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot;
}

}  // namespace casement::ledger
