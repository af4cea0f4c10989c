// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/redaction_table.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

QString totals(const ReportInput &input)
{
    WithheldCount sum;
    for (const WithheldCount &count : input.withheld) {
        sum.entries += count.entries;
        sum.fields += count.fields;
        sum.words += count.words;
        sum.authors += count.authors;
    }
    QStringList parts{counted(sum.entries, u"whole entry"_s, u"whole entries"_s),
                      counted(sum.fields, u"field"_s, u"fields"_s)};
    if (sum.words > 0)
        parts += counted(sum.words, u"word"_s, u"words"_s);
    if (sum.authors > 0)
        parts += counted(sum.authors, u"author"_s, u"authors"_s);
    return u"Every position that this issue withholds: "_s + listed(parts)
        + u". The bundle records the same positions, each with its basis; entries that follow one "
          u"another stand as a range."_s;
}

}  // namespace

std::vector<Block> redactionSchedule(const ReportInput &input)
{
    std::vector<Block> blocks;
    if (input.redactions.empty()) {
        blocks.push_back(Paragraph{{own(u"Nothing is withheld from this issue."_s)}});
        return blocks;
    }
    blocks.push_back(Paragraph{{own(totals(input))}, ParagraphStyle::Note});
    blocks.push_back(redactionTable(u"Redaction schedule"_s, input.redactions));
    return blocks;
}

std::vector<Block> privilegeLog(const ReportInput &input)
{
    if (input.privileged.empty())
        return {Paragraph{{own(u"This issue shows no privileged entry."_s)}}};
    Table table;
    table.caption = u"Privilege log"_s;
    table.columns = {{u"Recorded"_s, 112},
                     {u"Kind"_s, 84},
                     {u"Author and counsel"_s},
                     {u"Basis of privilege"_s, 110},
                     {u"Entry"_s, 40, ColumnAlign::End, false, Tone::Quiet}};
    table.rows.reserve(input.privileged.size());
    for (const PrivilegedEntry &entry : input.privileged) {
        Cell who{proseOr(entry.who, u"author not shown"_s)};
        who.push_back(entry.counsel.empty()
                          ? Prose{own(u"No counsel is named."_s, Tone::Quiet)}
                          : join({own(u"Counsel: "_s, Tone::Quiet)}, prose(entry.counsel)));
        Cell ground{
            {entry.ground.isEmpty() ? own(u"not stated"_s, Tone::Alert) : own(entry.ground)}};
        if (entry.moved)
            ground.push_back({own(u"Privileged since "_s + dateClock(entry.moved->recordedMs)
                                      + u" (entry "_s + number(entry.moved->seq) + u")."_s,
                                  Tone::Quiet)});
        table.rows.push_back({RowKind::Plain,
                              {{{own(dateClock(entry.recordedMs))}},
                               {{own(entry.kind)}},
                               std::move(who),
                               std::move(ground),
                               {{own(number(entry.seq))}}}});
    }
    return {std::move(table)};
}

}  // namespace casement::report
