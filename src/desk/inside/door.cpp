// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/door.h"

#include "casefile/rules.h"
#include "ledger/keyset.h"
#include "ledger/note.h"
#include "store/entries.h"
#include "store/people.h"
#include "store/timeline.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// The author keys in force, as the fold of the case knows them.
Result<Bytes32> keysetHash(const casefile::CaseFile &file, const Bytes32 &genesisKey)
{
    ledger::Keyset keyset(genesisKey);
    for (const auto &[key, person] : file.people) {
        const bool isGenesis = key == genesisKey;
        if (person.role.has_value() == isGenesis)
            continue;
        const auto role = person.role == casefile::KeyRole::Admin ? ledger::KeyRole::Admin
                                                                  : ledger::KeyRole::Member;
        const auto action = isGenesis ? ledger::KeyAction::Revoke : ledger::KeyAction::Add;
        if (auto applied = keyset.apply({key, role, action}); !applied)
            return failure(applied.error());
    }
    return keyset.hash();
}

// The entry in whose lane a draft belongs.
std::optional<ledger::Seq> followed(const casefile::Draft &draft)
{
    if (const auto *amend = std::get_if<casefile::AmendDraft>(&draft))
        return amend->target;
    if (const auto *strike = std::get_if<casefile::StrikeDraft>(&draft))
        return strike->target;
    if (const auto *pin = std::get_if<casefile::PinDraft>(&draft))
        return pin->target;
    if (const auto *custody = std::get_if<casefile::CustodyDraft>(&draft))
        return custody->evidence;
    if (const auto *position = std::get_if<casefile::PositionDraft>(&draft))
        return position->decision;
    const auto *decision = std::get_if<casefile::DecisionDraft>(&draft);
    return decision ? decision->target : std::nullopt;
}

}  // namespace

QString newUid(Random &random)
{
    std::array<quint8, 16> bytes;
    random.fill(bytes);
    return QString::fromLatin1(toHex(bytes));
}

Door::Door(Desk &desk, CaseState state, store::AppendTransaction transaction)
    : m_desk(&desk), m_state(std::move(state)), m_transaction(std::move(transaction))
{
}

namespace {

// The desk's word on a key comes before a case's, which an interrupted revocation may not have
// reached.
Result<> checkNotRevoked(Desk &desk)
{
    const PersonCard &card = desk.identity()->card();
    const auto person = store::People(desk.store()).find(card.publicKey);
    if (!person)
        return failure(person.error());
    if (*person && (*person)->revokedMs)
        return failure(ErrorKind::Refused, casefile::shortKey(card.publicKey),
                       casefile::kRuleNotMember);
    return {};
}

}  // namespace

Result<Door> Door::open(Desk &desk, const QString &caseId)
{
    if (!desk.identity())
        return failure(ErrorKind::ReadOnly, desk.info().path, u"identity"_s);
    auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    auto transaction = store::AppendTransaction::begin(desk.store());
    if (!transaction)
        return failure(transaction.error());
    const auto head = transaction->head((*state)->row().caseId);
    if (!head)
        return failure(head.error());
    if (auto folded = (*state)->upTo(desk.store(), head->size); !folded)
        return failure(folded.error());
    if (auto allowed = checkNotRevoked(desk); !allowed)
        return failure(allowed.error());
    return Door(desk, **state, std::move(*transaction));
}

Result<Door> Door::openNew(Desk &desk, const store::NewCase &request)
{
    if (!desk.identity())
        return failure(ErrorKind::ReadOnly, desk.info().path, u"identity"_s);
    auto transaction = store::AppendTransaction::begin(desk.store());
    if (!transaction)
        return failure(transaction.error());
    const auto caseId = transaction->createCase(request);
    if (!caseId)
        return failure(caseId.error());
    auto state = CaseState::load(desk.store(), request.id);
    if (!state)
        return failure(state.error());
    return Door(desk, std::move(*state), std::move(*transaction));
}

Result<casefile::LaneChoice> Door::laneFor(const casefile::Draft &draft,
                                           const casefile::LaneChoice &asked)
{
    const auto target = followed(draft);
    if (!target)
        return asked;
    const auto row = timelineRow(*target);
    if (!row)
        return failure(row.error());
    // What is about nothing, or about what has no line, is refused by the rules.
    if (!*row || (*row)->lane == asked.lane)
        return asked;
    return casefile::LaneChoice((*row)->lane);
}

casefile::EntryStamp Door::stampOf(const Options &options) const
{
    const Environment &environment = m_desk->environment();
    casefile::EntryStamp stamp;
    stamp.recordedMs = environment.clock->nowMs();
    stamp.uid = options.uid.isEmpty() ? newUid(*environment.random) : options.uid;
    stamp.lane = options.lane;
    return stamp;
}

Result<ledger::CommittedFields> Door::committed(const casefile::Draft &draft,
                                                const casefile::EntryStamp &stamp) const
{
    auto fields = casefile::toFields(draft, stamp);
    if (!fields)
        return failure(fields.error());
    return ledger::commitFields(std::move(*fields), m_desk->environment().random->bytes32());
}

Result<Door::Signed> Door::sign(ledger::CommittedFields committed, const ledger::Frontier &head,
                                const casefile::RowLookup &rows) const
{
    const Identity &identity = *m_desk->identity();
    auto value = casefile::readEntry(head.size(), identity.card().publicKey, committed.fields);
    if (!value)
        return failure(value.error());
    if (auto allowed = casefile::mayAppend(*value, caseFile(), rows); !allowed)
        return failure(allowed.error());
    return Signed{ledger::signEntry(row().ledger.id(), head.size(), head.root(),
                                    std::move(committed), identity.key()),
                  std::move(*value)};
}

Result<Recorded> Door::append(const casefile::Draft &draft, const Options &options)
{
    casefile::EntryStamp stamp = stampOf(options);
    auto lane = laneFor(draft, options.lane);
    if (!lane)
        return failure(lane.error());
    stamp.lane = std::move(*lane);
    const auto head = m_transaction.head(row().caseId);
    if (!head)
        return failure(head.error());
    auto fields = committed(draft, stamp);
    if (!fields)
        return failure(fields.error());
    const auto made = sign(std::move(*fields), head->frontier,
                           [this](ledger::Seq seq) { return timelineRow(seq); });
    if (!made)
        return failure(made.error());
    if (auto inserted = m_transaction.insert(row().caseId, made->entry); !inserted)
        return failure(inserted.error());
    if (auto folded = m_state.append(made->value); !folded)
        return failure(folded.error());
    return Recorded{made->entry.seq, stamp.recordedMs, made->entry.seq + 1};
}

Result<Sealed> Door::seal(const ledger::SigningKey &logKey, const QString &reason)
{
    const auto keyset = keysetHash(caseFile(), row().ledger.genesisKey);
    if (!keyset)
        return failure(keyset.error());
    casefile::SealDraft draft;
    draft.title = reason;
    draft.keyset = *keyset;
    draft.clockState = u"system clock, not stamped"_s;
    const auto recorded = append(draft);
    if (!recorded)
        return failure(recorded.error());
    const auto head = m_transaction.head(row().caseId);
    if (!head)
        return failure(head.error());
    const ledger::Checkpoint checkpoint{row().ledger.origin, head->size, head->root};
    const QByteArray name = m_desk->store().info().name.toLatin1();
    Sealed sealed{recorded->seq, head->size, head->root,
                  ledger::signCheckpoint(checkpoint, name, logKey).toBytes(), recorded->recordedMs};
    if (auto added = m_transaction.addSeal(
            row().caseId, {sealed.size, sealed.root, sealed.note, {}, sealed.recordedMs});
        !added)
        return failure(added.error());
    return sealed;
}

Result<std::optional<ledger::Seq>> Door::find(const QString &uid)
{
    return m_transaction.find(row().caseId, uid.toLatin1());
}

Result<std::optional<Recorded>> Door::delivered(const QString &uid)
{
    const auto known = find(uid);
    if (!known)
        return failure(known.error());
    if (!*known)
        return std::optional<Recorded>();
    const auto entry = this->entry(**known);
    if (!entry)
        return failure(entry.error());
    return Recorded{**known, entry->recordedMs, caseFile().size};
}

Result<> Door::clearDraft(const QString &slot)
{
    return m_transaction.clearDraft(row().id, slot);
}

Result<> Door::commit()
{
    if (auto committed = m_transaction.commit(); !committed)
        return committed;
    m_desk->keep(std::move(m_state));
    return {};
}

Result<Bytes32> Door::leaf(ledger::Seq seq)
{
    const auto entry = store::Entries(m_desk->store()).signedEntry(row().caseId, seq);
    if (!entry)
        return failure(entry.error());
    return entry->leaf;
}

Result<casefile::EntryValue> Door::entry(ledger::Seq seq)
{
    const auto entry = store::Entries(m_desk->store()).signedEntry(row().caseId, seq);
    if (!entry)
        return failure(entry.error());
    return casefile::readEntry(*entry);
}

Result<casefile::CaseFile> Door::caseFileBefore(ledger::Seq seq)
{
    auto state = CaseState::asOf(m_desk->store(), row(), seq);
    if (!state)
        return failure(state.error());
    return state->file();
}

Result<std::vector<casefile::TimelineRow>> Door::history(ledger::Seq seq)
{
    return store::Timeline(m_desk->store()).history(row().caseId, seq);
}

Result<std::optional<casefile::TimelineRow>> Door::timelineRow(ledger::Seq seq)
{
    auto found = store::Timeline(m_desk->store()).row(row().caseId, seq);
    if (found)
        return std::optional(*found);
    if (found.error().kind == ErrorKind::NotFound)
        return std::optional<casefile::TimelineRow>();
    return failure(found.error());
}

Result<Recorded>
appendAndSeal(Desk &desk, const QString &caseId,
              const std::function<Result<casefile::Draft>(const casefile::CaseFile &)> &make,
              const QString &reason)
{
    // An identity that cannot seal still appends.
    const auto logKey = desk.logKey();
    if (!logKey && logKey.error().field != u"sealer")
        return failure(logKey.error());
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    const auto draft = make(door->caseFile());
    if (!draft)
        return failure(draft.error());
    auto recorded = door->append(*draft);
    if (!recorded)
        return recorded;
    if (logKey) {
        if (auto sealed = door->seal(**logKey, reason); !sealed)
            return failure(sealed.error());
    }
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

}  // namespace casement::desk
