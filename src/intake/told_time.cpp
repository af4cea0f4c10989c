// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/told_time.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;
using casefile::Precision;

namespace {

constexpr qsizetype kLookAhead = 400;
constexpr auto kAnchored = QRegularExpression::AnchorAtOffsetMatchOption;

int monthFromName(QStringView name)
{
    constexpr QLatin1StringView months = "janfebmaraprmayjunjulaugsepoctnovdec"_L1;
    const QString start = name.left(3).toString().toLower();
    const qsizetype at = start.size() == 3 ? months.indexOf(start) : -1;
    return at >= 0 && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

const QString &monthPattern()
{
    static const QString pattern =
        u"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
        "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"_s;
    return pattern;
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

class ToldTimeReader {
public:
    explicit ToldTimeReader(QStringView text) : m_text(text.left(kLookAhead)) { }

    std::optional<ToldTime> read()
    {
        skipMarks();
        readLeadIn();
        readDate();
        // A day that does not exist has no times: the words stay together.
        if (m_told.warning)
            return std::move(m_told);
        skipJoin();
        readLeadIn();
        readClock();
        if (!m_told.date && !m_told.clock && !m_told.warning)
            return std::nullopt;
        if (!m_told.date && m_told.clock)
            readTrailingDate();
        readOtherClock();
        m_told.isInterval = isIntervalAhead();
        m_told.words = wordsUntil(m_end);
        m_at = m_end;
        skipClosing();
        skipSeparator();
        skipClosing();
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        m_told.length = m_at;
        return std::move(m_told);
    }

private:
    QRegularExpressionMatch match(const QRegularExpression &expression)
    {
        return expression.matchView(m_text, m_at, QRegularExpression::NormalMatch, kAnchored);
    }

    // Takes the match unless a letter or digit follows, which makes it part of a longer word.
    bool take(const QRegularExpressionMatch &found)
    {
        if (!found.hasMatch())
            return false;
        const qsizetype end = found.capturedEnd();
        if (end < m_text.size() && m_text[end].isLetterOrNumber()
            && m_text[end - 1].isLetterOrNumber())
            return false;
        m_at = end;
        return true;
    }

    // Emphasis and code marks; how many are open says how many may be closed behind the time.
    void skipMarks()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == u'*' || c == u'_' || c == u'`' || c == u'[')
                ++m_open;
            else if (!c.isSpace())
                return;
            ++m_at;
        }
    }

    void skipClosing()
    {
        while (m_at < m_text.size() && m_open > 0
               && (m_text[m_at] == u'*' || m_text[m_at] == u'_' || m_text[m_at] == u'`'
                   || m_text[m_at] == u']')) {
            ++m_at;
            --m_open;
        }
    }

    // "On Saturday, at roughly": words that may stand before a date or a time.
    void readLeadIn()
    {
        static const QRegularExpression filler =
            pattern(u"(?:(?:on|at|the|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:"
                    u"day)?)\\b[,.]?"
                    "|date\\s*:)\\s*"_s);
        static const QRegularExpression about =
            pattern(u"(?:(?:approximately|approx|about|around|roughly|circa|ca)\\b\\.?|~)\\s*"_s);
        static const QRegularExpression before = pattern(u"before\\b\\s*"_s);
        while (true) {
            skipMarks();
            if (const auto found = match(filler); found.hasMatch()) {
                m_at = found.capturedEnd();
            } else if (const auto word = match(about); word.hasMatch()) {
                m_told.precision = Precision::About;
                m_at = word.capturedEnd();
            } else if (const auto told = match(before); told.hasMatch()) {
                m_told.precision = Precision::Before;
                m_at = told.capturedEnd();
            } else {
                return;
            }
        }
    }

    void readDate()
    {
        static const QRegularExpression iso =
            pattern(u"(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?=T\\d|\\D|$)"_s);
        static const QRegularExpression dotted = pattern(u"(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"_s);
        static const QRegularExpression monthFirst = pattern(
            u"("_s + monthPattern() + u")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?"_s);
        static const QRegularExpression dayFirst =
            pattern(u"(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?("_s + monthPattern()
                    + u")\\.?(?:,?\\s+(\\d{4}))?"_s);
        const auto number = [](const QRegularExpressionMatch &m, int i) {
            return m.capturedView(i).toInt();
        };
        if (const auto m = match(iso); m.hasMatch()) {
            m_at = m.capturedEnd();
            setDate({number(m, 1), number(m, 2), number(m, 3)}, m);
        } else if (const auto d = match(dotted); take(d)) {
            setDate({number(d, 3), number(d, 2), number(d, 1)}, d);
        } else if (const auto a = match(monthFirst); takeDate(a)) {
            setDate({number(a, 3), monthFromName(a.capturedView(1)), number(a, 2)}, a);
        } else if (const auto b = match(dayFirst); takeDate(b)) {
            setDate({number(b, 3), monthFromName(b.capturedView(2)), number(b, 1)}, b);
        }
    }

    // "Dec 16:43" tells no day.
    bool takeDate(const QRegularExpressionMatch &found)
    {
        if (!take(found))
            return false;
        const bool isHour =
            m_at + 1 < m_text.size() && m_text[m_at] == u':' && m_text[m_at + 1].isDigit();
        return !isHour;
    }

    void setDate(const ToldDate &date, const QRegularExpressionMatch &found)
    {
        const int year = date.year == 0 ? 2000 : date.year;  // a leap year takes every day
        if (!QDate::isValid(year, date.month, date.day)) {
            warn(WarningKind::NotATime, found);
            return;
        }
        m_told.date = date;
        m_end = m_at;
    }

    // Between a date and its time: "T", a comma, a colon, a dash, "at"; marks are closed and
    // opened.
    void skipJoin()
    {
        if (!m_told.date)
            return;
        static const QRegularExpression join =
            pattern(u"[*_`\\]]*(?:T(?=\\d)|\\s*(?:[,:\u2013\u2014-]|\\bat\\b)?\\s*)[*_`\\[(]*"
                    "(?=\\d{1,2}(?::|\\s?[ap]m\\b)|~|at\\b|roughly|approx|about|around|circa)"_s);
        const auto found = match(join);
        if (!found.hasMatch())
            return;
        m_at = found.capturedEnd();
        m_isMachine = found.capturedView() == u"T";
        bool isBehindSpace = false;
        for (const QChar c : found.capturedView()) {
            isBehindSpace |= c.isSpace();
            if (u"*_`[]"_s.contains(c))
                m_open += m_open > 0 && !isBehindSpace ? -1 : 1;
        }
    }

    void readClock()
    {
        if (const auto clock = clockAhead()) {
            m_told.clock = clock;
            m_end = m_at;
        }
    }

    std::optional<ToldClock> clockAhead()
    {
        static const QRegularExpression clock = pattern(
            u"(\\d{1,2}):(\\d{2}|XX)(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s?([ap])\\.?m\\b\\.?)?"_s);
        static const QRegularExpression hour = pattern(u"(\\d{1,2})\\s?([ap])m\\b"_s);
        const qsizetype start = m_at;
        ToldClock told;
        auto found = match(clock);
        if (found.hasMatch()) {
            m_at = found.capturedEnd();
            told.hourOnly = found.capturedView(2).compare(u"XX", Qt::CaseInsensitive) == 0;
            told.minute = told.hourOnly ? 0 : found.capturedView(2).toInt();
            told.second = found.capturedView(3).toInt();
            told.millisecond = found.captured(4).leftJustified(3, u'0').left(3).toInt();
        } else if (found = match(hour); found.hasMatch()) {
            m_at = found.capturedEnd();
        } else {
            return std::nullopt;
        }
        told.hour = found.capturedView(1).toInt();
        const QStringView half = found.capturedView(found.lastCapturedIndex() == 5 ? 5 : 2);
        const bool isHalf = half.size() == 1 && half[0].isLetter();
        if (!isClock(told, isHalf) || (m_at < m_text.size() && m_text[m_at].isDigit())) {
            warn(WarningKind::NotATime, found);
            m_at = start;
            return std::nullopt;
        }
        if (isHalf)
            told.hour = told.hour % 12 + (half[0].toLower() == u'p' ? 12 : 0);
        told.zone = zoneAhead();
        return told;
    }

    static bool isClock(const ToldClock &told, bool isHalf)
    {
        if (isHalf)
            return told.hour >= 1 && told.hour <= 12 && told.minute < 60 && told.second < 60;
        const bool isEndOfDay = told.hour == 24 && told.minute == 0 && told.second == 0;
        return isEndOfDay || (told.hour < 24 && told.minute < 60 && told.second < 60);
    }

    // Glued to the time, "-12:30" ends an interval; it is an offset only in
    // "2024-05-01T10:00-04:00".
    std::optional<ToldZone> offsetAhead()
    {
        static const QRegularExpression offset(
            u"[*_`]*(?:\\s*\\(?(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|\\s*\\(?\\+\\d{2}(?::?\\d{2})?|"
            "\\s+\\(?-(?:0\\d|1[0-2])(?::?\\d{2})?|-\\d{4})(?=\\D|$)\\)?"_s);
        static const QRegularExpression glued(u"-\\d{2}(?::?\\d{2})?(?=\\D|$)"_s);
        static const QRegularExpression marks(u"[*_`()\\s]"_s);
        auto found = match(offset);
        if (!found.hasMatch() && m_isMachine)
            found = match(glued);
        const auto zone =
            found.hasMatch() ? zoneFromWord(found.captured().remove(marks)) : std::nullopt;
        if (zone)
            m_at = found.capturedEnd();
        return zone;
    }

    std::optional<ToldZone> zoneAhead()
    {
        static const QRegularExpression word(
            u"[*_`]*\\s*(?:\\(([A-Za-z]{1,4})\\)|([A-Z]{1,4})\\b)"_s);
        if (const auto zone = offsetAhead())
            return zone;
        const auto found = match(word);
        if (!found.hasMatch())
            return std::nullopt;
        const QString name = found.captured(1) + found.captured(2);
        if (const auto zone = zoneFromWord(name)) {
            m_at = found.capturedEnd();
            return zone;
        }
        if (namesSeveralZones(name))
            warn(WarningKind::UnknownZone, found);
        return std::nullopt;
    }

    // "12:43 UTC on December 17th, 2022" and "12:43, 17 Dec".
    void readTrailingDate()
    {
        const qsizetype start = m_at;
        static const QRegularExpression join = pattern(u"[*_`]*\\s*,?\\s*(?:on\\s+)?"_s);
        if (const auto found = match(join); found.hasMatch())
            m_at = found.capturedEnd();
        readDate();
        if (!m_told.date)
            m_at = start;
    }

    // "20:07 EDT (00:07 UTC)" or "20:07 EDT / 00:07 UTC": only with a zone of its own.
    void readOtherClock()
    {
        if (!m_told.clock || !m_told.clock->zone)
            return;
        const qsizetype start = m_at;
        static const QRegularExpression open = pattern(u"[*_`]*\\s*[(/=]\\s*"_s);
        static const QRegularExpression close = pattern(u"\\s*\\)"_s);
        const auto opened = match(open);
        if (!opened.hasMatch())
            return;
        m_at = opened.capturedEnd();
        const auto other = clockAhead();
        if (!other || !other->zone) {
            m_at = start;
            return;
        }
        m_told.otherClock = other;
        if (const auto closed = match(close); closed.hasMatch())
            m_at = closed.capturedEnd();
        m_end = m_at;
    }

    // "00:20-00:45 UTC": the zone behind the end is the beginning's too.
    [[nodiscard]] bool isIntervalAhead()
    {
        if (!m_told.clock)
            return false;
        static const QRegularExpression to =
            pattern(u"[*_`]*\\s*(?:[\u2013\u2014-]|to\\b|until\\b|till\\b)\\s*[*_`~]*"
                    "(?:\\d{4}-\\d{2}-\\d{2}[T ])?(?=\\d{1,2}:\\d{2})"_s);
        m_at = m_end;
        const auto found = match(to);
        if (!found.hasMatch())
            return false;
        m_at = found.capturedEnd();
        const auto end = clockAhead();
        if (end && !m_told.clock->zone)
            m_told.clock->zone = end->zone;
        return true;
    }

    void skipSeparator()
    {
        static const QRegularExpression separator = pattern(
            u"\\s*(?:[:,;|.](?=[\\s*_`\\]]|$)|[\u2013\u2014-]+(?=\\s)|->|=>|\u2192)?\\s*"_s);
        if (const auto found = match(separator); found.hasMatch())
            m_at = found.capturedEnd();
    }

    [[nodiscard]] QString wordsUntil(qsizetype end) const
    {
        QString words = m_text.first(end).toString();
        for (const QChar mark : u"*_`[]"_s)
            words.remove(mark);
        return words.simplified();
    }

    void warn(WarningKind kind, const QRegularExpressionMatch &found)
    {
        if (m_told.warning)
            return;
        ImportWarning warning;
        warning.kind = kind;
        warning.column = found.capturedStart() + 1;
        warning.got = found.captured().trimmed();
        m_told.warning = warning;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    int m_open = 0;
    bool m_isMachine = false;  // "T" stands between date and time
    ToldTime m_told;
};

}  // namespace

std::optional<ToldTime> readToldTime(QStringView text)
{
    return ToldTimeReader(text).read();
}

}  // namespace casement::intake
