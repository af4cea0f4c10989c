// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/as_of.h"

#include "casefile/time_text.h"
#include "cli/decisions.h"

#include <algorithm>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Clocks step back now and then; the search finds a place where "recorded by then" ends, which is
// the only one where they did not.
Asked<std::optional<ledger::Seq>> lastRecordedBy(const QString &option, desk::CaseReader &reader,
                                                 quint64 size, qint64 ms)
{
    quint64 known = 0;  // entries that were recorded by then
    quint64 open = size;
    while (known < open) {
        const quint64 middle = known + (open - known) / 2;
        const auto detail = reader.entry(middle);
        if (!detail)
            return failure(detail.error());
        if (detail->value.recordedMs <= ms)
            known = middle + 1;
        else
            open = middle;
    }
    if (known == 0)
        return usage(option, casefile::isoUtc(ms), u"a time after the case was begun"_s);
    return known - 1;
}

const QLatin1StringView kDecision = "decision "_L1;

// The last entry that was there when it was made.
Asked<std::optional<ledger::Seq>> knownWhenDecided(const QString &option, desk::CaseReader &reader,
                                                   const QString &number)
{
    const auto file = reader.caseFile();
    if (!file)
        return failure(file.error());
    const auto decision = findDecision(*file, number);
    if (!decision)
        return failure(decision.error());
    const quint64 known = (*decision)->value.knownSize.value_or(0);
    if (known == 0)
        return usage(option, kDecision + number, u"a decision that says what was known then"_s);
    return known - 1;
}

}  // namespace

Asked<std::optional<ledger::Seq>> readAsOf(const Session &session, desk::CaseReader &reader,
                                           const casefile::CaseSummary &summary,
                                           const QString &option)
{
    const QString name = u"--"_s + option;
    const QString text = session.arguments().value(option);
    if (!session.arguments().has(option))
        return std::optional<ledger::Seq>();
    if (isNumber(text)) {
        const auto seq = readSeq(name, text);
        if (!seq)
            return std::unexpected(seq.error());
        if (*seq >= summary.entries)
            return failure(ErrorKind::NotFound, text, u"entry"_s);
        return *seq;
    }
    if (text.startsWith(kDecision))
        return knownWhenDecided(name, reader, text.mid(kDecision.size()).trimmed());
    const auto time = readTime(session, name, text, summary.openedMs);
    if (!time)
        return std::unexpected(time.error());
    if (!time->ms)
        return usage(name, text, u"the number of an entry, “decision 2”, or a time"_s);
    return lastRecordedBy(name, reader, summary.entries, *time->ms);
}

}  // namespace casement::cli
