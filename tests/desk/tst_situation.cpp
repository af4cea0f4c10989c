// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"
#include "desk/people.h"
#include "desk/situation_text.h"
#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::CaseState;
using casefile::EntryKind;
using casefile::Function;
using casefile::ItemState;
using casefile::Severity;
using desk::Situation;
using desk::SituationLine;
using desk::TextForm;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

// Opened at 10:00 UTC, looked at at 13:41 UTC.
Situation quiet()
{
    Situation situation;
    situation.number = u"CASE-7F3C1Q"_s;
    situation.nowMs = kTestNowMs + 3 * kHour + 41 * kMinute;
    situation.now.title = u"Stolen charity page"_s;
    situation.now.openedMs = kTestNowMs;
    situation.now.severity = Severity::High;
    situation.now.state = CaseState::Contained;
    situation.now.size = 40;
    return situation;
}

casefile::Item item(const QString &title, Function function, ItemState state, qint64 dueMinutes)
{
    casefile::Item item;
    item.id = title;
    item.title = title;
    item.function = function;
    item.state = state;
    item.required = true;
    item.dueMs = kTestNowMs + dueMinutes * kMinute;
    item.firstSeq = 4;
    item.lastSeq = 4;
    return item;
}

void toldAt(Situation &situation, qint64 minutes)
{
    situation.since = {kTestNowMs + minutes * kMinute, 30, situation.now.severity,
                       situation.now.state};
}

Situation lateItems()
{
    Situation situation = quiet();
    toldAt(situation, 130);
    situation.since->state = CaseState::Investigating;
    SituationLine decision;
    decision.kind = EntryKind::Decision;
    decision.ms = kTestNowMs + 160 * kMinute;
    decision.who = u"Ana Ray"_s;
    decision.text = u"Suspend the account"_s;
    decision.reason = u"the page imitates a charity"_s;
    situation.decisions = {decision};
    SituationLine status;
    status.kind = EntryKind::Status;
    status.ms = kTestNowMs + 165 * kMinute;
    status.state = CaseState::Contained;
    SituationLine pinned;
    pinned.ms = kTestNowMs - 600 * kMinute;
    pinned.function = Function::Support;
    pinned.text = u"First donor wrote in *bold* words."_s;
    situation.moments = {pinned, status};
    situation.rest = {{EntryKind::Event, 6}, {EntryKind::Note, 2}, {EntryKind::Evidence, 1}};
    situation.amended = 1;
    auto done = item(u"Preserve the logs"_s, Function::Engineering, ItemState::Done, 60);
    done.lastSeq = 33;
    done.lastMs = kTestNowMs + 170 * kMinute;
    auto blocked = item(u"Answer the donors"_s, Function::Support, ItemState::Blocked, 300);
    blocked.reason = u"no agreed wording"_s;
    auto late = item(u"Confirm the grounds"_s, Function::Legal, ItemState::InProgress, 100);
    late.owner = u"Ben Ode"_s;
    situation.now.items = {done, blocked, late,
                           item(u"Decide on the appeal"_s, Function::Policy, ItemState::Open, 270)};
    situation.now.handover = casefile::Handover{
        35, kTestNowMs + 180 * kMinute, {}, u"Ben Ode"_s, std::nullopt, std::nullopt};
    return situation;
}

Situation arabic()
{
    Situation situation = quiet();
    situation.now.title = u"صفحة خيرية مسروقة"_s;
    situation.handoverTo = u"ليلى حداد"_s;
    toldAt(situation, 130);
    SituationLine decision;
    decision.kind = EntryKind::Decision;
    decision.ms = kTestNowMs + 160 * kMinute;
    decision.who = u"أحمد منصور"_s;
    decision.text = u"تعليق الحساب"_s;
    situation.decisions = {decision};
    auto open = item(u"تأكيد الأسباب"_s, Function::Legal, ItemState::Open, 270);
    open.owner = u"ليلى حداد"_s;
    situation.now.items = {open};
    return situation;
}

}  // namespace

class TstSituation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAloud_data()
    {
        QTest::addColumn<Situation>("situation");
        QTest::addColumn<TextForm>("form");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");

        Situation nothing = quiet();
        toldAt(nothing, 130);
        QTest::newRow("nothing new")
            << nothing << TextForm::Plain << u"UTC"_s << uR"(Situation report, 2026-03-02 13:41 UTC

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained, open for 3 h 41 min, since 10:00 UTC.

Nothing new since the last report at 12:10 UTC, 1 h 31 min ago.
)"_s;

        Situation first = quiet();
        first.rest = {{EntryKind::Event, 1}};
        QTest::newRow("the first one")
            << first << TextForm::Plain << u"UTC"_s << uR"(Situation report, 2026-03-02 13:41 UTC

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained, open for 3 h 41 min, since 10:00 UTC.

What has happened
- 1 event.
)"_s;

        QTest::newRow("late items") << lateItems() << TextForm::Plain << u"UTC"_s
                                    << uR"(Situation report, 2026-03-02 13:41 UTC

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained (was Investigating), open for 3 h 41 min, since 10:00 UTC.

New since the last report at 12:10 UTC
- 12:40 UTC, decided by Ana Ray: Suspend the account. Reason: the page imitates a charity.
- 00:00 UTC, Support: First donor wrote in *bold* words.
- 12:45 UTC, status Contained.
- 12:50 UTC, Engineering, done: Preserve the logs.
- Also recorded: 6 events, 2 notes, 1 piece of evidence and 1 amendment of an earlier entry.

Required and still open: 3 of 4
- Legal (Ben Ode), due 11:40 UTC, 2 h 1 min late: Confirm the grounds.
- Policy, due 14:30 UTC, in 49 min: Decide on the appeal.
- Support, due 15:00 UTC, in 1 h 19 min: Answer the donors.

Waiting for
- Support: Answer the donors. Reason: no agreed wording.
- Ben Ode to acknowledge the handover of 13:00 UTC.

Next: Policy, due 14:30 UTC, in 49 min: Decide on the appeal.
)"_s;

        Situation some = lateItems();
        some.now.items.clear();
        some.now.handover.reset();
        some.rest.clear();
        some.amended = 0;
        QTest::newRow("Markdown, in another zone")
            << some << TextForm::Markdown << u"UTC-02:00"_s
            << uR"(# Situation report, 2026-03-02 11:41 UTC-02:00

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained (was Investigating), open for 3 h 41 min, since 08:00 UTC-02:00.

## New since the last report at 10:10 UTC-02:00

- 10:40 UTC-02:00, decided by Ana Ray: Suspend the account. Reason: the page imitates a charity.
- 2026-03-01 22:00 UTC-02:00, Support: First donor wrote in \*bold\* words.
- 10:45 UTC-02:00, status Contained.
)"_s;

        // Whatever is written in Arabic ends its line or is followed by words that are not.
        QTest::newRow("Arabic names, handed over")
            << arabic() << TextForm::Plain << u"UTC"_s
            << uR"(Handover to ليلى حداد, at 2026-03-02 13:41 UTC

CASE-7F3C1Q: صفحة خيرية مسروقة

Severity High, status Contained, open for 3 h 41 min, since 10:00 UTC.

New since ليلى حداد read the case at 12:10 UTC
- 12:40 UTC, decided by أحمد منصور: تعليق الحساب.

Required and still open: 1 of 1
- Legal (ليلى حداد), due 14:30 UTC, in 49 min: تأكيد الأسباب.

Next: Legal (ليلى حداد), due 14:30 UTC, in 49 min: تأكيد الأسباب.
)"_s;

        Situation closed = quiet();
        toldAt(closed, 130);
        closed.since->severity = Severity::Critical;
        closed.now.state = CaseState::Closed;
        closed.now.outcome = u"Account removed"_s;
        closed.now.items = lateItems().now.items;
        closed.now.items.resize(1);
        QTest::newRow("closed") << closed << TextForm::Plain << u"UTC"_s
                                << uR"(Situation report, 2026-03-02 13:41 UTC

CASE-7F3C1Q: Stolen charity page

Severity High (was Critical), status Closed (was Contained), opened 10:00 UTC.

Outcome: Account removed.

New since the last report at 12:10 UTC
- 12:50 UTC, Engineering, done: Preserve the logs.
)"_s;
    }
    void readsAloud()
    {
        QFETCH(Situation, situation);
        QFETCH(TextForm, form);
        QFETCH(QString, zone);
        QFETCH(QString, text);
        QCOMPARE(desk::situationText(situation, form, QTimeZone(zone.toLatin1())), text);
    }

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
        VALUE(advice, recorder.log({.text = u"Pinned"_s, .lane = casefile::Lane::Privileged}));
        VALUE(situation, desk::situationSinceLast(desk.desk(), id));
        QVERIFY(!situation.since);
        const std::vector<std::pair<EntryKind, quint64>> one{{EntryKind::Event, 1}};
        QCOMPARE(situation.rest, one);
        QVERIFY(situation.moments.empty());
    }

    void aReportIsAnEntryAndTheNextBeginsThere()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        {
            desk::Recorder recorder(desk.desk(), id);
            VALUE(first, recorder.log({.text = u"One"_s}));
            VALUE(situation, desk::situationSinceLast(desk.desk(), id));
            // What comes while somebody edits the text belongs to the next report.
            VALUE(second, recorder.log({.text = u"Two"_s}));
            VALUE(kept, recorder.sitrep(u"As it was sent."_s, situation.now.size));
            VALUE(pinned, recorder.pin(first.seq, true));
            VALUE(severity, recorder.setSeverity(Severity::Critical, u"Money was taken"_s));
        }
        desk.reopen();
        VALUE(next, desk::situationSinceLast(desk.desk(), id));
        QVERIFY(next.since);
        QVERIFY(next.since->severity != next.now.severity);
        const std::vector<std::pair<EntryKind, quint64>> one{{EntryKind::Event, 1}};
        QCOMPARE(next.rest, one);
        QCOMPARE(next.moments.size(), 2U);
        QCOMPARE(next.moments.front().text, u"One"_s);
        QVERIFY(picture(desk.desk(), id).contains(u"Situation report up to entry"_s));
        QVERIFY(!desk::Recorder(desk.desk(), id).sitrep(u"  "_s, 1));
    }

    void aHandoverIsAcknowledgedByWhomItWentTo()
    {
        TestDesk desk;
        desk::PersonCard card;
        card.name = u"Ben Ode"_s;
        card.function = Function::Legal;
        SystemRandom random;
        VALUE(made, desk::Identity::generate(card, kPassphrase, random));
        const auto ben = std::make_shared<const desk::Identity>(std::move(made));
        DONE(desk::addPerson(desk.desk(), ben->card(), false));
        const QString id = desk.newCase();
        desk::Recorder recorder(desk.desk(), id);
        VALUE(one, recorder.log({.text = u"One"_s}));
        VALUE(told, desk::situationFor(desk.desk(), id, u"ben ode"_s));
        QCOMPARE(told.handoverTo, u"Ben Ode"_s);
        desk::HandoverRequest request{u"ben ode"_s, u"Mind the donors"_s, u"All of it."_s,
                                      told.now.size};
        VALUE(handed, recorder.handOver(request));
        // Sealed with it.
        VALUE(file, desk::CaseReader(desk.desk(), id).caseFile());
        QCOMPARE(file.lastSeal, std::optional(handed.seq + 1));
        QVERIFY(picture(desk.desk(), id).contains(u"Handed over to Ben Ode: Mind the donors"_s));
        QVERIFY(!recorder.acknowledge());

        VALUE(his, desk.desk().sibling(ben, desk.environment()));
        VALUE(waiting, desk::waitingHandover(*his, id));
        QVERIFY(waiting);
        QCOMPARE(waiting->unread, file.size);
        QVERIFY(!waiting->readBefore);
        VALUE(receipt, desk::Recorder(*his, id).acknowledge(waiting->size));
        VALUE(after, desk::waitingHandover(*his, id));
        QVERIFY(!after);
        QVERIFY(!desk::Recorder(*his, id).acknowledge());
        desk.reopen();
        VALUE(held, desk::CaseReader(desk.desk(), id).caseFile());
        QCOMPARE(held.handover->receipt, std::optional(receipt.seq));
        QCOMPARE(receiptOf(held, ben->card().publicKey)->size, file.size);

        // The next handover to him tells what came after his receipt.
        VALUE(two, desk::Recorder(desk.desk(), id).log({.text = u"Two"_s}));
        VALUE(again, desk::situationFor(desk.desk(), id, u"Ben Ode"_s));
        QCOMPARE(again.since->size, file.size);
        QCOMPARE(again.rest.front().second, 1U);
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
        VALUE(report, desk::situationSinceLast(desk.desk(), id));
        QVERIFY(desk::situationText(report, TextForm::Plain, QTimeZone::UTC)
                    .contains(u"Night shift to acknowledge the handover of 10:00 UTC."_s));
    }
};

CASEMENT_TEST(TstSituation, tst_situation)
#include "tst_situation.moc"
