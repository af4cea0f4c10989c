// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Values of a draft, collected as fields.
//
// What it is: one method a form of value; finish() sorts by id and answers the first error.
// Promises: an empty text or code writes no field (optionalText() and optionalTags() do); a field
//   written twice is Internal.
// Neighbours: drafts.cpp alone.
#pragma once

#include "casefile/entry_value.h"
#include "casefile/registry.h"
#include "ledger/entry.h"

#include <QStringList>

namespace casement::casefile {

class FieldWriter {
public:
    void utf8(FieldId id, const QString &value);
    void text(FieldId id, const QString &value);
    void optionalText(FieldId id, const std::optional<QString> &value);
    // One field each from `first` on; TooLarge where they do not end by `last`.
    void texts(FieldId first, FieldId last, const QStringList &values);
    void inputs(const std::vector<ItemInput> &inputs);
    void time(FieldId id, qint64 ms);
    void number(FieldId id, quint64 value);
    void blob(FieldId id, const std::optional<ledger::BlobValue> &value);
    void occurred(const OccurredTime &occurred);
    void tags(const QStringList &tags);
    void optionalTags(const std::optional<QStringList> &tags);
    void refs(const std::vector<ledger::Seq> &refs);
    void uid(const QString &uid);

    template <typename Word> void code(FieldId id, const std::optional<Word> &word)
    {
        if (word)
            utf8(id, codeOf(*word));
    }

    [[nodiscard]] Result<std::vector<ledger::Field>> finish() &&;

private:
    void add(FieldId id, ledger::FieldValue value);
    void refuse(ErrorKind kind, FieldId id, QString got, QString want);

    std::vector<ledger::Field> m_fields;
    std::optional<Error> m_error;
};

}  // namespace casement::casefile
