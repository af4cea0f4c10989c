// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/redaction_table.h"

#include "report/prose.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// A cell of more than so many runs is laid as several rows, each shorter than a page.
constexpr size_t kMostRuns = 120;

QString whatOf(const Redaction &redaction)
{
    switch (redaction.of) {
    case Redaction::Of::Entry:
        return u"the whole entry"_s;
    case Redaction::Of::Field:
        return redaction.field;
    case Redaction::Of::Word:
        return u"words of: "_s + redaction.field;
    case Redaction::Of::Author:
        return u"who recorded it"_s;
    }
    return {};
}

Prose basisProse(const Redaction &redaction)
{
    const QString meaning = basisMeaning(redaction.basis);
    Prose out{own(redaction.basis, Tone::Strong),
              own(u": "_s + (meaning.isEmpty() ? u"a code this program does not know"_s : meaning)
                  + (redaction.reason.isEmpty() ? QString() : u"; "_s + redaction.reason))};
    if (!redaction.explanation.isEmpty()) {
        out.push_back(own(u": "_s));
        out.push_back(ofCase(redaction.explanation));
    }
    return ended(std::move(out));
}

}  // namespace

Table redactionTable(const QString &caption, const std::vector<Redaction> &redactions)
{
    Table table;
    table.caption = caption;
    table.columns = {{u"Entries"_s, 130},
                     {u"What"_s, 100},
                     {u"Basis and reason"_s},
                     {u"Positions"_s, 56, ColumnAlign::End}};
    for (const Redaction &redaction : redactions) {
        for (size_t from = 0; from == 0 || from < redaction.entries.size(); from += kMostRuns) {
            const size_t to = std::min(from + kMostRuns, redaction.entries.size());
            const std::vector<SeqRun> runs(redaction.entries.begin() + static_cast<qsizetype>(from),
                                           redaction.entries.begin() + static_cast<qsizetype>(to));
            const bool first = from == 0;
            table.rows.push_back(
                {RowKind::Plain,
                 {{{own(runsText(runs))}},
                  {{own(whatOf(redaction))}},
                  {first ? basisProse(redaction) : Prose{own(u"as above"_s, Tone::Quiet)}},
                  {{first ? own(number(redaction.positions)) : own(QString())}}}});
        }
    }
    return table;
}

}  // namespace casement::report
