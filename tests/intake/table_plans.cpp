// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/table_plans.h"

#include "support/test_main.h"

#include <QFile>

namespace casement::intake::test {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString realPath(const QString &name)
{
    const QString shared = casement::test::sharedDir();
    return shared.isEmpty() ? QString() : shared + QStringLiteral("/data/") + name;
}

Result<ImportPlan> readTable(QByteArrayView bytes, const ReadOptions &options)
{
    const bool isJson = options.fileName.contains(QStringLiteral(".json"));
    return isJson ? readJsonTable(bytes, options) : readDelimited(bytes, options);
}

ImportPlan planOf(const QByteArray &bytes, const ReadOptions &options)
{
    auto plan = readTable(bytes, options);
    if (!plan)
        qFatal("not read: line %lld", static_cast<long long>(plan.error().line));
    const TableReading &table = *plan->table;
    if (table.rows != std::ssize(plan->events) + table.rowsEmpty + table.rowsRefused)
        qFatal("rows do not add up");
    return *std::move(plan);
}

}  // namespace casement::intake::test
