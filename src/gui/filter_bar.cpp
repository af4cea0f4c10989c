// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/filter_bar.h"

#include "desk/display_words.h"
#include "gui/chip.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Function;
using desk::TimelineCounts;
using desk::TimelineFilter;

namespace {

QToolButton *flatButton(QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setMinimumSize(metric::kTarget, metric::kTarget);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

}  // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget(this))
    , m_more(flatButton(m_chips))
    , m_moreMenu(new QMenu(this))
    , m_find(flatButton(this))
    , m_zone(flatButton(this))
    , m_zoneMenu(new QMenu(this))
    , m_text(new QLineEdit(this))
{
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);
    m_find->setIcon(icon(IconName::Search));
    m_find->setAccessibleName(tr("Filter by words"));
    m_find->setToolTip(tr("Filter by words (%1)").arg(u"Ctrl+F"_s));
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setMenu(m_zoneMenu);
    m_text->setPlaceholderText(tr("Words, names or tags in this case"));
    m_text->setAccessibleName(tr("Filter by words"));
    m_text->setClearButtonEnabled(true);
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
    m_chips->setMinimumHeight(std::max(metric::kFilterBar - 2 * metric::kUnit,
                                       QFontMetrics(font::body()).height() + 2 * metric::kUnit));

    m_textSoon.setSingleShot(true);
    m_textSoon.setInterval(150);
    connect(m_text, &QLineEdit::textChanged, &m_textSoon, qOverload<>(&QTimer::start));
    connect(&m_textSoon, &QTimer::timeout, this, [this] {
        TimelineFilter next = m_filter;
        next.text = m_text->text().trimmed();
        // Who looks for words looks everywhere, not among the key moments.
        if (!next.text.isEmpty())
            next.keyMomentsOnly = false;
        change(std::move(next));
    });
    connect(m_find, &QToolButton::clicked, this, &FilterBar::focusText);
    setZone(ZoneChoice::Utc, QTimeZone::UTC);
    makeChips({});
}

void FilterBar::setZone(ZoneChoice choice, const QTimeZone &mine)
{
    //: %1: UTC, a town, or "as told".
    const QString words = tr("Times in %1 ▾");
    const QString told = tr("Times as told ▾");
    m_zone->setText(choice == ZoneChoice::Told ? told : words.arg(TimeWords::nameOf(choice, mine)));
    m_zone->setAccessibleName(m_zone->text());
    m_zone->setToolTip(tr("The zone in which times are shown"));
    m_zoneMenu->clear();
    auto *group = new QActionGroup(m_zoneMenu);
    for (const ZoneChoice each : {ZoneChoice::Utc, ZoneChoice::Told, ZoneChoice::Mine}) {
        const QString name = TimeWords::nameOf(each, mine);
        QAction *action =
            m_zoneMenu->addAction(each == ZoneChoice::Utc        ? u"UTC"_s
                                      : each == ZoneChoice::Told ? tr("As told in the case")
                                                                 : tr("Mine (%1)").arg(name));
        action->setCheckable(true);
        action->setChecked(each == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, each] { Q_EMIT zoneChosen(each); });
    }
}

void FilterBar::setCounts(const TimelineCounts &counts)
{
    m_counts = counts;
    makeChips(counts);
}

void FilterBar::makeChips(const TimelineCounts &counts)
{
    const auto focused =
        std::ranges::find_if(m_items, [](const Item &i) { return i.chip->hasFocus(); });
    const auto focusedAt = focused == m_items.end() ? -1 : focused - m_items.begin();
    std::vector<Item> old = std::exchange(m_items, {});
    addItem(What::Moments, tr("Key moments"), {});
    addItem(What::Everything, tr("Everything"), counts.all);
    for (const auto &[function, count] : counts.byFunction)
        addItem(What::Function, desk::wordOf(function), count, function);
    if (counts.late > 0 || m_filter.lateOnly)
        addItem(What::Late, tr("Late"), counts.late);
    if (counts.undated > 0 || m_filter.undatedOnly)
        addItem(What::Undated, tr("Undated"), counts.undated);
    showState();
    fitChips();
    if (focusedAt >= 0)
        m_items[std::min(size_t(focusedAt), m_items.size() - 1)].chip->setFocus();
    for (const Item &item : old)
        item.chip->deleteLater();
}

void FilterBar::addItem(What what, const QString &words, std::optional<quint64> count,
                        Function function)
{
    auto *chip = new Chip(words, m_chips);
    chip->setCount(count);
    chip->installEventFilter(this);
    const Item item{what, function, chip};
    connect(chip, &QAbstractButton::clicked, this, [this, item] {
        choose(item, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    m_items.push_back(item);
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
    change(std::move(next));
}

void FilterBar::change(TimelineFilter filter)
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
    for (const Item &item : m_items) {
        const bool on = isOn(item);
        item.chip->setChecked(on);
        // One stop for Tab in the whole row; the arrows go on from there.
        item.chip->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void FilterBar::fitChips()
{
    const bool forward = layoutDirection() == Qt::LeftToRight;
    const int room = m_chips->width();
    const int moreWidth = m_more->sizeHint().width()
        + QFontMetrics(font::body()).horizontalAdvance(tr("%1 more ▾").arg(10));
    int needed = 0;
    for (const Item &item : m_items)
        needed += item.chip->sizeHint().width() + metric::kGap;
    int x = 0;
    int hidden = 0;
    m_moreMenu->clear();
    for (const Item &item : m_items) {
        const int width = item.chip->sizeHint().width();
        const int limit = needed - metric::kGap <= room ? room : room - moreWidth;
        // What is chosen is always seen, whatever else has to go.
        const bool fits = hidden == 0 ? x + width <= limit : false;
        item.chip->setVisible(fits);
        if (!fits) {
            ++hidden;
            QAction *action = m_moreMenu->addAction(item.chip->text());
            action->setCheckable(true);
            action->setChecked(isOn(item));
            connect(action, &QAction::triggered, this, [this, item] { choose(item, false); });
            continue;
        }
        item.chip->setGeometry(forward ? x : room - x - width, 0, width, m_chips->height());
        x += width + metric::kGap;
    }
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("%1 more ▾").arg(hidden));
    m_more->setAccessibleName(tr("More filters: %1").arg(hidden));
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(forward ? x : room - x - size.width(),
                        (m_chips->height() - size.height()) / 2, size.width(), size.height());
}

std::vector<Function> FilterBar::lanes() const
{
    std::vector<Function> all;
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
    change(std::move(next));
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
    change(std::move(next));
}

void FilterBar::toggleMoments()
{
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    next.keyMomentsOnly = !m_filter.keyMomentsOnly;
    change(std::move(next));
}

void FilterBar::clear()
{
    TimelineFilter next;
    next.asOf = m_filter.asOf;
    change(std::move(next));
}

void FilterBar::setAsOf(std::optional<ledger::Seq> seq)
{
    TimelineFilter next = m_filter;
    next.asOf = seq;
    change(std::move(next));
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
        + int(m_filter.undatedOnly) + int(!m_filter.text.isEmpty());
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
    if (!m_filter.text.isEmpty())
        parts << tr("“%1”").arg(m_filter.text);
    return parts.join(u", "_s);
}

void FilterBar::moveFocus(const Chip *from, int step)
{
    const auto at = std::ranges::find(m_items, from, &Item::chip);
    const qsizetype next = (at - m_items.begin()) + step;
    if (next >= 0 && next < qsizetype(m_items.size()) && m_items[size_t(next)].chip->isVisible())
        m_items[size_t(next)].chip->setFocus(Qt::TabFocusReason);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (const auto *chip = qobject_cast<Chip *>(watched)) {
        const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            moveFocus(chip, key == Qt::Key_Right ? forward : -forward);
            return true;
        }
        return false;
    }
    if (watched == m_text && (key == Qt::Key_Escape || key == Qt::Key_Return)) {
        if (key == Qt::Key_Escape)
            m_text->clear();
        m_textSoon.stop();
        Q_EMIT leftText();
        TimelineFilter next = m_filter;
        next.text = m_text->text().trimmed();
        if (!next.text.isEmpty())
            next.keyMomentsOnly = false;
        change(std::move(next));
        m_text->setVisible(!m_filter.text.isEmpty());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fitChips();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, height() - t.lineWidth, width(), t.lineWidth), t.line);
}

}  // namespace casement::gui
