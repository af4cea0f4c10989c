// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the palette lists: what the desk found, and what the window can do.
//
// What it is: rows of words with marks, the kind of thing, where it is, and what choosing it means;
//   and wantedFrom(), which reads the prefix of what was typed.
// Promises: every row is one spoken sentence; a command that cannot be done now is listed and
//   cannot be chosen; an entry that was struck, amended since or is privileged says so in words.
// Does not do: ask the desk (palette.h), paint (palette_delegate.h).
// Neighbours: desk/search.h.
// Cost: one vector of rows, replaced with each answer.
#pragma once

#include "casefile/case_summary.h"
#include "desk/search.h"
#include "gui/time_words.h"

#include <QAbstractListModel>

class QAction;

namespace casement::gui {

// What was typed: commands, or a question to the desk.
struct PaletteWanted {
    bool commands = false;
    desk::SearchFor what = desk::SearchFor::Everything;
    QString words;
    // Whether there is something to ask the desk.
    [[nodiscard]] bool asks() const;
};

// ">" commands, "@" people and functions, "#" tags, "d " decisions, "e " evidence; none:
// everything.
[[nodiscard]] PaletteWanted wantedFrom(const QString &typed);

// The open case, looked at as of an entry: what came later is marked.
struct Past {
    QString caseId;
    ledger::Seq asOf = 0;
};
[[nodiscard]] bool isAfter(const desk::SearchHit &hit, const std::optional<Past> &past);

struct PaletteRow {
    QString kind;
    desk::Excerpt words;
    QString where;  // empty for a command
    QString when;  // of an entry
    QString shortcut;
    QAction *command = nullptr;  // null: what the desk found
    desk::SearchHit hit;
};

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PaletteRow> rows);
    void addRows(std::vector<PaletteRow> rows);
    // Null where there is no such row.
    [[nodiscard]] const PaletteRow *rowAt(int row) const;
    // The first row that can be chosen from here on, in steps of 1 or -1; -1: none.
    [[nodiscard]] int choosable(int from, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteRow> m_rows;
};

[[nodiscard]] PaletteRow rowOf(const desk::SearchHit &hit, const TimeWords &times,
                               const std::optional<Past> &past = {});
[[nodiscard]] PaletteRow rowOf(const casefile::CaseSummary &summary);
// Commands whose words hold every word of `words`.
[[nodiscard]] std::vector<PaletteRow> rowsOf(const QList<QAction *> &commands,
                                             const QString &words);

}  // namespace casement::gui
