// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdown_blocks.h"

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTabColumns = 4;

bool isSpaceOrTab(QChar c)
{
    return c == u' ' || c == u'\t';
}

// Index behind "-", "*", "+", "•", "12." or "3)" at `at`, or -1.
qsizetype markerEnd(const QString &line, qsizetype at)
{
    if (at >= line.size())
        return -1;
    if (u"-*+\u2022"_s.contains(line[at]))
        return at + 1;
    qsizetype end = at;
    while (end < line.size() && end - at < 9 && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    if (end == at || end >= line.size() || (line[end] != u'.' && line[end] != u')'))
        return -1;
    return end + 1;
}

QString unquoted(QStringView value)
{
    const QStringView text = value.trimmed();
    const bool isQuoted = text.size() >= 2 && text.front() == text.back()
        && (text.front() == u'"' || text.front() == u'\'');
    return (isQuoted ? text.sliced(1, text.size() - 2) : text).toString();
}

}  // namespace

Result<std::vector<QString>> linesOf(QByteArrayView bytes, const QString &fileName)
{
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    std::vector<QString> lines;
    while (!bytes.isEmpty()) {
        qsizetype end = bytes.indexOf('\n');
        QByteArrayView line = bytes.first(end < 0 ? bytes.size() : end);
        bytes = bytes.sliced(end < 0 ? bytes.size() : end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!QUtf8StringView(line).isValidUtf8()) {
            return failure(
                Error{ErrorKind::BadInput, fileName, u"utf8"_s,
                      QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 40))),
                      u"UTF-8"_s, std::ssize(lines) + 1});
        }
        lines.push_back(QString::fromUtf8(line));
    }
    return lines;
}

std::optional<Heading> headingOf(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 4 && line[at] == u' ')
        ++at;
    qsizetype end = at;
    while (end < line.size() && line[end] == u'#')
        ++end;
    const qsizetype level = end - at;
    if (at == 4 || level < 1 || level > 6 || (end < line.size() && !isSpaceOrTab(line[end])))
        return std::nullopt;
    QStringView text = QStringView(line).sliced(end).trimmed();
    while (text.endsWith(u'#'))
        text.chop(1);
    return Heading{static_cast<int>(level), text.trimmed().toString()};
}

std::optional<ListItem> listItemOf(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && isSpaceOrTab(line[at]))
        ++at;
    const qsizetype end = markerEnd(line, at);
    if (end < 0 || end >= line.size() || !isSpaceOrTab(line[end]))
        return std::nullopt;
    qsizetype text = end;
    while (text < line.size() && isSpaceOrTab(line[text]))
        ++text;
    // "- - -" and "* * *" are rules, not items.
    const QChar marker = line[at];
    const bool isRule = (marker == u'-' || marker == u'*')
        && std::all_of(line.begin() + text, line.end(),
                       [marker](QChar c) { return c == marker || isSpaceOrTab(c); });
    if (isRule || text == line.size())
        return std::nullopt;
    return ListItem{indentOf(line), text};
}

qsizetype indentOf(const QString &line)
{
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (!isSpaceOrTab(c))
            break;
        columns += c == u'\t' ? kTabColumns - columns % kTabColumns : 1;
    }
    return columns;
}

bool isBlank(const QString &line)
{
    return std::ranges::all_of(line, [](QChar c) { return c.isSpace(); });
}

QString fenceOf(const QString &line)
{
    const QStringView text = QStringView(line).trimmed();
    if (!text.startsWith(u"```") && !text.startsWith(u"~~~"))
        return {};
    qsizetype length = 0;
    while (length < text.size() && text[length] == text[0])
        ++length;
    return text.first(length).toString();
}

bool isTableDelimiter(const QString &line)
{
    return line.contains(u'-') && line.contains(u'|')
        && std::ranges::all_of(line, [](QChar c) { return u" \t|:-"_s.contains(c); });
}

QStringList cellsOf(const QString &line)
{
    QStringView text = QStringView(line).trimmed();
    if (text.startsWith(u'|'))
        text = text.sliced(1);
    QStringList cells;
    QString cell;
    bool ended = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        ended = text[i] == u'|';
        if (ended) {
            cells.append(cell.trimmed());
            cell.clear();
        } else if (text[i] == u'\\' && i + 1 < text.size() && text[i + 1] == u'|') {
            cell += text[++i];
        } else {
            cell += text[i];
        }
    }
    if (!ended)
        cells.append(cell.trimmed());
    return cells;
}

FrontMatter frontMatterOf(const std::vector<QString> &lines)
{
    FrontMatter found;
    if (lines.empty() || lines.front().trimmed() != u"---")
        return {};
    for (size_t i = 1; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.trimmed() == u"---" || line.trimmed() == u"...") {
            found.lines = static_cast<qsizetype>(i) + 1;
            return found;
        }
        if (line.startsWith(u"title:"))
            found.title = unquoted(QStringView(line).sliced(6));
        else if (line.startsWith(u"date:"))
            found.date = unquoted(QStringView(line).sliced(5));
    }
    return {};
}

}  // namespace casement::intake
