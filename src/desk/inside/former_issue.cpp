// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/former_issue.h"

#include "desk/inside/case_state.h"
#include "desk/inside/plan_maker.h"
#include "ledger/digest.h"
#include "store/entries.h"

namespace casement::desk {

namespace {

using casefile::EntryValue;

const casefile::IssueRecord *lastIssue(const casefile::CaseFile &file, Audience audience,
                                       quint64 number)
{
    const casefile::IssueRecord *last = nullptr;
    for (const casefile::IssueRecord &issue : file.issues) {
        if (issue.number < number && issue.doneSeq && !issue.voidSeq
            && issue.audience == codeOf(audience))
            last = &issue;
    }
    return last;
}

Result<EntryValue> entryAt(store::Store &store, const store::CaseRow &row, ledger::Seq seq)
{
    const auto entry = store::Entries(store).signedEntry(row.caseId, seq);
    if (!entry)
        return failure(entry.error());
    return casefile::readEntry(*entry);
}

// The plan over the first `size` entries, by the rules of today.
Result<DisclosurePlan> planOver(store::Store &store, const store::CaseRow &row, Audience audience,
                                quint64 size, const QString &recipients)
{
    const auto then = CaseState::asOf(store, row, size);
    if (!then)
        return failure(then.error());
    IssueRequest request;
    request.audience = audience;
    request.recipients = recipients.split(u'\n', Qt::SkipEmptyParts);
    auto made = makePlan(store, row, then->file(), size, request);
    if (!made)
        return failure(made.error());
    return std::move(made->plan);
}

}  // namespace

Result<std::optional<FormerIssue>> readFormerIssue(store::Store &store, const store::CaseRow &row,
                                                   const casefile::CaseFile &file,
                                                   Audience audience, quint64 number)
{
    const casefile::IssueRecord *last = lastIssue(file, audience, number);
    if (last == nullptr)
        return std::nullopt;
    const auto planned = entryAt(store, row, last->planSeq);
    if (!planned)
        return failure(planned.error());
    // The seal over the plan is the entry after it.
    FormerIssue former{last->number, last->planSeq + 2, last->planSeq, planned->recordedMs, {}};
    auto plan =
        planOver(store, row, audience, last->planSeq, planned->recipients.value_or(QString()));
    if (!plan)
        return failure(plan.error());
    if (planned->planHash == ledger::sha256(spanOf(plan->toBytes())))
        former.plan = std::move(*plan);
    return former;
}

}  // namespace casement::desk
