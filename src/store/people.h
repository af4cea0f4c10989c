// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Who a desk knows.
//
// What it is: one row per author key: the name, function and mail address that go with it here.
// Promises: a key stands for one person; a revoked person stays listed, with the reason.
// Does not do: say who may write in a case (its key entries do).
// Cost: the whole list is small and read at once.
#pragma once

#include "casefile/words.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace casement::store {

struct Person {
    Bytes32 key{};
    QString name;
    QString email;
    casefile::Function function = casefile::Function::TrustSafety;
    bool admin = false;
    qint64 addedMs = 0;
    std::optional<qint64> revokedMs;
    QString revokedReason;
    friend bool operator==(const Person &, const Person &) = default;
};

class People {
public:
    explicit People(Store &store);

    // Adds, or replaces the row of the same key.
    [[nodiscard]] Result<> save(const Person &person);
    [[nodiscard]] Result<std::optional<Person>> find(const Bytes32 &key);
    // By name.
    [[nodiscard]] Result<std::vector<Person>> all();

private:
    Connection &m_db;
};

}  // namespace casement::store
