// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_place.h"

#include "desk/display_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kMostTries = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::IssuePlace)
};

QString documents()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(path).isDir() ? path : QDir::homePath();
}

}  // namespace

QString placeProblem(const QString &path)
{
    if (path.trimmed().isEmpty())
        return Words::tr("Name a folder for the issue.");
    const QFileInfo wanted(QDir::cleanPath(path));
    if (wanted.isRelative())
        return Words::tr("Give the whole path, from the first folder on.");
    if (wanted.exists() || wanted.isSymLink())
        return Words::tr("“%1” exists already, and an issue is never written over anything. Choose "
                         "a name that is not taken.")
            .arg(desk::visibleLine(wanted.fileName()));
    const QFileInfo parent(wanted.absolutePath());
    if (!parent.isDir())
        return Words::tr("There is no folder “%1” for it to stand in.")
            .arg(desk::visibleLine(parent.filePath()));
    if (!parent.isWritable())
        return Words::tr("Nothing can be written in “%1”. Choose another place.")
            .arg(desk::visibleLine(parent.filePath()));
    return {};
}

QString freePlace(const QString &name)
{
    const QDir folder(documents());
    QString path = folder.filePath(name);
    for (int i = 2; i <= kMostTries && QFileInfo::exists(path); ++i)
        path = folder.filePath(u"%1 (%2)"_s.arg(name).arg(i));
    return QDir::toNativeSeparators(path);
}

}  // namespace casement::gui
