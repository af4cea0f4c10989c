// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/filter_bar.h"

#include "desk/display_words.h"
#include "gui/chip.h"
#include "gui/chip_row.h"
#include "gui/clear_button.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/zone_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Function;
using desk::TimelineCounts;
using desk::TimelineFilter;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new ChipRow(this))
    , m_find(new QToolButton(this))
    , m_zone(new ZoneButton(this))
    , m_text(new QLineEdit(this))
{
    m_find->setAutoRaise(true);
    m_find->setMinimumSize(metric::kTarget, metric::kTarget);
    m_find->setFocusPolicy(Qt::TabFocus);
    m_find->setIcon(icon(IconName::Search));
    m_find->setAccessibleName(tr("Filter by words"));
    m_find->setToolTip(tr("Filter by words (%1)").arg(u"Ctrl+F"_s));
    m_text->setPlaceholderText(tr("Words, names or tags in this case"));
    m_text->setAccessibleName(tr("Filter by words"));
    addClearButton(*m_text);
    m_text->hide();
    m_text->installEventFilter(this);

    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kUnit);
    row->addWidget(m_chips, 1);
    row->addWidget(m_find);
    row->addWidget(m_zone);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, metric::kUnit, metric::kGap, metric::kUnit);
    layout->setSpacing(metric::kUnit);
    layout->addLayout(row);
    layout->addWidget(m_text);
    m_textSoon.setSingleShot(true);
    m_textSoon.setInterval(150);
    connect(m_text, &QLineEdit::textChanged, &m_textSoon, qOverload<>(&QTimer::start));
    connect(&m_textSoon, &QTimer::timeout, this, &FilterBar::applyText);
    connect(m_find, &QToolButton::clicked, this, &FilterBar::focusText);
    connect(m_zone, &ZoneButton::chosen, this, &FilterBar::zoneChosen);
    makeChips({});
}

void FilterBar::setZone(ZoneChoice choice, const QTimeZone &mine)
{
    m_zone->setZone(choice, mine);
}

void FilterBar::setCounts(const TimelineCounts &counts)
{
    m_counts = counts;
    makeChips(counts);
}

std::vector<FilterBar::Item> FilterBar::wantedItems(const TimelineCounts &counts) const
{
    std::vector<Item> items{
        {.what = What::Moments, .words = tr("Key moments")},
        {.what = What::Everything, .words = tr("Everything"), .count = counts.all}};
    for (const auto &[function, count] : counts.byFunction)
        items.push_back({What::Function, desk::wordOf(function), count, function});
    if (counts.late > 0 || m_filter.lateOnly)
        items.push_back({What::Late, tr("Late"), counts.late});
    if (counts.undated > 0 || m_filter.undatedOnly)
        items.push_back({What::Undated, tr("Undated"), counts.undated});
    return items;
}

// The same chips stay: whoever is on one must not lose it because a count moved.
void FilterBar::makeChips(const TimelineCounts &counts)
{
    std::vector<Item> next = wantedItems(counts);
    std::vector<Chip *> chips;
    for (Item &item : next) {
        const auto same = std::ranges::find_if(m_items, [&](const Item &old) {
            return old.what == item.what && old.function == item.function;
        });
        if (same != m_items.end())
            item.chip = same->chip;
        else
            addChip(item);
        item.chip->setCount(item.count);
        chips.push_back(item.chip);
    }
    m_items = std::move(next);
    m_chips->setChips(std::move(chips));
    showState();
}

void FilterBar::addChip(Item &item)
{
    item.chip = new Chip(item.words, m_chips);
    connect(item.chip, &QAbstractButton::clicked, this, [this, chip = item.chip] {
        const auto clicked = std::ranges::find(m_items, chip, &Item::chip);
        if (clicked != m_items.end())
            choose(*clicked, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
}

bool FilterBar::isOn(const Item &item) const
{
    switch (item.what) {
    case What::Moments:
        return m_filter.keyMomentsOnly;
    case What::Everything:
        return filterCount() == 0;
    case What::Function:
        return std::ranges::contains(m_filter.functions, item.function);
    case What::Late:
        return m_filter.lateOnly;
    case What::Undated:
        return m_filter.undatedOnly;
    }
    return false;
}

void FilterBar::choose(const Item &item, bool combine)
{
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    next.text = m_filter.text;
    const bool was = isOn(item);
    if (item.what == What::Function && combine)
        next.functions = m_filter.functions;
    switch (item.what) {
    case What::Moments:
        next.keyMomentsOnly = true;
        break;
    case What::Everything:
        next.text.clear();
        break;
    case What::Function:
        if (was)
            std::erase(next.functions, item.function);
        else
            next.functions.push_back(item.function);
        break;
    case What::Late:
        next.lateOnly = !was;
        break;
    case What::Undated:
        next.undatedOnly = !was;
        break;
    }
    change(next);
}

void FilterBar::change(const TimelineFilter &filter)
{
    const bool same = filter == m_filter;
    setFilter(filter);
    if (!same)
        Q_EMIT filterChanged(m_filter);
}

void FilterBar::setFilter(const TimelineFilter &filter)
{
    m_filter = filter;
    if (filter.text != m_text->text().trimmed()) {
        const QSignalBlocker quiet(m_text);
        m_text->setText(filter.text);
    }
    if (filter.text.isEmpty() && !m_text->hasFocus())
        m_text->hide();
    showState();
}

void FilterBar::showState()
{
    for (const Item &item : m_items)
        item.chip->setChecked(isOn(item));
    m_chips->arrange();
}

std::vector<Function> FilterBar::lanes() const
{
    std::vector<Function> all;
    all.reserve(m_counts.byFunction.size());
    for (const auto &[function, count] : m_counts.byFunction)
        all.push_back(function);
    return all;
}

void FilterBar::showOnlyLane(int number)
{
    const std::vector<Function> all = lanes();
    if (number < 1 || number > int(all.size()))
        return;
    const Function lane = all[size_t(number - 1)];
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    next.text = m_filter.text;
    if (m_filter.functions != std::vector{lane})
        next.functions = {lane};
    change(next);
}

void FilterBar::hideLane(int number)
{
    const std::vector<Function> all = lanes();
    if (number < 1 || number > int(all.size()))
        return;
    TimelineFilter next = m_filter;
    next.keyMomentsOnly = false;
    if (next.functions.empty())
        next.functions = all;
    if (std::erase(next.functions, all[size_t(number - 1)]) == 0)
        next.functions.push_back(all[size_t(number - 1)]);
    if (next.functions.size() == all.size())
        next.functions.clear();
    change(next);
}

void FilterBar::toggleMoments()
{
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    next.keyMomentsOnly = !m_filter.keyMomentsOnly;
    change(next);
}

void FilterBar::clear()
{
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    change(next);
}

void FilterBar::narrowTo(TimelineFilter filter, const QString &words)
{
    filter.asOf = m_filter.asOf;
    m_narrowed = words;
    change(filter);
}

void FilterBar::applyText()
{
    m_textSoon.stop();
    TimelineFilter next = m_filter;
    next.text = m_text->text().trimmed();
    // Who looks for words looks everywhere, not among the key moments.
    if (!next.text.isEmpty())
        next.keyMomentsOnly = false;
    change(next);
}

void FilterBar::setAsOf(std::optional<ledger::Seq> seq)
{
    TimelineFilter next = m_filter;
    next.asOf = seq;
    change(next);
}

void FilterBar::focusText()
{
    m_text->show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

int FilterBar::filterCount() const
{
    return int(m_filter.keyMomentsOnly) + int(!m_filter.functions.empty()) + int(m_filter.lateOnly)
        + int(m_filter.undatedOnly) + int(!m_filter.text.isEmpty())
        + int(m_filter.author.has_value()) + int(!m_filter.tag.isEmpty());
}

QString FilterBar::description() const
{
    QStringList parts;
    if (m_filter.keyMomentsOnly)
        parts << tr("key moments");
    for (const Function function : m_filter.functions)
        parts << desk::wordOf(function);
    if (m_filter.lateOnly)
        parts << tr("late");
    if (m_filter.undatedOnly)
        parts << tr("undated");
    if (m_filter.author)
        parts << (m_narrowed.isEmpty() ? tr("by one person") : tr("by %1").arg(m_narrowed));
    if (!m_filter.tag.isEmpty())
        parts << u'#' + m_filter.tag;
    if (!m_filter.text.isEmpty())
        parts << tr("“%1”").arg(m_filter.text);
    return parts.join(u", "_s);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_text && (key == Qt::Key_Escape || key == Qt::Key_Return)) {
        if (key == Qt::Key_Escape)
            m_text->clear();
        Q_EMIT leftText();
        applyText();
        m_text->setVisible(!m_filter.text.isEmpty());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, height() - t.lineWidth, width(), t.lineWidth), t.line);
}

}  // namespace casement::gui
