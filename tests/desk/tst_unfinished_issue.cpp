// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Issues whose process ended while they were made: what is left, who is told, what the next does.

#include "desk/unfinished_issue.h"

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/case_verifier.h"
#include "desk/issuer.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>

#include <unistd.h>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstUnfinishedIssue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_case = m_desk->newCase();
        DONE(desk::Recorder(m_desk->desk(), m_case).log({.text = u"One line"_s}));
    }

    void aKilledIssueIsToldAndEndedByTheNext_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("planned");
        for (int step = 0; step < int(desk::kIssueSteps); ++step)
            QTest::addRow("step %d", step) << step << (step > 0);
    }
    void aKilledIssueIsToldAndEndedByTheNext()
    {
        QFETCH(int, step);
        QFETCH(bool, planned);
        killAt(step);
        QVERIFY(!QFileInfo::exists(out()));
        m_desk->reopen();
        VALUE(left, desk::unfinishedIssue(m_desk->desk(), m_case));
        QCOMPARE(left.has_value(), planned);
        if (planned)
            QCOMPARE(*left, (desk::UnfinishedIssue{1, u"legal"_s, out(), false}));
        VALUE(next, issue());
        QCOMPARE(next.number, planned ? 2 : 1);
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QCOMPARE(file.issues.front().voidSeq.has_value(), planned);
        VALUE(none, desk::unfinishedIssue(m_desk->desk(), m_case));
        QVERIFY(!none);
        QCOMPARE(leftovers(), QStringList());
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void theNextMayGoElsewhere()
    {
        killAt(int(desk::IssueStep::Check));
        QVERIFY(!leftovers().isEmpty());
        m_desk->reopen();
        VALUE(next,
              desk::issueReport(m_desk->desk(),
                                {m_case, desk::Audience::Legal, m_desk->file(u"other"_s)}));
        QCOMPARE(next.number, 2);
        QCOMPARE(leftovers(), QStringList());
    }

    // The process ends between "handed over" and the rename, or between the rename and its end.
    void aFolderDecidesWhatWasHandedOver_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("stands") << true;
        QTest::newRow("does not") << false;
    }
    void aFolderDecidesWhatWasHandedOver()
    {
        QFETCH(bool, folder);
        VALUE(done, issue());
        if (!folder)
            QVERIFY(QDir(out()).removeRecursively());
        DONE(m_desk->desk().saveDraft(m_case, desk::kIssueSlot, desk::issueNote(1, out())));
        VALUE(left, desk::unfinishedIssue(m_desk->desk(), m_case));
        QCOMPARE(left.has_value(), !folder);
        DONE(desk::endUnfinishedIssues(m_desk->desk(), m_case));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QCOMPARE(file.issues.front().voidSeq.has_value(), !folder);
        VALUE(note, m_desk->desk().draft(m_case, desk::kIssueSlot));
        QCOMPARE(note, QString());
    }

    void oneThatIsBeingMadeIsLeftAlone()
    {
        VALUE(other,
              m_desk->desk().sibling(m_desk->desk().sharedIdentity(), m_desk->environment()));
        QStringList seen;
        const auto look = [&](quint64 done, quint64) {
            if (done != quint64(desk::IssueStep::Bundle) || !seen.isEmpty())
                return true;
            const auto now = desk::unfinishedIssue(*other, m_case);
            seen << (now && *now && (*now)->beingMade ? u"being made"_s : u"?"_s);
            const auto second = desk::issueReport(
                *other, {m_case, desk::Audience::Legal, m_desk->file(u"other"_s)});
            seen << (second || second.error().kind != ErrorKind::Busy ? u"?"_s : u"busy"_s);
            return true;
        };
        VALUE(done, desk::issueReport(m_desk->desk(), request(), look));
        QCOMPARE(seen, (QStringList{u"being made"_s, u"busy"_s}));
        QVERIFY(!QFileInfo::exists(m_desk->file(u"other"_s)));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QCOMPARE(file.issues.size(), 1U);
        QVERIFY(!file.issues.front().voidSeq);
    }

private:
    [[nodiscard]] QString out() const { return m_desk->file(u"out"_s); }
    [[nodiscard]] desk::IssueRequest request() const
    {
        return {m_case, desk::Audience::Legal, out()};
    }
    Result<desk::IssueResult> issue() { return desk::issueReport(m_desk->desk(), request()); }
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_desk->file({}))
            .entryList({u".*out*"_s, u".*other*"_s},
                       QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    // Another process says that it has come to the step, and is killed there.
    void killAt(int step)
    {
        m_desk->close();
        const QString mark = m_desk->file(u"mark"_s);
        const auto wait = [&](quint64 done, quint64) {
            if (int(done) == step) {
                QFile(mark).open(QIODevice::WriteOnly);
                while (true)
                    ::pause();
            }
            return true;
        };
        QCOMPARE(killedWhen([&] { return QFileInfo::exists(mark); },
                            [&]() -> QString {
                                m_desk->reopen();
                                const auto done =
                                    desk::issueReport(m_desk->desk(), request(), wait);
                                return done ? QString() : desk::sentenceFor(done.error());
                            }),
                 QString());
        QVERIFY(QFileInfo::exists(mark));
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstUnfinishedIssue, tst_unfinished_issue)
#include "tst_unfinished_issue.moc"
