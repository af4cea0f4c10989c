// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/journal_rows.h"

#include <QtEndian>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

bool looksLikeJournalExport(QByteArrayView head)
{
    return head.startsWith("__CURSOR=");
}

QByteArrayView JournalRows::takeLine()
{
    const qsizetype end = m_bytes.indexOf('\n', m_at);
    const QByteArrayView line = m_bytes.sliced(m_at, (end < 0 ? m_bytes.size() : end) - m_at);
    m_at = end < 0 ? m_bytes.size() : end + 1;
    m_line += end < 0 ? 0 : 1;
    return line;
}

// One or more empty lines stand between entries.
Result<bool> JournalRows::next(TableRow &row)
{
    row.cells.clear();
    row.warnings.clear();
    row.words.clear();
    while (m_at < m_bytes.size() && m_bytes[m_at] == '\n')
        (void)takeLine();
    if (m_at >= m_bytes.size())
        return false;
    row.line = m_line;
    while (m_at < m_bytes.size() && m_bytes[m_at] != '\n') {
        row.lastLine = m_line;
        takeField(row, takeLine());
    }
    return true;
}

void JournalRows::rewind()
{
    m_at = 0;
    m_line = 1;
}

void JournalRows::takeField(TableRow &row, QByteArrayView line)
{
    const qint64 number = row.lastLine;
    const qsizetype equals = line.indexOf('=');
    if (equals > 0)
        return addCell(row, QString::fromUtf8(line.first(equals)), line.sliced(equals + 1), number);
    const QString name = equals == 0 ? u"="_s : QString::fromUtf8(line);
    addCell(row, name, equals == 0 ? line.sliced(1) : takeCounted(row, name), number);
}

// Eight bytes say how long the value is; a line feed follows it.
QByteArrayView JournalRows::takeCounted(TableRow &row, const QString &name)
{
    constexpr qsizetype kCount = 8;
    const QByteArrayView rest = m_bytes.sliced(m_at);
    const bool isCounted = rest.size() >= kCount;
    const quint64 length = isCounted ? qFromLittleEndian<quint64>(rest.data()) : 0;
    const auto room = static_cast<quint64>(rest.size());
    const bool isWhole = isCounted && length < room - kCount;
    if (!isWhole || rest[kCount + static_cast<qsizetype>(length)] != '\n') {
        row.warnings.push_back({WarningKind::BrokenPart, {}, m_line, 1, name.left(80)});
        return {};
    }
    const QByteArrayView value = rest.sliced(kCount, static_cast<qsizetype>(length));
    const qsizetype taken = kCount + value.size() + 1;
    m_line += std::ranges::count(rest.first(taken), '\n');
    m_at += taken;
    return value;
}

void JournalRows::addCell(TableRow &row, const QString &name, QByteArrayView value, qint64 line)
{
    auto known = m_nameIndex.constFind(name);
    if (known == m_nameIndex.cend()) {
        known = m_nameIndex.insert(name, m_names.size());
        m_names.append(name);
    }
    if (!QUtf8StringView(value).isValidUtf8())
        row.warnings.push_back({WarningKind::UnknownCharset, {}, line, 1, u"UTF-8"_s});
    row.cells.push_back({QString::fromUtf8(value), *known, line, 1});
}

}  // namespace casement::intake
