// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/files.h"
#include "cli/lanes.h"
#include "cli/named_case.h"
#include "desk/error_text.h"

#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<desk::EvidenceWords> wordsOf(const Arguments &given)
{
    desk::EvidenceWords words;
    words.title = given.value(u"title"_s);
    words.source = given.value(u"source"_s);
    words.reason = given.value(u"reason"_s);
    const auto lane = readLaneChoice(given);
    if (!lane)
        return std::unexpected(lane.error());
    words.lane = *lane;
    return words;
}

void tellAdded(Session &session, const QString &number, const QString &path,
               const desk::EvidenceAdded &added)
{
    if (session.out().json()) {
        session.out().object(
            {{u"case"_s, number},
             {u"seq"_s, jsonCount(added.recorded.seq)},
             {u"recorded_at"_s, jsonTime(added.recorded.recordedMs)},
             {u"size"_s, jsonCount(added.recorded.size)},
             {u"file"_s, path},
             {u"bytes"_s, added.blob ? QJsonValue(jsonCount(added.blob->size)) : QJsonValue()},
             {u"sha256"_s, added.blob ? QJsonValue(hexOf(added.blob->sha256)) : QJsonValue()},
             {u"known"_s, added.known},
             {u"refused"_s, added.refusal.has_value()}});
        return;
    }
    if (!added.blob)
        return;
    session.out().line(u"%1  evidence %2  %3  SHA-256 %4%5"_s.arg(
        number, QString::number(added.recorded.seq), sizeWords(added.blob->size),
        hexOf(added.blob->sha256), added.known ? u"  stored already"_s : QString()));
}

Outcome addPointer(Session &session, const desk::EvidenceWords &words)
{
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const Arguments &given = session.arguments();
    const auto recorded =
        desk::EvidenceKeeper(*at->desk, at->summary.caseId)
            .addPointer(given.value(u"pointer"_s), given.value(u"sha256"_s), words);
    if (!recorded)
        return failure(recorded.error());
    tellRecorded(session, at->summary.number, *recorded);
    return ExitStatus::Done;
}

// It is held in memory; what is larger is a file.
constexpr qint64 kMaxInputBytes = 64 * 1024 * 1024;

Outcome addInput(Session &session, const desk::EvidenceWords &words)
{
    const QString name = session.arguments().value(u"name"_s);
    const auto bytes = readFile(u"-"_s, kMaxInputBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto added =
        desk::EvidenceKeeper(*at->desk, at->summary.caseId).addBytes(*bytes, name, words);
    if (!added)
        return failure(added.error());
    tellAdded(session, at->summary.number, name, *added);
    return ExitStatus::Done;
}

Outcome addFiles(Session &session, const QStringList &paths, const desk::EvidenceWords &words)
{
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    desk::EvidenceKeeper keeper(*at->desk, at->summary.caseId);
    std::optional<Error> refusal;
    for (const QString &path : paths) {
        Meter meter(u"Storing "_s + QFileInfo(path).fileName());
        const auto added = keeper.addFile(path, words, meter.progress());
        if (!added)
            return failure(added.error());
        tellAdded(session, at->summary.number, path, *added);
        if (!added->refusal)
            continue;
        refusal = added->refusal;
        session.out().complain(u"%1 Entry %2 keeps the hash of what was read, and why."_s.arg(
            desk::sentenceFor(*refusal), QString::number(added->recorded.seq)));
    }
    return refusal ? ExitStatus::No : ExitStatus::Done;
}

Outcome evidenceAdd(Session &session)
{
    const Arguments &given = session.arguments();
    const QStringList paths = given.operandsFrom(1);
    const auto words = wordsOf(given);
    if (!words)
        return std::unexpected(words.error());
    const bool pointer = given.has(u"pointer"_s);
    if (pointer && !paths.isEmpty())
        return usage(u"--pointer"_s, paths.first(), u"either files or --pointer"_s);
    if (!pointer && paths.isEmpty())
        return usage(u"FILE"_s, {}, u"a file, or --pointer URL"_s);
    if (!pointer && given.has(u"sha256"_s))
        return usage(u"--sha256"_s, given.value(u"sha256"_s), u"--pointer as well"_s);
    const bool input = paths.contains(u"-"_s);
    if (input && paths.size() > 1)
        return usage(u"FILE"_s, u"-"_s, u"nothing beside “-”, which is standard input"_s);
    if (input != given.has(u"name"_s))
        return usage(u"--name"_s, given.value(u"name"_s),
                     u"a name such as chat.txt, together with the file “-”"_s);
    if (input)
        return addInput(session, *words);
    return pointer ? addPointer(session, *words) : addFiles(session, paths, *words);
}

}  // namespace

Command evidenceAddCommand()
{
    return {{{u"evidence"_s, u"add"_s},
             {{u"CASE"_s}, {u"FILE|-"_s, false, true}},
             withLane({{u"title"_s, u"TEXT"_s, u"what it is"_s},
                       {u"source"_s, u"TEXT"_s, u"where it was taken from"_s},
                       {u"reason"_s, u"TEXT"_s, u"why; a pointer needs one"_s},
                       {u"name"_s, u"NAME"_s, u"with -, standard input: what the file is called"_s},
                       {u"pointer"_s, u"URL|ID"_s, u"where it is, for what must not be copied"_s},
                       {u"sha256"_s, u"HEX"_s, u"with --pointer: the hash of what is there"_s}}),
             u"keep files as evidence, or point to what must not be copied; links are followed"_s},
            evidenceAdd};
}

}  // namespace casement::cli
