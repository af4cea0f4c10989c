// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"

#include <QDateTime>

#include <algorithm>

namespace casement {

qint64 SystemClock::nowMs() const
{
    return std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch());
}

}  // namespace casement
