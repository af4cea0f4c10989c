// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_view.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/timeline_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace casement::gui {

using RowKind = TimelineRows::Kind;

namespace {

constexpr int kBadge = 18;
constexpr int kLeastWhat = 320;

// The digit from 1 to 9 that a key stands for, or 0. With Shift the layout decides which sign a
// digit key gives; the key itself is what is meant.
int digitOf(const QKeyEvent &event, bool shift)
{
    int digit = event.key() - Qt::Key_0;
    if (shift && (digit < 1 || digit > 9))
        digit = int(event.nativeScanCode()) - 9;
    return digit >= 1 && digit <= 9 ? digit : 0;
}

}  // namespace

TimelineView::TimelineView(TimelineModel &model, QWidget *parent)
    : QTableView(parent)
    , m_timeline(model)
    , m_delegate(new TimelineDelegate(model, this))
    , m_pill(new QPushButton(this))
{
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setModel(&model);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(metric::kTarget);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_pill->hide();
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setDefault(true);
    connect(m_pill, &QPushButton::clicked, this, &TimelineView::goToEnd);
    connect(&model, &TimelineModel::aboutToChange, this, &TimelineView::rememberPlace);
    connect(&model, &TimelineModel::changed, this, &TimelineView::restorePlace);
    connect(&model, &TimelineModel::headerDataChanged, this, &TimelineView::layoutColumns);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::scrolled);
    layoutRows();
}

void TimelineView::setCompact(bool compact)
{
    m_compact = compact;
    layoutRows();
}

void TimelineView::layoutRows()
{
    rememberPlace();
    const int height = rowHeightFor(m_compact ? metric::kRowCompact : metric::kRow);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
    horizontalHeader()->setFont(font::small());
    horizontalHeader()->setFixedHeight(
        std::max(metric::kColumnHeader, QFontMetrics(font::small()).height() + metric::kGap));
    layoutColumns();
    restorePlace();
}

// Whether some row needs its year said.
bool TimelineView::spansYears() const
{
    const std::vector<desk::RowKey> &keys = m_timeline.rows()->keys();
    if (keys.empty() || keys.front().occurredMs == casefile::kUndatedMs)
        return false;
    const TimeWords &times = m_timeline.times();
    return times.date(keys.front().occurredMs, 0).year()
        != times.date(SystemClock().nowMs(), 0).year();
}

// Widths come from the longest words each column must hold; What takes what is left. Where that
// would be too little, first the names go and then the kinds: both stand in the inspector.
void TimelineView::layoutColumns()
{
    const QFontMetrics body(font::body());
    const QFontMetrics small(font::small());
    const bool told = m_timeline.times().choice() == ZoneChoice::Told;
    const QString head =
        m_timeline.headerData(TimelineModel::Occurred, Qt::Horizontal, Qt::DisplayRole).toString();
    const QString date = spansYears() ? u"30 MMM 2026"_s : u"30 MMM"_s;
    const int time = body.horizontalAdvance(told ? u"00:00 +00:00"_s : u"00:00"_s);
    const int occurred = metric::kMargin
        + std::max(small.horizontalAdvance(head),
                   time + metric::kGap + small.horizontalAdvance(date))
        + metric::kGap;
    const int gutter = kBadge + metric::kGap;
    const int kind =
        body.horizontalAdvance(desk::wordOf(casefile::EntryKind::Case)) + metric::kMargin;
    const int recorded = std::max(small.horizontalAdvance(u"↩ 23 h 59 min late"_s),
                                  body.horizontalAdvance(u"30 MMM 00:00"_s))
        + metric::kMargin;
    const int total = viewport()->width();
    const int who = std::clamp(total / 8, body.horizontalAdvance(u"Engineering"_s) + metric::kGap,
                               body.horizontalAdvance(u"Law enforcement"_s) + metric::kMargin);
    int what = total - occurred - gutter - kind - who - recorded;
    const bool hideWho = what < kLeastWhat;
    what += hideWho ? who : 0;
    const bool hideKind = what < kLeastWhat;
    what += hideKind ? kind : 0;
    setColumnHidden(TimelineModel::Who, hideWho);
    setColumnHidden(TimelineModel::Kind, hideKind);
    setColumnWidth(TimelineModel::Occurred, occurred);
    setColumnWidth(TimelineModel::Gutter, gutter);
    setColumnWidth(TimelineModel::Kind, kind);
    setColumnWidth(TimelineModel::What, std::max(what, metric::kTarget));
    setColumnWidth(TimelineModel::Who, who);
    setColumnWidth(TimelineModel::Recorded, recorded);
}

int TimelineView::lastRowInView() const
{
    const int row = rowAt(viewport()->height() - 1);
    return row >= 0 ? row : m_timeline.rows()->size() - 1;
}

bool TimelineView::atEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void TimelineView::rememberPlace()
{
    const TimelineRows &rows = *m_timeline.rows();
    m_changing = true;
    m_place = {};
    m_place.end = atEnd();
    const int top = rows.entryRowFrom(std::max(0, rowAt(0)), 1);
    if (top >= 0) {
        m_place.top = rows.keyAt(top);
        m_place.offset = rowViewportPosition(top);
    }
    const int current = currentIndex().row();
    const bool there = current >= 0 && current < rows.size();
    if (const int entry = there ? rows.entryRowFrom(current, -1) : -1; entry >= 0) {
        m_place.chosen = rows.keyAt(entry);
        m_place.chosenInView = viewport()->rect().intersects(visualRect(currentIndex()));
    }
}

void TimelineView::restorePlace()
{
    m_changing = false;
    const TimelineRows &rows = *m_timeline.rows();
    layoutColumns();
    updateGeometries();
    if (m_goingTo && rows.rowOfSeq(*m_goingTo) >= 0) {
        goTo(*m_goingTo);
    } else {
        if (m_place.chosen)
            chooseRow(rows.nearestRow(*m_place.chosen));
        if (m_place.end) {
            scrollToBottom();
            // Who has chosen an entry and sees it goes on seeing it.
            if (m_place.chosenInView)
                scrollTo(currentIndex(), EnsureVisible);
        } else if (m_place.top) {
            const int row = rows.nearestRow(*m_place.top);
            if (row >= 0)
                verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row)
                                              - m_place.offset);
        }
    }
    // What a case holds when it is opened is not news.
    if (!m_place.top)
        m_read = rows.newest();
    scrolled();
    const auto seq = currentSeq();
    if (seq != m_announced) {
        m_announced = seq;
        Q_EMIT currentEntryChanged(seq);
    }
}

void TimelineView::scrolled()
{
    // A row that is half gone says nothing any more.
    const int top = std::max(0, rowAt(0));
    m_delegate->setTopRow(rowViewportPosition(top) < -rowHeight(top) / 3 ? top + 1 : top);
    if (atEnd())
        m_read = std::max(m_read, m_timeline.rows()->newest());
    placePill();
    viewport()->update();
}

void TimelineView::placePill()
{
    // A row of which half is seen is not below.
    const int bottom = rowAt(viewport()->height() - verticalHeader()->defaultSectionSize() / 2);
    const qsizetype below = bottom < 0 ? 0 : m_timeline.rows()->newerBelow(bottom, m_read);
    m_pill->setVisible(below > 0);
    if (below == 0)
        return;
    m_pill->setText(tr("%1 new below (End)").arg(number(quint64(below))));
    m_pill->setAccessibleName(m_pill->text());
    m_pill->adjustSize();
    m_pill->move((width() - m_pill->width()) / 2, height() - m_pill->height() - metric::kMargin);
    m_pill->raise();
}

std::optional<ledger::Seq> TimelineView::awaitedSeq() const
{
    return m_goingTo;
}

void TimelineView::forgetAwaited()
{
    m_goingTo.reset();
}

std::optional<ledger::Seq> TimelineView::currentSeq() const
{
    return m_timeline.seqAt(currentIndex().row());
}

void TimelineView::chooseRow(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_timeline.index(row, 0);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TimelineView::goTo(ledger::Seq seq)
{
    const int row = m_timeline.rows()->rowOfSeq(seq);
    if (row < 0) {
        m_goingTo = seq;
        return;
    }
    m_goingTo.reset();
    chooseRow(row);
    scrollTo(m_timeline.index(row, 0), EnsureVisible);
}

void TimelineView::goToEnd()
{
    scrollToBottom();
    chooseRow(m_timeline.rows()->entryRowFrom(m_timeline.rows()->size() - 1, -1));
    scrolled();
}

// Letters are commands here; Qt would look for rows that begin with them.
void TimelineView::keyboardSearch(const QString &) { }

bool TimelineView::ownKey(const QKeyEvent &event)
{
    const bool plain =
        event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    if (const int digit = digitOf(event, shift); digit > 0 && (plain || shift)) {
        Q_EMIT laneRequested(digit, shift);
        return true;
    }
    if (!plain)
        return false;
    switch (event.key()) {
    case Qt::Key_D:
        Q_EMIT decideRequested();
        return true;
    case Qt::Key_P:
        Q_EMIT pinRequested();
        return true;
    case Qt::Key_Delete:
        Q_EMIT strikeRequested();
        return true;
    case Qt::Key_V:
        Q_EMIT momentsRequested();
        return true;
    case Qt::Key_Escape:
        Q_EMIT clearRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Home:
        chooseRow(m_timeline.rows()->entryRowFrom(0, 1));
        scrollToTop();
        return true;
    case Qt::Key_End:
        goToEnd();
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
    } else if (ownKey(*event)) {
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TimelineView::activateCurrent()
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    const TimelineRows &rows = *m_timeline.rows();
    if (rows.kindAt(row) == RowKind::Silence)
        Q_EMIT silenceActivated(rows.silenceAt(row));
    else if (const auto seq = m_timeline.seqAt(row))
        Q_EMIT entryActivated(*seq);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    activateCurrent();
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_changing)
        return;
    const auto seq = currentSeq();
    if (seq == m_announced)
        return;
    m_announced = seq;
    Q_EMIT currentEntryChanged(seq);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    const bool end = atEnd();
    QTableView::resizeEvent(event);
    layoutColumns();
    if (end)
        scrollToBottom();
    scrolled();
}

void TimelineView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        layoutRows();
}

// The ring round the chosen row shows where the keyboard is.
void TimelineView::focusInEvent(QFocusEvent *event)
{
    // Before Qt does it: it would choose the first row, far from what is in view.
    if (!currentIndex().isValid())
        chooseRow(m_timeline.rows()->entryRowFrom(std::max(0, lastRowInView()), -1));
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace casement::gui
