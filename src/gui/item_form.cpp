// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/item_form.h"

#include "casefile/time_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QJsonObject jsonOf(const ItemForm &form)
{
    QJsonArray inputs;
    for (const ItemForm::Input &input : form.inputs)
        inputs.append(QJsonArray{input.name, input.given});
    return {{u"title"_s, form.title},
            {u"function"_s, QString(codeOf(form.function))},
            {u"owner"_s, form.owner},
            {u"due"_s, form.due},
            {u"required"_s, form.required},
            {u"inputs"_s, inputs},
            {u"after"_s, QJsonArray::fromStringList(form.after)}};
}

ItemForm formOf(const QJsonObject &json)
{
    ItemForm form;
    form.title = json[u"title"_s].toString();
    form.function = casefile::functionFromCode(json[u"function"_s].toString())
                        .value_or(casefile::Function::TrustSafety);
    form.owner = json[u"owner"_s].toString();
    form.due = json[u"due"_s].toString();
    form.required = json[u"required"_s].toBool();
    for (const QJsonValue &input : json[u"inputs"_s].toArray())
        form.inputs.push_back({input[0].toString(), input[1].toString()});
    for (const QJsonValue &id : json[u"after"_s].toArray())
        form.after.append(id.toString());
    return form;
}

}  // namespace

QString givenText(const casefile::ItemInput &input)
{
    if (!input.ref)
        return input.given;
    return u"#%1 %2"_s.arg(QString::number(*input.ref), input.given).trimmed();
}

casefile::ItemInput inputOf(const ItemForm::Input &row)
{
    static const QRegularExpression entry(u"^#(\\d{1,15})(?:\\s+(.*))?$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const QString given = row.given.trimmed();
    const auto match = entry.match(given);
    if (!match.hasMatch())
        return {row.name.trimmed(), given, {}};
    return {row.name.trimmed(), match.captured(2).trimmed(), match.captured(1).toULongLong()};
}

ItemForm formOf(const casefile::Item &item, const QTimeZone &zone)
{
    ItemForm form;
    form.title = item.title;
    form.function = item.function;
    form.owner = item.owner;
    if (item.dueMs)
        form.due = casefile::dateClockText(*item.dueMs, zone);
    form.required = item.required;
    for (const casefile::ItemInput &input : item.inputs)
        form.inputs.push_back({input.name, givenText(input)});
    form.after = item.after;
    return form;
}

Result<std::optional<qint64>> dueOf(const QString &typed, const casefile::TimeContext &context)
{
    if (typed.trimmed().isEmpty())
        return std::optional<qint64>();
    const auto time = casefile::parseTime(typed.trimmed(), context);
    if (!time)
        return failure(time.error());
    if (!time->ms)
        return failure(ErrorKind::BadInput, {}, u"due_at"_s, typed, u"14:30"_s);
    return time->ms;
}

Result<desk::ItemChange> changeOf(const ItemForm &was, const ItemForm &now,
                                  const casefile::TimeContext &context)
{
    desk::ItemChange change;
    if (was.title != now.title)
        change.title = now.title;
    if (was.function != now.function)
        change.function = now.function;
    if (was.owner != now.owner)
        change.owner = now.owner;
    if (was.required != now.required)
        change.required = now.required;
    if (was.after != now.after)
        change.after = now.after;
    if (was.inputs != now.inputs) {
        std::vector<casefile::ItemInput> inputs;
        inputs.reserve(now.inputs.size());
        for (const ItemForm::Input &row : now.inputs)
            inputs.push_back(inputOf(row));
        change.inputs = std::move(inputs);
    }
    if (was.due == now.due)
        return change;
    const auto due = dueOf(now.due, context);
    if (!due)
        return failure(due.error());
    change.dueMs = *due;
    return change;
}

QString draftText(const ItemFormDraft &draft)
{
    const QJsonObject json{{u"seen"_s, QString::number(draft.seen)},
                           {u"was"_s, jsonOf(draft.was)},
                           {u"now"_s, jsonOf(draft.now)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<ItemFormDraft> draftOf(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!json.contains(u"now"_s))
        return std::nullopt;
    return ItemFormDraft{json[u"seen"_s].toString().toULongLong(),
                         formOf(json[u"was"_s].toObject()), formOf(json[u"now"_s].toObject())};
}

}  // namespace casement::gui
