// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/terminal.h"

#include "desk/display_words.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cwchar>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// 0: as wide as it needs to be.
int terminalWidth()
{
    winsize size{};
    if (!Terminal::outIsTerminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

QString cutTo(const QString &text, int width)
{
    if (widthOf(text) <= width)
        return text;
    QString kept;
    for (const QChar c : text) {
        if (widthOf(kept + c) > width - 1)
            break;
        kept += c;
    }
    // Half a surrogate pair is nothing anybody can show.
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept + u'…';
}

bool runsRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

// On a terminal a name from the right must not pull the columns beside it over.
QString isolated(const QString &text)
{
    if (!Terminal::outIsTerminal() || !runsRightToLeft(text))
        return text;
    return u'\u2068' + text + u'\u2069';
}

QString padded(const QString &text, int width, bool right)
{
    const QString space(std::max(0, width - widthOf(text)), u' ');
    return right ? QString(space + isolated(text)) : QString(isolated(text) + space);
}

QString joined(const std::vector<Column> &columns, const QStringList &cells,
               const std::vector<int> &widths, int limit)
{
    QString line;
    int used = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto at = static_cast<size_t>(i);
        if (i > 0) {
            line += u"  "_s;
            used += 2;
        }
        const bool last = i + 1 == cells.size();
        if (last && !columns[at].right) {
            const int room = limit - used;
            return line + isolated(limit > 0 && room > 8 ? cutTo(cells[i], room) : cells[i]);
        }
        line += padded(cells[i], widths[at], columns[at].right);
        used += widths[at];
    }
    return line;
}

}  // namespace

int widthOf(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const int cells = wcwidth(static_cast<wchar_t>(c));
        width += cells < 0 ? 1 : cells;
    }
    return width;
}

bool Terminal::outIsTerminal()
{
    return isatty(STDOUT_FILENO) != 0;
}

bool Terminal::errIsTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

void Terminal::line(const QString &text)
{
    raw(desk::visibleText(text).toUtf8() + '\n');
}

void Terminal::raw(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void Terminal::object(const QJsonObject &object)
{
    raw(jsonLine(object) + '\n');
}

void Terminal::table(const std::vector<Column> &columns, const std::vector<QStringList> &rows)
{
    if (rows.empty())
        return;
    std::vector<QStringList> shown;
    QStringList titles;
    for (const Column &column : columns)
        titles.append(column.title);
    shown.push_back(titles);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(desk::visibleLine(cell));
        shown.push_back(cells);
    }
    std::vector<int> widths(columns.size(), 0);
    for (const QStringList &row : shown) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<size_t>(i)] =
                std::max(widths[static_cast<size_t>(i)], widthOf(row[i]));
    }
    const int limit = terminalWidth();
    for (const QStringList &row : shown)
        raw(joined(columns, row, widths, limit).toUtf8() + '\n');
}

void Terminal::facts(const std::vector<std::pair<QString, QString>> &pairs)
{
    int width = 0;
    for (const auto &[name, value] : pairs)
        width = value.isEmpty() ? width : std::max(width, widthOf(name));
    for (const auto &[name, value] : pairs) {
        if (!value.isEmpty())
            raw((padded(name, width, false) + u"  "_s + isolated(desk::visibleLine(value))).toUtf8()
                + '\n');
    }
}

void Terminal::complain(const QString &sentence)
{
    std::fflush(stdout);
    const QByteArray bytes = "casementctl: " + desk::visibleText(sentence).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

bool Terminal::failed()
{
    return std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
}

}  // namespace casement::cli
