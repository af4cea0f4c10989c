// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence comes in whole or not at all, says why where it does not, and leaves with a trace.

#include "casefile/rules.h"
#include "desk/case_verifier.h"
#include "desk/evidence_keeper.h"
#include "desk/evidence_reader.h"
#include "desk/inside/evidence_source.h"
#include "ledger/digest.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::CustodyAction;
using casefile::Holding;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(toHex(ledger::sha256(spanOf(bytes))));
}

// Rows of a table, behind the back of the desk.
qint64 rowsOf(const TestDesk &desk, const QString &table)
{
    qint64 rows = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        database.setDatabaseName(desk.path());
        database.open();
        QSqlQuery query(u"SELECT count(*) FROM "_s + table, database);
        if (query.next())
            rows = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    return rows;
}

// A file without content that is large all the same.
void writeSparse(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("%s", qPrintable(file.errorString()));
}

}  // namespace

class TstEvidenceKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesComeInAndGoOut_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::newRow("empty") << qint64(0);
        QTest::newRow("one byte") << qint64(1);
        QTest::newRow("a chunk") << qint64(1 << 20);
        QTest::newRow("64 MiB") << qint64(64) * (1 << 20);
    }
    void filesComeInAndGoOut()
    {
        QFETCH(qint64, size);
        TestDesk desk;
        const QString id = desk.newCase();
        writeSparse(desk.file(u"in.bin"_s), size);
        quint64 heard = 0;
        desk::EvidenceWords words;
        words.title = u"A file"_s;
        VALUE(added,
              desk::EvidenceKeeper(desk.desk(), id)
                  .addFile(desk.file(u"in.bin"_s), words, [&](quint64 done, quint64 total) {
                      heard = done;
                      return total == static_cast<quint64>(size);
                  }));
        QCOMPARE(heard, static_cast<quint64>(size));
        desk.reopen();
        VALUE(item, desk::findEvidence(desk.desk(), id, added.recorded.seq));
        QCOMPARE(item.blob->size, static_cast<quint64>(size));
        QCOMPARE(item.fileName, u"in.bin"_s);
        QCOMPARE(item.title, u"A file"_s);
        VALUE(out,
              desk::EvidenceKeeper(desk.desk(), id)
                  .exportTo(desk.file(u"out.bin"_s), item.seq, u"for Legal"_s));
        QCOMPARE(QFileInfo(out).size(), size);
        QVERIFY(read(out) == read(desk.file(u"in.bin"_s)));
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
        QCOMPARE(verdict.evidenceFiles, std::optional<quint64>(1));
    }

    void theSameBytesAreStoredOnce()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        VALUE(first, keeper.addBytes("proof", u"a.txt"_s, {}));
        VALUE(second, keeper.addBytes("proof", u"b.txt"_s, {}));
        QVERIFY(!first.known);
        QVERIFY(second.known);
        QVERIFY(first.blob == second.blob);
        QCOMPARE(rowsOf(desk, u"blob"_s), 1);
        VALUE(known, desk::readEvidence(desk.desk(), id));
        QCOMPARE(known.items.size(), size_t(2));
    }

    void sourcesThatAreRefusedBeforeTheyAreRead_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("rule");
        QTest::newRow("folder") << u"folder"_s << u"source_folder"_s;
        QTest::newRow("link to a folder") << u"folderlink"_s << u"source_folder"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"source_special"_s;
        QTest::newRow("link to a pipe") << u"pipelink"_s << u"source_special"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"source_special"_s;
        QTest::newRow("missing") << u"missing"_s << QString();
        QTest::newRow("link to nothing") << u"deadlink"_s << QString();
        QTest::newRow("no name") << QString() << u"source_folder"_s;
        QTest::newRow("parent") << u".."_s << u"source_folder"_s;
        QTest::newRow("NUL in the path") << u"a\0b"_s << QString();
    }
    void sourcesThatAreRefusedBeforeTheyAreRead()
    {
        QFETCH(QString, source);
        QFETCH(QString, rule);
        TestDesk desk;
        const QString id = desk.newCase();
        QVERIFY(QDir().mkdir(desk.file(u"folder"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(desk.file(u"pipe"_s)).constData(), 0600), 0);
        for (const auto &[target, link] :
             {std::pair(u"folder"_s, u"folderlink"_s), std::pair(u"pipe"_s, u"pipelink"_s),
              std::pair(u"nowhere"_s, u"deadlink"_s)})
            QVERIFY(QFile::link(desk.file(target), desk.file(link)));
        const quint64 before = desk.desk().findCase(id)->entries;
        const QString path = source.startsWith(u'/') ? source : desk.file(source);
        const auto added = desk::EvidenceKeeper(desk.desk(), id).addFile(path, {});
        QVERIFY(!added);
        QCOMPARE(added.error().kind, rule.isEmpty() ? ErrorKind::CannotOpen : ErrorKind::Refused);
        QCOMPARE(added.error().field, rule);
        QVERIFY(!desk::sentenceFor(added.error()).isEmpty());
        QCOMPARE(desk.desk().findCase(id)->entries, before);
    }

    void anUnreadableFileIsRefusedInTheSystemsWords()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"secret"_s);
        write(path, "x");
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions::fromInt(0x7755)));
        QVERIFY(QFile::setPermissions(path, {}));
        const QString answer = withoutPrivileges([&]() -> QString {
            const auto source = desk::EvidenceSource::open(path);
            return source ? u"it was opened"_s : desk::sentenceFor(source.error());
        });
        QVERIFY2(answer.contains(u"Permission denied"_s), qPrintable(answer));
    }

    // The file is changed from within the progress, which is heard between two pieces.
    void aFileThatChangesLeavesItsHashAndTheReason_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("grows") << u"grow"_s;
        QTest::newRow("shrinks") << u"shrink"_s;
        QTest::newRow("is rewritten") << u"rewrite"_s;
    }
    void aFileThatChangesLeavesItsHashAndTheReason()
    {
        QFETCH(QString, change);
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"live.log"_s);
        write(path, QByteArray(3 << 20, 'a'));
        bool changed = false;
        const auto meddle = [&](quint64, quint64) {
            if (std::exchange(changed, true))
                return true;
            QFile file(path);
            if (change == u"shrink")
                file.resize(1 << 20);
            else if (file.open(QIODevice::ReadWrite)) {
                file.seek(change == u"grow" ? file.size() : (2 << 20) + 5);
                file.write("b");
            }
            return true;
        };
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addFile(path, {}, meddle));
        QVERIFY(added.refusal.has_value());
        QCOMPARE(added.refusal->field, u"source_changed"_s);
        QVERIFY(!added.blob);
        desk.reopen();
        VALUE(item, desk::findEvidence(desk.desk(), id, added.recorded.seq));
        QCOMPARE(item.holding, Holding::Refused);
        QCOMPARE(item.fileName, u"live.log"_s);
        QCOMPARE(item.pointerHash.size(), 64);
        if (change == u"shrink")
            QCOMPARE(item.pointerHash, hexOf(QByteArray(1 << 20, 'a')));
        QVERIFY2(item.reason.startsWith(u"live.log changed"_s), qPrintable(item.reason));
        QCOMPARE(rowsOf(desk, u"blob"_s), 0);
    }

    // An open file is whole to its last byte, whoever deletes its name: nothing is lost.
    void aFileThatIsDeletedMeanwhileIsKeptWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString path = desk.file(u"gone.txt"_s);
        write(path, QByteArray(2 << 20, 'g'));
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addFile(path, {}, [&](auto, auto) {
            QFile::remove(path);
            return true;
        }));
        QVERIFY(!added.refusal);
        QVERIFY(added.blob->sha256 == ledger::sha256(spanOf(QByteArray(2 << 20, 'g'))));
    }

    void cancelledLeavesNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        writeSparse(desk.file(u"in.bin"_s), 8 << 20);
        const auto added = desk::EvidenceKeeper(desk.desk(), id)
                               .addFile(desk.file(u"in.bin"_s), {},
                                        [](quint64 done, auto) { return done < (3 << 20); });
        QCOMPARE(added.error().kind, ErrorKind::Cancelled);
        QVERIFY(desk::readEvidence(desk.desk(), id)->items.empty());
        QCOMPARE(rowsOf(desk, u"blob_chunk"_s), 0);
    }

    void killedInTheMiddleLeavesNoHalfItem()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        writeSparse(desk.file(u"in.bin"_s), qint64(4) << 30);
        desk.close();
        const auto add = [&]() -> QString {
            auto opened = desk::Desk::open(desk.path(), kPassphrase, nullptr, desk.environment());
            if (!opened)
                return desk::sentenceFor(opened.error());
            (void)desk::EvidenceKeeper(**opened, id).addFile(desk.file(u"in.bin"_s), {});
            return u"it ended by itself"_s;
        };
        QCOMPARE(killedWhen([&] { return QFileInfo(desk.path()).size() > (12 << 20); }, add),
                 QString());
        desk.reopen();
        QVERIFY(desk::readEvidence(desk.desk(), id)->items.empty());
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
        // Another process may be at it still; after ten minutes of silence nobody is.
        DONE(desk::sweepEvidence(desk.desk()));
        QVERIFY(rowsOf(desk, u"blob_chunk"_s) > 1);
        desk.clock().advance(11 * 60'000);
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addBytes("proof", u"a.txt"_s, {}));
        QCOMPARE(rowsOf(desk, u"blob_chunk"_s), 1);
    }

    void linksAreFollowedAndSaid()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        write(desk.file(u"app-7.log"_s), "line");
        QVERIFY(QFile::link(desk.file(u"app-7.log"_s), desk.file(u"latest.log"_s)));
        VALUE(added, desk::EvidenceKeeper(desk.desk(), id).addFile(desk.file(u"latest.log"_s), {}));
        VALUE(item, desk::findEvidence(desk.desk(), id, added.recorded.seq));
        QCOMPARE(item.fileName, u"latest.log"_s);
        QCOMPARE(item.source, u"→ app-7.log"_s);
    }

    void exportNeverOverwritesAndAlwaysLeavesATrace()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        VALUE(added, keeper.addBytes("proof", u"a.txt"_s, {}));
        const ledger::Seq seq = added.recorded.seq;
        write(desk.file(u"mine.txt"_s), "mine");
        QCOMPARE(keeper.exportTo(desk.file(u"mine.txt"_s), seq, u"r"_s).error().kind,
                 ErrorKind::AlreadyExists);
        QCOMPARE(read(desk.file(u"mine.txt"_s)), QByteArray("mine"));
        QCOMPARE(keeper.exportTo(desk.file(u"new.txt"_s), seq, {}).error().field,
                 QString(casefile::kRuleReason));
        QVERIFY(!QFileInfo::exists(desk.file(u"new.txt"_s)));
        QVERIFY(!keeper.exportTo(desk.file(u"no/such/folder/x"_s), seq, u"r"_s));
        VALUE(out, keeper.exportTo(desk.file(u"new.txt"_s), seq, u"for Legal"_s));
        QCOMPARE(read(out), QByteArray("proof"));
        VALUE(item, desk::findEvidence(desk.desk(), id, seq));
        QCOMPARE(item.custody.size(), size_t(2));
        QCOMPARE(item.custody.back().action, CustodyAction::Exported);
        QCOMPARE(item.custody.back().place, out);
        QCOMPARE(item.custody.back().reason, u"for Legal"_s);
    }

    void pointersHoldNothing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        desk::EvidenceWords words;
        words.reason = u"must not be copied"_s;
        QCOMPARE(keeper.addPointer(u"https://ex.am"_s, {}, {}).error().field,
                 QString(casefile::kRuleReason));
        QCOMPARE(keeper.addPointer(u"https://ex.am"_s, u"12"_s, words).error().kind,
                 ErrorKind::BadInput);
        QCOMPARE(keeper.addPointer(u" "_s, {}, words).error().field,
                 QString(casefile::kRuleEvidence));
        VALUE(added, keeper.addPointer(u"https://ex.am"_s, QString(64, u'A'), words));
        VALUE(item, desk::findEvidence(desk.desk(), id, added.seq));
        QCOMPARE(item.holding, Holding::Pointer);
        QCOMPARE(item.pointerHash, QString(64, u'a'));
        QCOMPARE(keeper.exportTo(desk.file(u"x"_s), added.seq, u"r"_s).error().field,
                 QString(casefile::kRuleNotHeld));
    }

    void aTransferIsSealedAndAClosedCaseStillRecordsCustody()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        VALUE(added, keeper.addBytes("proof", u"a.txt"_s, {}));
        desk::Recorder recorder(desk.desk(), id);
        VALUE(file, desk::CaseReader(desk.desk(), id).caseFile());
        for (const casefile::Item &listed : file.items)
            DONE(recorder.setItem(listed.id, casefile::ItemState::Waived, u"Not here"_s));
        DONE(recorder.close(u"done"_s));
        QCOMPARE(keeper.addBytes("more", u"b.txt"_s, {}).error().field,
                 QString(casefile::kRuleClosed));
        const quint64 seals = desk.desk().findCase(id)->seals;
        desk::CustodyRequest request{added.recorded.seq, CustodyAction::Transferred,
                                     u"Sgt. Rim"_s,      u"room 4"_s,
                                     u"warrant 12"_s,    {}};
        DONE(keeper.custody(request));
        QCOMPARE(desk.desk().findCase(id)->seals, seals + 1);
        request.evidence = 0;
        QCOMPARE(keeper.custody(request).error().kind, ErrorKind::NotFound);
    }

    void verifyNamesEachThatChangedOrIsMissing()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::EvidenceKeeper keeper(desk.desk(), id);
        for (const QByteArray bytes : {"whole", "changed", "missing", ""})
            DONE(keeper.addBytes(bytes, QString::fromLatin1(bytes), {}));
        desk::EvidenceWords words;
        words.reason = u"r"_s;
        DONE(keeper.addPointer(u"https://ex.am"_s, {}, words));
        desk.runSql(u"UPDATE blob_chunk SET bytes = CAST('chAnged' AS BLOB) "
                    "WHERE bytes = CAST('changed' AS BLOB)"_s);
        desk.runSql(u"DELETE FROM blob WHERE blob_id = (SELECT blob_id FROM blob_chunk "
                    "WHERE bytes = CAST('missing' AS BLOB))"_s);
        VALUE(checks, desk::verifyEvidence(desk.desk(), id));
        using enum desk::EvidenceState;
        std::vector<desk::EvidenceState> states;
        for (const auto &check : checks)
            states.push_back(check.state);
        QVERIFY(states == std::vector({Whole, Changed, Missing, Whole, NotHeld}));
    }
};

CASEMENT_TEST(TstEvidenceKeeper, tst_evidence_keeper)
#include "tst_evidence_keeper.moc"
