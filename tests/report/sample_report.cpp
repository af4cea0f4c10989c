// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sample_report.h"

namespace casement::report::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTenOClock = 1'772'618'400'000;  // 2026-03-04 10:00 UTC
constexpr qint64 kMinute = 60'000;

qint64 at(int minutes)
{
    return kTenOClock + minutes * kMinute;
}

Text mixed(const QString &before, const QString &basis, const QString &after)
{
    return {{before, {}}, {{}, basis}, {after, {}}};
}

TimelineItem row(ledger::Seq seq, int minutes, const QString &letter, const QString &function,
                 Text text)
{
    TimelineItem item;
    item.seq = seq;
    item.occurred = Moment{at(minutes), 0, casefile::Precision::Exact};
    item.recordedMs = at(minutes + 1);
    item.functionLetter = letter;
    item.function = function;
    item.text = std::move(text);
    item.who = shownText(function);
    return item;
}

std::vector<TimelineItem> sampleRows()
{
    std::vector<TimelineItem> rows;
    TimelineItem login = row(3, 12, u"E"_s, u"Engineering"_s,
                             mixed(u"First login of "_s, u"R1-PII"_s, u" from the new device"_s));
    login.recordedMs = at(50);
    login.lateMinutes = 38;
    login.lateReason = shownText(u"read from the access log afterwards"_s);
    rows.push_back(login);
    rows.push_back({row(4, 24, u"U"_s, u"Support"_s,
                        Text{{u"Ticket "_s, {}},
                             {{}, u"R1-PII"_s},
                             {u": donor says the page "_s, {}},
                             {{}, u"R1-PII"_s},
                             {{}, u"R1-PII"_s},
                             {u" asked for gift cards, then threatened her"_s, {}}})});
    TimelineItem severity = row(7, 31, u"T"_s, u"Trust & Safety"_s,
                                shownText(u"Threat to a person, payment fraud, identity of a "
                                          "charity"_s));
    severity.kind = u"Severity set to High"_s;
    severity.keyMoment = true;
    rows.push_back(severity);
    TimelineItem decision =
        row(14, 52, u"T"_s, u"Trust & Safety"_s,
            shownText(u"Suspend payouts, keep the page visible for 30 minutes to identify "
                      "victims"_s));
    decision.kind = u"Decision 1"_s;
    decision.keyMoment = true;
    decision.reason = shownText(u"Money leaves faster than anybody is reached."_s);
    rows.push_back(decision);
    TimelineItem clause = row(18, 64, u"P"_s, u"Policy"_s,
                              shownText(u"Clause 4.3 (impersonation of organisations) applies."_s));
    clause.former.push_back({shownText(u"Clause 4.2 applies."_s),
                             {19, at(69), shownText(u"Policy"_s),
                              shownText(u"wrong clause "
                                        "quoted"_s)}});
    rows.push_back(clause);
    TimelineItem tokyo = row(22, 116, u"E"_s, u"Engineering"_s,
                             shownText(u"Session tokens of 214 linked accounts revoked; 3 could "
                                       "not be reached"_s));
    tokyo.occurred->offsetMinutes = 540;
    tokyo.unverified = true;
    rows.push_back(tokyo);
    TimelineItem struck =
        row(25, 127, u"L"_s, u"Legal"_s, shownText(u"Referral sent to the wrong authority"_s));
    struck.occurred->precision = casefile::Precision::About;
    struck.struck = Change{26, at(140), shownText(u"Legal"_s), shownText(u"entered twice"_s)};
    rows.push_back(struck);
    rows.push_back(row(28, 151, u"U"_s, u"Support"_s,
                       shownText(u"41 donors told, macro “Fraud: what to do now” version 7. "
                                 "مرحبا بالعالم · 詐欺の報告 · 👍🏽 efficient office waffle"_s)));
    return rows;
}

std::vector<Attachment> sampleFiles(const Bytes32 &sha256)
{
    Attachment delivered;
    delivered.seq = 12;
    delivered.name = withheldText(u"R1-PII"_s);
    delivered.size = 48213;
    delivered.sha256 = sha256;
    delivered.withThisIssue = true;
    Attachment kept;
    kept.seq = 13;
    kept.name = shownText(u"page capture.mhtml"_s);
    kept.size = 1204;
    kept.sha256 = sha256;
    Attachment covered;
    covered.seq = 17;
    covered.name = shownText(u"statement.pdf"_s);
    covered.bytesBasis = u"R4-THIRD-PARTY"_s;
    Attachment pointer;
    pointer.seq = 30;
    pointer.name = shownText(u"hash list entry"_s);
    pointer.pointerOnly = true;
    return {delivered, kept, covered, pointer};
}

void addSeal(ReportInput &input)
{
    input.seal.origin = u"desk.example.org/incident/0f1e2d3c4b5a69788796a5b4c3d2e1f0"_s;
    input.seal.size = 31;
    for (size_t i = 0; i < input.seal.root.size(); ++i)
        input.seal.root[i] = static_cast<quint8>(i * 37 + 11);
    input.seal.note = input.seal.origin.toUtf8() + "\n31\n" + toBase64(input.seal.root)
        + "\n\n\xE2\x80\x94 desk.example.org "
        + QByteArray("k2mQ9h9tT0vSx3yYq2sNn5v0a3cJpQe8Zc4lJfH0s1gYF0m7mCk9Tt3o5XnQwO1s2kq8d0rX"
                     "v3bP6yLhZqAjR4nE7u8w=\n");
}

}  // namespace

TimelineItem rowAt(ledger::Seq seq, int minutes, const QString &text)
{
    return row(seq, minutes, u"T"_s, u"Trust & Safety"_s, shownText(text));
}

ReportInput emptyReport()
{
    ReportInput input;
    input.caseNumber = u"CASE-7F3C1Q"_s;
    input.caseTitle = shownText(u"Nothing recorded yet"_s);
    input.generatedMs = at(180);
    input.entriesShown = 31;
    addSeal(input);
    return input;
}

ReportInput sampleReport()
{
    ReportInput input = emptyReport();
    input.caseTitle = mixed(u"Impersonated charity "_s, u"R1-PII"_s, u" collects donations"_s);
    input.caseType = u"Fraud and impersonation"_s;
    input.state = u"Contained"_s;
    input.severity = u"High"_s;
    input.audience = Audience::Policy;
    input.issueNumber = 2;
    input.supersedes = Superseded{1, at(165)};
    input.entriesShown = 28;
    input.withheld = {
        {u"R1-PII"_s, 0, 1, 4, 0}, {u"R2-PRIV"_s, 2, 0, 0, 0}, {u"R0-WITHHELD"_s, 1, 0, 0, 3}};
    input.timeline = sampleRows();
    input.withheldEntries = {
        {15, 15, u"R2-PRIV"_s}, {16, 16, u"R2-PRIV"_s}, {23, 23, u"R0-WITHHELD"_s}};
    TimelineItem undated = rowAt(29, 0, u"The page was registered by a reseller"_s);
    undated.occurred.reset();
    undated.toldTime = shownText(u"spring 1968"_s);
    input.undated = {undated};
    input.silences = {{at(69), at(116),
                       Change{21, at(121), shownText(u"Trust & Safety"_s),
                              shownText(u"waiting for the payments provider"_s)}},
                      {at(127), at(151), std::nullopt}};
    input.people = {{{}, u"Incident manager"_s, u"Trust & Safety"_s, 14},
                    {shownText(u"A. Ray"_s), u"Reviewer"_s, u"Policy"_s, 3},
                    {withheldText(u"R1-PII"_s), u"Investigator"_s, u"Engineering"_s, 6}};
    input.states = {{2, at(1), u"Open"_s, {}, shownText(u"Trust & Safety"_s)},
                    {27, at(145), u"Contained"_s, shownText(u"page down, payouts held"_s),
                     shownText(u"Trust & Safety"_s)}};
    input.severities = {{7, at(31), u"High"_s, shownText(u"threat to a person"_s), {}}};
    input.gaps = {{u"Product has no position on decision 1."_s, {14}}};
    input.attachments = sampleFiles(input.seal.root);
    return input;
}

ReportInput longReport(int rows)
{
    ReportInput input = emptyReport();
    for (int i = 0; i < rows; ++i) {
        input.timeline.push_back(
            rowAt(static_cast<ledger::Seq>(i) + 3, i,
                  u"marker"_s + QString::number(i) + u"x was seen on the page and noted"_s));
    }
    input.seal.size = static_cast<quint64>(rows) + 4;
    input.entriesShown = input.seal.size;
    return input;
}

}  // namespace casement::report::test
