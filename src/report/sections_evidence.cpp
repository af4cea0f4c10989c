// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

Prose named(const QString &name, const Text &value, Tone tone = Tone::Plain)
{
    return join({own(name + u": "_s, Tone::Quiet)}, prose(value, tone));
}

Prose custodyProse(const CustodyStep &step)
{
    Prose out{own(capitalised(step.action) + u" at "_s + dateClock(step.ms), Tone::Quiet)};
    const auto add = [&out](const QString &word, const Text &text) {
        if (!text.empty())
            out = join(join(std::move(out), {own(word, Tone::Quiet)}), prose(text, Tone::Quiet));
    };
    add(u" by "_s, step.who);
    add(u" to "_s, step.to);
    out.push_back(own(u" (entry "_s + number(step.seq), Tone::Quiet));
    add(u"; place: "_s, step.place);
    out.push_back(own(u")"_s, Tone::Quiet));
    add(u": "_s, step.reason);
    return ended(std::move(out));
}

void addHash(Cell &cell, const EvidenceItem &item)
{
    if (item.held == Held::Here) {
        cell.push_back(item.bytesBasis.isEmpty()
                           ? Prose{own(u"SHA-256 "_s, Tone::Quiet),
                                   own(QString::fromLatin1(toHex(item.sha256)), Tone::Code)}
                           : join({own(u"Size and SHA-256: "_s, Tone::Quiet)},
                                  prose(withheldText(item.bytesBasis))));
    } else if (item.held != Held::Erased) {
        cell.push_back(item.toldHash.empty()
                           ? Prose{own(u"No hash of it is recorded."_s, Tone::Quiet)}
                           : named(item.held == Held::Refused ? u"SHA-256 of what was read"_s
                                                              : u"SHA-256 as it was told"_s,
                                   item.toldHash, Tone::Code));
    }
}

Cell whatCell(const EvidenceItem &item)
{
    const Tone tone = item.struck ? Tone::Struck : Tone::Strong;
    const Text &name = !item.title.empty() ? item.title
        : !item.fileName.empty()           ? item.fileName
                                           : item.pointer;
    Cell cell{name.empty() ? Prose{own(u"Without a name."_s, Tone::Quiet)} : prose(name, tone)};
    if (!item.title.empty() && !item.fileName.empty())
        cell.push_back(named(u"File"_s, item.fileName));
    if (&name != &item.pointer && !item.pointer.empty())
        cell.push_back(named(u"Points to"_s, item.pointer));
    if (item.held != Held::Erased)
        cell.push_back(item.source.empty() ? Prose{own(u"No source is recorded."_s, Tone::Quiet)}
                                           : named(u"Source"_s, item.source));
    if (!item.reason.empty())
        cell.push_back(
            named(item.held == Held::Refused ? u"Refused because"_s : u"Because"_s, item.reason));
    addHash(cell, item);
    if (item.struck)
        cell.push_back(changeProse(u"Struck"_s, *item.struck, 0));
    if (!item.privilege.isEmpty())
        cell.push_back({own(u"Privileged: "_s, Tone::Quiet), ofCase(item.privilege, Tone::Quiet)});
    for (const CustodyStep &step : item.custody)
        cell.push_back(custodyProse(step));
    return cell;
}

QString heldText(const EvidenceItem &item)
{
    switch (item.held) {
    case Held::PointerOnly:
        return u"not held: a pointer only"_s;
    case Held::Refused:
        return u"refused: read, not taken"_s;
    case Held::NotHere:
        return u"not held"_s;
    case Held::Erased:
        return u"erased"_s;
    case Held::Here:
        break;
    }
    return item.withThisIssue ? u"comes with this issue"_s
                              : u"held, does not come with this issue"_s;
}

}  // namespace

std::vector<Block> evidenceTable(const ReportInput &input)
{
    std::vector<Block> blocks;
    if (input.evidence.empty()) {
        blocks.push_back(Paragraph{{own(u"This issue shows no evidence."_s)}});
        return blocks;
    }
    Table table;
    table.caption = u"Evidence and custody"_s;
    table.columns = {{u"What"_s},
                     {u"Held"_s, 84},
                     {u"Size"_s, 72, ColumnAlign::End},
                     {u"Entry"_s, 44, ColumnAlign::End, false, Tone::Quiet}};
    table.rows.reserve(input.evidence.size());
    for (const EvidenceItem &item : input.evidence) {
        const bool measured = item.held == Held::Here && item.bytesBasis.isEmpty();
        table.rows.push_back({RowKind::Plain,
                              {whatCell(item),
                               {{own(heldText(item))}},
                               {{measured ? own(sizeText(item.size)) : own(u"–"_s, Tone::Quiet)}},
                               {{own(number(item.seq))}}}});
    }
    blocks.push_back(std::move(table));
    return blocks;
}

}  // namespace casement::report
