// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The timeline as a table, however long.
//
// What it is: a table model over TimelineRows that holds the texts of some thousand lines and asks
//   for those it is shown and does not have.
// Promises: rows come and go in one stretch at a time, so views keep their place; an amended line
//   stays the same row; a line that is not read yet shows its time at once and its words soon.
// Does not do: read the desk (TimelineFeed), decide what is shown (filter bar), paint.
// Neighbours: timeline_feed.h answers linesWanted(); timeline_view.h keeps selection and place
//   between aboutToChange() and changed().
// Cost: a cell is a binary search and a hash look-up; at most 2 x kKeptLines lines are kept.
#pragma once

#include "gui/time_words.h"
#include "gui/timeline_rows.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace casement::gui {

class TimelineModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Occurred, Gutter, Kind, What, Who, Recorded, ColumnCount };
    static constexpr int kKeptLines = 2000;
    static constexpr int kBlock = 64;

    explicit TimelineModel(QObject *parent = nullptr);

    using Rows = std::shared_ptr<const TimelineRows>;

    // `change` is the difference from rows() to `rows`, where somebody worked it out already.
    void setRows(Rows rows);
    void setRows(Rows rows, const RowsChange &change);
    void addLines(std::vector<desk::TimelineLine> lines);
    // Lines that were asked for and could not be read may be asked for again.
    void forgetRequests();
    void clear();
    void setTimes(const TimeWords &times);

    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] const TimeWords &times() const { return m_times; }
    // Null for virtual rows, and until the line has been read (which this asks for).
    [[nodiscard]] const desk::TimelineLine *lineAt(int row) const;
    [[nodiscard]] std::optional<ledger::Seq> seqAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void aboutToChange();
    void changed();
    void linesWanted(const std::vector<casement::desk::RowKey> &keys);

private:
    [[nodiscard]] const desk::TimelineLine *kept(const desk::RowKey &key) const;
    void want(int row) const;
    void ask();
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QString virtualText(int row) const;

    using Lines = QHash<ledger::Seq, desk::TimelineLine>;

    Rows m_rows = std::make_shared<const TimelineRows>();
    TimeWords m_times;
    mutable Lines m_lines;
    mutable Lines m_older;  // what m_lines held before it was full
    mutable std::vector<desk::RowKey> m_wanted;
    mutable QSet<ledger::Seq> m_asked;
    mutable QTimer m_askSoon;
};

}  // namespace casement::gui
