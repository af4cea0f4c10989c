// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// From what a desk holds to what a bundle shows: the only door through which an entry leaves.
//
// What it is: Disclosure, which says for each position shown or withheld-on-a-basis;
//   discloseEntry(), which opens exactly that; checkDisclosure(), which re-reads a finished bundle
//   against the plan.
// Promises: an allow-list. Whatever the plan does not name is withheld, and no plan without a basis
//   for it is accepted. No salt of a withheld part, no K_field of a text that is not wholly shown
//   and no K_entry leaves; checkDisclosure() recomputes all of them and looks for each in the
//   bundle's bytes.
// Does not do: choose (desk's disclosure plan), seal.
// Neighbours: desk/issue builds Disclosure from a plan; bundle.h.
// Cost: the hashes of the entries shown; the check costs them again.
#pragma once

#include "ledger/bundle.h"

#include <functional>
#include <map>

namespace casement::ledger {

// What happens to one text, token by token: the basis of each withheld token, by index.
using TokenMask = std::map<quint32, QByteArray>;

struct ShowWhole {
    friend bool operator==(const ShowWhole &, const ShowWhole &) = default;
};
struct WithholdAll {
    QByteArray basis;
    friend bool operator==(const WithholdAll &, const WithholdAll &) = default;
};
using FieldDisclosure = std::variant<WithholdAll, ShowWhole, TokenMask>;

struct EntryDisclosure {
    Seq seq = 0;
    std::variant<WithholdAll, ShowWhole> author;
    std::map<FieldId, FieldDisclosure> fields;  // every field of the entry
};

struct WithheldRun {
    Seq from = 0;
    Seq to = 0;  // inclusive
    QByteArray basis;
};

struct Disclosure {
    std::vector<EntryDisclosure> entries;  // ascending seq
    std::vector<WithheldRun> withheld;  // every other entry, ascending, not overlapping
};

struct SealParts {
    QByteArray note;
    std::optional<QByteArray> tsr;
    std::vector<QByteArray> priorNotes;
};

// The signed entry at `seq`, from wherever the caller keeps it.
using EntrySource = std::function<Result<SignedEntry>(Seq)>;

// Errors: Refused (field = "plan") where the plan leaves a position without a basis, uses an
// unknown basis, masks a token that is not there, or names a field that the entry lacks; subject =
// "seq" or "seq/field".
[[nodiscard]] Result<BundleEntry> discloseEntry(const SignedEntry &entry,
                                                const EntryDisclosure &plan,
                                                std::vector<Redaction> &redactions);
[[nodiscard]] Result<Bundle> makeBundle(const LedgerName &ledger, const SealParts &seal,
                                        std::vector<Bytes32> leaves, const Disclosure &plan,
                                        const EntrySource &source);

// Errors: Refused, field = "leak" (a secret that must not leave stands in the bytes) or "plan" (the
// bundle shows or withholds something else than planned, or for another reason); subject =
// "seq/field/token".
[[nodiscard]] Result<void> checkDisclosure(QByteArrayView bundleBytes, const Disclosure &plan,
                                           const EntrySource &source);

}  // namespace casement::ledger
