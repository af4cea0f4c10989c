// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
namespace fields = casefile::fields;

namespace {

QString roleOf(const casefile::Person &person)
{
    if (!person.role)
        return u"Key revoked"_s;
    return person.role == casefile::KeyRole::Admin ? u"Incident manager"_s : u"Member"_s;
}

void readSteps(const ReportReading &reading, report::ReportInput &out)
{
    for (const EntryValue &value : reading.entries()) {
        if (!reading.shows(value.seq))
            continue;
        const report::Text reason = reading.text(value.seq, fields::kReason, value.reason);
        // A case begins open; its entry has no state of its own.
        std::optional<casefile::CaseState> state;
        if (value.kind == EntryKind::Case)
            state = casefile::CaseState::Open;
        if (value.kind == EntryKind::Status && reading.shows(value.seq, fields::kState))
            state = value.state;
        if (state)
            out.states.push_back(
                {value.seq, value.recordedMs, wordOf(*state), reason, reading.who(value)});
        if (value.severity && reading.shows(value.seq, fields::kSeverity))
            out.severities.push_back(
                {value.seq, value.recordedMs, wordOf(*value.severity), reason, reading.who(value)});
    }
}

}  // namespace

void readPeople(const ReportReading &reading, report::ReportInput &out)
{
    std::map<Bytes32, quint64> written;
    for (const auto &shown : reading.plan().disclosure().entries) {
        if (std::holds_alternative<ledger::ShowWhole>(shown.author))
            ++written[reading.entry(shown.seq).author];
    }
    for (const auto &[key, person] : reading.file().people) {
        const auto count = written.find(key);
        out.people.push_back({reading.text(person.seq, fields::kTitle, person.name), roleOf(person),
                              person.function ? wordOf(*person.function) : QString(),
                              count == written.end() ? 0 : count->second});
    }
    // Whoever runs it first, then by function; keys are in no order that means anything.
    std::ranges::stable_sort(out.people, {}, [](const report::Person &person) {
        return std::pair(person.role != u"Incident manager", person.function);
    });
    for (const auto &subject : reading.file().subjects) {
        if (reading.shows(subject.seq))
            out.people.push_back({reading.text(subject.seq, fields::kTitle, subject.name),
                                  u"Subject of the case"_s, QString(), 0});
    }
    readSteps(reading, out);
}

}  // namespace casement::desk
