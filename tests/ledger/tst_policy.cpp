// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/policy.h"
#include "ledger/sample_ledger.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

class TstPolicy : public QObject {
    Q_OBJECT

    static QByteArray logKey()
    {
        return VerifierKey{kDesk, NoteAlgorithm::Ed25519, keyNamed("log").publicKey()}.toString();
    }

    // A least policy with these members more.
    static QByteArray with(const QByteArray &more)
    {
        return QByteArray(R"({"format":"il1-policy","version":1,"logs":[{"origin":"a/","vkey":")")
            + logKey() + "\"}]" + more + "}";
    }

private Q_SLOTS:
    void roundTrips()
    {
        Policy policy = samplePolicy(sampleLedger());
        QCOMPARE(readPolicy(writePolicy(policy)).value(), policy);
        policy.authors.emplace();
        QCOMPARE(readPolicy(writePolicy(policy)).value(), policy);
        policy.authors = {{keyNamed("alice").publicKey()}};
        policy.tsa = {"certificate"};
        policy.minSize = 12;
        QCOMPARE(readPolicy(writePolicy(policy)).value(), policy);
    }

    void absentMembersHaveTheirMeaning()
    {
        const auto policy = readPolicy(with(""));
        QVERIFY(policy.has_value());
        QCOMPARE(policy->quorum, 0U);
        QCOMPARE(policy->minSize, 0U);
        QVERIFY(!policy->authors.has_value());
        QVERIFY(policy->witnesses.empty() && policy->knownHeads.empty() && policy->tsa.empty());
    }

    void covers_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("covered");
        const auto add = [](const char *row, const char *origin, bool covered) {
            QTest::addRow("%s %s", row, origin) << QByteArray(row) << QByteArray(origin) << covered;
        };
        add("a.example/", "a.example/incident/x", true);
        add("a.example/", "a.example.evil/incident/x", false);
        add("a.example/incident/x", "a.example/incident/x", true);
        add("a.example/incident/x", "a.example/incident/xy", false);
        add("a.example/incident/x", "a.example/incident", false);
    }
    void covers()
    {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, origin);
        QFETCH(bool, covered);
        QCOMPARE((LogRow{row, {}}.covers(origin)), covered);
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("policy");
        QTest::newRow("byte-order mark") << "\xEF\xBB\xBF" + with("");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("member twice") << with(R"(,"quorum":0,"quorum":1)");
        QTest::newRow("unknown member") << with(R"(,"quorom":1)");
        QTest::newRow("version 2") << with("").replace("\"version\":1", "\"version\":2");
        QTest::newRow("bundle") << with("").replace("il1-policy", "il1-bundle");
        QTest::newRow("no logs") << QByteArray(R"({"format":"il1-policy","version":1})");
        QTest::newRow("key id of another key") << with("").replace("desk.example+", "desk.exampl+");
        QTest::newRow("witness as log") << with("").replace(
            logKey(),
            VerifierKey{kWitness, NoteAlgorithm::Cosignature, keyNamed("witness").publicKey()}
                .toString());
        QTest::newRow("log as witness") << with(",\"witnesses\":[\"" + logKey() + "\"]");
        QTest::newRow("negative quorum") << with(R"(,"quorum":-1)");
        QTest::newRow("quorum in quotes") << with(R"(,"quorum":"1")");
        QTest::newRow("fraction") << with(R"(,"min_size":1.5)");
        QTest::newRow("authors null") << with(R"(,"authors":null)");
        QTest::newRow("short author") << with(R"(,"authors":["QUJD"])");
        QTest::newRow("head without root") << with(R"(,"known_heads":[{"origin":"a","size":1}])");
        QTest::newRow("certificate in hex") << with(R"(,"tsa":["3082zz"])");
        QTest::newRow("too large") << with("") + QByteArray(kMaxPolicyBytes, ' ');
    }
    void unreadable()
    {
        QFETCH(QByteArray, bytes);
        const auto policy = readPolicy(bytes);
        QVERIFY(!policy.has_value());
        QVERIFY(!policy.error().field.isEmpty());
    }
};

CASEMENT_TEST(TstPolicy, tst_policy)
#include "tst_policy.moc"
