// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/delimited_rows.h"

#include "intake/cell_time.h"
#include "intake/text_decoding.h"

#include <QHash>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kQuote = u'"';
constexpr int kRowsTried = 50;
constexpr qsizetype kTextTried = 256 * 1024;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool isBlankRow(const TableRow &row)
{
    return std::ranges::all_of(row.cells,
                               [](const TableCell &cell) { return cell.text.isEmpty(); });
}

// How well a delimiter fits: the share of rows as wide as the first, then the width.
std::pair<double, qsizetype> fitOf(QStringView text, QChar delimiter)
{
    DelimitedRows rows(text.left(kTextTried), {}, delimiter);
    const qsizetype width = rows.names().size();
    TableRow row;
    int seen = 0;
    int fitting = 0;
    for (auto more = rows.next(row); more && *more && seen < kRowsTried; more = rows.next(row)) {
        if (isBlankRow(row))
            continue;
        ++seen;
        fitting += std::ssize(row.cells) == width && row.warnings.empty();
    }
    if (width < 2)
        return {0, 0};
    return {seen == 0 ? 0.5 : static_cast<double>(fitting) / seen, width};
}

QChar foundDelimiter(QStringView text)
{
    std::pair<double, qsizetype> best{0, 0};
    QChar found = u',';
    for (const QChar delimiter : u",;\t|"_s) {
        if (const auto fit = fitOf(text, delimiter); fit > best) {
            best = fit;
            found = delimiter;
        }
    }
    return found;
}

bool isFit(const std::pair<double, qsizetype> &fit)
{
    return fit.first >= 0.9 && fit.second > 1;
}

bool isValue(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber || readCellTime(text).has_value();
}

}  // namespace

DelimitedRows::DelimitedRows(QStringView text, const QString &fileName, QChar delimiter)
    : m_text(text), m_fileName(fileName), m_delimiter(delimiter)
{
    readSeparatorLine();
    if (m_delimiter.isNull())
        m_delimiter = foundDelimiter(m_text.sliced(m_at));
    m_bodyAt = m_at;
    m_bodyLine = m_line;
    readHead();
}

// Prose has a comma in many a line; bars make a table of Markdown.
bool DelimitedRows::looksDelimited(QStringView text)
{
    constexpr qsizetype kProse = 2;
    const QChar delimiter = foundDelimiter(text);
    const auto fit = fitOf(text, delimiter);
    return countLines(text.left(kTextTried)) > 1 && isFit(fit) && delimiter != u'|'
        && (fit.second > kProse || delimiter != u',');
}

// Spreadsheets write "sep=;" for each other.
void DelimitedRows::readSeparatorLine()
{
    const bool isTold = m_text.startsWith(u"sep=") && m_text.size() > 5 && isLineEnd(m_text[5]);
    if (!isTold)
        return;
    if (m_delimiter.isNull())
        m_delimiter = m_text[4];
    m_at = 5;
    endLine();
}

void DelimitedRows::readHead()
{
    TableRow row;
    if (const auto more = readRow(row); !more || !*more) {
        rewind();
        return;
    }
    m_hasHead = !isBlankRow(row) && std::ranges::none_of(row.cells, [](const TableCell &cell) {
        return isValue(cell.text);
    });
    QHash<QString, int> seen;
    m_names.reserve(std::ssize(row.cells));
    for (const TableCell &cell : row.cells) {
        QString name = m_hasHead ? cell.text.trimmed() : QString();
        if (name.isEmpty())
            name = u"column "_s + QString::number(m_names.size() + 1);
        if (const int count = ++seen[name]; count > 1)
            name += u" ("_s + QString::number(count) + u')';
        m_names.append(name);
    }
    m_width = m_names.size();
    if (m_hasHead) {
        m_bodyAt = m_at;
        m_bodyLine = m_line;
    }
    rewind();
}

void DelimitedRows::rewind()
{
    m_at = m_bodyAt;
    m_lineStart = m_bodyAt;
    m_line = m_bodyLine;
}

Result<bool> DelimitedRows::next(TableRow &row)
{
    const auto more = readRow(row);
    if (more && *more)
        checkWidth(row);
    return more;
}

Result<bool> DelimitedRows::readRow(TableRow &row)
{
    row.cells.clear();
    row.warnings.clear();
    row.words.clear();
    if (m_at >= m_text.size())
        return false;
    row.line = m_line;
    m_rowAt = m_at;
    while (true) {
        if (const auto read = readCell(row); !read)
            return failure(read.error());
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    row.lastLine = m_line;
    endLine();
    return true;
}

Result<> DelimitedRows::readCell(TableRow &row)
{
    TableCell cell;
    cell.name = std::ssize(row.cells);
    cell.line = m_line;
    cell.column = m_at - m_lineStart + 1;
    qsizetype start = m_at;
    while (start < m_text.size() && m_text[start] == u' ')
        ++start;
    if (start < m_text.size() && m_text[start] == kQuote) {
        m_at = start;
        if (const auto read = readQuoted(row, cell); !read)
            return failure(read.error());
    } else {
        const qsizetype end = cellEnd(m_at);
        cell.text = m_text.sliced(m_at, end - m_at).toString();
        m_at = end;
    }
    row.cells.push_back(std::move(cell));
    return {};
}

Result<> DelimitedRows::readQuoted(TableRow &row, TableCell &cell)
{
    qsizetype from = ++m_at;
    while (true) {
        const qsizetype quote = m_text.indexOf(kQuote, from);
        if (quote < 0) {
            return failure(Error{ErrorKind::BadInput, m_fileName, u"quote"_s,
                                 m_text.sliced(m_at - 1).left(40).toString(), u"\""_s, cell.line});
        }
        cell.text += m_text.sliced(from, quote - from);
        from = quote + 1;
        if (from >= m_text.size() || m_text[from] != kQuote)
            break;
        cell.text += kQuote;
        ++from;
    }
    countLineEnds(m_at, from);
    m_at = cellEnd(from);
    const QStringView behind = m_text.sliced(from, m_at - from);
    if (behind.trimmed().isEmpty())
        return {};
    cell.text += behind;
    row.warnings.push_back(
        {WarningKind::StrayQuote, {}, m_line, from - m_lineStart + 1, behind.left(40).toString()});
    return {};
}

qsizetype DelimitedRows::cellEnd(qsizetype from) const
{
    while (from < m_text.size() && m_text[from] != m_delimiter && !isLineEnd(m_text[from]))
        ++from;
    return from;
}

void DelimitedRows::countLineEnds(qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        const bool isInCrLf = m_text[i] == u'\r' && i + 1 < m_text.size() && m_text[i + 1] == u'\n';
        if (!isLineEnd(m_text[i]) || isInCrLf)
            continue;
        ++m_line;
        m_lineStart = i + 1;
    }
}

void DelimitedRows::endLine()
{
    if (m_at >= m_text.size())
        return;
    const bool isCrLf =
        m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += isCrLf ? 2 : 1;
    ++m_line;
    m_lineStart = m_at;
}

void DelimitedRows::checkWidth(TableRow &row)
{
    const qsizetype width = std::ssize(row.cells);
    const bool isBlankLine = width == 1 && row.cells.front().text.isEmpty();
    if (width == m_width || isBlankLine)
        return;
    while (m_names.size() < width)
        m_names.append(u"column "_s + QString::number(m_names.size() + 1));
    const bool isLonger = width > m_width;
    const TableCell &at = isLonger ? row.cells[static_cast<size_t>(m_width)] : row.cells.back();
    row.warnings.push_back(
        {isLonger ? WarningKind::ExtraCells : WarningKind::MissingCells,
         {},
         at.line,
         at.column,
         m_text.sliced(m_rowAt, std::min<qsizetype>(m_at - m_rowAt, 80)).trimmed().toString()});
}

}  // namespace casement::intake
