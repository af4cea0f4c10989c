// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The files of an import: what was asked of each, and how far it is.
//
// What it is: a list of files with their choices and, under each name, one sentence.
// Promises: names are shown as visible text; a row is one spoken sentence.
// Does not do: read or record them.
// Neighbours: import_dialog.h.
// Cost: some strings a file.
#pragma once

#include "desk/importer.h"

#include <QAbstractListModel>

#include <vector>

namespace casement::gui {

struct ImportFile {
    enum class State { Waiting, Reading, Ready, Failed };
    QString path;
    QString name;  // without its folder
    // What was asked.
    QString format;  // empty: what it looks like
    QTimeZone zone;
    std::optional<intake::ColumnMap> columns;
    // What came of it.
    State state = State::Waiting;
    QString readAs;  // the format's code
    QString says;
    bool isNoUnicode = false;  // and can be read once its character set is named
};

class ImportFileModel final : public QAbstractListModel {
    Q_OBJECT
public:
    ImportFileModel(const QStringList &paths, const QTimeZone &zone, QObject *parent);

    [[nodiscard]] const ImportFile &at(int row) const { return m_files.at(size_t(row)); }
    void change(int row, const std::function<void(ImportFile &)> &change);
    // The one that should be read next: `first` before the others. -1: none waits.
    [[nodiscard]] int nextToRead(int first) const;
    [[nodiscard]] int count(ImportFile::State state) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ImportFile> m_files;
};

}  // namespace casement::gui
