// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/bundle.h"
#include "ledger/note.h"
#include "ledger/strict_json.h"
#include "ledger/verify.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::ledger;

// The published good bundle, byte for byte, and each published tamper case with its code.
class TstSharedBundles : public QObject {
    Q_OBJECT

    QString m_dir;
    QJsonObject m_vectors;
    QByteArray m_good;
    QByteArray m_policy;

    QByteArray read(const QString &name) const
    {
        QFile file(m_dir + name);
        if (!file.open(QFile::ReadOnly))
            qFatal("%s is not there", qPrintable(file.fileName()));
        return file.readAll();
    }

    VerifyOptions delivered(const char16_t *bytes) const
    {
        const QJsonObject attachment = m_vectors[u"attachment"].toObject();
        const QByteArray content = attachment[QString::fromUtf16(bytes)].toString().toUtf8();
        VerifyOptions options;
        options.attachments.emplace(
            bytes32FromBase64(attachment[u"sha256"].toString().toLatin1()).value(),
            Attachment{sha256(spanOf(content)), static_cast<quint64>(content.size())});
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_dir = test::sharedDir() + QStringLiteral("/vectors/il1/");
        if (test::sharedDir().isEmpty() || !QFile::exists(m_dir)) {
            setProperty("skippedWhole", true);
            QSKIP("the shared vectors are not beside the checkout");
        }
        m_vectors = QJsonDocument::fromJson(read(QStringLiteral("vectors.json"))).object();
        m_good = read(QStringLiteral("cases/00-good.json"));
        m_policy = read(QStringLiteral("policy.json"));
    }

    void goodPasses()
    {
        const VerifyReport report = verifyBundle(m_good, readPolicy(m_policy), delivered(u"bytes"));
        QCOMPARE(report.code, QByteArray());
        QCOMPARE(report.verdict, Verdict::Pass);
        QCOMPARE(report.size, 9U);
        QCOMPARE(toHex(report.root), m_vectors[u"root"].toString().toLatin1());
        QVERIFY(report.authorsPinned);
        QCOMPARE(report.signers.size(), 3U);
        QCOMPARE(report.unattributed, 1U);
        QCOMPARE(report.shown.entries, 8U);
        QCOMPARE(report.shown.attachments, 1U);
        QCOMPARE(report.witnesses, std::set<QByteArray>{"witness.example/w1"});
        const std::map<QByteArray, quint64> withheld{
            {"R1-PII", 4}, {"R2-PRIV", 1}, {"R3-IRREL-CONF", 1}, {"R4-THIRD-PARTY", 1}};
        QCOMPARE(report.withheld, withheld);
        QVERIFY(report.clockSteps.empty());
    }

    void goodIsWrittenAgainByteForByte()
    {
        const auto bundle = readBundle(m_good);
        QVERIFY(bundle.has_value());
        QCOMPARE(writeBundle(*bundle), m_good);
        QCOMPARE(bundle->ledger.id(),
                 bytes32FromHex(m_vectors[u"ledger_id"].toString().toLatin1()).value());
    }

    void notesAreSignedAgainByteForByte()
    {
        const QJsonObject seeds = m_vectors[u"test_private_seeds"].toObject();
        const auto key = [&](const char16_t *name) {
            return SigningKey::fromSeed(
                bytes32FromHex(seeds[QString::fromUtf16(name)].toString().toLatin1()).value());
        };
        const QByteArray wanted = m_vectors[u"note"].toString().toUtf8();
        const auto parsed = SealNote::fromBytes(wanted);
        QVERIFY(parsed.has_value());
        const auto checkpoint = Checkpoint::fromText(parsed->text);
        QVERIFY(checkpoint.has_value());
        SealNote made =
            signCheckpoint(*checkpoint, m_vectors[u"desk"].toString().toUtf8(), key(u"log"));
        const quint64 seconds = cosignatureSeconds(parsed->lines.at(1)).value();
        made.lines.push_back(cosign(made, "witness.example/w1", key(u"witness"), seconds));
        QCOMPARE(made.toBytes(), wanted);
        const VerifierKey witness{"witness.example/w1", NoteAlgorithm::Cosignature,
                                  key(u"witness").publicKey()};
        QCOMPARE(witness.toString(), m_vectors[u"witness_vkey"].toString().toUtf8());
        QCOMPARE(VerifierKey::fromString(witness.toString()), witness);
    }

    void cases_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QByteArray>("code");
        QCOMPARE(m_vectors[u"tests"].toArray().size(), 34);
        for (const QJsonValue &test : m_vectors[u"tests"].toArray()) {
            const QString policy = test[u"policy"].toString();
            QTest::addRow("%s %s", qPrintable(test[u"id"].toString()),
                          qPrintable(test[u"name"].toString()))
                << test[u"id"].toString()
                << (policy.isEmpty() ? policy : QStringLiteral("cases/") + policy)
                << test[u"expect"].toString().toLatin1();
        }
    }
    void cases()
    {
        QFETCH(QString, id);
        QFETCH(QString, policy);
        QFETCH(QByteArray, code);
        const QByteArray bytes = read(QStringLiteral("cases/%1.json").arg(id));
        const QByteArray policyBytes = policy.isEmpty() ? m_policy : read(policy);
        const bool swapped = code == "BLOB";
        QVERIFY(bytes != m_good || policyBytes != m_policy || swapped);
        const VerifyReport report = verifyBundle(bytes, readPolicy(policyBytes),
                                                 delivered(swapped ? u"wrong_bytes" : u"bytes"));
        QCOMPARE(report.code, code);
        QCOMPARE(report.verdict, Verdict::Fail);
    }
};

CASEMENT_TEST(TstSharedBundles, tst_shared_bundles)
#include "tst_shared_bundles.moc"
