// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/redaction_table.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

void addShownAgain(std::vector<Block> &blocks, const ChangesSince &since)
{
    const QString before = u"issue "_s + number(since.number);
    const auto add = [&](const QString &anchor, const QString &what,
                         const std::vector<Redaction> &list) {
        if (list.empty())
            return;
        blocks.push_back(Heading{3, {own(what)}, anchor});
        blocks.push_back(redactionTable(what, list));
    };
    if (!since.comparable) {
        blocks.push_back(
            Paragraph{{own(u"What "_s + before
                           + u" withheld was decided by another plan, which the record keeps only "
                             u"the hash of, so what is newly shown or newly withheld cannot be "
                             u"listed."_s)}});
        return;
    }
    if (since.newlyShown.empty() && since.newlyWithheld.empty()) {
        blocks.push_back(
            Paragraph{{own(u"Of what "_s + before
                           + u" was sealed over, this issue shows and withholds the same."_s)}});
        return;
    }
    add(u"newly-shown"_s, u"Newly shown; the basis is the one it was withheld on"_s,
        since.newlyShown);
    add(u"newly-withheld"_s, u"Newly withheld, which does not take back what was shown"_s,
        since.newlyWithheld);
}

}  // namespace

std::vector<Block> changesList(const ReportInput &input)
{
    if (!input.changes)
        return {Paragraph{{own(u"No issue for this audience came before."_s)}}};
    const ChangesSince &since = *input.changes;
    const QString before = u"issue "_s + number(since.number);
    std::vector<Block> blocks;
    blocks.push_back(
        Paragraph{{own(capitalised(before) + u" was sealed at "_s + dateClock(since.sealedMs)
                       + u" over "_s + counted(since.size, u"entry"_s, u"entries"_s)
                       + u"; this one is sealed over "_s + number(input.seal.size) + u". "_s
                       + (since.added.empty() ? u"It shows no entry that is new since."_s
                                              : u"It shows these new entries:"_s))}});
    if (!since.added.empty()) {
        Facts facts;
        for (const AddedKind &added : since.added)
            facts.pairs.emplace_back(added.kind,
                                     Prose{own(capitalised(entryWords(added.entries)) + u'.')});
        blocks.push_back(std::move(facts));
    }
    if (since.addedWithheld > 0)
        blocks.push_back(
            Paragraph{{own(counted(since.addedWithheld, u"new entry is"_s, u"new entries are"_s)
                           + u" withheld whole."_s)}});
    if (!since.altered.empty()) {
        Bullets bullets;
        for (const Altered &altered : since.altered)
            bullets.items.push_back(changeProse(
                u"Entry "_s + number(altered.seq) + u" was "_s + altered.how, altered.change, 0));
        blocks.push_back(
            Paragraph{{own(u"Of the entries that "_s + before + u" was sealed over:"_s)}});
        blocks.push_back(std::move(bullets));
    }
    addShownAgain(blocks, since);
    return blocks;
}

}  // namespace casement::report
