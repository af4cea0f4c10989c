// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/log_reader.h"

#include "intake/journal_rows.h"
#include "intake/log_entry.h"
#include "intake/log_years.h"
#include "intake/table_reader.h"
#include "intake/text_decoding.h"

#include <QDateTime>
#include <QRegularExpression>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr qsizetype kMostEntries = 250'000;
constexpr qint64 kLinesBetweenLooks = 1024;
constexpr int kLinesTried = 100;

// "#Fields: date time", "-- Boot 4711 --"; "#0 main.c:12" is of a stack trace.
bool isRemark(QStringView line)
{
    static const QRegularExpression remark(u"^(?:#(?!\\d)|-- .* --$)"_s);
    return remark.matchView(line.left(200)).hasMatch();
}

class LogReader {
public:
    LogReader(const DecodedText &decoded, const ReadOptions &options)
        : m_text(decoded.text)
        , m_options(options)
        , m_out(options, {})
        , m_entry(options, m_out)
        , m_years(options.firstYear)
        , m_needsYear(options.firstYear == 0)
    {
        if (decoded.notUnicode) {
            m_out.warn(
                {WarningKind::OtherEncoding, {}, 0, decoded.notUnicode->column, decoded.encoding},
                decoded.notUnicode->line, 0);
        }
    }

    Result<ImportPlan> read()
    {
        const qint64 lines = countLines(m_text);
        TextLines walk(m_text);
        for (auto line = walk.next(); line; line = walk.next()) {
            const bool isLook = walk.number() % kLinesBetweenLooks == 1;
            if (isLook
                && !wanted(m_options.progress, static_cast<quint64>(walk.number()),
                           static_cast<quint64>(lines)))
                return failure(ErrorKind::Cancelled, m_options.fileName);
            if (std::ssize(m_out.plan().events) > kMostEntries) {
                return failure(ErrorKind::TooLarge, m_options.fileName, {},
                               u"more than %1"_s.arg(kMostEntries), QString::number(kMostEntries));
            }
            take(*line, walk);
        }
        m_entry.end();
        ImportPlan &plan = m_out.plan();
        if (plan.events.empty() && plan.warnings.empty())
            return withoutTimes(lines);
        m_out.endText();
        plan.linesRead = lines;
        return std::move(plan);
    }

private:
    void take(QStringView line, const TextLines &walk)
    {
        auto stamp = readLogStamp(line);
        if (!stamp) {
            if (isRemark(line))
                m_entry.end();
            if (!m_entry.add(line))
                m_out.text(line.toString(), walk.number());
            return;
        }
        m_entry.end();
        if (!stamp->time) {
            m_out.warn({WarningKind::NotATime, {}, 0, stamp->at + 1, stamp->words}, walk.number(),
                       0);
            m_out.text(line.toString(), walk.number());
            return;
        }
        giveYear(*stamp, line, walk);
        m_entry.begin(line, *stamp, walk.number());
    }

    void giveYear(LogStamp &stamp, QStringView line, const TextLines &walk)
    {
        ToldDate &date = *stamp.time->told.date;
        if (date.year == 0 && m_needsYear) {
            const FirstYear first = firstYear(line, walk);
            m_years = LogYears(first.year());
            if (!first.isTold()) {
                m_out.warn(
                    {WarningKind::AssumedYear, {}, 0, stamp.at + 1, QString::number(first.year())},
                    walk.number(), 0);
            }
        }
        m_needsYear = false;
        date.year = m_years.yearOf(date);
    }

    // From the first line on that names none.
    [[nodiscard]] FirstYear firstYear(QStringView line, TextLines walk) const
    {
        const bool isKnown = m_options.writtenMs > 0 && m_options.writtenMs < m_options.nowMs;
        const qint64 last = isKnown ? m_options.writtenMs : m_options.nowMs;
        // A day more: the lines may be of any zone.
        FirstYear first(QDateTime::fromMSecsSinceEpoch(last, QTimeZone::utc()).date().addDays(1));
        for (std::optional<QStringView> at = line; at && !first.isTold(); at = walk.next()) {
            const auto stamp = readLogStamp(*at);
            if (stamp && stamp->time)
                first.learn(*stamp->time->told.date, yearBeside(*at, *stamp->time->told.date));
        }
        return first;
    }

    ImportPlan withoutTimes(qint64 lines)
    {
        ImportPlan plan;
        plan.linesRead = lines;
        TextLines walk(m_text);
        for (auto line = walk.next(); line; line = walk.next())
            plan.linesAsText += line->trimmed().isEmpty() ? 0 : 1;
        if (plan.linesAsText > 0)
            plan.warnings.push_back(
                {WarningKind::NoLogTime, m_options.fileName, 1, 1, m_options.fileName});
        return plan;
    }

    QStringView m_text;
    const ReadOptions &m_options;
    PlanWriter m_out;
    LogEntry m_entry;
    LogYears m_years;
    bool m_needsYear;
};

}  // namespace

Result<ImportPlan> readLog(QByteArrayView bytes, const ReadOptions &options)
{
    if (looksLikeJournalExport(bytes))
        return readJournalExport(bytes, options);
    if (bytes.size() > kLargestFile) {
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargestFile));
    }
    const QString fallback = options.columns ? options.columns->encoding : QString();
    const auto decoded = decodeText(bytes, options.fileName, fallback);
    if (!decoded)
        return failure(decoded.error());
    return LogReader(*decoded, options).read();
}

Likeness looksLikeLog(QByteArrayView head)
{
    if (looksLikeJournalExport(head))
        return Likeness::Sure;
    const QString text = textOfHead(head);
    TextLines walk(text);
    int stamped = 0;
    int sure = 0;
    int other = 0;
    for (auto line = walk.next(); line && walk.number() <= kLinesTried; line = walk.next()) {
        if (line->trimmed().isEmpty() || line->front().isSpace() || isRemark(*line))
            continue;
        const auto stamp = readLogStamp(*line);
        const bool isTime = stamp && stamp->time;
        if (!isTime && stamped == 0)
            return Likeness::None;
        stamped += isTime;
        sure += isTime && stamp->isSure;
        other += !isTime;
    }
    if (stamped <= other)
        return Likeness::None;
    if (2 * sure > stamped)
        return Likeness::Sure;
    return stamped > 1 ? Likeness::Perhaps : Likeness::None;
}

}  // namespace casement::intake
