// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A request of a HAR in words.
//
// What it is: its row in a list, and all of it as plain text; both with what is secret covered.
// Promises: covered are cookies, the values of headers and fields whose name speaks of a secret
//   (authorization, token, password and the like), a name and password in an address, and a text
//   that names such a field: how long it is stands in its place. Whoever asks sees all of it.
// Does not do: make what cannot be seen visible (evidence_look.h does, of the whole text).
// Neighbours: har_view.h.
// Cost: linear in the request.
#pragma once

#include "intake/har.h"

#include <QCoreApplication>

namespace casement::gui {

enum class Secrets { Covered, Shown };

[[nodiscard]] bool namesASecret(QStringView name);
[[nodiscard]] QString addressWords(const QString &url, Secrets secrets);
// "10:32:01.123 +01:00", with the day where `withDay`; else as it was told.
[[nodiscard]] QString startWords(const intake::HarRequest &request, bool withDay);
[[nodiscard]] QString statusWords(const intake::HarRequest &request);  // "404", "none"
[[nodiscard]] QString sizeWords(const intake::HarRequest &request);
[[nodiscard]] QString timeTakenWords(const intake::HarRequest &request);

[[nodiscard]] QString requestWords(const intake::HarRequest &request, Secrets secrets);

}  // namespace casement::gui
