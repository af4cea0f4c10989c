// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The smallest values of a report: texts with withheld stretches, times as told, who changed what.
//
// What it is: Span and Text, Moment, Change.
// Promises: plain values. A withheld stretch knows its basis and nothing of its words.
// Neighbours: report_records.h and report_input.h are made of them; prose.h prints them.
#pragma once

#include "casefile/words.h"
#include "ledger/entry.h"

#include <QString>

#include <optional>
#include <vector>

namespace casement::report {

// A stretch of text that is either shown or withheld. A withheld stretch carries its basis code
// (R1-PII, …) and nothing of the text, not even its length.
struct Span {
    QString shown;
    QString basis;  // not empty: withheld, and `shown` is empty
    [[nodiscard]] bool isWithheld() const { return !basis.isEmpty(); }
    friend bool operator==(const Span &, const Span &) = default;
};

using Text = std::vector<Span>;

[[nodiscard]] inline Text shownText(QString text)
{
    return text.isEmpty() ? Text{} : Text{Span{std::move(text), {}}};
}

[[nodiscard]] inline Text withheldText(QString basis)
{
    return {Span{{}, std::move(basis)}};
}

// A time as it was given: the instant, the offset it was written with, and how exact it is.
struct Moment {
    qint64 ms = 0;  // since 1970-01-01T00:00:00Z
    int offsetMinutes = 0;
    casefile::Precision precision = casefile::Precision::Exact;
    friend bool operator==(const Moment &, const Moment &) = default;
};

// Who did something to an entry later, when, and why: an amendment or a strike.
struct Change {
    ledger::Seq seq = 0;  // the entry that made the change
    qint64 recordedMs = 0;
    Text who;
    Text reason;
    friend bool operator==(const Change &, const Change &) = default;
};

}  // namespace casement::report
