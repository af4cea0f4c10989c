// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/json_cut.h"

#include <algorithm>

namespace casement::intake {

qsizetype spaceEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

qsizetype stringEnd(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == u'"')
            return at + 1;
    }
    return -1;
}

qsizetype valueEnd(QStringView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == u'"') {
            at = stringEnd(text, at);
            if (at < 0)
                return -1;
            if (depth == 0)
                return at;
            continue;
        }
        if (c == u'{' || c == u'[') {
            ++depth;
        } else if (c == u'}' || c == u']') {
            if (--depth <= 0)
                return depth == 0 ? at + 1 : at;
        } else if (depth == 0 && (c == u',' || isJsonSpace(c))) {
            return at;
        }
        ++at;
    }
    return depth == 0 ? at : -1;
}

QStringView memberValue(QStringView text, qsizetype open, QStringView name)
{
    qsizetype at = spaceEnd(text, open + 1);
    while (at < text.size() && text[at] == u'"') {
        const qsizetype nameEnd = stringEnd(text, at);
        if (nameEnd < 0)
            return {};
        const QStringView found = text.sliced(at + 1, nameEnd - at - 2);
        at = spaceEnd(text, nameEnd);
        if (at >= text.size() || text[at] != u':')
            return {};
        at = spaceEnd(text, at + 1);
        const qsizetype end = valueEnd(text, at);
        if (found == name)
            return text.sliced(at, (end < 0 ? text.size() : end) - at);
        if (end < 0)
            return {};
        at = spaceEnd(text, end);
        if (at < text.size() && text[at] == u',')
            at = spaceEnd(text, at + 1);
    }
    return {};
}

void LineCounter::countTo(qsizetype to)
{
    for (; counted < to; ++counted) {
        const bool isInCrLf =
            text[counted] == u'\r' && counted + 1 < text.size() && text[counted + 1] == u'\n';
        if ((text[counted] != u'\n' && text[counted] != u'\r') || isInCrLf)
            continue;
        ++line;
        lineStart = counted + 1;
    }
}

JsonElements::JsonElements(QStringView text, QStringView part)
    : m_text(text), m_at(part.data() - text.data()), m_end(m_at + part.size()), m_lines(text)
{
    m_at = spaceEnd(m_text, m_at);
    if (m_at < m_end && m_text[m_at] == u'[')
        ++m_at;
}

std::optional<JsonElements::Element> JsonElements::next()
{
    // What closes the list, or stands there without need, is no element.
    const auto isBetween = [](QChar c) { return isJsonSpace(c) || c == u',' || c == u']'; };
    while (m_at < m_end && isBetween(m_text[m_at]))
        ++m_at;
    if (m_at >= m_end)
        return std::nullopt;
    const qsizetype begin = m_at;
    const qsizetype end = valueEnd(m_text, begin);
    m_at = end < 0 || end > m_end ? m_end : std::max(end, begin + 1);
    m_lines.countTo(begin);
    return Element{m_text.sliced(begin, m_at - begin), m_lines.line};
}

}  // namespace casement::intake
