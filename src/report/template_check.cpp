// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_check.h"

#include "report/prose.h"
#include "report/template_expression.h"
#include "report/template_text.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxStops = 36;  // a dozen conditions, one inside the other
constexpr size_t kMaxProblems = 20;
constexpr qsizetype kCostOfValue = 64;  // a reference, and the row that holds it

QString reference(QChar mark, size_t index)
{
    return kReferenceOpens + (mark + QString::number(index)) + kReferenceCloses;
}

class Checker {
public:
    Checker(QString section, const QString &source, const ReportInput &input)
        : m_section(std::move(section)), m_tokens(tokensOf(source)), m_scopes(input, m_out.used)
    {
    }

    CheckedTemplate run()
    {
        block({});
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const TemplateToken &here() const { return m_tokens[m_at]; }
    static QString wordOf(const TemplateToken &token) { return token.text.section(u' ', 0, 0); }
    static QString restOf(const TemplateToken &token) { return token.text.section(u' ', 1); }

    void problem(const TemplateToken &at, const Mistake &mistake)
    {
        if (m_full)
            return;
        m_full = m_out.problems.size() + 1 >= kMaxProblems;
        m_out.problems.push_back(
            {m_section, at.line, mistake.name,
             m_full ? u"there are too many mistakes; the rest is left out"_s : mistake.what});
        m_out.program += reference(kProblemMark, m_out.problems.size() - 1);
        if (at.alone)
            m_out.program += u'\n';
    }

    // Room for `size` letters, once for every row of the loops around this place.
    bool costs(qsizetype size, const TemplateToken &at)
    {
        const auto times = static_cast<qsizetype>(m_scopes.times());
        m_cost += size * std::max<qsizetype>(times, 1);
        if (m_cost <= kMaxTemplateText)
            return true;
        problem(at, {{}, u"it would print more than 2 MiB; the rest is left out"_s});
        m_full = true;
        return false;
    }

    // Until a tag that `stops`, or one that closes a block further out, or the end.
    void block(const QStringList &stops)
    {
        m_stops += stops;
        while (!atEnd() && !m_full) {
            const TemplateToken &token = here();
            if (token.kind == TemplateToken::Kind::Tag && m_stops.contains(wordOf(token)))
                break;
            ++m_at;
            switch (token.kind) {
            case TemplateToken::Kind::Words:
                text(token);
                break;
            case TemplateToken::Kind::Value:
                value(token);
                break;
            case TemplateToken::Kind::Tag:
                tag(token);
                break;
            case TemplateToken::Kind::Unclosed:
                problem(token,
                        {token.text, u"“%1” is not closed on its line"_s.arg(token.text.first(2))});
                break;
            }
        }
        m_stops.resize(m_stops.size() - stops.size());
    }

    void text(const TemplateToken &token)
    {
        if (costs(token.text.size(), token))
            m_out.program += QString(token.text).replace(u'{', kBrace);
    }

    void value(const TemplateToken &token)
    {
        if (!costs(kCostOfValue + token.text.size(), token))
            return;
        const auto printed = readPrinted(token.text, m_scopes);
        if (!printed)
            problem(token, printed.error());
        else if (printed->program.isEmpty())
            element(printed->name, token);
        else
            m_out.program += printed->program;
    }

    void element(const QString &name, const TemplateToken &at)
    {
        if (m_scopes.depth() > 0)
            return problem(at, {name, u"“%1” cannot stand in a loop"_s.arg(name)});
        m_out.elements.emplace_back(templateElement(name), at.line);
        m_out.program += reference(kElementMark, m_out.elements.size() - 1);
    }

    void tag(const TemplateToken &token)
    {
        const QString word = wordOf(token);
        if (!costs(kCostOfValue, token))
            return;
        static const QStringList closers{u"else"_s, u"elif"_s, u"endif"_s, u"empty"_s, u"endfor"_s};
        static const QStringList strangers{u"include"_s, u"extends"_s, u"block"_s, u"endblock"_s};
        if (word == "if"_L1)
            ifBlock(token);
        else if (word == "for"_L1)
            forBlock(token);
        else if (closers.contains(word))
            problem(token, {word, u"“%1” belongs to nothing before it"_s.arg(word)});
        else if (word == "load"_L1)
            problem(token, {word, u"“load” is refused: a template brings in no code"_s});
        else if (strangers.contains(word))
            problem(token, {word, u"“%1” is refused: a template stands alone"_s.arg(word)});
        else
            problem(token, {word, u"there is no tag “%1”"_s.arg(word.left(60))});
    }

    // The block that began before `m_at` came to nothing: what it has put out goes, and a problem
    // stands in its place.
    void abandon(qsizetype start, const TemplateToken &at, const Mistake &mistake)
    {
        m_out.program.truncate(start);
        problem(at, mistake);
        size_t depth = 1;
        for (; !atEnd() && depth > 0; ++m_at) {
            if (here().kind != TemplateToken::Kind::Tag)
                continue;
            const QString word = wordOf(here());
            if (word == "if"_L1 || word == "for"_L1)
                ++depth;
            else if (word == "endif"_L1 || word == "endfor"_L1)
                --depth;
        }
    }

    // The block that began at `start` found no end. Where the template has cost too much already,
    // the problem that says so takes its place.
    void unclosed(qsizetype start, const TemplateToken &opener)
    {
        m_out.program.truncate(start);
        if (m_full)
            m_out.program += reference(kProblemMark, m_out.problems.size() - 1);
        problem(opener,
                {wordOf(opener),
                 u"“%1” is never closed; what stands below it is left out"_s.arg(wordOf(opener))});
    }

    static Mistake leftOut(Mistake mistake)
    {
        mistake.what += u"; what depends on it is left out"_s;
        return mistake;
    }

    // Takes the tag that ends a block, if it is one of `stops`.
    std::optional<TemplateToken> ending(const QStringList &stops)
    {
        block(stops);
        if (m_full || atEnd() || !stops.contains(wordOf(here())))
            return std::nullopt;
        return m_tokens[m_at++];
    }

    OrMistake<QString> branch(const TemplateToken &token, bool afterElse)
    {
        const QString word = wordOf(token);
        if (afterElse)
            return std::unexpected(Mistake{word, u"“%1” stands behind “else”"_s.arg(word)});
        if (word == "else"_L1)
            return u"{% else %}"_s;
        return readCondition(restOf(token), m_scopes).transform([&](const QString &condition) {
            return QString(u"{% "_s + word + u' ' + condition + u" %}"_s);
        });
    }

    void ifBlock(const TemplateToken &opener)
    {
        static const QStringList stops{u"elif"_s, u"else"_s, u"endif"_s};
        const qsizetype start = m_out.program.size();
        if (m_stops.size() > kMaxStops)
            return abandon(start, opener, leftOut({{}, u"conditions stand too deep"_s}));
        TemplateToken token = opener;
        bool afterElse = false;
        while (wordOf(token) != "endif"_L1) {
            const auto opening = branch(token, afterElse);
            if (!opening)
                return abandon(start, token, leftOut(opening.error()));
            m_out.program += *opening;
            afterElse = wordOf(token) == "else"_L1;
            const auto next = ending(stops);
            if (!next)
                return unclosed(start, opener);
            token = *next;
        }
        m_out.program += u"{% endif %}"_s;
    }

    void forBlock(const TemplateToken &opener)
    {
        const qsizetype start = m_out.program.size();
        const auto head = readLoop(restOf(opener), m_scopes);
        if (!head)
            return abandon(start, opener, leftOut(head.error()));
        auto rows = m_scopes.rowsOf(head->list);
        if (rows.size() > kMaxTemplateRows)
            return abandon(start, opener,
                           leftOut({head->list.list->name,
                                    u"“%1” has more than %2 rows, too many to go through"_s.arg(
                                        head->list.list->name, number(kMaxTemplateRows))}));
        m_scopes.enter(head->list, head->variable, std::move(rows));
        m_out.program += u"{% for "_s + m_scopes.rowKey() + u" in "_s + head->list.key + u" %}"_s;
        auto next = costs(kCostOfValue, opener) ? ending({u"empty"_s, u"endfor"_s}) : std::nullopt;
        m_scopes.leave();
        if (next && wordOf(*next) == "empty"_L1) {
            m_out.program += u"{% empty %}"_s;
            next = ending({u"endfor"_s});
        }
        if (!next)
            return unclosed(start, opener);
        m_out.program += u"{% endfor %}"_s;
    }

    const QString m_section;
    const std::vector<TemplateToken> m_tokens;
    CheckedTemplate m_out;
    TemplateScopes m_scopes;
    QStringList m_stops;  // of the blocks around this place
    size_t m_at = 0;
    qsizetype m_cost = 0;
    bool m_full = false;  // too much: nothing more is taken
};

}  // namespace

QString sentenceOf(const TemplateProblem &problem)
{
    QString where =
        problem.section.isEmpty() ? u"Templates"_s : u"Template “%1”"_s.arg(problem.section);
    if (problem.line > 0)
        where += u", line "_s + number(static_cast<quint64>(problem.line));
    return where + u": "_s + problem.what + (problem.what.endsWith(u'?') ? u""_s : u"."_s);
}

CheckedTemplate checkTemplate(const QString &section, const QString &source,
                              const ReportInput &input)
{
    return Checker(section, source, input).run();
}

}  // namespace casement::report
