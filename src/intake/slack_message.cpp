// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_message.h"

#include "casefile/time_text.h"
#include "intake/slack_words.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

class MessageReader {
public:
    MessageReader(const QJsonObject &message, SlackNames &names)
        : m_outer(message)
        , m_subtype(message["subtype"_L1].toString())
        , m_message(m_subtype == "message_changed"_L1 ? message["message"_L1].toObject() : message)
        , m_names(names)
    {
    }

    SlackMessage read()
    {
        m_out.author = author();
        const QString text = m_names.plain(m_message["text"_L1].toString());
        if (!text.trimmed().isEmpty())
            m_out.words.append(text);
        const QJsonArray blocks = m_message["blocks"_L1].toArray();
        m_out.words += wordsOfBlocks(blocks, text, m_names);
        m_out.words += wordsOfAttachments(m_message["attachments"_L1].toArray(), m_names);
        sayKind();
        sayEdited();
        QJsonArray files = m_message["files"_L1].toArray();
        if (files.isEmpty() && m_message["file"_L1].isObject())
            files.append(m_message["file"_L1]);
        for (const QJsonValue &file : std::as_const(files))
            m_out.said.append(wordsOfFile(file.toObject()));
        sayReactions();
        tell();
        return std::move(m_out);
    }

private:
    QString author()
    {
        const QString user = m_message["user"_L1].toString(m_outer["user"_L1].toString());
        const QString botId = m_message["bot_id"_L1].toString();
        const QString given = m_message["username"_L1].toString().left(200);
        const QString profile =
            m_message["bot_profile"_L1].toObject()["name"_L1].toString().left(200);
        const QString bot = given.isEmpty() ? profile : given;
        if (user.isEmpty()) {
            if (!bot.isEmpty() || !botId.isEmpty())
                return (bot.isEmpty() ? m_names.person(botId).name : bot) + u" (bot)"_s;
            return u"Somebody without a name"_s;
        }
        const auto person = m_names.person(user, m_message["user_profile"_L1].toObject());
        if (person.isBot)
            return person.name + u" (bot)"_s;
        if (botId.isEmpty())
            return person.name;
        return bot.isEmpty() ? person.name + u" (by a bot)"_s
                             : u"%1 (bot, for %2)"_s.arg(bot, person.name);
    }

    void sayKind()
    {
        const auto before = [this] {
            QJsonObject old = m_outer["previous_message"_L1].toObject();
            if (old.isEmpty())
                old = m_outer["original"_L1].toObject();
            const QString text = m_names.plain(old["text"_L1].toString());
            return text.isEmpty() ? u"."_s : u"; before that it said: “%1”."_s.arg(text);
        };
        if (m_subtype == "message_changed"_L1)
            m_out.said.append(u"It was changed"_s + before());
        else if (m_subtype == "message_deleted"_L1)
            m_out.said.append(u"The message of %1 was deleted"_s.arg(
                                  slackTime(m_outer["deleted_ts"_L1].toString()))
                              + before());
        else if (m_subtype == "tombstone"_L1)
            m_out.said.append(u"Slack keeps the place of a message that was deleted."_s);
        else if (m_subtype == "thread_broadcast"_L1)
            m_out.said.append(u"Also sent to the channel."_s);
        else if (!m_subtype.isEmpty() && m_subtype != "bot_message"_L1)
            m_out.said.append(u"Slack marks this as “%1”."_s.arg(m_subtype.left(100)));
    }

    void sayEdited()
    {
        const QJsonObject edited = m_message["edited"_L1].toObject();
        if (edited.isEmpty())
            return;
        const QString user = edited["user"_L1].toString();
        const QString who = user.isEmpty() ? u"somebody"_s : m_names.person(user).name;
        m_out.said.append(u"Edited %1 by %2."_s.arg(slackTime(edited["ts"_L1].toString()), who));
    }

    void sayReactions()
    {
        QStringList all;
        for (const QJsonValue &value : m_message["reactions"_L1].toArray()) {
            const QJsonObject reaction = value.toObject();
            QStringList people;
            for (const QJsonValue &user : reaction["users"_L1].toArray())
                people.append(m_names.person(user.toString()).name);
            const qint64 more = reaction["count"_L1].toInteger() - people.size();
            if (more > 0)
                people.append(u"%1 more"_s.arg(more));
            all.append(u":%1: by %2"_s.arg(reaction["name"_L1].toString(), people.join(", "_L1)));
        }
        if (!all.isEmpty())
            m_out.said.append(u"Reactions: %1."_s.arg(all.join("; "_L1)));
    }

    // Names may change, reactions and answers come later; it is the same message.
    void tell()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &part : {m_subtype, m_message["text"_L1].toString(),
                                    m_message["edited"_L1].toObject()["ts"_L1].toString()}) {
            hash.addData(part.toUtf8());
            hash.addData(QByteArrayView("\0", 1));
        }
        for (const QJsonValue &file : m_message["files"_L1].toArray())
            hash.addData(QString(file["id"_L1].toString() + file["mode"_L1].toString()).toUtf8());
        m_out.told = QString::fromLatin1(hash.result().toHex());
    }

    QJsonObject m_outer;
    QString m_subtype;
    QJsonObject m_message;
    SlackNames &m_names;
    SlackMessage m_out;
};

}  // namespace

std::optional<qint64> slackMs(const QString &ts)
{
    static const QRegularExpression form(u"^(\\d{9,11})(?:\\.(\\d{1,6}))?$"_s);
    const auto m = form.match(ts);
    if (!m.hasMatch())
        return std::nullopt;
    const QString millis = m.captured(2).leftJustified(3, u'0').left(3);
    return m.capturedView(1).toLongLong() * 1000 + millis.toInt();
}

QString slackTime(const QString &ts)
{
    const auto ms = slackMs(ts);
    return ms ? casefile::isoUtc(*ms) : ts.left(100);
}

QString SlackMessage::body() const
{
    QStringList blocks = words;
    if (!said.isEmpty())
        blocks.append(u"["_s + said.join("]\n["_L1) + u']');
    const QString whole = blocks.join("\n\n"_L1);
    return words.isEmpty() ? u"[The message has no words.]\n\n"_s + whole : whole;
}

std::optional<SlackMessage> slackMessage(const QJsonValue &value, SlackNames &names)
{
    const QJsonObject message = value.toObject();
    const QString ts = message["ts"_L1].toString();
    const auto ms = slackMs(ts);
    const bool isMessage = message["type"_L1].toString() == "message"_L1
        || (!message.contains("type"_L1) && message["text"_L1].isString());
    if (!ms || !isMessage)
        return std::nullopt;
    SlackMessage out = MessageReader(message, names).read();
    out.ts = ts;
    out.ms = *ms;
    if (const QString thread = message["thread_ts"_L1].toString(); thread != ts)
        out.thread = thread;
    return out;
}

}  // namespace casement::intake
