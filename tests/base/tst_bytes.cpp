// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/bytes.h"
#include "support/test_main.h"

using namespace casement;

class TstBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void base64IsCanonical_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("padded") << QByteArray("Zm8=") << true;
        QTest::newRow("no padding") << QByteArray("Zm8") << false;
        QTest::newRow("stray bits") << QByteArray("Zm9=") << false;
        QTest::newRow("white space") << QByteArray("Zm8=\n") << false;
        QTest::newRow("url alphabet") << QByteArray("_-8=") << false;
    }
    void base64IsCanonical()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, accepted);
        QCOMPARE(fromBase64(text).has_value(), accepted);
    }
    void hexOfTheRightLengthOnly()
    {
        const QByteArray good(64, 'a');
        QVERIFY(bytes32FromHex(good).has_value());
        QVERIFY(!bytes32FromHex(good.left(62)).has_value());
        QVERIFY(!bytes32FromHex(QByteArray(64, 'A')).has_value());
        QVERIFY(!bytes32FromHex(QByteArray(64, 'g')).has_value());
        QCOMPARE(toHex(*bytes32FromHex(good)), good);
    }
    void wipedBytesAreZeroWhereTheyStood()
    {
        QByteArray secret = QByteArray("correct horse");
        secret.detach();
        const char *where = secret.constData();
        wipe(secret);
        QCOMPARE(secret.constData(), where);
        QCOMPARE(secret, QByteArray(13, '\0'));
    }
};

CASEMENT_TEST(TstBytes, tst_bytes)
#include "tst_bytes.moc"
