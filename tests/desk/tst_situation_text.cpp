// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

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

desk::TimelineLine line(EntryKind kind, qint64 minutes, const QString &text)
{
    desk::TimelineLine line;
    line.row.kind = kind;
    line.row.occurredMs = kTestNowMs + minutes * kMinute;
    line.text = text;
    return line;
}

casefile::Position position(Function function, casefile::PositionState state, qint64 dueMinutes)
{
    casefile::Position position;
    position.function = function;
    position.state = state;
    position.seq = 36;
    position.recordedMs = kTestNowMs + 172 * kMinute;
    position.dueMs = kTestNowMs + dueMinutes * kMinute;
    return position;
}

casefile::Decision suspend()
{
    casefile::Decision decision;
    decision.seq = 31;
    decision.lastSeq = 31;
    decision.number = 2;
    decision.value.kind = EntryKind::Decision;
    decision.value.occurred.ms = kTestNowMs + 160 * kMinute;
    decision.value.person = u"Ana Ray"_s;
    decision.value.body = u"Suspend the account"_s;
    decision.value.reason = u"the page imitates a charity"_s;
    return decision;
}

Situation lateItems()
{
    Situation situation = quiet();
    toldAt(situation, 130);
    situation.since->state = CaseState::Investigating;
    auto decision = suspend();
    auto objects = position(Function::Product, casefile::PositionState::Objects, 200);
    objects.words = u"too early"_s;
    decision.positions = {position(Function::Legal, casefile::PositionState::Asked, 150),
                          position(Function::Policy, casefile::PositionState::Asked, 230), objects};
    situation.now.decisions = {decision};
    auto pinned = line(EntryKind::Event, -600, u"First donor wrote in *bold* words."_s);
    pinned.row.function = Function::Support;
    auto status = line(EntryKind::Status, 165, u"Contained"_s);
    status.reason = u"the page is gone"_s;
    situation.moments = {pinned, status};
    situation.events = {line(EntryKind::Event, 171, u"No further login"_s)};
    situation.evidence = {line(EntryKind::Evidence, 168, u"Not held: the page"_s)};
    situation.rest = {{EntryKind::Event, 6}, {EntryKind::Note, 2}};
    situation.amended = 1;
    auto done = item(u"Preserve the logs"_s, Function::Engineering, ItemState::Done, 60);
    done.lastSeq = 33;
    done.lastMs = kTestNowMs + 170 * kMinute;
    auto blocked = item(u"Answer the donors"_s, Function::Support, ItemState::Blocked, 300);
    blocked.reason = u"no agreed wording"_s;
    auto late = item(u"Confirm the grounds"_s, Function::Legal, ItemState::InProgress, 100);
    late.owner = u"Ben Ode"_s;
    auto later = item(u"Look back"_s, Function::Product, ItemState::Open, 900);
    later.required = false;
    situation.now.items = {done, blocked, late, later,
                           item(u"Decide on the appeal"_s, Function::Policy, ItemState::Open, 270)};
    situation.now.handover = casefile::Handover{
        35, kTestNowMs + 180 * kMinute, {}, {u"Ben Ode"_s, {}, {}}, std::nullopt};
    return situation;
}

Situation arabic()
{
    Situation situation = quiet();
    situation.now.title = u"صفحة خيرية مسروقة"_s;
    situation.to = casefile::Recipient{u"ليلى حداد"_s, {}, {}};
    toldAt(situation, 130);
    auto decision = suspend();
    decision.value.person = u"أحمد منصور"_s;
    decision.value.body = u"تعليق الحساب"_s;
    decision.value.reason.reset();
    decision.value.dueMs = kTestNowMs + 300 * kMinute;
    situation.now.decisions = {decision};
    auto open = item(u"تأكيد الأسباب"_s, Function::Legal, ItemState::Open, 270);
    open.owner = u"ليلى حداد"_s;
    situation.now.items = {open};
    return situation;
}

}  // namespace

class TstSituationText : public QObject {
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
        first.privileged = true;
        first.events = {line(EntryKind::Event, 5, u"Advice of counsel"_s)};
        first.events.front().row.lane = casefile::Lane::Privileged;
        first.rest = {{EntryKind::Event, 1}};
        QTest::newRow("the first one, with what is privileged")
            << first << TextForm::Plain << u"UTC"_s << uR"(Situation report, 2026-03-02 13:41 UTC

PRIVILEGED: contains entries of the privileged lane.

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained, open for 3 h 41 min, since 10:00 UTC.

What has happened so far:

Events
- 10:05 UTC, privileged: Advice of counsel.

Also recorded: 1 earlier event.
)"_s;

        QTest::newRow("late items") << lateItems() << TextForm::Plain << u"UTC"_s
                                    << uR"(Situation report, 2026-03-02 13:41 UTC

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained (was Investigating), open for 3 h 41 min, since 10:00 UTC.

New since the last report at 12:10 UTC:

Key moments
- 00:00 UTC, Support: First donor wrote in *bold* words.
- 12:45 UTC, status Contained. Reason: the page is gone.

Decisions
- Decision 2, 12:40 UTC, by Ana Ray: Suspend the account. Reason: the page imitates a charity.
- 12:52 UTC, on decision 2 Product objects: too early.

Events
- 12:51 UTC: No further login.

Evidence added
- 12:48 UTC: Not held: the page.

Checklist
- 12:50 UTC, Engineering, done: Preserve the logs.

Also recorded: 6 earlier events, 2 notes, 1 amendment of an earlier entry.

Waiting for
- Legal on decision 2, asked until 12:30 UTC, 1 h 11 min late: Suspend the account.
- Policy on decision 2, asked until 13:50 UTC, in 9 min: Suspend the account.
- Ben Ode to acknowledge the handover of 13:00 UTC.

Open: required, late or blocked
- Legal (Ben Ode), in progress, due 11:40 UTC, 2 h 1 min late: Confirm the grounds.
- Policy, due 14:30 UTC, in 49 min: Decide on the appeal.
- Support, blocked, due 15:00 UTC, in 1 h 19 min: Answer the donors. Reason: no agreed wording.

Next due: Policy on decision 2, asked until 13:50 UTC, in 9 min: Suspend the account.
)"_s;

        Situation some = lateItems();
        some.now.items.clear();
        some.now.decisions.clear();
        some.now.handover.reset();
        some.evidence.clear();
        some.events.clear();
        some.rest.clear();
        some.amended = 0;
        QTest::newRow("Markdown, in another zone")
            << some << TextForm::Markdown << u"UTC-02:00"_s
            << uR"(# Situation report, 2026-03-02 11:41 UTC-02:00

CASE-7F3C1Q: Stolen charity page

Severity High, status Contained (was Investigating), open for 3 h 41 min, since 08:00 UTC-02:00.

New since the last report at 10:10 UTC-02:00:

## Key moments

- 2026-03-01 22:00 UTC-02:00, Support: First donor wrote in \*bold\* words.
- 10:45 UTC-02:00, status Contained. Reason: the page is gone.
)"_s;

        // Whatever is written in Arabic ends its line or is followed by words that are not.
        QTest::newRow("Arabic names, handed over")
            << arabic() << TextForm::Plain << u"UTC"_s
            << uR"(Handover to ليلى حداد, at 2026-03-02 13:41 UTC

CASE-7F3C1Q: صفحة خيرية مسروقة

Severity High, status Contained, open for 3 h 41 min, since 10:00 UTC.

New since ليلى حداد read the case at 12:10 UTC:

Decisions
- Decision 2, 12:40 UTC, by أحمد منصور: تعليق الحساب.

Decisions to complete or to review
- Decision 2, still without options not taken, ground, risk, what would change it, to be reviewed 15:00 UTC, in 1 h 19 min: تعليق الحساب.

Open items
- Legal (ليلى حداد), due 14:30 UTC, in 49 min: تأكيد الأسباب.

Next due: Legal (ليلى حداد), due 14:30 UTC, in 49 min: تأكيد الأسباب.
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

New since the last report at 12:10 UTC:

Checklist
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
};

CASEMENT_TEST(TstSituationText, tst_situation_text)
#include "tst_situation_text.moc"
