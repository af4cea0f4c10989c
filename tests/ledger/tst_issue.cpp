// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/known_fields.h"
#include "ledger/sample_ledger.h"
#include "support/test_main.h"

#include <functional>

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

namespace {

Attachment measured(const QByteArray &bytes)
{
    return {sha256(spanOf(bytes)), static_cast<quint64>(bytes.size())};
}

Field fileField(quint16 number, const QByteArray &bytes)
{
    const Attachment file = measured(bytes);
    return {static_cast<FieldId>(kFirstIssueFileField + number), BlobValue{file.sha256, file.size}};
}

}  // namespace

// A bundle, its receipt and the files between them.
class TstIssue : public QObject {
    Q_OBJECT

    QByteArray m_pdf = "%PDF a report";
    QByteArray m_bundle;
    SampleLedger m_after = sampleLedger();
    Disclosure m_receiptPlan;

    QByteArray receipt() const { return writeBundle(bundleOf(m_after, m_receiptPlan)); }

    DeliveredFiles files() const
    {
        return {{"bundle.json", measured(m_bundle)}, {"report.pdf", measured(m_pdf)}};
    }

    IssueReport verify(const DeliveredFiles &delivered) const
    {
        return verifyIssue(m_bundle, receipt(), samplePolicy(m_after), delivered);
    }

private Q_SLOTS:
    void init()
    {
        const SampleLedger before = sampleLedger();
        m_bundle = writeBundle(bundleOf(before, sampleDisclosure(before)));
        m_after = sampleLedger();
        m_after.append(keyNamed("alice"), kKindIssueDone,
                       {fileField(0, m_bundle), fileField(1, m_pdf),
                        textField(kFirstIssueFileNameField, "bundle.json"),
                        textField(kFirstIssueFileNameField + 1, "report.pdf")});
        m_after.appendSeal(keyNamed("alice"));
        m_receiptPlan = showAll(m_after);
    }

    void wholeIssuePasses()
    {
        const IssueReport report = verify(files());
        QCOMPARE(report.code, QByteArray());
        QCOMPARE(report.verdict, Verdict::Pass);
        QCOMPARE(report.good.size(), 2U);
        QVERIFY(report.missing.empty());
    }

    void alteredFileIsNamed()
    {
        DeliveredFiles delivered = files();
        delivered["report.pdf"] = measured(m_pdf + " with a change");
        const IssueReport report = verify(delivered);
        QCOMPARE(report.code, QByteArray("FILE"));
        QCOMPARE(report.altered, (std::vector<QByteArray>{"report.pdf"}));
    }

    void unlistedFileIsNamed()
    {
        DeliveredFiles delivered = files();
        delivered["annex.pdf"] = measured("more");
        const IssueReport report = verify(delivered);
        QCOMPARE(report.code, QByteArray("FILE"));
        QCOMPARE(report.unlisted, (std::vector<QByteArray>{"annex.pdf"}));
    }

    void missingFileIsSaid()
    {
        DeliveredFiles delivered = files();
        delivered.erase("report.pdf");
        const IssueReport report = verify(delivered);
        QCOMPARE(report.verdict, Verdict::Pass);
        QCOMPARE(report.missing, (std::vector<QByteArray>{"report.pdf"}));
    }

    void withheldNameStillMatches()
    {
        m_receiptPlan.entries[13].fields[kFirstIssueFileNameField + 1] = WithholdAll{"R1-PII"};
        QCOMPARE(verify(files()).verdict, Verdict::Pass);
    }

    void receiptMustKnowTheBundle_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("another disclosure of the same seal") << 0;
        QTest::newRow("issue_done withheld") << 1;
        QTest::newRow("receipt for itself") << 2;
        QTest::newRow("receipt of another case") << 3;
    }
    void receiptMustKnowTheBundle()
    {
        QFETCH(int, change);
        const SampleLedger before = sampleLedger();
        const Policy policy = samplePolicy(before);
        QByteArray bundle = m_bundle;
        QByteArray proof = receipt();
        if (change == 0)
            bundle = writeBundle(bundleOf(before, showAll(before)));
        if (change == 1) {
            m_receiptPlan.entries.erase(m_receiptPlan.entries.begin() + 13);
            m_receiptPlan.withheld = {{13, 13, "R0-WITHHELD"}};
            proof = receipt();
        }
        if (change == 2)
            proof = m_bundle;
        if (change == 3) {
            SampleLedger other("desk.example/incident/other");
            other.append(keyNamed("admin"), kKindGenesis, {});
            other.appendSeal(keyNamed("admin"));
            proof = writeBundle(bundleOf(other, showAll(other)));
        }
        const IssueReport report = verifyIssue(bundle, proof, policy, files());
        QCOMPARE(report.code, QByteArray("RECEIPT"));
        QCOMPARE(report.verdict, Verdict::Fail);
    }

    void brokenReceiptNamesItsCode()
    {
        const IssueReport report = verifyIssue(m_bundle, "{}", samplePolicy(m_after), files());
        QCOMPARE(report.code, QByteArray("FORMAT"));
    }
};

CASEMENT_TEST(TstIssue, tst_issue)
#include "tst_issue.moc"
