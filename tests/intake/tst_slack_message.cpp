// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_message.h"

#include "support/test_main.h"

#include <QJsonDocument>

using namespace casement;
using namespace casement::intake;
using namespace Qt::StringLiterals;

class TstSlackMessage : public QObject {
    Q_OBJECT

    static QJsonObject object(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonObject read = QJsonDocument::fromJson(json, &error).object();
        if (error.error != QJsonParseError::NoError)
            qFatal("%s: %s", json.constData(), qPrintable(error.errorString()));
        return read;
    }

    static SlackNames names()
    {
        SlackNames known;
        known.addPerson(object(R"({"id": "U1", "name": "ann", "real_name": "Ann Example"})"));
        known.addPerson(object(R"({"id": "U2", "profile": {"real_name": "Bob Example"}})"));
        known.addPerson(object(R"({"id": "U3", "name": "dep", "is_bot": true})"));
        known.addChannel(object(R"({"id": "C1", "name": "general"})"));
        known.addChannel(object(R"({"id": "D1", "members": ["U1", "U2"]})"));
        return known;
    }

    static void row(const char *what, const QByteArray &members, const QString &picture)
    {
        QTest::newRow(what) << members << picture;
    }

private Q_SLOTS:
    void markupIsReadWithNames_data()
    {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<QString>("plain");
        const auto is = [](const QString &markup, const QString &plain) {
            QTest::newRow(qPrintable(markup)) << markup << plain;
        };
        is(u"<@U1> and <@U2|bobby>"_s, u"@ann (Ann Example) and @Bob Example"_s);
        is(u"<@U9> and <@U9|guest>"_s, u"@U9 and @guest"_s);
        is(u"<#C1> <#C1|general> <#C8|other> <#C9>"_s, u"#general #general #other #C9"_s);
        is(u"<!here> <!channel> <!subteam^S1|@oncall> <!subteam^S2>"_s,
           u"@here @channel @oncall @S2"_s);
        is(u"<!date^1392734382^{date}|Feb 18>"_s, u"Feb 18"_s);
        is(u"<https://a.example/x|words> <https://a.example/x>"_s,
           u"words (https://a.example/x) https://a.example/x"_s);
        is(u"<mailto:a@b.example|a@b.example>"_s, u"a@b.example"_s);
        is(u"1 &lt; 2 &amp;amp; 3 &gt; 2"_s, u"1 < 2 &amp; 3 > 2"_s);
        is(u"*bold* _and_ `code` :smile:"_s, u"*bold* _and_ `code` :smile:"_s);
        is(u"a < b, <b> and <open"_s, u"a < b, <b> and <open"_s);
        is(u"<>"_s, u"<>"_s);
        is(u""_s, u""_s);
    }
    void markupIsReadWithNames()
    {
        QFETCH(QString, markup);
        QFETCH(QString, plain);
        SlackNames known = names();
        QCOMPARE(known.plain(markup), plain);
    }

    void anUnknownIdIsHandedOutOnce()
    {
        SlackNames known = names();
        QCOMPARE(known.plain(u"<@U8> <@U9> <@U8>"_s), u"@U8 @U9 @U8"_s);
        QCOMPARE(known.takeUnknown(), (QStringList{u"U8"_s, u"U9"_s}));
        QCOMPARE(known.person(u"U8"_s).name, u"U8"_s);
        QVERIFY(known.takeUnknown().isEmpty());
        QCOMPARE(known.channel(u"D1"_s).name,
                 u"a direct message between ann (Ann Example) and Bob Example"_s);
        QCOMPARE(known.channel(u"general"_s).id, u"C1"_s);
    }

    void messagesSayWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("picture");
        row("plain", R"("user": "U1", "text": "down")", u"ann (Ann Example) | down"_s);
        row("no text", R"("user": "U1", "text": "")", u"ann (Ann Example) | [no words]"_s);
        row("nobody", R"("text": "x")", u"Somebody without a name | x"_s);
        row("who is in no list", R"("user": "U9", "text": "x",
            "user_profile": {"display_name": "zoe", "real_name": "Zoe"})",
            u"zoe | x"_s);
        row("a bot by its name",
            R"("subtype": "bot_message", "bot_id": "B1", "username": "Alerts", "text": "x")",
            u"Alerts (bot) | x"_s);
        row("a bot without one", R"("subtype": "bot_message", "bot_id": "B1", "text": "x")",
            u"B1 (bot) | x"_s);
        row("a bot that is a user", R"("user": "U3", "bot_id": "B1", "text": "x")",
            u"dep (bot) | x"_s);
        row("a bot for somebody",
            R"("user": "U1", "bot_id": "B1", "bot_profile": {"name": "Polly"}, "text": "x")",
            u"Polly (bot, for ann (Ann Example)) | x"_s);
        row("edited",
            R"("user": "U1", "text": "x", "edited": {"user": "U2", "ts": "1709289180.000000"})",
            u"ann (Ann Example) | x | Edited 2024-03-01T10:33:00Z by Bob Example."_s);
        row("changed", R"("subtype": "message_changed", "message": {"user": "U1", "text": "new"},
            "original": {"text": "old"})",
            u"ann (Ann Example) | new | It was changed; before that it said: “old”."_s);
        row("deleted",
            R"("subtype": "message_deleted", "user": "U1", "deleted_ts": "1709289180.000000",
            "previous_message": {"text": "old"})",
            u"ann (Ann Example) | [no words] | The message of 2024-03-01T10:33:00Z was deleted; "
            "before that it said: “old”."_s);
        row("its place is kept",
            R"("subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted.")",
            u"Slackbot (bot) | This message was deleted. | Slack keeps the place of a message that "
            "was deleted."_s);
        row("a topic",
            R"("subtype": "channel_topic", "user": "U2", "text": "<@U2> set the channel topic: Calm", "topic": "Calm")",
            u"Bob Example | @Bob Example set the channel topic: Calm | Slack marks this as "
            "“channel_topic”."_s);
        row("reactions", R"("user": "U1", "text": "x", "reactions": [
            {"name": "eyes", "users": ["U1", "U2"], "count": 3}, {"name": "ok", "users": ["U9"], "count": 1}])",
            u"ann (Ann Example) | x | Reactions: :eyes: by ann (Ann Example), Bob Example, 1 more; "
            ":ok: by U9."_s);
        row("files", R"("user": "U1", "text": "", "files": [
            {"id": "F1", "name": "a.png", "title": "Errors", "mimetype": "image/png", "size": 12,
             "url_private": "https:\/\/files.slack.com/a.png?t=xoxe-1-2&b=1"},
            {"id": "F2", "mode": "tombstone"}, {"id": "F3", "name": "b"}])",
            u"ann (Ann Example) | [no words] | File “a.png” (“Errors”, image/png, 12 bytes), not "
            "fetched: https://files.slack.com/a.png?b=1 | A file stood here that was deleted. | "
            "File “b”, not fetched."_s);
        row("blocks instead of text",
            R"("user": "U1", "text": "", "blocks": [{"type": "rich_text", "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": "see "},
             {"type": "user", "user_id": "U2"}, {"type": "emoji", "name": "ok"},
             {"type": "link", "url": "https:\/\/a.example"}]}]}])",
            u"ann (Ann Example) | see @Bob Example:ok:https://a.example"_s);
        row("blocks beside text", R"("user": "U1", "text": "Poll", "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": "Poll"}},
            {"type": "context", "elements": [{"type": "mrkdwn", "text": "by <@U2>"}]}])",
            u"ann (Ann Example) | Poll | by @Bob Example"_s);
        row("attachments", R"("user": "U1", "text": "x", "attachments": [
            {"from_url": "https:\/\/a.example", "title": "T", "text": "words", "fields": [{"title": "State", "value": "up"}]},
            {"fallback": "only this"}, {}])",
            u"ann (Ann Example) | x | Attached, from https://a.example: T⏎words⏎State: up | "
            "Attached: only this"_s);
        row("odd types everywhere",
            R"("user": 1, "text": [], "files": {}, "reactions": "x", "blocks": 7,
            "edited": [], "attachments": [1, null], "subtype": {}, "thread_ts": 3)",
            u"Somebody without a name | [no words]"_s);
    }
    void messagesSayWhatTheyAre()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, picture);
        SlackNames known = names();
        const auto message = slackMessage(
            object(R"({"type": "message", "ts": "1709289120.123456", )" + members + '}'), known);
        QVERIFY(message);
        QStringList parts{message->author};
        parts += message->words.isEmpty() ? QStringList(u"[no words]"_s) : message->words;
        parts += message->said;
        QCOMPARE(parts.join(u" | "_s).replace(u'\n', u"⏎"_s), picture);
        QCOMPARE(message->ts, u"1709289120.123456"_s);
        QCOMPARE(message->ms, 1'709'289'120'123);
    }

    void whatHasNoTimeIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {R"({"type": "message", "text": "x"})", R"({"type": "message", "ts": "soon"})",
              R"({"type": "message", "ts": 1709289120.1})",
              R"({"type": "reaction", "ts": "1709289120.1"})", R"({"ts": "1709289120.1"})",
              R"({"type": "message", "ts": "99999999999999.1"})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatHasNoTimeIsNoMessage()
    {
        QFETCH(QByteArray, json);
        SlackNames known;
        QVERIFY(!slackMessage(object(json), known));
    }

    // Names may change and reactions may come; words, edits and files make it another.
    void whatMakesItTheSame_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("another name") << QByteArray(R"("text": "x", "user": "U9")") << true;
        QTest::newRow("a reaction")
            << QByteArray(R"("text": "x", "reactions": [{"name": "ok"}])") << true;
        QTest::newRow("words") << QByteArray(R"("text": "y")") << false;
        QTest::newRow("an edit") << QByteArray(R"("text": "x", "edited": {"ts": "1709289180.0"})")
                                 << false;
        QTest::newRow("deleted") << QByteArray(R"("text": "x", "subtype": "tombstone")") << false;
        QTest::newRow("a file") << QByteArray(R"("text": "x", "files": [{"id": "F1"}])") << false;
    }
    void whatMakesItTheSame()
    {
        QFETCH(QByteArray, members);
        QFETCH(bool, isSame);
        SlackNames known = names();
        const QByteArray begin = R"({"type": "message", "ts": "1709289120.123456", )";
        const auto first = slackMessage(object(begin + R"("text": "x", "user": "U1"})"), known);
        const auto second = slackMessage(object(begin + members + '}'), known);
        QVERIFY(first && second);
        QCOMPARE(first->told == second->told, isSame);
    }
};

CASEMENT_TEST(TstSlackMessage, tst_slack_message)
#include "tst_slack_message.moc"
