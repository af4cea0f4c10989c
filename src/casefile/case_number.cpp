// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_number.h"

#include <algorithm>
#include <string_view>

namespace casement::casefile {

namespace {

constexpr std::u16string_view kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kLength = 6;

QChar unconfused(QChar c)
{
    switch (c.unicode()) {
    case u'O':
        return u'0';
    case u'I':
    case u'L':
        return u'1';
    default:
        return c;
    }
}

}  // namespace

QString caseNumber(ByteSpan randomId)
{
    quint32 bits = 0;
    for (size_t i = 0; i < 4; ++i)
        bits = bits << 8 | randomId[i];
    QString number = QStringLiteral("CASE-");
    for (int i = 0; i < kLength; ++i)
        number += kAlphabet[bits >> (27 - 5 * i) & 31];
    return number;
}

Result<QString> parseCaseNumber(QStringView text)
{
    QString digits = text.trimmed().toString().toUpper();
    if (digits.startsWith(u"CASE-"))
        digits.remove(0, 5);
    std::ranges::transform(digits, digits.begin(), unconfused);
    const bool known = std::ranges::all_of(
        digits, [](QChar c) { return kAlphabet.find(c.unicode()) != std::u16string_view::npos; });
    if (digits.size() != kLength || !known) {
        return failure(ErrorKind::BadInput, {}, QStringLiteral("case"), text.toString(),
                       QStringLiteral("CASE-7F3C1Q"));
    }
    return QStringLiteral("CASE-") + digits;
}

}  // namespace casement::casefile
