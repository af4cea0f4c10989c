// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/decision_prose.h"
#include "report/template_value.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

template <typename Code> QString spoken(Code code)
{
    return QString(casefile::codeOf(code)).replace(u'_', u' ');
}

QString yesIf(bool holds)
{
    return holds ? u"yes"_s : QString();
}

NameScope optionRow()
{
    NameScope row;
    row.values = {proseOf<Text>(u"text"_s, u"the option, with the reason against it"_s,
                                [](const Text &t) { return prose(t); })};
    return row;
}

NameScope positionRow()
{
    using Item = PositionRecord;
    NameScope row;
    row.values = {
        words<Item>(u"function"_s, u"the function"_s, [](const Item &p) { return p.function; }),
        words<Item>(u"state"_s, u"its last word: agrees, objects, …"_s,
                    [](const Item &p) { return spoken(p.last.state); }),
        proseOf<Item>(u"words"_s, u"what it said"_s,
                      [](const Item &p) { return prose(p.last.words); }),
        proseOf<Item>(u"who"_s, u"who entered it"_s,
                      [](const Item &p) { return prose(p.last.who); }),
        timeOf<Item>(u"recorded"_s, u"when"_s,
                     [](const Item &p) { return std::optional(p.last.recordedMs); }),
        words<Item>(u"silent"_s, u"“yes” where the time to answer was over"_s,
                    [](const Item &p) { return yesIf(p.silent); }),
        numberOf<Item>(u"entry"_s, u"the entry that says so"_s,
                       [](const Item &p) { return std::optional(p.last.seq); }),
    };
    return row;
}

std::vector<NamedList> decisionLists()
{
    const auto options = [](TemplateRow outer) {
        const std::vector<Text> &all = static_cast<const DecisionRecord *>(outer)->words.options;
        std::vector<TemplateRow> out;
        out.reserve(all.size());
        for (const Text &option : all)
            out.push_back(&option);
        return out;
    };
    return {{u"options"_s, u"options not taken"_s, options, optionRow()},
            listOf<DecisionRecord>(u"positions"_s, u"what functions said of it"_s,
                                   &DecisionRecord::positions, positionRow())};
}

NameScope decisionRow()
{
    using Item = DecisionRecord;
    NameScope row;
    row.values = {
        numberOf<Item>(u"number"_s, u"its number"_s,
                       [](const Item &d) { return std::optional(d.number); }),
        words<Item>(u"standing"_s, u"in force, superseded, …"_s,
                    [](const Item &d) { return standingWords(d); }),
        proseOf<Item>(u"question"_s, u"what was to be decided"_s,
                      [](const Item &d) { return prose(d.words.question); }),
        proseOf<Item>(u"choice"_s, u"what was chosen"_s,
                      [](const Item &d) { return prose(d.words.choice); }),
        proseOf<Item>(u"because"_s, u"why"_s, [](const Item &d) { return prose(d.words.because); }),
        proseOf<Item>(u"ground"_s, u"the clause and its version"_s,
                      [](const Item &d) { return prose(d.words.ground); }),
        proseOf<Item>(u"risk"_s, u"the risk accepted, and who bears it"_s,
                      [](const Item &d) { return prose(d.words.risk); }),
        proseOf<Item>(u"review_trigger"_s, u"what would change it"_s,
                      [](const Item &d) { return prose(d.words.reviewTrigger); }),
        proseOf<Item>(u"decided_by"_s, u"who decided, where that is not who entered it"_s,
                      [](const Item &d) { return prose(d.decidedBy); }),
        proseOf<Item>(u"entered_by"_s, u"who entered it"_s,
                      [](const Item &d) { return prose(d.enteredBy); }),
        timeOf<Item>(u"recorded"_s, u"when it was recorded"_s,
                     [](const Item &d) { return std::optional(d.recordedMs); }),
        hidden<Item>(numberOf<Item>(u"known"_s, u"entries the ledger held then"_s,
                                    [](const Item &d) { return d.knownSize; }),
                     [](const Item &d) { return d.knownBasis; }),
        numberOf<Item>(u"entry"_s, u"its number in the ledger"_s,
                       [](const Item &d) { return std::optional(d.seq); }),
    };
    row.lists = decisionLists();
    return row;
}

NameScope custodyRow()
{
    NameScope row;
    row.values = {
        words<CustodyStep>(u"action"_s, u"collected, viewed, …"_s,
                           [](const CustodyStep &c) { return c.action; }),
        timeOf<CustodyStep>(u"at"_s, u"when"_s,
                            [](const CustodyStep &c) { return std::optional(c.ms); }),
        proseOf<CustodyStep>(u"who"_s, u"by whom"_s,
                             [](const CustodyStep &c) { return prose(c.who); }),
        proseOf<CustodyStep>(u"to"_s, u"to whom"_s,
                             [](const CustodyStep &c) { return prose(c.to); }),
        proseOf<CustodyStep>(u"place"_s, u"where"_s,
                             [](const CustodyStep &c) { return prose(c.place); }),
        proseOf<CustodyStep>(u"reason"_s, u"why"_s,
                             [](const CustodyStep &c) { return prose(c.reason); }),
        numberOf<CustodyStep>(u"entry"_s, u"the entry that says so"_s,
                              [](const CustodyStep &c) { return std::optional(c.seq); }),
    };
    return row;
}

Prose hashProse(const EvidenceItem &item)
{
    if (!item.bytesBasis.isEmpty())
        return prose(withheldText(item.bytesBasis));
    if (item.held == Held::Here)
        return {own(QString::fromLatin1(toHex(item.sha256)), Tone::Code)};
    return prose(item.toldHash, Tone::Code);
}

Prose shown(const EvidenceItem &item, const Text &text)
{
    return prose(text, item.struck ? Tone::Struck : Tone::Plain);
}

NameScope evidenceRow()
{
    using Item = EvidenceItem;
    NameScope row;
    row.values = {
        proseOf<Item>(u"title"_s, u"its title"_s, [](const Item &e) { return shown(e, e.title); }),
        proseOf<Item>(u"file"_s, u"the name of its file"_s,
                      [](const Item &e) { return shown(e, e.fileName); }),
        proseOf<Item>(u"pointer"_s, u"where it is, if the case does not hold it"_s,
                      [](const Item &e) { return shown(e, e.pointer); }),
        proseOf<Item>(u"source"_s, u"where it came from"_s,
                      [](const Item &e) { return prose(e.source); }),
        proseOf<Item>(u"reason"_s, u"why it was added, or refused"_s,
                      [](const Item &e) { return prose(e.reason); }),
        hidden<Item>(numberOf<Item>(u"bytes"_s, u"its size, where it is held and shown"_s,
                                    [](const Item &e) {
                                        return e.held == Held::Here && e.bytesBasis.isEmpty()
                                            ? std::optional(e.size)
                                            : std::nullopt;
                                    }),
                     [](const Item &e) { return e.bytesBasis; }),
        proseOf<Item>(u"sha256"_s, u"its SHA-256; as it was told, where it is not held"_s,
                      hashProse),
        words<Item>(u"held"_s, u"“yes” where the case holds it"_s,
                    [](const Item &e) { return yesIf(e.held == Held::Here); }),
        words<Item>(u"delivered"_s, u"“yes” where it comes with this issue"_s,
                    [](const Item &e) { return yesIf(e.withThisIssue); }),
        words<Item>(u"struck"_s, u"“yes” where it was struck"_s,
                    [](const Item &e) { return yesIf(e.struck.has_value()); }),
        numberOf<Item>(u"entry"_s, u"the entry that brought it in"_s,
                       [](const Item &e) { return std::optional(e.seq); }),
    };
    row.lists.push_back(
        listOf<Item>(u"custody"_s, u"through whose hands it went"_s, &Item::custody, custodyRow()));
    return row;
}

NameScope checklistRow()
{
    using Item = ChecklistItem;
    NameScope row;
    row.values = {
        proseOf<Item>(u"title"_s, u"what is to be done"_s,
                      [](const Item &i) { return prose(i.title); }),
        words<Item>(u"function"_s, u"the function it is for"_s,
                    [](const Item &i) { return i.function; }),
        hidden<Item>(words<Item>(u"state"_s, u"open, in progress, done, waived or blocked"_s,
                                 [](const Item &i) { return spoken(i.state); }),
                     [](const Item &i) { return i.standingBasis; }),
        hidden<Item>(words<Item>(u"required"_s,
                                 u"“yes” where the case cannot be closed without it"_s,
                                 [](const Item &i) { return yesIf(i.required); }),
                     [](const Item &i) { return i.standingBasis; }),
        proseOf<Item>(u"owner"_s, u"who sees to it"_s,
                      [](const Item &i) { return prose(i.owner); }),
        hidden<Item>(timeOf<Item>(u"due"_s, u"until when"_s, [](const Item &i) { return i.dueMs; }),
                     [](const Item &i) { return i.standingBasis; }),
        hidden<Item>(timeOf<Item>(u"changed"_s, u"when its state was set"_s,
                                  [](const Item &i) { return std::optional(i.changedMs); }),
                     [](const Item &i) { return i.standingBasis; }),
        proseOf<Item>(u"reason"_s, u"why it was waived or is blocked"_s,
                      [](const Item &i) { return prose(i.reason); }),
        numberOf<Item>(u"entry"_s, u"the entry with its present words"_s,
                       [](const Item &i) { return std::optional(i.seq); }),
    };
    return row;
}

NameScope privilegedRow()
{
    using Item = PrivilegedEntry;
    NameScope row;
    row.values = {
        timeOf<Item>(u"recorded"_s, u"when"_s,
                     [](const Item &p) { return std::optional(p.recordedMs); }),
        words<Item>(u"kind"_s, u"what it is"_s, [](const Item &p) { return p.kind; }),
        proseOf<Item>(u"who"_s, u"who recorded it"_s, [](const Item &p) { return prose(p.who); }),
        words<Item>(u"ground"_s, u"the basis of the privilege"_s,
                    [](const Item &p) { return p.ground; }),
        proseOf<Item>(u"counsel"_s, u"the lawyer"_s,
                      [](const Item &p) { return prose(p.counsel); }),
        numberOf<Item>(u"entry"_s, u"its number in the ledger"_s,
                       [](const Item &p) { return std::optional(p.seq); }),
    };
    return row;
}

}  // namespace

std::vector<NamedList> templateRecordLists()
{
    using Input = ReportInput;
    return {
        listOf<Input>(u"decisions"_s, u"decisions, by number"_s, &Input::decisions, decisionRow()),
        listOf<Input>(u"evidence"_s, u"evidence, by entry"_s, &Input::evidence, evidenceRow()),
        listOf<Input>(u"checklist"_s, u"items of the checklist"_s, &Input::checklist,
                      checklistRow()),
        listOf<Input>(u"privileged"_s, u"privileged entries that are shown"_s, &Input::privileged,
                      privilegedRow()),
    };
}

}  // namespace casement::report
