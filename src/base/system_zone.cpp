// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/system_zone.h"

namespace casement {

QTimeZone systemZone()
{
    return QTimeZone(QTimeZone::systemTimeZoneId()).isValid() ? QTimeZone::systemTimeZone()
                                                              : QTimeZone::utc();
}

}  // namespace casement
