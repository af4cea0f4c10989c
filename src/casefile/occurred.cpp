// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/occurred.h"

#include <cstdlib>

namespace casement::casefile {

namespace {

constexpr int kLargestOffsetMinutes = 18 * 60;

std::optional<int> twoDigits(QStringView text)
{
    if (text.size() != 2 || text[0] < u'0' || text[0] > u'9' || text[1] < u'0' || text[1] > u'9')
        return std::nullopt;
    return (text[0].unicode() - u'0') * 10 + (text[1].unicode() - u'0');
}

}  // namespace

QString offsetCode(int minutes)
{
    const int size = std::abs(minutes);
    return QStringLiteral("%1%2:%3")
        .arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> offsetFromCode(QStringView code)
{
    if (code.size() != 6 || (code[0] != u'+' && code[0] != u'-') || code[3] != u':')
        return std::nullopt;
    const auto hours = twoDigits(code.mid(1, 2));
    const auto minutes = twoDigits(code.mid(4, 2));
    if (!hours || !minutes || *minutes > 59)
        return std::nullopt;
    const int size = *hours * 60 + *minutes;
    if (size > kLargestOffsetMinutes || (size == 0 && code[0] == u'-'))
        return std::nullopt;
    return code[0] == u'-' ? -size : size;
}

}  // namespace casement::casefile
