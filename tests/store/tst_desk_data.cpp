// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "store/blobs.h"
#include "store/drafts.h"
#include "store/people.h"
#include "store/seals.h"
#include "store/settings.h"
#include "support/case_writer.h"

#include "ledger/digest.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstDeskData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftsStay()
    {
        DeskFile desk(u"secret"_s);
        desk.create();
        const store::Draft draft{u"case"_s, u"composer"_s, u"ty\0ped \u202E \U0001F600"_s, 5, 17};
        QVERIFY(store::Drafts(desk.store()).save(draft).has_value());
        desk.reopen();
        store::Drafts drafts(desk.store());
        QVERIFY(**drafts.load(u"case"_s, u"composer"_s) == draft);
        QVERIFY(!drafts.load(u"case"_s, u"note"_s)->has_value());
        QVERIFY(drafts.save({u""_s, u"search"_s, u"x"_s, 0, 18}).has_value());
        QCOMPARE(drafts.all()->front().slot, u"search"_s);
        QVERIFY(drafts.save({u""_s, u"search"_s, u""_s, 0, 19}).has_value());
        QCOMPARE(drafts.all()->size(), size_t(1));
        QCOMPARE(shown(drafts.save({u""_s, u"s"_s, QString(17 << 20, u'x'), 0, 1})),
                 u"TooLarge [text] 17825792"_s);
    }

    void settingsStay()
    {
        DeskFile desk;
        store::Settings settings(desk.create());
        QVERIFY(!settings.value(u"vkey"_s)->has_value());
        QVERIFY(settings.set(u"vkey"_s, QByteArray("a\0b", 3)).has_value());
        QVERIFY(settings.set(u"empty"_s, {}).has_value());
        QCOMPARE(**settings.value(u"vkey"_s), QByteArray("a\0b", 3));
        QCOMPARE(**settings.value(u"empty"_s), QByteArray());
        QVERIFY(settings.remove(u"vkey"_s).has_value());
        QVERIFY(!settings.value(u"vkey"_s)->has_value());
    }

    void peopleStay()
    {
        DeskFile desk;
        store::People people(desk.create());
        store::Person person{.key = Bytes32{7},
                             .name = u"Zoë"_s,
                             .email = {},
                             .function = casefile::Function::Legal,
                             .admin = true,
                             .addedMs = 5,
                             .revokedMs = {},
                             .revokedReason = {}};
        QVERIFY(people.save(person).has_value());
        QVERIFY(**people.find(person.key) == person);
        person.revokedMs = 9;
        person.revokedReason = u"left"_s;
        QVERIFY(people.save(person).has_value());
        QVERIFY(people.all()->front() == person);
        QCOMPARE(people.all()->size(), size_t(1));
        QVERIFY(!people.find(Bytes32{8})->has_value());
    }

    void sealsStayAndCover()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        store::Seals seals(desk.store());
        const store::StoredSeal first{3, Bytes32{1}, "note one", {}, 10};
        const store::StoredSeal second{8, Bytes32{2}, "note two", "stamp", 20};
        QVERIFY(seals.add(caseId, second).has_value());
        QVERIFY(seals.add(caseId, first).has_value());
        QVERIFY(seals.add(caseId, first).has_value());
        store::StoredSeal other = first;
        other.note = "another";
        QCOMPARE(shown(seals.add(caseId, other)), u"AlreadyExists [seal] "_s);
        QVERIFY(*seals.all(caseId) == std::vector({first, second}));
        QVERIFY(**seals.last(caseId) == second);
        QVERIFY(**seals.covering(caseId, 2) == first);
        QVERIFY(**seals.covering(caseId, 3) == second);
        QVERIFY(!seals.covering(caseId, 8)->has_value());
        const store::RememberedHead head{3, Bytes32{1}, "frontier", 30};
        QVERIFY(!seals.remembered(caseId)->has_value());
        QVERIFY(seals.remember(caseId, head).has_value());
        QVERIFY(**seals.remembered(caseId) == head);
    }

    void blobsComeBack_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("piece");
        QTest::newRow("empty") << 0 << 1;
        QTest::newRow("one byte") << 1 << 1;
        QTest::newRow("one chunk") << 1024 * 1024 << 1000;
        QTest::newRow("chunk and a byte") << 1024 * 1024 + 1 << 1024 * 1024 + 1;
        QTest::newRow("three chunks") << 3 * 1024 * 1024 - 5 << 700'000;
    }
    void blobsComeBack()
    {
        QFETCH(int, size);
        QFETCH(int, piece);
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 31 + i / 255);
        store::Blobs blobs(desk.store());
        for (int round = 0; round < 2; ++round) {
            auto blob = blobs.begin(caseId, 1);
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                QVERIFY(blob->append(QByteArrayView(bytes).mid(at, piece)).has_value());
            const auto info = blob->finish(2);
            QVERIFY2(info.has_value(), qPrintable(shown(info)));
            QVERIFY(info->sha256 == ledger::sha256(spanOf(bytes)));
            QCOMPARE(info->size, static_cast<quint64>(size));
        }
        QCOMPARE(blobs.all(caseId)->size(), size_t(1));
        QByteArray read;
        QVERIFY(blobs
                    .read(caseId, ledger::sha256(spanOf(bytes)),
                          [&read](QByteArrayView chunk) {
                              read += chunk;
                              return Result<>();
                          })
                    .has_value());
        QVERIFY(read == bytes);
        desk.close();
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"1"_s);
    }

    void anInterruptedBlobIsNeverSeen()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        store::Blobs blobs(desk.store());
        {
            auto blob = blobs.begin(caseId, 1);
            QVERIFY(blob->append(QByteArray(3 << 20, 'x')).has_value());
            QVERIFY(blobs.all(caseId)->empty());
        }
        QCOMPARE(*desk.store().changeCounter() > 0, true);
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob_chunk"_s), u"0"_s);
        QCOMPARE(RawSql(desk.path()).run(u"INSERT INTO blob VALUES (9, 1, NULL, 0, 5)"_s), u"ok"_s);
        QVERIFY(blobs.sweep(5).has_value());
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"1"_s);
        QVERIFY(blobs.sweep(6).has_value());
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"0"_s);
        QCOMPARE(shown(blobs.info(caseId, {})), u"NotFound [evidence] "_s);
    }
};

CASEMENT_TEST(TstDeskData, tst_desk_data)
#include "tst_desk_data.moc"
