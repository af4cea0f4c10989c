// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a table, CSV or JSON: read or refused with a line, rows add up, the map can be
// written and read, and every draft can be recorded.
#include "casefile/entry_value.h"
#include "intake/table_reader.h"

#include <cstdlib>

using namespace casement;
using namespace casement::intake;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

casefile::EntryStamp stamp()
{
    return {1'767'261'600'000,
            QStringLiteral("0123456789abcdef0123456789abcdef"),
            casefile::Lane::Facts,
            {}};
}

void check(const ImportPlan &plan)
{
    const TableReading &table = *plan.table;
    require(plan.dated + plan.undated == std::ssize(plan.events));
    require(table.rows == std::ssize(plan.events) + table.rowsEmpty + table.rowsRefused);
    const auto map = columnMapOf(textOf(table.map), {});
    require(map && *map == table.map);
    for (const PlannedEvent &event : plan.events) {
        require(event.line > 0 && event.line <= plan.linesRead && !event.draft.body.isEmpty());
        const auto fields = casefile::toFields(event.draft, stamp());
        require(fields && casefile::readEntry(1, Bytes32{}, *fields));
    }
    for (const PlannedNote &note : plan.notes)
        require(casefile::toFields(note.draft, stamp()).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    ReadOptions options;
    options.fileName = QStringLiteral("fuzz.csv");
    options.zone = QTimeZone("Europe/Berlin");
    options.nowMs = stamp().recordedMs;
    for (const auto read : {readDelimited, readJsonTable}) {
        const auto plan = read(bytes, options);
        if (plan)
            check(*plan);
        else
            require(plan.error().line > 0);
        options.columns = ColumnMap{};
        options.columns->encoding = QStringLiteral("ISO-8859-1");
    }
    (void)looksDelimited(bytes);
    (void)looksLikeJson(bytes);
    return 0;
}
