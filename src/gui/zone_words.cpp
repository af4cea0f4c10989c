// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/zone_words.h"

#include "casefile/occurred.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace casement::gui {

QString zoneWord(const QTimeZone &zone, qint64 ms)
{
    const QString id = QString::fromLatin1(zone.id());
    if (zone == QTimeZone::utc() || id == u"UTC" || id == u"Etc/UTC")
        return u"UTC"_s;
    const qsizetype slash = id.lastIndexOf(u'/');
    if (slash > 0)
        return id.mid(slash + 1).replace(u'_', u' ');
    return casefile::offsetCode(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) / 60);
}

}  // namespace casement::gui
