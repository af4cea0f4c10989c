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

std::vector<EvidenceItem> sampleEvidence(const Bytes32 &sha256)
{
    EvidenceItem delivered;
    delivered.seq = 12;
    delivered.title = shownText(u"Chat log"_s);
    delivered.fileName = withheldText(u"R1-PII"_s);
    delivered.source = shownText(u"handed over by the charity"_s);
    delivered.reason = shownText(u"It has the threat in full."_s);
    delivered.size = 48213;
    delivered.sha256 = sha256;
    delivered.withThisIssue = true;
    delivered.custody = {{12, u"collected"_s, at(40), shownText(u"Trust & Safety"_s), {}, {}, {}},
                         {20, u"transferred"_s, at(90), shownText(u"Trust & Safety"_s),
                          shownText(u"Legal"_s), shownText(u"the evidence room"_s),
                          shownText(u"for the referral"_s)}};
    EvidenceItem kept;
    kept.seq = 13;
    kept.fileName = shownText(u"page capture.mhtml"_s);
    kept.size = 1204;
    kept.sha256 = sha256;
    kept.struck = Change{24, at(125), shownText(u"Engineering"_s), shownText(u"captured twice"_s)};
    EvidenceItem covered;
    covered.seq = 17;
    covered.title = shownText(u"Statement"_s);
    covered.fileName = shownText(u"statement.pdf"_s);
    covered.bytesBasis = u"R4-THIRD-PARTY"_s;
    EvidenceItem pointer;
    pointer.seq = 30;
    pointer.held = Held::PointerOnly;
    pointer.pointer = shownText(u"hash list entry 4711"_s);
    pointer.reason = shownText(u"must not be copied"_s);
    EvidenceItem refused;
    refused.seq = 31;
    refused.held = Held::Refused;
    refused.fileName = shownText(u"page.img"_s);
    refused.reason = shownText(u"larger than the desk takes"_s);
    refused.toldHash = shownText(u"9f2c41d0"_s);
    return {delivered, kept, covered, pointer, refused};
}

PositionRecord answered(const QString &function, ledger::Seq seq, casefile::PositionState state,
                        const QString &words)
{
    PositionRecord position;
    position.function = function;
    position.last = {seq, at(60), state, shownText(words), shownText(function), {}, false};
    position.askedMs = at(52);
    position.dueMs = at(82);
    return position;
}

std::vector<PositionRecord> samplePositions()
{
    using casefile::PositionState;
    PositionRecord legal = answered(u"Legal"_s, 20, PositionState::Objects,
                                    u"An end is better than none, but it is late."_s);
    legal.before = {{17,
                     at(55),
                     PositionState::Objects,
                     shownText(u"As long as the page can be seen, so can the threat."_s),
                     shownText(u"Legal"_s),
                     {},
                     true}};
    legal.seenMs = at(53);
    PositionRecord engineering = answered(u"Engineering"_s, 16, PositionState::Condition,
                                          u"Only if the pending payout is let through."_s);
    engineering.last.onEarlierVersion = true;
    PositionRecord policy = answered(u"Policy"_s, 21, PositionState::Agrees, {});
    policy.last.recordedMs = at(90);
    policy.last.spokenBy = withheldText(u"R1-PII"_s);
    PositionRecord support = answered(u"Support"_s, 15, PositionState::Asked, {});
    support.silent = true;
    PositionRecord product = answered(u"Product"_s, 15, PositionState::Released, {});
    return {legal, engineering, policy, support, product};
}

DecisionRecord wholeDecision()
{
    DecisionRecord decision;
    decision.seq = 14;
    decision.lastSeq = 19;
    decision.number = 1;
    decision.state = casefile::DecisionState::Superseded;
    decision.endedBy = DecisionLink{2, {29, at(155), shownText(u"Trust & Safety"_s), {}}};
    decision.words = {
        shownText(u"How do we keep donors from paying more?"_s),
        shownText(u"Suspend payouts; hide the page as soon as its reach is known."_s),
        shownText(u"Money leaves faster than anybody is reached."_s),
        {shownText(u"Take the page down at once: nobody would know who was reached"_s),
         mixed(u"Warn "_s, u"R1-PII"_s, u" first: she would be threatened again"_s)},
        shownText(u"Community rules, clause 4.3, version 7"_s),
        shownText(u"Some donors read the threat; Trust & Safety bears that."_s),
        shownText(u"The reach is known."_s)};
    decision.former = {{14,
                        decision.words,
                        {19, at(69), shownText(u"Trust & Safety"_s),
                         shownText(u"Legal objects to leaving the page up without an end."_s)}}};
    decision.former[0].words.choice =
        shownText(u"Suspend payouts, keep the page visible for 30 minutes."_s);
    decision.former[0].words.ground = {};
    decision.former[0].words.options.pop_back();
    decision.decidedBy = shownText(u"Legal"_s);
    decision.enteredBy = shownText(u"Trust & Safety"_s);
    decision.decided = Moment{at(50), 60, casefile::Precision::Exact};
    decision.recordedMs = at(52);
    decision.review = shownText(u"2026-03-04 17:00 UTC"_s);
    decision.knownSize = 14;
    decision.evidenceThen = {12, 13};
    decision.positions = samplePositions();
    return decision;
}

std::vector<DecisionRecord> sampleDecisions()
{
    DecisionRecord bare;
    bare.seq = 29;
    bare.lastSeq = 29;
    bare.number = 2;
    bare.ends = DecisionLink{1, {14, 0, {}, {}}};
    bare.words.choice = shownText(u"Remove the page now"_s);
    bare.words.because = shownText(u"The reach is known."_s);
    bare.enteredBy = shownText(u"Trust & Safety"_s);
    bare.recordedMs = at(155);
    bare.knownSize = 29;
    return {wholeDecision(), bare};
}

std::vector<ChecklistItem> sampleChecklist()
{
    ChecklistItem done;
    done.seq = 8;
    done.title = shownText(u"Record the clause that applies, with its version"_s);
    done.function = u"Policy"_s;
    done.state = casefile::ItemState::Done;
    done.required = true;
    done.dueMs = at(30);
    done.changedMs = at(64);
    done.owner = shownText(u"Policy"_s);
    ChecklistItem open;
    open.seq = 9;
    open.title = shownText(u"Decide whether the threat goes to the police"_s);
    open.function = u"Legal"_s;
    open.required = true;
    open.dueMs = at(60);
    open.owner = withheldText(u"R1-PII"_s);
    open.inputs = {{shownText(u"Copy of the threat"_s), {}, 12},
                   {shownText(u"Address of the victim"_s), {}, {}}};
    open.after = {done.title};
    ChecklistItem waived;
    waived.seq = 10;
    waived.title = shownText(u"Give callers an answer"_s);
    waived.function = u"Policy"_s;
    waived.state = casefile::ItemState::Waived;
    waived.changedMs = at(70);
    waived.reason = shownText(u"Donors write, nobody calls."_s);
    return {done, open, waived};
}

ChangesSince sampleChanges()
{
    ChangesSince changes;
    changes.number = 1;
    changes.size = 24;
    changes.sealedMs = at(160);
    changes.added = {{u"Event"_s, {25, 28}}, {u"Decision"_s, {29}}};
    changes.addedWithheld = 1;
    changes.altered = {{14, u"superseded"_s, {29, at(155), shownText(u"Trust & Safety"_s), {}}}};
    changes.comparable = true;
    changes.newlyWithheld = {{Redaction::Of::Field, u"text"_s, u"R1-PII"_s, {}, {{4, 4}}, 1}};
    return changes;
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
    input.gaps = {{u"Nobody else has reviewed what is withheld."_s, {14}}};
    input.recipients = {u"P. Nair"_s, u"Policy board"_s};
    input.evidence = sampleEvidence(input.seal.root);
    input.decisions = sampleDecisions();
    input.checklist = sampleChecklist();
    input.changes = sampleChanges();
    using Of = Redaction::Of;
    input.redactions = {
        {Of::Entry, {}, u"R0-WITHHELD"_s, {}, {{23, 23}}, 1},
        {Of::Entry, {}, u"R2-PRIV"_s, {}, {{15, 16}}, 2},
        {Of::Field, u"file name"_s, u"R1-PII"_s, u"contains a subject's name"_s, {{12, 12}}, 1},
        {Of::Word, u"text"_s, u"R1-PII"_s, {}, {{3, 4}}, 4},
        {Of::Author, {}, u"R0-WITHHELD"_s, {}, {{5, 5}, {8, 9}}, 3}};
    return input;
}

ReportInput legalReport()
{
    ReportInput legal = sampleReport();
    legal.audience = Audience::Legal;
    legal.privilegeClaimed = true;
    legal.supersedes.reset();
    legal.changes.reset();
    legal.withheld.clear();
    legal.withheldEntries.clear();
    legal.redactions.clear();
    TimelineItem &advice = legal.timeline.back();
    advice.privilege = u"attorney–client, counsel Dr. Hanna Brandt"_s;
    legal.privileged = {{28,
                         at(152),
                         u"Event"_s,
                         shownText(u"J. Weiss"_s),
                         u"attorney–client"_s,
                         shownText(u"Dr. Hanna Brandt"_s),
                         {}},
                        {18,
                         at(65),
                         u"Event"_s,
                         shownText(u"J. Weiss"_s),
                         {},
                         {},
                         Change{27, at(145), shownText(u"J. Weiss"_s), {}}}};
    return legal;
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
