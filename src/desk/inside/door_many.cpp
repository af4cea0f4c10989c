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
using Committing = Result<std::vector<Committed>>;
using Signing = Result<std::vector<ledger::SignedEntry>>;

Error ofOne(Error error, size_t index)
{
    error.line = static_cast<qint64>(index) + 1;
    return error;
}

template <typename Many, typename Step, typename Input>
auto ahead(Many &many, Step step, Input input)
{
    return std::async(std::launch::async, step, &many, std::move(input));
}

}  // namespace

// The two steps before inserting. Each runs on one thread at a time, a batch ahead of the one that
// follows it.
class Door::Many {
public:
    Many(Door &door, size_t count, const Make &make, const ledger::Frontier &head)
        : m_door(door), m_count(count), m_make(make), m_seq(head.size()), m_frontier(head)
    {
    }

    Committing commitFrom(size_t from)
    {
        std::vector<Committed> batch;
        for (size_t i = from; i < std::min(from + kBatch, m_count); ++i) {
            const auto next = m_make(i, m_seq);
            if (!next)
                continue;
            auto fields = m_door.committed(next->draft, m_door.stampOf(next->options));
            if (!fields)
                return failure(ofOne(fields.error(), i));
            batch.push_back({std::move(*fields), i});
            ++m_seq;
        }
        return batch;
    }

    // The fold of the case and its head belong to this step.
    Signing signBatch(Committing batch)
    {
        if (!batch)
            return failure(batch.error());
        std::vector<ledger::SignedEntry> entries;
        for (Committed &next : *batch) {
            auto made = m_door.sign(std::move(next.fields), m_frontier, noOtherEntry);
            if (!made)
                return failure(ofOne(made.error(), next.index));
            if (auto folded = m_door.m_state.append(made->value); !folded)
                return failure(folded.error());
            m_frontier.append(made->entry.leaf);
            entries.push_back(std::move(made->entry));
        }
        return entries;
    }

private:
    Door &m_door;
    size_t m_count;
    const Make &m_make;
    ledger::Seq m_seq;  // of the next that is committed to
    ledger::Frontier m_frontier;  // behind the last that was signed
};

Result<quint64> Door::appendAll(size_t count, const Make &make, const Progress &progress)
{
    const auto head = m_transaction.head(row().caseId);
    if (!head)
        return failure(head.error());
    const store::CaseId caseId = row().caseId;
    quint64 appended = 0;
    Many many(*this, count, make, head->frontier);
    auto committing = ahead(many, &Many::commitFrom, size_t(0));
    auto signing = ahead(many, &Many::signBatch, committing.get());
    committing = ahead(many, &Many::commitFrom, kBatch);
    for (size_t from = 0; from < count; from += kBatch) {
        const Signing batch = signing.get();
        if (!batch)
            return failure(batch.error());
        signing = ahead(many, &Many::signBatch, committing.get());
        committing = ahead(many, &Many::commitFrom, from + 2 * kBatch);
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
