// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The table of subcommands.
//
// What it is: one function a subcommand, each in a file of its own name, and the list of all.
// Promises: what is in the list works; what is not built yet is not in it.
// Neighbours: docs/cli-json.md says what each prints with --json.
#pragma once

#include "cli/command.h"

namespace casement::cli {

[[nodiscard]] Command identityCreateCommand();
[[nodiscard]] Command deskCreateCommand();
[[nodiscard]] Command deskInfoCommand();
[[nodiscard]] Command deskCheckCommand();
[[nodiscard]] Command deskRecoverCommand();
[[nodiscard]] Command personAddCommand();
[[nodiscard]] Command personListCommand();
[[nodiscard]] Command personRevokeCommand();
[[nodiscard]] Command caseCreateCommand();
[[nodiscard]] Command caseListCommand();
[[nodiscard]] Command caseShowCommand();
[[nodiscard]] Command caseStatusCommand();
[[nodiscard]] Command caseSeverityCommand();
[[nodiscard]] Command caseCloseCommand();
[[nodiscard]] Command caseSubjectCommand();
[[nodiscard]] Command caseExportCommand();
[[nodiscard]] Command timelineCommand();
[[nodiscard]] Command entryCommand();
[[nodiscard]] Command sitrepCommand();
[[nodiscard]] Command handoverAcknowledgeCommand();
[[nodiscard]] Command handoverCommand();
[[nodiscard]] Command logCommand();
[[nodiscard]] Command decideCommand();
[[nodiscard]] Command decisionListCommand();
[[nodiscard]] Command decisionShowCommand();
[[nodiscard]] Command decisionWithdrawCommand();
[[nodiscard]] Command positionCommand();
[[nodiscard]] Command noteCommand();
[[nodiscard]] Command amendCommand();
[[nodiscard]] Command strikeCommand();
[[nodiscard]] Command laneCommand();
[[nodiscard]] Command pinCommand();
[[nodiscard]] Command itemListCommand();
[[nodiscard]] Command itemOpenCommand();
[[nodiscard]] Command itemAddCommand();
[[nodiscard]] Command itemEditCommand();
[[nodiscard]] Command itemOwnCommand();
[[nodiscard]] Command itemInputCommand();
[[nodiscard]] Command itemStartCommand();
[[nodiscard]] Command itemDoneCommand();
[[nodiscard]] Command itemBlockCommand();
[[nodiscard]] Command itemWaiveCommand();
[[nodiscard]] Command gapCommand();
[[nodiscard]] Command undoCommand();
[[nodiscard]] Command importFilesCommand();
[[nodiscard]] Command sealCommand();
[[nodiscard]] Command issueCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command evidenceAddCommand();
[[nodiscard]] Command evidenceListCommand();
[[nodiscard]] Command evidenceShowCommand();
[[nodiscard]] Command evidenceCustodyCommand();
[[nodiscard]] Command evidenceTransferCommand();
[[nodiscard]] Command evidenceExportCommand();
[[nodiscard]] Command evidenceVerifyCommand();
[[nodiscard]] Command policyExportCommand();
[[nodiscard]] Command templatesExportCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command demoCommand();

// In the order of help.
[[nodiscard]] const std::vector<Command> &allCommands();

// The command these words begin with, or nullptr; `used` is how many of them name it.
[[nodiscard]] const Command *findCommand(const QStringList &words, qsizetype &used);

}  // namespace casement::cli
