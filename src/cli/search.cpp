// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/search.h"

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/display_words.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultHits = 50;
constexpr int kMaxHits = 10000;

struct Word {
    QLatin1StringView word;  // as it is said on the command line
    desk::SearchFor what;
};

constexpr std::array kWords{
    Word{"everything"_L1, desk::SearchFor::Everything},
    Word{"entries"_L1, desk::SearchFor::Entries},
    Word{"decisions"_L1, desk::SearchFor::Decisions},
    Word{"evidence"_L1, desk::SearchFor::Evidence},
    Word{"people"_L1, desk::SearchFor::People},
    Word{"tags"_L1, desk::SearchFor::Tags},
};

Asked<desk::SearchFor> readWhat(const QString &text)
{
    QStringList known;
    for (const Word &word : kWords) {
        if (text == word.word)
            return word.what;
        known.append(word.word);
    }
    return usage(u"--for"_s, text, known.join(u", "_s));
}

QLatin1StringView codeOf(desk::FoundWhat what)
{
    switch (what) {
    case desk::FoundWhat::Case:
        return "case"_L1;
    case desk::FoundWhat::Person:
        return "person"_L1;
    case desk::FoundWhat::Function:
        return "function"_L1;
    case desk::FoundWhat::Tag:
        return "tag"_L1;
    case desk::FoundWhat::Entry:
        break;
    }
    return "entry"_L1;
}

QLatin1StringView codeOf(desk::Standing standing)
{
    switch (standing) {
    case desk::Standing::AmendedSince:
        return "amended"_L1;
    case desk::Standing::Struck:
        return "struck"_L1;
    case desk::Standing::Current:
        break;
    }
    return "current"_L1;
}

QJsonArray jsonOf(const std::vector<desk::Mark> &marks)
{
    QJsonArray array;
    for (const desk::Mark &mark : marks)
        array.append(QJsonArray{mark.begin, mark.length});
    return array;
}

// Every key is there in every hit; what a hit has nothing of is null.
QJsonObject jsonOf(const desk::SearchHit &hit)
{
    using desk::FoundWhat;
    const bool entry = hit.what == FoundWhat::Entry;
    const bool somebody = hit.what == FoundWhat::Person || hit.what == FoundWhat::Function;
    const auto when = [](bool there, const QJsonValue &value) {
        return there ? value : QJsonValue();
    };
    return {{u"found"_s, codeOf(hit.what)},
            {u"excerpt"_s, hit.words.text},
            {u"marks"_s, jsonOf(hit.words.marks)},
            {u"case"_s, when(!hit.caseNumber.isEmpty(), hit.caseNumber)},
            {u"title"_s, when(!hit.caseNumber.isEmpty(), hit.caseTitle)},
            {u"seq"_s, when(entry, jsonCount(hit.seq))},
            {u"line"_s, when(hit.lineSeq.has_value(), jsonCount(hit.lineSeq.value_or(0)))},
            {u"kind"_s, when(entry, QString(casefile::codeOf(hit.kind)))},
            {u"lane"_s, when(entry, QString(casefile::codeOf(hit.lane)))},
            {u"standing"_s, when(entry, QString(codeOf(hit.standing)))},
            {u"field"_s, when(!hit.field.isEmpty(), hit.field)},
            {u"recorded_at"_s, when(entry, jsonTime(hit.recordedMs))},
            {u"function"_s, when(somebody, QString(casefile::codeOf(hit.function)))},
            {u"lines"_s, when(hit.what == FoundWhat::Tag, jsonCount(hit.lines))}};
}

QString kindWords(const desk::SearchHit &hit)
{
    QString words = desk::wordOf(hit.kind);
    switch (hit.what) {
    case desk::FoundWhat::Case:
        return u"case"_s;
    case desk::FoundWhat::Person:
        return u"person"_s;
    case desk::FoundWhat::Function:
        return u"function"_s;
    case desk::FoundWhat::Tag:
        return u"tag"_s;
    case desk::FoundWhat::Entry:
        break;
    }
    if (hit.lane == casefile::Lane::Privileged)
        words += u", privileged"_s;
    if (hit.standing == desk::Standing::Struck)
        words += u", struck"_s;
    if (hit.standing == desk::Standing::AmendedSince)
        words += u", amended since"_s;
    return words;
}

QStringList rowOf(const Session &session, const desk::SearchHit &hit)
{
    const bool entry = hit.what == desk::FoundWhat::Entry;
    return {hit.caseNumber, entry ? QString::number(hit.seq) : QString(), kindWords(hit),
            entry ? timeWords(session, hit.recordedMs) : QString(),
            desk::marked(hit.words, u"[", u"]")};
}

// The beginnings of words first, then the parts of words, until there is enough.
Result<desk::SearchAnswer> everything(desk::Desk &desk, const desk::SearchQuestion &question)
{
    auto all = desk::search(desk, question);
    while (all && all->below) {
        const auto entries =
            std::ranges::count(all->hits, desk::FoundWhat::Entry, &desk::SearchHit::what);
        desk::SearchQuestion next = question;
        next.limit = question.limit - int(entries);
        next.below = std::exchange(all->below, std::nullopt);
        auto further = desk::search(desk, next);
        if (!further)
            return further;
        std::ranges::move(further->hits, std::back_inserter(all->hits));
        all->more += further->more;
        all->orMore = all->orMore || further->orMore;
        all->below = further->below;
    }
    return all;
}

void print(Session &session, const desk::SearchAnswer &answer)
{
    if (session.out().json()) {
        for (const desk::SearchHit &hit : answer.hits)
            session.out().object(jsonOf(hit));
        return;
    }
    std::vector<QStringList> rows;
    rows.reserve(answer.hits.size());
    for (const desk::SearchHit &hit : answer.hits)
        rows.push_back(rowOf(session, hit));
    session.out().table({{u"CASE"_s}, {u"SEQ"_s, true}, {u"KIND"_s}, {u"RECORDED"_s}, {u"TEXT"_s}},
                        rows);
    if (answer.hits.empty())
        session.out().line(u"Nothing on this desk has these words."_s);
    if (answer.more > 0)
        session.out().line((answer.orMore ? u"At least %1 more; --limit shows more of them."_s
                                          : u"%1 more; --limit shows more of them."_s)
                               .arg(answer.more));
}

Outcome search(Session &session)
{
    desk::SearchQuestion question{.query = session.arguments().operand(0), .limit = kDefaultHits};
    if (session.arguments().has(u"limit"_s)) {
        const auto number =
            readNumber(u"--limit"_s, session.arguments().value(u"limit"_s), 1, kMaxHits);
        if (!number)
            return std::unexpected(number.error());
        question.limit = *number;
    }
    if (session.arguments().has(u"for"_s)) {
        const auto what = readWhat(session.arguments().value(u"for"_s));
        if (!what)
            return std::unexpected(what.error());
        question.what = *what;
    }
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    if (session.arguments().has(u"case"_s)) {
        const auto summary = session.namedCase(session.arguments().value(u"case"_s));
        if (!summary)
            return std::unexpected(summary.error());
        question.caseId = summary->caseId;
    }
    const auto answer = everything(**desk, question);
    if (!answer)
        return failure(answer.error());
    print(session, *answer);
    return ExitStatus::Done;
}

}  // namespace

Command searchCommand()
{
    return {{{u"search"_s},
             {{u"QUERY"_s}},
             {{u"case"_s, u"CASE"_s, u"in this case only"_s},
              {u"for"_s, u"WHAT"_s, u"entries, decisions, evidence, people or tags (everything)"_s},
              {u"limit"_s, u"N"_s, u"at most so many entries (50)"_s}},
             u"find cases, people, tags and entries by words or parts of words, newest first"_s},
            search};
}

}  // namespace casement::cli
