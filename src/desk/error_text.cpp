// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/error_text.h"

#include "desk/display_words.h"
#include "desk/rule_text.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

class Errors {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Errors)
};

constexpr qsizetype kLongestQuote = 80;

// What was given, as a reader may safely see it.
QString quoted(const QString &text)
{
    QString shown = visibleLine(text.left(kLongestQuote));
    if (text.size() > kLongestQuote)
        shown += u'…';
    return u"“"_s + shown + u"”"_s;
}

// A path or a number is not quoted: it is read, copied and pasted.
QString subjectOf(const Error &error, const QString &otherwise)
{
    return error.subject.isEmpty() ? otherwise : visibleLine(error.subject);
}

QString place(const Error &error)
{
    if (error.subject.isEmpty())
        return error.line > 0 ? Errors::tr("Line %1").arg(error.line) : QString();
    const QString subject = visibleLine(error.subject);
    return error.line > 0 ? Errors::tr("%1, line %2").arg(subject).arg(error.line) : subject;
}

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString withPlace(const Error &error, const QString &sentence)
{
    const QString where = place(error);
    return where.isEmpty() ? capitalised(sentence) : where + u": "_s + sentence;
}

QString because(const Error &error)
{
    return error.got.isEmpty() ? QString() : u" ("_s + visibleLine(error.got) + u")"_s;
}

QString fieldOr(const Error &error, const QString &otherwise)
{
    return error.field.isEmpty() ? otherwise : visibleLine(fieldWord(error.field));
}

QString badInput(const Error &error)
{
    const QString field = fieldOr(error, Errors::tr("the value"));
    QString what = error.got.isEmpty()
        ? Errors::tr("%1 is missing or not of its form.").arg(field)
        : Errors::tr("%1 %2 is not accepted.").arg(field, quoted(error.got));
    if (!error.want.isEmpty())
        what += u' ' + Errors::tr("Expected: %1.").arg(visibleLine(error.want));
    else
        what += u' ' + Errors::tr("Correct it and try again.");
    return withPlace(error, what);
}

QString tooLarge(const Error &error)
{
    const QString field = fieldOr(error, Errors::tr("it"));
    if (error.got.isEmpty() || error.want.isEmpty())
        return withPlace(error,
                         Errors::tr("%1 is too large. Make it smaller and try again.").arg(field));
    return withPlace(error,
                     Errors::tr("%1 has a size of %2; the limit is %3. Make it smaller, or split "
                                "it, and try again.")
                         .arg(field, visibleLine(error.got), visibleLine(error.want)));
}

QString notFound(const Error &error)
{
    const QString sought = error.subject.isEmpty() ? error.got : error.subject;
    const QString name = sought.isEmpty() ? Errors::tr("What was asked for") : quoted(sought);
    return error.field.isEmpty()
        ? Errors::tr("%1 was not found. Check how it is written, and that it is on this desk.")
              .arg(name)
        : Errors::tr("%1 %2 was not found. Check how it is written, and that it is on this desk.")
              .arg(capitalised(fieldOr(error, {})), name);
}

QString alreadyExists(const Error &error)
{
    return Errors::tr("%1 exists already and was left as it is. Choose another name, or move "
                      "it away first.")
        .arg(subjectOf(error, Errors::tr("That name")));
}

QString ambiguous(const Error &error)
{
    const QString what = error.got.isEmpty() ? Errors::tr("this") : quoted(error.got);
    if (error.want.isEmpty())
        return withPlace(
            error, Errors::tr("%1 can be read in more than one way. Write it in full.").arg(what));
    return withPlace(error,
                     Errors::tr("%1 can be read in more than one way: %2. Write the one you mean.")
                         .arg(what, visibleLine(error.want)));
}

QString newerSchema(const Error &error, const QString &file)
{
    const QString versions = error.got.isEmpty() || error.want.isEmpty()
        ? QString()
        : Errors::tr(" (its tables are version %1, this program knows %2)")
              .arg(visibleLine(error.got), visibleLine(error.want));
    return Errors::tr("%1 was written by a newer Casement%2. Nothing was changed; open it with "
                      "the newer program.")
        .arg(file, versions);
}

QString refused(const Error &error)
{
    const QString known = ruleSentence(error);
    if (!known.isEmpty())
        return error.line > 0 ? withPlace(error, known) : known;
    const QString rule = fieldOr(error, Errors::tr("a rule of the case"));
    const QString about = error.subject.isEmpty() ? QString() : u": "_s + quoted(error.subject);
    return Errors::tr("This was refused by %1%2%3. Nothing was recorded.")
        .arg(rule, about, because(error));
}

QString readOnly(const Error &error)
{
    if (error.field == "identity"_L1)
        return Errors::tr("%1 can be read, but there is no key here to sign entries with. Open it "
                          "with your identity file.")
            .arg(subjectOf(error, Errors::tr("This desk")));
    return Errors::tr("%1 can be read but takes no entries%2. Open the desk it lives on, or "
                      "ask for write access.")
        .arg(subjectOf(error, Errors::tr("This desk")), because(error));
}

QString conflict(const Error &error)
{
    return Errors::tr("Somebody else recorded something in %1 first. Nothing of yours was "
                      "recorded; look at what is new and try again.")
        .arg(subjectOf(error, Errors::tr("this case")));
}

QString damaged(const Error &error)
{
    QString what = error.field.isEmpty()
        ? Errors::tr("%1 is damaged%2.")
              .arg(subjectOf(error, Errors::tr("The file")), because(error))
        : Errors::tr("%1 is damaged: %2 is not what was written%3.")
              .arg(subjectOf(error, Errors::tr("The file")), fieldOr(error, {}), because(error));
    return what + u' '
        + Errors::tr("Keep it as it is, work on a copy, and check the newest backup.");
}

QString verifyFailed(const Error &error)
{
    const QString meaning = codeMeaning(error.field);
    const QString code = error.field.isEmpty()
        ? Errors::tr("something differs from what was signed")
        : visibleLine(error.field);
    const QString what = meaning.isEmpty() ? code : meaning + u" ("_s + code + u")"_s;
    return withPlace(error,
                     Errors::tr("verification failed: %1%2. Do not rely on it; keep this copy and "
                                "ask where it came from for another.")
                         .arg(what, because(error)));
}

QString cannotCheck(const Error &error)
{
    const QString meaning = codeMeaning(error.field);
    const QString what =
        meaning.isEmpty() ? fieldOr(error, Errors::tr("something is missing")) : meaning;
    return withPlace(error,
                     Errors::tr("it could not be checked: %1%2. This says nothing about the record "
                                "itself; provide what is missing and check again.")
                         .arg(what, because(error)));
}

QString unsupported(const Error &error)
{
    const QString what =
        error.got.isEmpty() ? subjectOf(error, Errors::tr("This")) : quoted(error.got);
    const QString can = error.want.isEmpty()
        ? Errors::tr("Nothing was changed.")
        : Errors::tr("What it can do: %1.").arg(visibleLine(error.want));
    return Errors::tr("%1 is not something this version can do. %2").arg(what, can);
}

QString internal(const Error &error)
{
    return Errors::tr("Casement broke one of its own promises%1. Nothing more was written; "
                      "please report these words.")
        .arg(because(error));
}

QString storageSentence(const Error &error)
{
    const QString file = subjectOf(error, Errors::tr("The desk"));
    switch (error.kind) {
    case ErrorKind::CannotOpen:
        return Errors::tr("%1 could not be opened%2. Check that it is there and that you may read "
                          "and write it.")
            .arg(file, because(error));
    case ErrorKind::WrongPassphrase:
        return Errors::tr("The passphrase does not open %1. Nothing was changed; try again.")
            .arg(file);
    case ErrorKind::NewerSchema:
        return newerSchema(error, file);
    case ErrorKind::NoCipher:
        return Errors::tr("This build of Casement has no SQLCipher and so cannot keep an encrypted "
                          "desk. Nothing was written; use a build that has it.");
    case ErrorKind::DiskFull:
        return Errors::tr("The disk that holds %1 is full. Nothing was written; free some space "
                          "and try again.")
            .arg(file);
    case ErrorKind::Busy:
        return Errors::tr("Another program is using %1 and did not let go in time. Nothing was "
                          "written; try again in a moment.")
            .arg(file);
    default:
        return Errors::tr("%1 could not be read or written%2. Check the disk and try again.")
            .arg(file, because(error));
    }
}

}  // namespace

QString sentenceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadInput:
        return badInput(error);
    case ErrorKind::TooLarge:
        return tooLarge(error);
    case ErrorKind::NotFound:
        return notFound(error);
    case ErrorKind::AlreadyExists:
        return alreadyExists(error);
    case ErrorKind::Ambiguous:
        return ambiguous(error);
    case ErrorKind::Refused:
        return refused(error);
    case ErrorKind::ReadOnly:
        return readOnly(error);
    case ErrorKind::Conflict:
        return conflict(error);
    case ErrorKind::CannotOpen:
    case ErrorKind::WrongPassphrase:
    case ErrorKind::NewerSchema:
    case ErrorKind::NoCipher:
    case ErrorKind::DiskFull:
    case ErrorKind::Busy:
    case ErrorKind::IoFailed:
        return storageSentence(error);
    case ErrorKind::Damaged:
        return damaged(error);
    case ErrorKind::VerifyFailed:
        return verifyFailed(error);
    case ErrorKind::CannotCheck:
        return cannotCheck(error);
    case ErrorKind::Cancelled:
        return Errors::tr("Cancelled. Nothing was changed.");
    case ErrorKind::Unsupported:
        return unsupported(error);
    case ErrorKind::Internal:
        return internal(error);
    }
    Q_UNREACHABLE_RETURN(QString());
}

}  // namespace casement::desk
