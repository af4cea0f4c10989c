// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the timeline shows, read from the desk off the GUI thread.
//
// What it is: for one case and filter: the newest page first, then the index of all rows with its
//   silences, then the lines that come into view; again whenever the desk changed.
// Promises: an answer to an older question is dropped; the first rows are painted before the index
//   is read; while somebody logs into a very large case the index is read again only as often as
//   it leaves the reader free for everything else.
// Does not do: hold rows or texts (TimelineModel), decide the filter (FilterBar).
// Neighbours: desk::CaseReader below.
// Cost: see case_reader.h; the difference of two indexes is found on the reader's thread.
#pragma once

#include "desk/desk_session.h"
#include "gui/timeline_model.h"

#include <QElapsedTimer>

namespace casement::gui {

class TimelineFeed final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPageRows = 200;

    TimelineFeed(TimelineModel &model, QObject *parent);

    void open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
              const desk::TimelineFilter &filter);
    void setFilter(const desk::TimelineFilter &filter);
    // The desk changed, or somebody asks again after a failure.
    void refresh();
    void close();

    // False until every row of the case under the filter is in the model.
    [[nodiscard]] bool isWhole() const { return m_whole; }

Q_SIGNALS:
    void opened(const casement::casefile::CaseSummary &summary);
    // Every row is in the model; these are the exact counts of the chips.
    void whole(const casement::desk::TimelineCounts &counts);
    void failed(const casement::Error &error);
    // Some lines could not be read; the others are shown.
    void linesFailed(const casement::Error &error);
    // What was asked for is not there yet, and somebody may wonder; `opened` or `whole` ends it.
    void slow();

public:
    // What one read brings back.
    struct Page {
        desk::CaseOpening opening;
        bool whole = false;  // the page is all there is: what follows belongs to it
        desk::TimelineCounts counts;
        std::vector<Silence> gaps;
        std::vector<casefile::ExplainedGap> explained;
    };
    struct Index {
        TimelineModel::Rows base;
        TimelineModel::Rows rows;
        RowsChange change;
        desk::TimelineCounts counts;
        std::vector<Silence> gaps;
        std::vector<casefile::ExplainedGap> explained;
    };

private:
    void readPage();
    void readIndex();
    void showPage(Page page);
    void showIndex(Index index);
    void readLines(const std::vector<desk::RowKey> &keys);
    void settle(const desk::TimelineCounts &counts);

    TimelineModel &m_model;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    desk::TimelineFilter m_filter;
    quint64 m_question = 0;
    bool m_fresh = true;  // nothing of this question is shown yet
    bool m_whole = false;
    bool m_reading = false;
    bool m_again = false;
    std::vector<Silence> m_gaps;
    std::vector<casefile::ExplainedGap> m_explained;
    QTimer m_indexSoon;
    QTimer m_slow;
    qint64 m_indexMs = 0;  // how long the last index took
};

}  // namespace casement::gui
