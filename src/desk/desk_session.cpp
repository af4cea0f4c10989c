// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/desk_session.h"

#include "desk/evidence_keeper.h"
#include "ledger/pool_job.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>
#include <QtConcurrentRun>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// How soon what another process wrote is noticed.
constexpr int kWatchMs = 500;

}  // namespace

// A thread with a Desk that lives and dies on it.
class DeskSession::Lane {
public:
    explicit Lane(const QString &name)
    {
        m_thread.setObjectName(name);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }

    ~Lane()
    {
        // Queued behind every accepted job, so that all of them run first.
        QMetaObject::invokeMethod(&m_worker, [this] {
            // The watch is a timer of this thread and has to end here.
            qDeleteAll(m_worker.children());
            m_desk.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }

    template <typename Job> void post(Job job)
    {
        QMetaObject::invokeMethod(&m_worker, std::move(job));
    }

    // Runs on the lane's thread and waits for it; for opening, never from the GUI thread.
    Result<> open(const std::function<Result<std::unique_ptr<Desk>>()> &opener)
    {
        Result<> outcome;
        QMetaObject::invokeMethod(
            &m_worker,
            [&] {
                auto opened = opener();
                if (!opened) {
                    outcome = failure(opened.error());
                    return;
                }
                m_desk = std::move(*opened);
                m_info = m_desk->info();
            },
            Qt::BlockingQueuedConnection);
        return outcome;
    }

    // Asks the store twice a second whether anybody else wrote.
    void watch(std::function<void()> onChange)
    {
        post([this, onChange = std::move(onChange)] {
            auto *timer = new QTimer(&m_worker);
            m_seen = m_desk->changeCounter().value_or(0);
            QObject::connect(timer, &QTimer::timeout, &m_worker, [this, onChange] {
                const quint64 now = m_desk ? m_desk->changeCounter().value_or(m_seen) : m_seen;
                if (std::exchange(m_seen, now) != now)
                    onChange();
            });
            timer->start(kWatchMs);
        });
    }

    [[nodiscard]] Desk &desk() { return *m_desk; }
    // As of opening.
    [[nodiscard]] const DeskInfo &info() const { return m_info; }

private:
    QThread m_thread;
    QObject m_worker;
    std::unique_ptr<Desk> m_desk;
    DeskInfo m_info;
    quint64 m_seen = 0;
};

DeskSession::DeskSession(DeskInfo info, PersonCard person)
    : m_info(std::move(info)), m_person(std::move(person))
{
}

DeskSession::~DeskSession()
{
    m_reader.reset();
    m_writer.reset();
    m_worker.reset();
}

void DeskSession::post(Lane &lane, Job job)
{
    lane.post([&lane, job = std::move(job)] { job(lane.desk()); });
}

// Runs `opener` on a new writer lane, then opens the reader on the same file. The session belongs
// to the thread of the application, whichever thread made it.
DeskSession::Opened DeskSession::start(const Opener &opener)
{
    auto writer = std::make_unique<Lane>(u"desk writer"_s);
    if (auto opened = writer->open(opener); !opened)
        return failure(opened.error());
    Desk &first = writer->desk();
    const auto identity = first.sharedIdentity();
    const auto sibling = [&] { return first.sibling(identity, Environment::system()); };
    auto reader = std::make_unique<Lane>(u"desk reader"_s);
    if (auto opened = reader->open(sibling); !opened)
        return failure(opened.error());
    auto worker = std::make_unique<Lane>(u"desk worker"_s);
    if (auto opened = worker->open(sibling); !opened)
        return failure(opened.error());
    // What a killed process left half stored goes while nobody waits for it.
    worker->post([lane = worker.get()] { std::ignore = sweepEvidence(lane->desk()); });

    const PersonCard person = identity ? identity->card() : PersonCard();
    DeskInfo info = writer->info();
    // Without a key to sign with, nothing is recorded, whatever the file would take.
    info.readOnly = info.readOnly || !identity;
    std::shared_ptr<DeskSession> session(new DeskSession(std::move(info), person));
    session->m_writer = std::move(writer);
    session->m_reader = std::move(reader);
    session->m_worker = std::move(worker);
    session->moveToThread(QCoreApplication::instance()->thread());
    const std::weak_ptr<DeskSession> weak = session;
    // On the application's thread: were this the last reference, the session would otherwise end on
    // its own reader, which would wait for itself.
    session->m_reader->watch([weak] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [weak] {
            if (const auto alive = weak.lock())
                Q_EMIT alive->changed();
        });
    });
    return session;
}

Answer<DeskSession::Opened> DeskSession::open(const OpenDeskRequest &request)
{
    return QtConcurrent::run([request]() -> Opened {
        const ledger::PoolJob job;
        std::shared_ptr<const Identity> identity;
        if (!request.identityPath.isEmpty()) {
            auto loaded = Identity::load(request.identityPath, request.identityPassphrase);
            if (!loaded)
                return failure(loaded.error());
            identity = std::make_shared<const Identity>(std::move(*loaded));
        }
        return start([&] {
            return Desk::open(request.path, request.passphrase, identity, Environment::system());
        });
    });
}

Answer<DeskSession::Opened> DeskSession::create(const CreateDeskRequest &request)
{
    return QtConcurrent::run([request]() -> Opened {
        const ledger::PoolJob job;
        const Environment environment = Environment::system();
        auto owner =
            Identity::generate(request.owner, request.desk.passphrase, *environment.random);
        if (!owner)
            return failure(owner.error());
        const auto identity = std::make_shared<const Identity>(std::move(*owner));
        NewDesk desk = request.desk;
        desk.recoveryPath = request.recoveryPath;
        return start([&] { return Desk::create(desk, identity, environment); });
    });
}

Answer<DeskSession::Opened> DeskSession::recover(const RecoverRequest &request)
{
    return QtConcurrent::run([request]() -> Opened {
        const ledger::PoolJob job;
        return start([&] { return recoverDesk(request, Environment::system()); });
    });
}

}  // namespace casement::desk
