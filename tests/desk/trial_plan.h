// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A disclosure plan over entries that no desk recorded and nobody signed.
#pragma once

#include "casefile/drafts.h"
#include "casefile/registry.h"
#include "desk/disclosure_plan.h"
#include "desk/error_text.h"
#include "desk/plan_words.h"
#include "ledger/digest.h"

#include <QTest>

namespace casement::test {

using namespace casement::casefile;
using namespace Qt::StringLiterals;
using desk::Audience;
using desk::DisclosurePlan;
using ledger::Seq;

inline const QString kSubject = u"Marta Ilves"_s;
inline const LaneChoice kAdvice(Lane::Privileged, Privilege::AttorneyClient, u"Hanna Brandt"_s);

inline Bytes32 keyOf(quint8 number)
{
    Bytes32 key{};
    key.fill(number);
    return key;
}

// A ledger of entries that nobody signed.
class Trial {
public:
    Trial()
    {
        file.subjects.push_back({kSubject, 0});
        addPerson(1, u"Jonas Weiss"_s, u"jonas@desk.example"_s);
        put(GenesisDraft{u"A case"_s, kDefaultLateAfterMs});
    }

    void addPerson(quint8 key, const QString &name, const QString &email = {})
    {
        Person person;
        person.key = keyOf(key);
        person.name = name;
        person.email = email;
        file.people.emplace(person.key, person);
    }

    Seq put(const Draft &draft, const LaneChoice &lane = {})
    {
        const Seq seq = entries.size();
        const QString uid = QString::number(seq).rightJustified(32, u'0');
        ledger::SignedEntry entry;
        entry.seq = seq;
        entry.author = keyOf(1);
        entry.fields = toFields(draft, {1'772'445'600'000 + qint64(seq), uid, lane, {}}).value();
        values.push_back(readEntry(entry).value());
        entries.push_back(entry);
        return seq;
    }

    Seq putFile(const QByteArray &bytes, const QString &name = u"chat.txt"_s)
    {
        EvidenceDraft draft;
        draft.title = u"Chat"_s;
        draft.blob = ledger::BlobValue{ledger::sha256(spanOf(bytes)), quint64(bytes.size())};
        draft.fileName = name;
        blobs.insert(toHex(draft.blob->sha256), bytes);
        return put(draft);
    }

    Result<DisclosurePlan> plan(Audience audience, const QString &rules = {},
                                const QStringList &recipients = {}) const
    {
        desk::PlanRules read;
        if (!rules.isEmpty()) {
            auto text = desk::readPlanRules(rules, u"plan.txt"_s);
            if (!text)
                return failure(text.error());
            read = *text;
        }
        DisclosurePlan plan(audience, file, read, recipients);
        for (size_t i = 0; i < entries.size(); ++i)
            plan.add(entries[i], values[i]);
        const auto settled = plan.settle([this](const ledger::BlobValue &blob) {
            return Result<QByteArray>(blobs.value(toHex(blob.sha256)));
        });
        if (!settled)
            return failure(settled.error());
        return plan;
    }

    CaseFile file;
    std::vector<ledger::SignedEntry> entries;
    std::vector<EntryValue> values;
    QHash<QByteArray, QByteArray> blobs;
};

inline QString shownFields(const DisclosurePlan &plan, const ledger::SignedEntry &entry)
{
    QStringList names;
    for (const auto &field : entry.fields) {
        if (plan.basis(entry.seq, field.id).isEmpty())
            names.append(fieldInfo(field.id)->name);
    }
    return names.join(u' ');
}

inline QString withheldFields(const DisclosurePlan &plan, Seq seq)
{
    QStringList names;
    for (const auto &position : plan.withheldPositions()) {
        if (position.seq == seq)
            names.append(u"%1 %2 %3"_s.arg(
                position.author      ? u"author"_s
                    : position.field ? QString(fieldInfo(*position.field)->name)
                                     : u"entry"_s,
                QString::fromLatin1(position.basis), QString(codeOf(position.reason))));
    }
    return names.join(u", "_s);
}

#define PLAN(name, ...)                                                                            \
    const auto name##Made = (__VA_ARGS__);                                                         \
    QVERIFY2(name##Made, name##Made ? "" : qPrintable(desk::sentenceFor(name##Made.error())));     \
    const DisclosurePlan &name = *name##Made

}  // namespace casement::test
