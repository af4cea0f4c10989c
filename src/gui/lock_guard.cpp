// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lock_guard.h"

#include "gui/theme.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

const auto kIdleKey = u"lock/idleMinutes"_s;
constexpr int kTickMs = 1000;

bool isActivity(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TabletPress:
    case QEvent::TouchBegin:
        return true;
    default:
        return false;
    }
}

QWidget *makeCover(QWidget *window)
{
    auto *cover = new QWidget(window);
    cover->setAutoFillBackground(true);
    cover->setFocusPolicy(Qt::StrongFocus);
    cover->setAccessibleName(LockGuard::tr("Covered. F9 shows the window again."));
    auto *words = new QLabel(LockGuard::tr("Covered\nF9 shows the window again"), cover);
    words->setAlignment(Qt::AlignCenter);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(cover);
    layout->addWidget(words, 0, Qt::AlignCenter);
    return cover;
}

}  // namespace

LockGuard::LockGuard(QWidget *window) : QObject(window), m_window(window)
{
    m_idleMs = QSettings().value(kIdleKey, kDefaultIdleMinutes).toInt() * 60'000;
    connect(&m_tick, &QTimer::timeout, this, &LockGuard::tick);
    qApp->installEventFilter(this);
}

LockGuard::~LockGuard()
{
    qApp->removeEventFilter(this);
}

void LockGuard::setActive(bool active)
{
    m_active = active;
    if (!active && m_cover)
        uncover();
    noteActivity();
    if (active)
        m_tick.start(std::min(kTickMs, std::max(1, m_countdownMs / 4)));
    else
        m_tick.stop();
}

void LockGuard::setIdleMinutes(int minutes)
{
    QSettings().setValue(kIdleKey, minutes);
    m_idleMs = minutes * 60'000;
    noteActivity();
}

void LockGuard::setIdleSpan(int idleMs, int countdownMs)
{
    m_idleMs = idleMs;
    m_countdownMs = countdownMs;
    setActive(m_active);
}

void LockGuard::toggleCover()
{
    if (m_cover)
        uncover();
    else if (m_active)
        cover();
}

void LockGuard::lockNow()
{
    if (!m_active)
        return;
    setActive(false);
    closeOthers();
    Q_EMIT lockRequested();
}

// A dialog that stays open would go on showing the case; what was typed in it is a draft.
void LockGuard::closeOthers()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (top != m_window && top->isVisible())
            top->close();
    }
}

// Hiding the widgets, rather than painting over them, also takes them from the screen reader.
void LockGuard::cover()
{
    m_focus = QApplication::focusWidget();
    m_title = m_window->windowTitle();
    m_hidden.clear();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (top == m_window || !top->isVisible())
            continue;
        m_hidden.emplace_back(top);
        top->hide();
    }
    const auto children = m_window->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child->isHidden() || child->isWindow())
            continue;
        m_hidden.emplace_back(child);
        child->hide();
    }
    m_cover = makeCover(m_window);
    m_cover->setGeometry(m_window->rect());
    m_window->installEventFilter(this);
    m_window->setWindowTitle(QApplication::applicationDisplayName());
    m_cover->show();
    m_cover->raise();
    m_cover->setFocus();
    Q_EMIT coverChanged(true);
}

void LockGuard::uncover()
{
    delete m_cover;
    m_window->setWindowTitle(m_title);
    for (const QPointer<QWidget> &widget : m_hidden) {
        if (widget)
            widget->show();
    }
    m_hidden.clear();
    if (m_focus)
        m_focus->setFocus();
    Q_EMIT coverChanged(false);
}

void LockGuard::noteActivity()
{
    m_idle.start();
    if (!m_counting)
        return;
    m_counting = false;
    Q_EMIT countdown(0);
}

void LockGuard::tick()
{
    if (!m_active || m_idleMs <= 0)
        return;
    const qint64 left = m_idleMs - m_idle.elapsed();
    if (left <= 0) {
        lockNow();
        return;
    }
    if (left > m_countdownMs)
        return;
    m_counting = true;
    Q_EMIT countdown(int((left + 999) / 1000));
}

// Both keys are taken before any shortcut or dialog sees them, so nothing can refuse them.
bool LockGuard::ownKey(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool coverKey = key->key() == Qt::Key_F9 && key->modifiers() == Qt::NoModifier;
    const bool lockKey =
        key->key() == Qt::Key_L && key->modifiers() == (Qt::ControlModifier | Qt::AltModifier);
    if (!m_active || (!coverKey && !lockKey))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat()) {
        if (coverKey)
            toggleCover();
        else
            lockNow();
    }
    return true;
}

bool LockGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (m_active && isActivity(event->type()))
        noteActivity();
    if (watched == m_window && event->type() == QEvent::Resize && m_cover)
        m_cover->setGeometry(m_window->rect());
    // The window system's own object sees the key first; acting there would do it twice.
    if (watched->isWidgetType() && ownKey(event))
        return true;
    return QObject::eventFilter(watched, event);
}

}  // namespace casement::gui
