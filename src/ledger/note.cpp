// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/note.h"

#include "ledger/digest.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>

namespace casement::ledger {

namespace {

constexpr QByteArrayView kDash("\xE2\x80\x94 ");
constexpr qsizetype kMostLines = 100;

std::unexpected<Error> broken(const char *rule, qint64 line = 0)
{
    Error error{ErrorKind::BadInput, {}, QLatin1StringView(rule), {}, {}, line};
    return std::unexpected(std::move(error));
}

// C2SP signed-note: not empty, no Unicode white space, no plus sign.
bool isKeyName(QByteArrayView name)
{
    const QString text = QString::fromUtf8(name);
    return !text.isEmpty() && !text.contains(u'+')
        && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

bool isControl(char c)
{
    return static_cast<quint8>(c) < 0x20 && c != '\n';
}

Result<NoteLine> parseLine(QByteArrayView line, qint64 number)
{
    if (!line.startsWith(kDash))
        return broken("dash", number);
    const QByteArrayView rest = line.sliced(kDash.size());
    const qsizetype space = rest.indexOf(' ');
    if (space < 0 || !isKeyName(rest.first(space)))
        return broken("name", number);
    const auto signature = fromBase64(rest.sliced(space + 1));
    if (!signature || signature->size() < 5)
        return broken("signature", number);
    return NoteLine{rest.first(space).toByteArray(), *signature};
}

QByteArray cosignedMessage(QByteArrayView text, quint64 seconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(seconds) + "\n" + text.toByteArray();
}

}  // namespace

std::array<quint8, 4> VerifierKey::id() const
{
    Sha256 hash;
    hash.addText(name).addU8(0x0A).addU8(static_cast<quint8>(algorithm)).add(key);
    const Bytes32 digest = hash.finish();
    return {digest[0], digest[1], digest[2], digest[3]};
}

QByteArray VerifierKey::toString() const
{
    const QByteArray raw = char(algorithm) + toByteArray(key);
    return name + '+' + toHex(id()) + '+' + raw.toBase64();
}

Result<VerifierKey> VerifierKey::fromString(QByteArrayView text)
{
    const qsizetype first = text.indexOf('+');
    const qsizetype second = first < 0 ? -1 : text.indexOf('+', first + 1);
    if (second < 0)
        return broken("key id");
    if (!text.isValidUtf8() || !isKeyName(text.first(first))
        || std::ranges::any_of(text, isControl))
        return broken("name");
    const auto raw = fromBase64(text.sliced(second + 1));
    if (!raw || raw->size() != 33)
        return broken("key");
    const auto algorithm = static_cast<NoteAlgorithm>(raw->front());
    if (algorithm != NoteAlgorithm::Ed25519 && algorithm != NoteAlgorithm::Cosignature)
        return broken("algorithm");
    VerifierKey out{text.first(first).toByteArray(), algorithm,
                    *bytes32(QByteArrayView(*raw).sliced(1))};
    if (toHex(out.id()) != text.sliced(first + 1, second - first - 1))
        return broken("key id");
    return out;
}

QByteArray Checkpoint::toText() const
{
    return origin + '\n' + QByteArray::number(size) + '\n' + toBase64(root) + '\n';
}

Result<Checkpoint> Checkpoint::fromText(QByteArrayView text)
{
    const QByteArrayList lines = text.toByteArray().split('\n');
    if (lines.size() != 4 || !lines[3].isEmpty())
        return broken("lines");
    if (lines[0].isEmpty())
        return broken("origin", 1);
    bool number = false;
    const quint64 size = lines[1].toULongLong(&number, 10);
    if (!number || QByteArray::number(size) != lines[1])
        return broken("size", 2);
    const auto root = bytes32FromBase64(lines[2]);
    if (!root)
        return broken("root", 3);
    return Checkpoint{lines[0], size, *root};
}

QByteArray NoteLine::toBytes() const
{
    return kDash.toByteArray() + name + ' ' + signature.toBase64() + '\n';
}

QByteArray SealNote::toBytes() const
{
    QByteArray out = text + '\n';
    for (const NoteLine &line : lines)
        out += line.toBytes();
    return out;
}

Result<SealNote> SealNote::fromBytes(QByteArrayView bytes)
{
    if (!bytes.isValidUtf8())
        return broken("utf8");
    if (std::ranges::any_of(bytes, isControl))
        return broken("control character");
    const qsizetype blank = bytes.lastIndexOf(QByteArrayView("\n\n"));
    if (blank < 0 || !bytes.endsWith('\n') || blank + 2 == bytes.size())
        return broken("blank line");
    SealNote out{bytes.first(blank + 1).toByteArray(), {}};
    qint64 number = 2 + out.text.count('\n');
    QByteArrayView left = bytes.sliced(blank + 2);
    for (; !left.isEmpty(); ++number) {
        const qsizetype end = left.indexOf('\n');
        auto line = parseLine(left.first(end), number);
        if (!line)
            return std::unexpected(line.error());
        out.lines.push_back(*std::move(line));
        if (out.lines.size() > kMostLines)
            return broken("too many lines", number);
        left = left.sliced(end + 1);
    }
    return out;
}

std::optional<Bytes64> signatureOf(const NoteLine &line)
{
    return line.signature.size() == 4 + 64 ? bytes64(QByteArrayView(line.signature).sliced(4))
                                           : std::nullopt;
}

std::optional<quint64> cosignatureSeconds(const NoteLine &line)
{
    if (line.signature.size() != 4 + 8 + 64)
        return std::nullopt;
    return qFromBigEndian<quint64>(line.signature.constData() + 4);
}

LineCheck checkLine(const SealNote &note, const NoteLine &line, const VerifierKey &key)
{
    if (line.name != key.name || !line.signature.startsWith(toByteArray(key.id())))
        return LineCheck::OtherKey;
    QByteArray message = note.text;
    std::optional<Bytes64> signature = signatureOf(line);
    if (key.algorithm == NoteAlgorithm::Cosignature) {
        const auto seconds = cosignatureSeconds(line);
        signature = seconds ? bytes64(QByteArrayView(line.signature).sliced(12)) : std::nullopt;
        message = cosignedMessage(note.text, seconds.value_or(0));
    }
    const bool good = signature && verifySignature(key.key, spanOf(message), *signature);
    return good ? LineCheck::Good : LineCheck::Bad;
}

SealNote signCheckpoint(const Checkpoint &checkpoint, const QByteArray &logName,
                        const SigningKey &logKey)
{
    const VerifierKey key{logName, NoteAlgorithm::Ed25519, logKey.publicKey()};
    const QByteArray text = checkpoint.toText();
    const Bytes64 signature = logKey.sign(spanOf(text));
    return {text, {{logName, toByteArray(key.id()) + toByteArray(signature)}}};
}

NoteLine cosign(const SealNote &note, const QByteArray &witnessName, const SigningKey &witnessKey,
                quint64 seconds)
{
    const VerifierKey key{witnessName, NoteAlgorithm::Cosignature, witnessKey.publicKey()};
    const QByteArray message = cosignedMessage(note.text, seconds);
    const Bytes64 signature = witnessKey.sign(spanOf(message));
    QByteArray time(8, Qt::Uninitialized);
    qToBigEndian(seconds, time.data());
    return {witnessName, toByteArray(key.id()) + time + toByteArray(signature)};
}

QByteArray stampedBytes(const SealNote &note, const NoteLine &logLine)
{
    return note.text + '\n' + logLine.toBytes();
}

}  // namespace casement::ledger
