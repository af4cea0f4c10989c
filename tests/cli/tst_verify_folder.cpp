// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The folder of an issue, verified as whoever receives it does.

#include "disclosed_case.h"
#include "support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <sys/stat.h>

using namespace casement::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(const QString &folder)>;
Q_DECLARE_METATYPE(Change)

class TstVerifyFolder : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }
    Ran verify(const QString &folder) const
    {
        return m_program.run({u"--json"_s, u"verify"_s, folder, u"--policy"_s, u"policy.json"_s});
    }
    QString issued(const QString &number, const QString &folder, const QString &audience) const
    {
        const Ran ran =
            m_program.onDesk({u"issue"_s, number, u"--audience"_s, audience, u"--out"_s, folder});
        return ran.status == 0 ? QString() : ran.err;
    }

    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QDirIterator walk(from, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            const QString target = to + u'/' + QDir(from).relativeFilePath(path);
            QVERIFY(QDir().mkpath(QFileInfo(target).absolutePath()));
            QVERIFY(QFile::copy(path, target));
        }
    }
    static QString attachmentIn(const QString &folder)
    {
        const QDir dir(folder + u"/attachments"_s);
        const QStringList names = dir.entryList(QDir::Files);
        return names.isEmpty() ? QString() : dir.filePath(names.first());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_case = makeDisclosedCase(m_program);
        QCOMPARE(issued(m_case, u"first"_s, u"legal"_s), QString());
        QCOMPARE(issued(m_case, u"second"_s, u"legal"_s), QString());
        const QString other = m_program.makeCase(u"Another case"_s);
        QCOMPARE(issued(other, u"other"_s, u"legal"_s), QString());
    }

    void aFolderVerifiesWholeByWhateverName()
    {
        for (const QString &name : {u"copy"_s, u"a path/with spaces و تقرير"_s}) {
            copyFolder(m_program.path(u"first"_s), m_program.path(name));
            const Ran ran = verify(m_program.path(name));
            QVERIFY2(ran.status == 0, qPrintable(ran.out + ran.err));
            QCOMPARE(ran.object()[u"result"_s].toString(), u"PASS"_s);
            const QJsonArray files = ran.object()[u"files"_s].toArray();
            QCOMPARE(files.size(), 9);
            for (const auto &file : files)
                QCOMPARE(file.toObject()[u"state"_s].toString(), u"as_issued"_s);
            QDir(m_program.path(name)).removeRecursively();
        }
        const Ran plain =
            m_program.run({u"verify"_s, u"first/"_s, u"--policy"_s, u"policy.json"_s});
        QVERIFY2(plain.out.contains(u"9 of 9 as they were issued"_s), qPrintable(plain.out));
        // As before.
        const Ran bundle =
            m_program.run({u"verify"_s, u"first/bundle.json"_s, u"--policy"_s, u"policy.json"_s,
                           u"--attachments"_s, u"first/attachments"_s});
        QVERIFY2(bundle.status == 0, qPrintable(bundle.out));
    }

    void theManifestIsRightByTheRealTool()
    {
        QProcess tool;
        tool.setWorkingDirectory(m_program.path(u"first"_s));
        tool.start(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"MANIFEST.sha256"_s});
        QVERIFY(tool.waitForFinished(60'000));
        QCOMPARE(tool.exitCode(), 0);
        const QByteArray said = tool.readAllStandardOutput();
        QCOMPARE(said.count(": OK\n"), 8);
    }

    void whatIsNotAsIssuedFails_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("state");  // of a file in it
        const auto row = [](const char *name, const Change &change, const QString &code,
                            const QString &says, const QString &state) {
            QTest::newRow(name) << change << code << says << state;
        };
        const auto append = [](const QString &file) {
            return [file](const QString &folder) {
                put(folder + u'/' + file, bytesOf(folder + u'/' + file) + ' ');
            };
        };
        const auto remove = [](const QString &file) {
            return [file](const QString &folder) { QVERIFY(QFile::remove(folder + u'/' + file)); };
        };
        const auto take = [this](const QString &file, const QString &from) {
            return [this, file, from](const QString &folder) {
                put(folder + u'/' + file, bytesOf(m_program.path(from + u'/' + file)));
            };
        };
        row("changed PDF", append(u"report.pdf"_s), u"FILE"_s,
            u"report.pdf is not the file that was issued"_s, u"changed"_s);
        row("changed HTML", append(u"report.html"_s), u"FILE"_s,
            u"report.html is not the file that was issued"_s, u"changed"_s);
        row("changed manifest", append(u"MANIFEST.sha256"_s), u"FILE"_s,
            u"MANIFEST.sha256 is not the file that was issued"_s, u"changed"_s);
        row("changed seal", append(u"seal.note"_s), u"FILE"_s,
            u"seal.note is not the file that was issued"_s, u"changed"_s);
        row("changed bundle", append(u"bundle.json"_s), u"JSON"_s, u"bundle.json"_s, QString());
        row("changed receipt", append(u"receipt.json"_s), u"JSON"_s, u"receipt.json"_s, QString());
        row("missing PDF", remove(u"report.pdf"_s), u"FILE"_s, u"report.pdf is missing"_s,
            u"missing"_s);
        row("missing manifest", remove(u"MANIFEST.sha256"_s), u"FILE"_s,
            u"MANIFEST.sha256 is missing"_s, u"missing"_s);
        row("missing receipt", remove(u"receipt.json"_s), u"FILE"_s, u"receipt.json is missing"_s,
            u"missing"_s);
        row(
            "missing attachment",
            [](const QString &folder) { QVERIFY(QFile::remove(attachmentIn(folder))); }, u"FILE"_s,
            u" is missing"_s, u"missing"_s);
        row(
            "swapped attachment",
            [](const QString &folder) { put(attachmentIn(folder), "other bytes"); }, u"BLOB"_s,
            u" is not the file that was issued"_s, u"changed"_s);
        row(
            "a file more", [](const QString &folder) { put(folder + u"/extra.txt"_s, "x"); },
            u"FILE"_s, u"extra.txt is not part of this issue"_s, u"not_issued"_s);
        row(
            "a hidden file more", [](const QString &folder) { put(folder + u"/.extra"_s, "x"); },
            u"FILE"_s, u".extra is not part of this issue"_s, u"not_issued"_s);
        row(
            "an attachment more",
            [](const QString &folder) { put(folder + u"/attachments/more"_s, "x"); }, u"FILE"_s,
            u"attachments/more is not part of this issue"_s, u"not_issued"_s);
        row("bundle of another issue", take(u"bundle.json"_s, u"second"_s), u"RECEIPT"_s,
            u"bundle.json is of another issue than receipt.json"_s, QString());
        row("receipt of another issue", take(u"receipt.json"_s, u"second"_s), u"RECEIPT"_s,
            u"receipt.json is of another issue than bundle.json and the manifest"_s, QString());
        row("bundle of another case", take(u"bundle.json"_s, u"other"_s), u"RECEIPT"_s,
            u"bundle.json and receipt.json are of two cases"_s, QString());
        row("report of another issue", take(u"report.pdf"_s, u"second"_s), u"FILE"_s,
            u"report.pdf is not the file that was issued"_s, u"changed"_s);
        row(
            "a pipe",
            [](const QString &folder) {
                const QString path = folder + u"/report.pdf"_s;
                QVERIFY(QFile::remove(path));
                QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
            },
            u"FILE"_s, u"report.pdf is no ordinary file"_s, u"no_file"_s);
        row(
            "a link to the right bytes",
            [this](const QString &folder) {
                const QString path = folder + u"/report.pdf"_s;
                QVERIFY(QFile::remove(path));
                QVERIFY(QFile::link(m_program.path(u"first/report.pdf"_s), path));
            },
            u"FILE"_s, u"report.pdf is no ordinary file"_s, u"no_file"_s);
        row(
            "a folder where a file was",
            [](const QString &folder) {
                QVERIFY(QFile::remove(folder + u"/report.pdf"_s));
                QVERIFY(QDir(folder).mkdir(u"report.pdf"_s));
            },
            u"FILE"_s, u"report.pdf is missing"_s, u"missing"_s);
    }
    void whatIsNotAsIssuedFails()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, says);
        QFETCH(QString, state);
        const QString folder = m_program.path(u"tried"_s);
        QDir(folder).removeRecursively();
        copyFolder(m_program.path(u"first"_s), folder);
        QCOMPARE(verify(folder).status, 0);
        change(folder);
        const Ran ran = verify(folder);
        const QJsonObject told = ran.object();
        QVERIFY2(ran.status == 1, qPrintable(ran.out + ran.err));
        QCOMPARE(told[u"result"_s].toString(), u"FAIL"_s);
        QCOMPARE(told[u"code"_s].toString(), code);
        QVERIFY2(told[u"detail"_s].toString().contains(says), qPrintable(ran.out));
        if (!state.isEmpty())
            QVERIFY2(ran.out.contains(u"\"state\":\""_s + state + u'"'), qPrintable(ran.out));
        const Ran plain = m_program.run({u"verify"_s, folder, u"--policy"_s, u"policy.json"_s});
        QCOMPARE(plain.status, 1);
        QVERIFY2(plain.out.startsWith(u"FAIL"_s) && plain.out.contains(says),
                 qPrintable(plain.out));
    }

    void whatCannotBeChecked_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Change &change, const QString &says) {
            QTest::newRow(name) << change << says;
        };
        row(
            "no bundle",
            [](const QString &folder) { QVERIFY(QFile::remove(folder + u"/bundle.json"_s)); },
            u"bundle.json"_s);
        row(
            "nothing",
            [](const QString &folder) {
                QVERIFY(QDir(folder).removeRecursively());
                QVERIFY(QDir().mkdir(folder));
            },
            u"bundle.json"_s);
        row(
            "the bundle is a pipe",
            [](const QString &folder) {
                QVERIFY(QFile::remove(folder + u"/bundle.json"_s));
                QCOMPARE(mkfifo(qPrintable(QString(folder + u"/bundle.json"_s)), 0600), 0);
            },
            u"not a file"_s);
        row(
            "the receipt is a pipe",
            [](const QString &folder) {
                QVERIFY(QFile::remove(folder + u"/receipt.json"_s));
                QCOMPARE(mkfifo(qPrintable(QString(folder + u"/receipt.json"_s)), 0600), 0);
            },
            u"not a file"_s);
    }
    void whatCannotBeChecked()
    {
        QFETCH(Change, change);
        QFETCH(QString, says);
        const QString folder = m_program.path(u"tried"_s);
        QDir(folder).removeRecursively();
        copyFolder(m_program.path(u"first"_s), folder);
        change(folder);
        const Ran ran = verify(folder);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.object()[u"result"_s].toString(), u"CANNOT CHECK"_s);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void withoutAPolicyNothingIsTrusted()
    {
        const Ran none = m_program.run({u"--json"_s, u"verify"_s, u"first"_s});
        QCOMPARE(none.status, 3);
        QCOMPARE(none.object()[u"code"_s].toString(), u"POLICY"_s);
        const Ran gone =
            m_program.run({u"--json"_s, u"verify"_s, u"first"_s, u"--policy"_s, u"gone.json"_s});
        QCOMPARE(gone.status, 3);
        const Ran both = m_program.run({u"verify"_s, u"first"_s, u"--policy"_s, u"policy.json"_s,
                                        u"--attachments"_s, u"first/attachments"_s});
        QCOMPARE(both.status, 2);
    }
};

CASEMENT_TEST(TstVerifyFolder, tst_verify_folder)
#include "tst_verify_folder.moc"
