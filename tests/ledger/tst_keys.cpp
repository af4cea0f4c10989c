// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/digest.h"
#include "ledger/keys.h"
#include "ledger/sample_ledger.h"
#include "support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace casement;
using namespace casement::ledger;
using casement::ledger::test::keyNamed;

class TstKeys : public QObject {
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    // Adds L, the order of the group, to S, the second half in little-endian order. False where it
    // does not fit.
    static bool addGroupOrder(Bytes64 &signature)
    {
        const QByteArray order =
            QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        unsigned carry = 0;
        for (qsizetype i = 0; i < order.size(); ++i) {
            auto &digit = signature[32 + static_cast<size_t>(i)];
            const unsigned sum = digit + static_cast<quint8>(order[i]) + carry;
            digit = static_cast<quint8>(sum);
            carry = sum >> 8;
        }
        return carry == 0;
    }

    static int openssl(const QString &folder, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished() ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(),
                 "the openssl program is on the package list");
    }

    // RFC 4231, cases 1, 2 and 6.
    void hmac_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("20 bytes")
            << QByteArray(20, '\x0b') << QByteArray("Hi There")
            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("short key")
            << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("longer than a block")
            << QByteArray(131, '\xaa')
            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
    void hmac()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, code);
        QCOMPARE(toHex(hmacSha256(spanOf(key), spanOf(message))), code);
    }

    // RFC 8032, 7.1, test 2.
    void knownSignature()
    {
        const SigningKey key = SigningKey::fromSeed(
            *bytes32FromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        QCOMPARE(toHex(key.publicKey()),
                 QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        const QByteArray message("\x72");
        const Bytes64 signature = key.sign(spanOf(message));
        QCOMPARE(toHex(signature).first(32), QByteArray("92a009a9f0d4cab8720e820b5f642540"));
        PublicKey checker(key.publicKey());
        for (int twice = 0; twice < 2; ++twice) {
            QVERIFY(checker.verify(spanOf(message), signature));
            QVERIFY(!checker.verify(spanOf(QByteArray("s")), signature));
        }
        QCOMPARE(key.clone().sign(spanOf(message)), signature);
    }

    // Every other spelling of S that fits into 32 bytes: S + L, S + 2 L, …
    void aSecondSpellingOfASignatureIsRefused()
    {
        const SigningKey key = keyNamed("alice");
        const QByteArray message("the words");
        const Bytes64 good = key.sign(spanOf(message));
        Bytes64 signature = good;
        int spellings = 0;
        while (addGroupOrder(signature)) {
            ++spellings;
            QVERIFY(signature != good);
            QVERIFY(!verifySignature(key.publicKey(), spanOf(message), signature));
            QVERIFY(!PublicKey(key.publicKey()).verify(spanOf(message), signature));
        }
        QVERIFY2(spellings >= 14, qPrintable(QString::number(spellings)));
        QVERIFY(verifySignature(key.publicKey(), spanOf(message), good));
    }

    // The sign.input of ed25519.cr.yp.to: seed and key, key, message, signature and message.
    void publishedSignatures()
    {
        QFile file(casement::test::sharedDir()
                   + QStringLiteral("/data/crypto/ed25519/djb-sign.input-0001-0300.txt"));
        if (casement::test::sharedDir().isEmpty() || !file.open(QFile::ReadOnly))
            QSKIP("the published vectors are not beside the checkout");
        int lines = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QByteArrayList parts = line.split(':');
            if (parts.size() < 4)
                continue;
            const SigningKey key = SigningKey::fromSeed(bytes32FromHex(parts[0].first(64)).value());
            const QByteArray message = QByteArray::fromHex(parts[2]);
            QCOMPARE(toHex(key.publicKey()), parts[1]);
            Bytes64 signature = key.sign(spanOf(message));
            QCOMPARE(toHex(signature) + parts[2], parts[3]);
            QVERIFY(verifySignature(key.publicKey(), spanOf(message), signature));
            Bytes64 respelled = signature;
            QVERIFY(addGroupOrder(respelled));
            QVERIFY(!verifySignature(key.publicKey(), spanOf(message), respelled));
            signature[lines % 64] ^= 1;
            QVERIFY(!verifySignature(key.publicKey(), spanOf(message), signature));
            ++lines;
        }
        QCOMPARE(lines, 300);
    }

    void notAPoint()
    {
        Bytes32 key{};
        key.fill(0xFF);
        const PublicKey bad(key);
        QVERIFY(!bad.verify(spanOf(QByteArray("m")), {}));
    }

    void encryptedPemRoundTrips()
    {
        const SigningKey key = keyNamed("alice");
        const auto pem = key.toEncryptedPem("correct horse");
        QVERIFY(pem.has_value());
        QVERIFY(pem->startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        const auto back = SigningKey::fromEncryptedPem(*pem, "correct horse");
        QVERIFY(back.has_value());
        QCOMPARE(back->publicKey(), key.publicKey());
        const auto wrong = SigningKey::fromEncryptedPem(*pem, "wrong horse");
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().kind, ErrorKind::WrongPassphrase);
        QVERIFY(!key.toEncryptedPem("").has_value());
    }

    void otherPemIsRefused_data()
    {
        QTest::addColumn<QStringList>("make");
        QTest::newRow("plain") << QStringList{
            QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("ed25519")};
        QTest::newRow("another curve") << QStringList{
            QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("x25519"),
            QStringLiteral("-aes256"), QStringLiteral("-pass"),      QStringLiteral("pass:p")};
    }
    void otherPemIsRefused()
    {
        QFETCH(QStringList, make);
        const QTemporaryDir folder;
        make += {QStringLiteral("-out"), QStringLiteral("k.pem")};
        QCOMPARE(openssl(folder.path(), make), 0);
        QFile file(folder.filePath(QStringLiteral("k.pem")));
        QVERIFY(file.open(QFile::ReadOnly));
        const auto key = SigningKey::fromEncryptedPem(file.readAll(), "p");
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().kind, ErrorKind::BadInput);
    }

    void opensslReadsOurPem()
    {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("k.pem")),
              keyNamed("alice").toEncryptedPem("correct horse").value());
        QCOMPARE(
            openssl(folder.path(),
                    {QStringLiteral("pkey"), QStringLiteral("-in"), QStringLiteral("k.pem"),
                     QStringLiteral("-passin"), QStringLiteral("pass:correct horse"),
                     QStringLiteral("-pubout"), QStringLiteral("-out"), QStringLiteral("pub.pem")}),
            0);
        QFile file(folder.filePath(QStringLiteral("pub.pem")));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), PublicKey(keyNamed("alice").publicKey()).toPem());
    }

    // What docs/verify-by-hand.md asks of a recipient.
    void opensslVerifiesANote()
    {
        const QTemporaryDir folder;
        const SealNote note = ledger::test::sampleLedger().note();
        write(folder.filePath(QStringLiteral("k.pem")),
              PublicKey(keyNamed("log").publicKey()).toPem());
        write(folder.filePath(QStringLiteral("note.txt")), note.text);
        write(folder.filePath(QStringLiteral("other.txt")), note.text + '\n');
        write(folder.filePath(QStringLiteral("sig")),
              toByteArray(signatureOf(note.lines[0]).value()));
        const auto verify = [&](const QString &text) {
            return openssl(
                folder.path(),
                {QStringLiteral("pkeyutl"), QStringLiteral("-verify"), QStringLiteral("-pubin"),
                 QStringLiteral("-inkey"), QStringLiteral("k.pem"), QStringLiteral("-rawin"),
                 QStringLiteral("-in"), text, QStringLiteral("-sigfile"), QStringLiteral("sig")});
        };
        QCOMPARE(verify(QStringLiteral("note.txt")), 0);
        QVERIFY(verify(QStringLiteral("other.txt")) != 0);
    }
};

CASEMENT_TEST(TstKeys, tst_keys)
#include "tst_keys.moc"
