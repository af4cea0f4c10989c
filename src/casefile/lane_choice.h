// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lane an entry is recorded in, and on what.
//
// What it is: the facts lane, or the privileged one with its basis and the lawyer it rests on.
// Promises: a bare Lane is a choice too: the basis may be missing, and whoever shows it says so.
// Does not do: move what is recorded (LaneDraft), ask for what is missing (isWhole() says whether).
// Neighbours: drafts.h writes it, desk's requests carry it, the window's lane chooser makes it.
#pragma once

#include "casefile/words.h"

#include <QString>

#include <optional>

namespace casement::casefile {

struct LaneChoice {
    Lane lane = Lane::Facts;
    std::optional<Privilege> privilege;
    QString counsel;

    LaneChoice() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a lane is a choice
    LaneChoice(Lane chosen, std::optional<Privilege> basis = {}, QString lawyer = {})
        : lane(chosen), privilege(basis), counsel(std::move(lawyer))
    {
    }

    [[nodiscard]] bool isPrivileged() const { return lane == Lane::Privileged; }
    // A privileged choice says on what, and where that is a lawyer's advice, whose.
    [[nodiscard]] bool isWhole() const
    {
        return !isPrivileged()
            || (privilege
                && (privilege != Privilege::AttorneyClient || !counsel.trimmed().isEmpty()));
    }
    friend bool operator==(const LaneChoice &, const LaneChoice &) = default;
};

}  // namespace casement::casefile
