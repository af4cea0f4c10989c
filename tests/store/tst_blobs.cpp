// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence bytes on their way in: killed, rolled back, doubled, swept.

#include "desk_file.h"
#include "ledger/digest.h"
#include "store/append_transaction.h"
#include "store/blobs.h"
#include "support/case_writer.h"
#include "support/child_process.h"

#include <QFileInfo>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstBlobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledWriterLeavesWhatIsSwept()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        desk.close();
        const auto writeOn = [&]() -> QString {
            auto opened = store::Store::open(desk.path(), {});
            if (!opened)
                return shown(opened);
            auto blob = store::Blobs(**opened).begin(caseId, 100);
            const QByteArray chunk(store::kBlobChunk, 'k');
            while (blob && blob->append(chunk)) { }
            return u"it ended by itself"_s;
        };
        QCOMPARE(killedWhen([&] { return QFileInfo(desk.path()).size() > 8 * store::kBlobChunk; },
                            writeOn),
                 QString());
        desk.reopen();
        store::Blobs blobs(desk.store());
        QVERIFY(blobs.all(caseId)->empty());
        QVERIFY(blobs.sweep(100).has_value());
        QVERIFY(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob_chunk"_s) != u"0"_s);
        QVERIFY(blobs.sweep(101).has_value());
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob_chunk"_s), u"0"_s);
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"0"_s);
    }

    void whatIsTouchedIsNotSwept()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        store::Blobs blobs(desk.store());
        auto blob = blobs.begin(writer.createCase(), 100);
        QVERIFY(blob->append(QByteArray(store::kBlobChunk + 1, 'a')).has_value());
        QVERIFY(blob->touch(500).has_value());
        QVERIFY(blobs.sweep(500).has_value());
        QVERIFY(blob->finish(600).has_value());
        QVERIFY(!blob->wasKnown());
    }

    void finishedInATransactionThatIsDroppedIsNotThere()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        store::Blobs blobs(desk.store());
        {
            auto blob = blobs.begin(caseId, 1);
            QVERIFY(blob->append("proof").has_value());
            auto transaction = store::AppendTransaction::begin(desk.store());
            QVERIFY(transaction.has_value());
            QVERIFY(blob->finish(2).has_value());
        }
        QVERIFY(blobs.all(caseId)->empty());
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"0"_s);
    }

    void finishedInATransactionThatCommitsIsThere()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        store::Blobs blobs(desk.store());
        for (const bool known : {false, true}) {
            auto blob = blobs.begin(caseId, 1);
            QVERIFY(blob->append("proof").has_value());
            auto transaction = store::AppendTransaction::begin(desk.store());
            QVERIFY(blob->finish(2).has_value());
            QVERIFY(transaction->commit().has_value());
            QCOMPARE(blob->wasKnown(), known);
        }
        QCOMPARE(blobs.all(caseId)->size(), size_t(1));
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"1"_s);
    }

    void abandonedLeavesItsHashAlone()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        store::Blobs blobs(desk.store());
        {
            auto blob = blobs.begin(caseId, 1);
            QVERIFY(blob->append("proof").has_value());
            QVERIFY(blob->abandon() == ledger::sha256(spanOf(QByteArrayView("proof"))));
            QVERIFY(!blob->finish(2).has_value());
        }
        QCOMPARE(RawSql(desk.path()).rows(u"SELECT count(*) FROM blob"_s), u"0"_s);
    }
};

CASEMENT_TEST(TstBlobs, tst_blobs)
#include "tst_blobs.moc"
