// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

#include <array>

namespace casement::cli {

namespace {

constexpr std::array kCommands = {
    identityCreateCommand,
    deskCreateCommand,
    deskInfoCommand,
    deskCheckCommand,
    deskRecoverCommand,
    personAddCommand,
    personListCommand,
    personRevokeCommand,
    caseCreateCommand,
    caseListCommand,
    caseShowCommand,
    caseStatusCommand,
    caseSeverityCommand,
    caseCloseCommand,
    caseSubjectCommand,
    caseExportCommand,
    timelineCommand,
    entryCommand,
    sitrepCommand,
    handoverAcknowledgeCommand,  // before the shorter one it begins with
    handoverCommand,
    logCommand,
    decideCommand,
    decisionListCommand,
    decisionShowCommand,
    decisionWithdrawCommand,
    positionCommand,
    noteCommand,
    amendCommand,
    strikeCommand,
    laneCommand,
    pinCommand,
    gapCommand,
    undoCommand,
    evidenceAddCommand,
    evidenceListCommand,
    evidenceShowCommand,
    evidenceCustodyCommand,
    evidenceTransferCommand,
    evidenceExportCommand,
    evidenceVerifyCommand,
    importFilesCommand,
    sealCommand,
    issueCommand,
    itemListCommand,
    itemOpenCommand,
    itemAddCommand,
    itemEditCommand,
    itemOwnCommand,
    itemInputCommand,
    itemStartCommand,
    itemDoneCommand,
    itemBlockCommand,
    itemWaiveCommand,
    verifyCommand,
    policyExportCommand,
    templatesExportCommand,
    searchCommand,
    demoCommand,
};

}  // namespace

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> made;
        made.reserve(kCommands.size());
        for (const auto command : kCommands)
            made.push_back(command());
        return made;
    }();
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
