// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/zone_box.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace casement::gui {

void fillZoneBox(QComboBox &box, const QTimeZone &zone)
{
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zones << QString::fromLatin1(id);
    box.addItems(zones);
    box.setCurrentText(QString::fromLatin1(zone.id()));
    box.lineEdit()->setAccessibleName(box.accessibleName());
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
}

std::optional<QTimeZone> zoneIn(const QComboBox &box)
{
    const QTimeZone zone(box.currentText().trimmed().toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

}  // namespace casement::gui
