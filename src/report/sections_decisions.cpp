// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/decision_prose.h"
#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

void add(Facts &facts, const QString &name, Prose value)
{
    facts.pairs.emplace_back(name, std::move(value));
}

Prose optionsProse(const std::vector<Text> &options)
{
    if (options.empty())
        return {own(u"No option that was not taken is recorded."_s, Tone::Quiet)};
    if (options.size() == 1)
        return prose(options.front());
    Prose out;
    for (size_t i = 0; i < options.size(); ++i) {
        out.push_back(own((i == 0 ? QString() : u"\n"_s) + number(i + 1) + u". "_s, Tone::Quiet));
        out = join(std::move(out), prose(options[i]));
    }
    return out;
}

// "Superseded by decision 2, which Ana Ray recorded at 12:35 UTC (entry 29)".
Prose endProse(const DecisionRecord &decision)
{
    const Change &change = decision.endedBy->change;
    const bool byDecision = decision.endedBy->number > 0;
    Prose out{own(standingWords(decision))};
    if (!change.who.empty())
        out = join(join(std::move(out), {own(byDecision ? u", which "_s : u" by "_s)}),
                   prose(change.who));
    else if (byDecision)
        out.push_back(own(u", which was"_s));
    out.push_back(own((byDecision ? u" recorded "_s : u" "_s)
                      + whenWords(change.recordedMs, decision.recordedMs) + u" (entry "_s
                      + number(change.seq) + u')'));
    if (change.reason.empty())
        return out;
    return join(join(std::move(out), {own(u", because: "_s)}), prose(change.reason));
}

// What stands between this decision and others.
Prose standingProse(const DecisionRecord &decision)
{
    Prose out = ended(decision.endedBy ? endProse(decision) : Prose{own(standingWords(decision))});
    if (decision.ends) {
        out.push_back(
            own((decision.reverses ? u" It reverses decision "_s : u" It supersedes decision "_s)
                + number(decision.ends->number) + u" (entry "_s + number(decision.ends->change.seq)
                + u")."_s));
    }
    return out;
}

Prose whoDecided(const DecisionRecord &decision)
{
    Prose out;
    if (!decision.decidedBy.empty())
        out = join({own(u"By "_s)}, prose(decision.decidedBy));
    else if (!decision.enteredBy.empty())
        out = join({own(u"By "_s)}, prose(decision.enteredBy));
    else
        out = {own(u"It is not said by whom"_s)};
    if (decision.decided)
        out.push_back(own(u", at "_s + momentWords(*decision.decided)));
    out.push_back(own(u". Recorded at "_s + dateClock(decision.recordedMs) + u" in entry "_s
                      + number(decision.seq)));
    if (!decision.decidedBy.empty() && !decision.enteredBy.empty())
        out = join(join(std::move(out), {own(u" by "_s)}), prose(decision.enteredBy));
    return ended(std::move(out));
}

Prose knownProse(const DecisionRecord &decision)
{
    if (!decision.knownBasis.isEmpty())
        return prose(withheldText(decision.knownBasis));
    if (!decision.knownSize)
        return {own(u"The record does not say what was known."_s, Tone::Quiet)};
    const QString ledger =
        u"The ledger held "_s + counted(*decision.knownSize, u"entry"_s, u"entries"_s) + u". "_s;
    if (decision.evidenceThen.empty())
        return {own(ledger + u"None of the evidence in this issue had been recorded."_s)};
    return {own(ledger + u"Of the evidence in this issue, it held "_s
                + entryWords(decision.evidenceThen) + u'.')};
}

Prose reviewProse(const DecisionRecord &decision)
{
    Prose out = decision.words.reviewTrigger.empty()
        ? Prose{own(u"Nothing is recorded that would change it."_s, Tone::Quiet)}
        : ended(prose(decision.words.reviewTrigger));
    if (!decision.review.empty())
        out = ended(join(join(std::move(out), {own(u" To be looked at again by "_s)}),
                         prose(decision.review)));
    return out;
}

Facts decisionFacts(const DecisionRecord &decision)
{
    const DecisionWords &words = decision.words;
    Facts facts;
    add(facts, u"Standing"_s, standingProse(decision));
    add(facts, u"Question"_s, proseOr(words.question, u"No question is recorded."_s));
    add(facts, u"Choice"_s, proseOr(words.choice, u"No choice is recorded."_s));
    add(facts, u"Because"_s, proseOr(words.because, u"No rationale is recorded."_s));
    add(facts, u"Options not taken"_s, optionsProse(words.options));
    add(facts, u"Ground"_s, proseOr(words.ground, u"No clause is recorded."_s));
    add(facts, u"Risk accepted"_s,
        proseOr(words.risk, u"No risk is recorded, nor who bears it."_s));
    add(facts, u"What would change it"_s, reviewProse(decision));
    add(facts, u"Decided"_s, whoDecided(decision));
    add(facts, u"Known then"_s, knownProse(decision));
    if (!decision.privilege.isEmpty())
        add(facts, u"Privileged"_s, {ofCase(decision.privilege)});
    return facts;
}

void addPositions(std::vector<Block> &blocks, const DecisionRecord &decision, bool nothingWithheld)
{
    if (decision.positions.empty()) {
        blocks.push_back(Paragraph{
            {own(nothingWithheld ? u"No function was asked for a position on this decision."_s
                                 : u"This issue shows no position on this decision."_s)}});
        return;
    }
    Table table;
    table.caption = u"Positions on decision "_s + number(decision.number);
    table.columns = {{u"Function"_s, 84},
                     {u"Position"_s},
                     {u"Entry"_s, 44, ColumnAlign::End, false, Tone::Quiet}};
    table.rows.reserve(decision.positions.size());
    for (const PositionRecord &position : decision.positions) {
        table.rows.push_back({RowKind::Plain,
                              {{{own(position.function, Tone::Strong)}},
                               positionCell(position),
                               {{own(number(position.last.seq))}}}});
    }
    blocks.push_back(std::move(table));
}

void addFormer(std::vector<Block> &blocks, const DecisionRecord &decision)
{
    for (size_t i = 0; i < decision.former.size(); ++i) {
        const DecisionWords &next =
            i + 1 < decision.former.size() ? decision.former[i + 1].words : decision.words;
        for (Paragraph &paragraph : formerParagraphs(decision.former[i], next))
            blocks.push_back(std::move(paragraph));
    }
}

Prose decisionTitle(const DecisionRecord &decision)
{
    const QString head = u"Decision "_s + number(decision.number);
    const Text &named =
        decision.words.question.empty() ? decision.words.choice : decision.words.question;
    return named.empty() ? Prose{own(head)} : join({own(head + u": "_s)}, prose(named));
}

}  // namespace

std::vector<Block> decisionRecords(const ReportInput &input)
{
    std::vector<Block> blocks;
    if (input.decisions.empty()) {
        blocks.push_back(Paragraph{{own(u"This issue shows no decision."_s)}});
        return blocks;
    }
    for (const DecisionRecord &decision : input.decisions) {
        blocks.push_back(
            Heading{3, decisionTitle(decision), u"decision-"_s + QString::number(decision.number)});
        blocks.push_back(decisionFacts(decision));
        addPositions(blocks, decision, input.redactions.empty());
        addFormer(blocks, decision);
    }
    return blocks;
}

std::vector<Block> ruleRecords(const ReportInput &input)
{
    std::vector<Block> blocks;
    if (input.decisions.empty()) {
        blocks.push_back(
            Paragraph{{own(u"This issue shows no decision, so it names no rule and no error."_s)}});
        return blocks;
    }
    for (const DecisionRecord &decision : input.decisions) {
        Facts facts;
        add(facts, u"Rule"_s, proseOr(decision.words.ground, u"No clause is recorded."_s));
        add(facts, u"Choice"_s, proseOr(decision.words.choice, u"No choice is recorded."_s));
        add(facts, u"Options not taken"_s, optionsProse(decision.words.options));
        add(facts, u"If it is wrong"_s,
            proseOr(decision.words.risk,
                    u"Nobody recorded which error was accepted, nor who bears it."_s));
        blocks.push_back(Heading{3,
                                 {own(u"Decision "_s + number(decision.number) + u", "_s
                                      + standingWords(decision).toLower())},
                                 u"rule-"_s + QString::number(decision.number)});
        blocks.push_back(std::move(facts));
    }
    return blocks;
}

}  // namespace casement::report
