// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

namespace casement::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        identityCreateCommand(),
        deskCreateCommand(),
        deskInfoCommand(),
        deskCheckCommand(),
        deskRecoverCommand(),
        personAddCommand(),
        personListCommand(),
        personRevokeCommand(),
        caseCreateCommand(),
        caseListCommand(),
        caseShowCommand(),
        caseStatusCommand(),
        caseSeverityCommand(),
        caseCloseCommand(),
        caseSubjectCommand(),
        caseExportCommand(),
        timelineCommand(),
        entryCommand(),
        sitrepCommand(),
        handoverAcknowledgeCommand(),  // before the shorter one it begins with
        handoverCommand(),
        logCommand(),
        decideCommand(),
        noteCommand(),
        amendCommand(),
        strikeCommand(),
        pinCommand(),
        gapCommand(),
        undoCommand(),
        importFilesCommand(),
        sealCommand(),
        issueCommand(),
        itemListCommand(),
        itemStartCommand(),
        itemDoneCommand(),
        itemBlockCommand(),
        itemWaiveCommand(),
        verifyCommand(),
        policyExportCommand(),
        searchCommand(),
        demoCommand(),
    };
    return commands;
}

const Command *findCommand(const QStringList &words, qsizetype &used)
{
    for (const Command &command : allCommands()) {
        if (words.mid(0, command.syntax.words.size()) == command.syntax.words) {
            used = command.syntax.words.size();
            return &command;
        }
    }
    return nullptr;
}

}  // namespace casement::cli
