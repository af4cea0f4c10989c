// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/column_map.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

struct RoleWord {
    ColumnRole role;
    QLatin1StringView word;
};
constexpr std::array kRoles{
    RoleWord{ColumnRole::Time, "time"_L1},   RoleWord{ColumnRole::Date, "date"_L1},
    RoleWord{ColumnRole::Clock, "clock"_L1}, RoleWord{ColumnRole::Zone, "zone"_L1},
    RoleWord{ColumnRole::Title, "title"_L1}, RoleWord{ColumnRole::Words, "words"_L1},
    RoleWord{ColumnRole::Keep, "keep"_L1},   RoleWord{ColumnRole::Leave, "leave"_L1}};
constexpr auto kShape = "shape"_L1;
constexpr auto kDayFirst = "day first"_L1;
constexpr auto kEncoding = "encoding"_L1;

bool isPlainName(const QString &name)
{
    if (name.isEmpty() || name != name.trimmed() || name.startsWith(u'"'))
        return false;
    return std::ranges::none_of(name, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

// JSON's way of writing a string, by way of a list of one.
QString written(const QString &name)
{
    if (isPlainName(name))
        return name;
    const QJsonDocument list(QJsonArray{name});
    return QString::fromUtf8(list.toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

std::optional<QString> nameOf(const QString &text)
{
    if (!text.startsWith(u'"'))
        return text.isEmpty() ? std::nullopt : std::optional(text);
    const QJsonArray list = QJsonDocument::fromJson((u'[' + text + u']').toUtf8()).array();
    if (list.size() != 1 || !list.first().isString())
        return std::nullopt;
    return list.first().toString();
}

QString roleWords()
{
    QStringList words{kShape, kDayFirst, kEncoding};
    for (const RoleWord &role : kRoles)
        words.append(role.word);
    return words.join(u", "_s);
}

bool readRule(ColumnMap &map, const QString &word, const QString &value)
{
    const auto name = nameOf(value);
    if (!name)
        return false;
    if (word == kShape) {
        map.shape = *name;
        return true;
    }
    if (word == kEncoding) {
        map.encoding = *name;
        return true;
    }
    if (word == kDayFirst) {
        map.dayFirst = *name == u"yes";
        return *name == u"yes" || *name == u"no";
    }
    for (const RoleWord &role : kRoles) {
        if (word == role.word) {
            map.rules.push_back({role.role, *name});
            return true;
        }
    }
    return false;
}

bool names(const ColumnRule &rule, const QString &name)
{
    if (rule.name.compare(name, Qt::CaseInsensitive) == 0)
        return true;
    if (rule.role != ColumnRole::Leave)
        return false;
    const QStringView pattern(rule.name);
    return (pattern.startsWith(u'*') && name.endsWith(pattern.sliced(1), Qt::CaseInsensitive))
        || (pattern.endsWith(u'*') && name.startsWith(pattern.chopped(1), Qt::CaseInsensitive));
}

}  // namespace

QString textOf(const ColumnMap &map)
{
    QString text;
    const auto line = [&text](QLatin1StringView word, const QString &value) {
        text += word + u": "_s + value + u'\n';
    };
    if (!map.shape.isEmpty())
        line(kShape, written(map.shape));
    for (const ColumnRule &rule : map.rules) {
        for (const RoleWord &role : kRoles) {
            if (role.role == rule.role)
                line(role.word, written(rule.name));
        }
    }
    if (map.dayFirst)
        line(kDayFirst, *map.dayFirst ? u"yes"_s : u"no"_s);
    if (!map.encoding.isEmpty())
        line(kEncoding, written(map.encoding));
    return text;
}

Result<ColumnMap> columnMapOf(QStringView text, const QString &fileName)
{
    ColumnMap map;
    qint64 number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        const QStringView rule = line.trimmed();
        if (rule.isEmpty() || rule.startsWith(u'#'))
            continue;
        const qsizetype colon = rule.indexOf(u':');
        const QString word =
            rule.left(std::max<qsizetype>(colon, 0)).trimmed().toString().toLower();
        if (colon < 0 || !readRule(map, word, rule.sliced(colon + 1).trimmed().toString())) {
            return failure(Error{ErrorKind::BadInput, fileName, u"role"_s, rule.left(80).toString(),
                                 roleWords(), number});
        }
    }
    return map;
}

qsizetype ruleFor(const ColumnMap &map, const QString &name)
{
    for (size_t i = 0; i < map.rules.size(); ++i) {
        if (names(map.rules[i], name))
            return static_cast<qsizetype>(i);
    }
    return -1;
}

}  // namespace casement::intake
