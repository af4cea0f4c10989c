// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The entries of one import, through a Door.
//
// What it is: the originals as evidence, then the files found in it, then events and notes, each
//   referring to the original it stands in.
// Promises: what an earlier import of the same bytes recorded is counted and not recorded again: an
//   entry's uid is made of the file's hash, the reader and its place in the plan, or of what makes
//   it the same in another file. Nothing is committed here.
// Neighbours: importer.cpp alone.
// Cost: a look-up and a signature an entry.
#pragma once

#include "desk/importer.h"
#include "desk/inside/door.h"
#include "desk/inside/import_original.h"

#include <QHash>

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
    struct Original {
        ledger::Seq seq = 0;
        Bytes32 sha256{};
        QString name;
    };
    [[nodiscard]] QString uid(QLatin1StringView sort, size_t index, const Original &original) const;
    [[nodiscard]] QString uid(const intake::PlannedEvent &event, size_t index) const;
    // The seq of what is there already, or of what `make` makes.
    [[nodiscard]] Result<ledger::Seq> once(const QString &uid, const Original &original,
                                           qint64 line, const Recording &make);
    [[nodiscard]] const Original &originalOf(size_t member) const;
    [[nodiscard]] Result<> file(size_t index);
    [[nodiscard]] Result<> event(size_t index);
    [[nodiscard]] Result<> note(size_t index);
    [[nodiscard]] Result<casefile::EvidenceDraft> stored(const intake::PlannedFile &file);

    Desk &m_desk;
    Door &m_door;
    const intake::ImportPlan &m_plan;
    QHash<size_t, Original> m_originals;  // by member
    std::vector<ledger::Seq> m_files;
    std::vector<ledger::Seq> m_events;
    ImportResult m_result;
};

}  // namespace casement::desk
