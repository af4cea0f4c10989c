// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/row.h"

#include <QVariant>

namespace casement::store {

QVariant Row::value(QLatin1StringView column)
{
    const auto found = m_columns.constFind(column);
    if (found == m_columns.constEnd()) {
        refuse(column, QStringLiteral("no such column"), {});
        return {};
    }
    return m_query.value(*found);
}

void Row::refuse(QLatin1StringView column, const QString &got, const QString &want)
{
    if (!m_error)
        m_error = Error{ErrorKind::Damaged, m_subject, column, got, want, 0};
}

Result<> Row::result() const
{
    if (m_error)
        return failure(*m_error);
    return {};
}

std::optional<qint64> Row::integerOrNull(QLatin1StringView column)
{
    const QVariant found = value(column);
    if (found.isNull())
        return std::nullopt;
    if (found.typeId() != QMetaType::LongLong) {
        refuse(column, QLatin1StringView(found.typeName()), QStringLiteral("an integer"));
        return std::nullopt;
    }
    return found.toLongLong();
}

qint64 Row::integer(QLatin1StringView column)
{
    const std::optional<qint64> found = integerOrNull(column);
    if (!found)
        refuse(column, QStringLiteral("NULL"), QStringLiteral("an integer"));
    return found.value_or(0);
}

quint64 Row::count(QLatin1StringView column)
{
    const qint64 found = integer(column);
    if (found < 0)
        refuse(column, QString::number(found), QStringLiteral("0 or more"));
    return static_cast<quint64>(std::max<qint64>(found, 0));
}

std::optional<QString> Row::textOrNull(QLatin1StringView column)
{
    const QVariant found = value(column);
    if (found.isNull())
        return std::nullopt;
    if (found.typeId() != QMetaType::QString) {
        refuse(column, QLatin1StringView(found.typeName()), QStringLiteral("text"));
        return std::nullopt;
    }
    return found.toString();
}

QString Row::text(QLatin1StringView column)
{
    const std::optional<QString> found = textOrNull(column);
    if (!found)
        refuse(column, QStringLiteral("NULL"), QStringLiteral("text"));
    return found.value_or(QString());
}

std::optional<QByteArray> Row::bytesOrNull(QLatin1StringView column)
{
    const QVariant found = value(column);
    if (!found.isValid() || (found.isNull() && found.typeId() != QMetaType::QByteArray))
        return std::nullopt;
    if (found.typeId() != QMetaType::QByteArray) {
        refuse(column, QLatin1StringView(found.typeName()), QStringLiteral("bytes"));
        return std::nullopt;
    }
    return found.toByteArray();
}

QByteArray Row::bytes(QLatin1StringView column)
{
    const std::optional<QByteArray> found = bytesOrNull(column);
    if (!found)
        refuse(column, QStringLiteral("NULL"), QStringLiteral("bytes"));
    return found.value_or(QByteArray());
}

Bytes32 Row::bytes32(QLatin1StringView column)
{
    const QByteArray found = bytes(column);
    const std::optional<Bytes32> exact = casement::bytes32(found);
    if (!exact)
        refuse(column, QString::number(found.size()), QStringLiteral("32 bytes"));
    return exact.value_or(Bytes32{});
}

}  // namespace casement::store
