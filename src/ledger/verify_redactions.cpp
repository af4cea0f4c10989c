// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Step 6 of the verifier: every withheld position has its basis, and nothing else has one.
#include "ledger/verify_run.h"

#include <algorithm>

namespace casement::ledger {

namespace {

Parsed<std::vector<Redaction>> readAll(const JsonView &list)
{
    std::vector<Redaction> out;
    if (auto array = expectArray(list, "redactions"); !array)
        return std::unexpected(array.error());
    for (JsonChildren item(list); item.next();) {
        auto redaction = parseRedaction(item.value());
        if (!redaction)
            return std::unexpected(redaction.error());
        out.push_back(*std::move(redaction));
    }
    return out;
}

std::unexpected<Fault> at(const char *code, Seq seq, std::optional<FieldId> field = {})
{
    return std::unexpected(Fault{code, seq, field, {}});
}

struct Recorded {
    std::vector<SeqRange> entries;
    std::vector<PartPosition> parts;
};

Recorded sorted(const std::vector<Redaction> &redactions)
{
    Recorded out;
    for (const Redaction &r : redactions) {
        if (r.scope == Redaction::Scope::Entries)
            out.entries.push_back({r.seq, r.to.value_or(r.seq)});
        else
            out.parts.push_back({r.seq, r.scope, r.field, r.token});
    }
    std::ranges::sort(out.entries, {}, &SeqRange::first);
    std::ranges::sort(out.parts);
    return out;
}

Parsed<> noneTwice(const Recorded &recorded)
{
    for (size_t i = 1; i < recorded.entries.size(); ++i) {
        if (recorded.entries[i].first <= recorded.entries[i - 1].last)
            return at("BASIS-DUP", recorded.entries[i].first);
    }
    const auto twice = std::ranges::adjacent_find(recorded.parts);
    if (twice != recorded.parts.end())
        return at("BASIS-DUP", twice->seq, twice->field);
    return {};
}

// Runs that touch are one run: two bases may share one stretch of withheld entries.
std::vector<SeqRange> joined(const std::vector<SeqRange> &ranges)
{
    std::vector<SeqRange> out;
    for (const SeqRange &range : ranges) {
        if (!out.empty() && out.back().last + 1 == range.first)
            out.back().last = range.last;
        else
            out.push_back(range);
    }
    return out;
}

Parsed<> covers(const Recorded &recorded, VerifyRun &run)
{
    const std::vector<SeqRange> entries = joined(recorded.entries);
    const auto [a, b] = std::ranges::mismatch(entries, run.withheldEntries);
    if (a != entries.end() || b != run.withheldEntries.end()) {
        const bool recordedFirst =
            b == run.withheldEntries.end() || (a != entries.end() && a->first < b->first);
        return at("BASIS-COVER", recordedFirst ? a->first : b->first);
    }
    std::ranges::sort(run.withheldParts);
    const auto [c, d] = std::ranges::mismatch(recorded.parts, run.withheldParts);
    if (c != recorded.parts.end() || d != run.withheldParts.end()) {
        const bool recordedFirst =
            d == run.withheldParts.end() || (c != recorded.parts.end() && *c < *d);
        const PartPosition &part = recordedFirst ? *c : *d;
        const bool isAuthor = part.scope == Redaction::Scope::Author;
        return at("BASIS-COVER", part.seq, isAuthor ? std::nullopt : std::optional(part.field));
    }
    return {};
}

}  // namespace

Parsed<> verifyRedactions(VerifyRun &run)
{
    const auto redactions = readAll(run.head.redactions);
    if (!redactions)
        return std::unexpected(redactions.error());
    for (const Redaction &redaction : *redactions) {
        if (!isBasisCode(redaction.basis))
            return at("BASIS", redaction.seq);
    }
    const Recorded recorded = sorted(*redactions);
    if (auto once = noneTwice(recorded); !once)
        return once;
    if (auto covered = covers(recorded, run); !covered)
        return covered;
    for (const Redaction &redaction : *redactions)
        run.report.withheld[redaction.basis] +=
            redaction.to.value_or(redaction.seq) - redaction.seq + 1;
    return {};
}

}  // namespace casement::ledger
