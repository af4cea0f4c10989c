// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Real desks for tests, in folders that go away.
//
// What it is: TestDesk, a personal desk in a temporary folder with one owner, and the few lines
// that
//   every test of a use case begins with.
// Promises: real file, real keys, real signatures; the clock stands still until the test moves it.
#pragma once

#include "desk/case_reader.h"
#include "desk/error_text.h"
#include "desk/recorder.h"

#include <QTemporaryDir>
#include <QTest>

namespace casement::test {

// The value, or the end of the test function with the sentence of the error.
#define VALUE(name, expression)                                                                    \
    auto name##Result = (expression);                                                              \
    QVERIFY2(name##Result,                                                                         \
             name##Result ? "" : qPrintable(casement::desk::sentenceFor(name##Result.error())));   \
    [[maybe_unused]] auto &name = *name##Result
#define DONE(expression)                                                                           \
    do {                                                                                           \
        const auto outcome = (expression);                                                         \
        QVERIFY2(outcome,                                                                          \
                 outcome ? "" : qPrintable(casement::desk::sentenceFor(outcome.error())));         \
    } while (false)

inline const QString kPassphrase = QStringLiteral("correct horse battery staple");
// 2026-03-02T10:00:00Z
inline constexpr qint64 kTestNowMs = 1'772'445'600'000;

class TestDesk {
public:
    explicit TestDesk(bool encrypt = false);

    [[nodiscard]] desk::Desk &desk() { return *m_desk; }
    [[nodiscard]] FixedClock &clock() { return *m_clock; }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("t.casement")); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] desk::Environment environment() const { return {m_clock, m_random}; }
    // Closes and opens the same file again, as the owner.
    void reopen();
    void close() { m_desk.reset(); }

    // Behind the back of a plain desk that may be open.
    void runSql(const QString &sql) const;

    // A case of the plain type; its id.
    [[nodiscard]] QString newCase(const QString &title = QStringLiteral("A test case"));

private:
    QTemporaryDir m_dir;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(kTestNowMs);
    std::shared_ptr<Random> m_random = std::make_shared<SystemRandom>();
    std::unique_ptr<desk::Desk> m_desk;
};

// The timeline as text: one line a row, "10:00 event Words [struck] (was: …)".
[[nodiscard]] QString picture(desk::Desk &desk, const QString &caseId,
                              const desk::TimelineFilter &filter = {});

}  // namespace casement::test
