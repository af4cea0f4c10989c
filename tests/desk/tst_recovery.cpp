// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_verifier.h"
#include "desk/desk_session.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QFile>
#include <QSignalSpy>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

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
        session.reset();
        const auto again =
            desk::DeskSession::open({request.desk.path, kPassphrase, {}, {}}).result();
        QVERIFY(again);
        QCOMPARE((*again)->person().name, u"نور حداد"_s);
    }
};

CASEMENT_TEST(TstRecovery, tst_recovery)
#include "tst_recovery.moc"
