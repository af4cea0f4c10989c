// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a HAR: a note that can be recorded, or a warning with a line, or refused with one.
#include "casefile/drafts.h"
#include "intake/har.h"
#include "intake/har_reader.h"

#include <cstdlib>

using namespace casement;
using namespace casement::intake;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    ReadOptions options;
    options.fileName = QStringLiteral("fuzz.har");
    (void)looksLikeHar(bytes);
    const auto plan = readHar(bytes, options);
    if (!plan) {
        require(plan.error().line > 0);
        return 0;
    }
    require(plan->notes.size() + plan->warnings.size() == 1);
    for (const ImportWarning &warning : plan->warnings)
        require(warning.line > 0);
    for (const PlannedNote &note : plan->notes) {
        const casefile::EntryStamp stamp{1'767'261'600'000,
                                         QStringLiteral("0123456789abcdef0123456789abcdef"),
                                         casefile::Lane::Facts,
                                         {}};
        require(casefile::toFields(note.draft, stamp).has_value());
    }
    return 0;
}
