// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"
#include "desk/case_verifier.h"
#include "desk/people.h"
#include "desk/situation_text.h"
#include "support/test_desk.h"
#include "support/test_main.h"
#include "tampered.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::Function;
using casefile::Severity;
using desk::Situation;
using desk::TextForm;

namespace {

Result<std::unique_ptr<desk::Desk>> colleague(desk::Desk &desk, const QString &name)
{
    SystemRandom random;
    auto made = desk::Identity::generate({name, {}, Function::Legal, {}}, kPassphrase, random);
    if (!made)
        return failure(made.error());
    if (auto added = desk::addPerson(desk, made->card(), false); !added)
        return failure(added.error());
    return desk.sibling(std::make_shared<const desk::Identity>(std::move(*made)),
                        desk.environment());
}

}  // namespace

class TstSituation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Through a real desk: what is privileged or struck is not even counted.
    void onlyWhatMayBeToldIsTold()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::Recorder recorder(desk.desk(), id);
        VALUE(said, recorder.log({.text = u"Said in the open"_s}));
        VALUE(mistake, recorder.log({.text = u"A mistake"_s}));
        VALUE(secret,
              recorder.log({.text = u"Advice of counsel"_s, .lane = casefile::Lane::Privileged}));
        VALUE(struck, recorder.strike(mistake.seq, u"Wrong case"_s));
        VALUE(open, desk::readSituation(desk.desk(), id));
        QVERIFY(!open.since);
        QCOMPARE(open.events.size(), 1U);
        QCOMPARE(open.events.front().text, u"Said in the open"_s);
        QVERIFY(open.rest.empty());
        VALUE(whole, desk::readSituation(desk.desk(), id, {.privileged = true}));
        QCOMPARE(whole.events.size(), 2U);
        const QString text = desk::situationText(whole, TextForm::Plain, QTimeZone::UTC);
        QVERIFY(text.contains(u"privileged: Advice of counsel"_s));
        // It is kept where what it tells of is kept.
        VALUE(kept, recorder.sitrep({text, whole.now.size, casefile::Lane::Privileged}));
        VALUE(entry, desk::CaseReader(desk.desk(), id).entry(kept.seq));
        QCOMPARE(entry.value.lane, casefile::Lane::Privileged);
        VALUE(next, desk::readSituation(desk.desk(), id));
        QCOMPARE(next.since->size, whole.now.size);
    }

    void aReportIsAnEntryAndTheNextBeginsThere()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        {
            desk::Recorder recorder(desk.desk(), id);
            VALUE(first, recorder.log({.text = u"One"_s}));
            VALUE(situation, desk::readSituation(desk.desk(), id));
            // What comes while somebody looks at the text belongs to the next report.
            VALUE(second, recorder.log({.text = u"Two"_s}));
            VALUE(kept,
                  recorder.sitrep({.text = u"As it was sent."_s, .size = situation.now.size}));
            VALUE(pinned, recorder.pin(first.seq, true));
            VALUE(severity, recorder.setSeverity(Severity::Critical, u"Money was taken"_s));
        }
        desk.reopen();
        VALUE(next, desk::readSituation(desk.desk(), id));
        QVERIFY(next.since);
        QVERIFY(next.since->severity != next.now.severity);
        QCOMPARE(next.events.size(), 1U);
        QCOMPARE(next.events.front().text, u"Two"_s);
        QCOMPARE(next.moments.size(), 2U);
        QCOMPARE(next.moments.front().text, u"One"_s);
        QVERIFY(picture(desk.desk(), id).contains(u"Situation report up to entry"_s));
        QVERIFY(!desk::Recorder(desk.desk(), id).sitrep({.text = u"  "_s, .size = 1}));
        // From the beginning, where somebody asks for it.
        VALUE(all, desk::readSituation(desk.desk(), id, {.since = 0}));
        QVERIFY(!all.since);
    }

    // The newest are told, the rest is a number, whatever the length of the case.
    void aLongListIsCut()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        desk::Recorder recorder(desk.desk(), id);
        for (int i = 0; i < 15; ++i) {
            VALUE(said, recorder.log({.text = u"Number %1"_s.arg(i)}));
        }
        VALUE(situation, desk::readSituation(desk.desk(), id));
        QCOMPARE(situation.events.size(), Situation::kMostLines);
        QCOMPARE(situation.events.back().text, u"Number 14"_s);
        const std::vector<std::pair<EntryKind, quint64>> three{{EntryKind::Event, 3}};
        QCOMPARE(situation.rest, three);
    }

    void aHandoverIsAcknowledgedByWhomItWentTo()
    {
        TestDesk desk;
        VALUE(ben, colleague(desk.desk(), u"Ben Ode"_s));
        const QString id = desk.newCase();
        desk::Recorder recorder(desk.desk(), id);
        VALUE(one, recorder.log({.text = u"One"_s}));
        VALUE(told, desk::readSituation(desk.desk(), id, {.to = u"ben ode"_s}));
        QCOMPARE(told.to->name, u"Ben Ode"_s);
        VALUE(handed,
              recorder.handOver(
                  {u"ben ode"_s, u"Mind the donors"_s, u"All of it."_s, told.now.size}));
        // Sealed with it.
        VALUE(file, desk::CaseReader(desk.desk(), id).caseFile());
        QCOMPARE(file.lastSeal, std::optional(handed.seq + 1));
        QVERIFY(picture(desk.desk(), id).contains(u"Handed over to Ben Ode: Mind the donors"_s));
        QVERIFY(!recorder.acknowledge());

        VALUE(waiting, desk::waitingHandover(*ben, id));
        QVERIFY(waiting);
        QCOMPARE(waiting->size, file.size);
        QCOMPARE(waiting->words, u"Mind the donors"_s);
        QCOMPARE(waiting->text, u"All of it."_s);
        QVERIFY(!desk::Recorder(*ben, id).acknowledge(one.seq));
        VALUE(receipt, desk::Recorder(*ben, id).acknowledge(handed.seq, waiting->size));
        VALUE(after, desk::waitingHandover(*ben, id));
        QVERIFY(!after);
        QVERIFY(!desk::Recorder(*ben, id).acknowledge());
        desk.reopen();
        VALUE(held, desk::CaseReader(desk.desk(), id).caseFile());
        QCOMPARE(held.handover->receipt, std::optional(receipt.seq));
        QCOMPARE(held.receipts.begin()->second.size, file.size);

        // The next handover to him tells what came after his receipt.
        VALUE(two, desk::Recorder(desk.desk(), id).log({.text = u"Two"_s}));
        VALUE(again, desk::readSituation(desk.desk(), id, {.to = u"Ben Ode"_s}));
        QCOMPARE(again.since->size, file.size);
        QCOMPARE(again.events.size(), 1U);
    }

    void anybodyOfAFunctionTakesWhatWentToIt()
    {
        TestDesk desk;
        VALUE(ben, colleague(desk.desk(), u"Ben Ode"_s));
        const QString id = desk.newCase();
        VALUE(handed, desk::Recorder(desk.desk(), id).handOver({u"Legal"_s, {}, u"All."_s, 1}));
        QVERIFY(picture(desk.desk(), id).contains(u"Handed over to Legal"_s));
        VALUE(mine, desk::waitingHandover(desk.desk(), id));
        QVERIFY(!mine);
        VALUE(his, desk::waitingHandover(*ben, id));
        QVERIFY(his);
        VALUE(receipt, desk::Recorder(*ben, id).acknowledge());
        VALUE(next, desk::readSituation(desk.desk(), id, {.to = u"legal"_s}));
        QVERIFY(next.since);
    }

    // A desk of a program that knew fewer kinds of entries.
    void anOlderDeskOpens()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(one, desk::Recorder(desk.desk(), id).log({.text = u"One"_s}));
        tamper(desk.path(),
               u"UPDATE case_summary SET rows_by_kind = CAST(substr(CAST(rows_by_kind AS TEXT), 1, "
               "length(rows_by_kind) - length(',0,0,0')) AS BLOB)"_s);
        desk.reopen();
        VALUE(summary, desk.desk().findCase(id));
        QCOMPARE(summary.rows, 2U);
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.detail));
        VALUE(kept, desk::Recorder(desk.desk(), id).sitrep({.text = u"All."_s, .size = 1}));
        VALUE(after, desk.desk().findCase(id));
        QCOMPARE(after.rowsByKind[size_t(EntryKind::Sitrep)], 1U);
    }

    void nobodyHandsOverToThemselves()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const QString me = desk.desk().identity()->card().name;
        desk::Recorder recorder(desk.desk(), id);
        const auto self = recorder.handOver({me, {}, u"All of it."_s, 1});
        QVERIFY(!self);
        QCOMPARE(self.error().field, QString(casefile::kRuleHandoverSelf));
        QVERIFY(desk::sentenceFor(self.error()).contains(u"somebody else"_s));
        QVERIFY(!recorder.handOver({u" "_s, {}, u"All of it."_s, 1}));
        // Whoever is not of the desk is named; they cannot acknowledge it here.
        VALUE(outside, recorder.handOver({u"Night shift"_s, {}, u"All of it."_s, 1}));
        VALUE(report, desk::readSituation(desk.desk(), id));
        QVERIFY(desk::situationText(report, TextForm::Plain, QTimeZone::UTC)
                    .contains(u"Night shift to acknowledge the handover of 10:00 UTC."_s));
    }
};

CASEMENT_TEST(TstSituation, tst_situation)
#include "tst_situation.moc"
