// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/composer.h"

#include <algorithm>

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

// Other names by which people call a function.
struct FunctionName {
    QLatin1StringView name;
    Function function;
};
constexpr FunctionName kNames[] = {
    {"trustsafety"_L1, Function::TrustSafety},
    {"t&s"_L1, Function::TrustSafety},
    {"legal"_L1, Function::Legal},
    {"policy"_L1, Function::Policy},
    {"product"_L1, Function::Product},
    {"engineering"_L1, Function::Engineering},
    {"support"_L1, Function::Support},
    {"communications"_L1, Function::Communications},
    {"lawenforcement"_L1, Function::LawEnforcement},
    {"executive"_L1, Function::Executive},
    {"vendor"_L1, Function::Vendor},
};

constexpr QStringView kMarks = u"^@#!+~";

bool endsWord(QChar c)
{
    return c.isSpace();
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

class LineReader {
public:
    LineReader(QStringView line, const TimeContext &context) : m_line(line), m_context(context) { }

    ComposerLine read()
    {
        readIntents();
        while (m_at < m_line.size()) {
            if (!isWordStart() || !readMark())
                m_result.text += m_line[m_at++];
        }
        m_result.text = m_result.text.trimmed();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isWordStart() const { return m_at == 0 || m_line[m_at - 1].isSpace(); }

    [[nodiscard]] qsizetype wordEnd(qsizetype from) const
    {
        while (from < m_line.size() && !endsWord(m_line[from]))
            ++from;
        return from;
    }

    void mark(SpanKind kind, qsizetype end)
    {
        m_result.spans.push_back({m_at, end - m_at, kind});
        m_at = end;
    }

    // A mark taken out leaves one space, not two, between its neighbours.
    void takeOut(SpanKind kind, qsizetype end)
    {
        mark(kind, end);
        while (m_at < m_line.size() && m_line[m_at].isSpace()
               && (m_result.text.isEmpty() || m_result.text.back().isSpace())) {
            ++m_at;
        }
    }

    void readIntents()
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line[m_at];
            if (c == u'!' && m_result.intent == ComposerIntent::Event)
                m_result.intent = ComposerIntent::Decision;
            else if (c == u'+' && m_result.intent == ComposerIntent::Event)
                m_result.intent = ComposerIntent::Action;
            else if (c == u'~' && !m_result.unverified)
                m_result.unverified = true;
            else if (!c.isSpace())
                return;
            if (c.isSpace())
                ++m_at;
            else
                mark(spanOf(c), m_at + 1);
        }
    }

    static SpanKind spanOf(QChar mark)
    {
        if (mark == u'!')
            return SpanKind::Decision;
        return mark == u'+' ? SpanKind::Action : SpanKind::Unverified;
    }

    bool readMark()
    {
        switch (m_line[m_at].unicode()) {
        case u'\\':
            return readEscape();
        case u'^':
            return readTime();
        case u'@':
            return readFunction();
        case u'#':
            return readTag();
        default:
            return false;
        }
    }

    bool readEscape()
    {
        if (m_at + 1 >= m_line.size() || !kMarks.contains(m_line[m_at + 1]))
            return false;
        mark(SpanKind::Escape, m_at + 1);
        m_result.text += m_line[m_at++];
        return true;
    }

    // The longest run of one to three words that is a time; only the first ^ counts.
    bool readTime()
    {
        const qsizetype first = wordEnd(m_at + 1);
        if (first == m_at + 1 || m_result.occurred || m_result.timeError)
            return false;
        qsizetype ends[3] = {first, first, first};
        for (int i = 1; i < 3; ++i) {
            qsizetype next = ends[i - 1];
            while (next < m_line.size() && m_line[next].isSpace())
                ++next;
            ends[i] = wordEnd(next);
        }
        Result<OccurredTime> time;
        for (int words = 3; words > 0; --words) {
            const qsizetype end = ends[words - 1];
            time = parseTime(m_line.sliced(m_at + 1, end - m_at - 1), m_context);
            if (time || time.error().kind == ErrorKind::Ambiguous || words == 1) {
                finishTime(time, end);
                return true;
            }
        }
        return true;
    }

    void finishTime(const Result<OccurredTime> &time, qsizetype end)
    {
        if (time)
            m_result.occurred = *time;
        else
            m_result.timeError = time.error();
        takeOut(time ? SpanKind::Time : SpanKind::BadTime, end);
    }

    bool readFunction()
    {
        qsizetype end = m_at + 1;
        while (end < m_line.size() && (isWordCharacter(m_line[end]) || m_line[end] == u'&'))
            ++end;
        // "@legal," is the function and a comma; "@legal.desk" is a handle.
        const bool isWhole = end == m_line.size() || endsWord(m_line[end])
            || (m_line[end].isPunct() && wordEnd(end) == end + 1);
        const auto function = functionFromPrefix(m_line.sliced(m_at + 1, end - m_at - 1));
        if (!isWhole || !function || m_result.function)
            return false;
        m_result.function = function;
        takeOut(SpanKind::Function, end);
        return true;
    }

    bool readTag()
    {
        qsizetype end = m_at + 1;
        bool hasLetter = false;
        while (end < m_line.size() && isWordCharacter(m_line[end]))
            hasLetter |= m_line[end++].isLetter();
        // "#217" is the number of a ticket.
        if (!hasLetter)
            return false;
        const QString tag = m_line.sliced(m_at + 1, end - m_at - 1).toString();
        if (!m_result.tags.contains(tag))
            m_result.tags.append(tag);
        takeOut(SpanKind::Tag, end);
        return true;
    }

    QStringView m_line;
    const TimeContext &m_context;
    qsizetype m_at = 0;
    ComposerLine m_result;
};

}  // namespace

ComposerLine parseComposerLine(QStringView line, const TimeContext &context)
{
    return LineReader(line, context).read();
}

std::optional<Function> functionFromPrefix(QStringView letters)
{
    if (letters.size() < 2)
        return std::nullopt;
    QString wanted = letters.toString().toLower();
    wanted.remove(u'_').remove(u'-');
    std::optional<Function> found;
    for (const FunctionName &row : kNames) {
        if (!row.name.startsWith(wanted) || wanted.isEmpty())
            continue;
        if (found && *found != row.function)
            return std::nullopt;
        found = row.function;
    }
    return found;
}

}  // namespace casement::casefile
