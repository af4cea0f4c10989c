// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A desk that is there can be opened, seals and has its way back, whatever happened to the process
// that made it.

#include "desk/case_export.h"
#include "desk/case_verifier.h"
#include "desk/desk_session.h"
#include "desk/error_text.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<desk::Desk>> makeDesk(const QString &path, bool encrypt,
                                             const QString &recoveryPath)
{
    const auto environment = desk::Environment::system();
    auto owner = desk::Identity::generate({u"Ana Ray"_s, {}, casefile::Function::TrustSafety, {}},
                                          kPassphrase, *environment.random);
    if (!owner)
        return failure(owner.error());
    desk::NewDesk request;
    request.path = path;
    request.passphrase = kPassphrase;
    request.encrypt = encrypt;
    request.carryIdentity = true;
    request.recoveryPath = recoveryPath;
    return desk::Desk::create(request, std::make_shared<const desk::Identity>(std::move(*owner)),
                              environment);
}

}  // namespace

class TstDeskCreation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeskThatIsThereIsWhole_data()
    {
        QTest::addColumn<bool>("encrypt");
        QTest::newRow("plain") << false;
        QTest::newRow("encrypted") << true;
    }
    // Killed in the very moment in which the file appears.
    void aDeskThatIsThereIsWhole()
    {
        QFETCH(bool, encrypt);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"d.casement"_s);
        const QString recovery = encrypt ? dir.filePath(u"recovery"_s) : QString();
        QCOMPARE(killedWhen([&] { return QFile::exists(path); },
                            [&]() -> QString {
                                const auto made = makeDesk(path, encrypt, recovery);
                                return made ? QString() : desk::sentenceFor(made.error());
                            }),
                 QString());
        VALUE(opened, desk::Desk::open(path, kPassphrase, nullptr, desk::Environment::system()));
        VALUE(made, opened->createCase({u"Case"_s, u"review"_s, {}, 10}));
        VALUE(sealed, desk::Recorder(*opened, made.caseId).seal(u"The first"_s));
        QVERIFY(!encrypt || QFile::exists(recovery));
    }

    void anExportThatIsThereIsWhole()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(sealed, desk::Recorder(desk.desk(), id).seal(u"The first"_s));
        const QString key = QString::fromLatin1(desk.desk().info().logKey);
        const QString path = desk.file(u"copy.casement"_s);
        QCOMPARE(killedWhen([&] { return QFile::exists(path); },
                            [&]() -> QString {
                                auto own = desk.desk().sibling(nullptr, desk.environment());
                                const auto done = desk::exportCase(**own, id, path);
                                return done ? QString() : desk::sentenceFor(done.error());
                            }),
                 QString());
        VALUE(copy, desk::Desk::open(path, {}, nullptr, desk.environment()));
        QCOMPARE(QString::fromLatin1(copy->info().logKey), key);
        VALUE(verdict, desk::verifyCase(*copy, id, desk::VerifyDepth::Full));
        QVERIFY(verdict.pass);
        QCOMPARE(verdict.sealedSize, sealed.size);
    }

    void aReadOnlyDeskOpensWithItsPassphrase_data()
    {
        QTest::addColumn<bool>("encrypt");
        QTest::newRow("plain") << false;
        QTest::newRow("encrypted") << true;
    }
    void aReadOnlyDeskOpensWithItsPassphrase()
    {
        QFETCH(bool, encrypt);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"d.casement"_s);
        QVERIFY(makeDesk(path, encrypt, {}));
        constexpr auto everybody = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr auto enters = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QFile::setPermissions(path, everybody);
        QFile::setPermissions(dir.path(), everybody | enters);
        const QString answer = withoutPrivileges([&]() -> QString {
            const auto opened =
                desk::Desk::open(path, kPassphrase, nullptr, desk::Environment::system());
            if (!opened)
                return desk::sentenceFor(opened.error());
            return (*opened)->info().readOnly && (*opened)->identity() ? QString() : u"not so"_s;
        });
        QFile::setPermissions(dir.path(), everybody | enters | QFile::WriteOwner);
        QCOMPARE(answer, QString());
    }

    // Its owner keeps the key elsewhere: whoever has only the file and the passphrase reads.
    void withoutAKeyTheDeskIsOnlyRead()
    {
        QTemporaryDir dir;
        const auto environment = desk::Environment::system();
        VALUE(owner,
              desk::Identity::generate({u"Ana Ray"_s, {}, casefile::Function::TrustSafety, {}},
                                       kPassphrase, *environment.random));
        desk::NewDesk request;
        request.path = dir.filePath(u"d.casement"_s);
        request.passphrase = kPassphrase;
        QString caseId;
        {
            VALUE(made,
                  desk::Desk::create(request,
                                     std::make_shared<const desk::Identity>(std::move(owner)),
                                     environment));
            VALUE(opened, made->createCase({u"Case"_s, u"review"_s, {}, 10}));
            caseId = opened.caseId;
        }
        VALUE(session, desk::DeskSession::open({request.path, kPassphrase, {}, {}}).result());
        QVERIFY(session->info().readOnly);
        const auto written = session
                                 ->write([caseId](desk::Desk &desk) {
                                     return desk::Recorder(desk, caseId).log({.text = u"x"_s});
                                 })
                                 .result();
        QVERIFY(!written);
        QVERIFY(desk::sentenceFor(written.error()).contains(u"no key here to sign"_s));
    }

    // The desk stands on a disk with room, its recovery file would not.
    void whereTheWayBackCannotBeWrittenThereIsNoDesk()
    {
        QTemporaryDir dir;
        const auto made =
            makeDesk(dir.filePath(u"d.casement"_s), true, dir.filePath(u"none/recovery"_s));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::CannotOpen);
        QVERIFY(QDir(dir.path()).isEmpty());
        const auto plain =
            makeDesk(dir.filePath(u"d.casement"_s), false, dir.filePath(u"recovery"_s));
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, ErrorKind::Unsupported);
        QVERIFY(QDir(dir.path()).isEmpty());
    }
};

CASEMENT_TEST(TstDeskCreation, tst_desk_creation)
#include "tst_desk_creation.moc"
