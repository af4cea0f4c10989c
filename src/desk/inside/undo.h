// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What takes an entry back.
//
// What it is: the draft of the compensating entry for one that stands.
// Promises: nothing is removed: a strike is lifted, an amended line gets its former words, a
// changed
//   state is changed back.
// Does not do: append; Recorder::undo does.
// Neighbours: Door (reads the entry and what came before it).
#pragma once

#include "desk/inside/door.h"

namespace casement::desk {

// Errors: Refused, field "undo", for kinds that cannot be taken back or where a later entry already
// changed the same thing; NotFound.
[[nodiscard]] Result<casefile::Draft> undoOf(Door &door, ledger::Seq target);

}  // namespace casement::desk
