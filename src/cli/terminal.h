// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where a command writes.
//
// What it is: lines and tables on standard output, or one JSON object a line; complaints and
//   progress on standard error.
// Promises: nothing somebody else wrote can move the cursor, colour or reorder a terminal: plain
//   text goes out with such characters visible, JSON with them escaped. Tables are cut to the width
//   of a terminal and never in a pipe. A standard output that takes no more is noticed (failed()).
// Does not do: colours, paging.
// Neighbours: every command.
// Cost: buffered by the C library.
#pragma once

#include "base/progress.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace casement::cli {

enum class Format { Plain, Json };

struct Column {
    QString title;
    bool right = false;
};

class Terminal {
public:
    explicit Terminal(Format format = Format::Plain) : m_format(format) { }

    [[nodiscard]] bool json() const { return m_format == Format::Json; }
    void setFormat(Format format) { m_format = format; }
    [[nodiscard]] static bool outIsTerminal();
    [[nodiscard]] static bool errIsTerminal();

    // A line of text of ours and others; line feeds in it stay.
    void line(const QString &text);
    void object(const QJsonObject &object);
    // Bytes as they are, for what a program will read.
    void raw(const QByteArray &bytes);
    // Aligned; a row with fewer cells than columns ends early. No rows: nothing is printed.
    void table(const std::vector<Column> &columns, const std::vector<QStringList> &rows);
    // "Title      High-risk account" for each pair that has a value.
    void facts(const std::vector<std::pair<QString, QString>> &pairs);

    void complain(const QString &sentence);

    // True once standard output refused something.
    [[nodiscard]] bool failed();

private:
    Format m_format;
};

// Cells of a terminal that `text` takes.
[[nodiscard]] int widthOf(const QString &text);

// The object as one line of ASCII-safe JSON: control, bidi and other hidden characters as \uXXXX.
[[nodiscard]] QByteArray jsonLine(const QJsonObject &object);

// Shows on a terminal how far long work is, from 0.4 s on; silent in a pipe. Ctrl-C asks the work
// to stop in order; a second one ends the program.
class Meter {
public:
    explicit Meter(QString what);
    ~Meter();
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;

    [[nodiscard]] Progress progress();

private:
    void show(quint64 done, quint64 total);

    QString m_what;
    qint64 m_startedMs = 0;
    qint64 m_shownMs = 0;
    bool m_visible = false;
};

}  // namespace casement::cli
