// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_plan.h"

#include "intake/json_cut.h"
#include "intake/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kElementsBetweenLooks = 256;
constexpr qsizetype kLongestTitle = 1000;
constexpr qsizetype kLongestMessage = 1024 * 1024;

// Only lists and objects may stand alone in a document.
std::optional<QJsonValue> parsed(QStringView part)
{
    QJsonParseError error;
    const QJsonArray list = QJsonDocument::fromJson('[' + part.toUtf8() + ']', &error).array();
    if (error.error != QJsonParseError::NoError || list.size() != 1)
        return std::nullopt;
    return list.first();
}

// The list in an object that other tools write around it.
QStringView listIn(QStringView text)
{
    const qsizetype open = spaceEnd(text, 0);
    if (open >= text.size() || text[open] != u'{')
        return text;
    const QStringView list = memberValue(text, open, u"messages");
    return list.startsWith(u'[') ? list : text;
}

QString wordIn(QStringView text, QStringView name)
{
    const qsizetype open = spaceEnd(text, 0);
    const auto value = parsed(memberValue(text, open, name));
    return value ? value->toString() : QString();
}

}  // namespace

SlackPlan::SlackPlan(SlackNames &names, const ReadOptions &options)
    : m_names(names), m_options(options), m_out(m_options, u"JSON"_s)
{
}

Result<> SlackPlan::readList(QByteArrayView bytes, const QString &name, const Use &use)
{
    const auto decoded = decodeText(bytes, name, {});
    if (!decoded)
        return failure(decoded.error());
    m_out.standIn(name, 0);
    m_lines += countLines(decoded->text);
    JsonElements elements(decoded->text, decoded->text);
    while (const auto element = elements.next()) {
        const auto value = parsed(element->text);
        if (!value || !value->isObject()) {
            m_out.warn({WarningKind::NotJson, {}, 0, 1, element->text.left(40).toString()},
                       element->line, 0);
            continue;
        }
        use(value->toObject());
    }
    return {};
}

Result<> SlackPlan::read(QByteArrayView bytes, const File &file)
{
    const auto decoded = decodeText(bytes, file.name, {});
    if (!decoded)
        return failure(decoded.error());
    const QString &text = decoded->text;
    m_out.standIn(file.name, file.original);
    const QStringView list = listIn(text);
    const bool isWithin = list.size() != text.size();
    QString folder = file.folder;
    if (isWithin) {
        const QString id = wordIn(text, u"channel_id");
        const QString name = wordIn(text, u"name");
        m_names.addChannel({{u"id"_s, id}, {u"name"_s, name}});
        folder = id.isEmpty() ? name : id;
    }
    m_channel = m_names.channel(folder);
    m_place = m_channel.id.isEmpty() ? folder : m_channel.id;
    JsonElements elements(text, list);
    for (int i = 0; const auto found = elements.next(); ++i) {
        if (i % kElementsBetweenLooks == 0 && !wanted(m_options.progress, 0, 0))
            return failure(ErrorKind::Cancelled, file.name);
        element(found->text, found->line);
    }
    m_lines += countLines(text);
    m_out.endText();
    return {};
}

void SlackPlan::element(QStringView part, qint64 line)
{
    if (part.size() > kLongestMessage) {
        return m_out.warn({WarningKind::LongMessage, {}, 0, 1, QString::number(part.size())}, line,
                          0);
    }
    const auto value = parsed(part);
    if (!value)
        return keep(part, line, WarningKind::NotJson);
    auto message = slackMessage(*value, m_names);
    if (!message)
        return keep(part, line, WarningKind::NotAMessage);
    write(*std::move(message), line);
    const QJsonObject object = value->toObject();
    for (const QJsonValue &reply : object["slackdump_thread_replies"_L1].toArray()) {
        if (auto answer = slackMessage(reply, m_names))
            write(*std::move(answer), line);
        else
            keep(QString::fromUtf8(QJsonDocument(reply.toObject()).toJson()), line,
                 WarningKind::NotAMessage);
    }
}

void SlackPlan::keep(QStringView part, qint64 line, WarningKind why)
{
    m_out.warn({why, {}, 0, 1, part.left(40).toString()}, line, 0);
    for (const QStringView words : part.tokenize(u'\n')) {
        m_out.text((words.endsWith(u'\r') ? words.chopped(1) : words).toString(), line);
        ++line;
    }
}

void SlackPlan::thread(SlackMessage &message, std::vector<size_t> &earlier)
{
    if (message.thread.isEmpty())
        return;
    const QString when = slackTime(message.thread);
    const auto begun = m_seen.constFind(m_place + u'/' + message.thread);
    if (begun == m_seen.constEnd()) {
        message.said.append(
            u"In the thread of %1, whose first message does not stand before it in this file."_s
                .arg(when));
        return;
    }
    message.said.append(u"In the thread of %1."_s.arg(when));
    earlier.push_back(begun->event);
}

void SlackPlan::write(SlackMessage message, qint64 line)
{
    const size_t number = m_out.plan().events.size();
    std::vector<size_t> earlier;
    thread(message, earlier);
    const QString key = m_place + u'/' + message.ts;
    if (!m_seen.contains(key))
        m_seen.insert(key, {number, 0});
    Seen &seen = m_seen[key];
    const bool isAgain = ++seen.times > 1;
    if (isAgain) {
        message.said.append(u"A message of the same time stamp stands before it in this file."_s);
        m_out.warn({WarningKind::SameMessage, {}, 0, 1, message.ts}, line, 0);
        earlier.push_back(seen.event);
    }
    const casefile::OccurredTime occurred{message.ms, casefile::Precision::Exact, 0, {}};
    QString title = message.author;
    if (!m_channel.name.isEmpty())
        title += u" in "_s + m_channel.name;
    PlannedEvent &event = m_out.event(message.body(), occurred, line, title.left(kLongestTitle));
    event.draft.source += u", ts "_s + message.ts;
    event.earlier = std::move(earlier);
    if (isAgain)
        event.draft.tags.append(u"duplicate"_s);
    if (!m_channel.id.isEmpty()) {
        event.identity = key + u'/' + message.told;
        if (isAgain)
            event.identity.prepend(QString::number(seen.times) + u'/');
    }
    for (const QString &id : m_names.takeUnknown())
        m_out.warn({WarningKind::UnknownPerson, {}, 0, 1, id}, line, 0);
}

ImportPlan SlackPlan::take()
{
    m_out.endText();
    ImportPlan plan = std::move(m_out.plan());
    plan.linesRead = m_lines;
    return plan;
}

}  // namespace casement::intake
