// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One row of a result, read through a narrow door.
//
// What it is: typed access to the columns of the current row, by name.
// Promises: a column that is missing, NULL where it may not be, of another type or length, or with
// a
//   code that no vocabulary has, is Damaged and names itself; the first such finding stands, and
//   result() must be asked before the values are used.
// Does not do: convert between types: a text "12" is no integer.
// Neighbours: Query hands it out; it lives no longer than the query's current row.
// Cost: one hash look-up a column.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QHash>
#include <QLatin1StringView>
#include <QSqlQuery>

#include <optional>

namespace casement::store {

using ColumnNames = QHash<QLatin1StringView, int>;

class Row {
public:
    Row(const QSqlQuery &query, const ColumnNames &columns, QString subject)
        : m_query(query), m_columns(columns), m_subject(std::move(subject))
    {
    }

    [[nodiscard]] qint64 integer(QLatin1StringView column);
    [[nodiscard]] quint64 count(QLatin1StringView column);  // an integer >= 0
    [[nodiscard]] std::optional<qint64> integerOrNull(QLatin1StringView column);
    [[nodiscard]] QString text(QLatin1StringView column);
    [[nodiscard]] std::optional<QString> textOrNull(QLatin1StringView column);
    [[nodiscard]] QByteArray bytes(QLatin1StringView column);
    [[nodiscard]] std::optional<QByteArray> bytesOrNull(QLatin1StringView column);
    [[nodiscard]] Bytes32 bytes32(QLatin1StringView column);

    // A code of a closed vocabulary, by its ...FromCode function.
    template <typename Parse> [[nodiscard]] auto code(QLatin1StringView column, Parse parse)
    {
        const QString value = text(column);
        return parsed(column, value, parse(value));
    }
    template <typename Parse>
    [[nodiscard]] auto codeOrNull(QLatin1StringView column, Parse parse)
        -> decltype(parse(QStringView()))
    {
        const std::optional<QString> value = textOrNull(column);
        if (!value)
            return std::nullopt;
        return parsed(column, *value, parse(*value));
    }

    // Whether everything read so far was what it should be.
    [[nodiscard]] Result<> result() const;
    // For a reader that finds more wrong than the door does.
    void refuse(QLatin1StringView column, const QString &got, const QString &want);

private:
    [[nodiscard]] QVariant value(QLatin1StringView column);

    template <typename Value>
    [[nodiscard]] Value parsed(QLatin1StringView column, const QString &got,
                               std::optional<Value> value)
    {
        if (!value)
            refuse(column, got, QStringLiteral("a known code"));
        return value.value_or(Value{});
    }

    const QSqlQuery &m_query;
    const ColumnNames &m_columns;
    QString m_subject;
    std::optional<Error> m_error;
};

}  // namespace casement::store
