// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person adds to the rules of an audience: a plan file.
//
// What it is: PlanRules and the reader of their text form, one line a rule:
//
//       # a comment
//       withhold 12 R5-LE-SENSITIVE The unit asked us to wait.
//       withhold 12 reason R3-IRREL-CONF About another customer.
//       name "Jane Doe" R4-THIRD-PARTY A neighbour who only reported it.
//       phrase "Harbour Relief Fund" A charity: its words alone name nobody.
//       deliver 23 Looked at by hand: a picture of the login page.
//
//   An entry by its number, one of its fields by the name or number it has in the registry, a name
//   wherever it stands, a subject whose name is withheld as a whole and not part by part, and an
//   attachment that no program can search and somebody has looked at.
// Promises: nothing is guessed; the first line that is not of its form is named. What the rules
//   mean for a case (whether there is such an entry) is for disclosure_plan.h.
// Neighbours: disclosure_plan.h; `casementctl issue --plan`.
// Cost: linear.
#pragma once

#include "base/result.h"
#include "ledger/disclosure.h"

#include <optional>
#include <vector>

namespace casement::desk {

inline constexpr qint64 kMaxPlanBytes = 256 * qint64(1024);

struct PlanRule {
    enum class What { Entry, Field, Name, Phrase, Deliver };
    What what = What::Entry;
    ledger::Seq seq = 0;
    ledger::FieldId field = 0;
    QString name;
    QByteArray basis;  // not of Phrase and Deliver
    QString explanation;
    qint64 line = 0;
    friend bool operator==(const PlanRule &, const PlanRule &) = default;
};

struct PlanRules {
    QString source;  // the file, for errors
    std::vector<PlanRule> rules;

    // As the ledger keeps them in issue_plan, one line a rule. It has no name in it that a rule
    // withholds: "name R4-THIRD-PARTY: …".
    [[nodiscard]] QString words() const;
    friend bool operator==(const PlanRules &, const PlanRules &) = default;
};

// Errors: BadInput (subject = `source`, line, field, got, want).
[[nodiscard]] Result<PlanRules> readPlanRules(const QString &text, const QString &source);

}  // namespace casement::desk
