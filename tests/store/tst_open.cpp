// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "store/sqlite_desk.h"
#include "support/case_writer.h"

#include <QFile>
#include <QProcess>

#include <unistd.h>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::OpenMode;
using store::Store;
using store::StoreKey;

namespace {

const QString kPassphrase = u"correct horse 'battery\" \\ staple \U0001F512"_s;
const store::NewStore kDesk{u"example.org"_s, u"0123456789abcdef"_s, 1'780'000'000'000};

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void flip(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    file.close();
    overwrite(path, at, QByteArray(1, static_cast<char>(byte ^ 0x55)));
}

QString opened(const QString &path, const StoreKey &key, OpenMode mode = OpenMode::ReadWrite)
{
    return shown(Store::open(path, key, {.mode = mode, .busyTimeoutMs = 50}));
}

}  // namespace

class TstOpen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theProgramsSqliteIsSqlcipher()
    {
        DeskFile desk(kPassphrase);
        QVERIFY(desk.create().info().cipher.startsWith(u"4."));
    }

    void createsAndReopens_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("plain") << QString();
        QTest::newRow("encrypted") << kPassphrase;
    }
    void createsAndReopens()
    {
        QFETCH(QString, passphrase);
        DeskFile desk(passphrase);
        const store::StoreInfo made = desk.create().info();
        QCOMPARE(made.name, u"example.org"_s);
        QCOMPARE(made.encrypted, !passphrase.isEmpty());
        QCOMPARE(desk.reopen().info(), made);
        QFile file(desk.path());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(desk.path() + u"-wal"_s)
                     & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        desk.close();
        QVERIFY(!QFile::exists(desk.path() + u"-wal"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("entry_no_delete"), passphrase.isEmpty());
        QCOMPARE(shown(Store::create(desk.path(), desk.key(), kDesk)), u"AlreadyExists [] "_s);
    }

    void theCommandLineToolOfSqlcipherOpensIt()
    {
        DeskFile desk(u"simple"_s);
        desk.create();
        desk.close();
        QProcess tool;
        tool.start(u"sqlcipher"_s, {desk.path(), u"PRAGMA key='simple'; SELECT name FROM desk;"_s});
        if (!tool.waitForStarted())
            QSKIP("sqlcipher is not installed");
        QVERIFY(tool.waitForFinished());
        QVERIFY2(tool.readAllStandardOutput().contains("example.org"),
                 tool.readAllStandardError().constData());
    }

    void everySettingHolds_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<qint64>("value");
        QTest::newRow("temp_store") << u"temp_store"_s << qint64(2);
        QTest::newRow("secure_delete") << u"secure_delete"_s << qint64(1);
        QTest::newRow("foreign_keys") << u"foreign_keys"_s << qint64(1);
        QTest::newRow("synchronous") << u"synchronous"_s << qint64(2);
        QTest::newRow("application_id") << u"application_id"_s << store::kApplicationId;
        QTest::newRow("user_version") << u"user_version"_s << qint64(4);
    }
    void everySettingHolds()
    {
        QFETCH(QString, pragma);
        QFETCH(qint64, value);
        DeskFile desk;
        desk.create();
        store::Connection &db = desk.reopen().connection();
        QCOMPARE(*db.number(u"PRAGMA "_s + pragma), value);
        QCOMPARE(*db.word(u"PRAGMA journal_mode"_s), u"wal"_s);
        QCOMPARE(*db.number(u"SELECT v FROM entry_search_config WHERE k = 'secure-delete'"_s), 1);
    }

    void wrongKeys()
    {
        DeskFile plain;
        plain.create();
        plain.close();
        QCOMPARE(opened(plain.path(), StoreKey::fromPassphrase(u"x"_s)),
                 u"BadInput [passphrase] not encrypted"_s);
        DeskFile encrypted(kPassphrase);
        encrypted.create();
        encrypted.close();
        QCOMPARE(opened(encrypted.path(), StoreKey::fromPassphrase(u"x"_s)),
                 u"WrongPassphrase [] "_s);
        QCOMPARE(opened(encrypted.path(), StoreKey::fromPassphrase(QString())),
                 u"WrongPassphrase [] "_s);
        QCOMPARE(opened(encrypted.path(), StoreKey()), u"WrongPassphrase [] none"_s);
        QCOMPARE(opened(encrypted.path(), StoreKey::fromRaw({})), u"WrongPassphrase [] "_s);
        QCOMPARE(opened(encrypted.path(), encrypted.key()), u"ok"_s);
    }

    // What went wrong is an Error; the terminal belongs to whoever asked.
    void theTerminalIsToldNothing()
    {
        DeskFile desk(kPassphrase);
        desk.create();
        desk.close();
        QFile heard(desk.folder() + u"/stderr"_s);
        QVERIFY(heard.open(QIODevice::ReadWrite));
        const int before = dup(STDERR_FILENO);
        dup2(heard.handle(), STDERR_FILENO);
        const QString answer = opened(desk.path(), StoreKey::fromRaw({}));
        dup2(before, STDERR_FILENO);
        ::close(before);
        QCOMPARE(answer, u"WrongPassphrase [] "_s);
        QVERIFY(heard.seek(0));
        QCOMPARE(heard.readAll(), QByteArray());
    }

    void notADesk_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty") << QByteArray("") << u"BadInput [format] empty"_s;
        QTest::newRow("text") << QByteArray("hello\n") << u"BadInput [format] unknown"_s;
        QTest::newRow("a longer text") << QByteArray(5000, 't') << u"BadInput [format] unknown"_s;
        QTest::newRow("noise") << QByteArray(8192, 'n') << u"WrongPassphrase [] none"_s;
    }
    void notADesk()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        DeskFile desk;
        QFile file(desk.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(opened(desk.path(), StoreKey()), error);
        QCOMPARE(opened(desk.path(), StoreKey::fromRaw({})),
                 error == u"WrongPassphrase [] none" ? u"WrongPassphrase [] "_s : error);
    }

    void aPlainDeskWithADamagedHeaderIsNoEncryptedOne()
    {
        DeskFile desk;
        desk.create();
        desk.close();
        flip(desk.path(), 3);
        QCOMPARE(opened(desk.path(), StoreKey()), u"Damaged [page] header"_s);
    }

    void otherFilesAndNone()
    {
        DeskFile desk;
        QCOMPARE(opened(desk.path(), StoreKey()), u"NotFound [] "_s);
        QCOMPARE(opened(desk.folder(), StoreKey()), u"BadInput [format] a folder"_s);
        {
            RawSql other(desk.path());
            QCOMPARE(other.run(u"CREATE TABLE t (a)"_s), u"ok"_s);
        }
        QCOMPARE(opened(desk.path(), StoreKey()), u"BadInput [format] sqlite"_s);
        QVERIFY(shown(Store::create(u"/nonexistent/x.casement"_s, {}, kDesk))
                    .startsWith(u"CannotOpen [folder]"));
    }

    // The salt in the first 16 bytes is the one place where damage looks like a wrong passphrase.
    void damagedEncryptedFile_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("error");
        QTest::newRow("salt") << qint64(3) << u"WrongPassphrase"_s;
        QTest::newRow("page 1") << qint64(1000) << u"Damaged"_s;
        QTest::newRow("page 1, IV") << qint64(4096 - 80) << u"Damaged"_s;
        QTest::newRow("page 1, HMAC") << qint64(4096 - 1) << u"Damaged"_s;
    }
    void damagedEncryptedFile()
    {
        QFETCH(qint64, at);
        QFETCH(QString, error);
        DeskFile desk(kPassphrase);
        desk.create();
        const StoreKey raw = desk.store().key();
        desk.close();
        flip(desk.path(), at);
        const QString answer = opened(desk.path(), desk.key());
        QVERIFY2(answer.startsWith(error), qPrintable(answer));
    }

    // Every page of an encrypted desk is authenticated: whichever is touched, somebody says so.
    void everyDamagedPageIsFound()
    {
        DeskFile desk(kPassphrase);
        CaseWriter writer(desk.create());
        QVERIFY(writer.append(writer.createCase(), eventDraft(u"one"_s)).has_value());
        const StoreKey raw = desk.store().key();
        desk.close();
        const qint64 pages = QFile(desk.path()).size() / 4096;
        QVERIFY(pages > 10);
        for (qint64 page = 0; page < pages; ++page) {
            const qint64 at = page * 4096 + 100;
            flip(desk.path(), at);
            auto store = Store::open(desk.path(), raw, {.mode = OpenMode::ReadOnly});
            const QString answer = store ? shown((*store)->checkPages()) : shown(store.error());
            QVERIFY2(answer.startsWith(u"Damaged"), qPrintable(u"page %1: "_s.arg(page) + answer));
            store = {};
            flip(desk.path(), at);
        }
        QCOMPARE(opened(desk.path(), raw), u"ok"_s);
    }

    void truncatedFile_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("error");
        QTest::newRow("plain, half a page") << QString() << qint64(2048) << u"Damaged"_s;
        QTest::newRow("plain, three pages") << QString() << qint64(3 * 4096) << u"Damaged"_s;
        QTest::newRow("encrypted, one page") << kPassphrase << qint64(4096) << u"Damaged"_s;
        QTest::newRow("encrypted, odd size") << kPassphrase << qint64(5000) << u"Damaged"_s;
    }
    void truncatedFile()
    {
        QFETCH(QString, passphrase);
        QFETCH(qint64, size);
        QFETCH(QString, error);
        DeskFile desk(passphrase);
        desk.create();
        desk.close();
        QVERIFY(QFile::resize(desk.path(), size));
        const QString answer = opened(desk.path(), desk.key());
        QVERIFY2(answer.startsWith(error), qPrintable(answer));
    }

    void recoveryKeyOpens()
    {
        DeskFile desk(kPassphrase);
        desk.create();
        const Result<Bytes32> raw = desk.store().rawKey();
        QVERIFY(raw.has_value());
        desk.close();
        QCOMPARE(opened(desk.path(), StoreKey::fromRaw(*raw)), u"ok"_s);
        DeskFile plain;
        QCOMPARE(shown(plain.create().rawKey()), u"Refused [encrypted] "_s);
    }

    void changesItsKey()
    {
        DeskFile desk(kPassphrase);
        CaseWriter writer(desk.create());
        const store::CaseId caseId = writer.createCase();
        const StoreKey next = StoreKey::fromPassphrase(u"another one"_s);
        {
            const auto second = Store::open(desk.path(), desk.store().key());
            QVERIFY(second.has_value());
            QVERIFY(shown(desk.store().changeKey(next)).startsWith(u"Busy"));
        }
        const StoreKey former = desk.store().key();
        QCOMPARE(shown(desk.store().changeKey(next)), u"ok"_s);
        QVERIFY(writer.append(caseId, eventDraft(u"still writable"_s)).has_value());
        desk.close();
        QCOMPARE(opened(desk.path(), former), u"WrongPassphrase [] "_s);
        QCOMPARE(opened(desk.path(), desk.key()), u"WrongPassphrase [] "_s);
        QCOMPARE(opened(desk.path(), next), u"ok"_s);
    }

    void changesAreCounted()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const auto other = Store::open(desk.path(), {}, {.mode = OpenMode::ReadOnly});
        QVERIFY(other.has_value());
        const quint64 mine = *desk.store().changeCounter();
        const quint64 theirs = *(*other)->changeCounter();
        QCOMPARE(*(*other)->changeCounter(), theirs);
        writer.createCase();
        QVERIFY(*desk.store().changeCounter() != mine);
        QVERIFY(*(*other)->changeCounter() != theirs);
    }
};

CASEMENT_TEST(TstOpen, tst_open)
#include "tst_open.moc"
