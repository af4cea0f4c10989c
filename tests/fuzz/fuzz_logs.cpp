// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a log: read or refused with a line, counts add up, and every draft can be recorded.
#include "casefile/entry_value.h"
#include "intake/log_reader.h"

#include <cstdlib>

using namespace casement;
using namespace casement::intake;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

casefile::EntryStamp stamp()
{
    return {1'767'261'600'000,
            QStringLiteral("0123456789abcdef0123456789abcdef"),
            casefile::Lane::Facts,
            {}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    ReadOptions options;
    options.fileName = QStringLiteral("fuzz.log");
    options.zone = QTimeZone("Europe/Berlin");
    options.nowMs = stamp().recordedMs;
    (void)looksLikeLog(bytes);
    const auto plan = readLog(bytes, options);
    if (!plan) {
        require(plan.error().line > 0);
        return 0;
    }
    require(plan->dated + plan->undated == std::ssize(plan->events));
    require(plan->linesAsText <= plan->linesRead);
    for (const PlannedEvent &event : plan->events) {
        require(event.line > 0 && event.line <= plan->linesRead && !event.draft.body.isEmpty());
        const auto fields = casefile::toFields(event.draft, stamp());
        require(fields && casefile::readEntry(1, Bytes32{}, *fields));
    }
    for (const PlannedNote &note : plan->notes)
        require(casefile::toFields(note.draft, stamp()).has_value());
    return 0;
}
