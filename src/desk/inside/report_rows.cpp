// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/gaps.h"
#include "desk/display_words.h"
#include "desk/inside/report_outline.h"
#include "desk/inside/report_row_words.h"

namespace casement::desk {

using casefile::EntryKind;
using casefile::EntryValue;
using casefile::RowFlag;
using casefile::TimelineRow;
namespace fields = casefile::fields;

namespace {

class RowMaker {
public:
    explicit RowMaker(const ReportReading &reading) : m_reading(reading) { }

    report::TimelineItem itemOf(const TimelineRow &row) const
    {
        const EntryValue &value = m_reading.entry(row.seq);
        report::TimelineItem item;
        item.seq = row.seq;
        if (m_reading.shows(row.seq, fields::kRecordedAt))
            item.recordedMs = value.recordedMs;
        if (row.function && m_reading.shows(row.seq, fields::kFunction)) {
            item.functionLetter = QChar(casefile::letterOf(*row.function));
            item.function = wordOf(*row.function);
        }
        item.who = m_reading.who(value);
        item.unverified = row.flags.testFlag(RowFlag::Unverified);
        item.keyMoment = row.flags.testFlag(RowFlag::KeyMoment);
        item.privilege = m_reading.privilegeOf(value);
        sayEntry(m_reading, value, item);
        const casefile::OccurredTime occurred = changed(item, row.seq);
        item.struck = m_reading.struckBy(row.seq);
        place(item, row, occurred);
        return item;
    }

private:
    // Lays every amendment over the words, the newest last; answers the time that was told last.
    casefile::OccurredTime changed(report::TimelineItem &item, ledger::Seq line) const
    {
        casefile::OccurredTime occurred = m_reading.entry(line).occurred;
        for (const ledger::Seq seq : m_reading.changesOf(line)) {
            const EntryValue &value = m_reading.entry(seq);
            if (!m_reading.shows(seq) || !casefile::rewords(value))
                continue;
            if (value.occurred != casefile::OccurredTime{})
                occurred = value.occurred;
            report::FormerText former{reworded(item, value), m_reading.change(seq)};
            if (value.kind == EntryKind::Decision) {
                former.how = QStringLiteral("Revised");
                item.reason = m_reading.text(seq, fields::kReason, value.reason);
            }
            item.former.push_back(std::move(former));
        }
        return occurred;
    }

    // What stood there before; the item has the new words then.
    report::Text reworded(report::TimelineItem &item, const EntryValue &value) const
    {
        report::Text former;
        const auto replace = [&](report::Text &now, ledger::FieldId field,
                                 const std::optional<QString> &words) {
            if (!words)
                return;
            report::Text next = m_reading.text(value.seq, field, words);
            if (next == now)
                return;
            if (!former.empty() && !now.empty())
                former.push_back({QStringLiteral(". "), {}});
            former.insert(former.end(), now.begin(), now.end());
            now = std::move(next);
        };
        replace(item.title, fields::kTitle, value.title);
        replace(item.text, fields::kBody, value.body);
        return former;
    }

    void place(report::TimelineItem &item, const TimelineRow &row,
               const casefile::OccurredTime &occurred) const
    {
        const QByteArray basis = m_reading.plan().basis(row.seq, fields::kOccurredAt);
        if (!basis.isEmpty()) {
            item.timeBasis = QString::fromLatin1(basis);
            return;
        }
        if (row.flags.testFlag(RowFlag::Undated)) {
            item.toldTime = m_reading.text(row.seq, fields::kOccurredText, occurred.text);
            return;
        }
        item.occurred = report::Moment{row.occurredMs, occurred.offsetMinutes.value_or(0),
                                       occurred.precision.value_or(casefile::Precision::Exact)};
        if (row.flags.testFlag(RowFlag::Late) && item.recordedMs) {
            const EntryValue &value = m_reading.entry(row.seq);
            item.lateMinutes = (value.recordedMs - row.occurredMs) / 60'000;
            item.lateReason = m_reading.text(row.seq, fields::kLateReason, value.lateReason);
        }
    }

    const ReportReading &m_reading;
};

void readSilences(const ReportReading &reading, report::ReportInput &out)
{
    std::vector<qint64> times;
    times.reserve(out.timeline.size());
    for (const auto &item : out.timeline) {
        if (item.occurred)
            times.push_back(item.occurred->ms);
    }
    std::ranges::sort(times);
    for (const auto &gap : casefile::findGaps(times)) {
        report::Silence silence{gap.beginMs, gap.endMs, {}};
        const auto *explained = casefile::explains(reading.file().gaps, gap);
        if (explained && reading.shows(explained->seq)) {
            silence.explained = reading.change(explained->seq);
            silence.explained->reason =
                reading.text(explained->seq, fields::kBody, reading.entry(explained->seq).body);
        }
        out.silences.push_back(std::move(silence));
    }
}

}  // namespace

void readRows(const ReportReading &reading, report::ReportInput &out)
{
    const RowMaker maker(reading);
    for (const TimelineRow &row : reading.facts().rows) {
        if (!reading.shows(row.seq))
            continue;
        report::TimelineItem item = reading.plan().isOutline(row.seq)
            ? outlineOf(row, reading.entry(row.seq), reading.plan())
            : maker.itemOf(row);
        const bool placed = item.occurred || !item.timeBasis.isEmpty();
        (placed ? out.timeline : out.undated).push_back(std::move(item));
    }
    readSilences(reading, out);
}

}  // namespace casement::desk
