// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Copies that do not stay.
//
// What it is: puts text on the clipboard and takes it away again after 30 seconds, when the desk is
//   locked and when the program ends.
// Promises: clears only what it put there itself; what somebody copied since is left alone.
// Does not do: the copying of plain words out of text fields, which is the person's own business.
// Neighbours: inspector.h, timeline, lock_guard.h (clearNow).
// Cost: one timer.
#pragma once

#include <QObject>
#include <QTimer>

namespace casement::gui {

class ClipboardGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kKeepMs = 30'000;

    explicit ClipboardGuard(QObject *parent = nullptr, int keepMs = kKeepMs);
    ~ClipboardGuard() override;

    void copy(const QString &text);
    void clearNow();

Q_SIGNALS:
    void cleared();

private:
    QString m_copied;
    QTimer m_timer;
};

}  // namespace casement::gui
