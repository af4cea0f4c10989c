// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/table_shapes.h"

#include "intake/cell_time.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsSampled = 200;
using Role = ColumnRole;

struct KnownRule {
    ColumnRole role;
    QLatin1StringView name;
};

struct KnownShape {
    QLatin1StringView key;
    std::initializer_list<QLatin1StringView> needs;  // columns that make it this shape
    std::initializer_list<KnownRule> rules;
    std::optional<bool> dayFirst = std::nullopt;
};

// GitHub sends the address of everything it names; who wants one finds it in the file.
constexpr std::array kGitHubLeaves{
    KnownRule{Role::Keep, "html_url"_L1},
    KnownRule{Role::Keep, "issue.html_url"_L1},
    KnownRule{Role::Keep, "comment.html_url"_L1},
    KnownRule{Role::Keep, "repository.full_name"_L1},
    KnownRule{Role::Leave, "*url"_L1},
    KnownRule{Role::Leave, "*node_id"_L1},
    KnownRule{Role::Leave, "*gravatar_id"_L1},
    KnownRule{Role::Leave, "repository.*"_L1},
    KnownRule{Role::Leave, "organization.*"_L1},
};

// The first one whose columns are all there is taken: the special before the general.
constexpr KnownShape kShapes[] = {
    {"log2timeline"_L1,
     {"date"_L1, "time"_L1, "timezone"_L1, "MACB"_L1, "desc"_L1},
     {{Role::Date, "date"_L1},
      {Role::Clock, "time"_L1},
      {Role::Zone, "timezone"_L1},
      {Role::Title, "short"_L1},
      {Role::Words, "desc"_L1}},
     false},
    {"timesketch"_L1,
     {"message"_L1, "timestamp_desc"_L1, "datetime"_L1},
     {{Role::Time, "datetime"_L1}, {Role::Time, "timestamp"_L1}, {Role::Words, "message"_L1}}},
    {"timesketch-timestamp"_L1,
     {"message"_L1, "timestamp_desc"_L1, "timestamp"_L1},
     {{Role::Time, "timestamp"_L1}, {Role::Words, "message"_L1}}},
    {"github-comment"_L1,
     {"action"_L1, "comment.body"_L1, "comment.created_at"_L1, "issue.title"_L1},
     {{Role::Time, "comment.updated_at"_L1},
      {Role::Time, "comment.created_at"_L1},
      {Role::Title, "issue.title"_L1},
      {Role::Words, "comment.body"_L1}}},
    {"github-issue-event"_L1,
     {"action"_L1, "issue.title"_L1, "issue.updated_at"_L1, "sender.login"_L1},
     {{Role::Time, "issue.updated_at"_L1},
      {Role::Title, "issue.title"_L1},
      {Role::Words, "issue.body"_L1}}},
    {"github-issues"_L1,
     {"number"_L1, "title"_L1, "state"_L1, "user.login"_L1, "created_at"_L1},
     {{Role::Time, "created_at"_L1}, {Role::Title, "title"_L1}, {Role::Words, "body"_L1}}},
    {"pagerduty-webhook"_L1,
     {"event.event_type"_L1, "event.occurred_at"_L1, "event.resource_type"_L1},
     {{Role::Time, "event.occurred_at"_L1},
      {Role::Title, "event.data.title"_L1},
      {Role::Words, "event.event_type"_L1}}},
    {"pagerduty-incidents"_L1,
     {"incident_number"_L1, "title"_L1, "urgency"_L1, "created_at"_L1},
     {{Role::Time, "created_at"_L1}, {Role::Title, "title"_L1}, {Role::Words, "description"_L1}}},
    {"zendesk-tickets"_L1,
     {"subject"_L1, "description"_L1, "requester_id"_L1, "created_at"_L1},
     {{Role::Time, "created_at"_L1}, {Role::Title, "subject"_L1}, {Role::Words, "description"_L1}}},
    {"zendesk-comments"_L1,
     {"ticket_id"_L1, "body"_L1, "public"_L1, "created"_L1},
     {{Role::Time, "created"_L1}, {Role::Words, "body"_L1}}},
    {"zendesk-history"_L1,
     {"ticket_id"_L1, "field_name"_L1, "value"_L1, "updated"_L1},
     {{Role::Time, "updated"_L1}}},
    {"zendesk-sla"_L1,
     {"ticket_id"_L1, "sla_policy_id"_L1, "policy_applied_at"_L1},
     {{Role::Time, "policy_applied_at"_L1}}},
    {"journald"_L1,
     {"__REALTIME_TIMESTAMP"_L1, "MESSAGE"_L1},
     {{Role::Time, "__REALTIME_TIMESTAMP"_L1},
      {Role::Words, "MESSAGE"_L1},
      {Role::Leave, "__*"_L1},
      {Role::Leave, "_BOOT_ID"_L1},
      {Role::Leave, "_MACHINE_ID"_L1},
      {Role::Leave, "_STREAM_ID"_L1},
      {Role::Leave, "_CAP_EFFECTIVE"_L1},
      {Role::Leave, "_SYSTEMD_INVOCATION_ID"_L1}}},
    {"cloudtrail"_L1,
     {"eventTime"_L1, "eventName"_L1, "eventSource"_L1},
     {{Role::Time, "eventTime"_L1}, {Role::Title, "eventName"_L1}}},
    {"google-cloud-log"_L1,
     {"insertId"_L1, "logName"_L1, "timestamp"_L1},
     {{Role::Time, "timestamp"_L1},
      {Role::Words, "textPayload"_L1},
      {Role::Words, "jsonPayload.message"_L1}}}};

ColumnMap mapOf(const KnownShape &shape)
{
    ColumnMap map;
    map.shape = shape.key;
    map.dayFirst = shape.dayFirst;
    map.rules.reserve(shape.rules.size() + kGitHubLeaves.size());
    for (const KnownRule &rule : shape.rules)
        map.rules.push_back({rule.role, rule.name});
    if (shape.key.startsWith("github"_L1)) {
        for (const KnownRule &rule : kGitHubLeaves)
            map.rules.push_back({rule.role, rule.name});
    }
    return map;
}

bool fits(const KnownShape &shape, const TableSample &sample)
{
    return std::ranges::all_of(shape.needs, [&sample](QLatin1StringView name) {
        return sample.names.contains(name, Qt::CaseInsensitive);
    });
}

QString keyOf(const TableSample &sample)
{
    QStringList names;
    for (const QString &name : sample.shared)
        names.append(name.toLower());
    names.sort();
    const QByteArray hash =
        QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return u"columns-"_s + QString::fromLatin1(hash.toHex().left(16));
}

// "Created At" and "created_at" are one name.
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name.toLower())
        plain += c.isLetterOrNumber() ? c : u'_';
    return plain;
}

class Guess {
public:
    explicit Guess(const TableSample &sample) : m_sample(sample)
    {
        for (const QString &name : sample.names)
            m_plain.append(plainName(name));
    }

    ColumnMap map()
    {
        ColumnMap map;
        map.shape = keyOf(m_sample);
        if (!addDateAndClock(map))
            addTime(map);
        add(map, ColumnRole::Zone,
            {u"timezone"_s, u"time_zone"_s, u"tz"_s, u"zone"_s, u"utc_offset"_s});
        add(map, ColumnRole::Words,
            {u"message"_s, u"description"_s, u"desc"_s, u"body"_s, u"details"_s, u"text"_s,
             u"event"_s, u"comment"_s, u"content"_s, u"notes"_s, u"note"_s, u"what"_s, u"summary"_s,
             u"msg"_s, u"log"_s});
        add(map, ColumnRole::Title,
            {u"title"_s, u"subject"_s, u"short"_s, u"short_description"_s, u"summary"_s,
             u"headline"_s});
        return map;
    }

private:
    // How the cells of a column read: none of them a time, a day, a clock, or both.
    enum class Content { Other, Day, Clock, Whole };

    // Half the cells will do where the name says so too.
    [[nodiscard]] Content contentOf(qsizetype column, bool isNamed, bool numbersCount) const
    {
        const QStringList &cells = m_sample.cells[static_cast<size_t>(column)];
        qsizetype days = 0;
        qsizetype clocks = 0;
        qsizetype whole = 0;
        for (const QString &cell : cells) {
            const auto time = readCellTime(cell);
            if (!time || (time->ms && !numbersCount))
                continue;
            const bool hasDay = time->told.date || time->numbers;
            whole += time->ms || (hasDay && time->told.clock);
            days += hasDay && !time->told.clock;
            clocks += !time->ms && !hasDay;
        }
        const auto most = [&cells, isNamed](qsizetype count) {
            return count > 0 && count * 10 >= cells.size() * (isNamed ? 5 : 8);
        };
        if (most(clocks))
            return Content::Clock;
        if (most(days))
            return Content::Day;
        return most(whole + days) ? Content::Whole : Content::Other;
    }

    bool addDateAndClock(ColumnMap &map)
    {
        const qsizetype date = find({u"date"_s, u"day"_s, u"event_date"_s}, Content::Day);
        const qsizetype clock =
            find({u"time"_s, u"clock"_s, u"hour"_s, u"event_time"_s}, Content::Clock);
        if (date < 0 || clock < 0)
            return false;
        map.rules.push_back({ColumnRole::Date, m_sample.names[date]});
        map.rules.push_back({ColumnRole::Clock, m_sample.names[clock]});
        return true;
    }

    [[nodiscard]] qsizetype find(const QStringList &wanted, Content content) const
    {
        for (const QString &name : wanted) {
            const qsizetype at = m_plain.indexOf(name);
            if (at >= 0 && contentOf(at, true, false) == content)
                return at;
        }
        return -1;
    }

    void addTime(ColumnMap &map) const
    {
        static const QStringList wanted{
            u"datetime"_s,    u"timestamp"_s,  u"date_time"_s,  u"time"_s,       u"date"_s,
            u"occurred_at"_s, u"occurred"_s,   u"event_time"_s, u"eventtime"_s,  u"start_time"_s,
            u"when"_s,        u"_timestamp"_s, u"ts"_s,         u"created_at"_s, u"created"_s,
            u"start"_s,       u"started_at"_s, u"opened_at"_s,  u"opened"_s,     u"requested"_s,
            u"utc"_s,         u"updated_at"_s, u"updated"_s,    u"day"_s};
        for (const QString &name : wanted) {
            const qsizetype at = m_plain.indexOf(name);
            if (at < 0)
                continue;
            if (const Content found = contentOf(at, true, true);
                found == Content::Whole || found == Content::Day) {
                map.rules.push_back({ColumnRole::Time, m_sample.names[at]});
                return;
            }
        }
        // Names with a line in front are a machine's own: when it copied the row.
        for (qsizetype i = 0; i < m_plain.size(); ++i) {
            if (!m_plain[i].startsWith(u'_') && contentOf(i, false, false) == Content::Whole) {
                map.rules.push_back({ColumnRole::Time, m_sample.names[i]});
                return;
            }
        }
    }

    void add(ColumnMap &map, ColumnRole role, const QStringList &wanted) const
    {
        for (const QString &name : wanted) {
            const qsizetype at = m_plain.indexOf(name);
            if (at >= 0 && ruleFor(map, m_sample.names[at]) < 0) {
                map.rules.push_back({role, m_sample.names[at]});
                return;
            }
        }
    }

    const TableSample &m_sample;
    QStringList m_plain;
};

}  // namespace

Result<TableSample> sampleOf(RowSource &rows)
{
    TableSample sample;
    std::vector<int> met;
    TableRow row;
    int read = 0;
    for (int i = 0; i < kRowsSampled; ++i) {
        const auto more = rows.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        const auto width = static_cast<size_t>(rows.names().size());
        sample.cells.resize(width);
        met.resize(width);
        read += row.cells.empty() ? 0 : 1;
        for (const TableCell &cell : row.cells) {
            const auto name = static_cast<size_t>(cell.name);
            ++met[name];
            if (!cell.text.trimmed().isEmpty())
                sample.cells[name].append(cell.text);
        }
    }
    sample.names = rows.names();
    sample.cells.resize(static_cast<size_t>(sample.names.size()));
    met.resize(sample.cells.size());
    for (qsizetype i = 0; i < sample.names.size(); ++i) {
        if (rows.hasHead() || 2 * met[static_cast<size_t>(i)] >= read)
            sample.shared.append(sample.names[i]);
    }
    rows.rewind();
    return sample;
}

ColumnMap suggestedMap(const TableSample &sample)
{
    for (const KnownShape &shape : kShapes) {
        if (fits(shape, sample))
            return mapOf(shape);
    }
    return Guess(sample).map();
}

}  // namespace casement::intake
