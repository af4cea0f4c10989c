// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stands in the reports of real cases: the words, their order, and what must not be there.

#include "desk/evidence_keeper.h"
#include "desk/issued_report.h"
#include "desk/issuer.h"
#include "desk/item_request.h"
#include "desk/people.h"
#include "desk/sample_case.h"
#include "report/html_writer.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstIssueContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<TestDesk>(false); }

    void decisionsAreWhole()
    {
        sample();
        const QByteArray html = issue(u"legal"_s, u"out"_s);
        const QString decisions = sectionOf(html, u"decisions"_s);
        for (const QString &said :
             {u"What would change it Nothing is recorded that would change it."_s, u"In force."_s,
              u"Stop payouts now; hide the page as soon as its reach is known, at the latest at "
              u"five."_s,
              u"Community rules, clause 4.3, version 7"_s, u"Trust & Safety bears that."_s,
              u"Take the page down at once: nobody would know who was reached"_s,
              u"The ledger held"_s, u"Of the evidence in this issue, it held entries"_s,
              u"Objects:"_s, u"Before that it objected at"_s, u"Agrees on a condition:"_s,
              u"This was said of an earlier version of the decision."_s,
              u"Has not answered, and the time to answer was over at the seal."_s,
              u"read otherwise:"_s,
              u"Stop payouts now; keep the page visible until its reach is known."_s})
            QVERIFY2(decisions.contains(said), qPrintable(said + u"\n"_s + decisions));
    }

    void aReversalLinksBothWays()
    {
        m_case = m_desk->newCase();
        desk::Recorder recorder(m_desk->desk(), m_case);
        VALUE(first, recorder.decide({.decision = u"Leave it up"_s, .because = u"No harm seen"_s}));
        desk::DecideRequest reversal{.step = casefile::DecisionStep::Reverses,
                                     .target = first.seq,
                                     .seen = first.seq,
                                     .decision = u"Take it down"_s,
                                     .because = u"Harm was seen"_s};
        VALUE(second, recorder.decide(reversal));
        const QByteArray html = issue(u"policy"_s, u"out"_s);
        const QString decisions = sectionOf(html, u"decisions"_s);
        QVERIFY2(decisions.contains(u"Reversed by decision 2"_s), qPrintable(decisions));
        QVERIFY2(decisions.contains(u"It reverses decision 1 (entry %1)."_s.arg(first.seq)),
                 qPrintable(decisions));
        QVERIFY(sectionOf(html, u"rule"_s).contains(u"Decision 1, reversed by decision 2"_s));
        QVERIFY(sectionOf(html, u"gaps"_s).contains(u"a clause that it rests on"_s));
    }

    void anotherOnesReportIsNotRepeated()
    {
        sample();
        const QString timeline = sectionOf(issue(u"legal"_s, u"out"_s), u"timeline"_s);
        QVERIFY2(timeline.contains(u"Situation report. It tells of the case up to entry"_s),
                 qPrintable(timeline));
        QVERIFY2(timeline.contains(u"Case handed over to: "_s), qPrintable(timeline));
        QVERIFY(timeline.contains(u"I am off at six."_s));
        QVERIFY2(!timeline.contains(u"OPEN"_s) && !timeline.contains(u"Next due"_s),
                 qPrintable(timeline));
    }

    void theScheduleAgreesWithTheBundle_data()
    {
        QTest::addColumn<QString>("audience");
        QTest::newRow("legal") << u"legal"_s;
        QTest::newRow("policy") << u"policy"_s;
    }
    void theScheduleAgreesWithTheBundle()
    {
        QFETCH(QString, audience);
        sample();
        const QByteArray html = issue(audience, u"out"_s);
        const quint64 want = positionsOf(readFile(m_desk->file(u"out/bundle.json"_s)));
        QCOMPARE(want > 0, audience == u"policy");
        QCOMPARE(sumOf(html, u"redactions"_s), want);
    }

    void privilegedEntriesAreLogged()
    {
        sample();
        const QByteArray html = issue(u"legal"_s, u"out"_s);
        const QString log = sectionOf(html, u"privilege"_s);
        QVERIFY2(log.contains(u"Counsel: Dr. Hanna Brandt"_s), qPrintable(log));
        QVERIFY(log.contains(u"attorney–client"_s));
        QVERIFY(!log.contains(u"Legal advice"_s));
        QVERIFY(sectionOf(html, u"timeline"_s).contains(u"PRIVILEGED"_s));
        const QByteArray policy = issue(u"policy"_s, u"policy"_s);
        QVERIFY(sectionOf(policy, u"privilege"_s).isEmpty());
        for (const char *said : {"Hanna", "Legal advice", "PRIVILEGED", "attorney"})
            QVERIFY2(!policy.contains(said), said);
    }

    void theNextIssueSaysWhatChanged()
    {
        m_case = m_desk->newCase();
        desk::Recorder recorder(m_desk->desk(), m_case);
        VALUE(line, recorder.log({.text = u"Clause 4.2 applies"_s}));
        QVERIFY(sectionOf(issue(u"legal"_s, u"first"_s), u"changes"_s).isEmpty());
        m_desk->clock().set(kTestNowMs + 3'600'000);
        VALUE(amended, recorder.amend(line.seq, u"Clause 4.3 applies"_s, u"wrong clause"_s));
        VALUE(more, recorder.log({.text = u"The page is gone"_s}));
        // Of another audience: this one's first issue has nothing to be held against.
        QVERIFY(sectionOf(issue(u"policy"_s, u"policy"_s), u"changes"_s).isEmpty());
        const QString changes = sectionOf(issue(u"legal"_s, u"second"_s), u"changes"_s);
        for (const QString &said :
             {u"What changed since issue 1"_s,
              u"Entry %1 was amended on 2026-03-02 at 11:00 UTC"_s.arg(line.seq), u"wrong clause"_s,
              u"Event Entry %1."_s.arg(more.seq), u"shows and withholds the same"_s})
            QVERIFY2(changes.contains(said), qPrintable(said + u"\n"_s + changes));
    }

    void whatIsWithheldNowIsSaid()
    {
        m_case = m_desk->newCase();
        desk::Recorder recorder(m_desk->desk(), m_case);
        VALUE(line, recorder.log({.text = u"Greta Holm wrote the page"_s}));
        QVERIFY(issue(u"policy"_s, u"first"_s).contains("Greta Holm"));
        VALUE(subject, desk::addSubject(m_desk->desk(), m_case, u"Greta Holm"_s));
        const QByteArray html = issue(u"policy"_s, u"second"_s);
        QVERIFY(!html.contains("Greta"));
        const QString changes = sectionOf(html, u"changes"_s);
        QVERIFY2(changes.contains(u"Newly withheld"_s), qPrintable(changes));
        QVERIFY2(changes.contains(u"%1 text R1-PII"_s.arg(line.seq)), qPrintable(changes));
    }

    // The name of the subject in every field that somebody can type.
    void aPlantedNameIsNowhere()
    {
        m_case = m_desk->newCase(u"What Greta Holm did"_s);
        VALUE(subject, desk::addSubject(m_desk->desk(), m_case, u"Greta Holm"_s));
        plant(u"Greta Holm"_s);
        const QByteArray policy = issue(u"policy"_s, u"policy"_s);
        QVERIFY(!policy.isEmpty());
        QVERIFY(!policy.toLower().contains("greta"));
        QVERIFY(!policy.toLower().contains("holm"));
        QVERIFY(sectionOf(policy, u"decisions"_s).contains(u"R1-PII"_s));
        QVERIFY(sectionOf(policy, u"evidence"_s).contains(u"R1-PII"_s));
        QVERIFY(sectionOf(policy, u"checklist"_s).contains(u"R1-PII"_s));
        QCOMPARE(sumOf(policy, u"redactions"_s),
                 positionsOf(readFile(m_desk->file(u"policy/bundle.json"_s))));
        QVERIFY(issue(u"legal"_s, u"legal"_s).contains("Greta Holm"));
    }

    void aCaseOfNothingIsReported()
    {
        desk::NewCase request;
        request.title = u"Nothing yet"_s;
        VALUE(created, m_desk->desk().createCase(request));
        m_case = created.caseId;
        for (const QString &audience : {u"legal"_s, u"policy"_s}) {
            const QByteArray html = issue(audience, audience);
            QVERIFY(sectionOf(html, u"decisions"_s).contains(u"This issue shows no decision."_s));
            QVERIFY(sectionOf(html, u"evidence"_s).contains(u"This issue shows no evidence."_s));
        }
    }

private:
    void sample()
    {
        VALUE(sample, desk::recordSampleCase(m_desk->desk(), kTestNowMs));
        m_case = sample.caseId;
    }

    void plant(const QString &name)
    {
        desk::Recorder recorder(m_desk->desk(), m_case);
        VALUE(line, recorder.log({.text = u"Seen: "_s + name}));
        DONE(recorder.amend(line.seq, u"Seen again: "_s + name, u"after "_s + name));
        DONE(recorder.setSeverity(casefile::Severity::High, u"because of "_s + name));
        VALUE(decision,
              recorder.decide({.positions = {{.function = casefile::Function::Legal}},
                               .risk = name + u" bears it"_s,
                               .reviewTrigger = name + u" writes again"_s,
                               .question = u"What of "_s + name,
                               .decision = u"Write to "_s + name,
                               .because = name + u" asked"_s,
                               .ground = u"Rule of "_s + name,
                               .options = {u"Call "_s + name + u": too loud"_s},
                               .decidedBy = name}));
        DONE(recorder.takePosition({.decision = decision.seq,
                                    .function = casefile::Function::Legal,
                                    .state = casefile::PositionState::Objects,
                                    .words = u"Not to "_s + name,
                                    .person = name}));
        desk::ItemChange item;
        item.title = u"Answer "_s + name;
        item.function = casefile::Function::Support;
        item.owner = name;
        DONE(recorder.addItem(item));
        desk::EvidenceKeeper keeper(m_desk->desk(), m_case);
        VALUE(kept,
              keeper.addBytes(
                  "bytes", name + u".txt"_s,
                  {.title = u"Letter of "_s + name, .source = name, .reason = u"from "_s + name}));
        DONE(keeper.custody({.evidence = kept.recorded.seq,
                             .action = casefile::CustodyAction::Transferred,
                             .to = name,
                             .place = u"at "_s + name,
                             .reason = u"for "_s + name}));
        DONE(keeper.addPointer(u"https://example.org/"_s + name, {}, {.reason = name}));
    }

    QByteArray issue(const QString &audience, const QString &folder, const QString &rules = {})
    {
        return issuedReport(*m_desk, m_case, audience, folder, rules);
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstIssueContent, tst_issue_content)
#include "tst_issue_content.moc"
