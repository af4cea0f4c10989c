// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where an issue goes: odd names, places that take nothing, disks without room.

#include "desk/issue_folder.h"

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/case_verifier.h"
#include "desk/evidence_keeper.h"
#include "desk/issuer.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                  | QDir::NoDotAndDotDot);
}

}  // namespace

class TstIssueFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_case = m_desk->newCase();
        DONE(desk::Recorder(m_desk->desk(), m_case).log({.text = u"One line"_s}));
    }

    void anyNameWillDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("space") << u"issue 1 for Legal"_s;
        QTest::newRow("Arabic") << u"قضية رقم ١"_s;
        QTest::newRow("both, and a quote") << u"الإصدار 1 \"final\" 'x'"_s;
        QTest::newRow("emoji") << u"📁 report"_s;
        QTest::newRow("dot at the end") << u"report."_s;
        QTest::newRow("slash at the end") << u"report/"_s;
        QTest::newRow("quote and per cent") << u"it's 100%1 \"done\""_s;
        QTest::newRow("Japanese") << u"報告書"_s;
        QTest::newRow("like an option") << u"--out"_s;
    }
    void anyNameWillDo()
    {
        QFETCH(QString, name);
        const QString path = m_desk->file(name);
        VALUE(done, issueTo(path));
        VALUE(policy, desk::policyJson(m_desk->desk()));
        QFile file(m_desk->file(u"policy.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(policy) == policy.size());
        file.close();
        VALUE(report, desk::verifyIssueFolder(path, file.fileName()));
        QCOMPARE(report.verdict.verdict, ledger::Verdict::Pass);
        QCOMPARE(report.files.size(), done.files.size() - 1);  // without the receipt
    }

    // Nothing is planned for a place that cannot take it.
    void whatIsInTheWayStaysAndNoNumberIsSpent_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::newRow("a folder") << u"there"_s << int(ErrorKind::AlreadyExists);
        QTest::newRow("a file") << u"file"_s << int(ErrorKind::AlreadyExists);
        QTest::newRow("a link to nothing") << u"link"_s << int(ErrorKind::AlreadyExists);
        QTest::newRow("no such parent") << u"missing/out"_s << int(ErrorKind::CannotOpen);
        QTest::newRow("in a file") << u"file/out"_s << int(ErrorKind::CannotOpen);
    }
    void whatIsInTheWayStaysAndNoNumberIsSpent()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QVERIFY(QDir().mkpath(m_desk->file(u"there"_s)));
        QFile file(m_desk->file(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        QVERIFY(QFile::link(u"nowhere"_s, m_desk->file(u"link"_s)));
        const QStringList before = namesIn(m_desk->file({}));
        const quint64 entries = size();
        const auto refused = issueTo(m_desk->file(path));
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().kind), kind);
        QCOMPARE(size(), entries);
        QCOMPARE(namesIn(m_desk->file({})), before);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "kept");
    }

    void aPlaceThatIsOnlyReadIsSaid()
    {
        const QTemporaryDir place;
        QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions::fromInt(0x5555)));
        const QString answer = withoutPrivileges([&]() -> QString {
            const auto folder = desk::IssueFolder::begin(place.filePath(u"out"_s));
            return folder ? u"it was begun"_s : desk::sentenceFor(folder.error());
        });
        QVERIFY2(answer.contains(place.path()), qPrintable(answer));
        QVERIFY(QFile::setPermissions(place.path(), QFile::Permissions::fromInt(0x7777)));
        QCOMPARE(namesIn(place.path()), QStringList());
    }

    void aFullDiskLeavesNothingAndTheNextGoesElsewhere()
    {
        const QTemporaryDir place;
        m_desk->close();
        const QString answer = onSmallDisk(place.path(), 24 * 1024, [&]() -> QString {
                                   m_desk->reopen();
                                   return fillDisk(place.path());
                               }).value_or(u"skip"_s);
        if (answer == u"skip")
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(answer, QString());
    }

    // An entry of kind issue_done has room for a hundred files.
    void moreFilesThanAnIssueListsAreRefusedBeforehand()
    {
        for (int i = 0; i < 95; ++i)
            DONE(desk::EvidenceKeeper(m_desk->desk(), m_case)
                     .addBytes(QByteArray::number(i), u"%1.txt"_s.arg(i), {}));
        const quint64 entries = size();
        const auto refused = issueTo(m_desk->file(u"out"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(desk::sentenceFor(refused.error()).startsWith(u"95 files of evidence"_s));
        QCOMPARE(size(), entries);
        QVERIFY(!QFileInfo::exists(m_desk->file(u"out"_s)));
    }

    void aFileThatChangedOnTheDiskIsNoticed()
    {
        auto folder = desk::IssueFolder::begin(m_desk->file(u"out"_s));
        QVERIFY(folder);
        DONE(folder->write(u"a.txt"_s, "as written"));
        DONE(folder->readBack());
        QFile file(folder->path(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("otherwise") == 9);
        file.close();
        const auto changed = folder->readBack();
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Damaged);
    }

private:
    Result<desk::IssueResult> issueTo(const QString &path)
    {
        return desk::issueReport(m_desk->desk(), {m_case, desk::Audience::Legal, path});
    }
    quint64 size() { return desk::CaseReader(m_desk->desk(), m_case).caseFile().value().size; }

    // In a child process, on a disk that is too small for a report.
    QString fillDisk(const QString &place)
    {
        const auto full = issueTo(place + u"/out"_s);
        if (full || full.error().kind != ErrorKind::DiskFull)
            return full ? u"it was written"_s : desk::sentenceFor(full.error());
        if (!namesIn(place).isEmpty())
            return u"left: "_s + namesIn(place).join(u' ');
        const auto file = desk::CaseReader(m_desk->desk(), m_case).caseFile();
        if (!file || file->issues.size() != 1 || !file->issues.front().voidSeq)
            return u"the ledger does not say that it is void"_s;
        const auto next = issueTo(m_desk->file(u"elsewhere"_s));
        if (!next || next->number != 2)
            return next ? u"not the next number"_s : desk::sentenceFor(next.error());
        const auto verdict = desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full);
        return verdict && verdict->pass ? QString() : u"the case does not verify"_s;
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstIssueFolder, tst_issue_folder)
#include "tst_issue_folder.moc"
