// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/run.h"

#include "cli/commands.h"
#include "cli/help.h"
#include "desk/error_text.h"

#include <algorithm>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// Options of every command may stand before its name; they are moved behind it.
struct Sorted {
    QStringList early;
    QStringList rest;
};

bool takesValue(const QString &word)
{
    return std::ranges::any_of(everywhereOptions(), [&word](const Option &option) {
        return word == u"--"_s + option.name && !option.value.isEmpty();
    });
}

Sorted sorted(const QStringList &words)
{
    qsizetype i = 0;
    while (i < words.size() && words[i].startsWith(u'-') && words[i] != "--"_L1)
        i += takesValue(words[i]) ? 2 : 1;
    return {words.mid(0, i), words.mid(i)};
}

ExitStatus fail(Terminal &terminal, const Failure &failed, const Syntax *syntax)
{
    terminal.complain(desk::sentenceFor(failed.error));
    if (failed.status == ExitStatus::Usage && failed.error.subject.isEmpty() && syntax != nullptr)
        terminal.complain(u"usage: "_s + usageLine(*syntax));
    return failed.status;
}

Invocation saidAll(ExitStatus status)
{
    Invocation invocation;
    invocation.status = status;
    return invocation;
}

Invocation unknownCommand(const QStringList &rest)
{
    Terminal terminal;
    QStringList names;
    for (const Command &command : allCommands())
        names.append(command.syntax.words.join(u' '));
    const QString given = rest.mid(0, 2).join(u' ');
    QString meant = nearest(given, names);
    if (meant.isEmpty())
        meant = nearest(rest.first(), names);
    terminal.complain(
        u"“%1” is no command of this version.%2 “casementctl help” lists them all."_s.arg(
            rest.first(), meant.isEmpty() ? QString() : u" Did you mean “%1”?"_s.arg(meant)));
    return saidAll(ExitStatus::Usage);
}

bool asksForHelp(const QStringList &words)
{
    const QStringList options = words.mid(0, words.indexOf(u"--"_s));
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

ExitStatus runCommand(Session &session, const Command &command)
{
    if (const auto prepared = session.prepare(); !prepared)
        return fail(session.out(), prepared.error(), &command.syntax);
    const Outcome outcome = command.run(session);
    return outcome ? *outcome : fail(session.out(), outcome.error(), &command.syntax);
}

}  // namespace

Invocation prepare(int argc, char **argv)
{
    Terminal terminal;
    const auto words = decodeArguments(argc, argv);
    if (!words) {
        terminal.complain(desk::sentenceFor(words.error()));
        return saidAll(ExitStatus::Usage);
    }
    const auto [early, rest] = sorted(*words);
    if (early.contains(u"--version"_s)) {
        terminal.line(u"casementctl "_s + QStringLiteral(CASEMENT_VERSION));
        return saidAll(ExitStatus::Done);
    }
    if (rest.isEmpty() && !asksForHelp(early)) {
        terminal.complain(u"A command is missing. “casementctl help” lists them all."_s);
        return saidAll(ExitStatus::Usage);
    }
    if (rest.isEmpty() || rest.first() == "help"_L1)
        return saidAll(printHelp(terminal, rest.mid(1)));
    qsizetype used = 0;
    const Command *command = findCommand(rest, used);
    if (command == nullptr)
        return asksForHelp(rest) ? saidAll(printHelp(terminal, rest)) : unknownCommand(rest);
    if (asksForHelp(rest))
        return saidAll(printHelp(terminal, command->syntax.words));
    auto arguments = parse(early + rest.mid(used), command->syntax, everywhereOptions());
    if (!arguments)
        return saidAll(fail(terminal, arguments.error(), &command->syntax));
    return {command, std::move(*arguments), ExitStatus::Done};
}

ExitStatus run(const Invocation &invocation)
{
    Terminal terminal;
    ExitStatus status = invocation.status;
    if (invocation.command != nullptr) {
        Session session(invocation.arguments, desk::Environment::system());
        status = runCommand(session, *invocation.command);
    }
    if (!terminal.failed())
        return status;
    terminal.complain(u"The output could not be written whole. What the command did is done; read "
                      "it again with a command that only shows."_s);
    return ExitStatus::Unable;
}

}  // namespace casement::cli
