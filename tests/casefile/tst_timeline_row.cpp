// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/timeline_row.h"

#include "casefile/trial_case.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;

class TstTimelineRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesTimes_data();
    void placesTimes();
    void onlyEventsAndDecisionsAreLate();
    void looksAsItStoodThen();
    void startingItemsHaveNoRows();
    void aChangeOfNothingIsDamage();
    void summaryIsTheSumOfItsDeltas();
};

static QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void TstTimelineRow::placesTimes_data()
{
    constexpr qint64 now = kStartMs;
    constexpr qint64 day = 24 * 60 * kMinuteMs;
    using Ms = std::optional<qint64>;
    using P = std::optional<Precision>;
    QTest::addColumn<OccurredTime>("occurred");
    QTest::addColumn<qint64>("placeMs");
    QTest::addColumn<bool>("late");
    const auto row = [](const char *name, const OccurredTime &occurred, qint64 place, bool late) {
        QTest::newRow(name) << occurred << place << late;
    };
    row("not told: now", {}, now, false);
    row("exact", {Ms(now - 60'000), P(Precision::Exact), 0, {}}, now - 60'000, false);
    row("at the threshold", {Ms(now - 600'000), {}, 0, {}}, now - 600'000, false);
    row("over the threshold", {Ms(now - 600'001), {}, 0, {}}, now - 600'001, true);
    row("about", {Ms(now - day), P(Precision::About), 0, {}}, now - day, true);
    row("unknown", {{}, P(Precision::Unknown), {}, {}}, kUndatedMs, false);
    row("unknown with a time", {Ms(now), P(Precision::Unknown), {}, {}}, kUndatedMs, false);
    row("words", {{}, P(Precision::About), {}, s("spring 1968")}, kUndatedMs, false);
    row("unset clock", {Ms(0), {}, 0, {}}, kUndatedMs, false);
    row("last moment of an unset clock", {Ms(day - 1), {}, 0, {}}, kUndatedMs, false);
    row("1970-01-02", {Ms(day), {}, 0, {}}, day, true);
    row("1601", {Ms(-11'644'473'600'000), {}, 0, {}}, kUndatedMs, false);
    row("a day ahead", {Ms(now + day), {}, 0, {}}, now + day, false);
    row("more than a day ahead", {Ms(now + day + 1), {}, 0, {}}, kUndatedMs, false);
    row("2227", {Ms(8'123'456'789'000), {}, 0, {}}, kUndatedMs, false);
}

void TstTimelineRow::placesTimes()
{
    QFETCH(OccurredTime, occurred);
    QFETCH(qint64, placeMs);
    QFETCH(bool, late);
    EventDraft draft;
    draft.body = s("words");
    draft.occurred = occurred;
    const auto change =
        timelineChanges(entryOf(2, draft, kStartMs), kDefaultLateAfterMs, RowLookup());
    QVERIFY(change.has_value());
    QCOMPARE(change->begins.size(), size_t(1));
    QVERIFY(change->ends.empty());
    const TimelineRow &row = change->begins[0];
    QCOMPARE(row.occurredMs, placeMs);
    QCOMPARE(row.flags.testFlag(RowFlag::Undated), placeMs == kUndatedMs);
    QCOMPARE(row.flags.testFlag(RowFlag::Late), late);
}

void TstTimelineRow::onlyEventsAndDecisionsAreLate()
{
    CaseDraft begun;
    begun.title = s("t");
    begun.occurred.ms = kStartMs - 120 * kMinuteMs;
    DecisionDraft decided;
    decided.decision = s("d");
    decided.occurred = begun.occurred;
    const auto flags = [](const Draft &draft) {
        const auto change =
            timelineChanges(entryOf(1, draft, kStartMs), kDefaultLateAfterMs, RowLookup());
        return change->begins.at(0).flags;
    };
    QVERIFY(!flags(begun).testFlag(RowFlag::Late));
    QVERIFY(flags(decided).testFlag(RowFlag::Late));
}

// A case of a dozen entries, drawn as it stood after each of the interesting ones.
static TrialCase story()
{
    TrialCase trial = TrialCase::opened();
    const auto must = [&trial](const Draft &draft) { QVERIFY(trial.append(draft).has_value()); };
    EventDraft first;
    first.body = s("Donor asks about the page");
    first.function = Function::Support;
    first.claim = Claim::Unverified;
    must(first);  // 2
    EventDraft late;
    late.body = s("First login from a new device");
    late.function = Function::Engineering;
    late.occurred.ms = kStartMs - 38 * kMinuteMs;
    late.lateReason = s("found in the log");
    must(late);  // 3
    must(SeverityDraft{Severity::Critical, s("threat")});  // 4
    EventDraft undated;
    undated.body = s("Page was created");
    undated.occurred.precision = Precision::Unknown;
    must(undated);  // 5
    AmendDraft amend;
    amend.target = 2;
    amend.body = s("Two donors ask about the page");
    amend.claim = Claim::Confirmed;
    amend.reason = s("second ticket");
    must(amend);  // 6
    must(PinDraft{3, true});  // 7
    AmendDraft dated;
    dated.target = 5;
    dated.occurred.ms = kStartMs - 60 * kMinuteMs;
    dated.reason = s("creation log");
    must(dated);  // 8
    must(StrikeDraft{2, true, s("wrong case")});  // 9
    must(GapDraft{1000, 2000, s("asleep"), {}});  // 10
    must(SealDraft{s("Sent to Legal"), keyOf(1), {}, {}});  // 11
    must(PinDraft{3, false});  // 12
    return trial;
}

void TstTimelineRow::looksAsItStoodThen()
{
    const TrialCase trial = story();
    QCOMPARE(trial.picture(2), s("10:00 case key: Impersonated charity\n"));
    QCOMPARE(trial.picture(6),
             s("09:22 event late: First login from a new device\n"
               "10:00 case key: Impersonated charity\n"
               "10:01 event unverified: Donor asks about the page\n"
               "10:03 severity key: threat\n"
               "--:-- event undated: Page was created\n"));
    QCOMPARE(trial.picture(8),
             s("09:22 event late key pinned: First login from a new device\n"
               "10:00 case key: Impersonated charity\n"
               "10:01 event amended: Two donors ask about the page\n"
               "10:03 severity key: threat\n"
               "--:-- event undated: Page was created\n"));
    QCOMPARE(trial.picture(),
             s("09:00 event late amended: Page was created\n"
               "09:22 event late: First login from a new device\n"
               "10:00 case key: Impersonated charity\n"
               "10:01 event amended struck: Two donors ask about the page\n"
               "10:03 severity key: threat\n"
               "10:10 seal key: Sent to Legal\n"));
}

void TstTimelineRow::startingItemsHaveNoRows()
{
    ItemDraft item;
    item.id = s("hold");
    item.title = s("Legal hold");
    const auto rows = [](const ItemDraft &draft) {
        return timelineChanges(entryOf(2, draft, kStartMs), 0, RowLookup())->begins.size();
    };
    QCOMPARE(rows(item), size_t(1));
    item.fromType = s("review");
    QCOMPARE(rows(item), size_t(0));
}

void TstTimelineRow::aChangeOfNothingIsDamage()
{
    const RowLookup none = [](Seq) -> Result<std::optional<TimelineRow>> { return std::nullopt; };
    const auto change = timelineChanges(entryOf(9, PinDraft{2, true}, kStartMs), 0, none);
    QVERIFY(!change);
    QCOMPARE(change.error().kind, ErrorKind::Damaged);
    QCOMPARE(change.error().subject, s("9"));
    const RowLookup broken = [](Seq) -> Result<std::optional<TimelineRow>> {
        return failure(ErrorKind::IoFailed);
    };
    QCOMPARE(timelineChanges(entryOf(9, PinDraft{2, true}, kStartMs), 0, broken).error().kind,
             ErrorKind::IoFailed);
}

void TstTimelineRow::summaryIsTheSumOfItsDeltas()
{
    const TrialCase trial = story();
    const CaseSummary &summary = trial.summary(Lane::Facts);
    quint64 rows = 0, key = 0, late = 0, struck = 0, amended = 0, undated = 0, unverified = 0;
    for (const TimelineRow &row : trial.rowsAsOf(trial.size())) {
        ++rows;
        struck += row.flags.testFlag(RowFlag::Struck);
        key += row.flags.testFlag(RowFlag::KeyMoment);
        late += row.flags.testFlag(RowFlag::Late);
        amended += row.flags.testFlag(RowFlag::Amended);
        undated += row.flags.testFlag(RowFlag::Undated);
        unverified += row.flags.testFlag(RowFlag::Unverified);
    }
    QCOMPARE(summary.rows, rows);
    QCOMPARE(summary.keyMoments, key);
    QCOMPARE(summary.late, late);
    QCOMPARE(summary.struck, struck);
    QCOMPARE(summary.amended, amended);
    QCOMPARE(summary.undated, undated);
    QCOMPARE(summary.unverified, unverified);
    QCOMPARE(summary.entries, trial.size());
    QCOMPARE(summary.rowsByKind[size_t(EntryKind::Event)], quint64(3));
    QCOMPARE(summary.rowsByFunction[size_t(Function::Support)], quint64(1));
    QCOMPARE(summary.rowsByFunction[size_t(Function::Engineering)], quint64(1));
}

CASEMENT_TEST(TstTimelineRow, tst_timeline_row)
#include "tst_timeline_row.moc"
