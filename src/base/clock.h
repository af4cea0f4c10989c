// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where the time comes from.
//
// What it is: one interface, and the one file (clock.cpp) in which the system's clock is read.
// Promises: milliseconds since 1970 UTC, never negative.
// Does not do: monotonic time or time zones (a zone is a QTimeZone that the caller brings).
// Neighbours: desk hands it to whatever needs "now"; tests hand in a FixedClock.
#pragma once

#include <QtTypes>

namespace casement {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
};

// Stands still until told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(qint64 ms) : m_ms(ms) { }
    [[nodiscard]] qint64 nowMs() const override { return m_ms; }
    void set(qint64 ms) { m_ms = ms; }
    void advance(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms;
};

}  // namespace casement
