// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What reading an outside file would record.
//
// What it is: drafts with the line each came from, and an account of everything else in the file.
// Promises: nothing is invented and nothing is lost in silence: `linesRead` is the whole file,
//   `linesAsText` those that became neither event nor heading; what looked like a time and was not
//   understood is a warning with file, line and column.
//   What a file carries within it (an attachment) is a file of the plan, byte for byte.
// Does not do: recording; desk shows the plan (`--dry-run`) and appends its drafts. Nor refs: the
//   importer turns `files` and `earlier` into the seqs they get, and adds that of the original.
// Neighbours: format.h asks the reader that makes one.
#pragma once

#include "casefile/drafts.h"
#include "intake/column_map.h"

#include <QDate>

namespace casement::intake {

// Evidence of its own that was found within the file.
struct PlannedFile {
    QString name;  // as it is called there, whatever it contains: never a path
    QString mediaType;  // as it is declared there
    QByteArray bytes;  // decoded from how they were carried, else as they were
    QString source;  // "box.mbox, message 3, part 2"
    qint64 line = 0;  // 1-based, where it begins
};

struct PlannedEvent {
    casefile::EventDraft draft;
    qint64 line = 0;  // 1-based, where it begins
    std::vector<size_t> files;  // of ImportPlan::files, that it came with
    std::vector<size_t> earlier;  // of ImportPlan::events, that it follows; each before itself
    size_t original = 0;  // of a folder: which member it stands in
    // What makes it the same event in another file; empty: its file and its place in it.
    QString identity;
    friend bool operator==(const PlannedEvent &a, const PlannedEvent &b)
    {
        return a.line == b.line && a.draft.body == b.draft.body
            && a.draft.occurred == b.draft.occurred;
    }
};

struct PlannedNote {
    casefile::NoteDraft draft;
    qint64 line = 0;
    size_t original = 0;
};

enum class WarningKind {
    NotATime,  // looks like one and is none (25:61)
    NoDate,  // a time of day without a day it could belong to
    AssumedZone,  // the first time of a file that says no zone; got: the zone of the options
    UnknownZone,  // letters after a time that name no zone here; the default zone was used
    ZonesDisagree,  // two zones in one line that are not the same instant
    AmbiguousTime,  // a clock change repeats it; the first reading was taken
    SkippedTime,  // a clock change skips it
    MissingCells,  // a table row shorter than its head
    LongText,  // over 64 KiB; cut into several
    UnlikelyTime,  // before 1970 or far ahead
    NoWords,  // a table row of empty cells, a bullet before blanks; left out
    // of mail
    NoMailDate,  // a message without one, or with one that is none
    BrokenHeader,  // a line that is no header field ended the header
    BrokenPart,  // a part without an end, or without parts
    BrokenEncoding,  // not of the transfer encoding that it says, or of an unknown one
    UnknownCharset,  // or bytes that are none of its characters
    TooDeep,  // left whole, as a file
    TooManyParts,  // the rest was not looked for; got: the limit
    Encrypted,  // cannot be read here; got: how
    SameMessage,  // a Message-ID that an earlier message of the file has; got: the id
    // of tables
    ExtraCells,  // a table row longer than its head
    StrayQuote,  // a quote that closes before its cell ends; got: what follows
    NotJson,  // a line or element that is none; kept as text; got: where it went wrong
    DayOrMonth,  // 03/04/2026 where no row says which comes first; the event is undated
    OtherEncoding,  // no Unicode from here on; got: the encoding that was taken for the whole file
    NoTimeColumn,  // no column is known to be a time: all rows are undated
    LeftInFile,  // columns that the map leaves where they are; got: their names
    NoSuchColumn,  // the map names one that the table has not
    // of logs
    AssumedYear,  // no line names one; got: the year that the first line is taken to be of
    NoLogTime,  // no line begins as one of a log; the file alone is kept
    BrokenHar,  // is none, or none to its end; the file alone is kept; got: what stands there
    // of chats
    LongMessage,  // over 1 MiB; it is left in the file; got: its characters
    NotAMessage,  // an element of a list of messages that is none, or has no time; kept as text
    UnknownPerson,  // an id that the export has no name for; got: the id
    NoDayTold,  // no line says the day of these messages; got: how many
    ClockTurned,  // it is earlier than in the message before, so the day is not known from here on
    OtherMembers,  // files of an export that are not read; got: how many, and the first
    UnsafeName,  // a file with a name that leads out of its folder
    NoOrdinaryFile,  // a link or a device among the files of an export
};

struct ImportWarning {
    WarningKind kind = WarningKind::NotATime;
    QString file;
    qint64 line = 0;
    qint64 column = 0;  // 1-based, in characters (UTF-16 units)
    QString got;
    friend bool operator==(const ImportWarning &, const ImportWarning &) = default;
};

// How a table was read: shown, remembered under the map's shape, and given back changed.
struct TableReading {
    ColumnMap map;
    QString encoding;
    QChar delimiter;  // null: JSON
    qint64 headLines = 0;
    qint64 rows = 0;  // = events + rowsEmpty + rowsRefused
    qint64 rowsEmpty = 0;
    qint64 rowsRefused = 0;  // kept as text
    std::vector<QStringList> sample;  // the first rows as cells, names first
};

struct ImportPlan {
    QString format;  // code of the reader, as --as takes it
    QString title;  // of the document, if it says
    std::optional<QDate> date;  // of the document, if it says
    std::vector<PlannedEvent> events;  // in the order of the file
    std::vector<PlannedNote> notes;  // the text between, one for each stretch
    std::vector<PlannedFile> files;  // in the order of the file
    std::vector<ImportWarning> warnings;
    qint64 linesRead = 0;
    qint64 linesAsText = 0;
    qint64 dated = 0;
    qint64 undated = 0;
    bool asksDayFirst = false;  // some day and month cannot be told apart without an answer
    std::optional<TableReading> table;
};

}  // namespace casement::intake
