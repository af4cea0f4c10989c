// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a plan file withholds, though no rule of an audience would: it is said nowhere.

#include "desk/evidence_keeper.h"
#include "desk/issued_report.h"
#include "desk/issuer.h"
#include "desk/item_request.h"
#include "desk/plan_rules.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;

class TstWithheldByHand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desk = std::make_unique<TestDesk>(false); }

    // A code is no text that the leak check could search for.
    void aCodeThatIsWithheldIsSaidNowhere()
    {
        m_case = m_desk->newCase();
        desk::Recorder recorder(m_desk->desk(), m_case);
        VALUE(state, recorder.setStatus(casefile::CaseState::Mitigating, u"Stopped"_s));
        VALUE(severity, recorder.setSeverity(casefile::Severity::Critical, u"Money"_s));
        VALUE(decision, recorder.decide({.decision = u"Wait"_s, .because = u"Asked to"_s}));
        VALUE(position,
              recorder.takePosition({.decision = decision.seq,
                                     .function = casefile::Function::Vendor,
                                     .state = casefile::PositionState::Abstains}));
        desk::ItemChange change;
        change.title = u"Call them"_s;
        change.function = casefile::Function::Communications;
        VALUE(added, recorder.addItem(change));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        VALUE(item,
              recorder.setItem(file.items.back().id, casefile::ItemState::Blocked, u"No number"_s));
        const QString rule = u"withhold %1 %2 R5-LE-SENSITIVE Wait.\n"_s;
        QString rules = rule.arg(state.seq).arg(u"state"_s)
            + rule.arg(severity.seq).arg(u"severity"_s)
            + rule.arg(decision.seq).arg(u"known_size"_s);
        for (const auto seq : {position.seq, added.seq, item.seq})
            rules += rule.arg(seq).arg(u"function"_s) + rule.arg(seq).arg(u"state"_s);
        const QByteArray html = issue(u"policy"_s, u"out"_s, rules);
        QVERIFY(!html.isEmpty());
        for (const char *code : {"mitigating", "critical", "abstain", "blocked", "communications"})
            QVERIFY2(!html.toLower().contains(code), code);
        QVERIFY(sectionOf(html, u"summary"_s).contains(u"Its state at the seal is withheld"_s));
        const QString decisions = sectionOf(html, u"decisions"_s);
        QVERIFY2(decisions.contains(u"R5-LE-SENSITIVE"_s)
                     && !decisions.contains(u"does not say what was known"_s),
                 qPrintable(decisions));
        QVERIFY(!sectionOf(html, u"gaps"_s).contains(u"what was known"_s));
        QVERIFY(sectionOf(html, u"checklist"_s).contains(u"Function withheld"_s));
        QVERIFY(sectionOf(html, u"redactions"_s).contains(u"the plan file says so: Wait."_s));
        QCOMPARE(sumOf(html, u"redactions"_s),
                 positionsOf(readFile(m_desk->file(u"out/bundle.json"_s))));
    }

    void howEvidenceIsNotHeldMayBeWithheld()
    {
        m_case = m_desk->newCase();
        const QString path = m_desk->file(u"live.log"_s);
        QFile live(path);
        QVERIFY(live.open(QIODevice::WriteOnly) && live.write(QByteArray(2 << 20, 'a')) > 0);
        live.close();
        bool changed = false;
        const auto grow = [&](quint64, quint64) {
            QFile file(path);
            if (!std::exchange(changed, true) && file.open(QIODevice::Append))
                file.write("b");
            return true;
        };
        VALUE(added, desk::EvidenceKeeper(m_desk->desk(), m_case).addFile(path, {}, grow));
        QVERIFY(added.refusal.has_value());
        const QByteArray told = issue(u"legal"_s, u"told"_s);
        QVERIFY(told.contains("refused: read, not taken"));
        const QByteArray html =
            issue(u"legal"_s, u"out"_s,
                  u"withhold %1 state R5-LE-SENSITIVE Wait.\n"_s.arg(added.recorded.seq)
                      + u"withhold %1 reason R5-LE-SENSITIVE Wait.\n"_s.arg(added.recorded.seq));
        QVERIFY(sectionOf(html, u"evidence"_s).contains(u"not held"_s));
        QVERIFY(sectionOf(html, u"gaps"_s).contains(u"names something the case does not hold"_s));
        for (const char *code : {"refused", "not taken", "pointer", "pointed", "what was read"})
            QVERIFY2(!html.toLower().contains(code), code);
    }

    void whatACaseWasOpenedWithMayBeWithheld()
    {
        desk::NewCase request;
        request.title = u"Nothing yet"_s;
        request.type = u"impersonation-fraud"_s;
        request.severity = casefile::Severity::Critical;
        VALUE(created, m_desk->desk().createCase(request));
        m_case = created.caseId;
        desk::CaseReader reader(m_desk->desk(), m_case);
        ledger::Seq opening = 0;
        for (bool found = false; !found; opening += found ? 0 : 1) {
            VALUE(entry, reader.entry(opening));
            found = entry.value.kind == casefile::EntryKind::Case;
        }
        const QString rule = u"withhold %1 %2 R5-LE-SENSITIVE Wait.\n"_s;
        const QByteArray html =
            issue(u"policy"_s, u"out"_s,
                  rule.arg(opening).arg(u"severity"_s) + rule.arg(opening).arg(u"case_type"_s));
        QVERIFY(!html.isEmpty());
        for (const char *code : {"critical", "payment fraud"})
            QVERIFY2(!html.toLower().contains(code), code);
    }

private:
    QByteArray issue(const QString &audience, const QString &folder, const QString &rules = {})
    {
        return issuedReport(*m_desk, m_case, audience, folder, rules);
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstWithheldByHand, tst_withheld_by_hand)
#include "tst_withheld_by_hand.moc"
