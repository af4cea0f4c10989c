// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/plan_rules.h"

#include "casefile/registry.h"
#include "ledger/bundle.h"

#include <QStringList>
#include <set>
#include <tuple>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

QString basisList()
{
    QStringList codes;
    for (const char *code : ledger::basisCodes())
        codes.append(QLatin1StringView(code));
    codes.removeAll(u"R9-ERASED"_s);
    return codes.join(u", "_s);
}

QString nameOf(ledger::FieldId id)
{
    const casefile::FieldInfo *info = casefile::fieldInfo(id);
    return info == nullptr || info->first != info->last ? QString::number(id) : QString(info->name);
}

// One line, word by word from its front.
class Line {
public:
    Line(QString rest, QString source, qint64 number)
        : m_rest(std::move(rest)), m_source(std::move(source)), m_number(number)
    {
    }

    Result<PlanRule> rule()
    {
        const QString verb = word();
        if (verb == "withhold"_L1)
            return withhold();
        if (verb == "name"_L1)
            return name();
        if (verb == "phrase"_L1)
            return phrase();
        if (verb == "deliver"_L1)
            return deliver();
        return wrong(u"rule"_s, verb, u"withhold, name, phrase or deliver"_s);
    }

private:
    std::unexpected<Error> wrong(const QString &field, const QString &got,
                                 const QString &want) const
    {
        return failure({ErrorKind::BadInput, m_source, field, got, want, m_number});
    }

    QString word()
    {
        m_rest = m_rest.trimmed();
        qsizetype end = 0;
        while (end < m_rest.size() && !m_rest.at(end).isSpace())
            ++end;
        const QString taken = m_rest.left(end);
        m_rest = m_rest.sliced(end);
        return taken;
    }

    Result<ledger::Seq> seq()
    {
        const QString text = word();
        bool ok = false;
        const ledger::Seq seq = text.toULongLong(&ok);
        if (!ok || text != QString::number(seq))
            return wrong(u"entry"_s, text, u"the number of an entry"_s);
        return seq;
    }

    Result<QByteArray> basis(const QString &text) const
    {
        QByteArray code = text.toLatin1();
        if (!ledger::isBasisCode(code) || code == "R9-ERASED")
            return wrong(u"basis"_s, text, basisList());
        return code;
    }

    Result<QString> explanation()
    {
        QString text = m_rest.trimmed();
        if (text.isEmpty())
            return wrong(u"explanation"_s, {}, u"words that say why, behind the rest"_s);
        return text;
    }

    Result<PlanRule> finished(PlanRule rule)
    {
        auto words = explanation();
        if (!words)
            return failure(words.error());
        rule.explanation = std::move(*words);
        rule.line = m_number;
        return rule;
    }

    Result<PlanRule> withhold()
    {
        PlanRule rule;
        const auto number = seq();
        if (!number)
            return failure(number.error());
        rule.seq = *number;
        QString next = word();
        if (!next.startsWith(u'R')) {
            const auto *info = casefile::fieldInfo(next);
            bool isNumber = false;
            rule.field = next.toUShort(&isNumber);
            if (!isNumber && (info == nullptr || info->first != info->last))
                return wrong(u"field"_s, next,
                             u"the name or number of a field, or a basis: "_s + basisList());
            rule.what = PlanRule::What::Field;
            rule.field = isNumber ? rule.field : info->first;
            next = word();
        }
        const auto code = basis(next);
        if (!code)
            return failure(code.error());
        rule.basis = *code;
        return finished(std::move(rule));
    }

    Result<QString> quoted()
    {
        m_rest = m_rest.trimmed();
        const qsizetype end = m_rest.startsWith(u'"') ? m_rest.indexOf(u'"', 1) : -1;
        if (end < 0 || m_rest.sliced(1, end - 1).trimmed().isEmpty())
            return wrong(u"name"_s, m_rest, u"a name between \" and \""_s);
        QString name = m_rest.sliced(1, end - 1).trimmed();
        m_rest = m_rest.sliced(end + 1);
        return name;
    }

    Result<PlanRule> name()
    {
        PlanRule rule;
        rule.what = PlanRule::What::Name;
        auto text = quoted();
        if (!text)
            return failure(text.error());
        rule.name = std::move(*text);
        const auto code = basis(word());
        if (!code)
            return failure(code.error());
        rule.basis = *code;
        return finished(std::move(rule));
    }

    Result<PlanRule> phrase()
    {
        PlanRule rule;
        rule.what = PlanRule::What::Phrase;
        auto text = quoted();
        if (!text)
            return failure(text.error());
        rule.name = std::move(*text);
        return finished(std::move(rule));
    }

    Result<PlanRule> deliver()
    {
        PlanRule rule;
        rule.what = PlanRule::What::Deliver;
        const auto number = seq();
        if (!number)
            return failure(number.error());
        rule.seq = *number;
        return finished(std::move(rule));
    }

    QString m_rest;
    QString m_source;
    qint64 m_number;
};

}  // namespace

QString PlanRules::words() const
{
    QStringList lines;
    for (const PlanRule &rule : rules) {
        QString line;
        if (rule.what == PlanRule::What::Name)
            line = u"name "_s;
        else if (rule.what == PlanRule::What::Phrase)
            line = u"phrase"_s;
        else if (rule.what == PlanRule::What::Deliver)
            line = u"deliver %1"_s.arg(rule.seq);
        else
            line = u"withhold %1 "_s.arg(rule.seq);
        if (rule.what == PlanRule::What::Field)
            line += nameOf(rule.field) + u' ';
        lines.append(line + QString::fromLatin1(rule.basis) + u": "_s + rule.explanation);
    }
    return lines.join(u'\n');
}

Result<PlanRules> readPlanRules(const QString &text, const QString &source)
{
    PlanRules out;
    out.source = source;
    std::set<std::tuple<PlanRule::What, ledger::Seq, ledger::FieldId, QString>> seen;
    qint64 number = 0;
    const QString whole = text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    for (const QString &line : whole.split(u'\n')) {
        ++number;
        const QString rest = line.trimmed();
        if (rest.isEmpty() || rest.startsWith(u'#'))
            continue;
        auto rule = Line(rest, source, number).rule();
        if (!rule)
            return failure(rule.error());
        if (!seen.emplace(rule->what, rule->seq, rule->field, rule->name).second)
            return failure(
                {ErrorKind::BadInput, source, u"rule"_s, rest, u"each rule once"_s, number});
        out.rules.push_back(std::move(*rule));
    }
    if (out.rules.empty())
        return failure({ErrorKind::BadInput, source, u"rule"_s, u"nothing"_s,
                        u"at least one line with withhold, name, phrase or deliver"_s, 0});
    return out;
}

}  // namespace casement::desk
