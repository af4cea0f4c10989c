// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_number.h"

#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;

class TstCaseNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstThirtyBits_data();
    void isTheFirstThirtyBits();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
};

void TstCaseNumber::isTheFirstThirtyBits_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("number");
    QTest::newRow("zero") << QByteArray("00000000") << "CASE-000000";
    QTest::newRow("ones") << QByteArray("ffffffff") << "CASE-ZZZZZZ";
    QTest::newRow("last two bits do not count") << QByteArray("00000003") << "CASE-000000";
    QTest::newRow("last counted bit") << QByteArray("00000004") << "CASE-000001";
    QTest::newRow("first character") << QByteArray("08000000") << "CASE-100000";
    QTest::newRow("longer") << QByteArray("0443214748ffff") << "CASE-0H1J2H";
}

void TstCaseNumber::isTheFirstThirtyBits()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, number);
    QCOMPARE(caseNumber(spanOf(QByteArray::fromHex(id))), number);
}

void TstCaseNumber::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");  // empty: refused
    QTest::newRow("canonical") << "CASE-7F3C1Q" << "CASE-7F3C1Q";
    QTest::newRow("lower case") << "case-7f3c1q" << "CASE-7F3C1Q";
    QTest::newRow("no prefix") << "7F3C1Q" << "CASE-7F3C1Q";
    QTest::newRow("letter O") << "CASE-7F3COQ" << "CASE-7F3C0Q";
    QTest::newRow("letters I and l") << "CASE-7FIClQ" << "CASE-7F1C1Q";
    QTest::newRow("spaces around") << " 7F3C1Q " << "CASE-7F3C1Q";
    QTest::newRow("U is none") << "CASE-7F3C1U" << "";
    QTest::newRow("short") << "CASE-7F3C1" << "";
    QTest::newRow("long") << "CASE-7F3C1QQ" << "";
    QTest::newRow("empty") << "" << "";
    QTest::newRow("path") << "../../e" << "";
    QTest::newRow("wide digits") << QStringLiteral("CASE-\uff17F3C1Q") << "";
}

void TstCaseNumber::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    const auto read = parseCaseNumber(typed);
    QCOMPARE(read.has_value(), !number.isEmpty());
    if (read)
        QCOMPARE(*read, number);
    else
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

CASEMENT_TEST(TstCaseNumber, tst_case_number)
#include "tst_case_number.moc"
