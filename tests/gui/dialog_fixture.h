// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What tests of dialogs with long work share.
//
// Neighbours: issue_fixture.h, import_fixture.h.
#pragma once

#include "desk/desk_session.h"

#include <QLabel>
#include <QSemaphore>
#include <QWidget>

#include <memory>
#include <utility>

namespace casement::test {

// A desk thread that does nothing until it is let go.
class HeldWorker {
public:
    explicit HeldWorker(desk::DeskSession &session)
    {
        session.work([gate = m_gate](desk::Desk &) -> Result<> {
            gate->acquire();
            return {};
        });
    }
    ~HeldWorker() { release(); }
    Q_DISABLE_COPY_MOVE(HeldWorker)

    void release()
    {
        if (!std::exchange(m_released, true))
            m_gate->release();
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_released = false;
};

// All words that a widget shows in labels.
inline QString labelsOf(const QWidget &widget)
{
    QStringList words;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

}  // namespace casement::test
