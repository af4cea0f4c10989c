// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/header_strip.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/marks.h"
#include "gui/text_run.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CaseState;

namespace {

constexpr int kBetween = 16;
constexpr int kShape = 12;

QToolButton *button(QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setFixedSize(metric::kHeaderTarget, metric::kHeaderTarget);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return made;
}

}  // namespace

// One fact: quiet words, then the words that matter.
struct HeaderStrip::Piece {
    QString label;
    QString value;
    QColor colour;
    std::optional<casefile::Severity> severity;

    [[nodiscard]] int width() const
    {
        int total = QFontMetrics(font::strong()).horizontalAdvance(isolated(value));
        if (!label.isEmpty())
            total += QFontMetrics(font::body()).horizontalAdvance(label) + metric::kUnit;
        if (severity)
            total += kShape + metric::kUnit;
        return total + 2;
    }

    void paint(QPainter *painter, const QRect &area, Qt::LayoutDirection direction) const
    {
        RowPainter row(painter, area, direction);
        if (severity) {
            paintSeverity(painter, row.box(kShape), *severity, colour);
            row.skip(metric::kUnit);
        }
        if (!label.isEmpty()) {
            row.run(label, font::body(), tokens().muted);
            row.skip(metric::kUnit);
        }
        row.run(value, font::strong(), colour);
    }
};

HeaderStrip::HeaderStrip(QWidget *parent)
    : QWidget(parent), m_hide(button(this)), m_lock(button(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, metric::kGap, 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_hide);
    layout->addWidget(m_lock);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_minute.setInterval(20'000);
    connect(&m_minute, &QTimer::timeout, this, &HeaderStrip::refresh);
    m_minute.start();
    refresh();
}

void HeaderStrip::setCase(const casefile::CaseSummary &summary)
{
    m_case = summary;
    refresh();
}

void HeaderStrip::clearCase()
{
    m_case.reset();
    refresh();
}

void HeaderStrip::setPerson(const QString &name)
{
    m_person = name;
    refresh();
}

void HeaderStrip::setStored(StoredState state)
{
    m_stored = state;
    refresh();
}

void HeaderStrip::setActions(QAction *hide, QAction *lock)
{
    for (const auto &[tool, action] : {std::pair(m_hide, hide), std::pair(m_lock, lock)}) {
        tool->setDefaultAction(action);
        tool->setAccessibleName(action->iconText());
    }
}

QSize HeaderStrip::sizeHint() const
{
    const int height =
        std::max(metric::kHeaderStrip, QFontMetrics(font::title()).height() + 4 * metric::kUnit);
    return {640, height};
}

std::vector<HeaderStrip::Piece> HeaderStrip::pieces() const
{
    const Tokens &t = tokens();
    std::vector<Piece> all;
    if (m_case) {
        if (m_case->severity)
            all.push_back({{},
                           desk::wordOf(*m_case->severity),
                           t.of(*m_case->severity).shape,
                           m_case->severity});
        if (m_case->state)
            all.push_back({{}, desk::wordOf(*m_case->state), t.text, {}});
        if (m_case->state != CaseState::Closed) {
            const qint64 open = SystemClock().nowMs() - m_case->openedMs;
            //: Followed by how long: "Open 3 h 41 min".
            all.push_back({tr("Open"), durationWords(std::max<qint64>(open, 0)), t.text, {}});
        }
    }
    if (!m_person.isEmpty())
        all.push_back({tr("You are"), m_person, t.text, {}});
    if (!m_case)
        return all;
    switch (m_stored) {
    case StoredState::Stored:
        all.push_back({{}, tr("✓ stored"), t.good, {}});
        break;
    case StoredState::Sending:
        all.push_back({{}, tr("… storing"), t.muted, {}});
        break;
    case StoredState::Failed:
        all.push_back({{}, tr("✗ not stored"), t.late, {}});
        break;
    }
    return all;
}

void HeaderStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, height() - t.lineWidth, width(), t.lineWidth), t.line);
    painter.setLayoutDirection(layoutDirection());
    const int buttons = 2 * metric::kHeaderTarget + 2 * metric::kGap;
    const QRect area = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(metric::kMargin + 2, 0, -buttons, 0));
    const std::vector<Piece> facts = pieces();
    int factsWidth = 0;
    for (const Piece &piece : facts)
        factsWidth += piece.width() + kBetween;

    QRect head = area;
    const bool forward = layoutDirection() == Qt::LeftToRight;
    if (forward)
        head.setRight(area.right() - factsWidth);
    else
        head.setLeft(area.left() + factsWidth);
    m_titleRect = head;
    RowPainter row(&painter, head, rect(), layoutDirection());
    if (m_case) {
        row.run(m_case->number, font::body(), t.muted);
        row.skip(kBetween);
        row.run(m_case->title, font::title(), t.text);
    } else {
        row.run(tr("Casement"), font::title(), t.text);
    }
    int x = forward ? area.right() + 1 - factsWidth : area.left() + factsWidth;
    for (const Piece &piece : facts) {
        const int width = piece.width();
        x += forward ? kBetween : -kBetween - width;
        const QRect place(x, 0, width, height());
        piece.paint(&painter, place, layoutDirection());
        if (forward)
            x += width;
    }
}

void HeaderStrip::refresh()
{
    QStringList spoken;
    if (m_case)
        spoken << m_case->number << isolated(m_case->title);
    for (const Piece &piece : pieces())
        spoken << (piece.label.isEmpty() ? piece.value
                                         : piece.label + u' ' + isolated(piece.value));
    setAccessibleName(spoken.isEmpty() ? tr("No case is open") : spoken.join(u", "_s));
    update();
}

void HeaderStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    update();
}

void HeaderStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update();
}

bool HeaderStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_case) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (m_titleRect.contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_case->title.toHtmlEscaped(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace casement::gui
