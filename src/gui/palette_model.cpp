// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/palette_model.h"

#include "desk/display_words.h"
#include "gui/bidi.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::FoundWhat;
using desk::SearchFor;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Palette)
};

QString caseWords(const QString &number, const QString &title)
{
    return leftToRight(number) + u" · "_s + isolated(desk::visibleLine(title));
}

QString entryKind(const desk::SearchHit &hit, const std::optional<Past> &past)
{
    QStringList words{desk::wordOf(hit.kind)};
    if (hit.standing == desk::Standing::Struck)
        words << Words::tr("struck");
    if (hit.standing == desk::Standing::AmendedSince)
        words << Words::tr("amended since");
    if (isAfter(hit, past))
        words << Words::tr("after");
    return words.join(u", "_s);
}

}  // namespace

bool PaletteWanted::asks() const
{
    const bool lists = what == SearchFor::People || what == SearchFor::Tags;
    return !commands && (lists || !words.isEmpty());
}

PaletteWanted wantedFrom(const QString &typed)
{
    struct Prefix {
        QLatin1StringView sign;
        SearchFor what;
    };
    constexpr std::array kPrefixes{
        Prefix{"@"_L1, SearchFor::People}, Prefix{"#"_L1, SearchFor::Tags},
        Prefix{"d "_L1, SearchFor::Decisions}, Prefix{"e "_L1, SearchFor::Evidence}};
    if (typed.startsWith(u'>'))
        return {true, SearchFor::Everything, typed.sliced(1).trimmed()};
    for (const Prefix &prefix : kPrefixes)
        if (typed.startsWith(prefix.sign))
            return {false, prefix.what, typed.sliced(prefix.sign.size()).trimmed()};
    return {false, SearchFor::Everything, typed.trimmed()};
}

bool isAfter(const desk::SearchHit &hit, const std::optional<Past> &past)
{
    return past && hit.what == FoundWhat::Entry && hit.caseId == past->caseId
        && hit.seq > past->asOf;
}

PaletteRow rowOf(const desk::SearchHit &hit, const TimeWords &times,
                 const std::optional<Past> &past)
{
    PaletteRow row;
    row.words = hit.words;
    row.hit = hit;
    const QString place =
        hit.caseNumber.isEmpty() ? QString() : caseWords(hit.caseNumber, hit.caseTitle);
    switch (hit.what) {
    case FoundWhat::Case:
        row.kind = Words::tr("Case");
        row.where = leftToRight(hit.caseNumber);
        break;
    case FoundWhat::Person:
        row.kind = Words::tr("Person");
        row.where = desk::wordOf(hit.function);
        break;
    case FoundWhat::Function:
        row.kind = Words::tr("Function");
        row.where = Words::tr("its lines of the open case");
        break;
    case FoundWhat::Tag:
        row.kind = hit.lines == 1 ? Words::tr("Tag, one line")
                                  : Words::tr("Tag, %n lines", nullptr, int(hit.lines));
        row.where = place;
        break;
    case FoundWhat::Entry:
        row.kind = entryKind(hit, past);
        row.where = place;
        row.when = Words::tr("entry %1, recorded %2")
                       .arg(hit.seq)
                       .arg(leftToRight(
                           shortDate(times.date(hit.recordedMs, 0), QDate::currentDate().year())
                           + u' ' + times.clock(hit.recordedMs, 0)));
        break;
    }
    return row;
}

PaletteRow rowOf(const casefile::CaseSummary &summary)
{
    PaletteRow row;
    row.kind = Words::tr("Case");
    row.words.text = desk::visibleLine(summary.title);
    row.where = leftToRight(summary.number);
    row.hit.what = FoundWhat::Case;
    row.hit.caseId = summary.caseId;
    return row;
}

std::vector<PaletteRow> rowsOf(const QList<QAction *> &commands, const QString &words)
{
    const QStringList pieces = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<PaletteRow> rows;
    for (QAction *command : commands) {
        desk::Excerpt excerpt = desk::excerptOf(command->iconText(), pieces, 100);
        if (excerpt.words < pieces.size())
            continue;
        PaletteRow row;
        row.kind = Words::tr("Command");
        row.words = std::move(excerpt);
        row.command = command;
        const qsizetype hint = command->text().indexOf(u'\t');
        row.shortcut = hint >= 0 ? command->text().sliced(hint + 1)
                                 : command->shortcut().toString(QKeySequence::NativeText);
        rows.push_back(std::move(row));
    }
    return rows;
}

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PaletteModel::addRows(std::vector<PaletteRow> rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

const PaletteRow *PaletteModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr;
}

int PaletteModel::choosable(int from, int step) const
{
    for (int row = from; row >= 0 && row < rowCount(); row += step)
        if (flags(index(row)).testFlag(Qt::ItemIsEnabled))
            return row;
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return row->words.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{row->kind, row->words.text};
    if (row->hit.lane == casefile::Lane::Privileged)
        parts << Words::tr("privileged");
    if (!row->where.isEmpty())
        parts << row->where;
    if (!row->when.isEmpty())
        parts << row->when;
    if (!row->shortcut.isEmpty())
        parts << row->shortcut;
    return parts.join(u", "_s);
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteRow *row = rowAt(index.row());
    const bool can = row && (!row->command || row->command->isEnabled());
    return can ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace casement::gui
