// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_export.h"

#include "intake/json_cut.h"
#include "intake/slack_plan.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

const QStringList kPeople{u"users.json"_s, u"org_users.json"_s};
const QStringList kChannels{u"channels.json"_s, u"groups.json"_s, u"dms.json"_s, u"mpims.json"_s};

struct DayFile {
    size_t member = 0;
    QString channel;
};

// What each member is.
struct Shape {
    std::vector<size_t> people;
    std::vector<size_t> channels;
    std::vector<DayFile> days;  // by channel and day
    QStringList others;
};

const QRegularExpression &dayFile()
{
    static const QRegularExpression form(u"^(|.*/)([^/]+)/\\d{4}-\\d{2}-\\d{2}\\.json$"_s);
    return form;
}

// Whoever packs a folder packs its name with it: "my export/users.json".
QString rootOf(const std::vector<Member> &members)
{
    std::optional<QString> root;
    const auto take = [&root](const QString &found) {
        if (!root || found.size() < root->size())
            root = found;
    };
    for (const Member &member : members) {
        const QString name = member.path.section(u'/', -1);
        if (kPeople.contains(name) || kChannels.contains(name))
            take(member.path.chopped(name.size()));
    }
    for (size_t i = 0; i < members.size() && !root; ++i) {
        if (const auto m = dayFile().match(members[i].path); m.hasMatch())
            take(m.captured(1));
    }
    return root.value_or(QString());
}

Shape shapeOf(const std::vector<Member> &members)
{
    Shape shape;
    const QString root = rootOf(members);
    for (size_t i = 0; i < members.size(); ++i) {
        const QString &path = members[i].path;
        const QString within = path.startsWith(root) ? path.sliced(root.size()) : QString();
        const auto day = dayFile().match(within);
        if (kPeople.contains(within))
            shape.people.push_back(i);
        else if (kChannels.contains(within))
            shape.channels.push_back(i);
        else if (day.hasMatch() && day.capturedView(1).isEmpty())
            shape.days.push_back({i, day.captured(2)});
        else
            shape.others.append(path);
    }
    std::ranges::sort(shape.days, [&members](const DayFile &a, const DayFile &b) {
        return members[a.member].path < members[b.member].path;
    });
    return shape;
}

class ExportReader {
public:
    ExportReader(Members &members, const ReadOptions &options)
        : m_members(members), m_options(options), m_plan(m_names, options)
    {
    }

    Result<ImportPlan> read()
    {
        const Shape shape = shapeOf(m_members.list());
        if (shape.days.empty())
            return failure(ErrorKind::BadInput, m_members.name(), u"export"_s, {},
                           u"a Slack export, with messages in files like "
                           "general/2024-03-01.json"_s);
        const auto person = [this](const QJsonObject &user) { m_names.addPerson(user); };
        const auto channel = [this](const QJsonObject &of) { m_names.addChannel(of); };
        if (auto done = lists(shape.people, person); !done)
            return failure(done.error());
        if (auto done = lists(shape.channels, channel); !done)
            return failure(done.error());
        for (const DayFile &day : shape.days) {
            const auto bytes = m_members.bytes(day.member, m_options.progress);
            if (!bytes)
                return failure(bytes.error());
            const SlackPlan::File file{m_members.nameOf(day.member), day.member, day.channel};
            if (auto done = m_plan.read(*bytes, file); !done)
                return failure(done.error());
        }
        ImportPlan plan = m_plan.take();
        plan.warnings.insert(plan.warnings.begin(), m_members.warnings().begin(),
                             m_members.warnings().end());
        if (!shape.others.isEmpty())
            plan.warnings.push_back(
                {WarningKind::OtherMembers, m_members.name(), 1, 1, counted(shape.others)});
        return plan;
    }

private:
    static QString counted(const QStringList &paths)
    {
        constexpr qsizetype kSaid = 5;
        return u"%1: "_s.arg(paths.size())
            + paths.first(std::min(paths.size(), kSaid)).join(", "_L1);
    }

    Result<> lists(const std::vector<size_t> &indexes, const SlackPlan::Use &use)
    {
        for (const size_t index : indexes) {
            const auto bytes = m_members.bytes(index, m_options.progress);
            if (!bytes)
                return failure(bytes.error());
            if (auto done = m_plan.readList(*bytes, m_members.nameOf(index), use); !done)
                return done;
        }
        return {};
    }

    Members &m_members;
    const ReadOptions &m_options;
    SlackNames m_names;
    SlackPlan m_plan;
};

bool isMessage(QStringView element)
{
    if (!element.startsWith(u'{'))
        return false;
    QStringView ts = memberValue(element, 0, u"ts");
    if (ts.size() < 2 || !ts.startsWith(u'"'))
        return false;
    ts = ts.sliced(1).chopped(1);
    return ts.contains(u'.') && slackMs(ts.toString())
        && memberValue(element, 0, u"type") == u"\"message\"";
}

}  // namespace

Result<ImportPlan> readSlackExport(Members &members, const ReadOptions &options)
{
    return ExportReader(members, options).read();
}

Result<ImportPlan> readSlackFile(QByteArrayView bytes, const ReadOptions &options)
{
    constexpr quint64 kLargest = MemberLimits().member;
    if (static_cast<quint64>(bytes.size()) > kLargest) {
        return failure(ErrorKind::TooLarge, options.fileName, {}, QString::number(bytes.size()),
                       QString::number(kLargest));
    }
    SlackNames names;
    SlackPlan plan(names, options);
    if (auto done = plan.read(bytes, {options.fileName, 0, {}}); !done)
        return failure(done.error());
    return plan.take();
}

bool looksLikeSlack(QStringView head)
{
    constexpr int kLookedAt = 5;
    const qsizetype open = spaceEnd(head, 0);
    if (open >= head.size() || (head[open] != u'{' && head[open] != u'['))
        return false;
    const QStringView list = head[open] == u'{' ? memberValue(head, open, u"messages") : head;
    JsonElements elements(head, list.startsWith(u'[') ? list : head);
    for (int i = 0; i < kLookedAt; ++i) {
        const auto element = elements.next();
        if (!element)
            return false;
        if (isMessage(element->text))
            return true;
    }
    return false;
}

}  // namespace casement::intake
