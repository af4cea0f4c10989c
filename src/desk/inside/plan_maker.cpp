// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/plan_maker.h"

#include "store/blobs.h"
#include "store/entries.h"

namespace casement::desk {

namespace {

constexpr quint64 kAskEvery = 256;

}  // namespace

Result<MadePlan> makePlan(store::Store &store, const store::CaseRow &row,
                          const casefile::CaseFile &file, quint64 size, const IssueRequest &request,
                          const std::function<bool()> &goOn)
{
    const auto asked = [&](quint64 at) -> Result<> {
        if (goOn && at % kAskEvery == 0 && !goOn())
            return failure(ErrorKind::Cancelled, row.number);
        return {};
    };
    MadePlan made{DisclosurePlan(request.audience, file, request.rules, request.recipients), {}};
    made.values.reserve(size);
    const auto filled = store::Entries(store).forEach(
        row.caseId, 0, size, [&](const store::StoredEntry &stored) -> Result<> {
            if (auto go = asked(stored.seq); !go)
                return go;
            const auto entry = store::signedEntry(stored);
            if (!entry)
                return failure(entry.error());
            auto value = casefile::readEntry(*entry);
            if (!value)
                return failure(value.error());
            made.plan.add(*entry, *value);
            made.values.push_back(std::move(*value));
            return {};
        });
    if (!filled)
        return failure(filled.error());
    const auto settled = made.plan.settle([&](const ledger::BlobValue &blob) -> Result<QByteArray> {
        QByteArray bytes;
        const auto read =
            store::Blobs(store).read(row.caseId, blob.sha256, [&](QByteArrayView chunk) {
                bytes += chunk;
                return asked(0);
            });
        if (!read)
            return failure(read.error());
        return bytes;
    });
    if (!settled)
        return failure(settled.error());
    return made;
}

}  // namespace casement::desk
