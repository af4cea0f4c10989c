// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/tamper_cases.h"
#include "ledger/timestamp.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

// Time stamps that a test authority gave once over the seal of the generated good case; its own
// certificate lasts until 2036, its root longer.
class TstStamp : public QObject {
    Q_OBJECT

    QJsonObject m_stamps;

    QByteArray der(const char16_t *name) const
    {
        return QByteArray::fromBase64(m_stamps[QStringView(name)].toString().toLatin1());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(casement::test::sourceDir()
                   + QStringLiteral("/tests/ledger/vectors/stamps.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        m_stamps = QJsonDocument::fromJson(file.readAll()).object();
    }

    void stamps_data()
    {
        QTest::addColumn<QByteArray>("tsr");
        QTest::addColumn<QByteArray>("anchor");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArray>("code");
        constexpr qint64 kSoon = 1'800'000'000'000;  // January 2027
        constexpr qint64 kLate = 2'300'000'000'000;  // November 2042
        const QByteArray none;
        const auto fail = Verdict::Fail;
        QTest::newRow("under the root")
            << der(u"good") << der(u"root") << kSoon << Verdict::Pass << none;
        QTest::newRow("under the authority itself")
            << der(u"good") << der(u"authority") << kSoon << Verdict::Pass << none;
        QTest::newRow("expired") << der(u"good") << der(u"root") << kLate << Verdict::CannotCheck
                                 << QByteArray("EXPIRED");
        QTest::newRow("no certificate")
            << der(u"good") << none << kSoon << Verdict::CannotCheck << QByteArray("NO-ANCHOR");
        QTest::newRow("under what is no certificate")
            << der(u"good") << QByteArray("certificate") << kSoon << Verdict::CannotCheck
            << QByteArray("NO-ANCHOR");
        QTest::newRow("of garbage, under what is no certificate")
            << QByteArray("stamp") << QByteArray("certificate") << kSoon << fail
            << QByteArray("TSR");
        QTest::newRow("under another root")
            << der(u"good") << der(u"other_root") << kSoon << fail << QByteArray("TSR");
        QTest::newRow("over another text")
            << der(u"other_text") << der(u"root") << kSoon << fail << QByteArray("TSR");
        QTest::newRow("cut short")
            << der(u"good").chopped(1) << der(u"root") << kSoon << fail << QByteArray("TSR");
        QTest::newRow("one byte more")
            << der(u"good") + '\0' << der(u"root") << kSoon << fail << QByteArray("TSR");
        QByteArray flipped = der(u"good");
        flipped[flipped.size() - 3] = static_cast<char>(flipped[flipped.size() - 3] ^ 1);
        QTest::newRow("signature broken")
            << flipped << der(u"root") << kSoon << fail << QByteArray("TSR");
        QTest::newRow("empty") << QByteArray("") << der(u"root") << kSoon << fail
                               << QByteArray("TSR");
    }
    void stamps()
    {
        QFETCH(QByteArray, tsr);
        QFETCH(QByteArray, anchor);
        QFETCH(qint64, now);
        QFETCH(Verdict, verdict);
        QFETCH(QByteArray, code);
        Scene scene = goodScene();
        scene.bundle.tsr = tsr;
        if (!anchor.isEmpty())
            scene.policy.tsa = {anchor};
        scene.options.nowMs = now;
        const VerifyReport report = verifyBundle(scene.bundleBytes(), scene.policy, scene.options);
        QCOMPARE(report.code, code);
        QCOMPARE(report.verdict, verdict);
        QCOMPARE(report.stampedAtMs.has_value(), verdict == Verdict::Pass);
    }

    void cosignaturesDoNotDisturbIt()
    {
        Scene scene = goodScene();
        scene.bundle.tsr = der(u"good");
        scene.policy.tsa = {der(u"root")};
        SealNote note = SealNote::fromBytes(scene.bundle.note).value();
        note.lines.push_back(cosign(note, "witness.example/two", keyNamed("mallory"), 9));
        scene.bundle.note = note.toBytes();
        const VerifyReport report = verifyBundle(scene.bundleBytes(), scene.policy, scene.options);
        QCOMPARE(report.verdict, Verdict::Pass);
    }
};

CASEMENT_TEST(TstStamp, tst_stamp)
#include "tst_stamp.moc"
