// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_file.h"
#include "desk_file.h"
#include "store/cases.h"
#include "store/drafts.h"
#include "store/entries.h"
#include "store/search.h"
#include "store/timeline.h"
#include "support/case_writer.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::AppendTransaction;
using store::CaseId;
using store::Entries;

class TstAppend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyColumnComesBack()
    {
        DeskFile desk(u"secret"_s);
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        auto transaction = AppendTransaction::begin(desk.store());
        const auto entry = writer.sign(*transaction, caseId, eventDraft(u"Seen on the feed"_s, 3));
        QVERIFY(transaction->insert(caseId, *entry).has_value());
        QVERIFY(transaction->commit().has_value());
        desk.reopen();
        const auto stored = Entries(desk.store()).entry(caseId, entry->seq);
        QVERIFY2(stored.has_value(), qPrintable(shown(stored)));
        QVERIFY(*stored == store::storedEntry(caseId, *entry));
        QVERIFY(*store::signedEntry(*stored) == *entry);
        QCOMPARE(store::repeatedColumnsThatDiffer(caseId, *stored, entry->fields), QStringList());
        const store::CaseRow row = *store::Cases(desk.store()).row(caseId);
        const store::CaseHead head = *store::Cases(desk.store()).head(caseId);
        const auto leaves = *Entries(desk.store()).leaves(caseId, head.size);
        QCOMPARE(head.size, quint64(4));
        QVERIFY(head.root == ledger::rootOf(leaves));
        ledger::EntryChecker checker(row.ledger.id());
        const Bytes32 prevRoot = ledger::rootOf(std::span(leaves).first(3));
        const ledger::CheckedEntry checked = checker.check(*store::provable(*stored), prevRoot);
        QVERIFY(!checked.fault.has_value());
    }

    void textsComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << u"before\0after"_s;
        QTest::newRow("bidi") << u"user\u202Egpj.exe\u2066x\u2069"_s;
        QTest::newRow("emoji") << u"\U0001F469\u200D\U0001F692 fine"_s;
        QTest::newRow("Arabic") << u"أُبلِغَ عن الحساب"_s;
        QTest::newRow("Japanese") << u"東京の利用者から通報"_s;
        QTest::newRow("markup") << u"</script><b>'; DROP TABLE entry; --"_s;
        QTest::newRow("64 KiB") << QString(64 * 1024, u'x');
    }
    void textsComeBack()
    {
        QFETCH(QString, text);
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const auto seq = writer.append(caseId, eventDraft(text));
        QVERIFY2(seq.has_value(), qPrintable(shown(seq)));
        desk.reopen();
        const auto entry = Entries(desk.store()).signedEntry(caseId, *seq);
        QVERIFY2(entry.has_value(), qPrintable(shown(entry)));
        const auto value = casefile::readEntry(*entry);
        QVERIFY2(value.has_value(), qPrintable(shown(value)));
        const auto written = casefile::toFields(
            eventDraft(text),
            {.recordedMs = 1, .uid = QString(32, u'0'), .lane = {}, .typedMs = {}});
        QVERIFY(written.has_value());
        QCOMPARE(*value->body, *casefile::readEntry(0, {}, *written)->body);
    }

    void aLineOfAMillionIsRefusedAndNothingElseHappens()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        QVERIFY(shown(writer.append(caseId, eventDraft(QString(1024 * 1024, u'x'))))
                    .startsWith(u"TooLarge"));
        QCOMPARE(store::Cases(desk.store()).head(caseId)->size, quint64(3));
    }

    void allOrNothing()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const QString before =
            u"SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM timeline),"
            "(SELECT count(*) FROM entry_search), (SELECT hex(root) FROM case_ledger)"_s;
        const QString was = RawSql(desk.path()).rows(before);
        {
            auto transaction = AppendTransaction::begin(desk.store());
            QVERIFY(writer.append(*transaction, caseId, eventDraft(u"one"_s)).has_value());
            QVERIFY(writer.append(*transaction, caseId, eventDraft(u"two"_s)).has_value());
        }
        QCOMPARE(RawSql(desk.path()).rows(before), was);
        QCOMPARE(*writer.append(caseId, eventDraft(u"three"_s)), ledger::Seq(3));
    }

    void refusesWhatDoesNotFit()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        auto transaction = AppendTransaction::begin(desk.store());
        const auto early = writer.sign(*transaction, caseId, eventDraft(u"signed too early"_s));
        QVERIFY(writer.append(*transaction, caseId, eventDraft(u"first"_s)).has_value());
        QCOMPARE(shown(transaction->insert(caseId, *early)), u"Conflict [seq] 3"_s);
        auto twice = writer.sign(*transaction, caseId, eventDraft(u"delivered"_s));
        QVERIFY(transaction->insert(caseId, *twice).has_value());
        const QByteArray uid = casefile::readEntry(*twice)->uid.toUtf8();
        QCOMPARE(**transaction->find(caseId, uid), ledger::Seq(4));
        twice->seq = 5;
        QCOMPARE(shown(transaction->insert(caseId, *twice)), u"AlreadyExists [entry_uid] 4"_s);
        QVERIFY(transaction->commit().has_value());
        QCOMPARE(store::Cases(desk.store()).head(caseId)->size, quint64(5));
    }

    void aCaseBeginsWithAnEntryAndAppearsOnce()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase(u"Only one"_s);
        const store::CaseRow row = *store::Cases(desk.store()).row(caseId);
        auto transaction = AppendTransaction::begin(desk.store());
        QCOMPARE(shown(transaction->createCase({row.id, u"CASE-000000"_s, row.ledger, 1})),
                 u"AlreadyExists [case] "_s + row.id);
        const auto empty = transaction->createCase(
            {u"another"_s, u"CASE-000000"_s, {"example.org/incident/another", {}, {}}, 1});
        QVERIFY(empty.has_value());
        QCOMPARE(shown(transaction->commit()), u"Refused [genesis] "_s);
    }

    void aCaseThatMovedAwayTakesNothing()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        {
            auto transaction = AppendTransaction::begin(desk.store());
            QVERIFY(transaction->setHome(caseId, store::CaseHome::MovedAway).has_value());
            QVERIFY(transaction->commit().has_value());
        }
        QCOMPARE(shown(writer.append(caseId, eventDraft(u"late"_s))), u"ReadOnly [home] moved"_s);
        QCOMPARE(store::Cases(desk.store()).row(caseId)->home, store::CaseHome::MovedAway);
    }

    void theDraftGoesWithItsEntry()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        store::Drafts drafts(desk.store());
        QVERIFY(drafts.save({u"c"_s, u"composer"_s, u"half a"_s, 6, 1}).has_value());
        {
            auto transaction = AppendTransaction::begin(desk.store());
            QVERIFY(writer.append(*transaction, caseId, eventDraft(u"half a line"_s)).has_value());
            QVERIFY(transaction->clearDraft(u"c"_s, u"composer"_s).has_value());
        }
        QVERIFY(drafts.load(u"c"_s, u"composer"_s)->has_value());
        auto transaction = AppendTransaction::begin(desk.store());
        QVERIFY(transaction->clearDraft(u"c"_s, u"composer"_s).has_value());
        QVERIFY(transaction->commit().has_value());
        QVERIFY(!drafts.load(u"c"_s, u"composer"_s)->has_value());
    }

    // Behind the program's back, with nothing but SQL.
    void theFileItselfRefuses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("words");
        const QString columns = u"case_id, seq, leaf, kind, lane, x'75', subject, occurred_at, "
                                "recorded_at, author, author_commitment, signature, entry_key, "
                                "fields_root, field_commitments, cuts, content FROM entry "
                                "WHERE seq = 2"_s;
        const QString replaced = u"entries are never replaced"_s;
        QTest::newRow("delete") << u"DELETE FROM entry WHERE seq = 2"_s
                                << u"entries are never deleted"_s;
        QTest::newRow("update") << u"UPDATE entry SET content = x'00' WHERE seq = 2"_s
                                << u"entries are never changed"_s;
        QTest::newRow("update nothing")
            << u"UPDATE entry SET kind = kind"_s << u"entries are never changed"_s;
        QTest::newRow("replace") << u"INSERT OR REPLACE INTO entry SELECT entry_id, "_s + columns
                                 << replaced;
        QTest::newRow("ignore") << u"INSERT OR IGNORE INTO entry SELECT entry_id, "_s + columns
                                << replaced;
        QTest::newRow("insert") << u"INSERT INTO entry SELECT entry_id, "_s + columns << replaced;
        QTest::newRow("wrong key") << u"INSERT INTO entry SELECT entry_id + 100, "_s
                + columns << u"CHECK constraint failed: entry_id = (case_id << 32) + seq"_s;
        QTest::newRow("same uid")
            << u"INSERT OR REPLACE INTO entry SELECT entry_id + 100, case_id, seq + 100, leaf, "
               "kind, lane, entry_uid, subject, occurred_at, recorded_at, author, "
               "author_commitment, signature, entry_key, fields_root, field_commitments, cuts, "
               "content FROM entry WHERE seq = 2"_s
            << replaced;
        QTest::newRow("upsert") << u"INSERT INTO entry SELECT entry_id, "_s + columns
                + u" ON CONFLICT (entry_id) DO UPDATE SET kind = 'event'"_s
                                << replaced;
        QTest::newRow("delete a seal") << u"DELETE FROM seal"_s << u"seals are never deleted"_s;
    }
    void theFileItselfRefuses()
    {
        QFETCH(QString, sql);
        QFETCH(QString, words);
        DeskFile desk;
        CaseWriter writer(desk.create());
        writer.createCase();
        desk.close();
        RawSql raw(desk.path());
        QCOMPARE(raw.run(u"INSERT INTO seal VALUES (1, 3, zeroblob(32), x'00', NULL, 1)"_s),
                 u"ok"_s);
        const QString all = u"SELECT hex(leaf), hex(content), kind FROM entry ORDER BY seq"_s;
        const QString was = raw.rows(all);
        QCOMPARE(raw.run(sql), words);
        QCOMPARE(raw.rows(all), was);
    }

    void listsAndFindsCases()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        QStringList numbers;
        for (const QString &title : {u"quiet"_s, u"urgent"_s, u"over"_s}) {
            const CaseId caseId = writer.createCase(title);
            numbers.append(store::Cases(desk.store()).row(caseId)->number);
            if (title == u"urgent")
                QVERIFY(writer
                            .append(caseId,
                                    casefile::SeverityDraft{casefile::Severity::Critical, u"x"_s})
                            .has_value());
            if (title == u"over")
                QVERIFY(writer
                            .append(caseId,
                                    casefile::StatusDraft{casefile::CaseState::Closed, u"x"_s,
                                                          u"done"_s})
                            .has_value());
        }
        store::Cases cases(desk.store());
        QStringList titles;
        const auto list = cases.list();
        for (const store::ListedCase &listed : *list)
            titles.append(listed.summary.title + u' ' + QString::number(listed.size));
        QCOMPARE(titles, QStringList({u"urgent 4"_s, u"quiet 3"_s, u"over 4"_s}));
        QCOMPARE(cases.list(1, 1)->front().summary.number, numbers.at(0));
        QCOMPARE(*cases.count(), quint64(3));
        QCOMPARE(cases.find(numbers.at(1).toLower())->number, numbers.at(1));
        QCOMPARE(cases.find(numbers.at(1).mid(5))->number, numbers.at(1));
        QCOMPARE(cases.find(cases.find(numbers.at(1))->id)->number, numbers.at(1));
        QCOMPARE(shown(cases.find(u"CASE-ZZZZZZ"_s)), u"NotFound [case] "_s);
        QCOMPARE(shown(cases.find(u""_s)), u"NotFound [case] "_s);
    }

    void opensFromShapingEntriesOnly()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        for (int i = 0; i < 20; ++i)
            QVERIFY(writer.append(caseId, eventDraft(u"noise"_s)).has_value());
        QVERIFY(writer.append(caseId, casefile::SeverityDraft{casefile::Severity::High, u"x"_s})
                    .has_value());
        std::vector<casefile::EntryValue> shaping;
        std::vector<casefile::EntryValue> all;
        const auto into = [](std::vector<casefile::EntryValue> &list) {
            return [&list](const store::StoredEntry &stored) -> Result<> {
                list.push_back(*store::signedEntry(stored).and_then(
                    [](const auto &entry) { return casefile::readEntry(entry); }));
                return {};
            };
        };
        Entries entries(desk.store());
        QVERIFY(entries.forEachShaping(caseId, 0, 1000, into(shaping)).has_value());
        QVERIFY(entries.forEach(caseId, 0, 1000, into(all)).has_value());
        QCOMPARE(all.size(), size_t(24));
        QVERIFY(shaping.size() <= 4);
        QVERIFY(*casefile::fold(shaping) == *casefile::fold(all));
    }
};

CASEMENT_TEST(TstAppend, tst_append)
#include "tst_append.moc"
