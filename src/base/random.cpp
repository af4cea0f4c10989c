// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/random.h"

#include <QRandomGenerator>

namespace casement {

void SystemRandom::fill(std::span<quint8> out)
{
    auto *generator = QRandomGenerator::system();
    size_t i = 0;
    while (i < out.size()) {
        quint64 word = generator->generate64();
        for (int b = 0; b < 8 && i < out.size(); ++b, word >>= 8)
            out[i++] = static_cast<quint8>(word);
    }
}

// SplitMix64 (Steele, Lea, Flood 2014): one multiply-and-shift chain a word, enough for test data.
void SeededRandom::fill(std::span<quint8> out)
{
    size_t i = 0;
    while (i < out.size()) {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        for (int b = 0; b < 8 && i < out.size(); ++b, z >>= 8)
            out[i++] = static_cast<quint8>(z);
    }
}

}  // namespace casement
