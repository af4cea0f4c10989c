// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/search.h"

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultHits = 50;
constexpr int kMaxHits = 10000;

QJsonObject jsonOf(const desk::SearchHit &hit)
{
    return {{u"case"_s, hit.caseNumber},
            {u"title"_s, hit.caseTitle},
            {u"seq"_s, jsonCount(hit.seq)},
            {u"kind"_s, QString(casefile::codeOf(hit.kind))},
            {u"recorded_at"_s, jsonTime(hit.recordedMs)},
            {u"excerpt"_s, hit.excerpt}};
}

Outcome search(Session &session)
{
    int limit = kDefaultHits;
    if (session.arguments().has(u"limit"_s)) {
        const auto number =
            readNumber(u"--limit"_s, session.arguments().value(u"limit"_s), 1, kMaxHits);
        if (!number)
            return std::unexpected(number.error());
        limit = *number;
    }
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    QString caseId;
    if (session.arguments().has(u"case"_s)) {
        const auto summary = session.namedCase(session.arguments().value(u"case"_s));
        if (!summary)
            return std::unexpected(summary.error());
        caseId = summary->caseId;
    }
    const auto hits = desk::search(**desk, session.arguments().operand(0), caseId, limit);
    if (!hits)
        return failure(hits.error());
    std::vector<QStringList> rows;
    for (const desk::SearchHit &hit : *hits) {
        if (session.out().json())
            session.out().object(jsonOf(hit));
        else
            rows.push_back({hit.caseNumber, QString::number(hit.seq), desk::wordOf(hit.kind),
                            timeWords(session, hit.recordedMs), hit.excerpt});
    }
    session.out().table({{u"CASE"_s}, {u"SEQ"_s, true}, {u"KIND"_s}, {u"RECORDED"_s}, {u"TEXT"_s}},
                        rows);
    if (hits->empty() && !session.out().json())
        session.out().line(u"Nothing on this desk has these words."_s);
    return ExitStatus::Done;
}

}  // namespace

Command searchCommand()
{
    return {{{u"search"_s},
             {{u"QUERY"_s}},
             {{u"case"_s, u"CASE"_s, u"in this case only"_s},
              {u"limit"_s, u"N"_s, u"at most so many hits (50)"_s}},
             u"find words in everything on the desk, newest first"_s},
            search};
}

}  // namespace casement::cli
