// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/help.h"

#include "cli/commands.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

void printOptions(Terminal &terminal, const std::vector<Option> &options)
{
    std::vector<std::pair<QString, QString>> rows;
    rows.reserve(options.size());
    for (const Option &option : options)
        rows.emplace_back(u"  "_s + wordsOf(option), option.help);
    terminal.facts(rows);
}

void printCommands(Terminal &terminal, const std::vector<const Command *> &commands)
{
    std::vector<std::pair<QString, QString>> rows;
    rows.reserve(commands.size());
    for (const Command *command : commands)
        rows.emplace_back(u"  "_s + command->syntax.words.join(u' '), command->syntax.summary);
    terminal.facts(rows);
}

void printOne(Terminal &terminal, const Syntax &syntax)
{
    terminal.line(syntax.summary);
    terminal.line(u"usage: "_s + usageLine(syntax));
    printOptions(terminal, syntax.options);
    terminal.line(u"with every command:"_s);
    printOptions(terminal, everywhereOptions());
}

void printAll(Terminal &terminal, const std::vector<const Command *> &commands)
{
    terminal.line(u"usage: casementctl [--desk FILE] [--identity FILE] [--passphrase-file FILE] "
                  "[--json] COMMAND …"_s);
    printCommands(terminal, commands);
    terminal.line(u"with every command:"_s);
    printOptions(terminal, everywhereOptions());
    terminal.line(u"TIME: ISO 8601 with offset, or -12m, 14:05, “yesterday 9:30” in --zone."_s);
    terminal.line(
        u"Exit status: 0 done; 1 verification failed, or a rule refused it; 2 the command "
        "was not given right; 3 something could not be opened, read or checked."_s);
    terminal.line(u"“casementctl help COMMAND” says what a command takes."_s);
}

}  // namespace

ExitStatus printHelp(Terminal &terminal, const QStringList &words)
{
    std::vector<const Command *> matching;
    for (const Command &command : allCommands()) {
        const QStringList &name = command.syntax.words;
        const qsizetype common = std::min(name.size(), words.size());
        if (name.mid(0, common) == words.mid(0, common))
            matching.push_back(&command);
        if (name == words) {
            printOne(terminal, command.syntax);
            return ExitStatus::Done;
        }
    }
    if (words.isEmpty()) {
        printAll(terminal, matching);
        return ExitStatus::Done;
    }
    if (matching.empty()) {
        terminal.complain(
            u"“%1” is no command of this version. “casementctl help” lists them all."_s.arg(
                words.join(u' ')));
        return ExitStatus::Usage;
    }
    if (matching.size() == 1)
        printOne(terminal, matching.front()->syntax);
    else
        printCommands(terminal, matching);
    return ExitStatus::Done;
}

}  // namespace casement::cli
