// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/unfinished_issue.h"

#include "desk/case_reader.h"
#include "desk/inside/door.h"
#include "desk/issue_folder.h"

#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

struct Note {
    quint64 number = 0;  // 0: there is none
    QString outDir;
};

Result<Note> noteOf(Desk &desk, const QString &caseId)
{
    const auto text = desk.draft(caseId, kIssueSlot);
    if (!text)
        return failure(text.error());
    return Note{text->section(u'\n', 0, 0).toULongLong(), text->section(u'\n', 1)};
}

// A folder that stands where it was wanted was handed over, whatever came after that.
bool isOpen(const casefile::IssueRecord &issue, const Note &note)
{
    if (issue.voidSeq)
        return false;
    if (issue.number != note.number)
        return !issue.doneSeq;
    return !issue.doneSeq || !QFileInfo::exists(note.outDir);
}

Result<> endOne(Desk &desk, const QString &caseId, const UnfinishedIssue &issue)
{
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    const casefile::IssueVoidDraft draft{
        issue.number, issue.audience,
        u"The program that made it ended before it was handed over."_s};
    if (auto appended = door->append(draft); !appended)
        return failure(appended.error());
    if (auto cleared = door->clearDraft(kIssueSlot); !cleared)
        return cleared;
    if (auto committed = door->commit(); !committed)
        return committed;
    if (!issue.outDir.isEmpty())
        IssueFolder::sweep(issue.outDir);
    return {};
}

}  // namespace

QString issueNote(quint64 number, const QString &outDir)
{
    return QString::number(number) + u'\n' + outDir;
}

Result<std::optional<UnfinishedIssue>> unfinishedIssue(Desk &desk, const QString &caseId)
{
    const auto note = noteOf(desk, caseId);
    if (!note)
        return failure(note.error());
    const auto file = CaseReader(desk, caseId).caseFile();
    if (!file)
        return failure(file.error());
    const auto open = std::ranges::find_if(
        file->issues, [&](const casefile::IssueRecord &issue) { return isOpen(issue, *note); });
    if (open == file->issues.end()) {
        // Handed over, and then the process ended: from here on the folder may go elsewhere.
        if (note->number > 0)
            std::ignore = desk.saveDraft(caseId, kIssueSlot, {});
        return std::optional<UnfinishedIssue>();
    }
    const QString outDir = open->number == note->number ? note->outDir : QString();
    return UnfinishedIssue{open->number, open->audience, outDir,
                           !outDir.isEmpty() && IssueFolder::isBeingBuilt(outDir)};
}

Result<> endUnfinishedIssues(Desk &desk, const QString &caseId)
{
    while (true) {
        const auto found = unfinishedIssue(desk, caseId);
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        if ((*found)->beingMade)
            return failure(ErrorKind::Busy, (*found)->outDir);
        if (auto ended = endOne(desk, caseId, **found); !ended)
            return ended;
    }
}

}  // namespace casement::desk
