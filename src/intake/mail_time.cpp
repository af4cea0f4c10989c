// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_message.h"

#include <KMime/Headers>

#include <QRegularExpression>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinute = 60;
constexpr int kMostOffset = 18 * kMinute;

// A clock time and nothing behind it but a comment.
bool namesNoZone(const QByteArray &value)
{
    static const QRegularExpression bare(
        u"\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*(\\(.*\\))?\\s*$"_s);
    return bare.match(QString::fromUtf8(value)).hasMatch();
}

}  // namespace

casefile::OccurredTime mailTime(const QByteArray &value, const QTimeZone &zone, bool &isZoneAssumed)
{
    casefile::OccurredTime occurred;
    occurred.precision = casefile::Precision::Unknown;
    occurred.text = decodedWords(value);
    KMime::Headers::Date header;
    header.from7BitString(withinReason(value));
    QDateTime told = header.dateTime();
    if (!told.isValid())
        return occurred;
    isZoneAssumed = namesNoZone(value);
    if (isZoneAssumed)
        told = QDateTime(told.date(), told.time(), zone);
    const int offset = told.offsetFromUtc() / kMinute;
    if (std::abs(offset) > kMostOffset)
        return occurred;
    occurred.ms = told.toMSecsSinceEpoch();
    occurred.offsetMinutes = offset;
    occurred.precision = casefile::Precision::Exact;
    occurred.text.clear();
    return occurred;
}

}  // namespace casement::intake
