// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/gap_sentences.h"
#include "report/prose.h"
#include "report/sections.h"

#include <functional>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

Seqs seqsWhere(const ReportInput &input, const std::function<bool(const TimelineItem &)> &holds)
{
    Seqs found;
    for (const auto *items : {&input.timeline, &input.undated}) {
        for (const TimelineItem &item : *items) {
            if (holds(item))
                found.push_back(item.seq);
        }
    }
    return found;
}

void addLate(Bullets &bullets, const ReportInput &input)
{
    const QString limit =
        counted(static_cast<quint64>(input.lateThresholdMinutes), u"minute"_s, u"minutes"_s);
    addEntries(bullets, seqsWhere(input, [](const auto &i) { return i.lateMinutes.has_value(); }),
               u"was recorded more than "_s + limit + u" after what it tells of"_s,
               u"were recorded more than "_s + limit + u" after what they tell of"_s);
    addEntries(
        bullets,
        seqsWhere(input, [](const auto &i) { return i.lateMinutes && i.lateReason.empty(); }),
        u"recorded late gives no reason"_s, u"recorded late give no reason"_s);
}

void addSilences(Bullets &bullets, const ReportInput &input)
{
    for (const Silence &silence : input.silences) {
        if (silence.explained)
            continue;
        const QString span = u" from "_s + dateClock(silence.fromMs) + u" to "_s
            + clockOrDate(silence.toMs, silence.fromMs);
        // What is withheld may stand in between, and may explain it.
        const QString text = input.withheldEntries.empty()
            ? u"The timeline has no entry"_s + span + u", and nobody explained it."_s
            : u"This issue shows no entry"_s + span + u", and no explanation."_s;
        bullets.items.push_back({own(text)});
    }
}

bool isAttributed(const TimelineItem &item)
{
    return !item.who.empty() && !item.who.front().isWithheld();
}

void addRows(Bullets &bullets, const ReportInput &input)
{
    addEntries(bullets, seqsWhere(input, [](const auto &i) { return i.unverified; }),
               u"is marked unverified by whoever recorded it"_s,
               u"are marked unverified by whoever recorded them"_s);
    Seqs undated;
    for (const TimelineItem &item : input.undated)
        undated.push_back(item.seq);
    addEntries(bullets, undated, u"has no usable time"_s, u"have no usable time"_s);
    addEntries(bullets, seqsWhere(input, [](const auto &i) { return !i.former.empty(); }),
               u"was amended after it was recorded; the former words stand struck through"_s,
               u"were amended after they were recorded; the former words stand struck through"_s);
    addEntries(bullets, seqsWhere(input, [](const auto &i) { return i.struck.has_value(); }),
               u"was struck; its words stand struck through"_s,
               u"were struck; their words stand struck through"_s);
    addEntries(bullets, seqsWhere(input, [](const auto &i) { return !isAttributed(i); }),
               u"is attributed to nobody in this issue"_s,
               u"are attributed to nobody in this issue"_s);
}

void addEvidence(Bullets &bullets, const ReportInput &input)
{
    Seqs pointers;
    Seqs unchecked;
    Seqs absent;
    Seqs refused;
    for (const EvidenceItem &item : input.evidence) {
        if (item.held == Held::PointerOnly)
            pointers.push_back(item.seq);
        if (item.held == Held::NotHere)
            absent.push_back(item.seq);
        if (item.held == Held::Refused)
            refused.push_back(item.seq);
        if (item.held == Held::Here && !item.withThisIssue)
            unchecked.push_back(item.seq);
    }
    addEntries(bullets, pointers, u"points to something the case does not hold"_s,
               u"point to something the case does not hold"_s);
    addEntries(bullets, absent, u"names something the case does not hold"_s,
               u"name something the case does not hold"_s);
    addEntries(bullets, refused, u"tells of a file that was read and not taken"_s,
               u"tell of files that were read and not taken"_s);
    addEntries(bullets, unchecked,
               u"names a file that does not come with this issue and was not verified again since "
               u"the last seal"_s,
               u"name files that do not come with this issue and were not verified again since the "
               u"last seal"_s);
}

void addSeal(Bullets &bullets, const ReportInput &input)
{
    if (!input.seal.timeStamped) {
        bullets.items.push_back({own(u"No outside authority stamped the time of the seal; all "
                                     u"times are the desk's own."_s)});
    }
    if (input.seal.witnesses == 0)
        bullets.items.push_back({own(u"No witness cosigned the seal."_s)});
}

}  // namespace

std::vector<Block> gapList(const ReportInput &input)
{
    Bullets bullets;
    addItemGaps(bullets, input);
    addDecisionGaps(bullets, input);
    addLate(bullets, input);
    addSilences(bullets, input);
    addRows(bullets, input);
    addEvidence(bullets, input);
    for (const RecordGap &gap : input.gaps) {
        const QString entries = gap.entries.empty()
            ? QString()
            : (gap.entries.size() == 1 ? u" Entry "_s : u" Entries "_s) + entryRanges(gap.entries)
                + u'.';
        bullets.items.push_back({ofCase(gap.what), own(entries)});
    }
    addSeal(bullets, input);
    if (bullets.items.empty())
        bullets.items.push_back({own(u"None of the kinds this report looks for."_s)});
    return {std::move(bullets)};
}

}  // namespace casement::report
