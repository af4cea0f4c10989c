// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One entry of a log on its way into a plan.
//
// What it is: a line with a stamp, the lines that belong to it, and the event they become.
// Promises: see log_reader.h.
// Neighbours: log_reader.cpp alone.
#pragma once

#include "intake/log_stamp.h"
#include "intake/plan_writer.h"

namespace casement::intake {

class LogEntry {
public:
    LogEntry(const ReadOptions &options, PlanWriter &out) : m_options(options), m_out(out) { }

    // `stamp` has a time whose date has its year.
    void begin(QStringView line, const LogStamp &stamp, qint64 number);
    // False where no entry is open.
    [[nodiscard]] bool add(QStringView line);
    void end();

private:
    // Whether the instant says all that the stamp said.
    [[nodiscard]] bool tell(const LogStamp &stamp);
    void warn(WarningKind kind, const LogStamp &stamp, const QString &got);

    const ReadOptions &m_options;
    PlanWriter &m_out;
    casefile::OccurredTime m_occurred;
    QString m_body;
    qint64 m_line = 0;  // 0: no entry is open
    bool m_zoneIsAssumed = false;
    QString m_unknownZone;  // of the line above
};

}  // namespace casement::intake
