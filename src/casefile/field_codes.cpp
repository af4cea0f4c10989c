// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/field_codes.h"

#include <algorithm>

namespace casement::casefile {

bool isTag(QStringView tag)
{
    return !tag.isEmpty() && std::ranges::none_of(tag, [](QChar c) {
        return c.isSpace() || c == u',' || c.category() == QChar::Other_Control;
    });
}

QString tagsCode(const QStringList &tags)
{
    return tags.join(u' ');
}

std::optional<QStringList> tagsFromCode(const QString &code)
{
    if (code.isEmpty())
        return QStringList();
    QStringList tags = code.split(u' ');
    if (!std::ranges::all_of(tags, [](const QString &tag) { return isTag(tag); }))
        return std::nullopt;
    return tags;
}

QString refsCode(std::vector<ledger::Seq> refs)
{
    std::ranges::sort(refs);
    const auto repeated = std::ranges::unique(refs);
    refs.erase(repeated.begin(), repeated.end());
    QStringList parts;
    for (const ledger::Seq seq : refs)
        parts.append(QString::number(seq));
    return parts.join(u',');
}

std::optional<std::vector<ledger::Seq>> refsFromCode(const QString &code)
{
    std::vector<ledger::Seq> refs;
    for (const QString &part : code.split(u',')) {
        bool ok = false;
        refs.push_back(part.toULongLong(&ok));
        if (!ok)
            return std::nullopt;
    }
    // Writing it again finds leading zeros, signs, wrong order and repetitions at once.
    if (refsCode(refs) != code)
        return std::nullopt;
    return refs;
}

bool isUid(QStringView uid)
{
    return uid.size() == 32 && std::ranges::all_of(uid, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

}  // namespace casement::casefile
