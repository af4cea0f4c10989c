// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The tamper list: each way in which a bundle, its seal, its policy or what comes with it can be
// wrong, with the code that it must be refused with.
#pragma once

#include "ledger/sample_ledger.h"

#include <functional>

namespace casement::ledger::test {

// What a verifier is given. `bytes`, where set, replaces what writeBundle(bundle) gives.
struct Scene {
    Bundle bundle;
    Policy policy;
    VerifyOptions options;
    std::optional<QByteArray> bytes;

    [[nodiscard]] QByteArray bundleBytes() const { return bytes ? *bytes : writeBundle(bundle); }
    // Replaces one occurrence in the bytes; ends the test run where there is none.
    void replace(QByteArrayView before, QByteArrayView after);
};

struct TamperCase {
    const char *code;
    const char *name;
    std::function<void(Scene &)> spoil;
};

[[nodiscard]] Scene goodScene();

// By step of the verification.
[[nodiscard]] std::vector<TamperCase> byteCases();
[[nodiscard]] std::vector<TamperCase> shapeCases();
[[nodiscard]] std::vector<TamperCase> sealCases();
[[nodiscard]] std::vector<TamperCase> entryCases();
[[nodiscard]] std::vector<TamperCase> keyCases();
[[nodiscard]] std::vector<TamperCase> redactionCases();
[[nodiscard]] std::vector<TamperCase> allTamperCases();

}  // namespace casement::ledger::test
