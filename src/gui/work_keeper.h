// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Work that may outlive the lock.
//
// What it is: how long work and whoever waits for it hear of each other, on two threads; and
//   WorkKeeper, which holds the session until the work is done.
// Promises: were the view the last to hold the session, locking would wait; with a keeper it does
//   not. The keeper goes with the window at the latest, which waits as long as it takes to cancel.
// Neighbours: issue_actions.h, import_actions.h.
// Cost: none.
#pragma once

#include "desk/desk_session.h"

#include <QWidget>

#include <atomic>
#include <memory>

namespace casement::gui {

struct Course {
    std::atomic_bool wanted = true;
    std::atomic<quint64> step = 0;  // where it is
};

class WorkKeeper final : public QObject {
public:
    WorkKeeper(std::shared_ptr<desk::DeskSession> session, std::shared_ptr<Course> course,
               QWidget *window)
        : QObject(window), m_session(std::move(session)), m_course(std::move(course))
    {
    }
    ~WorkKeeper() override { m_course->wanted = false; }
    Q_DISABLE_COPY_MOVE(WorkKeeper)

private:
    std::shared_ptr<desk::DeskSession> m_session;
    std::shared_ptr<Course> m_course;
};

}  // namespace casement::gui
