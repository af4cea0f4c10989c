// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_type.h"

#include "ledger/strict_json.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <initializer_list>

// Resources of a static library are registered only when somebody says so, in the global namespace.
static void registerCaseTypes()
{
    Q_INIT_RESOURCE(case_types);
}

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

using ledger::JsonChildren;
using ledger::JsonType;
using ledger::JsonView;

constexpr qint64 kMinuteMs = 60 * 1000;
constexpr qint64 kMostMinutes = 10 * 365 * 24 * 60;
constexpr qsizetype kMostItems = 200;

class TypeReader {
public:
    TypeReader(const QByteArray &json, const QString &fileName) : m_json(json), m_fileName(fileName)
    {
    }

    Result<CaseType> read()
    {
        const auto root = ledger::checkJson(m_json, ledger::JsonForm::Spaced);
        if (!root) {
            Error error = root.error();
            error.kind = ErrorKind::BadInput;
            error.subject = m_fileName;
            error.line = error.line == 0 ? 1 : error.line;
            return failure(std::move(error));
        }
        CaseType type = readType(*root);
        if (m_error)
            return failure(std::move(*m_error));
        return type;
    }

private:
    [[nodiscard]] qint64 lineOf(const JsonView &value) const
    {
        if (!value.exists())
            return 1;
        const qsizetype offset = value.bytes().data() - m_json.constData();
        return 1 + QByteArrayView(m_json).first(offset).count('\n');
    }

    void refuse(const JsonView &at, const QString &path, const QString &got, const QString &want)
    {
        if (!m_error)
            m_error = Error{ErrorKind::BadInput, m_fileName, path, got, want, lineOf(at)};
    }

    void checkMembers(const JsonView &object, const QString &path,
                      std::initializer_list<QByteArrayView> known)
    {
        if (!object.isObject())
            return refuse(object, path, shown(object), u"{…}"_s);
        for (JsonChildren child(object); child.next();) {
            if (!std::ranges::contains(known, QByteArrayView(child.key())))
                refuse(child.value(), path + QString::fromUtf8(child.key()),
                       QString::fromUtf8(child.key()), u"no such member"_s);
        }
    }

    static QString shown(const JsonView &value)
    {
        return QString::fromUtf8(value.bytes()).left(40);
    }

    JsonView member(const JsonView &object, QByteArrayView key, const QString &path, JsonType type,
                    const QString &want)
    {
        const auto value = object.isObject() ? object.member(key) : std::nullopt;
        if (!value || value->type() != type) {
            refuse(value.value_or(object), path + QString::fromUtf8(key),
                   value ? shown(*value) : QString(), want);
            return {};
        }
        return *value;
    }

    QString words(const JsonView &object, QByteArrayView key, const QString &path, bool mayBeEmpty)
    {
        const JsonView value = member(object, key, path, JsonType::String, u"\"…\""_s);
        const QString text = value.exists() ? QString::fromUtf8(*value.string()) : QString();
        if (value.exists() && !mayBeEmpty && text.trimmed().isEmpty())
            refuse(value, path + QString::fromUtf8(key), shown(value), u"words"_s);
        return text;
    }

    // Words, each once; none where the member is not there.
    QStringList list(const JsonView &object, QByteArrayView key, const QString &path)
    {
        QStringList texts;
        if (!object.isObject() || !object.member(key))
            return texts;
        const QString name = path + QString::fromUtf8(key);
        const JsonView array = member(object, key, path, JsonType::Array, u"[…]"_s);
        for (JsonChildren child(array); child.next() && !m_error;) {
            const JsonView value = child.value();
            const QString text = value.type() == JsonType::String
                ? QString::fromUtf8(*value.string()).trimmed()
                : QString();
            if (text.isEmpty() || texts.contains(text))
                refuse(value, name, shown(value), u"words, each once"_s);
            texts.append(text);
        }
        return texts;
    }

    QString id(const JsonView &object, const QString &path)
    {
        const QString text = words(object, "id", path, false);
        const bool isCode = std::ranges::all_of(text, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        });
        if (!isCode)
            refuse(object, path + u"id"_s, text, u"a-z 0-9 -"_s);
        return text;
    }

    qint64 integer(const JsonView &object, QByteArrayView key, const QString &path, qint64 most)
    {
        const QString want = u"1-%1"_s.arg(most);
        const JsonView value = member(object, key, path, JsonType::Integer, want);
        const qint64 number = value.exists() ? *value.integer() : 1;
        if (number < 1 || number > most)
            refuse(value, path + QString::fromUtf8(key), shown(value), want);
        return number;
    }

    CaseType readType(const JsonView &root)
    {
        CaseType type;
        checkMembers(root, {}, {"id", "version", "title", "description", "severity", "items"});
        type.id = id(root, {});
        type.version = static_cast<quint64>(integer(root, "version", {}, 1'000'000));
        type.title = words(root, "title", {}, false);
        type.description = words(root, "description", {}, true);
        const QString severity = words(root, "severity", {}, false);
        if (const auto known = severityFromCode(severity))
            type.severity = *known;
        else
            refuse(root, u"severity"_s, severity, u"critical, high, moderate, low, info"_s);
        readItems(type, member(root, "items", {}, JsonType::Array, u"[…]"_s));
        return type;
    }

    void readItems(CaseType &type, const JsonView &items)
    {
        QSet<QString> seen;
        for (JsonChildren child(items); child.next() && !m_error;) {
            const QString path = u"items[%1]."_s.arg(type.items.size());
            const TypeItem item = readItem(child.value(), path);
            if (seen.contains(item.id))
                refuse(child.value(), path + u"id"_s, item.id, u"each id once"_s);
            for (const QString &before : item.after) {
                if (!seen.contains(before))
                    refuse(child.value(), path + u"after"_s, before, u"the id of an item above"_s);
            }
            seen.insert(item.id);
            type.items.push_back(item);
            if (std::ssize(type.items) > kMostItems)
                refuse(child.value(), u"items"_s, {}, QString::number(kMostItems));
        }
    }

    TypeItem readItem(const JsonView &object, const QString &path)
    {
        TypeItem item;
        checkMembers(object, path,
                     {"id", "title", "function", "required", "due_after_minutes", "hint", "inputs",
                      "after"});
        item.id = id(object, path);
        item.title = words(object, "title", path, false);
        const QString function = words(object, "function", path, false);
        if (const auto known = functionFromCode(function))
            item.function = *known;
        else
            refuse(object, path + u"function"_s, function, u"legal, policy, product, …"_s);
        const JsonView required =
            member(object, "required", path, JsonType::Boolean, u"true, false"_s);
        item.required = required.exists() && required.bytes() == "true";
        if (object.isObject() && object.member("due_after_minutes"))
            item.dueAfterMs = integer(object, "due_after_minutes", path, kMostMinutes) * kMinuteMs;
        if (object.isObject() && object.member("hint"))
            item.hint = words(object, "hint", path, true);
        item.inputs = list(object, "inputs", path);
        item.after = list(object, "after", path);
        return item;
    }

    const QByteArray &m_json;
    const QString &m_fileName;
    std::optional<Error> m_error;
};

}  // namespace

Result<CaseType> parseCaseType(const QByteArray &json, const QString &fileName)
{
    return TypeReader(json, fileName).read();
}

Result<std::vector<CaseType>> builtInCaseTypes()
{
    registerCaseTypes();
    const QDir dir(u":/case_types"_s);
    std::vector<CaseType> types;
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Internal, name, {}, file.errorString());
        auto type = parseCaseType(file.readAll(), name);
        if (!type)
            return failure(std::move(type.error()));
        types.push_back(std::move(*type));
    }
    std::ranges::sort(types, {}, &CaseType::title);
    return types;
}

Result<CaseType> builtInCaseType(const QString &id)
{
    auto types = builtInCaseTypes();
    if (!types)
        return failure(std::move(types.error()));
    const auto found = std::ranges::find(*types, id, &CaseType::id);
    if (found != types->end())
        return *found;
    QStringList known;
    for (const CaseType &type : *types)
        known.append(type.id);
    return failure(ErrorKind::NotFound, id, u"case_type"_s, id, known.join(u", "_s));
}

std::vector<ItemDraft> itemsOf(const CaseType &type, qint64 openedMs)
{
    std::vector<ItemDraft> items;
    for (const TypeItem &typeItem : type.items) {
        ItemDraft item;
        item.id = typeItem.id;
        item.title = typeItem.title;
        item.function = typeItem.function;
        item.required = typeItem.required;
        if (typeItem.dueAfterMs)
            item.dueMs = openedMs + *typeItem.dueAfterMs;
        item.inputWords = typeItem.hint;
        for (const QString &name : typeItem.inputs)
            item.inputs.push_back({name, {}, {}});
        item.after = typeItem.after;
        item.fromType = type.id;
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace casement::casefile
