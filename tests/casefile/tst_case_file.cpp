// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/case_file.h"

#include "casefile/trial_case.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;
using namespace casement::casefile::test;

class TstCaseFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixesAreTheCaseAsOf();
    void onlyShapingKindsShapeIt();
    void entriesComeInOrder();
    void summaryCountsItems();
    void summariesOfTwoLanesAddUp();
    void countsReadBack_data();
    void countsReadBack();
};

static QString s(const char *text)
{
    return QString::fromUtf8(text);
}

static ItemDraft item(const char *id, bool required, std::optional<qint64> dueMs, ItemState state,
                      std::optional<Seq> basedOn = {})
{
    ItemDraft draft;
    draft.id = s(id);
    draft.title = s(id);
    draft.required = required;
    draft.dueMs = dueMs;
    draft.state = state;
    draft.basedOn = basedOn;
    draft.reason = s("r");
    return draft;
}

static TrialCase story()
{
    TrialCase trial = TrialCase::opened();
    const auto must = [&trial](const Draft &draft, Lane lane = Lane::Facts) {
        QVERIFY(trial.append(draft, kStartMs + qint64(trial.size()) * kMinuteMs, lane).has_value());
    };
    must(PersonDraft{keyOf(1), s("A. Ray"), Function::TrustSafety, s("a@ex.am")});  // 2
    must(KeyDraft{keyOf(2), KeyRole::Member, KeyAction::Add, {}});  // 3
    EventDraft event;
    event.body = s("words");
    must(event);  // 4
    must(event, Lane::Privileged);  // 5
    must(item("hold", true, kStartMs + 5000, ItemState::Open));  // 6
    must(item("script", false, kStartMs + 3000, ItemState::Open));  // 7
    must(StatusDraft{CaseState::Contained, {}, {}});  // 8
    must(GapDraft{1000, 2000, s("asleep"), {}});  // 9
    must(item("script", false, kStartMs + 3000, ItemState::Done, 7));  // 10
    must(KeyDraft{keyOf(2), KeyRole::Member, KeyAction::Revoke, s("left")});  // 11
    must(SealDraft{s("Sent"), keyOf(9), {}, {}});  // 12
    must(IssuePlanDraft{1, s("legal"), {}, {}, {}, {}, {}});  // 13
    must(IssueDoneDraft{1, s("legal"), {}});  // 14
    must(item("hold", true, kStartMs + 5000, ItemState::Done, 6));  // 15
    must(StatusDraft{CaseState::Closed, {}, s("Page removed")});  // 16
    return trial;
}

void TstCaseFile::prefixesAreTheCaseAsOf()
{
    const TrialCase trial = story();
    const std::span<const EntryValue> all = trial.entries();
    QCOMPARE(*fold(all), trial.caseFile());
    const auto asOf = [&all](size_t entries) { return *fold(all.first(entries)); };
    QCOMPARE(asOf(0), CaseFile{});
    QCOMPARE(asOf(2).state, std::optional(CaseState::Open));
    QCOMPARE(asOf(2).nameOf(keyOf(1)), s("0101\u00b70101"));
    QCOMPARE(asOf(3).nameOf(keyOf(1)), s("A. Ray"));
    QCOMPARE(asOf(3).functionOf(keyOf(1)), std::optional(Function::TrustSafety));
    QCOMPARE(asOf(4).people.at(keyOf(2)).role, std::optional(KeyRole::Member));
    QVERIFY(!asOf(12).people.at(keyOf(2)).role);
    QCOMPARE(asOf(8).item(s("script"))->state, ItemState::Open);
    QCOMPARE(asOf(11).item(s("script"))->state, ItemState::Done);
    QCOMPARE(asOf(11).items[0].id, s("hold"));
    QVERIFY(asOf(11).item(s("nothing")) == nullptr);
    QCOMPARE(asOf(9).state, std::optional(CaseState::Contained));
    QCOMPARE(asOf(10).gaps.size(), size_t(1));
    QCOMPARE(asOf(13).lastSeal, std::optional<Seq>(12));
    QVERIFY(!asOf(14).issues[0].doneSeq);
    QCOMPARE(asOf(15).issues[0].doneSeq, std::optional<Seq>(14));
    QCOMPARE(asOf(16).outcome, QString());
    QCOMPARE(asOf(17).outcome, s("Page removed"));
    QCOMPARE(asOf(17).size, quint64(17));
}

void TstCaseFile::onlyShapingKindsShapeIt()
{
    const TrialCase trial = story();
    CaseFile shaped;
    for (const EntryValue &entry : trial.entries()) {
        const CaseFile before = trial.entries()[0].seq == entry.seq ? CaseFile{} : shaped;
        if (shapesCase(entry.kind))
            shaped = *apply(shaped, entry);
        CaseFile after = *apply(before, entry);
        if (!shapesCase(entry.kind)) {
            after.size = before.size;
            QCOMPARE(after, before);
        }
    }
    QCOMPARE(shaped, trial.caseFile());
}

void TstCaseFile::entriesComeInOrder()
{
    const TrialCase trial = story();
    const auto twice = apply(trial.caseFile(), trial.entries()[4]);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Damaged);
    QCOMPARE(twice.error().subject, s("4"));
    auto unplanned = apply(CaseFile{}, entryOf(0, IssueDoneDraft{3, s("legal"), {}}, kStartMs));
    QCOMPARE(unplanned.error().field, s("issue_number"));
}

void TstCaseFile::summaryCountsItems()
{
    TrialCase trial = TrialCase::opened();
    const auto add = [&trial](const ItemDraft &draft) { return *trial.append(draft); };
    const auto is = [&trial](quint64 items, quint64 done, quint64 requiredOpen, qint64 due) {
        const CaseSummary &now = trial.summary(Lane::Facts);
        QCOMPARE(now.items, items);
        QCOMPARE(now.itemsDone, done);
        QCOMPARE(now.requiredOpen, requiredOpen);
        QCOMPARE(now.nextDueMs.value_or(-1), due);
    };
    is(0, 0, 0, -1);
    const Seq hold = add(item("hold", true, kStartMs + 5000, ItemState::Open));
    is(1, 0, 1, kStartMs + 5000);
    const Seq script = add(item("script", false, kStartMs + 3000, ItemState::Open));
    is(2, 0, 1, kStartMs + 3000);
    const Seq blocked = add(item("script", false, kStartMs + 3000, ItemState::Blocked, script));
    is(2, 0, 1, kStartMs + 3000);
    add(item("script", false, kStartMs + 3000, ItemState::Waived, blocked));
    is(2, 1, 1, kStartMs + 5000);
    add(item("hold", true, kStartMs + 5000, ItemState::Done, hold));
    is(2, 2, 0, -1);
}

void TstCaseFile::summariesOfTwoLanesAddUp()
{
    const TrialCase trial = story();
    const CaseSummary both = combined(trial.summary(Lane::Facts), trial.summary(Lane::Privileged));
    QCOMPARE(both.entries, trial.size());
    QCOMPARE(trial.summary(Lane::Privileged).rows, quint64(1));
    QCOMPARE(trial.summary(Lane::Facts).rowsByKind[size_t(EntryKind::Event)], quint64(1));
    QCOMPARE(both.rowsByKind[size_t(EntryKind::Event)], quint64(2));
    QCOMPARE(both.title, s("Impersonated charity"));
    QCOMPARE(both.state, std::optional(CaseState::Closed));
    QCOMPARE(both.outcome, s("Page removed"));
    QCOMPARE(both.seals, quint64(1));
    QCOMPARE(both.lastSealSeq, Seq(12));
    QCOMPARE(both.issues, quint64(1));
    QCOMPARE(both.lateAfterMs, kDefaultLateAfterMs);
    QCOMPARE(both.openedMs, kStartMs);
}

void TstCaseFile::countsReadBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ok");
    QTest::newRow("three") << QByteArray("3,0,12") << true;
    // By a program that knew fewer words.
    QTest::newRow("two") << QByteArray("3,0") << true;
    QTest::newRow("four") << QByteArray("3,0,1,2") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("sign") << QByteArray("+3,0,12") << false;
    QTest::newRow("zero in front") << QByteArray("03,0,12") << false;
    QTest::newRow("space") << QByteArray("3, 0,12") << false;
    QTest::newRow("negative") << QByteArray("-1,0,12") << false;
}

void TstCaseFile::countsReadBack()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, ok);
    std::array<quint64, 3> counts{};
    QCOMPARE(decodeCounts(text, counts), ok);
    if (ok)
        QVERIFY(encodeCounts(counts).startsWith(text));
}

CASEMENT_TEST(TstCaseFile, tst_case_file)
#include "tst_case_file.moc"
