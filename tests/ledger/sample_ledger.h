// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A small case with every form of disclosure, made from fixed seeds; what the vectors and the
// tamper list of this folder are generated from.
#pragma once

#include "ledger/disclosure.h"
#include "ledger/keyset.h"
#include "ledger/merkle.h"
#include "ledger/note.h"
#include "ledger/policy.h"
#include "ledger/verify.h"

namespace casement::ledger::test {

// Keys by name; the seed is SHA-256 of "casement test key " and the name. Worth nothing.
[[nodiscard]] SigningKey keyNamed(const char *name);

inline constexpr char kDesk[] = "desk.example";
inline constexpr char kWitness[] = "witness.example/one";
inline constexpr char kOrigin[] = "desk.example/incident/k7q2";
inline constexpr char kAttachment[] = "what the screenshot shows";

// "mallory" is nobody; the others are who their name says.
class SampleLedger {
public:
    explicit SampleLedger(const QByteArray &origin = kOrigin);

    // With a kind and a recorded time one minute after the entry before; or with these fields only.
    Seq append(const SigningKey &author, const char *kind, std::vector<Field> more);
    Seq appendWith(const SigningKey &author, std::vector<Field> fields);
    Seq appendKey(const SigningKey &author, const char *person, const char *role,
                  const char *action);
    // With the keyset in force, or a given one.
    Seq appendSeal(const SigningKey &author, std::optional<Bytes32> keyset = {});

    [[nodiscard]] const LedgerName &name() const { return m_name; }
    [[nodiscard]] const std::vector<SignedEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::vector<Bytes32> leaves() const;
    [[nodiscard]] Keyset &keys() { return m_keys; }
    [[nodiscard]] EntrySource source() const;
    [[nodiscard]] Checkpoint checkpoint(quint64 size) const;
    // Signed by the log and cosigned by the witness.
    [[nodiscard]] SealNote note(quint64 size) const;
    [[nodiscard]] SealNote note() const { return note(m_entries.size()); }

private:
    LedgerName m_name;
    std::vector<SignedEntry> m_entries;
    Keyset m_keys;
    Frontier m_frontier;
};

[[nodiscard]] Field utf8Field(FieldId id, const QByteArray &value);
[[nodiscard]] Field textField(FieldId id, const QByteArray &value);

// Thirteen entries: keys come and go, two seals, a blob, texts in three scripts.
[[nodiscard]] SampleLedger sampleLedger();
// Everything shown, but for what sampleDisclosure() withholds.
[[nodiscard]] EntryDisclosure showAll(const SignedEntry &entry);
[[nodiscard]] Disclosure showAll(const SampleLedger &ledger);
[[nodiscard]] Disclosure sampleDisclosure(const SampleLedger &ledger);
[[nodiscard]] Bundle bundleOf(const SampleLedger &ledger, const Disclosure &plan);
[[nodiscard]] Policy samplePolicy(const SampleLedger &ledger);
[[nodiscard]] VerifyOptions sampleOptions();

}  // namespace casement::ledger::test
