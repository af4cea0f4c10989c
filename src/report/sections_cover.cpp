// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCountWidth = 48;
constexpr int kBasisWidth = 96;

Prose issueProse(const ReportInput &input)
{
    QString text = number(input.issueNumber);
    if (input.supersedes) {
        text += u", supersedes issue "_s + number(input.supersedes->number) + u" of "_s
            + dateClock(input.supersedes->generatedMs);
    }
    return {own(text)};
}

Prose recipientsProse(const QStringList &recipients)
{
    Prose out;
    for (const QString &recipient : recipients) {
        if (!out.empty())
            out.push_back(own(u", "_s));
        out.push_back(ofCase(recipient));
    }
    return out;
}

QString privilegeText(const ReportInput &input)
{
    if (input.privilegeClaimed)
        return u"Claimed. Do not pass on without the consent of Legal."_s;
    return input.audience == Audience::Legal
        ? u"Not claimed."_s
        : u"Not claimed. Entries of the privileged lane are not shown in this issue."_s;
}

Facts factsOf(const ReportInput &input)
{
    Facts facts;
    facts.pairs.emplace_back(u"Case"_s, Prose{own(input.caseNumber)});
    if (!input.caseType.isEmpty())
        facts.pairs.emplace_back(u"Type"_s, Prose{own(input.caseType)});
    const auto code = [&facts](const QString &name, const QString &word, const QString &basis) {
        if (!basis.isEmpty())
            facts.pairs.emplace_back(name, prose(withheldText(basis)));
        else if (!word.isEmpty())
            facts.pairs.emplace_back(name, Prose{own(word)});
    };
    code(u"Severity"_s, input.severity, input.severityBasis);
    code(u"State"_s, input.state, input.stateBasis);
    if (!input.outcome.empty())
        facts.pairs.emplace_back(u"Outcome"_s, prose(input.outcome));
    facts.pairs.emplace_back(u"Prepared for"_s, Prose{own(audienceWord(input.audience))});
    if (!input.recipients.isEmpty())
        facts.pairs.emplace_back(u"Handed to"_s, recipientsProse(input.recipients));
    facts.pairs.emplace_back(u"Issue"_s, issueProse(input));
    facts.pairs.emplace_back(u"Privilege"_s, Prose{own(privilegeText(input))});
    facts.pairs.emplace_back(u"Generated"_s, Prose{own(dateClock(input.generatedMs))});
    if (input.draft)
        facts.pairs.emplace_back(u"Seal"_s, Prose{own(u"None yet: this is a draft."_s)});
    else
        facts.pairs.emplace_back(u"Seal"_s,
                                 Prose{own(u"size "_s + number(input.seal.size) + u", root "_s),
                                       own(rootShort(input.seal.root), Tone::Code)});
    return facts;
}

Cell countCell(quint64 n)
{
    return {{own(n == 0 ? u"–"_s : number(n), n == 0 ? Tone::Quiet : Tone::Plain)}};
}

Table withheldTable(const ReportInput &input)
{
    Table table;
    table.caption = u"What this issue withholds, by basis"_s;
    table.columns = {{u"Basis"_s, kBasisWidth},
                     {u"Meaning"_s},
                     {u"Entries"_s, kCountWidth, ColumnAlign::End},
                     {u"Fields"_s, kCountWidth, ColumnAlign::End},
                     {u"Words"_s, kCountWidth, ColumnAlign::End},
                     {u"Authors"_s, kCountWidth, ColumnAlign::End}};
    for (const WithheldCount &count : input.withheld) {
        const QString meaning = basisMeaning(count.basis);
        table.rows.push_back(
            {RowKind::Plain,
             {{{own(count.basis)}},
              {{own(meaning.isEmpty() ? u"a code this program does not know"_s : meaning)}},
              countCell(count.entries),
              countCell(count.fields),
              countCell(count.words),
              countCell(count.authors)}});
    }
    return table;
}

Bullets notProven()
{
    return {{
        {own(u"Truth of what was written."_s)},
        {own(u"Completeness: that everything which happened was recorded."_s)},
        {own(u"That this is the newest issue."_s)},
        {own(u"Identity, beyond holding a key."_s)},
        {own(u"That context which is not shown would not change the meaning."_s)},
        {own(u"When things happened: times are asserted unless stamped."_s)},
        {own(u"Anything before the first seal that somebody else holds. A desk with one user "
             u"holds every key and the clock."_s)},
    }};
}

}  // namespace

std::vector<Block> coverFacts(const ReportInput &input)
{
    return {factsOf(input)};
}

std::vector<Block> withheldByBasis(const ReportInput &input)
{
    if (input.withheld.empty())
        return {Paragraph{{own(u"Nothing is withheld."_s)}}};
    return {withheldTable(input)};
}

std::vector<Block> sealLimits()
{
    return {notProven()};
}

}  // namespace casement::report
