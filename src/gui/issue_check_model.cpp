// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_check_model.h"

#include "desk/display_words.h"
#include "gui/issue_words.h"
#include "gui/time_words.h"
#include "report/prose.h"

#include <map>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::IssueCheckKind;
using desk::WithheldPlace;

namespace {

// More are in the report itself; nobody reads them here.
constexpr size_t kMostRows = 1000;

quint64 positions(const std::vector<const WithheldPlace *> &places)
{
    quint64 count = 0;
    for (const WithheldPlace *place : places)
        count += place->last - place->first + 1;
    return count;
}

}  // namespace

void IssueCheckModel::setPreview(const desk::IssuePreview &preview)
{
    beginResetModel();
    m_rows.clear();
    addChecks(preview, IssueCheckKind::Stops);
    addChecks(preview, IssueCheckKind::Gap);
    addWithheld(preview);
    endResetModel();
}

void IssueCheckModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void IssueCheckModel::addHeading(const QString &words, quint64 count)
{
    m_rows.push_back({IssueRow::Kind::Heading, words, number(count), {}, {}});
}

void IssueCheckModel::addChecks(const desk::IssuePreview &preview, IssueCheckKind kind)
{
    const bool stops = kind == IssueCheckKind::Stops;
    const auto count = quint64(std::ranges::count(preview.checks, kind, &desk::IssueCheck::kind));
    if (stops && count == 0)
        return;
    addHeading(stops ? tr("Stops the issue") : tr("Printed as a gap"), count);
    for (const desk::IssueCheck &check : preview.checks) {
        if (check.kind != kind)
            continue;
        const QString words = desk::visibleLine(check.sentence);
        m_rows.push_back(
            {stops ? IssueRow::Kind::Stop : IssueRow::Kind::Gap, words, QString(),
             (stops ? tr("Stops the issue: %1") : tr("Printed as a gap: %1")).arg(words),
             check.entries.size() == 1 ? std::optional(check.entries.front()) : std::nullopt});
    }
}

void IssueCheckModel::addWithheld(const desk::IssuePreview &preview)
{
    std::map<QString, std::vector<const WithheldPlace *>> byBasis;
    for (const WithheldPlace &place : preview.withheld)
        byBasis[place.basis].push_back(&place);
    if (byBasis.empty())
        addHeading(tr("Withheld"), 0);
    for (const auto &[basis, places] : byBasis) {
        //: What is withheld, on which basis: "Withheld, R1-PII (personal data)".
        addHeading(basis.isEmpty()
                       ? tr("Evidence that does not go with it")
                       : tr("Withheld, %1 (%2)").arg(basis, report::basisMeaning(basis)),
                   positions(places));
        for (const WithheldPlace *place : places) {
            if (m_rows.size() >= kMostRows) {
                m_rows.push_back({IssueRow::Kind::More,
                                  tr("More is withheld than is listed here; the report marks all "
                                     "of it in its place."),
                                  {},
                                  {},
                                  {}});
                return;
            }
            const QString words = placeWords(*place);
            m_rows.push_back({IssueRow::Kind::Withheld, words, place->reason,
                              basis.isEmpty()
                                  ? tr("Evidence, %1: %2").arg(words, place->reason)
                                  : tr("Withheld on %1: %2, %3").arg(basis, words, place->reason),
                              place->first});
        }
    }
}

int IssueCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant IssueCheckModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const IssueRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.spoken.isEmpty() ? row.text : row.spoken;
    case Qt::ToolTipRole:
        return row.kind == IssueRow::Kind::Heading ? QVariant() : QVariant(row.text);
    default:
        return {};
    }
}

Qt::ItemFlags IssueCheckModel::flags(const QModelIndex &index) const
{
    const bool row = index.isValid() && at(index.row()).kind != IssueRow::Kind::Heading;
    return row ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace casement::gui
