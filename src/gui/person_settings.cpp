// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/person_settings.h"

#include "base/clock.h"

#include <QDateTime>
#include <QSettings>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {
const auto kKey = u"person/zone"_s;
}

QTimeZone personalZone()
{
    QTimeZone chosen(QSettings().value(kKey).toByteArray());
    if (chosen.isValid())
        return chosen;
    // In a container the system may not say which zone it is in; Qt then measures the offset, and
    // may be a second off.
    const QTimeZone system = QTimeZone::systemTimeZone();
    const int seconds = system.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(SystemClock().nowMs()));
    const bool isMeasuredUtc = system.id().startsWith("UTC") && std::abs(seconds) < 60;
    return system.isValid() && !isMeasuredUtc ? system : QTimeZone(QTimeZone::UTC);
}

void setPersonalZone(const QTimeZone &zone)
{
    QSettings().setValue(kKey, zone.id());
}

}  // namespace casement::gui
