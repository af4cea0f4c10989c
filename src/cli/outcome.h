// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How a command ends.
//
// What it is: ExitStatus, the four numbers a script may rely on; Failure, an Error with the status
// it
//   ends in; Outcome, what every command returns.
// Promises: 0 done; 1 verification failed, or a rule refused it; 2 the command was not given right;
//   3 something could not be opened, read or checked. An Error becomes a Failure by its kind alone,
//   unless it came from a file: what is wrong in a file is not a wrong command.
// Does not do: words (desk/error_text.h).
// Neighbours: every command; run.cpp prints and returns it.
#pragma once

#include "base/result.h"

namespace casement::cli {

enum class ExitStatus { Done = 0, No = 1, Usage = 2, Unable = 3 };

[[nodiscard]] ExitStatus statusOf(const Error &error);

struct Failure {
    Error error;
    ExitStatus status = ExitStatus::Unable;

    Failure(Error cause) : error(std::move(cause)), status(statusOf(error)) { }
    Failure(Error cause, ExitStatus how) : error(std::move(cause)), status(how) { }
};

using Outcome = std::expected<ExitStatus, Failure>;
template <typename T> using Asked = std::expected<T, Failure>;

// The command was not given right: `what` is the option or operand.
[[nodiscard]] std::unexpected<Failure> usage(const QString &what, const QString &got = {},
                                             const QString &want = {});
// `error` is about what stands in a file.
[[nodiscard]] std::unexpected<Failure> inFile(Error error, const QString &path);

}  // namespace casement::cli
