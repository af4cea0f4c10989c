// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_feed.h"

#include <algorithm>

namespace casement::gui {

using desk::CaseReader;
using desk::Desk;
using desk::RowKey;
using desk::TimelineFilter;
using desk::TimelineLine;

namespace {

constexpr int kSettleMs = 250;
constexpr int kSlowMs = 400;  // past this, whoever waits is told
constexpr quint64 kLongCase = 5'000;
constexpr int kReaderShare = 4;  // the index may keep the reader busy a quarter of the time

RowKey keyOf(const TimelineLine &line)
{
    return {line.row.occurredMs, line.row.seq, line.row.fromSeq};
}

std::vector<RowKey> keysOf(const std::vector<TimelineLine> &lines)
{
    std::vector<RowKey> keys;
    keys.reserve(lines.size());
    std::ranges::transform(lines, std::back_inserter(keys), keyOf);
    return keys;
}

// Silences are silences of the case: among rows that somebody picked out they would mislead.
bool showsSilences(const TimelineFilter &filter)
{
    TimelineFilter plain;
    plain.keyMomentsOnly = filter.keyMomentsOnly;
    plain.asOf = filter.asOf;
    return filter == plain;
}

struct Silences {
    std::vector<Silence> gaps;
    std::vector<casefile::ExplainedGap> explained;
};

// `all` where the keys at hand are those of the whole case already.
Result<Silences> silencesOf(CaseReader &reader, const TimelineFilter &filter,
                            const std::vector<RowKey> &keys)
{
    Silences found;
    if (!showsSilences(filter))
        return found;
    if (filter.keyMomentsOnly) {
        TimelineFilter everything;
        everything.asOf = filter.asOf;
        const Result<std::vector<RowKey>> all = reader.index(everything);
        if (!all)
            return failure(all.error());
        found.gaps = silencesAmong(*all);
    } else {
        found.gaps = silencesAmong(keys);
    }
    if (found.gaps.empty())
        return found;
    Result<casefile::CaseFile> file = reader.caseFile(filter.asOf);
    if (!file)
        return failure(file.error());
    found.explained = std::move(file->gaps);
    return found;
}

Result<TimelineFeed::Page> pageOf(Desk &desk, const QString &caseId, const TimelineFilter &filter)
{
    CaseReader reader(desk, caseId);
    Result<desk::CaseOpening> opening = reader.open(filter, TimelineFeed::kPageRows);
    if (!opening)
        return failure(opening.error());
    TimelineFeed::Page page{std::move(*opening), false, {}, {}, {}};
    // Silences and counts read every row of the case: in a long one they come behind the page.
    page.whole = page.opening.lastPage.size() < size_t(TimelineFeed::kPageRows)
        && page.opening.summary.rows <= kLongCase;
    if (!page.whole)
        return page;
    Result<Silences> silences = silencesOf(reader, filter, keysOf(page.opening.lastPage));
    if (!silences)
        return failure(silences.error());
    // The summary counts what still stands; the rows shown include what is struck.
    Result<desk::TimelineCounts> counts = reader.counts(filter);
    if (!counts)
        return failure(counts.error());
    page.counts = std::move(*counts);
    page.gaps = std::move(silences->gaps);
    page.explained = std::move(silences->explained);
    return page;
}

Result<TimelineFeed::Index> indexOf(Desk &desk, const QString &caseId, const TimelineFilter &filter,
                                    TimelineModel::Rows base)
{
    CaseReader reader(desk, caseId);
    Result<std::vector<RowKey>> keys = reader.index(filter);
    if (!keys)
        return failure(keys.error());
    Result<Silences> silences = silencesOf(reader, filter, *keys);
    if (!silences)
        return failure(silences.error());
    const Result<desk::TimelineCounts> counts = reader.counts(filter);
    if (!counts)
        return failure(counts.error());
    auto rows =
        std::make_shared<const TimelineRows>(std::move(*keys), silences->gaps, silences->explained);
    const RowsChange change = difference(*base, *rows);
    return TimelineFeed::Index{
        std::move(base), std::move(rows),           change,
        *counts,         std::move(silences->gaps), std::move(silences->explained)};
}

}  // namespace

TimelineFeed::TimelineFeed(TimelineModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    m_indexSoon.setSingleShot(true);
    connect(&m_indexSoon, &QTimer::timeout, this, &TimelineFeed::readIndex);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, &TimelineFeed::slow);
    connect(&model, &TimelineModel::linesWanted, this, &TimelineFeed::readLines);
}

void TimelineFeed::open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                        const TimelineFilter &filter)
{
    close();
    m_session = std::move(session);
    m_caseId = caseId;
    m_filter = filter;
    m_slow.start();
    readPage();
}

void TimelineFeed::close()
{
    ++m_question;
    m_indexSoon.stop();
    m_slow.stop();
    m_reading = false;
    m_again = false;
    m_fresh = true;
    m_whole = false;
    m_gaps.clear();
    m_explained.clear();
    m_session.reset();
    m_caseId.clear();
    m_model.clear();
}

void TimelineFeed::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_question;
    m_reading = false;
    m_fresh = true;
    m_whole = false;
    if (!m_session)
        return;
    m_slow.start();
    readPage();
}

void TimelineFeed::refresh()
{
    if (!m_session)
        return;
    if (m_reading)
        m_again = true;
    else
        readPage();
}

void TimelineFeed::readPage()
{
    m_model.forgetRequests();
    m_reading = true;
    m_again = false;
    const quint64 question = m_question;
    m_session
        ->read([id = m_caseId, filter = m_filter](Desk &desk) { return pageOf(desk, id, filter); })
        .then(this, [this, question](Result<Page> page) {
            if (question != m_question)
                return;
            if (page) {
                showPage(std::move(*page));
                return;
            }
            m_reading = false;
            m_slow.stop();
            Q_EMIT failed(page.error());
        });
}

void TimelineFeed::showPage(Page page)
{
    std::vector<RowKey> keys = keysOf(page.opening.lastPage);
    bool show = page.whole;
    if (page.whole) {
        m_gaps = std::move(page.gaps);
        m_explained = std::move(page.explained);
    } else if (!m_fresh && !keys.empty()) {
        // The rows before the page stay; where the page does not join them, the index tells.
        const std::vector<RowKey> &old = m_model.rows()->keys();
        const auto join = std::ranges::lower_bound(old, keys.front());
        show = join != old.end() && join->seq == keys.front().seq;
        if (show)
            keys.insert(keys.begin(), old.begin(), join);
    } else {
        // Somebody who filters wants to stay where they are: that takes the index. A case that
        // is just being opened is shown at its end at once.
        show = m_model.rowCount() == 0;
    }
    m_model.addLines(std::move(page.opening.lastPage));
    if (show)
        m_model.setRows(std::make_shared<const TimelineRows>(std::move(keys), m_gaps, m_explained));
    m_fresh = m_fresh && !show;
    Q_EMIT opened(page.opening.summary);
    if (page.whole) {
        settle(page.counts);
        return;
    }
    m_reading = false;
    m_indexSoon.start(m_whole ? std::max(kSettleMs, int(m_indexMs) * kReaderShare) : 0);
}

void TimelineFeed::readIndex()
{
    if (!m_session)
        return;
    m_reading = true;
    const quint64 question = m_question;
    QElapsedTimer started;
    started.start();
    m_session
        ->read([id = m_caseId, filter = m_filter, base = m_model.rows()](Desk &desk) {
            return indexOf(desk, id, filter, base);
        })
        .then(this, [this, question, started](Result<Index> index) {
            if (question != m_question)
                return;
            m_indexMs = started.elapsed();
            if (index) {
                showIndex(std::move(*index));
                return;
            }
            m_reading = false;
            m_slow.stop();
            Q_EMIT failed(index.error());
        });
}

void TimelineFeed::showIndex(Index index)
{
    m_gaps = std::move(index.gaps);
    m_explained = std::move(index.explained);
    if (index.base == m_model.rows())
        m_model.setRows(std::move(index.rows), index.change);
    else
        m_model.setRows(std::move(index.rows));
    m_fresh = false;
    settle(index.counts);
}

void TimelineFeed::settle(const desk::TimelineCounts &counts)
{
    m_reading = false;
    m_whole = true;
    m_slow.stop();
    Q_EMIT whole(counts);
    if (m_again)
        readPage();
}

void TimelineFeed::readLines(const std::vector<RowKey> &keys)
{
    if (!m_session)
        return;
    const QString caseId = m_caseId;
    m_session->read([caseId, keys](Desk &desk) { return CaseReader(desk, caseId).lines(keys); })
        .then(this, [this, caseId](Result<std::vector<TimelineLine>> lines) {
            if (caseId != m_caseId)
                return;
            if (lines) {
                m_model.addLines(std::move(*lines));
                return;
            }
            // Asked for again with the next rows, not at once: a damaged line would ask for ever.
            Q_EMIT linesFailed(lines.error());
        });
}

}  // namespace casement::gui
