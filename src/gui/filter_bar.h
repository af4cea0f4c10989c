// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What of the timeline is shown: chips with counts, words, and the zone of its times.
//
// What it is: the row of chips over the timeline, the field for words under it (Ctrl+F), and the
//   switch "Times in UTC".
// Promises: a chip shows as many rows as it says; chips that do not fit stand in the menu "More";
//   Ctrl and a click combines functions; filter() is what is asked of the desk.
// Does not do: read anything.
// Neighbours: main window hands in counts and takes filterChanged() to the feed.
// Cost: one chip a function that occurs in the case.
#pragma once

#include "desk/case_reader.h"
#include "gui/time_words.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace casement::gui {

class Chip;
class ChipRow;
class ZoneButton;

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCounts(const desk::TimelineCounts &counts);
    // Without a signal; for a case that is opened with its own filter.
    void setFilter(const desk::TimelineFilter &filter);
    [[nodiscard]] const desk::TimelineFilter &filter() const { return m_filter; }
    void setZone(ZoneChoice choice, const QTimeZone &mine);

    // "key moments", "Legal, late": what narrows the list, for the status bar; empty: nothing.
    [[nodiscard]] QString description() const;
    [[nodiscard]] int filterCount() const;

public Q_SLOTS:
    void toggleMoments();
    void showOnlyLane(int number);  // 1-9, as the chips stand
    void hideLane(int number);
    void clear();
    // Only what this filter says; `words` are how the status bar names it, where it names nobody.
    void narrowTo(casement::desk::TimelineFilter filter, const QString &words);
    // What is typed counts at once.
    void applyText();
    void focusText();
    void setAsOf(std::optional<casement::ledger::Seq> seq);

Q_SIGNALS:
    void filterChanged(const casement::desk::TimelineFilter &filter);
    void zoneChosen(casement::gui::ZoneChoice choice);
    void leftText();  // Enter or Esc in the field for words

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class What { Moments, Everything, Function, Late, Undated };
    struct Item {
        What what = What::Everything;
        QString words = {};
        std::optional<quint64> count = {};
        casefile::Function function = casefile::Function::TrustSafety;
        Chip *chip = nullptr;
    };

    void makeChips(const desk::TimelineCounts &counts);
    void addChip(Item &item);
    [[nodiscard]] std::vector<Item> wantedItems(const desk::TimelineCounts &counts) const;
    void choose(const Item &item, bool combine);
    void change(const desk::TimelineFilter &filter);
    void showState();
    [[nodiscard]] bool isOn(const Item &item) const;
    [[nodiscard]] std::vector<casefile::Function> lanes() const;

    desk::TimelineFilter m_filter;
    QString m_narrowed;  // what narrowTo() was told of an author
    desk::TimelineCounts m_counts;
    std::vector<Item> m_items;
    ChipRow *m_chips;
    QToolButton *m_find;
    ZoneButton *m_zone;
    QLineEdit *m_text;
    QTimer m_textSoon;
};

}  // namespace casement::gui
