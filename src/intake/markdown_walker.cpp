// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdown_walker.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLookAhead = 400;

bool namesATimeline(const QString &heading)
{
    static const QRegularExpression words(
        u"\\b(?:time\\s?line|chronology|sequence of events|incident log)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.matchView(QStringView(heading).left(kLookAhead)).hasMatch();
}

// What may be left of a line that is nothing but a date: marks and punctuation.
bool isOnlyMarks(QStringView rest)
{
    return std::ranges::all_of(
        rest, [](QChar c) { return c.isSpace() || u"*_:`#-\u2013\u2014.()"_s.contains(c); });
}

std::optional<QDate> dateIn(const QString &text, std::optional<QDate> near)
{
    static const QRegularExpression dayNumber(u"^day\\s+\\d+\\s*[:\u2013\u2014-]?\\s*"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression iso(u"\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"_s);
    const QString start = text.left(kLookAhead);
    const auto prefix = dayNumber.match(start);
    if (const auto told = readToldTime(QStringView(start).sliced(prefix.capturedLength()));
        told && told->date) {
        return completeDate(*told->date, near);
    }
    const auto found = iso.match(start);
    const QDate date(found.captured(1).toInt(), found.captured(2).toInt(),
                     found.captured(3).toInt());
    return found.hasMatch() && date.isValid() ? std::optional(date) : std::nullopt;
}

}  // namespace

MarkdownWalker::MarkdownWalker(const std::vector<QString> &lines, const ReadOptions &options)
    : m_lines(lines), m_options(options), m_out(options)
{
}

ImportPlan MarkdownWalker::walk()
{
    m_out.plan().linesRead = count();
    readFrontMatter();
    while (m_at < count())
        readBlock();
    m_out.endText();
    return std::move(m_out.plan());
}

const QString &MarkdownWalker::line(qsizetype index) const
{
    return m_lines[static_cast<size_t>(index)];
}

bool MarkdownWalker::isTimeline() const
{
    return std::ranges::any_of(m_sections, &Section::isTimeline);
}

TimeSurroundings MarkdownWalker::surroundings(const std::optional<ToldZone> &zone) const
{
    TimeSurroundings where;
    where.day = m_carriedDay;
    for (auto section = m_sections.rbegin(); !where.day && section != m_sections.rend(); ++section)
        where.day = section->day;
    if (!where.day)
        where.day = m_documentDay;
    where.nearDay = m_documentDay ? m_documentDay : m_lastDay;
    where.zone = zone ? zone : m_carriedZone ? m_carriedZone : m_zone;
    where.defaultZone = m_options.zone;
    where.nowMs = m_options.nowMs;
    return where;
}

bool MarkdownWalker::startsBlock(qsizetype index) const
{
    const QString &text = line(index);
    return isBlank(text) || headingOf(text) || listItemOf(text) || !fenceOf(text).isEmpty()
        || text.trimmed().startsWith(u'>') || isTableAt(index);
}

bool MarkdownWalker::isTableAt(qsizetype index) const
{
    return index + 1 < count() && line(index).contains(u'|') && isTableDelimiter(line(index + 1));
}

bool MarkdownWalker::isEventTime(const std::optional<ToldTime> &told) const
{
    if (isTimeline())
        return true;
    // Elsewhere "May 5 …" is too little to call something an event.
    return told && (told->clock || (told->date && told->date->year != 0));
}

void MarkdownWalker::readFrontMatter()
{
    const FrontMatter front = frontMatterOf(m_lines);
    m_at = front.lines;
    m_out.plan().title = front.title;
    m_documentDay = dateIn(front.date, {});
    m_out.plan().date = m_documentDay;
}

void MarkdownWalker::readBlock()
{
    const QString &text = line(m_at);
    if (!fenceOf(text).isEmpty())
        return readFence();
    if (const auto heading = headingOf(text))
        return readHeading(*heading);
    if (isTableAt(m_at))
        return readTable();
    if (const auto item = listItemOf(text))
        return readItem(*item);
    if (isBlank(text) || text.trimmed().startsWith(u'>'))
        return textUntil(m_at + 1);
    readParagraph();
}

void MarkdownWalker::readFence()
{
    const QString fence = fenceOf(line(m_at));
    qsizetype end = m_at + 1;
    while (end < count() && !fenceOf(line(end)).startsWith(fence))
        ++end;
    textUntil(std::min(end + 1, count()));
}

void MarkdownWalker::readHeading(const Heading &heading)
{
    std::erase_if(m_sections, [&](const Section &open) { return open.level >= heading.level; });
    m_carriedDay.reset();
    m_carriedZone.reset();
    if (heading.level == 1 && m_out.plan().title.isEmpty() && !namesATimeline(heading.text))
        m_out.plan().title = heading.text;
    if (heading.text != m_out.plan().title)
        m_out.heading(line(m_at));
    const auto told = readToldTime(heading.text);
    if (isTimeline() && told && told->clock)
        addEvent(told, heading.text, {}, m_at, line(m_at).indexOf(heading.text));
    const auto near = surroundings();
    const auto day = dateIn(heading.text, near.day ? near.day : near.nearDay);
    if (day)
        m_lastDay = day;
    m_sections.push_back({heading.level, namesATimeline(heading.text), day});
    ++m_at;
}

void MarkdownWalker::readItem(const ListItem &item)
{
    const QString text = line(m_at).sliced(item.textAt);
    const auto told = readToldTime(text);
    const qsizetype end = itemEnd(item);
    const QString more = continuation(m_at + 1, end);
    if (told && more.isEmpty() && readDayLine(*told, QStringView(text).sliced(told->length)))
        return;
    if (!isEventTime(told)) {
        if (told && told->warning)
            m_out.warn(*told->warning, m_at + 1, item.textAt);
        return textUntil(end);
    }
    addEvent(told, text, more, m_at, item.textAt);
    m_at = end;
}

// Behind the last line that belongs to the item: what is indented deeper, and lazy lines.
qsizetype MarkdownWalker::itemEnd(const ListItem &item) const
{
    qsizetype end = m_at + 1;
    for (qsizetype i = end; i < count(); ++i) {
        const QString &text = line(i);
        if (isBlank(text))
            continue;
        const bool isDeeper = indentOf(text) > item.indent;
        if (const auto nested = listItemOf(text)) {
            const auto told = readToldTime(QStringView(text).sliced(nested->textAt));
            if (!isDeeper || (told && told->clock))
                break;
        } else if (!isDeeper && (i != end || startsBlock(i))) {
            break;
        }
        end = i + 1;
    }
    return end;
}

QString MarkdownWalker::continuation(qsizetype from, qsizetype end) const
{
    qsizetype least = -1;
    for (qsizetype i = from; i < end; ++i) {
        const qsizetype indent = indentOf(line(i));
        if (!isBlank(line(i)) && (least < 0 || indent < least))
            least = indent;
    }
    QStringList texts;
    for (qsizetype i = from; i < end; ++i) {
        qsizetype at = 0;
        while (at < std::min(least, line(i).size()) && line(i)[at].isSpace())
            ++at;
        texts.append(line(i).sliced(at));
    }
    return texts.join(u'\n');
}

bool MarkdownWalker::readDayLine(const ToldTime &told, QStringView rest)
{
    if (!told.date || told.clock || !isOnlyMarks(rest))
        return false;
    const auto near = surroundings();
    const auto day = completeDate(*told.date, near.day ? near.day : near.nearDay);
    if (!day)
        return false;
    m_carriedDay = m_lastDay = day;
    ++m_at;
    return true;
}

void MarkdownWalker::readParagraph()
{
    qsizetype end = m_at + 1;
    while (end < count() && !startsBlock(end))
        ++end;
    readZoneStatement(line(m_at));
    const auto told = readToldTime(line(m_at));
    if (end == m_at + 1 && told && readDayLine(*told, QStringView(line(m_at)).sliced(told->length)))
        return;
    if (isTimeline())
        return readTimelineLines(end);
    const bool isDated = told && told->date && (told->clock || told->date->year != 0);
    if (!isDated)
        return textUntil(end);
    ToldTime whole = *told;
    // A sentence keeps its beginning: "On January 7th at 22:26 UTC the service …".
    whole.isInterval = true;
    const QString more = continuation(m_at + 1, end);
    addEvent(whole, line(m_at).trimmed(), more, m_at, 0);
    m_at = end;
}

// In a timeline, a plain line that begins with a time is an event and takes the lines up to the
// next.
void MarkdownWalker::readTimelineLines(qsizetype end)
{
    while (m_at < end) {
        const auto told = readToldTime(line(m_at));
        qsizetype next = m_at + 1;
        while (next < end && !readToldTime(line(next)))
            ++next;
        const bool isEvent = told && (told->date || told->clock);
        if (isEvent) {
            addEvent(told, line(m_at), continuation(m_at + 1, next), m_at, 0);
            m_at = next;
        } else {
            if (told && told->warning)
                m_out.warn(*told->warning, m_at + 1, 0);
            textUntil(next);
        }
    }
}

void MarkdownWalker::readZoneStatement(const QString &text)
{
    static const QRegularExpression statement(
        u"\\b(?:times?|timestamps?|events|dates)\\b.{0,60}?\\b(?:in|are|is)\\b.{0,20}?"
        "(?<![A-Za-z])([A-Z]{2,4})(?![A-Za-z])"_s);
    const auto found = statement.matchView(QStringView(text).left(kLookAhead));
    if (!found.hasMatch())
        return;
    if (const auto zone = zoneFromWord(found.capturedView(1)))
        m_zone = zone;
}

void MarkdownWalker::textUntil(qsizetype end)
{
    for (; m_at < end; ++m_at)
        m_out.text(line(m_at), m_at + 1);
}

// The lines below, up to the next heading, stand on the same day and in the same zone.
void MarkdownWalker::carry(const ToldTime &told, const ResolvedTime &resolved, qsizetype index,
                           bool columnHasZone)
{
    if (told.date && resolved.day)
        m_carriedDay = m_lastDay = resolved.day;
    if (told.clock && told.clock->zone && !told.clock->zone->isNumber)
        m_carriedZone = told.clock->zone;
    const bool isSaid =
        (told.clock && told.clock->zone) || m_carriedZone || m_zone || columnHasZone;
    const bool isAssumed = resolved.occurred.ms && !isSaid;
    if (isAssumed && !m_zoneIsAssumed) {
        m_zoneIsAssumed = true;
        m_out.warn({WarningKind::AssumedZone, {}, 0, 1, QString::fromUtf8(m_options.zone.id())},
                   index + 1, 0);
    }
}

void MarkdownWalker::addEvent(const std::optional<ToldTime> &told, const QString &text,
                              const QString &more, qsizetype index, qsizetype column,
                              const std::optional<ToldZone> &zone)
{
    if (text.trimmed().isEmpty() && more.isEmpty())
        return m_out.warn({WarningKind::NoWords, {}, 0, 1, line(index).trimmed()}, index + 1, 0);
    ResolvedTime resolved;
    resolved.occurred.precision = casefile::Precision::Unknown;
    if (told)
        resolved = resolve(*told, surroundings(zone));
    for (const ImportWarning &warning : resolved.warnings)
        m_out.warn(warning, index + 1, column);
    if (told)
        carry(*told, resolved, index, zone.has_value());
    // Words are only taken off the front where the time stands for all they said.
    const bool isSaid = told && resolved.occurred.ms && !told->isInterval;
    QString body = (isSaid ? text.sliced(told->length) : text).trimmed();
    if (!more.isEmpty())
        body += (body.isEmpty() ? QString() : u"\n"_s) + more;
    m_out.event(body.trimmed().isEmpty() ? text.trimmed() : body.trimmed(), resolved.occurred,
                index + 1);
}

}  // namespace casement::intake
