// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where an issue cannot go, or only just: disks that are full or take nothing.

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/issuer.h"
#include "desk/sample_case.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstIssuePlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>(false);
        VALUE(sample, desk::recordSampleCase(m_desk->desk(), kTestNowMs));
        m_case = sample.caseId;
        VALUE(policy, desk::policyJson(m_desk->desk()));
        QFile file(m_desk->file(u"policy.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(policy), policy.size());
        m_desk->close();
    }

    void aFullDiskLeavesNothing_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {8, 64, 160, 240})
            QTest::addRow("%d KiB", room) << room;
    }
    void aFullDiskLeavesNothing()
    {
        QFETCH(int, room);
        QTemporaryDir folder;
        const auto answer = onSmallDisk(folder.path(), room * 1024, [&]() -> QString {
            return refusedIn(folder.path(),
                             {ErrorKind::DiskFull, ErrorKind::IoFailed, ErrorKind::CannotOpen});
        });
        if (!answer)
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(*answer, QString());
        m_desk->reopen();
        VALUE(second, issue(m_desk->file(u"elsewhere"_s)));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(file.issues.back().doneSeq && !file.issues.back().voidSeq);
        if (file.issues.size() > 1)
            QVERIFY(file.issues.front().voidSeq);
    }

    void aMountThatTakesNothingSpendsNoNumber()
    {
        QTemporaryDir folder;
        const auto answer = onSmallDisk(folder.path(), 1024 * 1024, [&]() -> QString {
            if (mount("tmpfs", qPrintable(folder.path()), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr))
                return u"cannot be mounted read-only"_s;
            return refusedIn(folder.path(), {ErrorKind::CannotOpen, ErrorKind::ReadOnly});
        });
        if (!answer)
            QSKIP("this system lets nobody mount a small disk");
        QCOMPARE(*answer, QString());
        m_desk->reopen();
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(file.issues.empty());
    }

    void anUnreadableFileIsNoPass()
    {
        m_desk->reopen();
        VALUE(issued, issue(m_desk->file(u"out"_s)));
        QVERIFY(QFile::setPermissions(m_desk->file({}), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(m_desk->file(u"out"_s), QFile::Permissions(0x7755)));
        const QString page = m_desk->file(u"out/report.html"_s);
        for (const QString &name : issued.files)
            QFile::setPermissions(m_desk->file(u"out/"_s + name), QFile::Permissions(0x6644));
        QFile::setPermissions(m_desk->file(u"policy.json"_s), QFile::Permissions(0x6644));
        QVERIFY(QFile::setPermissions(page, QFile::Permissions()));
        QCOMPARE(withoutPrivileges([&]() -> QString {
                     const auto report = desk::verifyIssueFolder(m_desk->file(u"out"_s),
                                                                 m_desk->file(u"policy.json"_s));
                     if (!report)
                         return desk::sentenceFor(report.error());
                     if (report->verdict.verdict != ledger::Verdict::CannotCheck)
                         return u"it says it could check"_s;
                     return report->verdict.detail.startsWith(u"report.html could not be read"_s)
                         ? QString()
                         : report->verdict.detail;
                 }),
                 QString());
    }

private:
    Result<desk::IssueResult> issue(const QString &path)
    {
        desk::IssueRequest request;
        request.caseId = m_case;
        request.outDir = path;
        return desk::issueReport(m_desk->desk(), request);
    }

    // What is wrong with how it is refused; nothing: it is refused in order.
    QString refusedIn(const QString &folder, const QList<ErrorKind> &kinds)
    {
        m_desk->reopen();
        const auto issued = issue(folder + u"/out"_s);
        const QStringList left = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden
                                                        | QDir::System | QDir::NoDotAndDotDot);
        m_desk->close();
        if (issued)
            return u"it was issued"_s;
        if (!kinds.contains(issued.error().kind))
            return u"refused otherwise: "_s + desk::sentenceFor(issued.error());
        return left.isEmpty() ? QString() : u"left: "_s + left.join(u", "_s);
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstIssuePlaces, tst_issue_places)
#include "tst_issue_places.moc"
