// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/table_reader.h"

#include "intake/delimited_rows.h"
#include "intake/journal_rows.h"
#include "intake/json_rows.h"
#include "intake/row_events.h"
#include "intake/table_shapes.h"
#include "intake/text_decoding.h"

#include <algorithm>
#include <memory>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 64 * 1024 * 1024;
constexpr int kRowsShown = 5;
constexpr int kRowsBetweenLooks = 1024;

bool isEmptyRow(const TableRow &row)
{
    return row.words.trimmed().isEmpty()
        && std::ranges::all_of(row.cells,
                               [](const TableCell &cell) { return cell.text.trimmed().isEmpty(); });
}

class TableReader {
public:
    TableReader(const DecodedText &decoded, qint64 lines, const ReadOptions &options,
                std::unique_ptr<RowSource> rows)
        : m_options(options), m_out(m_options, {}), m_rows(std::move(rows)), m_lines(lines)
    {
        m_reading.encoding = decoded.encoding;
        m_reading.headLines = m_rows->headLines();
        m_reading.delimiter = m_rows->delimiter();
        if (decoded.notUnicode) {
            m_out.warn(
                {WarningKind::OtherEncoding, {}, 0, decoded.notUnicode->column, decoded.encoding},
                decoded.notUnicode->line, 0);
        }
    }

    Result<ImportPlan> read()
    {
        const auto sample = sampleOf(*m_rows);
        if (!sample)
            return failure(sample.error());
        chooseMap(*sample);
        RowEvents events(m_reading.map, m_options, m_out);
        const auto learnt =
            each([&](const TableRow &row) { events.learn(row, m_rows->names()); }, 0);
        if (!learnt)
            return failure(learnt.error());
        events.settleOrders();
        warnOfMap(events.left());
        m_rows->rewind();
        const auto written = each([&](const TableRow &row) { write(row, events); }, m_lines);
        if (!written)
            return failure(written.error());
        m_out.endText();
        ImportPlan plan = std::move(m_out.plan());
        plan.asksDayFirst = events.asksDayFirst();
        plan.linesRead = m_lines;
        plan.table = std::move(m_reading);
        return plan;
    }

private:
    void chooseMap(const TableSample &sample)
    {
        const std::optional<ColumnMap> &given = m_options.columns;
        m_reading.map = given && !given->rules.empty() ? *given : suggestedMap(sample);
        if (!given)
            return;
        if (given->dayFirst)
            m_reading.map.dayFirst = given->dayFirst;
        m_reading.map.encoding = given->encoding;
    }

    template <typename Use> Result<> each(const Use &use, qint64 linesBefore)
    {
        TableRow row;
        for (int i = 0;; ++i) {
            const auto more = m_rows->next(row);
            if (!more)
                return failure(more.error());
            if (!*more)
                return {};
            const bool isStopped = i % kRowsBetweenLooks == 0
                && !wanted(m_options.progress, static_cast<quint64>(linesBefore + row.line),
                           static_cast<quint64>(2 * m_lines));
            if (isStopped)
                return failure(ErrorKind::Cancelled, m_options.fileName);
            use(row);
        }
    }

    void write(const TableRow &row, RowEvents &events)
    {
        ++m_reading.rows;
        for (const ImportWarning &warning : row.warnings)
            m_out.warn(warning, warning.line, 0);
        if (isEmptyRow(row)) {
            ++m_reading.rowsEmpty;
            return;
        }
        if (row.cells.empty()) {
            ++m_reading.rowsRefused;
            writeWords(row);
            return;
        }
        events.write(row, m_rows->names());
        if (std::ssize(m_reading.sample) <= kRowsShown)
            show(row);
    }

    void writeWords(const TableRow &row)
    {
        qint64 line = row.line;
        for (const QStringView words : QStringView(row.words).tokenize(u'\n')) {
            const bool isEnded = words.endsWith(u'\r');
            m_out.text((isEnded ? words.chopped(1) : words).toString(), line++);
        }
    }

    // Names that later rows bring are not in the head; their cells are, at the end.
    void show(const TableRow &row)
    {
        if (m_reading.sample.empty())
            m_reading.sample.push_back(m_rows->names());
        QStringList cells(m_rows->names().size());
        for (const TableCell &cell : row.cells)
            cells[cell.name] = cell.text.left(200);
        m_reading.sample.push_back(cells);
    }

    void warnOfMap(const QStringList &left)
    {
        constexpr qsizetype kNamesSaid = 20;
        bool hasTime = false;
        for (const ColumnRule &rule : m_reading.map.rules) {
            const bool isPattern = rule.role == ColumnRole::Leave || rule.role == ColumnRole::Keep;
            const bool isThere = m_rows->names().contains(rule.name, Qt::CaseInsensitive);
            if (!isThere && !isPattern && m_options.columns)
                m_out.warn({WarningKind::NoSuchColumn, {}, 0, 1, rule.name}, 1, 0);
            hasTime |= isThere && (rule.role == ColumnRole::Time || rule.role == ColumnRole::Date);
        }
        if (!hasTime && m_lines > 0)
            m_out.warn({WarningKind::NoTimeColumn, {}, 0, 1, m_options.fileName}, 1, 0);
        if (!left.isEmpty()) {
            m_out.warn({WarningKind::LeftInFile,
                        {},
                        0,
                        1,
                        left.first(std::min(left.size(), kNamesSaid)).join(u", "_s)},
                       1, 0);
        }
    }

    const ReadOptions &m_options;
    PlanWriter m_out;
    std::unique_ptr<RowSource> m_rows;
    TableReading m_reading;
    qint64 m_lines = 0;
};

using MakeRows = std::unique_ptr<RowSource> (*)(const QString &text, const QString &fileName);

Result<> checkSize(QByteArrayView bytes, const ReadOptions &options)
{
    if (bytes.size() <= kLargestFile)
        return {};
    return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                   QString::number(kLargestFile));
}

Result<ImportPlan> readRows(QByteArrayView bytes, const ReadOptions &options, MakeRows make)
{
    if (const auto checked = checkSize(bytes, options); !checked)
        return failure(checked.error());
    const QString fallback = options.columns ? options.columns->encoding : QString();
    const auto decoded = decodeText(bytes, options.fileName, fallback);
    if (!decoded)
        return failure(decoded.error());
    return TableReader(*decoded, countLines(decoded->text), options,
                       make(decoded->text, options.fileName))
        .read();
}

}  // namespace

Result<ImportPlan> readDelimited(QByteArrayView bytes, const ReadOptions &options)
{
    return readRows(bytes, options,
                    [](const QString &text, const QString &fileName) -> std::unique_ptr<RowSource> {
                        return std::make_unique<DelimitedRows>(text, fileName);
                    });
}

Result<ImportPlan> readJsonTable(QByteArrayView bytes, const ReadOptions &options)
{
    return readRows(bytes, options,
                    [](const QString &text, const QString &) -> std::unique_ptr<RowSource> {
                        return std::make_unique<JsonRows>(text);
                    });
}

Result<ImportPlan> readJournalExport(QByteArrayView bytes, const ReadOptions &options)
{
    if (const auto checked = checkSize(bytes, options); !checked)
        return failure(checked.error());
    const bool endsOpen = !bytes.isEmpty() && bytes.back() != '\n';
    const qint64 lines = std::ranges::count(bytes, '\n') + (endsOpen ? 1 : 0);
    return TableReader({{}, u"UTF-8"_s, {}}, lines, options, std::make_unique<JournalRows>(bytes))
        .read();
}

bool looksDelimited(QByteArrayView head)
{
    return DelimitedRows::looksDelimited(textOfHead(head));
}

bool looksLikeJson(QByteArrayView head)
{
    return JsonRows::looksLikeJson(textOfHead(head));
}

}  // namespace casement::intake
