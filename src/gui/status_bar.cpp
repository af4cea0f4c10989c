// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/status_bar.h"

#include "base/clock.h"
#include "casefile/time_text.h"
#include "gui/bidi.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QAccessible>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QLabel *label(QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setFont(font::small());
    made->setTextFormat(Qt::PlainText);
    return made;
}

}  // namespace

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent), m_shown(label(this)), m_clock(label(this)), m_message(label(this))
{
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setAccessibleName(tr("Last message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kMargin, 0, metric::kMargin, 0);
    layout->setSpacing(6 * metric::kUnit);
    layout->addWidget(m_shown);
    layout->addWidget(m_clock);
    layout->addWidget(m_message, 1);
    setFixedHeight(
        std::max(metric::kStatusBar, QFontMetrics(font::small()).height() + metric::kGap));
    m_second.setTimerType(Qt::CoarseTimer);
    connect(&m_second, &QTimer::timeout, this, &StatusBar::tick);
    m_second.start(1000);
    m_fade.setSingleShot(true);
    m_fade.setInterval(15'000);
    connect(&m_fade, &QTimer::timeout, m_message, &QLabel::clear);
    tick();
    dress();
}

void StatusBar::setShown(quint64 shown, quint64 all, const QString &filters)
{
    QString words;
    if (shown == all && filters.isEmpty())
        words = tr("%1 shown, none hidden").arg(number(all));
    else
        words = tr("%1 of %2 shown").arg(number(shown), number(all));
    if (!filters.isEmpty())
        words += u" · "_s + isolated(filters);
    m_shown->setText(words);
}

void StatusBar::clearShown()
{
    m_shown->clear();
}

void StatusBar::setReading(bool reading)
{
    m_shown->setText(reading ? tr("Reading the timeline …") : QString());
}

void StatusBar::setTimelineOnScreen(bool onScreen)
{
    m_shown->setVisible(onScreen);
}

QString StatusBar::shownText() const
{
    return m_shown->isHidden() ? QString() : m_shown->text();
}

void StatusBar::setZone(const QTimeZone &mine)
{
    m_mine = mine;
    tick();
}

void StatusBar::tick()
{
    const qint64 now = SystemClock().nowMs();
    QString words = leftToRight(casefile::clockSecondsText(now, QTimeZone::UTC) + u" UTC"_s);
    if (m_mine.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(now)) != 0)
        words += u" · "_s
            + leftToRight(casefile::clockText(now, m_mine) + u' '
                          + TimeWords::nameOf(ZoneChoice::Mine, m_mine));
    m_clock->setText(words);
}

void StatusBar::say(const QString &sentence, bool failure)
{
    m_failure = failure;
    m_message->setText(sentence);
    m_message->setToolTip(sentence.toHtmlEscaped());
    dress();
    if (failure)
        m_fade.stop();
    else
        m_fade.start();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString StatusBar::message() const
{
    return m_message->text();
}

void StatusBar::dress()
{
    const Tokens &t = tokens();
    for (QLabel *each : {m_shown, m_clock, m_message}) {
        QPalette p = each->palette();
        const QColor colour = each == m_message ? (m_failure ? t.late : t.text) : t.muted;
        if (p.color(QPalette::WindowText) == colour)
            continue;
        p.setColor(QPalette::WindowText, colour);
        each->setPalette(p);
    }
}

void StatusBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, 0, width(), t.lineWidth), t.line);
}

}  // namespace casement::gui
