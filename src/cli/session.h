// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What one run of the program has at hand.
//
// What it is: the terminal, the sorted arguments, the clock and the zone, and the desk, opened when
// a
//   command first asks for it.
// Promises: a desk is opened once, with the identity that was named or the one it carries; who is
//   missing a passphrase is asked on a terminal and told which option to give elsewhere.
// Does not do: anything a command does not ask for: `verify BUNDLE` never touches a desk.
// Neighbours: run.cpp makes one, every command takes it.
#pragma once

#include "casefile/time_input.h"
#include "cli/arguments.h"
#include "cli/terminal.h"
#include "desk/desk.h"

#include <QTimeZone>

namespace casement::cli {

// The options every command takes.
[[nodiscard]] const std::vector<Option> &everywhereOptions();

class Session {
public:
    Session(Arguments arguments, desk::Environment environment);

    [[nodiscard]] Terminal &out() { return m_terminal; }
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] const desk::Environment &environment() const { return m_environment; }
    [[nodiscard]] qint64 nowMs() const { return m_environment.clock->nowMs(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    // Reads --json and --zone. Called once, before the command.
    [[nodiscard]] Asked<void> prepare();

    [[nodiscard]] Asked<desk::Desk *> desk();
    // The desk, and somebody who can sign.
    [[nodiscard]] Asked<desk::Desk *> deskToWrite();
    [[nodiscard]] Asked<QString> deskPath() const;
    // The identity of --identity; nothing where the option is not given.
    [[nodiscard]] Asked<std::shared_ptr<const desk::Identity>> identity();
    // The passphrase of the desk as given with --passphrase-file, else asked for.
    [[nodiscard]] Asked<QString> newPassphrase(const QString &option, const QString &question);
    // The passphrase of an identity: its own option, else the desk's.
    [[nodiscard]] Asked<QString> identityPassphrase(const QString &path, bool isNew);

    // The case an operand names, on the desk.
    [[nodiscard]] Asked<casefile::CaseSummary> namedCase(qsizetype operand = 0);
    [[nodiscard]] Asked<casefile::CaseSummary> namedCase(const QString &numberOrId);

private:
    Terminal m_terminal;
    Arguments m_arguments;
    desk::Environment m_environment;
    QTimeZone m_zone;
    std::unique_ptr<desk::Desk> m_desk;
};

}  // namespace casement::cli
