// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/desk.h"

#include "desk/inside/case_state.h"
#include "desk/inside/desk_keys.h"
#include "desk/inside/recovery_file.h"
#include "store/cases.h"
#include "store/drafts.h"
#include "store/people.h"
#include "store/store.h"

#include <QFile>
#include <QRegularExpression>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

bool isDnsLike(const QString &name)
{
    static const QRegularExpression labels(
        u"\\A(?=.{1,253}\\z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\\z"_s);
    return labels.match(name).hasMatch();
}

store::StoreKey keyOf(const QString &passphrase)
{
    return passphrase.isEmpty() ? store::StoreKey() : store::StoreKey::fromPassphrase(passphrase);
}

Result<> keepKeys(store::Store &store, const Identity &owner, bool carryIdentity,
                  const ledger::SigningKey &logKey)
{
    if (auto saved = saveLogKey(store, owner, logKey); !saved)
        return saved;
    return carryIdentity ? saveCarriedIdentity(store, owner) : Result<>();
}

Result<> addOwner(store::Store &store, const PersonCard &owner, qint64 nowMs)
{
    return store::People(store).save(
        {owner.publicKey, owner.name, owner.email, owner.function, true, nowMs, {}, {}});
}

}  // namespace

Environment Environment::system()
{
    return {std::make_shared<SystemClock>(), std::make_shared<SystemRandom>()};
}

Desk::Desk(std::unique_ptr<store::Store> store, std::shared_ptr<const Identity> identity,
           Environment environment)
    : m_store(std::move(store))
    , m_identity(std::move(identity))
    , m_environment(std::move(environment))
{
}

Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::create(const NewDesk &request,
                                           std::shared_ptr<const Identity> identity,
                                           Environment environment)
{
    if (!isDnsLike(request.name))
        return failure(ErrorKind::BadInput, request.name, u"desk name"_s, request.name,
                       u"example.org"_s);
    if (request.encrypt && request.passphrase.isEmpty())
        return failure(ErrorKind::BadInput, request.path, u"passphrase"_s, u"nothing"_s);
    if (!identity)
        return failure(ErrorKind::BadInput, request.path, u"identity"_s, u"nothing"_s);

    std::array<quint8, 16> id;
    environment.random->fill(id);
    const store::NewStore fresh{request.name, QString::fromLatin1(toHex(id)),
                                environment.clock->nowMs()};
    auto logKey = ledger::SigningKey::generate(*environment.random);
    bool recoverable = false;
    auto store = store::Store::create(
        request.path, request.encrypt ? keyOf(request.passphrase) : store::StoreKey(), fresh,
        [&](store::Store &made) -> Result<> {
            if (auto kept = keepKeys(made, *identity, request.carryIdentity, logKey); !kept)
                return kept;
            if (auto added = addOwner(made, identity->card(), fresh.createdMs); !added)
                return added;
            if (request.recoveryPath.isEmpty())
                return {};
            const CarriedKeys keys =
                request.carryIdentity ? CarriedKeys{identity.get(), &logKey} : CarriedKeys{};
            auto written = writeRecoveryFile(made, keys, request.recoveryPath);
            recoverable = written.has_value();
            return written;
        });
    if (!store) {
        if (recoverable)
            QFile::remove(request.recoveryPath);
        return failure(store.error());
    }
    std::unique_ptr<Desk> desk(
        new Desk(std::move(*store), std::move(identity), std::move(environment)));
    desk->m_logKey.emplace(std::move(logKey));
    return desk;
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &path, const QString &passphrase,
                                         std::shared_ptr<const Identity> identity,
                                         Environment environment)
{
    store::StoreKey key = keyOf(passphrase);
    auto store = store::Store::open(path, key);
    // The passphrase of a desk that is not encrypted is the one of the identity it carries.
    if (!store && store.error().kind == ErrorKind::BadInput
        && store.error().field == u"passphrase") {
        key = store::StoreKey();
        store = store::Store::open(path, key);
    }
    if (!store && store.error().kind == ErrorKind::ReadOnly)
        store = store::Store::open(path, key, {store::OpenMode::ReadOnly});
    if (!store)
        return failure(store.error());
    if (!identity && !passphrase.isEmpty()) {
        auto carried = loadCarriedIdentity(**store, passphrase);
        if (!carried)
            return failure(carried.error());
        identity = std::move(*carried);
    }
    return std::unique_ptr<Desk>(
        new Desk(std::move(*store), std::move(identity), std::move(environment)));
}

Result<std::unique_ptr<Desk>> Desk::sibling(std::shared_ptr<const Identity> identity,
                                            Environment environment) const
{
    const store::StoreInfo &info = m_store->info();
    auto store = store::Store::open(
        info.path, m_store->key(),
        {info.readOnly ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite});
    if (!store)
        return failure(store.error());
    return std::unique_ptr<Desk>(
        new Desk(std::move(*store), std::move(identity), std::move(environment)));
}

DeskInfo Desk::info() const
{
    const store::StoreInfo &stored = m_store->info();
    DeskInfo info{stored.path, stored.name, stored.encrypted, stored.readOnly, {}, 0};
    info.logKey = logVerifierKey(*m_store).value_or(QByteArray());
    info.cases = store::Cases(*m_store).count().value_or(0);
    return info;
}

Result<std::vector<casefile::CaseSummary>> Desk::cases()
{
    const auto listed = store::Cases(*m_store).list();
    if (!listed)
        return failure(listed.error());
    std::vector<casefile::CaseSummary> summaries;
    summaries.reserve(listed->size());
    for (const auto &each : *listed)
        summaries.push_back(each.summary);
    return summaries;
}

Result<casefile::CaseSummary> Desk::findCase(const QString &numberOrId)
{
    const auto row = store::Cases(*m_store).find(numberOrId);
    if (!row)
        return failure(row.error());
    return store::Cases(*m_store).summary(row->caseId);
}

Result<quint64> Desk::changeCounter()
{
    return m_store->changeCounter();
}

Result<> Desk::saveDraft(const QString &caseId, const QString &slot, const QString &text)
{
    return store::Drafts(*m_store).save(
        {caseId, slot, text, static_cast<int>(text.size()), m_environment.clock->nowMs()});
}

Result<QString> Desk::draft(const QString &caseId, const QString &slot)
{
    const auto found = store::Drafts(*m_store).load(caseId, slot);
    if (!found)
        return failure(found.error());
    return *found ? (*found)->text : QString();
}

Result<const ledger::SigningKey *> Desk::logKey()
{
    if (m_logKey)
        return &*m_logKey;
    if (!m_identity)
        return failure(ErrorKind::ReadOnly, info().path, u"identity"_s);
    auto key = loadLogKey(*m_store, *m_identity);
    if (!key)
        return failure(key.error());
    m_logKey.emplace(std::move(*key));
    return &*m_logKey;
}

Result<CaseState *> Desk::caseState(const QString &caseIdOrNumber)
{
    if (const auto held = m_cases.find(caseIdOrNumber); held != m_cases.end())
        return held->second.get();
    const auto row = store::Cases(*m_store).find(caseIdOrNumber);
    if (!row)
        return failure(row.error());
    const QString id = row->id;
    if (const auto held = m_cases.find(id); held != m_cases.end())
        return held->second.get();
    auto state = CaseState::load(*m_store, id);
    if (!state)
        return failure(state.error());
    return m_cases.insert_or_assign(id, std::make_unique<CaseState>(std::move(*state)))
        .first->second.get();
}

void Desk::keep(CaseState state)
{
    const QString id = state.row().id;
    m_cases.insert_or_assign(id, std::make_unique<CaseState>(std::move(state)));
}

}  // namespace casement::desk
