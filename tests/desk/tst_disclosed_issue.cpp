// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The plan carried through a whole issue: what is in the files, and that they verify.

#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/evidence_keeper.h"
#include "desk/issuer.h"
#include "desk/people.h"
#include "desk/plan_preview.h"
#include "ledger/bundle.h"
#include "report/pdf_reader.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::Lane;
using casefile::LaneChoice;
using casefile::Privilege;
using desk::Audience;

class TstDisclosedIssue : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;

    desk::Recorder recorder() { return {m_desk->desk(), m_case}; }
    Result<desk::IssueResult> issue(Audience audience, const QString &folder,
                                    const desk::PlanRules &rules = {})
    {
        desk::IssueRequest request{m_case, audience, m_desk->file(folder)};
        request.rules = rules;
        return desk::issueReport(m_desk->desk(), request);
    }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_desk->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString pagesOf(const QString &folder) const
    {
        return report::textOfPdf(bytesOf(folder + u"/report.pdf"_s)).value_or(QString());
    }
    QString verdictOf(const QString &folder) const
    {
        const auto report =
            desk::verifyIssueFolder(m_desk->file(folder), m_desk->file(u"policy.json"_s));
        if (!report)
            return desk::sentenceFor(report.error());
        return report->verdict.verdict == ledger::Verdict::Pass
            ? QString()
            : QString::fromLatin1(report->verdict.code) + u": "_s + report->verdict.detail;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TestDesk>(false);
        m_case = m_desk->newCase();
        VALUE(policy, desk::policyJson(m_desk->desk()));
        QFile file(m_desk->file(u"policy.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(policy), policy.size());
    }

    void aPrivilegedReversalIsToldAndNothingElseOfIt()
    {
        desk::DecideRequest request;
        request.question = u"What about the account?"_s;
        request.decision = u"Suspend it"_s;
        request.because = u"Money leaves"_s;
        VALUE(first, recorder().decide(request));
        request.step = casefile::DecisionStep::Reverses;
        request.target = first.seq;
        request.seen = first.seq;
        request.decision = u"Reinstate the holder quietly"_s;
        request.because = u"Counsel fears a claim"_s;
        VALUE(second, recorder().decide(request));
        VALUE(moved,
              recorder().moveLane(
                  second.seq,
                  LaneChoice(Lane::Privileged, Privilege::AttorneyClient, u"H. Brandt"_s),
                  u"Her advice stands in it"_s));
        VALUE(issued, issue(Audience::Policy, u"out"_s));
        QCOMPARE(verdictOf(u"out"_s), QString());
        const QByteArray all = bytesOf(u"out/bundle.json"_s) + bytesOf(u"out/report.html"_s)
            + pagesOf(u"out"_s).toUtf8();
        for (const char *words : {"Reinstate", "Counsel", "Brandt", "Her advice", "attorney"})
            QVERIFY2(!all.contains(words), words);
        const QByteArray told = "reverses entry " + QByteArray::number(first.seq);
        QVERIFY(bytesOf(u"out/report.html"_s).contains(told));
        QVERIFY(pagesOf(u"out"_s).contains(QString::fromLatin1(told)));
        const auto bundle = ledger::readBundle(bytesOf(u"out/bundle.json"_s));
        QVERIFY(bundle);
        const auto entry =
            std::ranges::find(bundle->entries, second.seq, &ledger::BundleEntry::seq);
        QVERIFY(entry != bundle->entries.end());
        QVERIFY(std::holds_alternative<ledger::Withheld>(entry->author));
    }

    void whatNobodyCouldSearchStaysHere()
    {
        desk::EvidenceKeeper keeper(m_desk->desk(), m_case);
        VALUE(text, keeper.addBytes("send the cards", u"chat.txt"_s, {}));
        VALUE(picture, keeper.addBytes(QByteArray("\x89PNG\r\n\x1a\n\0", 9), u"page.png"_s, {}));
        const auto sent = [&](const QString &folder) {
            return QDir(m_desk->file(folder + u"/attachments"_s)).entryList(QDir::Files).size();
        };
        VALUE(policy, issue(Audience::Policy, u"policy"_s));
        QCOMPARE(verdictOf(u"policy"_s), QString());
        QCOMPARE(sent(u"policy"_s), 1);
        QVERIFY(pagesOf(u"policy"_s).simplified().contains(u"does not come with this issue"_s));
        desk::PlanRules rules;
        rules.rules.push_back({desk::PlanRule::What::Deliver,
                               picture.recorded.seq,
                               0,
                               {},
                               {},
                               u"Looked at by hand."_s,
                               1});
        VALUE(named, issue(Audience::Policy, u"named"_s, rules));
        QCOMPARE(verdictOf(u"named"_s), QString());
        QCOMPARE(sent(u"named"_s), 2);
        VALUE(legal, issue(Audience::Legal, u"legal"_s));
        QCOMPARE(sent(u"legal"_s), 2);
    }

    // A name that is also what a function is called cannot be kept out: no issue.
    void aLeakStopsTheIssue()
    {
        VALUE(subject, desk::addSubject(m_desk->desk(), m_case, u"Trust & Safety"_s));
        VALUE(state, recorder().setStatus(casefile::CaseState::Contained, u"Stopped"_s));
        const auto stopped = issue(Audience::Policy, u"out"_s);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Refused);
        QCOMPARE(stopped.error().field, u"leak"_s);
        QVERIFY(!QFileInfo::exists(m_desk->file(u"out"_s)));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(file.issues.front().voidSeq);
        VALUE(legal, issue(Audience::Legal, u"out"_s));
        QCOMPARE(legal.number, 2);
    }

    void thePreviewIsThePlan()
    {
        VALUE(subject, desk::addSubject(m_desk->desk(), m_case, u"Marta Ilves"_s));
        VALUE(line, recorder().log({.text = u"Marta Ilves called"_s}));
        VALUE(before, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        VALUE(plan, desk::previewPlan(m_desk->desk(), {m_case, Audience::Policy, {}}));
        VALUE(after, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QCOMPARE(after.size, before.size);
        VALUE(issued, issue(Audience::Policy, u"out"_s));
        const auto bundle = ledger::readBundle(bytesOf(u"out/bundle.json"_s));
        QVERIFY(bundle);
        QStringList planned;
        for (const auto &position : plan.withheldPositions())
            planned.append(u"%1/%2"_s.arg(position.seq).arg(position.field.value_or(0)));
        QStringList withheld;
        for (const auto &redaction : bundle->redactions) {
            if (redaction.seq < before.size)
                withheld.append(u"%1/%2"_s.arg(redaction.seq).arg(redaction.field));
        }
        planned.sort();
        withheld.sort();
        QCOMPARE(withheld, planned);
    }
};

CASEMENT_TEST(TstDisclosedIssue, tst_disclosed_issue)
#include "tst_disclosed_issue.moc"
