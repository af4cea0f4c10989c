// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any text as the time in a cell and as the map of a table: what is a time names a day that exists,
// what is a map can be written and read again.
#include "intake/cell_time.h"
#include "intake/column_map.h"

#include <cstdlib>

using namespace casement::intake;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(
        QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (auto time = readCellTime(text)) {
        require(time->ms || time->told.date || time->numbers || time->told.clock);
        if (time->numbers)
            require(settle(*time, DayOrder::DayFirst) || settle(*time, DayOrder::MonthFirst));
        TimeSurroundings where;
        where.defaultZone = QTimeZone("Europe/Berlin");
        where.nowMs = 1'798'761'600'000;
        const ResolvedTime resolved = resolve(time->told, where);
        require(!resolved.occurred.ms || resolved.occurred.offsetMinutes);
    }
    if (const auto map = columnMapOf(text, {})) {
        const auto again = columnMapOf(textOf(*map), {});
        require(again && *again == *map);
    }
    return 0;
}
