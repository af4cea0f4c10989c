// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Everything an issued report says, as one value.
//
// What it is: ReportInput, a case as one issue discloses it. Whoever makes it has applied the
//   disclosure plan already: what a reader may not see is not in here, only the basis on which it
//   is withheld. Words (kinds, states, severities, functions) arrive as display words.
// Promises: plain values; no clock, locale, file or desk is needed to render one. Equal inputs give
//   equal bytes.
// Does not do: decide what is withheld (the plan), read entries (the issuer), lay anything out.
// Neighbours: report_text.h and report_records.h have its parts; desk/issuer fills it in;
// sections.h
//   turns it into a document; render.h is the door.
// Cost: strings are shared; 2,000 rows take about a megabyte.
#pragma once

#include "report/report_records.h"

#include <QStringList>

namespace casement::report {

enum class Audience { Legal, Policy };

// What stood in an entry before an amendment, and the amendment that replaced it.
struct FormerText {
    Text text;
    Change change;
    QString how = QStringLiteral("Amended");  // or "Revised", of a decision
    friend bool operator==(const FormerText &, const FormerText &) = default;
};

// One entry on the timeline.
//   A dated row has `occurred`; an undated one has none and stands in ReportInput::undated. A time
//   that is itself withheld is neither: leave `occurred` empty and set `timeBasis`; the row is then
//   placed by its entry number.
struct TimelineItem {
    ledger::Seq seq = 0;
    std::optional<Moment> occurred;
    QString timeBasis;
    Text toldTime;  // of an undated row: what was said instead ("spring 1968"); may be empty
    std::optional<qint64> recordedMs;  // nothing: withheld
    QString functionLetter;  // "L"; empty: none, or withheld
    QString function;  // "Legal", for the legend of letters
    QString kind;  // a headline of our own: "Decision 1"; empty for a plain event
    QString told;  // a sentence of our own, behind the words of the case; may be empty
    Text title;  // printed before the text, in bold; may be empty
    Text text;
    Text reason;  // of a decision or of an answer to an item, on a line of its own; may be empty
    QString privilege;  // not empty: of the privileged lane, and on what
    Text who;  // a name or a function; empty or withheld: attributed to nobody
    std::vector<FormerText> former;  // oldest first
    std::optional<Change> struck;
    std::optional<qint64> lateMinutes;  // only where the entry is late by the case's threshold
    Text lateReason;
    bool unverified = false;
    bool keyMoment = false;
    friend bool operator==(const TimelineItem &, const TimelineItem &) = default;
};

// Entries withheld whole, `first` to `last` (the same for one), all on one basis. Nothing of them
// is known to the reader but that they exist and where in the ledger they stand.
struct WithheldEntries {
    ledger::Seq first = 0;
    ledger::Seq last = 0;
    QString basis;
    friend bool operator==(const WithheldEntries &, const WithheldEntries &) = default;
};

// A silence between two rows of the timeline that is longer than the case's gap rule.
struct Silence {
    qint64 fromMs = 0;  // the row before it
    qint64 toMs = 0;  // the row after it
    std::optional<Change> explained;  // reason = the explanation
    friend bool operator==(const Silence &, const Silence &) = default;
};

struct Person {
    Text name;  // withheld or empty: shown by role alone
    QString role;  // "Incident manager", "Legal", …
    QString function;  // display word
    quint64 entries = 0;  // entries of theirs that this issue shows
    friend bool operator==(const Person &, const Person &) = default;
};

// One step of the case's state or severity.
struct Step {
    ledger::Seq seq = 0;
    qint64 recordedMs = 0;
    QString word;  // "Contained", "High"
    Text reason;
    Text who;
    friend bool operator==(const Step &, const Step &) = default;
};

// Something that this record lacks and the report must say. What can be seen from the rows alone
// (late, unverified, undated, struck, unexplained silences) is found by sections.h; give the rest.
struct RecordGap {
    QString what;  // one whole sentence
    std::vector<ledger::Seq> entries;
    friend bool operator==(const RecordGap &, const RecordGap &) = default;
};

struct WithheldCount {
    QString basis;
    quint64 entries = 0;  // withheld whole
    quint64 fields = 0;  // whole fields of shown entries
    quint64 words = 0;  // single tokens of shown texts
    quint64 authors = 0;  // authors of shown entries
    friend bool operator==(const WithheldCount &, const WithheldCount &) = default;
};

struct SealFacts {
    QString origin;
    quint64 size = 0;
    Bytes32 root{};
    QByteArray note;  // the signed note, byte for byte
    quint64 witnesses = 0;  // cosignatures on it
    bool timeStamped = false;  // an RFC 3161 token comes with the bundle
    friend bool operator==(const SealFacts &, const SealFacts &) = default;
};

struct Superseded {
    quint64 number = 0;
    qint64 generatedMs = 0;
    friend bool operator==(const Superseded &, const Superseded &) = default;
};

struct ReportInput {
    QString caseNumber;  // CASE-7F3C1Q; the only thing of the case that metadata carries
    Text caseTitle;
    QString caseType;
    QString state;
    QString severity;
    QString stateBasis;  // not empty: which state it is in is withheld
    QString severityBasis;
    bool closed = false;
    Text outcome;  // of a closed case
    Audience audience = Audience::Legal;
    QStringList recipients;  // whom the issue is handed to, as it was told; may be empty
    bool privilegeClaimed = false;
    quint64 issueNumber = 1;
    bool draft = false;  // not sealed, and every page says so
    std::optional<Superseded> supersedes;
    qint64 generatedMs = 0;
    SealFacts seal;
    qint64 lateThresholdMinutes = 10;
    quint64 entriesShown = 0;  // of seal.size; the rest is withheld whole
    std::vector<WithheldCount> withheld;  // by basis, in the order to print
    std::vector<TimelineItem> timeline;  // any order; sections.h sorts
    std::vector<TimelineItem> undated;
    std::vector<WithheldEntries> withheldEntries;
    std::vector<Silence> silences;
    std::vector<Person> people;
    std::vector<Step> states;
    std::vector<Step> severities;
    std::vector<RecordGap> gaps;
    std::vector<DecisionRecord> decisions;  // by number
    std::vector<EvidenceItem> evidence;  // by entry
    std::vector<ChecklistItem> checklist;  // in the order of the case
    std::vector<PrivilegedEntry> privileged;  // shown ones, by entry
    std::vector<Redaction> redactions;
    std::optional<ChangesSince> changes;  // nothing: the first issue for its audience
    friend bool operator==(const ReportInput &, const ReportInput &) = default;
};

}  // namespace casement::report
