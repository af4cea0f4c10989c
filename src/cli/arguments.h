// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words of a command line, sorted.
//
// What it is: Syntax, what a command takes; parse(), which sorts arguments into operands and
//   options.
// Promises: an option's value is the word after it whatever it begins with ("--at -12m"), or what
//   follows '='; "--" ends the options; nothing is guessed, abbreviated or silently ignored: a word
//   that has no place, an option given twice, a value or a required option left out are each a
//   usage failure that names it.
// Does not do: read values (the commands), print help (help.h).
// Neighbours: command.h.
#pragma once

#include "cli/outcome.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace casement::cli {

struct Option {
    QString name;  // without dashes
    QString value;  // how help calls its value; empty: a switch
    QString help;
    bool repeatable = false;
    bool required = false;  // the command cannot do without it
};
[[nodiscard]] inline Option required(Option option)
{
    option.required = true;
    return option;
}

struct Operand {
    QString name;
    bool required = true;
    bool many = false;  // the last one only
};

struct Syntax {
    QStringList words;  // "case", "create"
    std::vector<Operand> operands;
    std::vector<Option> options;
    QString summary;
};

class Arguments {
public:
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const;  // empty where it was not given
    [[nodiscard]] QStringList values(const QString &option) const;
    [[nodiscard]] QString operand(qsizetype index) const;  // empty where it was not given
    [[nodiscard]] QStringList operandsFrom(qsizetype index) const;

    // The value of an option, which must have words in it.
    [[nodiscard]] Asked<QString> needed(const QString &option) const;

private:
    friend class Parser;
    QStringList m_operands;
    QMap<QString, QStringList> m_options;
};

// Sorts `words` (what follows the command) by `syntax`, with `everywhere` as further options.
[[nodiscard]] Asked<Arguments> parse(const QStringList &words, const Syntax &syntax,
                                     const std::vector<Option> &everywhere);

// One of `candidates` that `word` is probably meant to be, or empty.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

// "--at TIME"
[[nodiscard]] QString wordsOf(const Option &option);

// "casementctl log CASE TEXT [--at TIME] …"
[[nodiscard]] QString usageLine(const Syntax &syntax);

// Arguments as the system hands them over. Errors: BadInput, subject "argument 3", for bytes that
// are not UTF-8; an encoded lone surrogate is kept and becomes visible where text is recorded.
[[nodiscard]] Result<QStringList> decodeArguments(int argc, char **argv);

}  // namespace casement::cli
