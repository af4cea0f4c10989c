// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_number.h"
#include "casefile/case_type.h"
#include "desk/desk.h"
#include "desk/inside/door.h"
#include "store/cases.h"
#include "store/people.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// 30 bits of number collide; more than a few times in a row they do not.
constexpr int kNumberTries = 8;

Result<Door> openNumbered(Desk &desk)
{
    const Environment &environment = desk.environment();
    for (int tries = 1;; ++tries) {
        std::array<quint8, 16> id;
        environment.random->fill(id);
        store::NewCase request;
        request.id = QString::fromLatin1(toHex(id));
        request.number = casefile::caseNumber(id);
        request.ledger.origin = (desk.info().name + u"/incident/"_s + request.id).toLatin1();
        request.ledger.nonce = environment.random->bytes32();
        if (desk.identity())
            request.ledger.genesisKey = desk.identity()->card().publicKey;
        request.createdMs = environment.clock->nowMs();
        auto door = Door::openNew(desk, request);
        if (door || door.error().kind != ErrorKind::AlreadyExists || tries == kNumberTries)
            return door;
    }
}

// Who may write: everybody the desk knows, the creator by being the genesis key.
Result<std::vector<casefile::Draft>> enrolments(Desk &desk)
{
    const auto people = store::People(desk.store()).all();
    if (!people)
        return failure(people.error());
    std::vector<casefile::Draft> drafts;
    const PersonCard &creator = desk.identity()->card();
    drafts.push_back(
        casefile::PersonDraft{creator.publicKey, creator.name, creator.function, creator.email});
    for (const auto &person : *people) {
        if (person.revokedMs || person.key == creator.publicKey)
            continue;
        drafts.push_back(
            casefile::KeyDraft{person.key,
                               person.admin ? casefile::KeyRole::Admin : casefile::KeyRole::Member,
                               casefile::KeyAction::Add,
                               {}});
        drafts.push_back(
            casefile::PersonDraft{person.key, person.name, person.function, person.email});
    }
    return drafts;
}

}  // namespace

Result<casefile::CaseSummary> Desk::createCase(const NewCase &request)
{
    if (request.title.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, u"case"_s, u"title"_s, u"nothing"_s);
    const auto type = casefile::builtInCaseType(request.type);
    if (!type)
        return failure(type.error());
    auto door = openNumbered(*this);
    if (!door)
        return failure(door.error());

    casefile::GenesisDraft genesis;
    genesis.title = u"Case opened on desk "_s + info().name;
    genesis.lateAfterMs = static_cast<quint64>(request.lateThresholdMinutes) * 60'000;
    auto people = enrolments(*this);
    if (!people)
        return failure(people.error());
    std::vector<casefile::Draft> drafts{genesis};
    drafts.insert(drafts.end(), people->begin(), people->end());
    casefile::CaseDraft opening;
    opening.title = request.title;
    opening.type = type->id;
    opening.typeVersion = type->version;
    opening.severity = request.severity.value_or(type->severity);
    drafts.emplace_back(opening);
    for (const auto &item : casefile::itemsOf(*type, m_environment.clock->nowMs()))
        drafts.emplace_back(item);

    for (const auto &draft : drafts) {
        if (auto appended = door->append(draft); !appended)
            return failure(appended.error());
    }
    const store::CaseRow row = door->row();
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return store::Cases(*m_store).summary(row.caseId);
}

}  // namespace casement::desk
