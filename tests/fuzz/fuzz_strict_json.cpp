// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes: what passes can be walked, written canonically, and passes again.
#include "ledger/strict_json.h"

#include <cstdlib>

using namespace casement::ledger;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void walk(const JsonView &view)
{
    static_cast<void>(view.integer());
    static_cast<void>(view.string());
    for (JsonChildren child(view); child.next();) {
        require(!view.isObject() || view.member(child.key()).has_value());
        walk(child.value());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto spaced = checkJson(bytes, JsonForm::Spaced);
    const auto canonical = checkJson(bytes, JsonForm::Canonical);
    require(spaced || !canonical);
    if (!spaced)
        return 0;
    walk(*spaced);
    const QByteArray written = canonicalJson(*spaced);
    require(checkJson(written, JsonForm::Canonical).has_value());
    require(canonical.has_value() == (written == bytes));
    return 0;
}
