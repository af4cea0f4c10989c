// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/evidence_reader.h"
#include "desk/importer.h"
#include "desk/inside/door.h"
#include "store/blobs.h"
#include "support/test_desk.h"
#include "support/test_main.h"
#include "support/zip_file.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

}  // namespace

// Exports of chats: an archive, and a folder, in a ledger.
class TstChatImport : public QObject {
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

    // A copy of the export among the tests of intake.
    static QString exportFolder(TestDesk &desk)
    {
        const QString path = desk.file(u"export"_s);
        for (const ZippedFile &file :
             filesBelow(sourceDir() + u"/tests/intake/data/chat/export"_s)) {
            const QString at = path + u'/' + file.name;
            QDir().mkpath(QFileInfo(at).path());
            write(at, file.bytes);
        }
        return path;
    }

private Q_SLOTS:
    // An archive is one piece of evidence, and an answer comes after the message it answers.
    void anArchiveOfAChatComesInWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"export.zip"_s);
        const QString folder = sourceDir() + u"/tests/intake/data/chat/export"_s;
        write(path, zipOf(filesBelow(folder)));
        VALUE(imported, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(imported.format, u"chat"_s);
        QCOMPARE(imported.added, quint64(10));
        QCOMPARE(imported.evidence, quint64(1));
        QVERIFY(imported.notes.last().contains(u"integration_logs.json"_s));
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        const ledger::Seq zip = evidence.items.at(0).seq;
        const casefile::EntryValue asked = entryAt(desk, id, zip + 3);
        QCOMPARE(asked.title.value_or(QString()), u"ann (Ann Example) in #general"_s);
        QCOMPARE(asked.occurred.ms, std::optional(1'709'289'120'123));
        QCOMPARE(asked.source.value_or(QString()),
                 u"export.zip/general/2024-03-01.json, line 3, ts 1709289120.123456"_s);
        QCOMPARE(asked.refs, std::vector<ledger::Seq>{zip});
        QCOMPARE(entryAt(desk, id, zip + 4).refs, (std::vector<ledger::Seq>{zip, zip + 3}));
        VALUE(again, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(again.added, quint64(0));
        QCOMPARE(again.known, imported.added);
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    // The files that are read of a folder are evidence, each its own; what comes a day later adds
    // that day.
    void aFolderOfAChatComesInWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = exportFolder(desk);
        QVERIFY(QFile::rename(path + u"/general/2024-03-02.json"_s, desk.file(u"later"_s)));
        QVERIFY(QFile::link(path + u"/users.json"_s, path + u"/general/2024-03-03.json"_s));
        VALUE(imported, desk::importFile(desk.desk(), {id, path + u'/'}));
        QCOMPARE(imported.format, u"chat"_s);
        QCOMPARE(imported.evidence, quint64(5));
        QCOMPARE(imported.added, quint64(9));
        QVERIFY(imported.notes.first().startsWith(
            u"export:1:1: “general/2024-03-03.json” is a link"_s));
        VALUE(evidence, desk::readEvidence(desk.desk(), id));
        QStringList sources;
        for (const casefile::Evidence &item : evidence.items)
            sources.append(item.source);
        QCOMPARE(
            sources,
            (QStringList{u"export/users.json"_s, u"export/channels.json"_s, u"export/dms.json"_s,
                         u"export/D1/2024-03-01.json"_s, u"export/general/2024-03-01.json"_s}));
        const ledger::Seq day = evidence.items.back().seq;
        QCOMPARE(entryAt(desk, id, day + 1).refs, std::vector<ledger::Seq>{day - 1});
        QCOMPARE(entryAt(desk, id, day + 3).refs, std::vector<ledger::Seq>{day});
        QCOMPARE(entryAt(desk, id, day + 4).refs, (std::vector<ledger::Seq>{day, day + 3}));

        VALUE(again, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(again.added, quint64(0));
        QCOMPARE(again.known, imported.added);
        VALUE(looked, desk::previewImport(desk.desk(), {id, path}));
        QCOMPARE(looked.entries, imported.added);
        QCOMPARE(looked.known, imported.added);
        QVERIFY(QFile::rename(desk.file(u"later"_s), path + u"/general/2024-03-02.json"_s));
        VALUE(later, desk::importFile(desk.desk(), {id, path}));
        QCOMPARE(later.added, quint64(6));
        QCOMPARE(later.known, imported.added);
        // The same messages in an archive are known; only the archive is new, and what is no
        // message.
        const QString zip = desk.file(u"export.zip"_s);
        write(zip, zipOf(filesBelow(sourceDir() + u"/tests/intake/data/chat/export"_s)));
        VALUE(unpacked, desk::previewImport(desk.desk(), {id, zip}));
        QCOMPARE(unpacked.entries, quint64(10));
        QCOMPARE(unpacked.known, quint64(8));
        VALUE(packed, desk::importFile(desk.desk(), {id, zip}));
        QCOMPARE(packed.added, quint64(2));
        QCOMPARE(packed.known, quint64(8));
        desk.reopen();
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void aFolderThatIsNoneLeavesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = exportFolder(desk);
        const auto refused = [&](const QString &format) {
            const auto imported =
                desk::importFile(desk.desk(), {id, path, QTimeZone::utc(), format});
            const auto preview =
                desk::previewImport(desk.desk(), {id, path, QTimeZone::utc(), format});
            return imported || preview || imported.error() != preview.error() ? Error()
                                                                              : imported.error();
        };
        QCOMPARE(refused(u"csv"_s).kind, ErrorKind::Unsupported);
        write(path + u"/general/2024-03-02.json"_s, "[\n\xff]");
        QCOMPARE(refused({}).kind, ErrorKind::BadInput);
        QCOMPARE(refused({}).subject, u"export/general/2024-03-02.json"_s);
        QVERIFY(QDir(path + u"/general"_s).removeRecursively());
        QVERIFY(QDir(path + u"/D1"_s).removeRecursively());
        QCOMPARE(refused({}).field, u"export"_s);
        QCOMPARE(sizeOf(desk, id), before);
        VALUE(row, desk.desk().caseState(id));
        VALUE(blobs, store::Blobs(desk.desk().store()).all(row->row().caseId));
        QVERIFY(blobs.empty());
    }

    void aCancelledFolderLeavesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = sizeOf(desk, id);
        const QString path = exportFolder(desk);
        int asked = 0;
        for (int stopAt = 1; stopAt < 1000; stopAt += 3) {
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
        QVERIFY(asked >= 20);
        QCOMPARE(sizeOf(desk, id), before + 15);
    }
};

CASEMENT_TEST(TstChatImport, tst_chat_import)
#include "tst_chat_import.moc"
