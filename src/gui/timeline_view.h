// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The timeline on screen: where a case is read, with the keyboard first.
//
// What it is: a table view over TimelineModel with fixed row heights, its keys, and the pill that
//   says what came in below.
// Promises: never scrolls under a reader: whoever stands at the end follows, whoever reads further
//   up keeps the row at the top where it is and sees "12 new below"; the chosen entry stays chosen
//   through filters, amendments and reloads, or gives way to its neighbour; no sideways scrolling.
// Does not do: read or change anything: keys become signals.
// Neighbours: main window connects the signals to commands; timeline_delegate.h paints.
// Cost: nothing per row outside the view.
#pragma once

#include "gui/timeline_model.h"

#include <QTableView>

class QPushButton;

namespace casement::gui {

class TimelineDelegate;

class TimelineView final : public QTableView {
    Q_OBJECT
public:
    explicit TimelineView(TimelineModel &model, QWidget *parent = nullptr);

    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] std::optional<ledger::Seq> currentSeq() const;
    // Chooses an entry and brings it into view; remembered where its row is not shown yet.
    void goTo(ledger::Seq seq);
    // Gone to, but without a row so far.
    [[nodiscard]] std::optional<ledger::Seq> awaitedSeq() const;
    void forgetAwaited();
    void goToEnd();
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentEntryChanged(std::optional<casement::ledger::Seq> seq);
    void silenceActivated(const casement::gui::SilenceRow &silence);
    void entryActivated(casement::ledger::Seq seq);
    void pinRequested();
    void decideRequested();
    void strikeRequested();
    void copyRequested();
    void momentsRequested();
    void laneRequested(int number, bool hide);  // 1-9, as the chips stand
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void scrolled();
    void layoutColumns();
    [[nodiscard]] bool spansYears() const;
    void layoutRows();
    void placePill();
    void activateCurrent();
    void chooseRow(int row);
    [[nodiscard]] int lastRowInView() const;
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] bool ownKey(const QKeyEvent &event);

    TimelineModel &m_timeline;
    TimelineDelegate *m_delegate;
    QPushButton *m_pill;
    bool m_compact = false;
    bool m_changing = false;

    struct Place {
        bool end = true;
        std::optional<desk::RowKey> top;
        int offset = 0;
        std::optional<desk::RowKey> chosen;
        bool chosenInView = false;
    };
    Place m_place;
    std::optional<ledger::Seq> m_goingTo;
    std::optional<ledger::Seq> m_announced;
    ledger::Seq m_read = 0;  // the newest entry when the reader last stood at the end
};

}  // namespace casement::gui
