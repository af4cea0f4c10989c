// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/people.h"

#include "desk/inside/door.h"
#include "store/cases.h"
#include "store/people.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

Result<store::Person> admin(Desk &desk)
{
    if (!desk.identity())
        return failure(ErrorKind::ReadOnly, desk.info().path, u"identity"_s);
    const PersonCard &card = desk.identity()->card();
    const auto person = store::People(desk.store()).find(card.publicKey);
    if (!person)
        return failure(person.error());
    if (!*person || !(*person)->admin || (*person)->revokedMs)
        return failure(ErrorKind::Refused, card.name, u"admin"_s);
    return **person;
}

// Runs `append` in every case that takes entries, closed ones too (they can be reopened), one
// transaction each. A case in which it is already so (an earlier run was interrupted) is passed
// over. Answers how many were not.
Result<int> inEveryCase(Desk &desk, const Bytes32 &key, bool enrolled,
                        const std::function<Result<>(Door &)> &append)
{
    const auto listed = store::Cases(desk.store()).list();
    if (!listed)
        return failure(listed.error());
    int changed = 0;
    for (const auto &each : *listed) {
        if (each.row.home != store::CaseHome::Here)
            continue;
        auto door = Door::open(desk, each.row.id);
        if (!door)
            return failure(door.error());
        const auto person = door->caseFile().people.find(key);
        const bool present = person != door->caseFile().people.end() && person->second.role;
        if (present == enrolled)
            continue;
        if (auto appended = append(*door); !appended)
            return failure(appended.error());
        if (auto committed = door->commit(); !committed)
            return failure(committed.error());
        ++changed;
    }
    return changed;
}

Error isThereAlready(const PersonCard &card, const store::Person &known)
{
    return {ErrorKind::AlreadyExists, card.name, u"key"_s, known.name, {}, 0};
}

bool saysTheSame(const store::Person &known, const PersonCard &card, bool asAdmin)
{
    return known.name == card.name && known.email == card.email && known.function == card.function
        && known.admin == asAdmin;
}

Result<int> enrol(Desk &desk, const PersonCard &card, bool asAdmin)
{
    return inEveryCase(desk, card.publicKey, true, [&](Door &door) -> Result<> {
        const auto role = asAdmin ? casefile::KeyRole::Admin : casefile::KeyRole::Member;
        const casefile::KeyDraft key{card.publicKey, role, casefile::KeyAction::Add, {}};
        if (auto appended = door.append(key); !appended)
            return failure(appended.error());
        const casefile::PersonDraft named{card.publicKey, card.name, card.function, card.email};
        if (auto appended = door.append(named); !appended)
            return failure(appended.error());
        return {};
    });
}

}  // namespace

Result<> addPerson(Desk &desk, const PersonCard &card, bool asAdmin)
{
    if (auto allowed = admin(desk); !allowed)
        return failure(allowed.error());
    store::People people(desk.store());
    const auto known = people.find(card.publicKey);
    if (!known)
        return failure(known.error());
    const bool isKnown = *known && !(*known)->revokedMs;
    if (isKnown && !saysTheSame(**known, card, asAdmin))
        return failure(isThereAlready(card, **known));
    const store::Person person{card.publicKey,
                               card.name,
                               card.email,
                               card.function,
                               asAdmin,
                               desk.environment().clock->nowMs(),
                               {},
                               {}};
    if (auto saved = isKnown ? Result<>() : people.save(person); !saved)
        return saved;
    // Known and not in force somewhere: an earlier run was interrupted, and ends here.
    const auto enrolled = enrol(desk, card, asAdmin);
    if (!enrolled)
        return failure(enrolled.error());
    if (isKnown && *enrolled == 0)
        return failure(isThereAlready(card, **known));
    return {};
}

Result<std::vector<DeskPerson>> people(Desk &desk)
{
    const auto all = store::People(desk.store()).all();
    if (!all)
        return failure(all.error());
    std::vector<DeskPerson> out;
    for (const auto &person : *all)
        out.push_back({{person.name, person.email, person.function, person.key},
                       person.admin,
                       person.revokedMs.has_value()});
    return out;
}

Result<> revokePerson(Desk &desk, const Bytes32 &publicKey, const QString &reason)
{
    const auto self = admin(desk);
    if (!self)
        return failure(self.error());
    if (self->key == publicKey)
        return failure(ErrorKind::Refused, self->name, u"own_key"_s);
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Refused, u"person"_s, u"reason"_s);
    store::People people(desk.store());
    auto person = people.find(publicKey);
    if (!person)
        return failure(person.error());
    if (!*person)
        return failure(ErrorKind::NotFound, QString::fromLatin1(toHex(publicKey)), u"key"_s);
    (*person)->revokedMs = desk.environment().clock->nowMs();
    (*person)->revokedReason = reason;
    if (auto saved = people.save(**person); !saved)
        return saved;
    const auto revoked = inEveryCase(desk, publicKey, false, [&](Door &door) -> Result<> {
        const auto role = door.caseFile().people.at(publicKey).role;
        const casefile::KeyDraft key{publicKey, *role, casefile::KeyAction::Revoke, reason};
        if (auto appended = door.append(key); !appended)
            return failure(appended.error());
        return {};
    });
    return revoked.transform([](int) { });
}

Result<ledger::Seq> addSubject(Desk &desk, const QString &caseId, const QString &name)
{
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, u"subject"_s, u"name"_s, u"nothing"_s);
    const auto recorded = door->append(casefile::SubjectDraft{name});
    if (!recorded)
        return failure(recorded.error());
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded->seq;
}

}  // namespace casement::desk
