// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One subcommand.
//
// What it is: its syntax and what it does; the table of all of them is in commands.h.
// Neighbours: run.cpp finds and runs it, help.cpp prints it.
#pragma once

#include "cli/session.h"

namespace casement::cli {

struct Command {
    Syntax syntax;
    Outcome (*run)(Session &session) = nullptr;
    bool writesReports = false;  // lays out pages, so it needs fonts and a QGuiApplication
};

}  // namespace casement::cli
