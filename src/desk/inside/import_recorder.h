// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The entries of one import, through a Door.
//
// What it is: the originals as evidence, then the files found in them, then events and notes, each
//   referring to the original it stands in.
// Promises: what an earlier import recorded under the same uid is counted and not recorded again
//   (import_uids.h). Nothing is committed here.
// Neighbours: importer.cpp alone.
// Cost: a look-up and a signature an entry.
#pragma once

#include "desk/importer.h"
#include "desk/inside/door.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_uids.h"

namespace casement::desk {

class ImportRecorder {
public:
    ImportRecorder(Desk &desk, Door &door, const intake::ImportPlan &plan);

    // First, each. `held`: the evidence of this case that has these bytes already.
    [[nodiscard]] Result<> original(casefile::EvidenceDraft draft, ImportOriginal &file,
                                    std::optional<ledger::Seq> held);
    // Everything of the plan. Errors: Cancelled; what a rule or limit says, with the line.
    [[nodiscard]] Result<> planned(const Progress &progress);

    [[nodiscard]] const ImportResult &result() const { return m_result; }

private:
    using Recording = std::function<Result<casefile::Draft>()>;
    using Known = std::optional<ledger::Seq>;
    struct Original {
        ledger::Seq seq = 0;
        QString name;
    };
    // Where something stands.
    struct Place {
        size_t original = 0;
        qint64 line = 0;
    };
    // The seq of what is there already, or of what `make` makes.
    [[nodiscard]] Result<ledger::Seq> once(const QString &uid, const Place &place,
                                           const Recording &make);
    [[nodiscard]] Error atPlace(Error error, const Place &place) const;
    [[nodiscard]] Result<> file(size_t index);
    [[nodiscard]] Result<> files(const Progress &progress);
    [[nodiscard]] Result<casefile::EvidenceDraft> stored(const intake::PlannedFile &file);

    // Events, then notes.
    [[nodiscard]] size_t saidCount() const { return m_plan.events.size() + m_plan.notes.size(); }
    [[nodiscard]] bool isEvent(size_t said) const { return said < m_plan.events.size(); }
    [[nodiscard]] QString saidUid(size_t said) const;
    [[nodiscard]] Place saidPlace(size_t said) const;
    [[nodiscard]] casefile::Draft saidDraft(size_t said) const;
    [[nodiscard]] Result<std::vector<Known>> knownSaid();
    [[nodiscard]] bool isUndated(size_t said) const;

    Desk &m_desk;
    Door &m_door;
    const intake::ImportPlan &m_plan;
    ImportUids m_uids;
    QHash<size_t, Original> m_originals;  // by member
    std::vector<ledger::Seq> m_files;
    std::vector<ledger::Seq> m_said;
    ImportResult m_result;
};

}  // namespace casement::desk
