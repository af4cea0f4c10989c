// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/verify.h"

#include "ledger/timestamp.h"
#include "ledger/verify_run.h"

namespace casement::ledger {

namespace {

void fail(VerifyReport &report, const Fault &f)
{
    report.verdict = Verdict::Fail;
    report.code = f.code;
    report.entry = f.entry;
    report.field = f.field;
    report.detail = f.detail;
}

void cannotCheck(VerifyReport &report, const QByteArray &reason, const QString &detail = {})
{
    report.verdict = Verdict::CannotCheck;
    report.code = reason;
    report.detail = detail;
}

Parsed<JsonView> parseDocument(QByteArrayView bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        return std::unexpected(
            Fault{"LIMIT", {}, {}, QStringLiteral("%1 > %2").arg(bytes.size()).arg(maxBytes)});
    }
    const auto json = checkJson(bytes, JsonForm::Canonical);
    if (!json) {
        return std::unexpected(Fault{
            "JSON", {}, {}, QStringLiteral("%1 @ %2").arg(json.error().field, json.error().got)});
    }
    return *json;
}

Parsed<QByteArray> runSteps(VerifyRun &run, const JsonView &json)
{
    auto head = parseHead(json);
    if (!head)
        return std::unexpected(head.error());
    run.head = *std::move(head);
    for (const auto step : {verifySeal, verifySpine, verifyEntries, verifyRedactions}) {
        if (auto done = step(run); !done)
            return std::unexpected(done.error());
    }
    return verifyStamp(run);
}

}  // namespace

Parsed<QByteArray> verifyStamp(VerifyRun &run)
{
    if (!run.head.tsr.exists())
        return QByteArray();
    const auto response = parseBytes(run.head.tsr, "tsr");
    if (!response)
        return std::unexpected(response.error());
    const SealNote &note = run.seal.note;
    StampCheck best;
    for (const size_t line : run.seal.logLines) {
        const QByteArray stamped = stampedBytes(note, note.lines[line]);
        best = checkStamp(*response, spanOf(stamped), run.policy.tsa, run.options.nowMs);
        if (best.result != StampResult::Bad)
            break;
    }
    switch (best.result) {
    case StampResult::Good:
        run.report.stampedAtMs = best.timeMs;
        return QByteArray();
    case StampResult::NoAnchor:
        return QByteArray("NO-ANCHOR");
    case StampResult::Expired:
        return QByteArray("EXPIRED");
    case StampResult::Bad:
        break;
    }
    return fault("TSR");
}

VerifyReport verifyBundle(QByteArrayView bytes, const Result<Policy> &policy,
                          const VerifyOptions &options)
{
    VerifyReport report;
    const auto json = parseDocument(bytes, options.maxBytes);
    if (!json) {
        fail(report, json.error());
        return report;
    }
    if (!policy) {
        cannotCheck(report, "POLICY", policy.error().field);
        return report;
    }
    if (policy->logs.empty()) {
        cannotCheck(report, "LOGS");
        return report;
    }
    report.authorsPinned = policy->authors.has_value();
    VerifyRun run{*policy, options, report, {}, {}, PrefixTree({}), {}, {}};
    const auto done = runSteps(run, *json);
    if (!done)
        fail(report, done.error());
    else if (!done->isEmpty())
        cannotCheck(report, *done);
    else
        report.verdict = Verdict::Pass;
    return report;
}

}  // namespace casement::ledger
