// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/person_settings.h"

#include "base/system_zone.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {
const auto kKey = u"person/zone"_s;
}

QTimeZone personalZone()
{
    QTimeZone chosen(QSettings().value(kKey).toByteArray());
    return chosen.isValid() ? chosen : systemZone();
}

void setPersonalZone(const QTimeZone &zone)
{
    QSettings().setValue(kKey, zone.id());
}

}  // namespace casement::gui
