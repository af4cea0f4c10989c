// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as mail: every message is an event that can be recorded, and no file within it is
// larger than what carried it.
#include "casefile/entry_value.h"
#include "intake/mail_reader.h"

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
    ReadOptions options;
    options.fileName = QStringLiteral("fuzz.mbox");
    options.zone = QTimeZone("Europe/Berlin");
    options.nowMs = stamp().recordedMs;
    const auto plan = readMail(QByteArrayView(data, static_cast<qsizetype>(size)), options);
    require(plan.has_value() && !plan->events.empty());
    require(plan->dated + plan->undated == std::ssize(plan->events));
    for (size_t i = 0; i < plan->events.size(); ++i) {
        const PlannedEvent &event = plan->events[i];
        require(event.line > 0 && event.line <= plan->linesRead + 1);
        for (const size_t earlier : event.earlier)
            require(earlier < i);
        for (const size_t file : event.files)
            require(file < plan->files.size());
        const auto fields = casefile::toFields(event.draft, stamp());
        require(fields && casefile::readEntry(1, Bytes32{}, *fields));
    }
    qsizetype carried = 0;
    for (const PlannedFile &file : plan->files) {
        require(file.line > 0 && !file.name.isEmpty());
        carried += file.bytes.size();
    }
    require(carried <= static_cast<qsizetype>(size));
    for (const PlannedNote &note : plan->notes)
        require(casefile::toFields(note.draft, stamp()).has_value());
    return 0;
}
