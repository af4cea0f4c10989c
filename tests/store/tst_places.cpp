// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where a desk file may find itself: in folders that cannot be written, on disks that fill up,
// under two programs at once, and in a process that is killed.

#include "desk_file.h"
#include "readings_anew.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/entries.h"
#include "support/case_writer.h"
#include "support/child_process.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <unistd.h>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::CaseId;
using store::OpenMode;
using store::Store;

namespace {

constexpr auto kEverybodyReads = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto kEverybodyEnters =
    kEverybodyReads | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

// Empty where the ledger, its head and its readings agree and have exactly `size` entries.
QString fault(Store &store, CaseId caseId, quint64 size)
{
    const auto head = store::Cases(store).head(caseId);
    if (!head)
        return shown(head);
    if (head->size != size)
        return u"size %1 instead of %2"_s.arg(head->size).arg(size);
    const auto leaves = store::Entries(store).leaves(caseId, size);
    if (!leaves)
        return shown(leaves);
    if (ledger::rootOf(*leaves) != head->root)
        return u"root"_s;
    const auto row = store::Cases(store).row(caseId);
    ledger::EntryChecker checker(row->ledger.id());
    ledger::Frontier before;
    const auto done = store::Entries(store).forEach(
        caseId, 0, size, [&](const store::StoredEntry &stored) -> Result<> {
            const auto entry = store::provable(stored);
            if (!entry)
                return failure(entry.error());
            if (checker.check(*entry, before.root()).fault)
                return failure(ErrorKind::VerifyFailed, QString::number(stored.seq));
            before.append(entry->leaf);
            return {};
        });
    if (!done)
        return shown(done);
    const auto differences = differencesIn(store, caseId, size);
    if (!differences)
        return shown(differences);
    return differences->empty() ? QString() : differences->front().table + differences->front().key;
}

QList<quint64> seqsOf(const QByteArray &output)
{
    QList<quint64> seqs;
    for (const QByteArray &line : output.split('\n'))
        if (!line.isEmpty())
            seqs.append(line.toULongLong());
    return seqs;
}

QString probe()
{
    return binDir() + u"/append_probe"_s;
}

// Fills the disk until an append fails; answers what is wrong, or nothing.
QString fillAndRecover(const QString &folder)
{
    const QString ballast = folder + u"/ballast"_s;
    QFile file(ballast);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(512 * 1024, 'b')) < 0)
        return u"no ballast"_s;
    file.close();
    const QString path = folder + u"/full.casement"_s;
    auto store = Store::create(path, {}, {u"example.org"_s, u"id"_s, 1});
    if (!store)
        return u"create: "_s + shown(store);
    CaseWriter writer(**store);
    const CaseId caseId = writer.createCase();
    quint64 size = 3;
    Result<ledger::Seq> last = size;
    while (last && size < 5000) {
        last = writer.append(caseId, eventDraft(QString(4000, u'x')));
        size += last ? 1 : 0;
    }
    if (last || last.error().kind != ErrorKind::DiskFull)
        return u"append: "_s + shown(last);
    if (const QString wrong = fault(**store, caseId, size); !wrong.isEmpty())
        return u"when full: "_s + wrong;
    const auto second =
        Store::create(folder + u"/second.casement"_s, {}, {u"example.org"_s, u"second"_s, 1});
    if (second || second.error().kind != ErrorKind::DiskFull)
        return u"second: "_s + shown(second);
    if (QDir(folder).entryList({u"second*"_s}, QDir::Files).size() != 0)
        return u"half a desk was left"_s;
    store = {};
    QFile::remove(ballast);
    store = Store::open(path, {});
    if (!store)
        return u"reopen: "_s + shown(store);
    CaseWriter again(**store, 2);
    last = again.append(caseId, eventDraft(u"after"_s));
    if (!last || *last != size)
        return u"append after: "_s + shown(last);
    return fault(**store, caseId, size + 1);
}

// Makes a desk with so little room; answers what is wrong with what it finds afterwards, or
// nothing.
QString createIn(const QString &folder, const store::StoreKey &key)
{
    const QString path = folder + u"/new.casement"_s;
    auto made = Store::create(path, key, {u"example.org"_s, u"id"_s, 1});
    const QStringList left = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    if (!made) {
        if (made.error().kind != ErrorKind::DiskFull)
            return shown(made);
        return left.isEmpty() ? QString() : u"left: "_s + left.join(u' ');
    }
    made = {};
    const auto opened = Store::open(path, key, {.mode = OpenMode::ReadOnly});
    if (!opened)
        return u"made and not to be opened: "_s + shown(opened);
    if (const auto whole = (*opened)->checkPages(); !whole)
        return u"made and not whole: "_s + shown(whole);
    return {};
}

}  // namespace

class TstPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readOnlyFolder_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("plain") << QString();
        QTest::newRow("encrypted") << u"secret"_s;
    }
    void readOnlyFolder()
    {
        QFETCH(QString, passphrase);
        DeskFile desk(passphrase);
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        desk.close();
        QFile::setPermissions(desk.path(), kEverybodyReads);
        QFile::setPermissions(desk.folder(), kEverybodyEnters);
        const QString answer = withoutPrivileges([&]() -> QString {
            const QString writing = shown(Store::open(desk.path(), desk.key()));
            if (writing != u"ReadOnly [file or folder] ")
                return u"writing: "_s + writing;
            const QString making = shown(
                Store::create(desk.folder() + u"/n.casement"_s, {}, {u"example.org"_s, u"n"_s, 1}));
            if (!making.startsWith(u"ReadOnly [folder] "))
                return u"making: "_s + making;
            const auto store = Store::open(desk.path(), desk.key(), {.mode = OpenMode::ReadOnly});
            if (!store)
                return u"reading: "_s + shown(store);
            if (!(*store)->info().readOnly)
                return u"not marked"_s;
            const auto appending = store::AppendTransaction::begin(**store);
            if (appending || appending.error().kind != ErrorKind::ReadOnly)
                return u"appending: "_s + shown(appending);
            return fault(**store, caseId, 3);
        });
        QFile::setPermissions(desk.folder(), kEverybodyEnters | QFile::WriteOwner);
        QCOMPARE(answer, QString());
    }

    void somebodyElsesFile()
    {
        DeskFile desk;
        desk.create();
        desk.close();
        QFile::setPermissions(desk.folder(), kEverybodyEnters | QFile::WriteOwner);
        if (getuid() != 0)
            QSKIP("only root can make a file that is somebody else's");
        const QString answer =
            withoutPrivileges([&] { return shown(Store::open(desk.path(), {})); });
        QVERIFY2(answer.startsWith(u"CannotOpen"), qPrintable(answer));
    }

    void readOnlyOpenSeesWhatAnotherWrites()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const auto reader = Store::open(desk.path(), {}, {.mode = OpenMode::ReadOnly});
        QVERIFY2(reader.has_value(), qPrintable(shown(reader)));
        QVERIFY(writer.append(caseId, eventDraft(u"one"_s)).has_value());
        QCOMPARE(fault(**reader, caseId, 4), QString());
    }

    void fullDisk()
    {
        QTemporaryDir folder;
        const auto answer = onSmallDisk(folder.path(), 2 * 1024 * 1024,
                                        [&] { return fillAndRecover(folder.path()); });
        if (!answer)
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(*answer, QString());
    }

    void aDeskIsMadeOrNothingIsLeft_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<bool>("encrypted");
        for (int room = 8; room <= 640; room += room < 128 ? 8 : 16) {
            QTest::addRow("%d KiB", room) << room << false;
            QTest::addRow("%d KiB, encrypted", room) << room << true;
        }
    }
    void aDeskIsMadeOrNothingIsLeft()
    {
        QFETCH(int, room);
        QFETCH(bool, encrypted);
        QTemporaryDir folder;
        const auto key = encrypted ? store::StoreKey::fromRaw({7}) : store::StoreKey();
        const auto answer =
            onSmallDisk(folder.path(), room * 1024, [&] { return createIn(folder.path(), key); });
        if (!answer)
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(*answer, QString());
    }

    void busyIsSaid()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        writer.createCase();
        const auto second = Store::open(desk.path(), {}, {.busyTimeoutMs = 20});
        QVERIFY(second.has_value());
        const auto held = store::AppendTransaction::begin(desk.store());
        QVERIFY(held.has_value());
        const auto refused = store::AppendTransaction::begin(**second);
        QVERIFY(shown(refused).startsWith(u"Busy"));
    }

    // Or a blob would be stored under the hash of all its bytes and lack some of them.
    void aBlobThatLostAChunkIsNeverFinished()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const auto second = Store::open(desk.path(), {}, {.busyTimeoutMs = 20});
        QVERIFY(second.has_value());
        auto blob = store::Blobs(**second).begin(caseId, 1);
        QVERIFY(blob.has_value());
        const QByteArray chunk(store::kBlobChunk, 'c');
        {
            const auto held = store::AppendTransaction::begin(desk.store());
            QVERIFY(shown(blob->append(chunk)).startsWith(u"Busy"));
        }
        QVERIFY(shown(blob->append(chunk)).startsWith(u"Busy"));
        QVERIFY(shown(blob->finish(2)).startsWith(u"Busy"));
        QVERIFY(store::Blobs(**second).all(caseId)->empty());
    }

    void twoProcessesAppendWithoutGapOrFork()
    {
        constexpr int kEach = 60;
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const QString number = store::Cases(desk.store()).row(caseId)->number;
        QProcess one;
        QProcess two;
        one.start(probe(), {desk.path(), number, QString::number(kEach), u"11"_s});
        two.start(probe(), {desk.path(), number, QString::number(kEach), u"12"_s});
        QVERIFY(one.waitForFinished(120'000));
        QVERIFY(two.waitForFinished(120'000));
        QVERIFY2(one.exitCode() == 0, one.readAllStandardError().constData());
        QVERIFY2(two.exitCode() == 0, two.readAllStandardError().constData());
        QList<quint64> seqs =
            seqsOf(one.readAllStandardOutput()) + seqsOf(two.readAllStandardOutput());
        std::ranges::sort(seqs);
        QCOMPARE(seqs.size(), 2 * kEach);
        for (qsizetype i = 0; i < seqs.size(); ++i)
            QCOMPARE(seqs.at(i), static_cast<quint64>(3 + i));
        QCOMPARE(fault(desk.store(), caseId, 3 + 2 * kEach), QString());
    }

    void killedProcessLosesNothingAcknowledged_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("plain") << QString();
        QTest::newRow("encrypted") << u"secret"_s;
    }
    void killedProcessLosesNothingAcknowledged()
    {
        QFETCH(QString, passphrase);
        DeskFile desk(passphrase);
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        const QString number = store::Cases(desk.store()).row(caseId)->number;
        desk.close();
        quint64 acknowledged = 2;
        for (int round = 0; round < 4; ++round) {
            QProcess process;
            QStringList arguments{desk.path(), number, u"100000"_s, QString::number(100 + round)};
            if (!passphrase.isEmpty())
                arguments.append(passphrase);
            process.start(probe(), arguments);
            QByteArray output;
            while (output.count('\n') < 5 + 3 * round && process.waitForReadyRead(30'000))
                output += process.readAllStandardOutput();
            process.kill();
            QVERIFY(process.waitForFinished());
            output += process.readAllStandardOutput();
            const QList<quint64> seqs = seqsOf(output.first(output.lastIndexOf('\n') + 1));
            QVERIFY2(!seqs.isEmpty(), process.readAllStandardError().constData());
            acknowledged = seqs.last();
            // The one entry in flight may or may not be there; whatever is there is whole.
            const quint64 size = store::Cases(desk.reopen()).head(caseId)->size;
            QVERIFY(size > acknowledged && size <= acknowledged + 2);
            QCOMPARE(fault(desk.store(), caseId, size), QString());
            desk.close();
        }
    }
};

CASEMENT_TEST(TstPlaces, tst_places)
#include "tst_places.moc"
