// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a use case on another thread answers with.
//
// What it is: a future that is continued on the thread of whoever asked.
// Promises: the continuation always runs later, from the event loop of the context's thread, never
//   inside then(), however fast the answer was; answers of one lane arrive in the order of their
//   questions; once the context is gone it does not run at all.
// Does not do: chain (a continuation asks the session again), cancel.
// Neighbours: desk_session.h makes them; QFuture::then(context, …) would run at once where the
//   answer is there already, in the middle of whatever asked.
// Cost: one event.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <memory>

namespace casement::desk {

template <typename T> class Answer {
public:
    Answer(QFuture<T> future) : m_future(std::move(future)) { }

    template <typename Then> void then(QObject *context, Then then)
    {
        // Lives on the context's thread and outlives the event, whatever becomes of the context.
        std::shared_ptr<QObject> hop(new QObject, [](QObject *object) { object->deleteLater(); });
        hop->moveToThread(context->thread());
        m_future.then([hop, context = QPointer(context), then = std::move(then)](T value) mutable {
            auto deliver = [hop, context, then = std::move(then),
                            value = std::move(value)]() mutable {
                if (context)
                    then(std::move(value));
            };
            QMetaObject::invokeMethod(hop.get(), std::move(deliver), Qt::QueuedConnection);
        });
    }

    // Waits; never on the GUI thread.
    [[nodiscard]] T result() const { return m_future.result(); }

private:
    QFuture<T> m_future;
};

}  // namespace casement::desk
