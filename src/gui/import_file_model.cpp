// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_file_model.h"

#include "desk/display_words.h"
#include "gui/bidi.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace casement::gui {

using State = ImportFile::State;

ImportFileModel::ImportFileModel(const QStringList &paths, const QTimeZone &zone, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const QString &path : paths) {
        ImportFile file;
        file.path = path;
        file.name = desk::visibleLine(QFileInfo(path).fileName());
        file.zone = zone;
        m_files.push_back(file);
    }
}

void ImportFileModel::change(int row, const std::function<void(ImportFile &)> &change)
{
    change(m_files.at(size_t(row)));
    Q_EMIT dataChanged(index(row), index(row));
}

int ImportFileModel::nextToRead(int first) const
{
    if (first >= 0 && at(first).state == State::Waiting)
        return first;
    const auto waiting = std::ranges::find(m_files, State::Waiting, &ImportFile::state);
    return waiting == m_files.end() ? -1 : int(waiting - m_files.begin());
}

int ImportFileModel::count(State state) const
{
    return int(std::ranges::count(m_files, state, &ImportFile::state));
}

int ImportFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant ImportFileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportFile &file = at(index.row());
    const bool isOnItsWay = file.state == State::Waiting || file.state == State::Reading;
    const QString says = isOnItsWay ? tr("Not read yet.") : file.says;
    switch (role) {
    case Qt::DisplayRole:
        return QString(isolated(file.name) + u'\n' + says);
    case Qt::AccessibleTextRole:
        //: A file's name and what is said of it.
        return tr("%1: %2").arg(file.name, says);
    case Qt::ToolTipRole:
        return desk::visibleLine(file.path);
    default:
        return {};
    }
}

}  // namespace casement::gui
