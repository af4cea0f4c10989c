// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The script of the sample: who is there, and what each of them records when.
//
// Promises: everything in it is made up. A line that is about another one names it by its place.
// Neighbours: sample_case.cpp plays it.
#pragma once

#include "casefile/words.h"

namespace casement::desk::sample {

using casefile::Function;

struct Colleague {
    const char16_t *name;
    const char16_t *email;
    Function function;
};

inline constexpr Colleague kColleagues[] = {
    {u"Jonas Weiss", u"jonas.weiss@example.org", Function::Legal},
    {u"Priya Nair", u"priya.nair@example.org", Function::Policy},
    {u"Tomás Ortega", u"tomas.ortega@example.org", Function::Engineering},
    {u"نور حداد", u"noor.haddad@example.org", Function::Support},
};

enum class Step {
    Log,
    LogLate,
    Note,
    Privileged,
    Pin,
    Amend,
    Strike,
    Status,
    Severity,
    Gap,
    Proof,
    Point,
    Transfer,
    Decide,
    Revise,
    Position,
    Done,
    Own,
    Give,
    Waive,
    Sitrep,
    Handover,
    Receipt
};

// One line of the afternoon. `at` and `happened` are minutes since it began; `about` is the index
// of the line that an amendment, strike, pin or explanation is about.
struct Line {
    Step step;
    int at;
    int happened;
    int by;  // 0: the desk's owner, else the index of a colleague plus one
    const char16_t *text;
    const char16_t *reason = u"";
    int about = -1;
    const char16_t *tag = u"";
};

inline constexpr Line kAfternoon[] = {
    {Step::LogLate, 38, 0, 3, u"First login of @help-harbour from a device in a new country.",
     u"Found in the sign-in log only after the first report.", -1, u"account"},
    {Step::Log, 12, 12, 4,
     u"Ticket 88213: a donor says the page @help-harbour asked for gift cards, then threatened "
     u"her."},
    {Step::Severity, 19, 19, 0, u"",
     u"A threat to a person, payment fraud, a charity impersonated."},
    {Step::Log, 20, 20, 0,
     u"Marta Ilves, who runs the real charity, confirms by phone that the page is not hers.", u"",
     -1, u"subject"},
    {Step::Status, 21, 21, 0, u"investigating", u"The report is credible."},
    {Step::Proof, 24, 24, 0, u"Chat log handed over by Marta Ilves", u"Sent by the charity.", -1,
     u""},
    {Step::Log, 31, 31, 2, u"Clause 4.2 applies (misleading fundraising)."},
    {Step::Privileged, 36, 36, 1,
     u"Legal advice: answer no request from the account holder's lawyer before counsel has seen "
     u"it."},
    {Step::Amend, 41, 41, 2, u"Clause 4.3 applies (impersonation of an organisation).",
     u"The wrong clause was quoted.", 6},
    {Step::Log, 44, 44, 3, u"Payouts of @help-harbour are suspended; 3 of 41 had left already.",
     u"", -1, u"payments"},
    {Step::Status, 45, 45, 0, u"mitigating", u"Payouts are stopped."},
    {Step::Pin, 46, 46, 0, u"", u"", 9},
    {Step::Log, 96, 96, 3,
     u"Session tokens of 214 linked accounts are revoked; 3 could not be reached.", u"", -1,
     u"account"},
    {Step::Gap, 98, 98, 0, u"Waiting for the payment provider to name the receiving accounts.", u"",
     9},
    {Step::Log, 104, 104, 4, u"Donors are being called; the call centre script is in use."},
    {Step::Strike, 106, 106, 4, u"", u"Wrong case: the script belongs to another incident.", 14},
    {Step::Log, 111, 111, 4, u"41 donors were told by mail what happened and what to do now."},
    {Step::Note, 118, 118, 2,
     u"Precedent: two impersonation cases this year, both removed within two hours."},
    {Step::Status, 130, 130, 0, u"contained", u"The page is gone and no payment is open."},
    {Step::Log, 171, 171, 3, u"No further login from the device for one hour."},
    // Lines above are named by their place, so what answers the checklist stands behind them.
    {Step::Done, 22, 22, 0, u"Name who is impersonated and how we know"},
    {Step::Done, 42, 42, 2,
     u"Record the impersonation or fraud clause that applies, with its version"},
    {Step::Decide, 43, 43, 0, u"Stop payouts now; keep the page visible until its reach is known.",
     u"Money leaves faster than anybody is reached, and the page shows who was."},
    {Step::Done, 44, 44, 3, u"Stop payouts to the account"},
    {Step::Done, 45, 45, 3, u"Preserve page, messages, payment records and sign-in logs"},
    {Step::Done, 97, 97, 3, u"Revoke sessions and keys of linked accounts"},
    {Step::Done, 112, 112, 4, u"Tell everybody who paid what to do now"},
    {Step::Own, 23, 23, 0, u"Estimate how many people paid and how much", u"نور حداد"},
    {Step::Own, 97, 97, 0, u"Search live pages for the same bank details, wallet or phone number",
     u"Tomás Ortega"},
    {Step::Give, 113, 113, 4, u"Estimate how many people paid and how much",
     u"by mail from the provider", -1, u"List of payments from the provider"},
    {Step::Give, 114, 114, 0, u"Place a warning where people still meet the page",
     u"listed in ticket 88213", -1, u"URLs where people still meet the page"},
    {Step::Waive, 119, 119, 4, u"Give the support desk an answer for callers",
     u"Donors write, nobody calls."},
    {Step::Note, 120, 120, 0,
     u"**Same wording** as in ticket 88213:\n\n- gift cards are asked for first\n- the threat "
     u"names "
     u"where she lives, so the writer knows her",
     u"", 5},
    {Step::Sitrep, 131, 131, 0, u""},
    {Step::Handover, 174, 174, 2,
     u"I am off at six. The one thing that cannot wait is what the provider may be told."},
    {Step::Receipt, 178, 178, 0, u""},
    // What the functions said of the decision, line 22; the tag is their position. Support is asked
    // and stays silent.
    {Step::Position, 47, 47, 3, u"Only if the pending payout of the real charity is let through.",
     u"", 22, u"condition"},
    {Step::Position, 50, 50, 1,
     u"As long as the page can be seen, so can the threat. Hide it once it is preserved.", u"", 22,
     u"objects"},
    {Step::Revise, 55, 55, 0,
     u"Stop payouts now; hide the page as soon as its reach is known, at the latest at five.",
     u"Legal objects to leaving the page up without an end.", 22},
    {Step::Position, 58, 58, 2, u"", u"", 22, u"agrees"},
    {Step::Position, 63, 63, 1,
     u"An end is better than none, but at five the evening crowd has seen it.", u"", 22,
     u"objects"},
    // The chat log is line 5.
    {Step::Point, 27, 27, 0, u"https://help-harbour.example/", u"It says where the victim lives.",
     -1, u"The page itself"},
    {Step::Transfer, 48, 48, 0, u"Jonas Weiss", u"For the question whether the police is told.", 5,
     u"the evidence safe"},
};

}  // namespace casement::desk::sample
