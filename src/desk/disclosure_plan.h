// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What one issue shows and what it withholds, on what basis.
//
// What it is: DisclosurePlan, made from a case and an audience by rule, field by field.
// Promises: a field that contains a withheld value is withheld whole, so that neither the value nor
//   its length shows; what the ledger's verifier must see (keys, seals) is never withheld; the same
//   case and audience give the same plan, whose hash stands in the ledger before the bundle is
//   made.
// Does not do: single words (token level), review by a second person.
// Neighbours: issuer.h (the sequence), report_input_maker.h (the same plan as a report's words),
//   ledger/disclosure.h (the same plan as a bundle).
// Cost: one pass over the texts for each subject's name.
#pragma once

#include "casefile/case_file.h"
#include "desk/issuer.h"
#include "ledger/disclosure.h"

#include <map>

namespace casement::desk {

class DisclosurePlan {
public:
    DisclosurePlan(Audience audience, const casefile::CaseFile &file);

    // Entries in ascending order, each once.
    void add(const ledger::SignedEntry &entry, const casefile::EntryValue &value);

    [[nodiscard]] Audience audience() const { return m_audience; }
    // The basis on which the whole entry, or one field of it, is withheld; empty: shown.
    [[nodiscard]] QByteArray basis(ledger::Seq seq) const;
    [[nodiscard]] QByteArray basis(ledger::Seq seq, ledger::FieldId field) const;
    // Positions by basis: whole entries, and single fields.
    [[nodiscard]] const std::map<QByteArray, quint64> &entriesByBasis() const { return m_entries; }
    [[nodiscard]] const std::map<QByteArray, quint64> &fieldsByBasis() const { return m_fields; }
    // Every text that no file of the issue may say.
    [[nodiscard]] const QStringList &withheldTexts() const { return m_texts; }
    // Hashes of the attachments that go out.
    [[nodiscard]] const std::vector<ledger::BlobValue> &attachments() const { return m_blobs; }

    [[nodiscard]] const ledger::Disclosure &disclosure() const { return m_disclosure; }
    // Canonical bytes of the plan; their SHA-256 stands in the issue_plan entry.
    [[nodiscard]] QByteArray toBytes() const;

private:
    [[nodiscard]] QByteArray fieldBasis(const ledger::Field &field,
                                        const casefile::EntryValue &value) const;
    [[nodiscard]] bool containsWithheld(const QByteArray &utf8) const;
    void withholdRun(ledger::Seq from, ledger::Seq to, const QByteArray &basis);
    void noteText(const ledger::Field &field);

    Audience m_audience;
    std::map<ledger::Seq, casefile::Moved> m_moved;
    QStringList m_names;  // folded
    ledger::Disclosure m_disclosure;
    std::map<ledger::Seq, QByteArray> m_whole;
    std::map<std::pair<ledger::Seq, ledger::FieldId>, QByteArray> m_single;
    std::map<QByteArray, quint64> m_entries;
    std::map<QByteArray, quint64> m_fields;
    QStringList m_texts;
    std::vector<ledger::BlobValue> m_blobs;
    ledger::Seq m_next = 0;
};

}  // namespace casement::desk
