// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/entry.h"
#include "ledger/entry_check.h"
#include "ledger/keyset.h"
#include "ledger/merkle.h"
#include "ledger/tokens.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::ledger;

namespace {

Bytes32 hex32(const QJsonValue &value)
{
    return bytes32FromHex(value.toString().toLatin1()).value();
}

QByteArray hexOf(const QJsonObject &object, const QString &name)
{
    return object[name].toString().toLatin1();
}

Field fieldOf(const QJsonObject &object)
{
    const auto id = static_cast<FieldId>(object[u"id"].toInt());
    const QJsonValue value = object[u"value"];
    switch (object[u"kind"].toInt()) {
    case 1:
        return {id, Utf8Value{value.toString().toUtf8()}};
    case 2:
        return {id, TimeValue{static_cast<quint64>(value.toInteger())}};
    case 3:
        return {id, NumberValue{static_cast<quint64>(value.toInteger())}};
    case 4:
        return {id,
                BlobValue{bytes32FromBase64(value[u"sha256"].toString().toLatin1()).value(),
                          static_cast<quint64>(value[u"size"].toInteger())}};
    default:
        break;
    }
    TextValue text{value.toString().toUtf8(), {}};
    for (const QJsonValue &token : object[u"tokens"].toArray())
        text.cuts.push_back(static_cast<quint32>(token[u"text"].toString().toUtf8().size()));
    return {id, text};
}

std::vector<Field> fieldsOf(const QJsonObject &entry)
{
    std::vector<Field> out;
    for (const QJsonValue &field : entry[u"fields"].toArray())
        out.push_back(fieldOf(field.toObject()));
    return out;
}

}  // namespace

// The published good case of nine entries, every intermediate value of it.
class TstSharedEntries : public QObject {
    Q_OBJECT

    QJsonObject m_vectors;
    std::vector<Bytes32> m_leaves;
    LedgerName m_name;

    SigningKey keyOf(const QByteArray &publicKey)
    {
        const QJsonObject seeds = m_vectors[u"test_private_seeds"].toObject();
        for (const QJsonValue &seed : seeds) {
            SigningKey key = SigningKey::fromSeed(hex32(seed));
            if (toHex(key.publicKey()) == publicKey)
                return key;
        }
        qFatal("no seed for an author");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(test::sharedDir() + QStringLiteral("/vectors/il1/vectors.json"));
        if (test::sharedDir().isEmpty() || !file.open(QFile::ReadOnly)) {
            setProperty("skippedWhole", true);
            QSKIP("the shared vectors are not beside the checkout");
        }
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &entry : m_vectors[u"entries"].toArray())
            m_leaves.push_back(hex32(entry[u"leaf"]));
        m_name = {m_vectors[u"origin"].toString().toUtf8(), hex32(m_vectors[u"nonce"]),
                  hex32(m_vectors[u"entries"][0][u"author_public_key"])};
        QCOMPARE(toHex(m_name.id()), hexOf(m_vectors, QStringLiteral("ledger_id")));
    }

    void entries_data()
    {
        QTest::addColumn<QJsonObject>("entry");
        for (const QJsonValue &entry : m_vectors[u"entries"].toArray())
            QTest::addRow("entry %d", entry[u"seq"].toInt()) << entry.toObject();
    }
    void entries()
    {
        QFETCH(QJsonObject, entry);
        const auto hex = [&](const char16_t *name) {
            return hexOf(entry, QString::fromUtf16(name));
        };
        const auto seq = static_cast<Seq>(entry[u"seq"].toInteger());
        const Bytes32 prevRoot = rootOf(HashList(m_leaves).first(seq));
        QCOMPARE(toHex(prevRoot), hex(u"prev_root"));
        const auto made = signEntry(m_name.id(), seq, prevRoot, fieldsOf(entry),
                                    hex32(entry[u"entry_key"]), keyOf(hex(u"author_public_key")));
        QVERIFY(made.has_value());
        checkFields(entry, *made);
        QCOMPARE(toHex(made->fieldsRoot), hex(u"fields_root"));
        const auto count = static_cast<quint16>(made->fields.size());
        QCOMPARE(toHex(spanOf(authorMessage(m_name.id(), seq, prevRoot, count, made->fieldsRoot))),
                 hex(u"author_message"));
        QCOMPARE(toHex(made->signature), hex(u"signature"));
        QCOMPARE(toHex(EntryKey(made->entryKey).authorSalt()), hex(u"author_salt"));
        QCOMPARE(toHex(made->authorCommitment), hex(u"author_commitment"));
        QCOMPARE(toHex(entryHash(count, made->fieldsRoot, made->authorCommitment)),
                 hex(u"entry_root"));
        QCOMPARE(toHex(leafHash(spanOf(QByteArray::fromHex(hex(u"leaf_data"))))), hex(u"leaf"));
        QCOMPARE(toHex(made->leaf), hex(u"leaf"));
        QVERIFY(!EntryChecker(m_name.id())
                     .check(StoredEntry::fromSigned(*made), prevRoot)
                     .fault.has_value());
    }

    void ourCutsAreTheirs_data() { entries_data(); }
    void ourCutsAreTheirs()
    {
        QFETCH(QJsonObject, entry);
        for (const Field &field : fieldsOf(entry)) {
            if (const auto *text = std::get_if<TextValue>(&field.value))
                QCOMPARE(cutTokens(text->utf8), text->cuts);
        }
    }

    void rootAndProofs()
    {
        const Bytes32 root = rootOf(m_leaves);
        QCOMPARE(toHex(root), hexOf(m_vectors, QStringLiteral("root")));
        for (const QJsonValue &proof : m_vectors[u"inclusion"].toArray()) {
            const auto index = static_cast<quint64>(proof[u"index"].toInteger());
            const Proof path = pathOf(proof);
            QCOMPARE(inclusionProof(m_leaves, index), path);
            QVERIFY(verifyInclusion(m_leaves[index], index, m_leaves.size(), root, path));
        }
        for (const QJsonValue &proof : m_vectors[u"consistency"].toArray()) {
            const auto old = static_cast<quint64>(proof[u"old"].toInteger());
            const Proof path = pathOf(proof);
            QCOMPARE(consistencyProof(m_leaves, old), path);
            QVERIFY(verifyConsistency(old, rootOf(HashList(m_leaves).first(old)), m_leaves.size(),
                                      root, path));
        }
    }

    void keysetInForce()
    {
        Keyset keys(m_name.genesisKey);
        for (const QJsonValue &entry : m_vectors[u"entries"].toArray()) {
            const auto change = readKeyChange(fieldsOf(entry.toObject()));
            if (change)
                QVERIFY(keys.apply(*change).has_value());
        }
        QCOMPARE(toBase64(keys.hash()), hexOf(m_vectors, QStringLiteral("keyset")));
    }

private:
    static Proof pathOf(const QJsonValue &proof)
    {
        Proof out;
        for (const QJsonValue &step : proof[u"path"].toArray())
            out.push_back(hex32(step));
        return out;
    }

    static void checkFields(const QJsonObject &entry, const SignedEntry &made)
    {
        const QJsonArray wanted = entry[u"fields"].toArray();
        const EntryKey entryKey(made.entryKey);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QJsonObject want = wanted[i].toObject();
            const Field &field = made.fields[i];
            const Bytes32 rawKey = entryKey.fieldKey(field.id);
            const FieldKey key(rawKey);
            QCOMPARE(toHex(rawKey), hexOf(want, QStringLiteral("field_key")));
            QCOMPARE(toHex(key.fieldSalt()), hexOf(want, QStringLiteral("salt")));
            QCOMPARE(toHex(made.commitments[i].commitment),
                     hexOf(want, QStringLiteral("commitment")));
            const auto *text = std::get_if<TextValue>(&field.value);
            if (!text)
                continue;
            QCOMPARE(toHex(textRoot(*text, key)), hexOf(want, QStringLiteral("text_root")));
            quint32 index = 0;
            for (const QJsonValue &token : want[u"tokens"].toArray()) {
                const Bytes32 salt = key.tokenSalt(index);
                QCOMPARE(salt, hex32(token[u"salt"]));
                QCOMPARE(tokenCommitment(salt, index, token[u"text"].toString().toUtf8()),
                         hex32(token[u"commitment"]));
                ++index;
            }
        }
    }
};

CASEMENT_TEST(TstSharedEntries, tst_shared_entries)
#include "tst_shared_entries.moc"
