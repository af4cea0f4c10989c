// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

std::vector<Block> sealInFull(const ReportInput &input)
{
    Facts facts;
    facts.pairs.emplace_back(u"Ledger"_s, Prose{own(input.seal.origin, Tone::Code)});
    facts.pairs.emplace_back(u"Size"_s, Prose{own(number(input.seal.size))});
    facts.pairs.emplace_back(u"Root, hexadecimal"_s,
                             Prose{own(QString::fromLatin1(toHex(input.seal.root)), Tone::Code)});
    facts.pairs.emplace_back(
        u"Root, base64"_s, Prose{own(QString::fromLatin1(toBase64(input.seal.root)), Tone::Code)});
    return {Verbatim{QString::fromUtf8(input.seal.note)}, std::move(facts)};
}

}  // namespace casement::report
