// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/arguments.h"

#include <algorithm>

namespace casement::cli {

using namespace Qt::StringLiterals;

QString Arguments::value(const QString &option) const
{
    const QStringList given = m_options.value(option);
    return given.isEmpty() ? QString() : given.last();
}

QStringList Arguments::values(const QString &option) const
{
    return m_options.value(option);
}

QString Arguments::operand(qsizetype index) const
{
    return m_operands.value(index);
}

QStringList Arguments::operandsFrom(qsizetype index) const
{
    return m_operands.mid(index);
}

Asked<QString> Arguments::needed(const QString &option) const
{
    QString given = value(option);
    if (given.isEmpty())
        return usage(u"--"_s + option, {}, u"some words"_s);
    return given;
}

namespace {

QString nameOf(const Syntax &syntax)
{
    return u"casementctl "_s + syntax.words.join(u' ');
}

}  // namespace

QString wordsOf(const Option &option)
{
    const QString name = u"--"_s + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

class Parser {
public:
    Parser(const Syntax &syntax, const std::vector<Option> &everywhere)
        : m_syntax(syntax), m_known(everywhere)
    {
        m_known.insert(m_known.end(), syntax.options.begin(), syntax.options.end());
    }

    Asked<Arguments> run(const QStringList &words)
    {
        bool optionsEnded = false;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString &word = words[i];
            if (optionsEnded || !word.startsWith(u'-') || word == "-"_L1) {
                m_arguments.m_operands.append(word);
            } else if (word == "--"_L1) {
                optionsEnded = true;
            } else if (auto taken = takeOption(words, i); !taken) {
                return std::unexpected(taken.error());
            }
        }
        return checked();
    }

private:
    // Moves `i` on to the value where the next word is it.
    Asked<void> takeOption(const QStringList &words, qsizetype &i)
    {
        const QString &word = words[i];
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals);
        const auto found = std::ranges::find_if(
            m_known, [&name](const Option &option) { return u"--"_s + option.name == name; });
        if (found == m_known.end())
            return unknown(name);
        if (m_arguments.has(found->name) && !found->repeatable)
            return usage(name, u"given twice"_s, u"this option once"_s);
        if (found->value.isEmpty()) {
            if (equals >= 0)
                return usage(name, word.mid(equals + 1), u"no value; it is a switch"_s);
            m_arguments.m_options[found->name] = {};
            return {};
        }
        if (equals < 0 && i + 1 >= words.size())
            return usage(name, {}, found->value + u" after it"_s);
        m_arguments.m_options[found->name].append(equals >= 0 ? word.mid(equals + 1) : words[++i]);
        return {};
    }

    std::unexpected<Failure> unknown(const QString &name) const
    {
        QStringList names;
        for (const Option &option : m_known)
            names.append(u"--"_s + option.name);
        const QString meant = nearest(name, names);
        return usage(
            u"the option"_s, name,
            meant.isEmpty()
                ? u"an option of this command, or “--” before words that begin with a dash"_s
                : meant);
    }

    Asked<Arguments> checked() const
    {
        const qsizetype given = m_arguments.m_operands.size();
        for (size_t i = 0; i < m_syntax.operands.size(); ++i) {
            const Operand &operand = m_syntax.operands[i];
            if (operand.required && static_cast<qsizetype>(i) >= given)
                return usage(operand.name, {}, u"it after “%1”"_s.arg(nameOf(m_syntax)));
        }
        for (const Option &option : m_syntax.options) {
            if (option.required && !m_arguments.has(option.name))
                return usage(u"--"_s + option.name, {}, wordsOf(option));
        }
        if (!m_syntax.operands.empty() && m_syntax.operands.back().many)
            return m_arguments;
        const auto taken = static_cast<qsizetype>(m_syntax.operands.size());
        if (given > taken)
            return usage(u"the word"_s, m_arguments.m_operands[taken],
                         u"nothing more here; quote words that belong together"_s);
        return m_arguments;
    }

    const Syntax &m_syntax;
    std::vector<Option> m_known;
    Arguments m_arguments;
};

Asked<Arguments> parse(const QStringList &words, const Syntax &syntax,
                       const std::vector<Option> &everywhere)
{
    return Parser(syntax, everywhere).run(words);
}

namespace {

qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({changed, row[at] + 1, row[at + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

QString nearest(const QString &word, const QStringList &candidates)
{
    // A word that needs more than a third of its letters changed is another word.
    qsizetype best = word.size() / 3 + 1;
    QString found;
    if (word.size() > 40)
        return found;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word, candidate);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

QString usageLine(const Syntax &syntax)
{
    QString line = nameOf(syntax);
    for (const Operand &operand : syntax.operands) {
        const QString name = operand.name + (operand.many ? u"…"_s : QString());
        line += operand.required ? QString(u' ' + name) : QString(u" ["_s + name + u']');
    }
    for (const Option &option : syntax.options) {
        const QString words = wordsOf(option);
        line += option.required ? QString(u' ' + words) : QString(u" ["_s + words + u']');
        if (option.repeatable)
            line += u"…"_s;
    }
    return line;
}

}  // namespace casement::cli
