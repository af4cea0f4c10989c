// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The parts of the inspector, each from an entry's detail to rows.
//
// What it is: one function a section: the words, the times, what changed it, what proves it, and
//   every field as it is stored.
// Promises: every field of the entry stands in one of them; times are told in UTC, as they were
//   told and in the reader's zone, each labelled; a clock that shows the same is not shown twice.
// Neighbours: inspector.h calls them in order.
// Cost: linear in the fields.
#pragma once

#include "desk/case_reader.h"

#include <QTimeZone>

#include <functional>

namespace casement::gui {

class InspectorRows;

// What was recorded after `asOf`, where the case is looked at as of an entry, is marked "after".
void addWords(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine,
              std::optional<ledger::Seq> asOf);
void addTimes(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine);
void addChanges(InspectorRows &rows, const desk::EntryDetail &detail,
                std::optional<ledger::Seq> asOf, const std::function<void(ledger::Seq)> &go);
void addProof(InspectorRows &rows, const desk::EntryDetail &detail, const QTimeZone &mine);
void addStoredFields(InspectorRows &rows, const desk::EntryDetail &detail);

}  // namespace casement::gui
