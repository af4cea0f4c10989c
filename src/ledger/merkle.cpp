// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/merkle.h"

#include "ledger/digest.h"

#include <QtEndian>

#include <bit>
#include <optional>

namespace casement::ledger {

Bytes32 emptyRoot()
{
    return sha256({});
}

Bytes32 leafHash(ByteSpan data)
{
    return Sha256().addU8(0).add(data).finish();
}

Bytes32 nodeHash(const Bytes32 &left, const Bytes32 &right)
{
    return Sha256().addU8(1).add(left).add(right).finish();
}

Bytes32 rootOf(HashList leaves)
{
    Frontier frontier;
    for (const Bytes32 &leaf : leaves)
        frontier.append(leaf);
    return frontier.root();
}

void Frontier::append(const Bytes32 &leaf)
{
    Bytes32 peak = leaf;
    for (quint64 carry = m_size; carry & 1; carry >>= 1) {
        peak = nodeHash(m_peaks.back(), peak);
        m_peaks.pop_back();
    }
    m_peaks.push_back(peak);
    ++m_size;
}

Bytes32 Frontier::root() const
{
    if (m_peaks.empty())
        return emptyRoot();
    Bytes32 root = m_peaks.back();
    for (size_t i = m_peaks.size() - 1; i-- > 0;)
        root = nodeHash(m_peaks[i], root);
    return root;
}

QByteArray Frontier::toBytes() const
{
    QByteArray out(8, Qt::Uninitialized);
    qToBigEndian(m_size, out.data());
    for (const Bytes32 &peak : m_peaks)
        out.append(reinterpret_cast<const char *>(peak.data()), peak.size());
    return out;
}

Result<Frontier> Frontier::fromBytes(QByteArrayView bytes)
{
    Frontier out;
    if (bytes.size() >= 8)
        out.m_size = qFromBigEndian<quint64>(bytes.data());
    const qsizetype peaks = std::popcount(out.m_size);
    if (bytes.size() != 8 + 32 * peaks) {
        return failure(ErrorKind::Damaged, {}, QStringLiteral("frontier"),
                       QString::number(bytes.size()), QString::number(8 + 32 * peaks));
    }
    for (qsizetype i = 0; i < peaks; ++i)
        out.m_peaks.push_back(*bytes32(bytes.sliced(8 + 32 * i, 32)));
    return out;
}

PrefixTree::PrefixTree(std::vector<Bytes32> leaves)
{
    m_levels.push_back(std::move(leaves));
    while (m_levels.back().size() > 1) {
        const std::vector<Bytes32> &below = m_levels.back();
        std::vector<Bytes32> level(below.size() / 2);
        for (size_t i = 0; i < level.size(); ++i)
            level[i] = nodeHash(below[2 * i], below[2 * i + 1]);
        m_levels.push_back(std::move(level));
    }
}

Bytes32 PrefixTree::root(quint64 prefix) const
{
    if (prefix == 0)
        return emptyRoot();
    // The perfect subtrees of a prefix follow its binary digits; joined from the smallest.
    std::optional<Bytes32> root;
    for (size_t level = 0; (prefix >> level) != 0; ++level) {
        if (!((prefix >> level) & 1))
            continue;
        const Bytes32 &peak = m_levels[level][(prefix >> level) - 1];
        root = root ? nodeHash(peak, *root) : peak;
    }
    return *root;
}

}  // namespace casement::ledger
