// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What every reader is told besides the bytes.
//
// What it is: the file's name, what to assume and what is known from outside (clock, language).
// Promises: the same bytes with the same options give the same plan.
// Neighbours: every reader of intake; desk/importer fills it.
#pragma once

#include "base/progress.h"
#include "intake/column_map.h"

#include <QString>
#include <QTimeZone>

namespace casement::intake {

struct ReadOptions {
    QString fileName;  // for warnings, errors and `source`
    QTimeZone zone = QTimeZone::utc();  // of times that name none
    qint64 nowMs = 0;  // for what is too far ahead
    qint64 writtenMs = 0;  // when the file was last written to; 0: not known
    int firstYear = 0;  // of a log whose lines name none; 0: found or assumed
    QString lateReason;  // given to every dated event; an import is late by nature
    std::optional<ColumnMap> columns;  // of a table, instead of the known or guessed ones
    Progress progress;  // a reader that takes long asks it and answers Cancelled
};

}  // namespace casement::intake
