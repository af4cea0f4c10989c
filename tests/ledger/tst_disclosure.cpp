// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/disclosure.h"
#include "ledger/sample_ledger.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

class TstDisclosure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sampleVerifiesAndReadsBack()
    {
        const SampleLedger ledger = sampleLedger();
        const Bundle bundle = bundleOf(ledger, sampleDisclosure(ledger));
        const QByteArray bytes = writeBundle(bundle);
        QCOMPARE(readBundle(bytes).value(), bundle);
        const VerifyReport report = verifyBundle(bytes, samplePolicy(ledger), sampleOptions());
        QCOMPARE(report.code, QByteArray());
        QCOMPARE(report.verdict, Verdict::Pass);
        QVERIFY(!report.authorsPinned);
        QVERIFY(checkDisclosure(bytes, sampleDisclosure(ledger), ledger.source()).has_value());
    }

    void everyPlanVerifies_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("plan %d", seed) << seed;
    }
    // Any plan over the parts that may be withheld gives a bundle that passes, and no secret in it.
    void everyPlanVerifies()
    {
        QFETCH(int, seed);
        const SampleLedger ledger = sampleLedger();
        const Disclosure plan = randomPlan(ledger, static_cast<quint64>(seed));
        const QByteArray bytes = writeBundle(bundleOf(ledger, plan));
        const VerifyReport report = verifyBundle(bytes, samplePolicy(ledger), sampleOptions());
        QCOMPARE(report.code, QByteArray());
        QVERIFY(checkDisclosure(bytes, plan, ledger.source()).has_value());
    }

    void refusedPlans_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("where");
        QTest::newRow("field not planned") << 0 << QStringLiteral("3");
        QTest::newRow("unknown basis") << 1 << QStringLiteral("3/8");
        QTest::newRow("token that is not there") << 2 << QStringLiteral("3/8");
        QTest::newRow("mask over a number") << 3 << QStringLiteral("3/2");
        QTest::newRow("author without basis") << 4 << QStringLiteral("3");
        QTest::newRow("entry not named") << 5 << QString();
        QTest::newRow("run without basis") << 6 << QStringLiteral("6");
        QTest::newRow("entry named twice") << 7 << QString();
        QTest::newRow("field that is not there") << 8 << QStringLiteral("3/8");
    }
    void refusedPlans()
    {
        QFETCH(int, fault);
        QFETCH(QString, where);
        const SampleLedger ledger = sampleLedger();
        Disclosure plan = sampleDisclosure(ledger);
        EntryDisclosure &entry = plan.entries[3];
        const std::array<std::function<void()>, 9> spoil{
            [&] { entry.fields.erase(8); },
            [&] { entry.fields[8] = WithholdAll{"R8-NONE"}; },
            [&] { entry.fields[8] = TokenMask{{99, "R1-PII"}}; },
            [&] { entry.fields[2] = TokenMask{{0, "R1-PII"}}; },
            [&] { entry.author = WithholdAll{}; },
            [&] { plan.entries.erase(plan.entries.begin() + 3); },
            [&] { plan.withheld[0].basis.clear(); },
            [&] { plan.withheld[0].from = 5; },
            [&] { entry.fields.erase(8), entry.fields[77] = ShowWhole{}; },
        };
        spoil[static_cast<size_t>(fault)]();
        const auto bundle = makeBundle(ledger.name(), {}, ledger.leaves(), plan, ledger.source());
        QVERIFY(!bundle.has_value());
        QCOMPARE(bundle.error().kind, ErrorKind::Refused);
        QCOMPARE(bundle.error().subject, where);
    }

    void leaksAreFound_data()
    {
        QTest::addColumn<int>("leak");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("leak %d", i) << i;
    }
    // Each secret that must stay, put where a bundle has room for 32 bytes.
    void leaksAreFound()
    {
        QFETCH(int, leak);
        const SampleLedger ledger = sampleLedger();
        const Disclosure plan = sampleDisclosure(ledger);
        Bundle bundle = bundleOf(ledger, plan);
        const EntryKey partly(ledger.entries()[4].entryKey);
        const FieldKey body(partly.fieldKey(9));
        const EntryKey whole(ledger.entries()[8].entryKey);
        const std::array<Bytes32, 6> secrets{
            ledger.entries()[3].entryKey,
            partly.fieldKey(9),
            body.tokenSalt(1),
            partly.authorSalt(),
            FieldKey(whole.fieldKey(9)).fieldSalt(),
            ledger.entries()[10].entryKey,
        };
        std::get<ShownValue>(bundle.entries[0].fields[0].form).salt =
            secrets[static_cast<size_t>(leak)];
        const auto checked = checkDisclosure(writeBundle(bundle), plan, ledger.source());
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().field, QStringLiteral("leak"));
    }

    void anotherPlanIsNoticed()
    {
        const SampleLedger ledger = sampleLedger();
        const QByteArray bytes = writeBundle(bundleOf(ledger, sampleDisclosure(ledger)));
        Disclosure plan = sampleDisclosure(ledger);
        plan.entries[4].fields[9] = TokenMask{{0, "R1-PII"}, {1, "R1-PII"}, {3, "R1-PII"}};
        const auto checked = checkDisclosure(bytes, plan, ledger.source());
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().field, QStringLiteral("plan"));
        QCOMPARE(checked.error().subject, QStringLiteral("4/9"));
    }

    void anotherBasisIsNoticed_data()
    {
        QTest::addColumn<int>("change");
        for (int i = 0; i < 7; ++i)
            QTest::addRow("change %d", i) << i;
    }
    // The plan says why each position is withheld; the bundle must say the same.
    void anotherBasisIsNoticed()
    {
        QFETCH(int, change);
        const SampleLedger ledger = sampleLedger();
        const Disclosure plan = sampleDisclosure(ledger);
        Bundle bundle = bundleOf(ledger, plan);
        const auto of = [&bundle](Redaction::Scope scope) {
            const auto found = std::ranges::find(bundle.redactions, scope, &Redaction::scope);
            if (found == bundle.redactions.end())
                qFatal("the sample withholds none");
            return found;
        };
        const std::array<std::function<void()>, 7> changes{
            [&] { of(Redaction::Scope::Entries)->basis = "R7-MINOR"; },
            [&] { of(Redaction::Scope::Author)->basis = "R7-MINOR"; },
            [&] { of(Redaction::Scope::Field)->basis = "R7-MINOR"; },
            [&] { of(Redaction::Scope::Token)->basis = "R7-MINOR"; },
            [&] { bundle.redactions.erase(of(Redaction::Scope::Field)); },
            [&] { bundle.redactions.push_back(*of(Redaction::Scope::Token)); },
            [&] { of(Redaction::Scope::Entries)->to = 99; },
        };
        changes[static_cast<size_t>(change)]();
        const auto checked = checkDisclosure(writeBundle(bundle), plan, ledger.source());
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().field, QStringLiteral("plan"));
        QCOMPARE(checked.error().got, QStringLiteral("basis"));
    }

    // Only an erased entry has no secrets; one that cannot be read has, and they were not sought.
    void anUnreadableEntryIsNoErasedOne()
    {
        const SampleLedger ledger = sampleLedger();
        const Disclosure plan = sampleDisclosure(ledger);
        const QByteArray bytes = writeBundle(bundleOf(ledger, plan));
        const Seq withheld = plan.withheld.front().from;
        for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::IoFailed}) {
            const auto source = [&](Seq seq) -> Result<SignedEntry> {
                return seq == withheld ? failure(kind) : ledger.source()(seq);
            };
            const auto checked = checkDisclosure(bytes, plan, source);
            QCOMPARE(checked.has_value(), kind == ErrorKind::NotFound);
            if (!checked)
                QCOMPARE(checked.error().kind, kind);
        }
    }

private:
    static FieldDisclosure randomField(const Field &field, Random &random)
    {
        const int choice = random.bytes32()[0] % 4;
        const auto *text = std::get_if<TextValue>(&field.value);
        if (choice == 0)
            return WithholdAll{"R1-PII"};
        if (choice > 1 || !text)
            return ShowWhole{};
        TokenMask mask;
        for (quint32 i = 0; i < text->cuts.size(); ++i) {
            if (random.bytes32()[0] % 2)
                mask.emplace(i, "R6-SECURITY");
        }
        return mask;
    }

    // Entries 3-6, 8, 10 and 11 may be hidden; keys and seals are what the verifier must see.
    static Disclosure randomPlan(const SampleLedger &ledger, quint64 seed)
    {
        SeededRandom random(seed);
        Disclosure out;
        for (const SignedEntry &entry : ledger.entries()) {
            const bool free = (entry.seq > 2 && entry.seq < 7) || entry.seq == 8 || entry.seq == 10
                || entry.seq == 11;
            if (free && random.bytes32()[0] % 4 == 0) {
                out.withheld.push_back({entry.seq, entry.seq, "R7-MINOR"});
                continue;
            }
            EntryDisclosure how = showAll(entry);
            if (free) {
                for (const Field &field : entry.fields)
                    how.fields[field.id] = randomField(field, random);
                if (random.bytes32()[0] % 2)
                    how.author = WithholdAll{"R4-THIRD-PARTY"};
            }
            out.entries.push_back(std::move(how));
        }
        return out;
    }
};

CASEMENT_TEST(TstDisclosure, tst_disclosure)
#include "tst_disclosure.moc"
