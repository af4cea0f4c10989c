// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Seals: C2SP tlog-checkpoint text in a C2SP signed-note, with cosignatures of witnesses.
//
// What it is: VerifierKey (name+keyid+key), Checkpoint (origin, size, root), SealNote (a text and
//   its signature lines) and the two ways to sign one.
// Promises: parse() takes exactly the published syntax and toBytes() gives the parsed bytes back;
//   `openssl pkeyutl -verify -rawin` succeeds on text() and the signature of a log line.
// Does not do: decide which keys are trusted (policy.h, verify.h); time stamps are handed on as
//   bytes (timestamp.h).
// Neighbours: verify.h, desk (sealing), store (keeps toBytes()).
// Cost: one signature or check a line.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/keys.h"

#include <optional>
#include <vector>

namespace casement::ledger {

// The algorithm byte of a signed note.
enum class NoteAlgorithm : quint8 { Ed25519 = 1, Cosignature = 4 };

// Written "name+8 hex digits of the key id+base64(algorithm || public key)".
struct VerifierKey {
    QByteArray name;
    NoteAlgorithm algorithm = NoteAlgorithm::Ed25519;
    Bytes32 key{};

    // H(name || 0x0A || algorithm || public key)[:4]
    [[nodiscard]] std::array<quint8, 4> id() const;
    [[nodiscard]] QByteArray toString() const;
    // Errors: BadInput (field "name", "key id", "algorithm" or "key").
    [[nodiscard]] static Result<VerifierKey> fromString(QByteArrayView text);
    friend bool operator==(const VerifierKey &, const VerifierKey &) = default;
};

struct Checkpoint {
    QByteArray origin;
    quint64 size = 0;
    Bytes32 root{};

    // Three lines, each ended by a newline.
    [[nodiscard]] QByteArray toText() const;
    // Errors: BadInput (field "origin", "size", "root" or "lines").
    [[nodiscard]] static Result<Checkpoint> fromText(QByteArrayView text);
    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

struct NoteLine {
    QByteArray name;
    QByteArray signature;  // key id, then what the algorithm defines
    [[nodiscard]] QByteArray toBytes() const;  // with the dash and the newline
    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

struct SealNote {
    QByteArray text;  // ends with a newline
    std::vector<NoteLine> lines;

    [[nodiscard]] QByteArray toBytes() const;
    // Errors: BadInput, field = the rule that is broken, line = 1-based line of the note.
    [[nodiscard]] static Result<SealNote> fromBytes(QByteArrayView bytes);
    friend bool operator==(const SealNote &, const SealNote &) = default;
};

enum class LineCheck { OtherKey, Good, Bad };

// Holds one line of `note` against one key: OtherKey unless name and key id are the key's.
[[nodiscard]] LineCheck checkLine(const SealNote &note, const NoteLine &line,
                                  const VerifierKey &key);

// The 64 signature bytes of a log line and the seconds of a cosignature line.
[[nodiscard]] std::optional<Bytes64> signatureOf(const NoteLine &line);
[[nodiscard]] std::optional<quint64> cosignatureSeconds(const NoteLine &line);

// A note of one log line.
[[nodiscard]] SealNote signCheckpoint(const Checkpoint &checkpoint, const QByteArray &logName,
                                      const SigningKey &logKey);
// The cosignature line of a witness over the note's text at `seconds` since 1970.
[[nodiscard]] NoteLine cosign(const SealNote &note, const QByteArray &witnessName,
                              const SigningKey &witnessKey, quint64 seconds);

// What a time stamp covers: the text, the blank line and the one log line.
[[nodiscard]] QByteArray stampedBytes(const SealNote &note, const NoteLine &logLine);

}  // namespace casement::ledger
