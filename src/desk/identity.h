// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Who is at the keyboard: a name, a function and the author key that signs their entries.
//
// What it is: PersonCard, the public half (what an admin enrols); Identity, the card with its
//   private key.
// Promises: the private key rests encrypted only (PKCS#8 PEM); its file is readable by its owner
//   alone; an Identity once held can sign; its own copies of key and passphrase are overwritten
//   when it goes.
// Does not do: decide what a person may do (that is the ledger's keyset and casefile's rules).
// Neighbours: Desk signs with it; `openssl pkey` reads the same file.
// Cost: opening derives a key from the passphrase, slowly on purpose (about 0.1 s).
#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "casefile/words.h"
#include "ledger/keys.h"

#include <QString>

namespace casement::desk {

struct PersonCard {
    QString name;
    QString email;
    casefile::Function function = casefile::Function::TrustSafety;
    Bytes32 publicKey{};

    // One JSON object, as `person add --key CARD` takes it.
    [[nodiscard]] QByteArray toJson() const;
    // Errors: BadInput naming `source` and the member.
    [[nodiscard]] static Result<PersonCard> fromJson(const QByteArray &json, const QString &source);
    friend bool operator==(const PersonCard &, const PersonCard &) = default;
};

class Identity {
public:
    // A new key under `card`'s name; the card's publicKey is filled in. `passphrase` protects the
    // key wherever it rests. Errors: BadInput for an empty passphrase or an empty name.
    [[nodiscard]] static Result<Identity> generate(PersonCard card, const QString &passphrase,
                                                   Random &random);

    // FILE and FILE.card. Errors: AlreadyExists, CannotOpen, WrongPassphrase, BadInput, DiskFull.
    [[nodiscard]] Result<> save(const QString &path) const;
    [[nodiscard]] static Result<Identity> load(const QString &path, const QString &passphrase);

    // The private half as bytes: how a personal desk carries its owner's identity inside.
    [[nodiscard]] Result<QByteArray> toPem() const;
    [[nodiscard]] static Result<Identity> fromPem(const QByteArray &pem, const QString &passphrase,
                                                  PersonCard card);

    // Another key of this person's (a desk's log key), at rest under the same passphrase.
    [[nodiscard]] Result<QByteArray> wrap(const ledger::SigningKey &key) const;
    [[nodiscard]] Result<ledger::SigningKey> unwrap(const QByteArray &pem) const;

    // The same person under another passphrase.
    [[nodiscard]] Identity under(const QString &passphrase) const;

    [[nodiscard]] const PersonCard &card() const { return m_card; }
    [[nodiscard]] const ledger::SigningKey &key() const { return m_key; }

private:
    // UTF-8, overwritten when it goes.
    class Passphrase {
    public:
        explicit Passphrase(const QString &text) : m_utf8(text.toUtf8()) { }
        Passphrase(Passphrase &&) noexcept = default;
        Passphrase &operator=(Passphrase &&other) noexcept
        {
            m_utf8.swap(other.m_utf8);
            return *this;
        }
        ~Passphrase() { wipe(m_utf8); }
        [[nodiscard]] QByteArrayView utf8() const { return m_utf8; }

    private:
        QByteArray m_utf8;
    };

    Identity(PersonCard card, ledger::SigningKey key, Passphrase passphrase);

    PersonCard m_card;
    ledger::SigningKey m_key;
    Passphrase m_passphrase;
};

}  // namespace casement::desk
