// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/readings.h"

#include "store/search_text.h"

namespace casement::store {

using namespace Qt::StringLiterals;

QString tagKey(const QString &tag)
{
    return tag.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

Result<Readings> readingsOf(const casefile::EntryValue &value, quint64 lateAfterMs,
                            const casefile::RowLookup &current)
{
    Result<casefile::TimelineChange> change =
        casefile::timelineChanges(value, lateAfterMs, current);
    if (!change)
        return failure(change.error());
    Readings out;
    out.change = std::move(*change);
    if (value.tags) {
        out.tags.emplace();
        for (const QString &tag : *value.tags)
            if (const QString key = tagKey(tag); !out.tags->contains(key))
                out.tags->append(key);
    }
    if (value.blob)
        out.blob = value.blob->sha256;
    return out;
}

QString searchWordsOf(const casefile::EntryValue &value, const std::vector<ledger::Field> &fields)
{
    QString words;
    for (const ledger::Field &field : fields) {
        const auto *text = std::get_if<ledger::TextValue>(&field.value);
        if (text == nullptr || text->utf8.isEmpty())
            continue;
        words += searchText(QString::fromUtf8(text->utf8)) + u'\n';
    }
    for (const QString &tag : value.tags.value_or(QStringList()))
        words += searchText(tag) + u'\n';
    return words;
}

}  // namespace casement::store
