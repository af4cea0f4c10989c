// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person should know before they issue, as rows under headings.
//
// What it is: what stops the issue, what it prints as a gap, what it withholds on which basis.
// Promises: a row is one spoken sentence that says under which heading it stands; headings count
//   what stands under them, also what is too much to list.
// Does not do: find anything out (desk/issue_preview.h).
// Neighbours: issue_check_list.h shows it.
// Cost: some thousand rows at most.
#pragma once

#include "desk/issue_preview.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace casement::gui {

struct IssueRow {
    enum class Kind { Heading, Stop, Gap, Withheld, More };
    Kind kind = Kind::Gap;
    QString text;
    QString detail;  // in small print below; may be empty
    QString spoken;
    std::optional<ledger::Seq> entry;  // where it can be looked at
};

class IssueCheckModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setPreview(const desk::IssuePreview &preview);
    void clear();
    [[nodiscard]] const IssueRow &at(int row) const { return m_rows.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void addChecks(const desk::IssuePreview &preview, desk::IssueCheckKind kind);
    void addWithheld(const desk::IssuePreview &preview);
    void addHeading(const QString &words, quint64 count);

    std::vector<IssueRow> m_rows;
};

}  // namespace casement::gui
