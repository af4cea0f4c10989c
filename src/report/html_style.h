// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The style sheet of the HTML report.
//
// What it is: one constant, written into the page's head.
// Promises: no URL in it; every colour has its dark twin; text keeps 4.5:1 against its ground.
// Neighbours: html_writer.cpp names the classes.
#pragma once

#include <QLatin1StringView>

namespace casement::report {

[[nodiscard]] QLatin1StringView htmlStyle();

}  // namespace casement::report
