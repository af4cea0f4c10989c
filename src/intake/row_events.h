// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A row of a table as an event.
//
// What it is: the map applied: cells in, time, title and body out.
// Promises: see table_reader.h.
// Does not do: reading files.
// Neighbours: table_reader.cpp.
#pragma once

#include "intake/cell_time.h"
#include "intake/plan_writer.h"
#include "intake/table_rows.h"

namespace casement::intake {

class RowEvents {
public:
    RowEvents(const ColumnMap &map, const ReadOptions &options, PlanWriter &out);

    // First all rows, so that a column of "03/04/2026" can be decided; then each again.
    void learn(const TableRow &row, const QStringList &names);
    void settleOrders();
    void write(const TableRow &row, const QStringList &names);

    [[nodiscard]] bool asksDayFirst() const { return m_asks; }
    [[nodiscard]] const QStringList &left() const
    {
        return m_left;
    }  // columns, in the file's order

private:
    struct Column {
        ColumnRole role = ColumnRole::Keep;
        qsizetype rule = -1;  // its place in the map
        bool hasDayFirst = false;  // some row can be read this way only
        bool hasMonthFirst = false;
        bool isLeft = false;
        std::optional<DayOrder> order;
    };
    struct Told {
        casefile::OccurredTime occurred;
        bool saysAll = false;  // its words need not be kept
    };
    struct Parts {
        const TableCell *date = nullptr;
        const TableCell *clock = nullptr;
        const TableCell *zone = nullptr;
        std::vector<const TableCell *> times;  // in the order of the map
        std::vector<const TableCell *> titles;
        std::vector<const TableCell *> words;
    };

    Column &column(const TableCell &cell, const QStringList &names);
    [[nodiscard]] Parts partsOf(const TableRow &row, const QStringList &names);
    [[nodiscard]] casefile::OccurredTime timeOf(const Parts &parts);
    [[nodiscard]] std::optional<Told> read(const TableCell &cell, const QString &text,
                                           const Parts &parts);
    [[nodiscard]] static Told counted(const CellTime &time);
    [[nodiscard]] Told resolved(const CellTime &time, const TableCell &cell, const Parts &parts);
    [[nodiscard]] bool settled(CellTime &time, const TableCell &cell);
    [[nodiscard]] std::optional<ToldZone> zoneOf(const Parts &parts);
    [[nodiscard]] QString bodyOf(const TableRow &row, const QStringList &names, const Parts &parts);
    void warn(WarningKind kind, const TableCell &cell, const QString &got);

    const ColumnMap &m_map;
    const ReadOptions &m_options;
    PlanWriter &m_out;
    std::vector<Column> m_columns;
    std::vector<const TableCell *> m_taken;  // of the row: cells that the event says otherwise
    QStringList m_left;
    bool m_asks = false;
    bool m_zoneIsAssumed = false;
};

}  // namespace casement::intake
