// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk: one file with many cases, opened by one person.
//
// What it is: the object every use case starts from. It owns the open store, knows who is at the
//   keyboard, and hands both to the use cases: Recorder (the one door to write), CaseReader (what
//   windows and commands show), CaseVerifier, Issuer, Importer.
// Promises: a Desk once held is open and whole. It belongs to the thread that made it; two Desks
// may
//   be open on the same file, in one process or in many.
// Does not do: threads (DeskSession puts a Desk on each of two), windows, sentences.
// Neighbours: store below (never visible in this header), gui and cli above.
// Cost: opening an encrypted desk derives its key from the passphrase (about 0.3 s).
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "casefile/case_summary.h"
#include "desk/identity.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace casement::store {
class Store;
}

namespace casement::desk {

class CaseState;

// What is the same for every use case of one process and comes in from outside.
struct Environment {
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<Random> random;
    [[nodiscard]] static Environment system();
};

struct DeskInfo {
    QString path;
    QString name;  // DNS-like; the name on every seal
    bool encrypted = false;
    bool readOnly = false;
    QByteArray logKey;  // verifier key of the desk's seals: name+id+base64
    quint64 cases = 0;
    friend bool operator==(const DeskInfo &, const DeskInfo &) = default;
};

struct NewDesk {
    QString path;
    QString name = QStringLiteral("desk.local");
    QString passphrase;
    bool encrypt = false;
    bool carryIdentity = false;  // a personal desk: its owner's identity rests inside
    QString recoveryPath;  // where the recovery file goes; it is there before the desk; empty: none
};

struct NewCase {
    QString title;
    QString type = QStringLiteral("review");  // id of a case type (casefile/case_type.h)
    std::optional<casefile::Severity> severity;
    int lateThresholdMinutes = 10;
};

class Desk {
public:
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    // Errors of both: CannotOpen, AlreadyExists, WrongPassphrase, NoCipher, Damaged, NewerSchema,
    // DiskFull, Busy, BadInput (a desk name that is not DNS-like). create() leaves a whole desk
    // with its keys and its recovery file, or nothing.
    [[nodiscard]] static Result<std::unique_ptr<Desk>>
    create(const NewDesk &request, std::shared_ptr<const Identity> identity,
           Environment environment);
    // Without an identity the one carried inside is used; where there is none either, the desk can
    // be read and verified but not written.
    [[nodiscard]] static Result<std::unique_ptr<Desk>>
    open(const QString &path, const QString &passphrase, std::shared_ptr<const Identity> identity,
         Environment environment);

    // A second Desk on the same file, under another identity or clock, at no cost of a passphrase.
    [[nodiscard]] Result<std::unique_ptr<Desk>> sibling(std::shared_ptr<const Identity> identity,
                                                        Environment environment) const;

    [[nodiscard]] DeskInfo info() const;
    [[nodiscard]] const Identity *identity() const { return m_identity.get(); }
    [[nodiscard]] std::shared_ptr<const Identity> sharedIdentity() const { return m_identity; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }

    // Most urgent first: open before closed, then severity, then newest entry.
    [[nodiscard]] Result<std::vector<casefile::CaseSummary>> cases();
    // By number (CASE-7F3C1Q, with or without the prefix, in any letter case) or by id.
    [[nodiscard]] Result<casefile::CaseSummary> findCase(const QString &numberOrId);
    [[nodiscard]] Result<casefile::CaseSummary> createCase(const NewCase &request);

    // A number that moves whenever any process changed the desk.
    [[nodiscard]] Result<quint64> changeCounter();

    // Text not yet recorded. `slot` names the place it was typed in ("composer", "note", …).
    [[nodiscard]] Result<> saveDraft(const QString &caseId, const QString &slot,
                                     const QString &text);
    [[nodiscard]] Result<QString> draft(const QString &caseId, const QString &slot);

    // The key that seals this desk's cases. Errors: Refused where this identity is no sealer.
    [[nodiscard]] Result<const ledger::SigningKey *> logKey();

    // For the use cases of this layer only: the store, and what is held of a case between calls.
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] Result<CaseState *> caseState(const QString &caseIdOrNumber);
    void keep(CaseState state);

private:
    Desk(std::unique_ptr<store::Store> store, std::shared_ptr<const Identity> identity,
         Environment environment);

    std::unique_ptr<store::Store> m_store;
    std::shared_ptr<const Identity> m_identity;
    Environment m_environment;
    std::optional<ledger::SigningKey> m_logKey;  // opened at the first seal
    std::map<QString, std::unique_ptr<CaseState>> m_cases;  // by id
};

}  // namespace casement::desk
