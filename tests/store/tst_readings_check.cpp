// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "readings_anew.h"
#include "store/entry_id.h"
#include "support/case_writer.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::CaseId;

namespace {

CaseId fill(store::Store &store)
{
    CaseWriter writer(store);
    const CaseId caseId = writer.createCase();
    casefile::EventDraft draft = eventDraft(u"Seen on the feed"_s, 1);
    draft.tags = {u"spam"_s};
    casefile::AmendDraft amend;
    amend.target = 3;
    amend.body = u"Seen on two feeds"_s;
    amend.reason = u"counted again"_s;
    casefile::ItemDraft item;
    item.id = u"item-1"_s;
    item.title = u"Tell Legal"_s;
    item.required = true;
    casefile::ItemDraft done = item;
    done.state = casefile::ItemState::Done;
    casefile::EvidenceDraft evidence;
    evidence.title = u"Screenshot"_s;
    evidence.blob = ledger::BlobValue{Bytes32{9}, 12};
    evidence.reason = u"shows it"_s;
    for (const casefile::Draft &each : std::initializer_list<casefile::Draft>{
             draft, amend, casefile::PinDraft{3, true}, item, done, evidence})
        if (const auto seq = writer.append(caseId, each); !seq)
            qFatal("%s", qPrintable(shown(seq)));
    if (!writer.append(caseId, eventDraft(u"counsel says no"_s), casefile::Lane::Privileged))
        qFatal("privileged");
    return caseId;
}

}  // namespace

class TstReadingsCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anHonestDeskHasNoDifference()
    {
        DeskFile desk;
        const CaseId caseId = fill(desk.create());
        desk.reopen(store::OpenMode::ReadOnly);
        const auto found = differencesIn(desk.store(), caseId, store::kLastSeq);
        QVERIFY2(found.has_value(), qPrintable(shown(found)));
        for (const store::ReadingDifference &each : *found)
            qWarning() << each.table << each.key << each.column << each.stored << each.computed;
        QVERIFY(found->empty());
    }

    void namesWhatWasChanged_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        const auto row = [](const QString &name, const QString &sql, const QString &found) {
            QTest::newRow(qPrintable(name)) << sql << found;
        };
        for (const auto &[column, value, computed] :
             std::initializer_list<std::tuple<QString, QString, QString>>{
                 {u"to_seq"_s, u"NULL"_s, u"4"_s},
                 {u"kind"_s, u"'note'"_s, u"event"_s},
                 {u"function"_s, u"'legal'"_s, u"NULL"_s},
                 {u"lane"_s, u"'privileged'"_s, u"facts"_s},
                 {u"flags"_s, u"8"_s, u"0"_s},
                 {u"occurred"_s, u"5"_s, u"1780000060000"_s}})
            row(u"timeline."_s + column,
                u"UPDATE timeline SET "_s + column + u" = "_s + value
                    + u" WHERE seq = 3 AND from_seq = 3"_s,
                u"timeline, seq 3 from 3, "_s + column + u", "_s + computed);
        row(u"removed row"_s, u"DELETE FROM timeline WHERE seq = 6"_s,
            u"timeline, seq 6 from 6, , row"_s);
        row(u"added row"_s,
            u"INSERT INTO timeline SELECT case_id, 7, 1, 1, NULL, kind, function, author, lane, "
            "recorded, flags FROM timeline WHERE seq = 3 AND from_seq = 3"_s,
            u"timeline, seq 1 from 1, , "_s);
        row(u"swapped summary"_s,
            u"UPDATE case_summary SET state = 'closed' WHERE lane = 'facts'"_s,
            u"case_summary, facts, state, open"_s);
        row(u"summary count"_s, u"UPDATE case_summary SET entries = 9 WHERE lane = 'privileged'"_s,
            u"case_summary, privileged, entries, 1"_s);
        row(u"removed summary"_s, u"DELETE FROM case_summary WHERE lane = 'privileged'"_s,
            u"case_summary, privileged, entries, 1"_s);
        row(u"words"_s, u"UPDATE entry_search SET words = 'nothing' WHERE rowid & 255 = 3"_s,
            u"entry_search, seq 3, words, "_s);
        row(u"removed words"_s, u"DELETE FROM entry_search WHERE rowid & 255 = 3"_s,
            u"entry_search, seq 3, , row"_s);
        row(u"tag"_s, u"UPDATE timeline_tag SET tag = 'ham' WHERE from_seq = 3"_s,
            u"timeline_tag, seq 3 from 3 ham, , \ntimeline_tag, seq 3 from 3 spam, , row"_s);
        row(u"evidence"_s, u"DELETE FROM blob_use"_s, u"blob_use, seq 8, , row"_s);
    }
    void namesWhatWasChanged()
    {
        QFETCH(QString, sql);
        QFETCH(QString, found);
        DeskFile desk;
        const CaseId caseId = fill(desk.create());
        desk.close();
        QCOMPARE(RawSql(desk.path()).run(sql), u"ok"_s);
        const auto differences = differencesIn(desk.reopen(), caseId, store::kLastSeq);
        QVERIFY2(differences.has_value(), qPrintable(shown(differences)));
        QVERIFY(!differences->empty());
        QStringList lines;
        for (const store::ReadingDifference &each : *differences)
            lines.append(QStringList{each.table, each.key, each.column, each.computed}.join(u", "));
        QVERIFY2(lines.join(u'\n').startsWith(found), qPrintable(lines.join(u'\n')));
    }

    void namesAChangedHead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("field");
        QTest::newRow("size") << u"UPDATE case_ledger SET size = 9"_s << u"case_ledger.size"_s;
        QTest::newRow("root") << u"UPDATE case_ledger SET root = zeroblob(32)"_s
                              << u"case_ledger.root"_s;
        QTest::newRow("frontier") << u"UPDATE case_ledger SET frontier = x'00'"_s
                                  << u"case_ledger.frontier"_s;
    }
    void namesAChangedHead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, field);
        DeskFile desk;
        const CaseId caseId = fill(desk.create());
        desk.close();
        QCOMPARE(RawSql(desk.path()).run(sql), u"ok"_s);
        auto transaction = store::AppendTransaction::begin(desk.reopen());
        QVERIFY(transaction.has_value());
        QCOMPARE(transaction->head(caseId).error().field, field);
    }
};

CASEMENT_TEST(TstReadingsCheck, tst_readings_check)
#include "tst_readings_check.moc"
