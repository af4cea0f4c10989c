// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_names.h"

#include <QJsonArray>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 200;

// The name that is shown, with the real one where that is another.
QString nameIn(const QJsonObject &of, const QJsonObject &profile)
{
    const auto first = [](const QStringList &names) {
        for (const QString &name : names) {
            if (!name.trimmed().isEmpty())
                return name.trimmed().left(kLongestName);
        }
        return QString();
    };
    const QString real = first({profile["real_name"_L1].toString(), of["real_name"_L1].toString()});
    const QString shown = first({profile["display_name"_L1].toString(),
                                 of["display_name"_L1].toString(), of["name"_L1].toString(), real});
    const bool isSame = real.isEmpty() || real.compare(shown, Qt::CaseInsensitive) == 0;
    return isSame ? shown : shown + u" ("_s + real + u')';
}

QString withoutEntities(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

}  // namespace

void SlackNames::addPerson(const QJsonObject &user)
{
    const QString id = user["id"_L1].toString();
    const QString name = nameIn(user, user["profile"_L1].toObject());
    if (!id.isEmpty() && !name.isEmpty())
        m_people.insert(id, {name, user["is_bot"_L1].toBool()});
}

void SlackNames::addChannel(const QJsonObject &channel)
{
    const QString id = channel["id"_L1].toString();
    if (id.isEmpty())
        return;
    m_channels.insert(id, channel);
    if (const QString name = channel["name"_L1].toString(); !name.isEmpty())
        m_channelIds.insert(name, id);
}

SlackNames::Person SlackNames::person(const QString &id, const QJsonObject &profile)
{
    if (const auto known = m_people.constFind(id); known != m_people.constEnd())
        return *known;
    if (const QString name = nameIn(profile, profile); !name.isEmpty())
        return {name, false};
    if (!m_asked.contains(id)) {
        m_asked.insert(id);
        m_unknown.append(id);
    }
    return {id.left(kLongestName), false};
}

QString SlackNames::nameOfChannel(const QJsonObject &channel)
{
    if (const QString name = channel["name"_L1].toString(); !name.isEmpty())
        return u'#' + name.left(kLongestName);
    QStringList people;
    for (const QJsonValue &member : channel["members"_L1].toArray())
        people.append(person(member.toString()).name);
    const QString between = people.join(" and "_L1).left(kLongestName);
    return people.isEmpty() ? QString() : u"a direct message between "_s + between;
}

SlackNames::Channel SlackNames::channel(const QString &folder)
{
    const QString id = m_channels.contains(folder) ? folder : m_channelIds.value(folder);
    const auto known = m_channels.constFind(id);
    const QString name = known != m_channels.constEnd() ? nameOfChannel(*known) : QString();
    return {id, !name.isEmpty() || folder.isEmpty() ? name : u'#' + folder.left(kLongestName)};
}

QString SlackNames::plain(const QString &markup)
{
    QString text;
    qsizetype at = 0;
    while (at < markup.size()) {
        const qsizetype open = markup.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : markup.indexOf(u'>', open);
        if (close < 0)
            break;
        text += QStringView(markup).sliced(at, open - at);
        text += link(QStringView(markup).sliced(open + 1, close - open - 1));
        at = close + 1;
    }
    text += QStringView(markup).sliced(at);
    return withoutEntities(std::move(text));
}

QString SlackNames::link(QStringView inner)
{
    const qsizetype bar = inner.indexOf(u'|');
    const QStringView target = bar < 0 ? inner : inner.first(bar);
    const QString label = bar < 0 ? QString() : inner.sliced(bar + 1).toString();
    const QString rest = target.mid(1).toString();
    if (target.startsWith(u'@'))
        return mention(rest, label);
    if (target.startsWith(u'#'))
        return label.isEmpty() ? channel(rest).name : u'#' + label;
    if (target.startsWith(u"!date^"))
        return label.isEmpty() ? u'<' + inner.toString() + u'>' : label;
    if (target.startsWith(u'!')) {
        const QString word = label.isEmpty() ? rest.section(u'^', -1) : label;
        return word.startsWith(u'@') ? word : u'@' + word;
    }
    // Brackets that Slack did not write, from a text that was never escaped.
    if (!target.contains(u':'))
        return u'<' + inner.toString() + u'>';
    const QString address = target.toString();
    const bool saysIt = label.isEmpty() || label == address || u"mailto:"_s + label == address;
    return saysIt ? (label.isEmpty() ? address : label) : label + u" ("_s + address + u')';
}

QString SlackNames::mention(const QString &id, const QString &label)
{
    if (!label.isEmpty() && !m_people.contains(id))
        return u'@' + label;
    return u'@' + person(id).name;
}

QStringList SlackNames::takeUnknown()
{
    return std::exchange(m_unknown, {});
}

}  // namespace casement::intake
