// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/entry_check.h"
#include "ledger/sample_ledger.h"
#include "ledger/tokens.h"
#include "support/test_main.h"

#include <functional>

using namespace casement;
using namespace casement::ledger;
using namespace casement::ledger::test;

Q_DECLARE_METATYPE(casement::ledger::EntryColumn)

class TstEntryCheck : public QObject {
    Q_OBJECT

    SampleLedger m_ledger = sampleLedger();

    CheckedEntry check(const StoredEntry &entry, Seq prefix) const
    {
        const Bytes32 prevRoot = rootOf(HashList(m_ledger.leaves()).first(prefix));
        const std::vector<Bytes32> authors{keyNamed("admin").publicKey(),
                                           keyNamed("alice").publicKey(),
                                           keyNamed("bob").publicKey()};
        return EntryChecker(m_ledger.name().id(), authors).check(entry, prevRoot);
    }

    static void flip(Bytes32 &bytes) { bytes[7] ^= 0x10; }

    // Where in its content the third field of an entry, a text, begins: id, kind, size, value.
    qsizetype textAt(Seq seq) const
    {
        const std::vector<Field> &fields = m_ledger.entries()[seq].fields;
        return encodeContent({fields[0], fields[1]}).size();
    }

private Q_SLOTS:
    void wholeEntriesHold()
    {
        for (const SignedEntry &entry : m_ledger.entries()) {
            const CheckedEntry checked = check(StoredEntry::fromSigned(entry), entry.seq);
            QVERIFY(!checked.fault);
            QCOMPARE(checked.fields, entry.fields);
        }
    }

    void changedColumnIsNamed_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<EntryColumn>("column");
        const auto row = [](const char *name, int change, EntryColumn column) {
            QTest::newRow(name) << change << column;
        };
        row("letter of a text", 0, EntryColumn::Content);
        row("text and its length", 1, EntryColumn::Content);
        row("content cut off", 2, EntryColumn::Content);
        row("cuts moved", 3, EntryColumn::Cuts);
        row("cuts cut off", 4, EntryColumn::Cuts);
        row("cuts too short", 5, EntryColumn::Cuts);
        row("entry key", 6, EntryColumn::EntryKey);
        row("one field commitment", 7, EntryColumn::Commitments);
        row("field commitment removed", 8, EntryColumn::Commitments);
        row("fields root", 9, EntryColumn::FieldsRoot);
        row("author", 10, EntryColumn::Author);
        row("signature", 11, EntryColumn::Signature);
        row("author commitment", 12, EntryColumn::AuthorCommitment);
        row("leaf", 13, EntryColumn::Leaf);
        row("another seq", 14, EntryColumn::Position);
        row("entry key missing", 15, EntryColumn::EntryKey);
        row("field id in the content", 16, EntryColumn::Content);
        row("field id among the commitments", 17, EntryColumn::Commitments);
        row("kind of a text in the content", 18, EntryColumn::Content);
        row("id of a text in the content", 19, EntryColumn::Content);
        row("content missing", 20, EntryColumn::Content);
        row("cuts missing", 21, EntryColumn::Cuts);
        row("author missing", 22, EntryColumn::Author);
        row("signature missing", 23, EntryColumn::Signature);
        row("signature and content missing", 24, EntryColumn::Content);
    }
    void changedColumnIsNamed()
    {
        QFETCH(int, change);
        QFETCH(EntryColumn, column);
        const StoredEntry good = StoredEntry::fromSigned(m_ledger.entries()[8]);
        StoredEntry bad = good;
        const std::array<std::function<void()>, 25> changes{
            [&] { bad.content->replace("Suspend", "Suspenb"); },
            [&] {
                std::vector<Field> fields = m_ledger.entries()[8].fields;
                std::get<TextValue>(fields[2].value).utf8.append("s");
                bad.content = encodeContent(fields);
            },
            [&] { bad.content->chop(1); },
            [&] {
                std::vector<Field> fields = m_ledger.entries()[8].fields;
                auto &cuts = std::get<TextValue>(fields[2].value).cuts;
                ++cuts[0], --cuts[1];
                bad.cuts = encodeCuts(fields);
            },
            [&] { bad.cuts->chop(1); },
            [&] {
                std::vector<Field> fields = m_ledger.entries()[8].fields;
                --std::get<TextValue>(fields[2].value).cuts[0];
                bad.cuts = encodeCuts(fields);
            },
            [&] { flip(*bad.entryKey); },
            [&] { flip(bad.commitments[1].commitment); },
            [&] { bad.commitments.pop_back(); },
            [&] { flip(bad.fieldsRoot); },
            [&] { bad.author = keyNamed("alice").publicKey(); },
            [&] { (*bad.signature)[5] ^= 1; },
            [&] { flip(bad.authorCommitment); },
            [&] { flip(bad.leaf); },
            [&] { bad.seq = 7; },
            [&] { bad.entryKey.reset(); },
            [&] { (*bad.content)[4] = 2; },
            [&] { ++bad.commitments.back().id; },
            [&] { (*bad.content)[textAt(8) + 2] = 1; },
            [&] { ++(*bad.content)[textAt(8) + 1]; },
            [&] { bad.content.reset(); },
            [&] { bad.cuts.reset(); },
            [&] { bad.author.reset(); },
            [&] { bad.signature.reset(); },
            [&] { bad.signature.reset(), bad.content.reset(); },
        };
        changes[static_cast<size_t>(change)]();
        const CheckedEntry checked = check(bad, 8);
        QVERIFY(checked.fault.has_value());
        QCOMPARE(nameOf(checked.fault->column), nameOf(column));
        const Bytes32 prevRoot = rootOf(HashList(m_ledger.leaves()).first(8));
        const auto again = EntryChecker(m_ledger.name().id()).recompute(bad, prevRoot);
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().kind, ErrorKind::Damaged);
    }

    void changedHistoryIsNoticed()
    {
        const StoredEntry entry = StoredEntry::fromSigned(m_ledger.entries()[8]);
        QCOMPARE(check(entry, 7).fault, (EntryFault{EntryColumn::Position, {}}));
    }

    void erasedEntryStillCommits()
    {
        StoredEntry entry = StoredEntry::fromSigned(m_ledger.entries()[8]);
        entry.content.reset(), entry.cuts.reset(), entry.entryKey.reset();
        entry.author.reset(), entry.signature.reset();
        const CheckedEntry checked = check(entry, 8);
        QVERIFY(checked.erased && !checked.fault);
        StoredEntry bad = entry;
        flip(bad.commitments[0].commitment);
        QCOMPARE(check(bad, 8).fault->column, EntryColumn::Commitments);
        bad = entry;
        flip(bad.fieldsRoot);
        QCOMPARE(check(bad, 8).fault->column, EntryColumn::FieldsRoot);
        bad = entry;
        flip(bad.leaf);
        QCOMPARE(check(bad, 8).fault->column, EntryColumn::Leaf);
    }

    void contentRoundTrips_data()
    {
        QTest::addColumn<Seq>("seq");
        for (const SignedEntry &entry : m_ledger.entries())
            QTest::addRow("entry %llu", entry.seq) << entry.seq;
    }
    void contentRoundTrips()
    {
        QFETCH(Seq, seq);
        const std::vector<Field> &fields = m_ledger.entries()[seq].fields;
        const QByteArray content = encodeContent(fields);
        QCOMPARE(decodeFields(content, encodeCuts(fields)).value(), fields);
        for (qsizetype cut = 0; cut < content.size(); ++cut)
            QVERIFY(!decodeFields(content.first(cut), encodeCuts(fields)).has_value());
    }

    void refusedFields_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("rule");
        QTest::newRow("ids not ascending") << 0 << QStringLiteral("order");
        QTest::newRow("id twice") << 1 << QStringLiteral("order");
        QTest::newRow("kind as a number") << 2 << QStringLiteral("kind");
        QTest::newRow("cuts beyond the text") << 3 << QStringLiteral("cuts");
        QTest::newRow("cut inside a character") << 4 << QStringLiteral("cuts");
        QTest::newRow("not UTF-8") << 5 << QStringLiteral("utf8");
        QTest::newRow("lone surrogate") << 6 << QStringLiteral("utf8");
        QTest::newRow("text too long") << 7 << QStringLiteral("text");
        QTest::newRow("token too long") << 8 << QStringLiteral("token");
        QTest::newRow("time beyond 2^53") << 9 << QStringLiteral("number");
    }
    void refusedFields()
    {
        QFETCH(int, row);
        QFETCH(QString, rule);
        const QByteArray longText(65537, 'a');
        const std::array<std::vector<Field>, 10> bad{{
            {textField(9, "b"), textField(8, "a")},
            {textField(9, "b"), textField(9, "a")},
            {{1, NumberValue{3}}},
            {{9, TextValue{"ab", {3}}}},
            {{9, TextValue{"\xC3\xA9", {1, 1}}}},
            {utf8Field(12, "\xFF")},
            {utf8Field(12, "\xED\xA0\x80")},
            {{9, TextValue{longText, cutTokens(longText)}}},
            {{9, TextValue{longText.first(5000), {5000}}}},
            {{2, TimeValue{1ULL << 53}}},
        }};
        const auto made =
            signEntry({}, 0, emptyRoot(), bad[static_cast<size_t>(row)], {}, keyNamed("alice"));
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().field, rule);
    }
};

CASEMENT_TEST(TstEntryCheck, tst_entry_check)
#include "tst_entry_check.moc"
