// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where randomness comes from.
//
// What it is: one interface; SystemRandom reads the system's generator
// (QRandomGenerator::system()). Promises: SystemRandom is fit for keys and salts. SeededRandom
// repeats itself exactly and is for
//   tests, benchmarks and test vectors only.
// Neighbours: desk hands it to ledger.
#pragma once

#include "base/bytes.h"

namespace casement {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<quint8> out) = 0;

    [[nodiscard]] Bytes32 bytes32()
    {
        Bytes32 out;
        fill(out);
        return out;
    }
};

class SystemRandom final : public Random {
public:
    void fill(std::span<quint8> out) override;
};

class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) { }
    void fill(std::span<quint8> out) override;

private:
    quint64 m_state;
};

}  // namespace casement
