// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a use case on another thread answers with.
//
// What it is: a future that is continued on the thread of whoever asked.
// Promises: the continuation always runs later, from the event loop of the context's thread, never
//   inside then(), however fast the answer was; answers of one lane arrive in the order of their
//   questions; once the context is gone it does not run at all. The value is handed over whole:
//   nothing of it stays behind on the thread that made it, where it would end later than all else.
// Does not do: chain (a continuation asks the session again), cancel.
// Neighbours: desk_session.h makes them; QFuture::then(context, …) would run at once where the
//   answer is there already, in the middle of whatever asked.
// Cost: one event.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>

namespace casement::desk {

// Brings one job to the event loop of the context's thread. The job rests here and not in the
// event: Qt destroys events that nobody ran under a lock, where whatever the job holds must not
// end.
class Hop final : public QObject {
public:
    explicit Hop(QObject *context) : m_context(context) { moveToThread(context->thread()); }

    void run(std::move_only_function<void()> job)
    {
        m_job = std::move(job);
        const auto deliver = [this] {
            if (m_context)
                m_job();
            deleteLater();
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    std::move_only_function<void()> m_job;
};

template <typename T> class Answer {
public:
    Answer(QFuture<T> future) : m_future(std::move(future)) { }

    template <typename Then> void then(QObject *context, Then then)
    {
        m_future.then([hop = new Hop(context), then = std::move(then)](QFuture<T> done) mutable {
            hop->run([then = std::move(then), value = done.takeResult()]() mutable {
                then(std::move(value));
            });
        });
    }

    // Waits; never on the GUI thread, and once.
    [[nodiscard]] T result() { return m_future.takeResult(); }

private:
    QFuture<T> m_future;
};

}  // namespace casement::desk
