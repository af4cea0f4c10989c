// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A timeline filter as SQL.
//
// What it is: composes the statements of Timeline from parts: which look stands, what the filter
//   narrows, where the page begins, in which order.
// Promises: the text of a statement depends on which parts are there, never on a value: values are
//   bound, so that a statement is prepared once for each shape of filter.
// Neighbours: timeline.cpp; the indexes it counts on are in 0002_readings.sql.
#pragma once

#include "store/timeline.h"

#include <QVariantList>

namespace casement::store {

struct TimelineSql {
    QString text;
    QVariantList values;
};

enum class RowOrder { Ascending, Descending };

// Rows beyond `place` in the direction of `order`; `limit` below 0: all. Nothing where the filter's
// text holds no word, and so no row.
[[nodiscard]] std::optional<TimelineSql> timelineSql(CaseId caseId, const TimelineFilter &filter,
                                                     const std::optional<RowPlace> &place,
                                                     RowOrder order, qint64 limit);

// The condition under which a look stands, and its values.
[[nodiscard]] TimelineSql standsSql(const std::optional<ledger::Seq> &asOf);

}  // namespace casement::store
