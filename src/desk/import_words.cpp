// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/import_words.h"

#include "base/visible.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;
using intake::WarningKind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportWarning", text);
}

QString mailSentence(WarningKind kind)
{
    switch (kind) {
    case WarningKind::NoMailDate:
        return tr("The message has no date that can be read (“%1”); it is undated.");
    case WarningKind::BrokenHeader:
        return tr("“%1” is no header field; what follows was read as the message.");
    case WarningKind::BrokenPart:
        return tr("A part (%1) has no end or no parts; what is there was kept.");
    case WarningKind::BrokenEncoding:
        return tr(
            "A part is not wholly in the encoding that it names (%1); what could be decoded was "
            "kept.");
    case WarningKind::UnknownCharset:
        return tr("A text does not fit the character set that it names (%1); some letters may be "
                  "wrong.");
    case WarningKind::TooDeep:
        return tr("Parts nested deeper than %1 were kept whole, as one file.");
    case WarningKind::TooManyParts:
        return tr("A message has more than %1 parts; the rest is in the original alone.");
    case WarningKind::Encrypted:
        return tr(
            "A message or part is encrypted (%1) and cannot be read here; it was kept as it is.");
    case WarningKind::SameMessage:
        return tr(
            "The message “%1” was in this file before; both were kept, and the second says so.");
    default:
        return {};
    }
}

QString tableSentence(WarningKind kind)
{
    switch (kind) {
    case WarningKind::ExtraCells:
        return tr("The row “%1” has more cells than the head has names; all were kept.");
    case WarningKind::StrayQuote:
        return tr("A quote ends before its cell does; “%1” behind it was kept.");
    case WarningKind::NotJson:
        return tr("From “%1” on this is not JSON; it was kept as text.");
    case WarningKind::DayOrMonth:
        return tr("“%1” does not say which number is the day; the event is undated.");
    case WarningKind::OtherEncoding:
        return tr("From here on this is not Unicode; the file was read as %1.");
    case WarningKind::NoTimeColumn:
        return tr("No column of “%1” is known to be a time; all its events are undated.");
    case WarningKind::LeftInFile:
        return tr("These columns were left in the file: %1.");
    case WarningKind::NoSuchColumn:
        return tr("The map names a column “%1” that the table does not have.");
    default:
        return {};
    }
}

QString chatSentence(WarningKind kind)
{
    switch (kind) {
    case WarningKind::NotAMessage:
        return tr("“%1” is no message with a time; it was kept as text.");
    case WarningKind::UnknownPerson:
        return tr("The export has no name for “%1”; the id stands where the name would.");
    case WarningKind::NoDayTold:
        return tr("No line says on which day %1 of the messages were written; they are undated.");
    case WarningKind::ClockTurned:
        return tr("At “%1” the clock is earlier than before; the messages from here on are "
                  "undated, until a line says the day.");
    case WarningKind::OtherMembers:
        return tr("Files that are no part of what is read of an export were left in it: %1.");
    case WarningKind::UnsafeName:
        return tr("“%1” is no plain name within the export; that file was not read.");
    case WarningKind::NoOrdinaryFile:
        return tr("“%1” is a link or no ordinary file; it was not followed.");
    default:
        return {};
    }
}

QString sentence(WarningKind kind)
{
    switch (kind) {
    case WarningKind::NotATime:
        return tr("“%1” looks like a time and is none; the line was kept as text.");
    case WarningKind::NoDate:
        return tr("“%1” has no day it could belong to; the event is undated.");
    case WarningKind::UnknownZone:
        return tr("The zone “%1” is not known here; the assumed zone was used.");
    case WarningKind::AssumedZone:
        return tr("Times without a zone were read as %1.");
    case WarningKind::ZonesDisagree:
        return tr("The two zones in “%1” are not the same instant; the first was used.");
    case WarningKind::AmbiguousTime:
        return tr("“%1” happened twice that night, when clocks changed; the first was used.");
    case WarningKind::SkippedTime:
        return tr("“%1” did not exist that night, when clocks changed; the event is undated.");
    case WarningKind::MissingCells:
        return tr("The table row “%1” has fewer cells than its head; what is there was kept.");
    case WarningKind::LongText:
        return tr("A text is over 64 KiB and was cut into several entries: “%1”.");
    case WarningKind::UnlikelyTime:
        return tr("“%1” is before 1970 or far ahead; the event is undated.");
    case WarningKind::NoWords:
        return tr("“%1” has no words; it was left out.");
    default:
        break;
    }
    for (const auto words : {mailSentence, tableSentence}) {
        if (const QString said = words(kind); !said.isEmpty())
            return said;
    }
    return chatSentence(kind);
}

}  // namespace

QString wordsOf(const intake::ImportWarning &warning)
{
    return u"%1:%2:%3: "_s.arg(warning.file).arg(warning.line).arg(warning.column)
        + sentence(warning.kind).arg(visible(warning.got.left(80), Breaks::AsSpaces));
}

}  // namespace casement::desk
