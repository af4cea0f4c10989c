// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

namespace casement::report {

using namespace Qt::StringLiterals;

Section methodSection(const ReportInput &input)
{
    Section section{u"method"_s, u"Method"_s, {}, false};
    const QString late =
        counted(static_cast<quint64>(input.lateThresholdMinutes), u"minute"_s, u"minutes"_s);
    const QStringList paragraphs{
        u"The case is a list of entries that only grows. Each entry is signed by the person who "
        u"made it, over everything recorded before it. Nothing in the list is changed or removed: "
        u"an amendment or a strike is a further entry, and the words it replaces stay readable "
        u"here, struck through. Where the law requires words to be erased, that is an entry too, "
        u"and their place stays visible."_s,
        u"Each entry carries two times: when it happened, as told by whoever recorded it, and when "
        u"it was recorded, by the clock of the machine. Where the second is more than "_s
            + late
            + u" after the first, the entry is marked LATE with the difference and, where one was "
              u"given, the reason. The limit was fixed when the case was opened."_s,
        u"An issue shows the list, or a part of it that is chosen for its audience. What is left "
        u"out is counted by basis on the cover and marked in its place. The numbers in the last "
        u"column are the entries' positions in the list, the same in every issue of this case; the "
        u"first entry is number 0. Numbers that do not appear in the timeline belong to entries "
        u"that are not part of it, such as keys, people and seals, or are withheld."_s,
        u"A decision is printed with what the ledger held when it was made, and with what each "
        u"function that was asked said of it. A function is called silent where it was asked for "
        u"an answer by a time and that time was over at the seal. A silence on the timeline is a "
        u"pause of at least fifteen minutes that is also ten times as long as the pauses of this "
        u"case usually are."_s,
        u"This document is a rendering. The evidence is the file bundle.json beside it: it holds "
        u"what is shown here together with what is needed to prove that it is what was sealed."_s,
    };
    for (const QString &paragraph : paragraphs)
        section.blocks.push_back(Paragraph{{own(paragraph)}, ParagraphStyle::Body});
    return section;
}

Section verifySection(const ReportInput &input)
{
    Section section{u"verify"_s, u"How to verify"_s, {}, true};
    section.blocks.push_back(
        Paragraph{{own(u"Have the desk's policy file at hand, outside the folder of this issue. It "
                       u"must have reached you once, apart from any report: it says which key to "
                       u"trust. Then run, in the folder of this issue:"_s)},
                  ParagraphStyle::Body});
    section.blocks.push_back(Verbatim{u"casementctl verify . --policy ../policy.json"_s});
    section.blocks.push_back(
        Paragraph{{own(u"The answer is PASS, FAIL with a code, or CANNOT CHECK. Every file of the "
                       u"folder is held against the receipt, which was made after them. "
                       u"HOW-TO-VERIFY.txt says how to check the seal and the files with openssl "
                       u"and sha256sum alone, and what that leaves unchecked."_s)},
                  ParagraphStyle::Body});
    section.blocks.push_back(Heading{3, {own(u"The seal in full"_s)}, u"seal"_s});
    section.blocks.push_back(Verbatim{QString::fromUtf8(input.seal.note)});
    Facts facts;
    facts.pairs.emplace_back(u"Ledger"_s, Prose{own(input.seal.origin, Tone::Code)});
    facts.pairs.emplace_back(u"Size"_s, Prose{own(number(input.seal.size))});
    facts.pairs.emplace_back(u"Root, hexadecimal"_s,
                             Prose{own(QString::fromLatin1(toHex(input.seal.root)), Tone::Code)});
    facts.pairs.emplace_back(
        u"Root, base64"_s, Prose{own(QString::fromLatin1(toBase64(input.seal.root)), Tone::Code)});
    section.blocks.push_back(std::move(facts));
    return section;
}

}  // namespace casement::report
