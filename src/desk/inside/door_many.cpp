// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Many entries in one transaction, on two cores: see appendAll() in door.h.

#include "desk/inside/door.h"

#include <future>

namespace casement::desk {

namespace {

// Long enough that handing over costs nothing, short enough that Cancel is heard at once.
constexpr size_t kBatch = 256;

Result<std::optional<casefile::TimelineRow>> noOtherEntry(ledger::Seq)
{
    return std::optional<casefile::TimelineRow>();
}

}  // namespace

namespace {

struct Committed {
    ledger::CommittedFields fields;
    size_t index = 0;
};

Error ofOne(Error error, size_t index)
{
    error.line = static_cast<qint64>(index) + 1;
    return error;
}

}  // namespace

Result<quint64> Door::appendAll(size_t count, const Make &make, const Progress &progress)
{
    const auto head = m_transaction.head(row().caseId);
    if (!head)
        return failure(head.error());
    using Committing = Result<std::vector<Committed>>;
    using Signing = Result<std::vector<ledger::SignedEntry>>;

    // Three steps, each on one thread at a time and a batch ahead of the one that follows it.
    auto commitFrom = [&, seq = head->size](size_t from) mutable -> Committing {
        std::vector<Committed> batch;
        for (size_t i = from; i < std::min(from + kBatch, count); ++i) {
            const auto next = make(i, seq);
            if (!next)
                continue;
            auto fields = committed(next->draft, stampOf(next->options));
            if (!fields)
                return failure(ofOne(fields.error(), i));
            batch.push_back({std::move(*fields), i});
            ++seq;
        }
        return batch;
    };
    // The fold of the case and its head belong to this step.
    auto signBatch = [&, frontier = head->frontier](Committing batch) mutable -> Signing {
        if (!batch)
            return failure(batch.error());
        std::vector<ledger::SignedEntry> entries;
        for (Committed &next : *batch) {
            auto made = sign(std::move(next.fields), frontier, noOtherEntry);
            if (!made)
                return failure(ofOne(made.error(), next.index));
            if (auto folded = m_state.append(made->value); !folded)
                return failure(folded.error());
            frontier.append(made->entry.leaf);
            entries.push_back(std::move(made->entry));
        }
        return entries;
    };

    const auto ahead = [](auto &step, auto input) {
        return std::async(std::launch::async, std::ref(step), std::move(input));
    };
    const store::CaseId caseId = row().caseId;
    quint64 appended = 0;
    auto committing = ahead(commitFrom, size_t(0));
    auto signing = ahead(signBatch, committing.get());
    committing = ahead(commitFrom, kBatch);
    for (size_t from = 0; from < count; from += kBatch) {
        const Signing batch = signing.get();
        if (!batch)
            return failure(batch.error());
        signing = ahead(signBatch, committing.get());
        committing = ahead(commitFrom, from + 2 * kBatch);
        for (const ledger::SignedEntry &entry : *batch) {
            if (auto inserted = m_transaction.insert(caseId, entry); !inserted)
                return failure(inserted.error());
        }
        appended += batch->size();
        if (!wanted(progress, std::min(from + kBatch, count), count))
            return failure(ErrorKind::Cancelled, row().number);
    }
    return appended;
}

}  // namespace casement::desk
