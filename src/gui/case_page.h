// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The middle of the desk: one case, read and written.
//
// What it is: filter bar, timeline (or the reason why there are no rows) and composer of the case
//   that is open.
// Promises: what is recorded here comes into view, or is said to be hidden by the filter; in the
//   past the composer is closed and a bar says so; Esc goes one level out: filter, then the past.
// Does not do: change entries (case_actions.h), list cases.
// Neighbours: timeline_feed.h, filter_bar.h, composer.h; desk_view.h holds it.
#pragma once

#include "gui/filter_bar.h"
#include "gui/timeline_feed.h"
#include "gui/timeline_view.h"

#include <QWidget>

class QStackedWidget;

namespace casement::gui {

class AsOfBar;
class Composer;
class DecisionForm;
class EmptyState;

class CasePage final : public QWidget {
    Q_OBJECT
public:
    explicit CasePage(QWidget *parent = nullptr);

    void open(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
              const desk::TimelineFilter &filter);
    void close();
    void refresh();
    void setZone(ZoneChoice choice);

    [[nodiscard]] TimelineView &view() const { return *m_view; }
    [[nodiscard]] TimelineModel &model() const { return *m_model; }
    [[nodiscard]] FilterBar &filters() const { return *m_filters; }
    [[nodiscard]] Composer &composer() const { return *m_composer; }
    // In the composer's place while somebody decides.
    [[nodiscard]] DecisionForm &decisionForm() const { return *m_decisionForm; }
    [[nodiscard]] const EmptyState &emptyState() const { return *m_empty; }
    [[nodiscard]] bool showsRows() const;
    // The keyboard goes to the timeline; where its rows are still being read, once they are there.
    void focusRows();
    // The timeline, or what stands in its place.
    [[nodiscard]] QWidget &middle() const;
    [[nodiscard]] const QString &caseId() const { return m_caseId; }
    [[nodiscard]] std::optional<ledger::Seq> asOf() const { return m_filters->filter().asOf; }
    [[nodiscard]] ZoneChoice zone() const { return m_zone; }
    // The chosen line; null where none is, or a silence.
    [[nodiscard]] const desk::TimelineLine *currentLine() const;

public Q_SLOTS:
    void setAsOf(std::optional<casement::ledger::Seq> seq);
    void clearOneLevel();
    // A line of this case; what hides it is cleared, and that is said.
    void reveal(casement::ledger::Seq seq);
    // Of the lines that hold the words of the filter: the next (1) or the one before (-1), round
    // the ends.
    void goToHit(int step);
    void goToRecorded(casement::ledger::Seq seq);

Q_SIGNALS:
    void summaryRead(const casement::casefile::CaseSummary &summary);
    void shownChanged(quint64 shown, quint64 all, const QString &filters);
    // Begun, or given up; that it is done is told by shownChanged().
    void readingSlowly(bool reading);
    void currentChanged();
    void said(const QString &sentence, bool failure);
    void newCaseRequested();
    void zoneChanged(casement::gui::ZoneChoice choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lay();
    void wire();
    void takeFilter(const desk::TimelineFilter &filter);
    void showRowsOrWhy();
    void showFailure(const Error &error);
    void answerEmpty();
    void settleAwaited();
    void tellPast();

    TimelineModel *m_model;
    TimelineFeed *m_feed;
    FilterBar *m_filters;
    AsOfBar *m_asOfBar;
    QStackedWidget *m_stack;
    TimelineView *m_view;
    EmptyState *m_empty;
    Composer *m_composer;
    DecisionForm *m_decisionForm;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    desk::TimelineCounts m_counts;
    std::optional<quint64> m_entries;  // of the whole ledger
    bool m_answered = false;
    bool m_failed = false;
    bool m_revealing = false;
    bool m_focusComing = false;
    int m_hitStep = 0;  // asked for while the hits are still being read
    ZoneChoice m_zone = ZoneChoice::Utc;
};

}  // namespace casement::gui
