// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/as_of.h"
#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/named_case.h"
#include "desk/case_reader.h"
#include "desk/display_words.h"
#include "desk/evidence_notes.h"
#include "desk/evidence_reader.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QString holdingWords(const casefile::Evidence &item)
{
    QString words = codeOf(item.holding);
    if (item.lane == casefile::Lane::Privileged)
        words += u", privileged"_s;
    return item.struck ? words + u", struck"_s : words;
}

Outcome evidenceList(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    desk::CaseReader reader = at->reader();
    const auto asOf = readAsOf(session, reader, at->summary);
    if (!asOf)
        return std::unexpected(asOf.error());
    const auto names = reader.caseFile();
    if (!names)
        return failure(names.error());
    const auto known = desk::readEvidence(*at->desk, at->summary.caseId, *asOf);
    if (!known)
        return failure(known.error());
    std::vector<QStringList> rows;
    for (const casefile::Evidence &item : known->items) {
        if (session.out().json())
            session.out().object(jsonOf(item, *names));
        else
            rows.push_back({QString::number(item.seq), holdingWords(item),
                            item.blob ? sizeWords(item.blob->size) : QString(), item.mediaType(),
                            item.title.isEmpty() ? item.pointer : item.title, item.fileName});
    }
    session.out().table(
        {{u"ID"_s, true}, {u"HOLDING"_s}, {u"SIZE"_s, true}, {u"TYPE"_s}, {u"WHAT"_s}, {u"FILE"_s}},
        rows);
    if (!session.out().json() && *asOf) {
        const auto now = desk::readEvidence(*at->desk, at->summary.caseId);
        if (!now)
            return failure(now.error());
        const auto later = now->items.size() - known->items.size();
        session.out().line(u"after: %1 recorded later"_s.arg(later));
    }
    return ExitStatus::Done;
}

void tellCustody(Session &session, const casefile::Evidence &item, const casefile::CaseFile &names)
{
    std::vector<QStringList> rows;
    rows.reserve(item.custody.size());
    for (const casefile::CustodyEvent &event : item.custody)
        rows.push_back({QString::number(event.seq),
                        timeWords(session, event.occurred.ms.value_or(event.recordedMs)),
                        desk::wordOf(event.action), names.nameOf(event.author), event.to,
                        event.place, event.reason});
    session.out().table({{u"ENTRY"_s, true},
                         {u"WHEN"_s},
                         {u"WHAT"_s},
                         {u"WHO"_s},
                         {u"TO"_s},
                         {u"WHERE"_s},
                         {u"WHY"_s}},
                        rows);
}

QJsonArray notesOf(const std::vector<desk::EvidenceNote> &notes)
{
    QJsonArray array;
    for (const desk::EvidenceNote &note : notes) {
        QJsonArray versions;
        for (const desk::NoteVersion &version : note.versions)
            versions.append(QJsonObject{{u"seq"_s, jsonCount(version.seq)},
                                        {u"who"_s, version.who},
                                        {u"recorded_at"_s, jsonTime(version.recordedMs)},
                                        {u"text"_s, version.text},
                                        {u"reason"_s, jsonText(version.reason)}});
        array.append(QJsonObject{{u"seq"_s, jsonCount(note.seq)},
                                 {u"struck"_s, note.struck},
                                 {u"versions"_s, versions}});
    }
    return array;
}

// The words as they read now, whole, under who wrote them.
void tellNotes(Session &session, const std::vector<desk::EvidenceNote> &notes)
{
    for (const desk::EvidenceNote &note : notes) {
        const desk::NoteVersion &now = note.versions.back();
        QString head = u"Note %1, %2, %3"_s.arg(QString::number(note.seq), now.who,
                                                timeWords(session, now.recordedMs));
        if (now.seq != note.seq)
            head += u", changed by entry %1: %2"_s.arg(QString::number(now.seq), now.reason);
        if (note.struck)
            head += u", struck"_s;
        session.out().line(head);
        session.out().line(u"  "_s + QString(now.text).replace(u"\n"_s, u"\n  "_s));
    }
}

void tellFacts(Session &session, const casefile::Evidence &item)
{
    session.out().facts({{u"Evidence"_s, QString::number(item.seq)},
                         {u"Title"_s, item.title},
                         {u"File name"_s, item.fileName},
                         {u"Holding"_s, holdingWords(item)},
                         {u"Type"_s, item.mediaType()},
                         {u"Size"_s, item.blob ? sizeWords(item.blob->size) : QString()},
                         {u"SHA-256"_s, item.blob ? hexOf(item.blob->sha256) : item.pointerHash},
                         {u"Pointer"_s, item.pointer},
                         {u"Source"_s, item.source},
                         {u"Reason"_s, item.reason}});
}

Outcome evidenceShow(Session &session)
{
    const auto id = namedEvidence(session);
    if (!id)
        return std::unexpected(id.error());
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    const auto names = at->reader().caseFile();
    if (!names)
        return failure(names.error());
    const auto item = desk::findEvidence(*at->desk, at->summary.caseId, *id);
    if (!item)
        return failure(item.error());
    const auto notes = desk::readEvidenceNotes(*at->desk, at->summary.caseId, *id);
    if (!notes)
        return failure(notes.error());
    if (session.out().json()) {
        QJsonObject object = jsonOf(*item, *names);
        object.insert(u"notes"_s, notesOf(*notes));
        session.out().object(object);
        return ExitStatus::Done;
    }
    tellFacts(session, *item);
    tellCustody(session, *item, *names);
    tellNotes(session, *notes);
    return ExitStatus::Done;
}

}  // namespace

Command evidenceListCommand()
{
    return {
        {{u"evidence"_s, u"list"_s},
         {{u"CASE"_s}},
         {{u"as-of"_s, u"SEQ|TIME"_s, u"the case as it stood after that entry, or at that time"_s}},
         u"what a case holds, points to or refused"_s},
        evidenceList};
}

Command evidenceShowCommand()
{
    return {{{u"evidence"_s, u"show"_s},
             {{u"CASE"_s}, {u"ID"_s}},
             {},
             u"one item of evidence, its custody and its notes; the bytes are not shown"_s},
            evidenceShow};
}

}  // namespace casement::cli
