// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/log_entry.h"

#include "casefile/timeline_row.h"

#include <utility>

namespace casement::intake {

void LogEntry::begin(QStringView line, const LogStamp &stamp, qint64 number)
{
    m_line = number;
    const QStringView rest = line.sliced(tell(stamp) ? stamp.cut : 0);
    m_body = (rest.trimmed().isEmpty() ? line : rest).toString();
}

bool LogEntry::add(QStringView line)
{
    if (m_line == 0)
        return false;
    m_body += u'\n';
    m_body += line;
    return true;
}

void LogEntry::end()
{
    if (m_line == 0)
        return;
    while (m_body.back().isSpace())
        m_body.chop(1);
    m_out.event(std::exchange(m_body, {}), m_occurred, std::exchange(m_line, 0));
}

bool LogEntry::tell(const LogStamp &stamp)
{
    const CellTime &time = *stamp.time;
    TimeSurroundings where;
    where.defaultZone = m_options.zone;
    where.nowMs = m_options.nowMs;
    const ResolvedTime resolved = resolve(time.told, where);
    m_occurred = resolved.occurred;
    for (const ImportWarning &warning : resolved.warnings)
        warn(warning.kind, stamp, stamp.words);
    // What is true of every line is said once.
    if (time.unknownZone != std::exchange(m_unknownZone, time.unknownZone)
        && !time.unknownZone.isEmpty())
        warn(WarningKind::UnknownZone, stamp, time.unknownZone);
    else if (time.unknownZone.isEmpty() && m_occurred.ms && !time.told.clock->zone
             && !std::exchange(m_zoneIsAssumed, true))
        warn(WarningKind::AssumedZone, stamp, QString::fromUtf8(m_options.zone.id()));
    if (m_occurred.ms && !casefile::isLikelyTime(*m_occurred.ms, m_options.nowMs)) {
        m_occurred = {};
        m_occurred.precision = casefile::Precision::Unknown;
        m_occurred.text = stamp.words;
    }
    return m_occurred.ms && !time.isFiner && resolved.warnings.empty()
        && time.unknownZone.isEmpty();
}

void LogEntry::warn(WarningKind kind, const LogStamp &stamp, const QString &got)
{
    m_out.warn({kind, {}, 0, stamp.at + 1, got}, m_line, 0);
}

}  // namespace casement::intake
