// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Named values of a desk.
//
// What it is: bytes under a key ("log_key_pem", "vkey", …). What a key means is desk's business.
// Promises: set() is durable when it returned.
// Does not do: settings of a person or a machine: those are not in a desk file.
// Cost: one look-up or one durable write.
#pragma once

#include "store/store.h"

#include <optional>

namespace casement::store {

class Settings {
public:
    explicit Settings(Store &store);

    [[nodiscard]] Result<std::optional<QByteArray>> value(const QString &key);
    [[nodiscard]] Result<> set(const QString &key, const QByteArray &value);
    [[nodiscard]] Result<> remove(const QString &key);

private:
    Connection &m_db;
};

}  // namespace casement::store
