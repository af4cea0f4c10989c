// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_words.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

QString labelled(const QString &label, const QString &address)
{
    if (address.isEmpty() || label == address)
        return label;
    return label.isEmpty() ? address : label + u" ("_s + address + u')';
}

// The words of a block and of what stands in it.
class BlockWords {
public:
    explicit BlockWords(SlackNames &names) : m_names(names) { }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as Qt reads JSON
    void add(const QJsonObject &block)
    {
        const QString type = block["type"_L1].toString();
        const QJsonValue text = block["text"_L1];
        if (type == "link"_L1)
            m_text += labelled(text.toString(), block["url"_L1].toString());
        else if (text.isString())
            m_text += type == "mrkdwn"_L1 ? m_names.plain(text.toString()) : text.toString();
        else if (text.isObject())
            add(text.toObject());
        else
            addNamed(type, block);
        for (const auto inner : {"fields"_L1, "elements"_L1}) {
            for (const QJsonValue &element : block[inner].toArray())
                add(element.toObject());
        }
        const bool isInLine = type == "text"_L1 || type == "link"_L1 || isNamed(type);
        if (!isInLine && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
    }

    [[nodiscard]] QString text() const { return m_text.trimmed(); }

private:
    static bool isNamed(const QString &type)
    {
        return type == "user"_L1 || type == "channel"_L1 || type == "emoji"_L1
            || type == "broadcast"_L1 || type == "usergroup"_L1 || type == "date"_L1;
    }

    void addNamed(const QString &type, const QJsonObject &block)
    {
        if (type == "user"_L1)
            m_text += u'@' + m_names.person(block["user_id"_L1].toString()).name;
        else if (type == "channel"_L1)
            m_text += m_names.channel(block["channel_id"_L1].toString()).name;
        else if (type == "emoji"_L1)
            m_text += u':' + block["name"_L1].toString() + u':';
        else if (type == "broadcast"_L1)
            m_text += u'@' + block["range"_L1].toString();
        else if (type == "usergroup"_L1)
            m_text += u'@' + block["usergroup_id"_L1].toString();
        else if (type == "date"_L1)
            m_text += block["fallback"_L1].toString();
        else if (type == "image"_L1)
            m_text += labelled(block["alt_text"_L1].toString(), block["image_url"_L1].toString());
    }

    SlackNames &m_names;
    QString m_text;
};

QString wordsOfAttachment(const QJsonObject &attachment, SlackNames &names)
{
    const auto plain = [&](QLatin1StringView name) {
        return names.plain(attachment[name].toString()).trimmed();
    };
    QStringList lines{plain("pretext"_L1), plain("author_name"_L1),
                      labelled(plain("title"_L1), attachment["title_link"_L1].toString()),
                      plain("text"_L1)};
    for (const QJsonValue &value : attachment["fields"_L1].toArray()) {
        const QString title = names.plain(value["title"_L1].toString());
        lines.append((title.isEmpty() ? QString() : title + u": "_s)
                     + names.plain(value["value"_L1].toString()));
    }
    for (const auto blocks : {"blocks"_L1, "message_blocks"_L1}) {
        lines.append(
            wordsOfBlocks(attachment[blocks].toArray(), lines.join(u'\n'), names).join(u'\n'));
    }
    lines.append(plain("footer"_L1));
    lines.removeAll(QString());
    const QString fallback = plain("fallback"_L1);
    if (lines.isEmpty() && !fallback.isEmpty())
        lines.append(fallback);
    if (lines.isEmpty())
        return {};
    const QString from = attachment["from_url"_L1].toString();
    return (from.isEmpty() ? u"Attached: "_s : u"Attached, from %1: "_s.arg(from))
        + lines.join(u'\n');
}

// Without the token that lets anybody who has the address read the file.
QString withoutToken(const QString &address)
{
    QUrl url(address);
    QUrlQuery query(url);
    if (!query.queryItemValue(u"t"_s).startsWith("xox"_L1))
        return address;
    query.removeAllQueryItems(u"t"_s);
    url.setQuery(query.isEmpty() ? QString() : query.toString());
    return url.toString();
}

}  // namespace

QStringList wordsOfBlocks(const QJsonArray &blocks, const QString &text, SlackNames &names)
{
    // A text of this length is about the longest that Slack shows: no more is looked through for
    // what a block says again.
    constexpr qsizetype kLookedThrough = 4000;
    const QString looked = text.left(kLookedThrough);
    QStringList found;
    for (const QJsonValue &value : blocks) {
        const QJsonObject block = value.toObject();
        if (block["type"_L1].toString() == "rich_text"_L1 && !text.trimmed().isEmpty())
            continue;
        BlockWords words(names);
        words.add(block);
        for (const QString &line : words.text().split(u'\n', Qt::SkipEmptyParts)) {
            if (!looked.contains(line.trimmed()))
                found.append(line);
        }
    }
    return found.isEmpty() ? found : QStringList(found.join(u'\n'));
}

QStringList wordsOfAttachments(const QJsonArray &attachments, SlackNames &names)
{
    QStringList found;
    for (const QJsonValue &value : attachments) {
        if (const QString words = wordsOfAttachment(value.toObject(), names); !words.isEmpty())
            found.append(words);
    }
    return found;
}

QString wordsOfFile(const QJsonObject &file)
{
    const QString mode = file["mode"_L1].toString();
    if (mode == "tombstone"_L1)
        return u"A file stood here that was deleted."_s;
    if (mode == "hidden_by_limit"_L1)
        return u"A file stood here that Slack does not show any more."_s;
    const QString name = file["name"_L1].toString();
    const QString title = file["title"_L1].toString();
    QStringList facts;
    if (!title.isEmpty() && title != name)
        facts.append(u"“%1”"_s.arg(title));
    if (const QString type = file["mimetype"_L1].toString(file["filetype"_L1].toString());
        !type.isEmpty())
        facts.append(type);
    if (const qint64 size = file["size"_L1].toInteger(-1); size >= 0)
        facts.append(u"%1 bytes"_s.arg(size));
    QString words = u"File “%1”"_s.arg(name.isEmpty() ? file["id"_L1].toString() : name);
    if (!facts.isEmpty())
        words += u" ("_s + facts.join(", "_L1) + u')';
    QString address;
    for (const auto member : {"url_private"_L1, "url_private_download"_L1, "permalink"_L1}) {
        if (address.isEmpty())
            address = withoutToken(file[member].toString());
    }
    return words + u", not fetched"_s + (address.isEmpty() ? u"."_s : u": "_s + address);
}

}  // namespace casement::intake
