// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Who and where the ids of Slack are.
//
// What it is: the people and channels of an export by id, and Slack's markup with names for ids.
// Promises: an id without a name stays an id, and is handed out once by takeUnknown(). Markup that
//   is not known stays as it is; "*", "_", "~" and "`" stay, they are what was typed.
// Does not do: guess; look anything up outside the export.
// Neighbours: slack_message.h, slack_export.h.
// Cost: a hash of names; one pass over a text.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace casement::intake {

class SlackNames {
public:
    struct Person {
        QString name;  // "ali (Alice Example)"
        bool isBot = false;
    };
    struct Channel {
        QString id;  // empty: not known
        QString name;  // "#general", "a direct message between ali and bob"
    };

    void addPerson(const QJsonObject &user);
    void addChannel(const QJsonObject &channel);

    // Of an id; what a message says of its author counts where the export has no such person.
    [[nodiscard]] Person person(const QString &id, const QJsonObject &profile = {});
    // Of a folder: a channel's name, or the id of a direct message.
    [[nodiscard]] Channel channel(const QString &folder);

    // <@U1>, <#C1|general>, <https://…|words>, <!here>, &amp;
    [[nodiscard]] QString plain(const QString &markup);

    // Ids without a name that were asked for, each once.
    [[nodiscard]] QStringList takeUnknown();

private:
    [[nodiscard]] QString link(QStringView inner);
    [[nodiscard]] QString mention(const QString &id, const QString &label);
    [[nodiscard]] QString nameOfChannel(const QJsonObject &channel);

    // Slack's own, who is in no export of people.
    QHash<QString, Person> m_people{
        {QStringLiteral("USLACKBOT"), {QStringLiteral("Slackbot"), true}}};
    QHash<QString, QJsonObject> m_channels;  // by id
    QHash<QString, QString> m_channelIds;  // by name
    QSet<QString> m_asked;
    QStringList m_unknown;
};

}  // namespace casement::intake
