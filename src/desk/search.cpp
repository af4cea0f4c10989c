// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/search.h"

#include "desk/display_words.h"
#include "desk/inside/found_entries.h"
#include "store/cases.h"
#include "store/people.h"
#include "store/search.h"
#include "store/search_text.h"

#include <algorithm>
#include <limits>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCounted = 1000;
constexpr quint64 kMostOfOthers = 8;  // cases, people, tags among everything
constexpr quint64 kMostAlone = 200;
constexpr qsizetype kTitleText = 160;

class Searcher {
public:
    Searcher(Desk &desk, const SearchQuestion &question, store::SearchScope scope)
        : m_desk(desk)
        , m_question(question)
        , m_scope(scope)
        , m_pieces(store::piecesOf(question.query))
        , m_others(question.what == SearchFor::Everything ? kMostOfOthers : kMostAlone)
        , m_entries(desk.store(), m_pieces)
    {
    }

    Result<SearchAnswer> answer()
    {
        const SearchFor what = m_question.what;
        const bool everything = what == SearchFor::Everything && !m_scope.caseId;
        Result<> done;
        if (everything)
            done = addCases();
        if (done && (everything || what == SearchFor::People))
            done = addPeople();
        if (done && (everything || what == SearchFor::Tags))
            done = addTags();
        if (done && what != SearchFor::People && what != SearchFor::Tags)
            done = addEntries();
        if (!done)
            return failure(done.error());
        return std::move(m_answer);
    }

    // What has the words inside of words only.
    Result<SearchAnswer> further()
    {
        auto stretch =
            store::Search(m_desk.store()).inside(m_question.query, m_scope, m_question.below);
        if (!stretch)
            return failure(stretch.error());
        m_answer.below = stretch->below;
        if (auto done = word(stretch->hits); !done)
            return failure(done.error());
        m_answer.orMore = m_answer.more > 0 && m_answer.below;
        if (m_answer.more > 0)
            m_answer.below.reset();
        return std::move(m_answer);
    }

private:
    [[nodiscard]] bool inAll(const QString &text) const
    {
        return std::ranges::all_of(m_pieces,
                                   [&](const QString &piece) { return holdsPiece(text, piece); });
    }

    void add(quint64 &found, SearchHit hit)
    {
        if (++found <= m_others)
            m_answer.hits.push_back(std::move(hit));
        else
            ++m_answer.more;
    }

    // By title, or by number as people write it.
    Result<> addCases()
    {
        const auto titles = store::Search(m_desk.store()).titles();
        if (!titles)
            return failure(titles.error());
        quint64 found = 0;
        for (const store::CaseTitle &each : *titles) {
            const QString name = each.number.section(u'-', 1);
            const QString asked = m_question.query.trimmed();
            const bool byNumber = each.number.startsWith(asked, Qt::CaseInsensitive)
                && asked.size() > each.number.size() - name.size();
            if (!byNumber && !inAll(each.title + u' ' + name))
                continue;
            auto hit = caseHit(each.caseId);
            if (!hit)
                return failure(hit.error());
            hit->words = excerptOf(each.title, m_pieces, kTitleText);
            m_entries.skipCaseEntries(each.caseId);
            add(found, std::move(*hit));
        }
        return {};
    }

    Result<SearchHit> caseHit(store::CaseId caseId)
    {
        const auto summary = store::Cases(m_desk.store()).summary(caseId);
        if (!summary)
            return failure(summary.error());
        SearchHit hit;
        hit.what = FoundWhat::Case;
        hit.caseId = summary->caseId;
        hit.caseNumber = summary->number;
        hit.caseTitle = summary->title;
        hit.recordedMs = summary->lastRecordedMs;
        return hit;
    }

    Result<> addPeople()
    {
        m_entries.skipEnrolments();
        const auto people = store::People(m_desk.store()).all();
        if (!people)
            return failure(people.error());
        quint64 found = 0;
        for (const store::Person &person : *people) {
            if (!inAll(person.name))
                continue;
            SearchHit hit;
            hit.what = FoundWhat::Person;
            hit.person = person.key;
            hit.function = person.function;
            hit.words = excerptOf(person.name, m_pieces, kTitleText);
            add(found, std::move(hit));
        }
        if (m_question.what != SearchFor::People)
            return {};
        for (const casefile::Function function : casefile::allFunctions()) {
            if (!inAll(wordOf(function)))
                continue;
            SearchHit hit;
            hit.what = FoundWhat::Function;
            hit.function = function;
            hit.words = excerptOf(wordOf(function), m_pieces, kTitleText);
            add(found, std::move(hit));
        }
        return {};
    }

    Result<> addTags()
    {
        const auto tags =
            store::Search(m_desk.store()).tags(m_question.query.trimmed(), kMostCounted);
        if (!tags)
            return failure(tags.error());
        quint64 found = 0;
        for (const store::CaseTag &tag : *tags) {
            auto hit = caseHit(tag.caseId);
            if (!hit)
                return failure(hit.error());
            hit->what = FoundWhat::Tag;
            hit->words = excerptOf(tag.tag, m_pieces, kTitleText);
            hit->lines = tag.lines;
            add(found, std::move(*hit));
        }
        return {};
    }

    Result<> addEntries()
    {
        const int most = std::max(kMostCounted, m_question.limit + 1);
        const auto found = store::Search(m_desk.store()).find(m_question.query, m_scope, most);
        if (!found)
            return failure(found.error());
        m_answer.orMore = found->size() == size_t(most);
        const size_t before = m_answer.hits.size();
        const quint64 moreBefore = m_answer.more;
        if (auto done = word(*found); !done)
            return done;
        const bool all = m_answer.more == moreBefore;
        const bool room = m_answer.hits.size() - before < size_t(m_question.limit);
        if (all && room && !store::partsOf(m_question.query).isEmpty())
            m_answer.below = std::numeric_limits<qint64>::max();
        return {};
    }

    // Reads as many as there is room for, and counts the others.
    Result<> word(const std::vector<store::SearchHit> &found)
    {
        int room = m_question.limit;
        for (const store::SearchHit &each : found) {
            if (room == 0) {
                ++m_answer.more;
                continue;
            }
            auto hit = m_entries.hit(each.caseId, each.seq);
            if (!hit)
                return failure(hit.error());
            if (!*hit)
                continue;
            m_answer.hits.push_back(std::move(**hit));
            --room;
        }
        return {};
    }

    Desk &m_desk;
    const SearchQuestion &m_question;
    store::SearchScope m_scope;
    QStringList m_pieces;
    quint64 m_others;
    FoundEntries m_entries;
    SearchAnswer m_answer;
};

Result<store::SearchScope> scopeOf(Desk &desk, const SearchQuestion &question)
{
    store::SearchScope scope;
    if (question.what == SearchFor::Decisions)
        scope.kind = casefile::EntryKind::Decision;
    if (question.what == SearchFor::Evidence)
        scope.kind = casefile::EntryKind::Evidence;
    if (question.caseId.isEmpty())
        return scope;
    const auto row = store::Cases(desk.store()).find(question.caseId);
    if (!row)
        return failure(row.error());
    scope.caseId = row->caseId;
    return scope;
}

}  // namespace

Result<SearchAnswer> search(Desk &desk, const SearchQuestion &question)
{
    const bool lists = question.what == SearchFor::People || question.what == SearchFor::Tags;
    if (!lists && store::searchText(question.query).trimmed().isEmpty())
        return failure(ErrorKind::BadInput, question.query, u"query"_s, question.query);
    const auto scope = scopeOf(desk, question);
    if (!scope)
        return failure(scope.error());
    Searcher searcher(desk, question, *scope);
    if (!lists && store::piecesOf(question.query).isEmpty())
        return SearchAnswer();
    return question.below ? searcher.further() : searcher.answer();
}

Result<> checkSearchIndex(Desk &desk)
{
    return store::Search(desk.store()).checkIndex();
}

}  // namespace casement::desk
