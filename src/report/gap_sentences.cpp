// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/gap_sentences.h"

#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostInSentence = 6;

QStringList missingParts(const DecisionRecord &decision)
{
    const DecisionWords &words = decision.words;
    QStringList missing;
    const auto needs = [&missing](bool there, const QString &part) {
        if (!there)
            missing += part;
    };
    needs(!words.because.empty(), u"a rationale"_s);
    needs(!words.question.empty(), u"a question"_s);
    needs(!words.options.empty(), u"an option that was not taken"_s);
    needs(!words.ground.empty(), u"a clause that it rests on"_s);
    needs(!words.risk.empty(), u"a risk with its bearer"_s);
    needs(!words.reviewTrigger.empty() || !decision.review.empty(),
          u"anything that would change it"_s);
    needs(decision.knownSize || !decision.knownBasis.isEmpty(), u"a note of what was known"_s);
    return missing;
}

void addDecision(Bullets &bullets, const DecisionRecord &decision, bool nothingWithheld)
{
    const QString name =
        u"Decision "_s + number(decision.number) + u" (entry "_s + number(decision.seq) + u')';
    const auto add = [&](const QString &what) { bullets.items.push_back({own(name + what)}); };
    if (const QStringList missing = missingParts(decision); !missing.isEmpty())
        add(u" is recorded without "_s + listed(missing) + u'.');
    if (decision.knownSize && decision.evidenceThen.empty())
        add(u" was made when the record held none of the evidence in this issue."_s);
    // Where something is withheld, a position on it may be.
    if (decision.positions.empty())
        add(nothingWithheld ? u" was put to no function."_s
                            : u" stands in this issue without a position of any function."_s);
}

QString decisionAndEntry(const DecisionRecord &decision, const PositionRecord &position)
{
    return u"decision "_s + number(decision.number) + u" (entries "_s + number(decision.seq)
        + u" and "_s + number(position.last.seq) + u')';
}

void addPosition(Bullets &bullets, const DecisionRecord &decision, const PositionRecord &position)
{
    const Answer &last = position.last;
    const QString about = decisionAndEntry(decision, position);
    QString text;
    if (position.silent)
        text = position.function + u" was asked about "_s + about + u" for an answer by "_s
            + dateClock(*position.dueMs) + u", and is silent past that time."_s;
    else if (casefile::isWaitedFor(last.state))
        text = position.function + u" was asked about "_s + about + u" and has not answered."_s;
    else if (last.state == casefile::PositionState::Released)
        text = position.function + u" never answered on "_s + about
            + u"; the decision was ended first."_s;
    else if (last.state == casefile::PositionState::Unreachable)
        text = position.function + u" could not be reached about "_s + about + u'.';
    else if (last.onEarlierVersion)
        text = u"What "_s + position.function + u" said of "_s + about
            + u" was said of an earlier version of it."_s;
    if (!text.isEmpty())
        bullets.items.push_back({own(text)});
}

}  // namespace

void addEntries(Bullets &bullets, const Seqs &seqs, const QString &one, const QString &many)
{
    if (seqs.empty())
        return;
    const QString named = entryWords(seqs);
    QString text;
    if (seqs.size() == 1)
        text = capitalised(named) + u' ' + one + u'.';
    else if (named.count(u',') < kMostInSentence)
        text = capitalised(named) + u' ' + many + u'.';
    else
        text = counted(seqs.size(), {}, u"entries"_s) + u' ' + many + u": "_s + entryRanges(seqs)
            + u'.';
    bullets.items.push_back({own(text)});
}

void addItemGaps(Bullets &bullets, const ReportInput &input)
{
    for (const ChecklistItem &item : input.checklist) {
        if (!item.required || casefile::isSettled(item.state) || !item.standingBasis.isEmpty())
            continue;
        const QString whose = item.function.isEmpty() ? QString() : u" of "_s + item.function;
        Prose out{own(u"A required item"_s + whose + u" is not done: "_s)};
        out = ended(join(std::move(out), proseOr(item.title, u"one without a title"_s)));
        if (const QString overdue = overdueWords(item, input.generatedMs); !overdue.isEmpty())
            out.push_back(own(u" It is "_s + overdue + u'.'));
        out.push_back(own(u" Entry "_s + number(item.seq) + u'.'));
        bullets.items.push_back(std::move(out));
    }
}

void addDecisionGaps(Bullets &bullets, const ReportInput &input)
{
    for (const DecisionRecord &decision : input.decisions) {
        addDecision(bullets, decision, input.redactions.empty());
        for (const PositionRecord &position : decision.positions)
            addPosition(bullets, decision, position);
    }
}

}  // namespace casement::report
