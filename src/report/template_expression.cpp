// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_expression.h"

#include <QRegularExpression>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxConditionWords = 32;

QString quoted(const QString &name)
{
    constexpr qsizetype longest = 60;
    return u'“' + (name.size() > longest ? name.first(longest) + u'…' : name) + u'”';
}

std::unexpected<Mistake> mistake(const QString &name, const QString &what)
{
    return std::unexpected(Mistake{name, what});
}

struct Filter {
    QString name;
    QString argument;
    bool hasArgument = false;
};

const QRegularExpression &printedPattern()
{
    static const QRegularExpression pattern(
        uR"(^([A-Za-z_][A-Za-z0-9_.]*)((?:\s*\|\s*[A-Za-z_]+(?:\s*:\s*"[^"]*")?)*)$)"_s);
    return pattern;
}

std::vector<Filter> filtersOf(const QString &text)
{
    static const QRegularExpression pattern(uR"x(\|\s*([A-Za-z_]+)(?:\s*:\s*"([^"]*)")?)x"_s);
    std::vector<Filter> out;
    for (auto each = pattern.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        out.push_back({match.captured(1), match.captured(2), match.hasCaptured(2)});
    }
    return out;
}

// The template's own words in a program: no brace of theirs may meet one of ours.
QString literal(QString text)
{
    return text.replace(u'{', kBrace);
}

std::optional<ValueForm> formOf(const Filter &filter)
{
    if (filter.name == "small"_L1)
        return ValueForm::Small;
    if (filter.name == "ended"_L1)
        return ValueForm::Ended;
    return std::nullopt;
}

OrMistake<QString> filtered(const FoundName &found, const Filter &filter)
{
    QString shown = u"{{ "_s + found.key + u'.' + kShownKey + u" }}"_s;
    const QString test = found.key + u'.' + kTestKey;
    if (filter.name == "safe"_L1 || filter.name == "safeseq"_L1)
        return mistake(
            filter.name,
            u"“%1” is refused: no words of a case are taken as markup"_s.arg(filter.name));
    if (filter.name == "small"_L1 && found.value == ValueKind::CaseText)
        return mistake(filter.name, u"“small” takes the report's own words"_s);
    if (formOf(filter) && !filter.hasArgument)
        return shown;
    if (filter.name == "default"_L1 && filter.hasArgument)
        return QString(u"{% if "_s + test + u" %}"_s + shown + u"{% else %}"_s
                       + literal(filter.argument) + u"{% endif %}"_s);
    if (filter.name == "counted"_L1 && filter.hasArgument) {
        const QStringList words = filter.argument.split(u',');
        if (found.value != ValueKind::Number)
            return mistake(filter.name, u"“counted” takes a number"_s);
        if (words.size() != 2)
            return mistake(filter.name,
                           u"“counted” takes the word for one and the word for many, with a comma "
                           u"between"_s);
        return QString(shown + u" {% if "_s + test + u" == 1 %}"_s + literal(words[0].trimmed())
                       + u"{% else %}"_s + literal(words[1].trimmed()) + u"{% endif %}"_s);
    }
    if (filter.name == "default"_L1 || filter.name == "counted"_L1)
        return mistake(filter.name, quoted(filter.name) + u" takes words in quotes"_s);
    return mistake(filter.name, u"there is no filter "_s + quoted(filter.name));
}

bool isWord(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_.]*$"_s);
    return pattern.match(text).hasMatch();
}

// Words, quoted texts and signs, one each.
QStringList conditionWords(const QString &text)
{
    static const QRegularExpression pattern(uR"("[^"]*"|'[^']*'|[<>=!]+|[^\s<>=!"']+|["'])"_s);
    QStringList out;
    for (auto each = pattern.globalMatch(text); each.hasNext();)
        out += each.next().captured();
    return out;
}

bool isComparison(const QString &word)
{
    static const QStringList signs{u"=="_s, u"!="_s, u"<"_s, u">"_s, u"<="_s, u">="_s};
    return signs.contains(word);
}

class ConditionReader {
public:
    ConditionReader(const QStringList &words, TemplateScopes &scopes)
        : m_words(words), m_scopes(scopes)
    {
    }

    OrMistake<QString> read()
    {
        if (m_words.size() > kMaxConditionWords)
            return mistake({}, u"the condition is too long"_s);
        QStringList out;
        do {
            while (next() == "not"_L1)
                out += take();
            const auto left = operand();
            if (!left)
                return std::unexpected(left.error());
            out += left->text;
            if (isComparison(next())) {
                out += take();
                const auto right = operand();
                if (!right)
                    return std::unexpected(right.error());
                if (!left->comparable || !right->comparable)
                    return mistake({},
                                   u"only numbers, times and the report's own words can be "
                                   u"compared"_s);
                out += right->text;
            }
            if (m_at == m_words.size())
                return out.join(u' ');
            out += next();
        } while (take() == "and"_L1 || out.last() == "or"_L1);
        return mistake(out.last(), quoted(out.last()) + u" has no place in a condition"_s);
    }

private:
    struct Operand {
        QString text;
        bool comparable = true;
    };

    [[nodiscard]] QString next() const { return m_words.value(m_at); }
    QString take() { return m_words.value(m_at++); }

    OrMistake<Operand> operand()
    {
        if (m_at == m_words.size())
            return mistake({}, u"the condition is not complete"_s);
        const QString word = take();
        if (word.startsWith(u'"') || word.startsWith(u'\'')) {
            static const QRegularExpression plain(u"^([\"'])([^\"'{}%\\\\]*)\\1$"_s);
            const QRegularExpressionMatch match = plain.match(word);
            if (!match.hasMatch())
                return mistake(word, u"%1 is not a text in quotes"_s.arg(quoted(word)));
            return Operand{u'"' + match.captured(2) + u'"'};
        }
        static const QRegularExpression whole(u"^[0-9]{1,9}$"_s);
        if (whole.match(word).hasMatch())
            return Operand{word};
        if (!isWord(word))
            return mistake(word, quoted(word) + u" has no place in a condition"_s);
        auto found = m_scopes.find(word);
        if (found && found->kind == FoundName::Kind::List)
            found = m_scopes.find(word + u".count"_s);
        if (!found)
            return std::unexpected(noSuchName(word, m_scopes));
        if (found->kind == FoundName::Kind::LoopFact)
            return Operand{found->key};
        return Operand{found->key + u'.' + kTestKey, found->value != ValueKind::CaseText};
    }

    const QStringList m_words;
    qsizetype m_at = 0;
    TemplateScopes &m_scopes;
};

}  // namespace

Mistake noSuchName(const QString &name, const TemplateScopes &scopes)
{
    QStringList names = scopes.visibleNames();
    for (const NamedElement &element : templateElements())
        names += element.name;
    const QString nearest = nearestName(name, names);
    const QString hint = nearest.isEmpty() ? QString() : u"; is “%1” meant?"_s.arg(nearest);
    return {name, u"there is no "_s + quoted(name) + hint};
}

OrMistake<PrintedName> readPrinted(const QString &text, TemplateScopes &scopes)
{
    const QRegularExpressionMatch match = printedPattern().match(text);
    if (!match.hasMatch())
        return mistake(text, quoted(text) + u" is not a name"_s);
    const QString name = match.captured(1);
    const std::vector<Filter> filters = filtersOf(match.captured(2));
    const ValueForm form =
        filters.empty() ? ValueForm::AsIs : formOf(filters.front()).value_or(ValueForm::AsIs);
    const auto found = scopes.find(name, form);
    const bool isElement = templateElement(name) != nullptr;
    if (!found && !isElement)
        return std::unexpected(noSuchName(name, scopes));
    if (!found || (found->kind == FoundName::Kind::List && isElement)) {
        if (!filters.empty())
            return mistake(name, quoted(name) + u" takes no filter"_s);
        return PrintedName{name, {}};
    }
    if (found->kind == FoundName::Kind::List)
        return mistake(name, quoted(name) + u" is a list; go through it with “for”"_s);
    if (found->kind == FoundName::Kind::LoopFact)
        return PrintedName{name, u"{{ "_s + found->key + u" }}"_s};
    if (filters.size() > 1)
        return mistake(name, u"a name takes one filter"_s);
    if (filters.empty())
        return PrintedName{name, u"{{ "_s + found->key + u'.' + kShownKey + u" }}"_s};
    return filtered(*found, filters.front()).transform([&](const QString &program) {
        return PrintedName{name, program};
    });
}

OrMistake<QString> readCondition(const QString &text, TemplateScopes &scopes)
{
    return ConditionReader(conditionWords(text), scopes).read();
}

OrMistake<LoopHead> readLoop(const QString &text, TemplateScopes &scopes)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 3 || words[1] != "in"_L1 || !isWord(words[0]) || words[0].contains(u'.')
        || words[0] == "forloop"_L1)
        return mistake({}, u"a loop reads “for row in people”"_s);
    const auto found = scopes.find(words[2]);
    if (!found)
        return std::unexpected(noSuchName(words[2], scopes));
    if (found->kind != FoundName::Kind::List)
        return mistake(words[2], quoted(words[2]) + u" is not a list"_s);
    if (found->scope != scopes.depth())
        return mistake(words[2],
                       u"a loop inside a loop goes through a list of the outer loop's row, which "
                       u"%1 is not"_s.arg(quoted(words[2])));
    return LoopHead{words[0], *found};
}

}  // namespace casement::report
