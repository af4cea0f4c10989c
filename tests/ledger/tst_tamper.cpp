// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/known_fields.h"
#include "ledger/tamper_cases.h"
#include "support/test_main.h"

#include <set>

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

class TstTamper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodPasses()
    {
        const Scene good = goodScene();
        const VerifyReport report = verifyBundle(good.bundleBytes(), good.policy, good.options);
        QCOMPARE(report.code, QByteArray());
        QCOMPARE(report.verdict, Verdict::Pass);
    }

    void cases_data()
    {
        QTest::addColumn<qsizetype>("index");
        const std::vector<TamperCase> cases = allTamperCases();
        for (size_t i = 0; i < cases.size(); ++i)
            QTest::addRow("%s: %s", cases[i].code, cases[i].name) << static_cast<qsizetype>(i);
    }
    void cases()
    {
        QFETCH(qsizetype, index);
        static const std::vector<TamperCase> all = allTamperCases();
        const TamperCase &tamper = all[static_cast<size_t>(index)];
        const Scene good = goodScene();
        Scene bad = goodScene();
        tamper.spoil(bad);
        QVERIFY(bad.bundleBytes() != good.bundleBytes() || bad.policy != good.policy
                || bad.options.attachments != good.options.attachments
                || bad.options.maxBytes != good.options.maxBytes);
        const VerifyReport report = verifyBundle(bad.bundleBytes(), bad.policy, bad.options);
        QCOMPARE(report.code, QByteArray(tamper.code));
        QCOMPARE(report.verdict, Verdict::Fail);
    }

    void everyCodeHasACase()
    {
        std::set<QByteArray> codes;
        for (const TamperCase &tamper : allTamperCases())
            codes.insert(tamper.code);
        const std::set<QByteArray> all{"LIMIT",
                                       "JSON",
                                       "FORMAT",
                                       "B64",
                                       "ORIGIN",
                                       "NOTE",
                                       "SIG",
                                       "UNTRUSTED",
                                       "CP",
                                       "QUORUM",
                                       "ROLLBACK",
                                       "SIZE",
                                       "ROOT",
                                       "FORK",
                                       "SEQ",
                                       "FIELD-ORDER",
                                       "KIND",
                                       "BLOB",
                                       "AUTHOR-UNKNOWN",
                                       "AUTHOR-SIG",
                                       "LEAF",
                                       "KEYSET",
                                       "BASIS",
                                       "BASIS-DUP",
                                       "BASIS-COVER",
                                       "TSR"};
        QCOMPARE(codes, all);
    }

    void firstFaultNames_data()
    {
        QTest::addColumn<size_t>("first");
        QTest::addColumn<size_t>("second");
        const std::vector<TamperCase> ladder = ladderOfFaults();
        for (size_t i = 0; i < ladder.size(); ++i) {
            for (size_t j = i + 1; j < ladder.size(); ++j)
                QTest::addRow("%s before %s", ladder[i].code, ladder[j].code) << i << j;
        }
    }
    // Two faults in one bundle: the earlier step names the code, whichever was made first.
    void firstFaultNames()
    {
        QFETCH(size_t, first);
        QFETCH(size_t, second);
        const std::vector<TamperCase> ladder = ladderOfFaults();
        Scene scene = goodScene();
        scene.policy.tsa = {"anything"};
        ladder[second].spoil(scene);
        ladder[first].spoil(scene);
        const VerifyReport report = verifyBundle(scene.bundleBytes(), scene.policy, scene.options);
        QCOMPARE(report.code, QByteArray(ladder[first].code));
    }

    void whereItFailed()
    {
        Scene scene = goodScene();
        scene.options.attachments.begin()->second.size = 1;
        const VerifyReport report = verifyBundle(scene.bundleBytes(), scene.policy, scene.options);
        QCOMPARE(report.entry, Seq{5});
        QCOMPARE(report.field, FieldId{18});
    }

    void cannotCheck_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("not a policy") << QByteArray("{}") << QByteArray("POLICY");
        QTest::newRow("no logs") << QByteArray(R"({"format":"il1-policy","logs":[],"version":1})")
                                 << QByteArray("LOGS");
    }
    void cannotCheck()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, code);
        const Scene good = goodScene();
        const VerifyReport report = verifyBundle(good.bundleBytes(), readPolicy(policy));
        QCOMPARE(report.verdict, Verdict::CannotCheck);
        QCOMPARE(report.code, code);
        const VerifyReport broken = verifyBundle("{", readPolicy(policy));
        QCOMPARE(broken.code, QByteArray("JSON"));
    }

    void stampWithoutAnchorCannotBeChecked()
    {
        Scene scene = goodScene();
        scene.bundle.tsr = "anything";
        const VerifyReport report = verifyBundle(scene.bundleBytes(), scene.policy, scene.options);
        QCOMPARE(report.verdict, Verdict::CannotCheck);
        QCOMPARE(report.code, QByteArray("NO-ANCHOR"));
    }

    void warningsAreNotFailures()
    {
        SampleLedger ledger;
        ledger.append(keyNamed("admin"), kKindGenesis, {});
        ledger.append(keyNamed("admin"), "note", {});
        ledger.appendSeal(keyNamed("admin"));
        // The clock went back between the two: a third ledger, written with an older clock.
        const Scene good{bundleOf(ledger, showAll(ledger)), samplePolicy(ledger), {}, {}};
        QVERIFY(verifyBundle(good.bundleBytes(), good.policy).clockSteps.empty());
        SampleLedger back = clockWentBack();
        const Scene warned{bundleOf(back, showAll(back)), samplePolicy(back), {}, {}};
        const VerifyReport report = verifyBundle(warned.bundleBytes(), warned.policy);
        QCOMPARE(report.verdict, Verdict::Pass);
        QCOMPARE(report.clockSteps, (std::vector<ClockStep>{{0, 1}}));
    }

private:
    static SampleLedger clockWentBack()
    {
        SampleLedger out;
        out.appendWith(keyNamed("admin"),
                       {utf8Field(kKindField, kKindGenesis), {kRecordedAtField, TimeValue{2000}}});
        out.appendWith(keyNamed("admin"),
                       {utf8Field(kKindField, "note"), {kRecordedAtField, TimeValue{1000}}});
        out.appendWith(keyNamed("admin"),
                       {utf8Field(kKindField, kKindSeal),
                        {kRecordedAtField, TimeValue{3000}},
                        utf8Field(kKeysetField, toBase64(out.keys().hash()))});
        return out;
    }

    // One fault for each check, in the order of the format; all can be made in one bundle.
    static std::vector<TamperCase> ladderOfFaults()
    {
        const auto entry = [](Scene &s) -> BundleEntry & { return s.bundle.entries[5]; };
        return {
            {"LIMIT", "", [](Scene &s) { s.options.maxBytes = 10; }},
            {"ORIGIN", "", [](Scene &s) { s.policy.logs[0].origin = "other/"; }},
            {"QUORUM", "", [](Scene &s) { s.policy.quorum = 3; }},
            {"ROLLBACK", "", [](Scene &s) { s.policy.minSize = 99; }},
            {"SIZE", "", [](Scene &s) { s.bundle.leaves.pop_back(); }},
            {"ROOT", "", [](Scene &s) { s.bundle.leaves[6][0] ^= 1; }},
            {"FORK", "", [](Scene &s) { s.policy.knownHeads[0].size = 14; }},
            {"SEQ", "", [](Scene &s) { s.bundle.entries[4].seq = 3; }},
            {"FIELD-ORDER", "", [=](Scene &s) { entry(s).fields[1].id = 1; }},
            {"KIND", "", [=](Scene &s) { entry(s).fields[2].id = kKeysetField; }},
            {"BLOB", "", [](Scene &s) { ++s.options.attachments.begin()->second.size; }},
            {"AUTHOR-UNKNOWN", "",
             [=](Scene &s) {
                 std::get<ShownAuthor>(entry(s).author).key = keyNamed("mallory").publicKey();
             }},
            {"AUTHOR-SIG", "",
             [=](Scene &s) { std::get<ShownAuthor>(entry(s).author).signature[0] ^= 1; }},
            {"LEAF", "", [=](Scene &s) { std::get<ShownAuthor>(entry(s).author).salt[0] ^= 1; }},
            {"KEYSET", "", [](Scene &s) { s.bundle.entries.pop_back(); }},
            {"FORMAT", "", [](Scene &s) { s.bundle.redactions[2].to = 99; }},
            {"BASIS", "", [](Scene &s) { s.bundle.redactions[0].basis = "?"; }},
            {"BASIS-DUP", "",
             [](Scene &s) { s.bundle.redactions.push_back(s.bundle.redactions[3]); }},
            {"BASIS-COVER", "", [](Scene &s) { s.bundle.redactions[4].token = 5; }},
            {"TSR", "", [](Scene &s) { s.bundle.tsr = "garbage"; }},
        };
    }
};

CASEMENT_TEST(TstTamper, tst_tamper)
#include "tst_tamper.moc"
