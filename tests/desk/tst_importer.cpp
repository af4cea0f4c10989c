// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/importer.h"
#include "desk/inside/door.h"
#include "desk/inside/import_original.h"
#include "desk/inside/import_recorder.h"
#include "ledger/digest.h"
#include "store/entries.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kStory = "# Outage\n\n## Timeline\n\n- 2023-01-07 10:00 UTC: Seen\n"
                          "- 2023-01-07 11:00 UTC: Gone\n\nThat was it.\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

}  // namespace

class TstImporter : public QObject {
    Q_OBJECT

    static quint64 sizeOf(TestDesk &desk, const QString &id)
    {
        const auto file = desk::CaseReader(desk.desk(), id).caseFile();
        return file ? file->size : 0;
    }

    static casefile::EntryValue entryAt(TestDesk &desk, const QString &id, ledger::Seq seq)
    {
        auto door = desk::Door::open(desk.desk(), id);
        auto entry = door ? door->entry(seq) : Result<casefile::EntryValue>();
        return entry ? *entry : casefile::EntryValue();
    }

private Q_SLOTS:
    void aFileIsImportedOnce()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"post-mortem.md"_s);
        write(path,
              "# Outage\n\n## 2023-01-07\n\n- 20:07 EDT (00:07 UTC) queue grows\n"
              "- someone restarts it\n");
        VALUE(first, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(first.added, quint64(3));
        QCOMPARE(first.evidence, quint64(1));
        QCOMPARE(first.known, quint64(0));
        VALUE(second, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(second.added, quint64(0));
        QCOMPARE(second.known, first.added);
        // 20:07 EDT on the 7th is 00:07 UTC on the 8th.
        desk::TimelineFilter day;
        day.fromMs = 1'673'136'000'000;
        day.toMs = 1'673'222'400'000;
        QVERIFY2(picture(desk.desk(), id, day).startsWith(u"00:07 event"),
                 qPrintable(picture(desk.desk(), id)));
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // An empty table row or bullet is no reason to refuse the file.
    void linesWithoutWordsAreLeftOut()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"rows.md"_s);
        write(path,
              "## Timeline\n\n| Time | What |\n| - | - |\n| 2023-01-07 10:00 UTC | "
              "Seen |\n| | |\n\n- 11:00 UTC: Gone\n- \u00a0\n");
        VALUE(imported, desk::importFile(desk.desk(), {id, path, QTimeZone::utc()}));
        QCOMPARE(imported.added, quint64(3));
        QCOMPARE(imported.notes,
                 (QStringList{u"rows.md:6:1: “| | |” has no words; it was left out."_s,
                              u"rows.md:9:1: “-” has no words; it was left out."_s}));
    }

    void aClosedCaseTakesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"late.md"_s);
        write(path, "# Outage\n\n## Timeline\n\n- 2023-01-07 10:00 UTC: Seen\n");
        desk::Recorder recorder(desk.desk(), id);
        VALUE(before, desk::CaseReader(desk.desk(), id).caseFile());
        for (const casefile::Item &item : before.items)
            DONE(recorder.setItem(item.id, casefile::ItemState::Waived, u"Not needed"_s));
        DONE(recorder.close(u"Over"_s));
        const auto refused = desk::importFile(desk.desk(), {id, path, QTimeZone::utc()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"closed"_s);
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        QVERIFY(evidence.items.empty());
    }

    // The file is an entry before anything that it tells, and they all name it.
    void theFileIsEvidenceFirst()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = desk.file(u"story.md"_s);
        write(path, kStory);
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.added, quint64(4));
        QCOMPARE(imported.format, u"markdown"_s);
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        QCOMPARE(evidence.items.size(), 1U);
        const casefile::Evidence &item = evidence.items.front();
        QCOMPARE(item.seq, before);
        QCOMPARE(item.fileName, u"story.md"_s);
        QCOMPARE(item.blob->sha256, ledger::sha256(spanOf(kStory)));
        for (ledger::Seq seq = before + 1; seq < sizeOf(desk, id); ++seq) {
            const casefile::EntryValue entry = entryAt(desk, id, seq);
            QCOMPARE(entry.refs, std::vector<ledger::Seq>{item.seq});
            QVERIFY(entry.source->startsWith(u"story.md, line "_s));
        }
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // Whoever kept the file by hand has it once.
    void bytesThatTheCaseHoldsAreNotKeptTwice()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"story.md"_s);
        write(path, kStory);
        VALUE(kept, desk::EvidenceKeeper(desk.desk(), id).addFile(path, {}));
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.added, quint64(3));
        QCOMPARE(imported.evidence, quint64(0));
        QCOMPARE(imported.known, quint64(1));
        QCOMPARE(entryAt(desk, id, kept.recorded.seq + 1).refs,
                 std::vector<ledger::Seq>{kept.recorded.seq});
    }

    // The uids of the program that imported before files were kept: what it recorded stays known.
    void whatAnOlderProgramImportedIsKnown()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"story.md"_s);
        write(path, kStory);
        {
            auto door = desk::Door::open(desk.desk(), id);
            QVERIFY(door);
            ledger::Sha256 hash;
            hash.addLabel("casement/import").add(ledger::sha256(spanOf(kStory)));
            hash.addText("event").addU64(1);
            const Bytes32 digest = hash.finish();
            casefile::EventDraft draft;
            draft.body = u"Gone"_s;
            DONE(door->append(
                draft,
                {casefile::Lane::Facts, QString::fromLatin1(toHex(ByteSpan(digest).first(16)))}));
            DONE(door->commit());
        }
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.known, quint64(1));
        QCOMPARE(imported.added, quint64(3));
    }

    void filesWithinBecomeEvidenceOfTheirOwn()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        intake::ImportPlan plan;
        plan.format = u"made"_s;
        plan.files.push_back(
            {u"../a.txt"_s, u"text/plain"_s, "words", u"box, message 1, part 2"_s, 7});
        intake::PlannedEvent first;
        first.draft.body = u"First"_s;
        first.files = {0};
        intake::PlannedEvent second;
        second.draft.body = u"Second"_s;
        second.earlier = {0};
        plan.events = {first, second};
        for (const quint64 known : {0U, 4U}) {
            VALUE(row, desk.desk().caseState(id));
            VALUE(writer, store::Blobs(desk.desk().store()).begin(row->row().caseId, kTestNowMs));
            DONE(writer.append("box"));
            desk::ImportOriginal box{
                0, u"box"_s, u"box"_s, {}, 0, ledger::sha256(spanOf(QByteArray("box"))), {}};
            box.bytes.emplace(std::move(writer));
            auto door = desk::Door::open(desk.desk(), id);
            QVERIFY(door);
            desk::ImportRecorder recorder(desk.desk(), *door, plan);
            DONE(recorder.original({}, box, {}));
            DONE(recorder.planned({}));
            DONE(door->commit());
            QCOMPARE(recorder.result().known, known);
            QCOMPARE(recorder.result().added, 4 - known);
        }
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        QCOMPARE(evidence.items.size(), 2U);
        const ledger::Seq box = evidence.items[0].seq;
        QCOMPARE(evidence.items[1].fileName, u"../a.txt"_s);
        QCOMPARE(evidence.items[1].source, u"box, message 1, part 2 (text/plain)"_s);
        QCOMPARE(entryAt(desk, id, box + 1).refs, std::vector<ledger::Seq>{box});
        QCOMPARE(entryAt(desk, id, box + 2).refs, (std::vector<ledger::Seq>{box, box + 1}));
        QCOMPARE(entryAt(desk, id, box + 3).refs, (std::vector<ledger::Seq>{box, box + 2}));
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // A mailbox: the box first, then what was attached, then a message after the one it answers.
    void aMailboxComesInWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = sourceDir() + u"/tests/intake/data/two.mbox"_s;
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.format, u"mail"_s);
        QCOMPARE(imported.added, quint64(4));
        QCOMPARE(imported.evidence, quint64(2));
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        const ledger::Seq box = evidence.items.at(0).seq;
        QCOMPARE(evidence.items.at(1).fileName, u"a b.pdf"_s);
        QCOMPARE(evidence.items.at(1).mediaType(), u"application/pdf"_s);
        const casefile::EntryValue first = entryAt(desk, id, box + 2);
        QCOMPARE(first.title.value_or(QString()), u"Grüße"_s);
        QCOMPARE(first.source.value_or(QString()), u"two.mbox, message 1"_s);
        QCOMPARE(first.refs, (std::vector<ledger::Seq>{box, box + 1}));
        QCOMPARE(first.occurred.offsetMinutes, std::optional(60));
        QCOMPARE(entryAt(desk, id, box + 3).refs, (std::vector<ledger::Seq>{box, box + 2}));
        VALUE(again, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(again.known, imported.added);
        QCOMPARE(again.added, quint64(0));
        // Read as something else, it is something else, of the same evidence.
        VALUE(text, desk::importFile(desk.desk(), {id, path, QTimeZone::utc(), u"markdown"_s}));
        QCOMPARE(text.known, quint64(1));
        QVERIFY(text.added > 0);
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void everyRealMailComesIn()
    {
        if (sharedDir().isEmpty())
            QSKIP("the real mails are not beside this checkout");
        TestDesk desk;
        const QString id = desk.newCase();
        QDirIterator files(sharedDir() + u"/data/mail"_s, QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            const QFileInfo info = files.nextFileInfo();
            if (info.suffix() == u"ref" || info.suffix() == u"json")
                continue;
            VALUE(
                imported,
                desk::importFile(desk.desk(), {id, info.filePath(), QTimeZone::utc(), u"mail"_s}));
            QVERIFY2(imported.added + imported.known >= 2, qPrintable(info.fileName()));
            ++read;
        }
        QVERIFY(read >= 60);
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // Stopped at each step it can be stopped at.
    void whatIsCancelledLeavesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = desk.file(u"story.md"_s);
        // Long enough to be signed in several batches.
        constexpr int kLines = 700;
        QByteArray story("# Shift\n\n");
        for (int i = 0; i < kLines; ++i)
            story += "- 2026-01-02 03:04:05 UTC: call " + QByteArray::number(i) + '\n';
        write(path, story);
        int asked = 0;
        for (int stopAt = 1; stopAt < 100; ++stopAt) {
            asked = 0;
            const auto imported = desk::importFile(
                desk.desk(), {id, path}, [&](quint64, quint64) { return ++asked < stopAt; });
            if (imported)
                break;
            QCOMPARE(imported.error().kind, ErrorKind::Cancelled);
            QCOMPARE(sizeOf(desk, id), before);
            VALUE(row, desk.desk().caseState(id));
            VALUE(blobs, store::Blobs(desk.desk().store()).all(row->row().caseId));
            QVERIFY(blobs.empty());
        }
        QVERIFY(asked >= 4);
        QCOMPARE(sizeOf(desk, id), before + 1 + kLines);
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void aRefusedFileLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("kind");
        QTest::newRow("not UTF-8")
            << QByteArray("# T\n\xff\n") << u""_s << int(ErrorKind::BadInput);
        QTest::newRow("no such reader") << kStory << u"telex"_s << int(ErrorKind::Unsupported);
        QTest::newRow("over the limit")
            << QByteArray(desk::kMaxImportBytes + 1, 'x') << u""_s << int(ErrorKind::TooLarge);
    }
    void aRefusedFileLeavesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(int, kind);
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = desk.file(u"story.md"_s);
        write(path, bytes);
        const auto imported = desk::importFile(desk.desk(), {id, path, QTimeZone::utc(), format});
        QVERIFY(!imported);
        QCOMPARE(int(imported.error().kind), kind);
        QCOMPARE(sizeOf(desk, id), before);
        const auto preview = desk::previewImport(desk.desk(), {id, path, QTimeZone::utc(), format});
        QVERIFY(!preview);
        QCOMPARE(preview.error(), imported.error());
    }

    void everyRealTimelineComesIn()
    {
        const QDir timelines(sharedDir() + u"/data/timelines"_s);
        if (sharedDir().isEmpty())
            QSKIP("the real timelines are not beside this checkout");
        TestDesk desk;
        int files = 0;
        for (const QFileInfo &info : timelines.entryInfoList({u"*.md"_s})) {
            const QString id = desk.newCase(info.fileName());
            VALUE(imported, desk::importFile(desk.desk(), {id, info.filePath(), QTimeZone::utc()}));
            QVERIFY2(imported.added > 0, qPrintable(info.fileName()));
            VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
            QVERIFY2(verdict.pass, qPrintable(info.fileName() + verdict.code));
            ++files;
        }
        QCOMPARE(files, 10);
    }
};

CASEMENT_TEST(TstImporter, tst_importer)
#include "tst_importer.moc"
