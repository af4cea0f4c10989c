// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_export.h"
#include "desk/inside/field_text.h"
#include "store/cases.h"
#include "store/entries.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(const ledger::SignedEntry &entry)
{
    QJsonObject fields;
    for (const ledger::Field &field : entry.fields)
        fields.insert(fieldName(field.id), fieldText(field.value));
    const auto hex = [](ByteSpan bytes) { return QString::fromLatin1(toHex(bytes)); };
    const QJsonObject line{{u"seq"_s, static_cast<qint64>(entry.seq)},
                           {u"fields"_s, fields},
                           {u"author"_s, hex(entry.author)},
                           {u"leaf"_s, hex(entry.leaf)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Error cannotWrite(const QFileDevice &file, const QString &path)
{
    const auto kind =
        file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::IoFailed;
    return {kind, path, {}, file.errorString(), {}, 0};
}

}  // namespace

Result<quint64> exportLines(Desk &desk, const QString &caseId, const QString &path)
{
    if (QFile::exists(path))
        return failure(ErrorKind::AlreadyExists, path);
    const auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    const auto head = store::Cases(desk.store()).head(row->caseId);
    if (!head)
        return failure(head.error());
    // Beside its place, under a name of its own, so that it appears whole or not at all.
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open())
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    auto written =
        store::Entries(desk.store())
            .forEach(row->caseId, 0, head->size, [&](const store::StoredEntry &stored) -> Result<> {
                const auto entry = store::signedEntry(stored);
                if (!entry)
                    return failure(entry.error());
                const QByteArray line = lineOf(*entry);
                if (file.write(line) != line.size())
                    return std::unexpected(cannotWrite(file, path));
                return {};
            });
    if (!written)
        return failure(written.error());
    if (!file.flush())
        return std::unexpected(cannotWrite(file, path));
    if (!file.rename(path))
        return std::unexpected(cannotWrite(file, path));
    file.setAutoRemove(false);
    return head->size;
}

}  // namespace casement::desk
