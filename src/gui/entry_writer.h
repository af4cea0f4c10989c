// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One write into the open case, and what comes of it.
//
// What it is: has a use case run on the session's writer thread and says how it ended: sending(),
//   then what the caller wants done with the answer, then recorded() and one sentence.
// Promises: nothing waits. recorded() is of the case that is open when the answer comes; an answer
//   of a case that was left is still handed to the caller and said.
// Does not do: ask what to write (case_actions.h and its neighbours), keep drafts.
// Neighbours: the actions own one each and pass its signals on.
// Cost: one queued call each way.
#pragma once

#include "desk/desk_session.h"
#include "desk/recorder.h"

#include <QObject>

#include <functional>
#include <memory>

namespace casement::gui {

class EntryWriter final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);

    using Write = std::function<Result<desk::Recorded>(desk::Desk &, const QString &caseId)>;
    using Ended = std::function<void(const Result<desk::Recorded> &)>;
    // `done`: the sentence of success, with %1 for the entry; empty: the caller says it. `ended` is
    // called first, whatever came of it.
    void record(Write write, const QString &done, Ended ended);

Q_SIGNALS:
    void sending();  // recorded() or said() ends it
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);

private:
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
};

}  // namespace casement::gui
