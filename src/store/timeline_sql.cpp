// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/timeline_sql.h"

#include "store/connection.h"
#include "store/entry_id.h"
#include "store/readings.h"
#include "store/search_text.h"
#include "store/sqlite_statements.h"

#include <QStringList>

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

class Composer {
public:
    template <typename... Values> void where(const QString &condition, const Values &...values)
    {
        m_conditions.append(condition);
        (m_values.append(Connection::bound(values)), ...);
    }
    void whereAll(const QString &condition, const QVariantList &values)
    {
        m_conditions.append(condition);
        m_values += values;
    }
    template <typename Value>
    void whereOneOf(const QString &column, const std::vector<Value> &values)
    {
        if (values.empty())
            return;
        QStringList marks;
        for (const Value value : values) {
            marks.append(u"?"_s);
            m_values.append(Connection::bound(casefile::codeOf(value)));
        }
        m_conditions.append(column + u" IN ("_s + marks.join(u", "_s) + u')');
    }
    [[nodiscard]] QString conditions() const { return m_conditions.join(u" AND "_s); }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

void addStands(Composer &sql, const std::optional<ledger::Seq> &asOf)
{
    if (asOf)
        sql.where(u"t.from_seq <= ? AND (t.to_seq IS NULL OR t.to_seq > ?)"_s, *asOf, *asOf);
    else
        sql.where(u"t.to_seq IS NULL"_s);
}

void addFlags(Composer &sql, const TimelineFilter &filter)
{
    // As the partial index has it, letter for letter.
    if (filter.keyMomentsOnly)
        sql.where(u"(t.flags & 2) <> 0"_s);
    if (filter.lateOnly)
        sql.where(u"(t.flags & ?) <> 0"_s, static_cast<int>(casefile::RowFlag::Late));
    if (filter.dated == Dated::DatedOnly)
        sql.where(u"(t.flags & ?) = 0"_s, static_cast<int>(casefile::RowFlag::Undated));
    if (filter.dated == Dated::UndatedOnly)
        sql.where(u"(t.flags & ?) <> 0"_s, static_cast<int>(casefile::RowFlag::Undated));
}

// A line is found by the words of every entry on it, as find() and inside() of Search find them:
// what was amended or struck can still be read there, and the reason for it too.
void addWords(Composer &sql, CaseId caseId, const TimelineFilter &filter, const QString &match)
{
    const qint64 first = entryId(caseId, 0);
    const qint64 last = entryId(caseId, filter.asOf.value_or(kLastSeq));
    const QString words = u"SELECT rowid & 4294967295 AS seq FROM entry_search WHERE "_s;
    Composer hits;
    hits.where(u"entry_search MATCH ? AND rowid BETWEEN ? AND ?"_s, match, first, last);
    QString either = words + hits.conditions();
    QVariantList values = hits.values();
    if (const QStringList parts = partsOf(filter.text); !parts.isEmpty()) {
        Composer inside;
        inside.where(u"rowid BETWEEN ? AND ?"_s, first, last);
        for (const QString &part : parts)
            inside.where(u"instr(words, ?) > 0"_s, part);
        either += u" UNION "_s + words + inside.conditions();
        values += inside.values();
    }
    values.append(Connection::bound(caseId));
    sql.whereAll(u"t.seq IN (WITH hit AS MATERIALIZED ("_s + either
                     + u") SELECT seq FROM hit UNION SELECT a.seq FROM timeline AS a "
                       "WHERE a.case_id = ? AND a.from_seq <> a.seq "
                       "AND a.from_seq IN (SELECT seq FROM hit))"_s,
                 values);
}

void addPlace(Composer &sql, const std::optional<RowPlace> &place, RowOrder order)
{
    if (!place)
        return;
    const QString than = order == RowOrder::Ascending ? u">"_s : u"<"_s;
    sql.where(u"(t.occurred, t.seq) "_s + than + u" (?, ?)"_s, place->occurredMs, place->seq);
}

}  // namespace

TimelineSql standsSql(const std::optional<ledger::Seq> &asOf)
{
    Composer sql;
    addStands(sql, asOf);
    return {sql.conditions(), sql.values()};
}

std::optional<TimelineSql> timelineSql(CaseId caseId, const TimelineFilter &filter,
                                       const std::optional<RowPlace> &place, RowOrder order,
                                       qint64 limit)
{
    Composer sql;
    sql.where(u"t.case_id = ?"_s, caseId);
    addStands(sql, filter.asOf);
    addPlace(sql, place, order);
    addFlags(sql, filter);
    sql.whereOneOf(u"t.kind"_s, filter.kinds);
    sql.whereOneOf(u"t.function"_s, filter.functions);
    sql.whereOneOf(u"t.lane"_s, filter.lanes);
    if (filter.author)
        sql.where(u"t.author = ?"_s, *filter.author);
    if (filter.fromMs)
        sql.where(u"t.occurred >= ?"_s, *filter.fromMs);
    if (filter.toMs)
        sql.where(u"t.occurred < ?"_s, *filter.toMs);
    if (!filter.tag.isEmpty())
        sql.where(u"EXISTS (SELECT 1 FROM timeline_tag AS g WHERE g.case_id = t.case_id "
                  "AND g.tag = ? AND g.seq = t.seq AND g.from_seq = t.from_seq)"_s,
                  tagKey(filter.tag));
    if (!filter.text.trimmed().isEmpty()) {
        const std::optional<QString> match = matchOf(filter.text);
        if (!match)
            return std::nullopt;
        addWords(sql, caseId, filter, *match);
    }
    const QString index = filter.keyMomentsOnly ? u" INDEXED BY timeline_key_moment"_s : u""_s;
    const QString way = order == RowOrder::Ascending ? u""_s : u" DESC"_s;
    QVariantList values = sql.values();
    values.append(limit);
    return TimelineSql{QStringLiteral("SELECT " CASEMENT_TIMELINE_COLUMNS " FROM timeline AS t")
                           + index + u" WHERE "_s + sql.conditions() + u" ORDER BY t.occurred"_s
                           + way + u", t.seq"_s + way + u", t.from_seq"_s + way + u" LIMIT ?"_s,
                       values};
}

}  // namespace casement::store
