// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stands in the form of a checklist item, as a value.
//
// What it is: ItemForm, the fields as they are typed; what of them changes an item; and the draft
//   that is kept of them, with the version they were typed against.
// Promises: only what somebody changed is asked for; a draft is known as made against an older
//   version also after a restart. An input is given in words, or as "#41 words" with an entry.
// Does not do: widgets (item_dialog.h).
// Cost: a few short texts.
#pragma once

#include "casefile/time_input.h"
#include "desk/item_request.h"

namespace casement::gui {

struct ItemForm {
    struct Input {
        QString name;
        QString given;
        friend bool operator==(const Input &, const Input &) = default;
    };
    QString title;
    casefile::Function function = casefile::Function::TrustSafety;
    QString owner;
    QString due;
    bool required = false;
    std::vector<Input> inputs;
    QStringList after;
    friend bool operator==(const ItemForm &, const ItemForm &) = default;
};

[[nodiscard]] ItemForm formOf(const casefile::Item &item, const QTimeZone &zone);
[[nodiscard]] QString givenText(const casefile::ItemInput &input);
[[nodiscard]] casefile::ItemInput inputOf(const ItemForm::Input &row);

// Nothing where no time is typed. Errors: those of parseTime().
[[nodiscard]] Result<std::optional<qint64>> dueOf(const QString &typed,
                                                  const casefile::TimeContext &context);

// What differs. Errors: those of dueOf().
[[nodiscard]] Result<desk::ItemChange> changeOf(const ItemForm &was, const ItemForm &now,
                                                const casefile::TimeContext &context);

struct ItemFormDraft {
    ledger::Seq seen = 0;  // the last entry of the item; 0: a new one
    ItemForm was;
    ItemForm now;
};
[[nodiscard]] QString draftText(const ItemFormDraft &draft);
[[nodiscard]] std::optional<ItemFormDraft> draftOf(const QString &text);

}  // namespace casement::gui
