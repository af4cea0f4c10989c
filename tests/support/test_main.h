// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One executable holds all test classes of a layer; this is how they find its main().
//
// CASEMENT_TEST(TstMerkle, tst_merkle) at the end of tst_merkle.cpp registers the class under the
// file's name. `tests_ledger` runs all, `tests_ledger tst_merkle [QtTest arguments]` one of them.
// A class of which every function was skipped makes the program return 77, which ctest shows as
// "Skipped". The application object is a QApplication on the platform the environment names.
//
// A wait ends when what it waits for is there. Its limit is for what never comes, so it is far
// above what the slowest machine needs: a test that fails because the machine was busy tells
// nothing.
#pragma once

#include <QTest>

#include <functional>

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 60'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT((expression), expected, 60'000)

namespace casement::test {

struct Registration {
    Registration(const char *name, std::function<QObject *()> make);
};

// Where the checkout's sibling folder of real inputs is (../shared of the checkout), or empty where
// it is absent; a test that needs it says QSKIP with that reason.
[[nodiscard]] QString sharedDir();

// The checkout and the folder of built programs.
[[nodiscard]] QString sourceDir();
[[nodiscard]] QString binDir();

}  // namespace casement::test

#define CASEMENT_TEST(Class, name)                                                                 \
    static const casement::test::Registration registered_##name(                                   \
        #name, []() -> QObject * { return new Class; });
