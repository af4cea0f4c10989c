// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/identity.h"

#include "desk/inside/new_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxIdentityBytes = 64 * 1024;

QString cardPath(const QString &path)
{
    return path + u".card"_s;
}

Result<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorKind::CannotOpen : ErrorKind::NotFound, path, {},
                       file.errorString());
    if (file.size() > kMaxIdentityBytes)
        return failure(ErrorKind::TooLarge, path, {}, QString::number(file.size()),
                       QString::number(kMaxIdentityBytes));
    return file.readAll();
}

Result<QString> member(const QJsonObject &object, QLatin1StringView name, const QString &source)
{
    const QJsonValue value = object.value(name);
    if (!value.isString())
        return failure(ErrorKind::BadInput, source, QString(name),
                       value.isUndefined() ? u"nothing"_s : u"another type"_s, u"text"_s);
    return value.toString();
}

}  // namespace

QByteArray PersonCard::toJson() const
{
    const QJsonObject object{{u"name"_s, name},
                             {u"email"_s, email},
                             {u"function"_s, QString(casefile::codeOf(function))},
                             {u"key"_s, QString::fromLatin1(toBase64(publicKey))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<PersonCard> PersonCard::fromJson(const QByteArray &json, const QString &source)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return failure(ErrorKind::BadInput, source, u"json"_s, parseError.errorString(),
                       u"a JSON object"_s);
    const QJsonObject object = document.object();
    const auto name = member(object, "name"_L1, source);
    const auto email = member(object, "email"_L1, source);
    const auto function = member(object, "function"_L1, source);
    const auto key = member(object, "key"_L1, source);
    for (const auto *part : {&name, &email, &function, &key}) {
        if (!*part)
            return failure(part->error());
    }
    const auto code = casefile::functionFromCode(*function);
    if (!code)
        return failure(ErrorKind::BadInput, source, u"function"_s, *function);
    const auto publicKey = bytes32FromBase64(key->toLatin1());
    if (!publicKey)
        return failure(ErrorKind::BadInput, source, u"key"_s, *key, u"32 bytes in base64"_s);
    return PersonCard{*name, *email, *code, *publicKey};
}

Identity::Identity(PersonCard card, ledger::SigningKey key, Passphrase passphrase)
    : m_card(std::move(card)), m_key(std::move(key)), m_passphrase(std::move(passphrase))
{
}

Result<Identity> Identity::generate(PersonCard card, const QString &passphrase, Random &random)
{
    if (passphrase.isEmpty())
        return failure(ErrorKind::BadInput, u"passphrase"_s, u"passphrase"_s, u"nothing"_s);
    if (card.name.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, u"name"_s, u"name"_s, u"nothing"_s);
    ledger::SigningKey key = ledger::SigningKey::generate(random);
    card.publicKey = key.publicKey();
    return Identity(std::move(card), std::move(key), Passphrase(passphrase));
}

Result<QByteArray> Identity::toPem() const
{
    return m_key.toEncryptedPem(m_passphrase.utf8());
}

Result<Identity> Identity::fromPem(const QByteArray &pem, const QString &passphrase,
                                   PersonCard card)
{
    Passphrase secret(passphrase);
    auto key = ledger::SigningKey::fromEncryptedPem(pem, secret.utf8());
    if (!key)
        return failure(key.error());
    if (key->publicKey() != card.publicKey)
        return failure(ErrorKind::Damaged, card.name, u"key"_s,
                       QString::fromLatin1(toHex(key->publicKey())),
                       QString::fromLatin1(toHex(card.publicKey)));
    return Identity(std::move(card), std::move(*key), std::move(secret));
}

Result<> Identity::save(const QString &path) const
{
    const auto pem = toPem();
    if (!pem)
        return failure(pem.error());
    if (QFileInfo::exists(cardPath(path)))
        return failure(ErrorKind::AlreadyExists, cardPath(path));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (auto written = writeNewFile(path, *pem, owner); !written)
        return written;
    auto written =
        writeNewFile(cardPath(path), m_card.toJson(), owner | QFile::ReadGroup | QFile::ReadOther);
    if (!written)
        QFile::remove(path);
    return written;
}

Result<Identity> Identity::load(const QString &path, const QString &passphrase)
{
    const auto pem = readSmallFile(path);
    if (!pem)
        return failure(pem.error());
    const auto json = readSmallFile(cardPath(path));
    if (!json)
        return failure(json.error());
    auto card = PersonCard::fromJson(*json, cardPath(path));
    if (!card)
        return failure(card.error());
    auto identity = fromPem(*pem, passphrase, std::move(*card));
    if (!identity && identity.error().subject.isEmpty())
        identity.error().subject = path;
    return identity;
}

Result<QByteArray> Identity::wrap(const ledger::SigningKey &key) const
{
    return key.toEncryptedPem(m_passphrase.utf8());
}

Result<ledger::SigningKey> Identity::unwrap(const QByteArray &pem) const
{
    return ledger::SigningKey::fromEncryptedPem(pem, m_passphrase.utf8());
}

Identity Identity::under(const QString &passphrase) const
{
    return Identity(m_card, m_key.clone(), Passphrase(passphrase));
}

}  // namespace casement::desk
