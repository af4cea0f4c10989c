// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/field_text.h"

#include "base/bytes.h"
#include "casefile/registry.h"

#include <QDateTime>
#include <QTimeZone>

namespace casement::desk {

using namespace Qt::StringLiterals;

QString fieldName(ledger::FieldId id)
{
    const auto *info = casefile::fieldInfo(id);
    if (info == nullptr)
        return QString::number(id);
    return info->first == info->last ? QString(info->name)
                                     : u"%1_%2"_s.arg(info->name).arg(id - info->first + 1);
}

QString fieldText(const ledger::FieldValue &value)
{
    struct Speller {
        QString operator()(const ledger::Utf8Value &text) const
        {
            return QString::fromUtf8(text.utf8);
        }
        QString operator()(const ledger::TimeValue &time) const
        {
            return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(time.ms), QTimeZone::UTC)
                .toString(Qt::ISODateWithMs);
        }
        QString operator()(const ledger::NumberValue &number) const
        {
            return QString::number(number.number);
        }
        QString operator()(const ledger::BlobValue &blob) const
        {
            return u"sha256 %1, %2 bytes"_s.arg(QString::fromLatin1(toHex(blob.sha256)))
                .arg(blob.size);
        }
        QString operator()(const ledger::TextValue &text) const
        {
            return QString::fromUtf8(text.utf8);
        }
    };
    return std::visit(Speller(), value);
}

}  // namespace casement::desk
