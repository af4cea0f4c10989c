// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/text_input.h"
#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/files.h"
#include "cli/lanes.h"
#include "cli/named_case.h"
#include "desk/evidence_notes.h"
#include "ledger/tokens.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// Much more than an entry holds, so that the message can say how much there was.
constexpr qint64 kMaxReadBytes = 64 * 1024 * 1024;

Asked<QString> textOf(const QString &path)
{
    auto text = readText(path, kMaxReadBytes);
    if (!text)
        return text;
    const qsizetype size = casefile::cleanUtf8(*text).size();
    if (size > ledger::kMaxTextBytes) {
        const QString name = path == "-"_L1 ? u"standard input"_s : path;
        return inFile({ErrorKind::TooLarge, name, u"body"_s, u"%1 bytes"_s.arg(size),
                       u"%1 bytes"_s.arg(ledger::kMaxTextBytes), 0},
                      name);
    }
    return text;
}

Outcome noteBeside(Session &session, const QString &text)
{
    const auto id = readSeq(u"--evidence"_s, session.arguments().value(u"evidence"_s));
    if (!id)
        return std::unexpected(id.error());
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto recorded =
        desk::writeEvidenceNote(*at->desk, at->summary.caseId, {*id, text, QString()});
    if (!recorded)
        return failure(recorded.error());
    tellRecorded(session, at->summary.number, *recorded);
    return ExitStatus::Done;
}

Outcome note(Session &session)
{
    const QString path =
        session.arguments().operand(1).isEmpty() ? u"-"_s : session.arguments().operand(1);
    const auto text = textOf(path);
    if (!text)
        return std::unexpected(text.error());
    if (session.arguments().has(u"evidence"_s))
        return noteBeside(session, *text);
    const QString language = session.arguments().value(u"language"_s);
    const auto lane = readLaneChoice(session.arguments());
    if (!lane)
        return std::unexpected(lane.error());
    return recordIn(
        session, [&](desk::Recorder &recorder) { return recorder.note(*text, language, *lane); });
}

}  // namespace

Command noteCommand()
{
    return {{{u"note"_s},
             {{u"CASE"_s}, {u"FILE|-"_s, false}},
             withLane({{u"evidence"_s, u"ID"_s, u"the item of evidence that it is about"_s},
                       {u"language"_s, u"NAME"_s, u"how to colour it: json, diff, …"_s}}),
             u"keep a text as a note, from a file or standard input"_s},
            note};
}

}  // namespace casement::cli
