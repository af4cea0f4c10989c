// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/cell_time.h"

#include <QRegularExpression>

#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTime = 80;
constexpr auto kAnchored = QRegularExpression::AnchorAtOffsetMatchOption;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

int monthOf(QStringView name)
{
    constexpr std::array kMonths{"january"_L1,   "february"_L1, "march"_L1,    "april"_L1,
                                 "may"_L1,       "june"_L1,     "july"_L1,     "august"_L1,
                                 "september"_L1, "october"_L1,  "november"_L1, "december"_L1};
    for (size_t i = 0; i < kMonths.size(); ++i) {
        if (name.size() >= 3 && kMonths[i].startsWith(name, Qt::CaseInsensitive))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

// Two digits of a year as POSIX reads them.
int yearOf(QStringView digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < 69 ? 2000 + year : 1900 + year;
}

struct Unit {
    quint64 below;
    quint64 perMs;  // of the unit in a millisecond; 0: seconds
};

// A number since 1970. Up to 11 digits are seconds, 14 milli-, 17 micro-, 19 nanoseconds.
std::optional<CellTime> readNumber(QStringView cell)
{
    static const QRegularExpression number(u"(-?)(\\d{9,19})(?:\\.(\\d{1,9}))?$"_s);
    const auto m = number.matchView(cell, 0, QRegularExpression::NormalMatch, kAnchored);
    if (!m.hasMatch())
        return std::nullopt;
    const quint64 value = m.capturedView(2).toULongLong();
    const QStringView fraction = m.capturedView(3);
    constexpr quint64 kTen17 = 100'000'000'000'000'000;
    constexpr std::array kUnits{Unit{100'000'000'000, 0}, Unit{100'000'000'000'000, 1},
                                Unit{kTen17, 1000}, Unit{~0ULL, 1'000'000}};
    // 100 ns since 1601 (FILETIME) and nanoseconds of the 1970s look alike.
    if (value >= kTen17 && value < 5 * kTen17)
        return std::nullopt;
    size_t unit = 0;
    while (value >= kUnits[unit].below)
        ++unit;
    CellTime time;
    qint64 ms = 0;
    if (kUnits[unit].perMs == 0) {
        const QString millis = fraction.toString().leftJustified(3, u'0').left(3);
        ms = static_cast<qint64>(value) * 1000 + millis.toInt();
        time.isFiner = fraction.size() > 3;
    } else {
        ms = static_cast<qint64>(value / kUnits[unit].perMs);
        time.isFiner = value % kUnits[unit].perMs != 0 || !fraction.isEmpty();
    }
    time.ms = m.capturedView(1).isEmpty() ? ms : -ms;
    time.told.words = cell.toString();
    return time;
}

class CellTimeReader {
public:
    explicit CellTimeReader(QStringView cell) : m_cell(cell) { }

    std::optional<CellTime> read()
    {
        using Step = bool (CellTimeReader::*)();
        bool isRead = false;
        for (const Step step : {&CellTimeReader::readYearFirst, &CellTimeReader::readNumbers,
                                &CellTimeReader::readNamed, &CellTimeReader::readYearLast}) {
            if (isRead)
                break;
            m_at = 0;
            m_time = {};
            isRead = (this->*step)();
        }
        if (!isRead)
            return readClockAlone();
        if (!isDate())
            return std::nullopt;
        if (m_at < m_cell.size() && !m_time.told.clock && !readJoinedClock() && !readHalfZone())
            return std::nullopt;
        return whole();
    }

private:
    QRegularExpressionMatch match(const QRegularExpression &expression)
    {
        auto found = expression.matchView(m_cell, m_at, QRegularExpression::NormalMatch, kAnchored);
        if (found.hasMatch())
            m_at = found.capturedEnd();
        return found;
    }

    void setDate(int year, int month, int day) { m_time.told.date = ToldDate{year, month, day}; }

    // "2024-05-01", "20240501", "2024-122", "2024-W18-3".
    bool readYearFirst()
    {
        static const QRegularExpression day =
            pattern(u"(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"_s);
        static const QRegularExpression basic = pattern(u"(\\d{4})(\\d{2})(\\d{2})(?=$|T|\\s)"_s);
        static const QRegularExpression ordinal = pattern(u"(\\d{4})-?(\\d{3})(?=$|T|\\s)"_s);
        static const QRegularExpression week =
            pattern(u"(\\d{4})-?W(\\d{2})-?([1-7])(?=$|T|\\s)"_s);
        const auto number = [](const QRegularExpressionMatch &m, int i) {
            return m.capturedView(i).toInt();
        };
        if (const auto m = match(day); m.hasMatch()) {
            setDate(number(m, 1), number(m, 3), number(m, 4));
        } else if (const auto b = match(basic); b.hasMatch()) {
            setDate(number(b, 1), number(b, 2), number(b, 3));
        } else if (const auto o = match(ordinal); o.hasMatch()) {
            const QDate date = QDate(number(o, 1), 1, 1).addDays(number(o, 2) - 1);
            if (date.year() != number(o, 1))
                return false;
            setDate(date.year(), date.month(), date.day());
        } else if (const auto w = match(week); w.hasMatch()) {
            // The fourth of January lies in the first week of its year.
            const QDate fourth(number(w, 1), 1, 4);
            const QDate date =
                fourth.addDays(1 - fourth.dayOfWeek() + 7 * (number(w, 2) - 1) + number(w, 3) - 1);
            int year = 0;
            if (date.weekNumber(&year) != number(w, 2) || year != number(w, 1))
                return false;
            setDate(date.year(), date.month(), date.day());
        } else {
            return false;
        }
        return true;
    }

    // "03/04/2026", "3-4-26", "3.4.2026".
    bool readNumbers()
    {
        static const QRegularExpression numbers =
            pattern(u"(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)"_s);
        const auto m = match(numbers);
        if (!m.hasMatch())
            return false;
        CellTime::Numbers told{m.capturedView(1).toInt(), m.capturedView(3).toInt(),
                               yearOf(m.capturedView(4))};
        m_time.numbers = told;
        if (told.first > 12 || m.capturedView(2) == u".")
            m_time.order = DayOrder::DayFirst;
        else if (told.second > 12)
            m_time.order = DayOrder::MonthFirst;
        return true;
    }

    // "Fri, 21 Nov 1997", "10/Oct/2000", "May 1st, 2024".
    bool readNamed()
    {
        static const QRegularExpression dayFirst = pattern(
            u"(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[-/\\s.]+([a-z]{3,9})\\.?[-/\\s,]+"
            "(\\d{4})(?!\\d)"_s);
        static const QRegularExpression monthFirst =
            pattern(u"(?:[a-z]{3,9}\\.?,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
                    "(\\d{4})(?!\\d)"_s);
        if (const auto m = match(dayFirst); m.hasMatch() && monthOf(m.capturedView(2)) > 0) {
            setDate(m.capturedView(3).toInt(), monthOf(m.capturedView(2)),
                    m.capturedView(1).toInt());
            return true;
        }
        m_at = 0;
        if (const auto m = match(monthFirst); m.hasMatch() && monthOf(m.capturedView(1)) > 0) {
            setDate(m.capturedView(3).toInt(), monthOf(m.capturedView(1)),
                    m.capturedView(2).toInt());
            return true;
        }
        return false;
    }

    // "Wed Jun  9 22:20:30 UTC 2021".
    bool readYearLast()
    {
        static const QRegularExpression unixDate =
            pattern(u"(?:[a-z]{3},?\\s+)?([a-z]{3})\\s+(\\d{1,2})\\s+(?=\\d{1,2}:)"_s);
        static const QRegularExpression year =
            pattern(u"(?:\\s+([a-z]{1,5}|[+-]\\d{4}))?\\s+(\\d{4})$"_s);
        const auto m = match(unixDate);
        if (!m.hasMatch() || monthOf(m.capturedView(1)) == 0 || !readClock())
            return false;
        const auto y = match(year);
        if (!y.hasMatch() || (!y.capturedView(1).isEmpty() && !takeZone(y.capturedView(1))))
            return false;
        setDate(y.capturedView(2).toInt(), monthOf(m.capturedView(1)), m.capturedView(2).toInt());
        return true;
    }

    [[nodiscard]] bool isDate() const
    {
        if (const auto &date = m_time.told.date)
            return QDate::isValid(date->year, date->month, date->day);
        const CellTime::Numbers &n = *m_time.numbers;
        return QDate::isValid(n.year, n.second, n.first)
            || (!m_time.order && QDate::isValid(n.year, n.first, n.second))
            || (m_time.order == DayOrder::MonthFirst && QDate::isValid(n.year, n.first, n.second));
    }

    bool readJoinedClock()
    {
        static const QRegularExpression join = pattern(u"(?:T|\\s*,?\\s+(?:at\\s+)?|:)(?=\\d)"_s);
        const qsizetype start = m_at;
        const auto m = match(join);
        if (m.hasMatch() && readClockAfter(m) && readZone())
            return true;
        m_at = start;
        m_time.told.clock.reset();
        return false;
    }

    bool readClockAfter(const QRegularExpressionMatch &join)
    {
        const qsizetype start = m_at;
        if (readClock())
            return true;
        m_at = start;
        return join.capturedView().compare(u"T", Qt::CaseInsensitive) == 0 && readBasicClock();
    }

    bool readClock()
    {
        static const QRegularExpression clock =
            pattern(u"(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:](\\d{1,12}))?)?"
                    "(?:\\s?([ap])\\.?m\\b\\.?)?(?![\\d:])"_s);
        static const QRegularExpression hour = pattern(u"(\\d{1,2})()()()\\s?([ap])\\.?m\\b\\.?"_s);
        auto m = match(clock);
        if (!m.hasMatch())
            m = match(hour);
        return m.hasMatch() && setClock(m);
    }

    bool readBasicClock()
    {
        static const QRegularExpression clock =
            pattern(u"(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,12}))?)?)?(?![\\d:])"_s);
        const auto m = match(clock);
        return m.hasMatch() && setClock(m);
    }

    bool setClock(const QRegularExpressionMatch &m)
    {
        ToldClock clock;
        clock.hour = m.capturedView(1).toInt();
        clock.minute = m.capturedView(2).toInt();
        clock.second = m.capturedView(3).toInt();
        const QString fraction = m.captured(4);
        clock.millisecond = fraction.leftJustified(3, u'0').left(3).toInt();
        m_time.isFiner =
            QStringView(fraction).sliced(std::min<qsizetype>(3, fraction.size())).toULongLong()
            != 0;
        clock.hourOnly = m.capturedView(2).isEmpty() && m.capturedView(5).isEmpty();
        if (const QStringView half = m.capturedView(5); !half.isEmpty()) {
            if (clock.hour < 1 || clock.hour > 12)
                return false;
            clock.hour = clock.hour % 12 + (half[0].toLower() == u'p' ? 12 : 0);
        }
        const bool isEndOfDay =
            clock.hour == 24 && clock.minute + clock.second + clock.millisecond == 0;
        if (!isEndOfDay && !QTime::isValid(clock.hour, clock.minute, clock.second))
            return false;
        m_time.told.clock = clock;
        return true;
    }

    bool readZone()
    {
        const QStringView rest = m_cell.sliced(m_at).trimmed();
        if (!rest.isEmpty() && !takeZone(rest))
            return false;
        m_at = m_cell.size();
        return true;
    }

    // "2024-05-01Z", "2024-05-01+02:00": XML writes a day so. The zone of a day is its midnight's.
    bool readHalfZone()
    {
        m_time.told.clock = ToldClock{};
        m_time.told.precision = casefile::Precision::About;
        return readZone();
    }

    bool takeZone(QStringView word)
    {
        static const QRegularExpression letters(u"^\\(?[A-Z]{2,5}\\)?$"_s);
        if (const auto zone = zoneFromCell(word)) {
            m_time.told.clock->zone = zone;
            return true;
        }
        if (!letters.matchView(word).hasMatch())
            return false;
        m_time.unknownZone = word.toString();
        return true;
    }

    std::optional<CellTime> readClockAlone()
    {
        m_at = 0;
        m_time = {};
        if (!readClock() || !readZone())
            return std::nullopt;
        return whole();
    }

    std::optional<CellTime> whole()
    {
        if (m_at < m_cell.size())
            return std::nullopt;
        m_time.told.words = m_cell.toString();
        m_time.told.length = m_cell.size();
        return std::move(m_time);
    }

    QStringView m_cell;
    qsizetype m_at = 0;
    CellTime m_time;
};

}  // namespace

std::optional<CellTime> readCellTime(QStringView cell)
{
    cell = cell.trimmed();
    if (cell.size() < 3 || cell.size() > kLongestTime)
        return std::nullopt;
    if (auto number = readNumber(cell))
        return number;
    return CellTimeReader(cell).read();
}

bool isOpen(const CellTime &time)
{
    return time.numbers && !time.order && time.numbers->first != time.numbers->second;
}

bool settle(CellTime &time, DayOrder order)
{
    const CellTime::Numbers &n = *time.numbers;
    const bool isDayFirst = order == DayOrder::DayFirst;
    const ToldDate date{n.year, isDayFirst ? n.second : n.first, isDayFirst ? n.first : n.second};
    if (!QDate::isValid(date.year, date.month, date.day))
        return false;
    time.told.date = date;
    return true;
}

std::optional<ToldZone> zoneFromCell(QStringView cell)
{
    static const QRegularExpression note(u"^(.*?)\\s*[\\[(]([^\\])]*)[\\])]$"_s);
    cell = cell.trimmed();
    if (const auto m = note.matchView(cell); m.hasMatch())
        return zoneFromCell(m.capturedView(1).isEmpty() ? m.capturedView(2) : m.capturedView(1));
    if (auto zone = zoneFromWord(cell))
        return zone;
    if (!cell.contains(u'/') || cell.size() > kLongestTime)
        return std::nullopt;
    const QByteArray id = cell.toLatin1();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    return ToldZone{0, id, false};
}

}  // namespace casement::intake
