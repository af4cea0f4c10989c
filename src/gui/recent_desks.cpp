// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/recent_desks.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr qsizetype kMost = 8;
const auto kKey = u"desks/recent"_s;

QString canonical(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

}  // namespace

QStringList recentDesks()
{
    return QSettings().value(kKey).toStringList();
}

void rememberDesk(const QString &path)
{
    QStringList paths = recentDesks();
    paths.removeAll(canonical(path));
    paths.prepend(canonical(path));
    QSettings().setValue(kKey, QStringList(paths.first(std::min(kMost, paths.size()))));
}

void forgetDesk(const QString &path)
{
    QStringList paths = recentDesks();
    paths.removeAll(canonical(path));
    QSettings().setValue(kKey, paths);
}

}  // namespace casement::gui
