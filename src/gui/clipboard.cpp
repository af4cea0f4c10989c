// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace casement::gui {

ClipboardGuard::ClipboardGuard(QObject *parent, int keepMs) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepMs);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clearNow);
}

ClipboardGuard::~ClipboardGuard()
{
    clearNow();
}

void ClipboardGuard::copy(const QString &text)
{
    m_copied = text;
    QGuiApplication::clipboard()->setText(text);
    m_timer.start();
}

void ClipboardGuard::clearNow()
{
    m_timer.stop();
    if (m_copied.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    const bool ours = clipboard && clipboard->text() == m_copied;
    m_copied.clear();
    if (!ours)
        return;
    clipboard->clear();
    Q_EMIT cleared();
}

}  // namespace casement::gui
