// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/outcome.h"

namespace casement::cli {

ExitStatus statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::VerifyFailed:
    case ErrorKind::Conflict:
        return ExitStatus::No;
    case ErrorKind::BadInput:
    case ErrorKind::TooLarge:
    case ErrorKind::Ambiguous:
    case ErrorKind::Unsupported:
        return ExitStatus::Usage;
    case ErrorKind::NotFound:
    case ErrorKind::AlreadyExists:
    case ErrorKind::ReadOnly:
    case ErrorKind::CannotOpen:
    case ErrorKind::WrongPassphrase:
    case ErrorKind::Damaged:
    case ErrorKind::NewerSchema:
    case ErrorKind::NoCipher:
    case ErrorKind::DiskFull:
    case ErrorKind::Busy:
    case ErrorKind::IoFailed:
    case ErrorKind::CannotCheck:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return ExitStatus::Unable;
    }
    return ExitStatus::Unable;
}

std::unexpected<Failure> usage(const QString &what, const QString &got, const QString &want)
{
    return std::unexpected(
        Failure{Error{ErrorKind::BadInput, {}, what, got, want, 0}, ExitStatus::Usage});
}

std::unexpected<Failure> inFile(Error error, const QString &path)
{
    if (error.subject.isEmpty())
        error.subject = path;
    const ExitStatus status =
        statusOf(error) == ExitStatus::Usage ? ExitStatus::Unable : statusOf(error);
    return std::unexpected(Failure{std::move(error), status});
}

}  // namespace casement::cli
