// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/item_words.h"

#include "casefile/registry.h"
#include "casefile/time_text.h"
#include "desk/display_words.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryValue;
using casefile::Item;
using casefile::ItemPart;
namespace fields = casefile::fields;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::ItemWords)
};

using Shown = std::function<bool(ledger::FieldId)>;

QString ownerWords(const EntryValue &entry, const Shown &shown)
{
    if (entry.person.isEmpty())
        return Words::tr("no owner");
    return shown(fields::kPerson) ? Words::tr("owner %1").arg(entry.person) : Words::tr("owner");
}

QString dueWords(const EntryValue &entry, const Shown &shown)
{
    if (!entry.dueMs)
        return Words::tr("no due time");
    if (!shown(fields::kDueAt))
        return Words::tr("due time");
    return Words::tr("due %1 UTC").arg(casefile::dateClockText(*entry.dueMs, QTimeZone::UTC));
}

QString inputWords(const EntryValue &entry)
{
    if (entry.namedInputs.empty())
        return Words::tr("needs no inputs");
    const auto given = std::ranges::count_if(entry.namedInputs, &casefile::ItemInput::isGiven);
    const auto named = static_cast<int>(entry.namedInputs.size());
    if (given < named)
        return Words::tr("%1 of %2 inputs given").arg(given).arg(named);
    return named == 1 ? Words::tr("its one input is given")
                      : Words::tr("all its %1 inputs are given").arg(named);
}

QString afterCount(const EntryValue &entry)
{
    if (entry.after.isEmpty())
        return Words::tr("waits for no other item");
    return entry.after.size() == 1 ? Words::tr("waits for another item")
                                   : Words::tr("waits for %1 items").arg(entry.after.size());
}

QString partWords(ItemPart part, const EntryValue &entry, const Shown &shown)
{
    switch (part) {
    case ItemPart::Added:
        return Words::tr("new item");
    case ItemPart::State:
        return wordOf(*entry.itemState).toLower();
    case ItemPart::Title:
        return Words::tr("reworded");
    case ItemPart::Function:
        return Words::tr("for %1").arg(wordOf(*entry.function));
    case ItemPart::Owner:
        return ownerWords(entry, shown);
    case ItemPart::Due:
        return dueWords(entry, shown);
    case ItemPart::Required:
        return entry.required.value_or(false) ? Words::tr("required") : Words::tr("not required");
    case ItemPart::Inputs:
        return inputWords(entry);
    case ItemPart::After:
        return afterCount(entry);
    }
    Q_UNREACHABLE_RETURN(QString());
}

}  // namespace

QString itemChangeWords(const EntryValue &entry, const Shown &shown)
{
    QStringList parts;
    for (const ItemPart part : casefile::changedParts(entry))
        parts.append(partWords(part, entry, shown));
    if (parts.isEmpty())
        return wordOf(*entry.itemState);
    const QString words = parts.join(u", "_s);
    return words.first(1).toUpper() + words.sliced(1);
}

QString needsWords(const Item &item)
{
    const auto missing = item.missingInputs().size();
    if (missing == 0 || casefile::isSettled(item.state))
        return {};
    return item.inputs.size() == 1
        ? Words::tr("needs 1 input")
        : Words::tr("needs %1 of %2 inputs").arg(missing).arg(item.inputs.size());
}

QString afterWords(const std::vector<Item> &items, const Item &item)
{
    if (casefile::isSettled(item.state))
        return {};
    QStringList titles;
    for (const Item *other : casefile::waitsFor(items, item))
        titles.append(visibleLine(other->title));
    return titles.isEmpty() ? QString() : Words::tr("after: %1").arg(titles.join(u"; "_s));
}

QString givenWords(const casefile::ItemInput &input)
{
    if (!input.isGiven())
        return Words::tr("missing");
    if (!input.ref)
        return Words::tr("given: %1").arg(visibleLine(input.given));
    return input.given.isEmpty()
        ? Words::tr("given with entry %1").arg(*input.ref)
        : Words::tr("given: %1 (entry %2)").arg(visibleLine(input.given)).arg(*input.ref);
}

}  // namespace casement::desk
