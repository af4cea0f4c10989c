// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/transcript_reader.h"

#include "intake/cell_time.h"
#include "intake/plan_writer.h"
#include "intake/text_decoding.h"
#include "intake/transcript_lines.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr qsizetype kLongestTitle = 1000;
constexpr int kLinesBetweenLooks = 1024;
constexpr qsizetype kLongestDayLine = 80;

// LF, CRLF and CR each end a line.
class Lines {
public:
    explicit Lines(QStringView text) : m_text(text) { }

    std::optional<QStringView> next()
    {
        if (m_at >= m_text.size())
            return std::nullopt;
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        const QStringView line = m_text.sliced(begin, m_at - begin);
        const bool isCrLf = m_text.sliced(m_at).startsWith(u"\r\n");
        m_at += isCrLf ? 2 : 1;
        ++number;
        return line;
    }

    qint64 number = 0;  // of the line that next() gave

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

// How many lines begin a message, in each form.
struct Tally {
    std::array<qint64, kTranscriptShapes> begins{};
    std::array<qint64, kTranscriptShapes> named{};  // of those, where somebody speaks
    qint64 withWordsBelow = 0;  // of the headers
    qint64 filled = 0;  // lines that are not blank

    void add(QStringView line, const std::optional<TranscriptLine> &read)
    {
        if (line.trimmed().isEmpty())
            return;
        ++filled;
        withWordsBelow += m_isBelowHeader && !read ? 1 : 0;
        m_isBelowHeader = read && read->shape == TranscriptShape::Header;
        if (!read)
            return;
        ++begins[static_cast<size_t>(read->shape)];
        named[static_cast<size_t>(read->shape)] += read->who.isEmpty() ? 0 : 1;
    }

    [[nodiscard]] TranscriptShape most() const
    {
        return static_cast<TranscriptShape>(std::ranges::max_element(begins) - begins.begin());
    }

    // Messages have a few lines each; a list of times in a longer text has not.
    [[nodiscard]] bool agree() const
    {
        constexpr qint64 kSeveral = 3;
        constexpr qint64 kLinesOfOne = 4;
        const bool isHeader = most() == TranscriptShape::Header;
        const qint64 speak = isHeader ? withWordsBelow : named[static_cast<size_t>(most())];
        return speak >= kSeveral && speak * kLinesOfOne >= filled;
    }

private:
    bool m_isBelowHeader = false;
};

// "--- Day changed Fri Mar 01 2024", "Friday, March 1st, 2024": a line that is a day and no more.
std::optional<CellTime> dayOf(QStringView line)
{
    static const QRegularExpression around(
        u"^[\\s\\-–—=*_]*(?:(?:day changed(?: to)?|log opened|session start:?)\\s+)?|[\\s\\-–—=*_]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > kLongestDayLine)
        return std::nullopt;
    auto time = readCellTime(line.toString().remove(around));
    if (!time || (!time->told.date && !time->numbers))
        return std::nullopt;
    return time;
}

class TranscriptReader {
public:
    TranscriptReader(QStringView text, const ReadOptions &options)
        : m_text(text), m_options(options), m_out(m_options, {})
    {
        if (options.columns)
            m_dayFirst = options.columns->dayFirst;
    }

    Result<ImportPlan> read()
    {
        if (!learn())
            return failure(ErrorKind::Cancelled, m_options.fileName);
        Lines lines(m_text);
        while (const auto line = lines.next()) {
            if (lines.number % kLinesBetweenLooks == 0 && !isWanted(m_lines + lines.number))
                return failure(ErrorKind::Cancelled, m_options.fileName);
            take(*line, lines.number);
        }
        finish();
        m_out.endText();
        if (m_noDay > 0)
            m_out.warn({WarningKind::NoDayTold, {}, 0, 1, QString::number(m_noDay)}, m_noDayLine,
                       0);
        ImportPlan plan = std::move(m_out.plan());
        plan.linesRead = m_lines;
        plan.asksDayFirst = m_asks;
        return plan;
    }

private:
    [[nodiscard]] bool isWanted(qint64 done) const
    {
        return wanted(m_options.progress, static_cast<quint64>(done),
                      static_cast<quint64>(2 * m_lines));
    }

    // Which form the messages begin in, and whether the day or the month comes first.
    bool learn()
    {
        m_lines = countLines(m_text);
        Tally tally;
        std::array<bool, 2> orders{};
        Lines lines(m_text);
        while (const auto line = lines.next()) {
            if (lines.number % kLinesBetweenLooks == 0 && !isWanted(lines.number))
                return false;
            const auto read = readTranscriptLine(*line);
            tally.add(*line, read);
            const auto time = read && read->hasDate ? readCellTime(read->stamp) : std::nullopt;
            if (time && time->order)
                orders.at(*time->order == DayOrder::DayFirst ? 0 : 1) = true;
        }
        m_shape = tally.most();
        if (!m_dayFirst && orders[0] != orders[1])
            m_dayFirst = orders[0];
        return true;
    }

    void take(QStringView line, qint64 number)
    {
        auto read = readTranscriptLine(line);
        if (read && read->shape == m_shape) {
            finish();
            m_current = *std::move(read);
            m_line = number;
            return;
        }
        if (auto day = dayOf(line); day && (!m_current || !m_current->hasDate)) {
            finish();
            setDay(*day);
            return;
        }
        if (!m_current)
            m_out.text(line.toString(), number);
        else if (m_current->words.isEmpty())
            m_current->words = line.toString();
        else
            m_current->words += u'\n' + line;
    }

    void setDay(CellTime day)
    {
        m_day.reset();
        m_before.reset();
        if (day.numbers && !settled(day))
            return;
        m_day = completeDate(*day.told.date, std::nullopt);
    }

    bool settled(CellTime &time)
    {
        if (time.order)
            return settle(time, *time.order);
        if (!isOpen(time))
            return settle(time, DayOrder::DayFirst);
        if (m_dayFirst && settle(time, *m_dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst))
            return true;
        if (!m_dayFirst && !std::exchange(m_asks, true))
            warn(WarningKind::DayOrMonth, time.told.words);
        return false;
    }

    void finish()
    {
        if (!m_current)
            return;
        TranscriptLine message = *std::exchange(m_current, std::nullopt);
        while (!message.words.isEmpty() && message.words.back().isSpace())
            message.words.chop(1);
        const casefile::OccurredTime occurred = timeOf(message.stamp);
        if (message.words.isEmpty())
            message.words = u"[The message has no words.]"_s;
        m_out.event(message.words, occurred, m_line, message.who.left(kLongestTitle));
    }

    casefile::OccurredTime timeOf(const QString &stamp)
    {
        casefile::OccurredTime undated{{}, casefile::Precision::Unknown, {}, stamp};
        auto time = readCellTime(stamp);
        if (!time) {
            warn(WarningKind::NotATime, stamp);
            return undated;
        }
        if (time->numbers && !settled(*time))
            return undated;
        if (!time->told.date && !isOnDay(*time->told.clock, stamp))
            return undated;
        TimeSurroundings where;
        where.day = m_day;
        where.defaultZone = m_options.zone;
        where.nowMs = m_options.nowMs;
        const ResolvedTime resolved = resolve(time->told, where);
        for (const ImportWarning &warning : resolved.warnings)
            warn(warning.kind, warning.got);
        const bool isSaid = time->told.clock && time->told.clock->zone;
        if (resolved.occurred.ms && !isSaid && !std::exchange(m_isZoneSaid, true))
            warn(WarningKind::AssumedZone, QString::fromUtf8(m_options.zone.id()));
        const bool isLikely = resolved.occurred.ms && resolved.day;
        return isLikely ? resolved.occurred : undated;
    }

    // Whether the day of a clock time is known.
    bool isOnDay(const ToldClock &clock, const QString &stamp)
    {
        const int minute = clock.hour * 60 + clock.minute;
        if (m_day && m_before && minute < *m_before) {
            m_day.reset();
            warn(WarningKind::ClockTurned, stamp);
        }
        m_before = minute;
        if (!m_day && m_noDay++ == 0)
            m_noDayLine = m_line;
        return m_day.has_value();
    }

    void warn(WarningKind kind, const QString &got)
    {
        m_out.warn({kind, {}, 0, 1, got}, m_line, 0);
    }

    QStringView m_text;
    const ReadOptions &m_options;
    PlanWriter m_out;
    TranscriptShape m_shape = TranscriptShape::Bracket;
    std::optional<bool> m_dayFirst;
    std::optional<TranscriptLine> m_current;
    qint64 m_line = 1;  // where it begins
    std::optional<QDate> m_day;
    std::optional<int> m_before;  // the minute of the last message of that day
    qint64 m_noDay = 0;
    qint64 m_noDayLine = 1;
    qint64 m_lines = 0;
    bool m_asks = false;
    bool m_isZoneSaid = false;
};

}  // namespace

Result<ImportPlan> readTranscript(QByteArrayView bytes, const ReadOptions &options)
{
    if (bytes.size() > kLargestFile) {
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargestFile));
    }
    const QString fallback = options.columns ? options.columns->encoding : QString();
    const auto decoded = decodeText(bytes, options.fileName, fallback);
    if (!decoded)
        return failure(decoded.error());
    return TranscriptReader(decoded->text, options).read();
}

bool looksLikeTranscript(QStringView head)
{
    Tally tally;
    Lines lines(head);
    while (const auto line = lines.next())
        tally.add(*line, readTranscriptLine(*line));
    return tally.agree();
}

}  // namespace casement::intake
