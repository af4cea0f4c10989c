// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/import_words.h"

#include "base/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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
    case WarningKind::LongMessage:
        return tr("A message of %1 characters is too long to be read, and was left in the file. At "
                  "most 1,048,576 are read of one.");
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
    case WarningKind::AssumedYear:
        return tr("The lines name no year; the first was taken to be of %1.");
    case WarningKind::NoLogTime:
        return tr("No line of “%1” begins with a time as lines of logs do; the file was kept as "
                  "evidence alone.");
    case WarningKind::BrokenHar:
        return tr("From here on this is no HAR (%1); the file was kept as evidence alone.");
    default:
        break;
    }
    for (const auto words : {mailSentence, tableSentence}) {
        if (const QString said = words(kind); !said.isEmpty())
            return said;
    }
    return chatSentence(kind);
}

struct FormatWord {
    QLatin1StringView code;
    const char *words;
};
constexpr std::array kFormats{
    FormatWord{"mail"_L1, QT_TRANSLATE_NOOP("Import", "Mail: a message or a mailbox")},
    FormatWord{"csv"_L1, QT_TRANSLATE_NOOP("Import", "Table: CSV and the like")},
    FormatWord{"jsonl"_L1, QT_TRANSLATE_NOOP("Import", "Table: JSON")},
    FormatWord{"markdown"_L1, QT_TRANSLATE_NOOP("Import", "Text or Markdown with times in it")},
    FormatWord{"chat"_L1, QT_TRANSLATE_NOOP("Import", "Chat: an export or a transcript")},
    FormatWord{"log"_L1, QT_TRANSLATE_NOOP("Import", "Log of a program or a server")},
    FormatWord{"har"_L1, QT_TRANSLATE_NOOP("Import", "Web traffic: HAR")},
};

}  // namespace

QString sentenceOf(const intake::ImportWarning &warning)
{
    return sentence(warning.kind).arg(visible(warning.got.left(80), Breaks::AsSpaces));
}

QString wordsOf(const intake::ImportWarning &warning)
{
    return u"%1:%2:%3: "_s.arg(warning.file).arg(warning.line).arg(warning.column)
        + sentenceOf(warning);
}

QString formatWord(const QString &code)
{
    const auto *found = std::ranges::find(kFormats, code, &FormatWord::code);
    return found == kFormats.end() ? code : QCoreApplication::translate("Import", found->words);
}

QString wordOf(intake::ColumnRole role)
{
    using enum intake::ColumnRole;
    const auto words = [](const char *text) {
        return QCoreApplication::translate("ColumnRole", text);
    };
    switch (role) {
    case Time:
        return words("date and time");
    case Date:
        return words("date alone");
    case Clock:
        return words("time of day alone");
    case Zone:
        return words("time zone");
    case Title:
        return words("title");
    case Words:
        return words("words");
    case Keep:
        return words("a line below the words");
    case Leave:
        return words("nothing: stays in the file");
    }
    return {};
}

}  // namespace casement::desk
