// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk for a window: the same use cases, off the GUI thread.
//
// What it is: three threads, each with its own Desk on the same file; read() runs a use case on
// one,
//   write() on another, work() what takes long on the third, and all give an Answer. There is no
//   second API: what runs is a function over the Desk.
//       session->read([id](Desk &desk) { return desk.findCase(id); })
//           .then(this, [this](Result<CaseSummary> found) { … });
// Promises: calls of one kind run, and answer, in the order they were made; the destructor finishes
//   every write that was accepted. changed() comes after every committed write of this session, and
//   within a second after another process wrote.
// Does not do: cancel a use case that did not ask to be (long ones take a Progress).
// Neighbours: gui only; the command line uses Desk directly.
// Cost: one queued call each way.
#pragma once

#include "desk/answer.h"
#include "desk/recovery.h"

#include <QObject>
#include <QPromise>

#include <functional>

namespace casement::desk {

struct OpenDeskRequest {
    QString path;
    QString passphrase;
    QString identityPath;  // empty: the identity carried inside the desk
    QString identityPassphrase;
};

struct CreateDeskRequest {
    NewDesk desk;
    PersonCard owner;
    QString recoveryPath;  // where the recovery file goes; empty: none
};

class DeskSession final : public QObject {
    Q_OBJECT
public:
    using Opened = Result<std::shared_ptr<DeskSession>>;

    // Continue with `.then(context, …)`.
    [[nodiscard]] static Answer<Opened> open(const OpenDeskRequest &request);
    [[nodiscard]] static Answer<Opened> create(const CreateDeskRequest &request);
    [[nodiscard]] static Answer<Opened> recover(const RecoverRequest &request);
    ~DeskSession() override;

    [[nodiscard]] const DeskInfo &info() const { return m_info; }
    [[nodiscard]] const PersonCard &person() const { return m_person; }

    template <typename Use> auto read(Use use) { return run(*m_reader, std::move(use)); }
    template <typename Use> auto write(Use use) { return run(*m_writer, std::move(use)); }
    // Reads or writes that take long and hear a Progress: nobody's line waits behind them.
    template <typename Use> auto work(Use use) { return run(*m_worker, std::move(use)); }

Q_SIGNALS:
    // Something of the desk changed; what, the reader finds out. Emitted on the application's
    // thread.
    void changed();

private:
    class Lane;
    using Job = std::function<void(Desk &)>;

    using Opener = std::function<Result<std::unique_ptr<Desk>>()>;

    DeskSession(DeskInfo info, PersonCard person);
    [[nodiscard]] static Opened start(const Opener &opener);
    static void post(Lane &lane, Job job);

    template <typename Use> static auto run(Lane &lane, Use use)
    {
        using Result = std::invoke_result_t<Use &, Desk &>;
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        Answer<Result> answer(promise->future());
        post(lane, [promise, use = std::move(use)](Desk &desk) mutable {
            promise->addResult(use(desk));
            promise->finish();
        });
        return answer;
    }

    DeskInfo m_info;
    PersonCard m_person;
    std::unique_ptr<Lane> m_reader;
    std::unique_ptr<Lane> m_writer;
    std::unique_ptr<Lane> m_worker;
};

}  // namespace casement::desk
