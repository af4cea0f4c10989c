// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/empty_state.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace casement::gui {

namespace {

constexpr int kPicture = 32;
constexpr int kSentenceWidth = 420;
constexpr int kLoadingAfterMs = 200;

IconName pictureOf(EmptyState::Why why)
{
    switch (why) {
    case EmptyState::Why::NothingYet:
        return IconName::Add;
    case EmptyState::Why::FilteredAway:
        return IconName::Search;
    case EmptyState::Why::Loading:
        return IconName::Clock;
    case EmptyState::Why::Failed:
        return IconName::Warning;
    case EmptyState::Why::NotAllowed:
        break;
    }
    return IconName::Lock;
}

}  // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_copy(new QPushButton(tr("Copy details"), this))
    , m_shortcut(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setFixedWidth(kSentenceWidth);
    m_shortcut->setFont(font::small());
    m_picture->setAccessibleName(tr("Sign"));
    m_copy->setAccessibleName(m_copy->text());
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metric::kMargin);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(m_shortcut, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(m_button);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLoadingAfterMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_sentence->show();
        m_picture->show();
    });
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_why); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details); });
}

void EmptyState::show(Why why, const QString &sentence, const QString &button,
                      const QString &shortcut, const QString &details)
{
    m_why = why;
    m_details = details;
    m_sentence->setText(sentence);
    // An aligned label is asked for no height of its width.
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(kSentenceWidth));
    m_sentence->setAccessibleName(sentence);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    m_shortcut->setText(shortcut);
    m_shortcut->setVisible(!shortcut.isEmpty());
    const bool loading = why == Why::Loading;
    m_sentence->setVisible(!loading);
    m_picture->setVisible(!loading);
    if (loading)
        m_soon.start();
    else
        m_soon.stop();
    dress();
    if (!loading) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::dress()
{
    const Tokens &t = tokens();
    const QColor colour = m_why == Why::Failed ? t.late : t.muted;
    m_picture->setPixmap(tintedPixmap(pictureOf(m_why), kPicture, colour, devicePixelRatioF()));
    QPalette quiet = m_shortcut->palette();
    if (quiet.color(QPalette::WindowText) != t.faint) {
        quiet.setColor(QPalette::WindowText, t.faint);
        m_shortcut->setPalette(quiet);
    }
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().base);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

}  // namespace casement::gui
