// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"

namespace casement::desk {

using casefile::Item;
namespace fields = casefile::fields;

namespace {

std::vector<report::NeededInput> inputsOf(const ReportReading &reading, const Item &item)
{
    std::vector<report::NeededInput> inputs;
    inputs.reserve(item.inputs.size());
    for (size_t i = 0; i < item.inputs.size(); ++i) {
        const casefile::ItemInput &input = item.inputs[i];
        const auto text = [&](ledger::FieldId first, const QString &words) {
            return reading.text(item.lastSeq, static_cast<ledger::FieldId>(first + i), words);
        };
        inputs.push_back({text(fields::kFirstInput, input.name),
                          text(fields::kFirstInputGiven, input.given), input.ref});
    }
    return inputs;
}

std::vector<report::Text> waitsFor(const ReportReading &reading, const Item &item)
{
    std::vector<report::Text> titles;
    for (const Item *other : casefile::waitsFor(reading.file().items, item)) {
        if (reading.shows(other->lastSeq))
            titles.push_back(reading.text(other->lastSeq, fields::kTitle, other->title));
    }
    return titles;
}

}  // namespace

void readChecklist(const ReportReading &reading, report::ReportInput &out)
{
    for (const Item &item : reading.file().items) {
        const ledger::Seq seq = item.lastSeq;
        if (!reading.shows(seq))
            continue;
        report::ChecklistItem line;
        line.seq = seq;
        line.title = reading.text(seq, fields::kTitle, item.title);
        if (reading.shows(seq, fields::kFunction))
            line.function = wordOf(item.function);
        line.state = item.state;
        line.required = item.required;
        line.standingBasis =
            reading.basisOf(seq, {fields::kState, fields::kDueAt, fields::kRequired});
        line.owner = reading.person(seq, fields::kPerson, item.owner);
        line.dueMs = item.dueMs;
        line.changedMs = item.lastMs;
        line.reason = reading.text(seq, fields::kReason, item.reason);
        line.needs = reading.text(seq, fields::kInputs, item.inputWords);
        line.inputs = inputsOf(reading, item);
        if (!casefile::isSettled(item.state))
            line.after = waitsFor(reading, item);
        if (!line.standingBasis.isEmpty()) {
            line.state = casefile::ItemState::Open;
            line.required = false;
            line.dueMs.reset();
            line.changedMs = 0;
        }
        out.checklist.push_back(std::move(line));
    }
}

}  // namespace casement::desk
