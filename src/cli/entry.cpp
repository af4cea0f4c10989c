// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"
#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/case_reader.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using desk::EntryDetail;

namespace {

QJsonObject jsonOf(const QString &number, const EntryDetail &detail)
{
    QJsonArray fields;
    for (const desk::FieldDetail &field : detail.fields)
        fields.append(QJsonObject{{u"id"_s, field.id},
                                  {u"name"_s, field.name},
                                  {u"kind"_s, field.kind},
                                  {u"value"_s, field.value},
                                  {u"commitment"_s, field.commitment}});
    QJsonArray changedBy;
    for (const ledger::Seq seq : detail.changedBy)
        changedBy.append(jsonCount(seq));
    const bool isSealed = detail.sealedAtSize.has_value();
    return {{u"case"_s, number},
            {u"seq"_s, jsonCount(detail.value.seq)},
            {u"kind"_s, QString(casefile::codeOf(detail.value.kind))},
            {u"recorded_at"_s, jsonTime(detail.value.recordedMs)},
            {u"who"_s, detail.who},
            {u"fields"_s, fields},
            {u"author"_s, detail.authorKey},
            {u"signature"_s, detail.signature},
            {u"signature_holds"_s, detail.signatureHolds},
            {u"fields_root"_s, detail.fieldsRoot},
            {u"leaf"_s, detail.leaf},
            {u"inclusion_proof"_s, jsonList(detail.inclusionProof)},
            {u"proof_size"_s, jsonCount(detail.proofSize)},
            {u"proof_root"_s, detail.proofRoot},
            {u"sealed_at_size"_s,
             isSealed ? QJsonValue(jsonCount(*detail.sealedAtSize)) : QJsonValue()},
            {u"sealed_at"_s, isSealed ? jsonTime(detail.sealedMs) : QJsonValue()},
            {u"lane"_s, QString(codeOf(detail.lane.lane))},
            {u"privilege"_s, jsonCode(detail.lane.privilege)},
            {u"counsel"_s, jsonText(detail.lane.counsel)},
            {u"changed_by"_s, changedBy}};
}

QString laneWords(const EntryDetail &detail)
{
    const QString lane = desk::wordOf(detail.lane.lane);
    return detail.lane.isPrivileged() ? lane + u": "_s + desk::privilegeWords(detail.lane) : lane;
}

QString changedWords(const std::vector<ledger::Seq> &changedBy)
{
    QStringList seqs;
    for (const ledger::Seq seq : changedBy)
        seqs.append(QString::number(seq));
    return seqs.isEmpty() ? QString() : u"entry "_s + seqs.join(u", "_s);
}

void show(Session &session, const QString &number, const EntryDetail &detail)
{
    session.out().facts(
        {{u"Case"_s, number},
         {u"Entry"_s, QString::number(detail.value.seq)},
         {u"Kind"_s, desk::wordOf(detail.value.kind)},
         {u"Recorded"_s, timeWords(session, detail.value.recordedMs)},
         {u"Author"_s, detail.who},
         {u"Lane"_s, laneWords(detail)},
         {u"Changed by"_s, changedWords(detail.changedBy)},
         {u"Sealed"_s,
          detail.sealedAtSize ? u"with %1 entries, %2"_s.arg(QString::number(*detail.sealedAtSize),
                                                             timeWords(session, detail.sealedMs))
                              : u"not yet"_s}});
    std::vector<QStringList> rows;
    rows.reserve(detail.fields.size());
    for (const desk::FieldDetail &field : detail.fields)
        rows.push_back({QString::number(field.id), field.name, field.commitment, field.value});
    session.out().table({{u"ID"_s, true}, {u"FIELD"_s}, {u"COMMITMENT"_s}, {u"VALUE"_s}}, rows);
    session.out().facts({{u"Author key"_s, detail.authorKey},
                         {u"Signature"_s, detail.signature},
                         {u"It holds"_s, detail.signatureHolds ? u"yes"_s : u"NO"_s},
                         {u"Fields root"_s, detail.fieldsRoot},
                         {u"Leaf"_s, detail.leaf},
                         {u"Proof"_s, detail.inclusionProof.join(u' ')},
                         {u"Of size"_s, QString::number(detail.proofSize)},
                         {u"Root"_s, detail.proofRoot}});
}

Outcome entry(Session &session)
{
    const auto seq = readSeq(u"SEQ"_s, session.arguments().operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    desk::CaseReader reader = at->reader();
    const auto detail = reader.entry(*seq);
    if (!detail)
        return failure(detail.error());
    if (session.out().json())
        session.out().object(jsonOf(at->summary.number, *detail));
    else
        show(session, at->summary.number, *detail);
    return ExitStatus::Done;
}

}  // namespace

Command entryCommand()
{
    return {{{u"entry"_s},
             {{u"CASE"_s}, {u"SEQ"_s}},
             {},
             u"every field, hash and signature of one entry, and its proof"_s},
            entry};
}

}  // namespace casement::cli
