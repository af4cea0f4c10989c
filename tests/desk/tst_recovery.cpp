// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/desk_session.h"
#include "store/connection.h"
#include "store/store.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QThread>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

// A desk on a disk of its own that has `room` bytes left when it is recovered; what is wrong
// afterwards, or nothing.
QString recoverIn(const QString &folder, qint64 room)
{
    const QString recovery = folder + u"/recovery"_s;
    const QString path = folder + u"/d.casement"_s;
    const auto environment = desk::Environment::system();
    QString id;
    {
        auto owner =
            desk::Identity::generate({u"Ana Ray"_s, {}, casefile::Function::TrustSafety, {}},
                                     kPassphrase, *environment.random);
        desk::NewDesk request;
        request.path = path;
        request.passphrase = kPassphrase;
        request.encrypt = request.carryIdentity = true;
        request.recoveryPath = recovery;
        const auto made = desk::Desk::create(
            request, std::make_shared<const desk::Identity>(std::move(*owner)), environment);
        if (!made)
            return desk::sentenceFor(made.error());
        id = (*made)->createCase({u"Case"_s, u"review"_s, {}, 10})->caseId;
    }
    QFile ballast(folder + u"/ballast"_s);
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (!ballast.open(QIODevice::WriteOnly) || ballast.write(QByteArray(free - room, 'b')) < 0)
        return u"no ballast"_s;
    ballast.close();
    const bool done =
        desk::recoverDesk({path, recovery, u"new"_s, folder + u"/next"_s}, environment).has_value();
    ballast.remove();
    for (const QString &passphrase : {kPassphrase, u"new"_s}) {
        const auto opened = desk::Desk::open(path, passphrase, nullptr, environment);
        if (!opened)
            continue;
        const auto sealed = desk::Recorder(**opened, id).seal(u"Afterwards"_s);
        if (!sealed)
            return desk::sentenceFor(sealed.error());
        return passphrase == u"new" || !done ? QString() : u"the old passphrase opens it"_s;
    }
    return u"neither passphrase opens it"_s;
}

}  // namespace

class TstRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // From a lost passphrase to a sealed entry under the new one.
    void aLostPassphraseIsReplaced()
    {
        TestDesk desk(true);
        const QString id = desk.newCase();
        DONE(desk::writeRecoveryFile(desk.desk(), desk.file(u"recovery"_s)));
        desk.close();
        const auto wrong =
            desk::Desk::open(desk.path(), u"forgotten"_s, nullptr, desk.environment());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::WrongPassphrase);

        const desk::RecoverRequest request{desk.path(), desk.file(u"recovery"_s),
                                           u"a new passphrase"_s, desk.file(u"recovery2"_s)};
        {
            VALUE(recovered, desk::recoverDesk(request, desk.environment()));
            VALUE(recorded, desk::Recorder(*recovered, id).note(u"Back again"_s, {}));
            VALUE(sealed, desk::Recorder(*recovered, id).seal(u"After recovery"_s));
            VALUE(verdict, desk::verifyCase(*recovered, id, desk::VerifyDepth::Full));
            QVERIFY2(verdict.pass, qPrintable(verdict.code));
        }
        const auto old = desk::Desk::open(desk.path(), kPassphrase, nullptr, desk.environment());
        QVERIFY(!old);
        QCOMPARE(old.error().kind, ErrorKind::WrongPassphrase);
        const auto oldFile = desk::recoverDesk({desk.path(), desk.file(u"recovery"_s), u"x"_s, {}},
                                               desk.environment());
        QVERIFY(!oldFile);
        const auto newFile = desk::recoverDesk(
            {desk.path(), desk.file(u"recovery2"_s), u"third"_s, {}}, desk.environment());
        QVERIFY2(newFile, newFile ? "" : qPrintable(desk::sentenceFor(newFile.error())));
    }

    void aRecoveryThatFailsChangesNothing_data()
    {
        QTest::addColumn<QString>("hindrance");
        QTest::newRow("open elsewhere") << u"open"_s;
        QTest::newRow("no folder for the new file") << u"folder"_s;
        QTest::newRow("the keys cannot be kept") << u"keys"_s;
    }
    void aRecoveryThatFailsChangesNothing()
    {
        QFETCH(QString, hindrance);
        TestDesk desk(true);
        const QString id = desk.newCase();
        DONE(desk::writeRecoveryFile(desk.desk(), desk.file(u"recovery"_s)));
        if (hindrance == u"keys")
            DONE(desk.desk().store().connection().once(
                u"CREATE TRIGGER no_key BEFORE INSERT ON desk_setting WHEN NEW.key LIKE "
                u"'log_key/%' "
                "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s));
        if (hindrance != u"open")
            desk.close();
        const QString next = desk.file(hindrance == u"folder" ? u"none/next"_s : u"next"_s);
        const auto refused =
            desk::recoverDesk({desk.path(), desk.file(u"recovery"_s), u"a new passphrase"_s, next},
                              desk.environment());
        QVERIFY(!refused);
        QVERIFY(!QFile::exists(next));
        desk.reopen();
        VALUE(sealed, desk::Recorder(desk.desk(), id).seal(u"Under the old passphrase"_s));
        desk.close();
        if (hindrance == u"keys")
            return;
        VALUE(again,
              desk::recoverDesk({desk.path(), desk.file(u"recovery"_s), u"a new passphrase"_s, {}},
                                desk.environment()));
        VALUE(after, desk::Recorder(*again, id).seal(u"Under the new one"_s));
    }

    // With little room, the journal that the pages of the former key rest in does not fit.
    void aRecoveryOnAFullDiskIsDoneOrChangesNothing_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {16, 64, 160, 640})
            QTest::addRow("%d KiB", room) << room;
    }
    void aRecoveryOnAFullDiskIsDoneOrChangesNothing()
    {
        QFETCH(int, room);
        QTemporaryDir folder;
        const auto answer = onSmallDisk(folder.path(), 4 * 1024 * 1024,
                                        [&] { return recoverIn(folder.path(), room * 1024); });
        if (!answer)
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(*answer, QString());
    }

    void theFileHoldsNoPassphraseAndIsPrivate()
    {
        TestDesk desk(true);
        const QString path = desk.file(u"recovery"_s);
        DONE(desk::writeRecoveryFile(desk.desk(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(kPassphrase.toUtf8()));
        QVERIFY(!bytes.contains(kPassphrase.toUtf8().toBase64()));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto again = desk::writeRecoveryFile(desk.desk(), path);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    }

    void whatIsNoRecoveryFileIsRefused()
    {
        TestDesk desk(true);
        const QString path = desk.file(u"junk"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("casement-recovery 1\nkey nonsense\n") > 0);
        file.close();
        const auto refused = desk::recoverDesk({desk.path(), path, u"x"_s, {}}, desk.environment());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    }

    // The same through the session that the window uses, with writes seen by the reader.
    void aSessionWritesAndTheReaderSees()
    {
        QTemporaryDir dir;
        desk::CreateDeskRequest request;
        request.desk.path = dir.filePath(u"s.casement"_s);
        request.desk.passphrase = kPassphrase;
        request.desk.encrypt = true;
        request.desk.carryIdentity = true;
        request.owner.name = u"نور حداد"_s;
        request.recoveryPath = dir.filePath(u"recovery"_s);
        auto created = desk::DeskSession::create(request).result();
        QVERIFY2(created, created ? "" : qPrintable(desk::sentenceFor(created.error())));
        auto session = *created;
        QSignalSpy changed(session.get(), &desk::DeskSession::changed);
        const QThread *emittedOn = nullptr;
        QObject::connect(
            session.get(), &desk::DeskSession::changed, session.get(),
            [&emittedOn] { emittedOn = QThread::currentThread(); }, Qt::DirectConnection);
        const auto made = session
                              ->write([](desk::Desk &desk) {
                                  return desk.createCase({u"Case"_s, u"review"_s, {}, 10});
                              })
                              .result();
        QVERIFY(made);
        const auto listed = session->read([](desk::Desk &desk) { return desk.cases(); }).result();
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1U);
        QVERIFY(changed.count() > 0 || changed.wait(10'000));
        QCOMPARE(emittedOn, QCoreApplication::instance()->thread());
        session.reset();
        const auto again =
            desk::DeskSession::open({request.desk.path, kPassphrase, {}, {}}).result();
        QVERIFY(again);
        QCOMPARE((*again)->person().name, u"نور حداد"_s);
    }
};

CASEMENT_TEST(TstRecovery, tst_recovery)
#include "tst_recovery.moc"
