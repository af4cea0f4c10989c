// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How every layer says "this did not work".
//
// What it is: Result<T>, a value or an Error; Error, a kind plus the facts of the case.
// Promises: an Error is a value, cheap to move, comparable in tests; it names what was got and what
//   was wanted, and where (file, line, field).
// Does not do: sentences. A reader-facing sentence is made once, in desk/error_text; nothing is
//   logged here; no exception crosses a layer.
// Neighbours: everybody.
// Cost: one std::expected; an Error allocates only for the facts it carries.
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace casement {

// One kind for each thing a person can do something about. The error table in desk/error_text
// switches over all of them without a default, so a new kind cannot be forgotten there.
enum class ErrorKind {
    // what was given
    BadInput,  // a value that is not of its form: got, want, field (and line for a file)
    TooLarge,  // over a limit: got, want = the limit
    NotFound,  // subject names what was looked for
    AlreadyExists,  // subject names what is in the way
    Ambiguous,  // got can be read in more than one way; want lists them
    // rules of a case
    Refused,  // a rule says no: field = the rule's name, subject = what it is about
    ReadOnly,  // the case or desk does not take entries (moved away, export, mounted read-only)
    Conflict,  // somebody was faster: got = the size seen, want = the size found
    // storage
    CannotOpen,  // the system refused the file: got = the system's own words
    WrongPassphrase,  // the desk or the identity does not open with it
    Damaged,  // bytes that are not what was written: subject, field
    NewerSchema,  // written by a newer Casement: got, want
    NoCipher,  // an encrypted desk was asked for and this build has no SQLCipher
    DiskFull,  // nothing was written
    Busy,  // another process holds the desk and did not let go in time
    IoFailed,  // any other failure to read or write: got = the system's own words
    // verification: field = the code of docs/record-format.md
    VerifyFailed,
    CannotCheck,
    // other
    Cancelled,
    Unsupported,
    Internal,  // a broken promise of our own; got says which
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString subject;  // what it is about: a path, a case number, an argument
    QString field;  // the part of it: a column, a member, a rule, a code
    QString got;
    QString want;
    qint64 line = 0;  // 1-based line of a file; 0: not of a file

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline std::unexpected<Error> failure(ErrorKind kind, QString subject = {},
                                                    QString field = {}, QString got = {},
                                                    QString want = {})
{
    return std::unexpected<Error>(
        Error{kind, std::move(subject), std::move(field), std::move(got), std::move(want), 0});
}

}  // namespace casement
