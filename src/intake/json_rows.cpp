// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/json_rows.h"

#include "intake/json_cut.h"
#include "intake/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

// Under these names services hand out lists of what people want to import.
constexpr QLatin1StringView kLists[] = {
    "tickets"_L1, "incidents"_L1, "issues"_L1, "comments"_L1, "log_entries"_L1,
    "audits"_L1,  "events"_L1,    "items"_L1,  "results"_L1,  "records"_L1,
    "data"_L1,    "rows"_L1,      "Records"_L1};

bool isPlain(const QJsonValue &value)
{
    return !value.isObject() && !value.isArray();
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

}  // namespace

bool JsonRows::looksLikeJson(QStringView text)
{
    const qsizetype at = spaceEnd(text, 0);
    if (at >= text.size() || (text[at] != u'{' && text[at] != u'['))
        return false;
    const qsizetype inside = spaceEnd(text, at + 1);
    if (inside >= text.size())
        return false;
    const bool isObject = text[at] == u'{' && (text[inside] == u'"' || text[inside] == u'}');
    return isObject || (text[at] == u'[' && text[inside] == u'{');
}

JsonRows::JsonRows(QStringView text) : m_text(text), m_lines(text)
{
    findForm();
    rewind();
}

void JsonRows::findForm()
{
    m_begin = spaceEnd(m_text, 0);
    m_end = m_text.size();
    m_tailAt = m_end;
    if (m_begin >= m_end)
        return;
    const qsizetype end = valueEnd(m_text, m_begin);
    const bool isWhole = end > 0 && spaceEnd(m_text, end) >= m_end;
    const QStringView first = m_text.sliced(m_begin, (end < 0 ? m_end : end) - m_begin);
    if (!isWhole && end > 0 && !first.contains(u'\n') && !first.contains(u'\r'))
        return;
    if (m_text[m_begin] == u'[') {
        m_form = Form::Array;
        ++m_begin;
        m_tailAt = isWhole || end < 0 ? m_end : end;
        m_end = end < 0 ? m_end : end - 1;
    } else if (isWhole) {
        m_form = Form::One;
        findList(m_begin, end);
    } else if (end > 0) {
        m_form = Form::Array;  // objects one after the other, over several lines each
    }
}

// A member of the outermost object that is a list under a known name.
void JsonRows::findList(qsizetype open, qsizetype close)
{
    qsizetype at = spaceEnd(m_text, open + 1);
    while (at < close && m_text[at] == u'"') {
        const qsizetype nameAt = at;
        const qsizetype nameEnd = stringEnd(m_text, at);
        at = nameEnd < 0 ? close : spaceEnd(m_text, nameEnd);
        if (at >= close || m_text[at] != u':')
            return;
        at = spaceEnd(m_text, at + 1);
        const qsizetype end = valueEnd(m_text, at);
        if (end < 0 || end > close)
            return;
        const QStringView name = m_text.sliced(nameAt + 1, nameEnd - nameAt - 2);
        const bool isList = at < close && m_text[at] == u'[' && spaceEnd(m_text, at + 1) < close
            && m_text[spaceEnd(m_text, at + 1)] == u'{';
        if (isList && std::ranges::any_of(kLists, [&](QLatin1StringView n) { return n == name; })) {
            m_form = Form::Array;
            m_begin = at + 1;
            m_end = end - 1;
            findRest(open, close, nameAt, end);
            return;
        }
        at = spaceEnd(m_text, end);
        if (at < close && m_text[at] == u',')
            at = spaceEnd(m_text, at + 1);
    }
}

void JsonRows::findRest(qsizetype open, qsizetype close, qsizetype nameAt, qsizetype listEnd)
{
    QString before = m_text.sliced(open + 1, nameAt - open - 1).trimmed().toString();
    QString behind = m_text.sliced(listEnd, close - 1 - listEnd).trimmed().toString();
    if (behind.startsWith(u','))
        behind = behind.sliced(1).trimmed();
    if (behind.isEmpty() && before.endsWith(u','))
        before.chop(1);
    if (!before.isEmpty() || !behind.isEmpty())
        m_rest = u'{' + before + behind + u'}';
}

void JsonRows::rewind()
{
    m_at = m_begin;
    m_lines = LineCounter(m_text);
    m_restRead = m_rest.isEmpty();
    m_tailRead = m_tailAt >= m_text.size();
}

bool JsonRows::nextPart(qsizetype &begin, qsizetype &end)
{
    if (m_form == Form::Lines) {
        begin = m_at;
        if (begin >= m_end)
            return false;
        end = begin;
        while (end < m_end && m_text[end] != u'\n' && m_text[end] != u'\r')
            ++end;
        m_at = end + 1;
        if (m_at < m_end && m_text[end] == u'\r' && m_text[m_at] == u'\n')
            ++m_at;
        return true;
    }
    begin = m_at;
    while (begin < m_end && (isJsonSpace(m_text[begin]) || m_text[begin] == u','))
        ++begin;
    if (begin >= m_end)
        return false;
    end = m_form == Form::One ? m_end : valueEnd(m_text, begin);
    if (end < 0 || end > m_end)
        end = m_end;
    // What begins with a closing bracket is no value; it must not stop the walk.
    end = std::max(end, begin + 1);
    m_at = end;
    return true;
}

Result<bool> JsonRows::next(TableRow &row)
{
    row.cells.clear();
    row.warnings.clear();
    row.words.clear();
    qsizetype begin = 0;
    qsizetype end = 0;
    if (nextPart(begin, end)) {
        parse(row, begin, end);
        return true;
    }
    row.line = row.lastLine = 1;
    if (!std::exchange(m_restRead, true)) {
        row.words = m_rest;
        return true;
    }
    if (std::exchange(m_tailRead, true))
        return false;
    parse(row, m_tailAt, m_text.size());
    return true;
}

void JsonRows::parse(TableRow &row, qsizetype begin, qsizetype end)
{
    m_lines.countTo(begin);
    const QStringView part = m_text.sliced(begin, end - begin);
    row.line = m_lines.line;
    const qsizetype column = begin - m_lines.lineStart + 1;
    m_lines.countTo(end);
    row.lastLine = m_lines.line;
    if (part.trimmed().isEmpty())
        return;
    // Only lists and objects may stand alone in a document.
    const QByteArray bytes = '[' + part.toUtf8() + ']';
    QJsonParseError error;
    const QJsonArray parsed = QJsonDocument::fromJson(bytes, &error).array();
    if (error.error != QJsonParseError::NoError || parsed.size() != 1) {
        const qsizetype upTo = std::clamp<qsizetype>(error.offset, 1, bytes.size() - 1);
        const qsizetype units = QString::fromUtf8(bytes.sliced(1, upTo - 1)).size();
        fail(row, part, std::min(units, part.size()));
        if (row.warnings.back().line == row.line)
            row.warnings.back().column += column - 1;
        return;
    }
    m_isJournal = parsed.first().toObject().contains("__REALTIME_TIMESTAMP"_L1);
    flatten(row, parsed.first(), {});
    for (TableCell &cell : row.cells) {
        cell.line = row.line;
        cell.column = column;
    }
}

void JsonRows::fail(TableRow &row, QStringView part, qsizetype at)
{
    const TextPlace place = placeOf(part, at);
    row.words = part.toString();
    row.warnings.push_back({WarningKind::NotJson,
                            {},
                            row.line + place.line - 1,
                            place.column,
                            part.sliced(std::min(at, part.size() - 1)).left(40).toString()});
}

void JsonRows::flatten(TableRow &row, const QJsonValue &value, const QString &name)
{
    const auto inner = [&name](const QString &key) {
        return name.isEmpty() ? key : name + u'.' + key;
    };
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(row, it.value(), inner(it.key()));
        return;
    }
    const QJsonArray list = value.toArray();
    if (value.isArray() && !std::ranges::all_of(list, isPlain)) {
        for (qsizetype i = 0; i < list.size(); ++i)
            flatten(row, list[i], inner(QString::number(i)));
        return;
    }
    if (m_isJournal && !list.isEmpty())
        return addJournalList(row, name, list);
    addCell(row, name.isEmpty() ? u"value"_s : name, textOf(value));
}

// The journal writes a value that is no plain text as its bytes, and several values of a field as a
// list.
void JsonRows::addJournalList(TableRow &row, const QString &name, const QJsonArray &list)
{
    const auto isByte = [](const QJsonValue &value) {
        return value.isDouble() && value.toInt(-1) >= 0 && value.toInt(-1) < 256;
    };
    if (!std::ranges::all_of(list, isByte)) {
        for (const QJsonValue &value : list)
            addCell(row, name, textOf(value));
        return;
    }
    QByteArray bytes;
    for (const QJsonValue &value : list)
        bytes += static_cast<char>(value.toInt());
    if (!QUtf8StringView(bytes).isValidUtf8())
        row.warnings.push_back({WarningKind::UnknownCharset, {}, row.line, 1, u"UTF-8"_s});
    addCell(row, name, QString::fromUtf8(bytes));
}

void JsonRows::addCell(TableRow &row, const QString &name, const QString &text)
{
    auto known = m_nameIndex.constFind(name);
    if (known == m_nameIndex.cend()) {
        known = m_nameIndex.insert(name, m_names.size());
        m_names.append(name);
    }
    row.cells.push_back({text, *known, row.line, 1});
}

}  // namespace casement::intake
