// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What several commands of the checklist read alike.
//
// Neighbours: item_add.cpp, item_edit.cpp, item_input.cpp, item_own.cpp.
#pragma once

#include "cli/session.h"
#include "desk/item_request.h"

namespace casement::cli {

// --seen: the entry of the item that whoever types this has read; nothing where it is not given.
[[nodiscard]] Asked<std::optional<ledger::Seq>> readSeen(const Arguments &given);
[[nodiscard]] Option seenOption();

// The options of `item add` and `item edit`, but for --input. A due time alone is the next one.
[[nodiscard]] std::vector<Option> itemOptions();
[[nodiscard]] Asked<desk::ItemChange> readItem(Session &session);

}  // namespace casement::cli
