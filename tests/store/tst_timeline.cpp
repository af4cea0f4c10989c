// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "store/cases.h"
#include "store/timeline.h"
#include "support/case_writer.h"

#include <algorithm>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using casefile::Function;
using casefile::TimelineRow;
using store::CaseId;
using store::RowPlace;
using store::Timeline;
using store::TimelineFilter;

namespace {

constexpr qint64 kBegin = 1'780'000'000'000;

QString flagLetters(casefile::RowFlags flags)
{
    QString out;
    const std::pair<casefile::RowFlag, QChar> letters[] = {
        {casefile::RowFlag::Late, u'L'},    {casefile::RowFlag::KeyMoment, u'K'},
        {casefile::RowFlag::Amended, u'A'}, {casefile::RowFlag::Struck, u'S'},
        {casefile::RowFlag::Undated, u'U'}, {casefile::RowFlag::Unverified, u'V'},
        {casefile::RowFlag::Pinned, u'P'}};
    for (const auto &[flag, letter] : letters)
        out += flags.testFlag(flag) ? letter : u'.';
    return out;
}

// "+3m event 5 from 7 ..A...."; the time in minutes after the case began.
QString picture(const TimelineRow &row)
{
    const QString when = row.occurredMs == casefile::kUndatedMs
        ? u"undated"_s
        : u"%1m"_s.arg((row.occurredMs - kBegin) / 60'000);
    return u"%1 %2 %3 from %4 %5"_s.arg(when, casefile::codeOf(row.kind))
        .arg(row.seq)
        .arg(row.fromSeq)
        .arg(flagLetters(row.flags));
}

QStringList pictures(const Result<Timeline::Rows> &rows)
{
    if (!rows)
        return {shown(rows)};
    QStringList out;
    for (const TimelineRow &row : *rows)
        out.append(picture(row));
    return out;
}

bool stands(const TimelineRow &row, const TimelineFilter &filter)
{
    if (!filter.asOf)
        return !row.toSeq;
    return row.fromSeq <= *filter.asOf && (!row.toSeq || *row.toSeq > *filter.asOf);
}

// The filter once more, without SQL, over every look; words and tags are tested apart.
bool admits(const TimelineFilter &filter, const TimelineRow &row)
{
    using casefile::RowFlag;
    const auto oneOf = [](const auto &list, const auto &value) {
        return list.empty() || std::ranges::find(list, value) != list.end();
    };
    const bool undated = row.flags.testFlag(RowFlag::Undated);
    return stands(row, filter) && (!filter.keyMomentsOnly || row.flags.testFlag(RowFlag::KeyMoment))
        && (!filter.lateOnly || row.flags.testFlag(RowFlag::Late))
        && (filter.dated == store::Dated::All
            || undated == (filter.dated == store::Dated::UndatedOnly))
        && oneOf(filter.kinds, row.kind)
        && (filter.functions.empty() || (row.function && oneOf(filter.functions, *row.function)))
        && oneOf(filter.lanes, row.lane) && (!filter.fromMs || row.occurredMs >= *filter.fromMs)
        && (!filter.toMs || row.occurredMs < *filter.toMs);
}

// A case of a few hundred entries of every sort, the same on every run.
struct Crowd {
    DeskFile desk;
    CaseId caseId{};
    std::vector<TimelineRow> looks;  // all that ever were, by (occurred, seq, from)

    Crowd()
    {
        CaseWriter writer(desk.create());
        caseId = writer.createCase();
        SeededRandom random(42);
        std::array<quint8, 4> dice{};
        auto transaction = store::AppendTransaction::begin(desk.store());
        for (int i = 0; i < 400; ++i) {
            random.fill(dice);
            if (const auto done = append(writer, *transaction, i, dice); !done)
                qFatal("%s", qPrintable(shown(done)));
        }
        if (!transaction->commit())
            qFatal("commit");
        Timeline timeline(desk.store());
        for (ledger::Seq seq = 0; seq < 403; ++seq)
            std::ranges::copy(timeline.history(caseId, seq).value(), std::back_inserter(looks));
        std::ranges::sort(looks, {}, [](const TimelineRow &row) {
            return std::tuple(row.occurredMs, row.seq, row.fromSeq);
        });
    }

    Result<ledger::Seq> append(CaseWriter &writer, store::AppendTransaction &transaction, int i,
                               std::array<quint8, 4> dice) const
    {
        const ledger::Seq target = 3 + dice[1] % 40;
        if (i > 60 && dice[0] % 10 == 0) {
            casefile::AmendDraft amend;
            amend.target = target;
            amend.body = u"amended %1"_s.arg(i);
            if (dice[2] % 2 == 0)
                amend.occurred.ms = kBegin + dice[2] * 60'000;
            amend.reason = u"because"_s;
            return writer.append(transaction, caseId, amend);
        }
        if (i > 60 && dice[0] % 10 == 1)
            return writer.append(transaction, caseId, casefile::PinDraft{target, dice[2] % 2 == 0});
        casefile::EventDraft draft = eventDraft(u"line %1"_s.arg(i));
        if (dice[0] % 3 != 0)
            draft = eventDraft(draft.body, dice[2]);
        if (dice[0] % 7 == 2)
            draft.occurred = {{}, casefile::Precision::Unknown, {}, {}};
        if (dice[3] % 4 != 0)
            draft.function = static_cast<Function>(dice[3] % 10);
        draft.lateReason = u"was away"_s;
        return writer.append(transaction, caseId, draft,
                             dice[3] % 5 == 0 ? casefile::Lane::Privileged : casefile::Lane::Facts);
    }
};

}  // namespace

class TstTimeline : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Crowd> m_crowd;

private Q_SLOTS:
    void initTestCase() { m_crowd = std::make_unique<Crowd>(); }
    void cleanupTestCase() { m_crowd.reset(); }

    void asOfEveryEntry_data()
    {
        QTest::addColumn<int>("asOf");
        QTest::addColumn<QStringList>("picture");
        const QString opened = u"3m case 2 from 2 .K....."_s;
        QTest::newRow("the case") << 2 << QStringList{opened};
        QTest::newRow("two events")
            << 4
            << QStringList{u"1m event 3 from 3 ......."_s, u"2m event 4 from 4 ......."_s, opened};
        QTest::newRow("amended, and moved")
            << 5
            << QStringList{u"2m event 4 from 4 ......."_s, opened, u"4m event 3 from 5 ..A...."_s};
        QTest::newRow("pinned") << 6
                                << QStringList{u"2m event 4 from 6 .K....P"_s, opened,
                                               u"4m event 3 from 5 ..A...."_s};
        QTest::newRow("struck") << 7
                                << QStringList{u"2m event 4 from 6 .K....P"_s, opened,
                                               u"4m event 3 from 7 ..AS..."_s};
        QTest::newRow("undated comes last")
            << 8
            << QStringList{u"2m event 4 from 6 .K....P"_s, opened, u"4m event 3 from 7 ..AS..."_s,
                           u"undated event 8 from 8 ....U.."_s};
    }
    void asOfEveryEntry()
    {
        QFETCH(int, asOf);
        QFETCH(QStringList, picture);
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        QVERIFY(writer.append(caseId, eventDraft(u"first"_s, 1)).has_value());
        QVERIFY(writer.append(caseId, eventDraft(u"second"_s, 2)).has_value());
        casefile::AmendDraft amend;
        amend.target = 3;
        amend.body = u"first, corrected"_s;
        amend.occurred.ms = kBegin + 4 * 60'000;
        amend.reason = u"wrong clock"_s;
        QVERIFY(writer.append(caseId, amend).has_value());
        QVERIFY(writer.append(caseId, casefile::PinDraft{4, true}).has_value());
        casefile::StrikeDraft strike;
        strike.target = 3;
        strike.reason = u"not ours"_s;
        QVERIFY(writer.append(caseId, strike).has_value());
        casefile::EventDraft undated = eventDraft(u"some day"_s);
        undated.occurred.precision = casefile::Precision::Unknown;
        QVERIFY(writer.append(caseId, undated).has_value());
        TimelineFilter filter;
        filter.asOf = static_cast<ledger::Seq>(asOf);
        QCOMPARE(pictures(Timeline(desk.store()).after(caseId, filter, {}, 100)), picture);
        if (asOf == 8)
            QCOMPARE(pictures(Timeline(desk.store()).after(caseId, {}, {}, 100)), picture);
    }

    void pagesEqualBruteForce_data()
    {
        QTest::addColumn<TimelineFilter>("filter");
        QTest::newRow("all") << TimelineFilter{};
        for (const ledger::Seq asOf : {ledger::Seq(2), ledger::Seq(57), ledger::Seq(200)}) {
            TimelineFilter filter;
            filter.asOf = asOf;
            QTest::addRow("as of %d", static_cast<int>(asOf)) << filter;
            filter.keyMomentsOnly = true;
            QTest::addRow("key moments as of %d", static_cast<int>(asOf)) << filter;
        }
        TimelineFilter filter;
        filter.keyMomentsOnly = true;
        QTest::newRow("key moments") << filter;
        filter = {};
        filter.lateOnly = true;
        QTest::newRow("late") << filter;
        filter = {};
        filter.dated = store::Dated::UndatedOnly;
        QTest::newRow("undated") << filter;
        filter.dated = store::Dated::DatedOnly;
        filter.functions = {Function::Legal, Function::Policy};
        QTest::newRow("dated, two functions") << filter;
        filter = {};
        filter.lanes = {casefile::Lane::Privileged};
        filter.kinds = {casefile::EntryKind::Event};
        QTest::newRow("privileged events") << filter;
        filter = {};
        filter.fromMs = kBegin + 30 * 60'000;
        filter.toMs = kBegin + 90 * 60'000;
        QTest::newRow("an hour") << filter;
    }
    void pagesEqualBruteForce()
    {
        QFETCH(TimelineFilter, filter);
        Timeline::Rows expected;
        std::ranges::copy_if(m_crowd->looks, std::back_inserter(expected),
                             [&filter](const TimelineRow &row) { return admits(filter, row); });
        QVERIFY(!expected.empty());
        Timeline timeline(m_crowd->desk.store());
        for (const int limit : {1, 7, 1000}) {
            Timeline::Rows forward;
            std::optional<RowPlace> place;
            while (true) {
                const auto page = timeline.after(m_crowd->caseId, filter, place, limit);
                QVERIFY2(page.has_value(), qPrintable(shown(page)));
                if (page->empty())
                    break;
                forward.insert(forward.end(), page->begin(), page->end());
                place = RowPlace{page->back().occurredMs, page->back().seq};
            }
            QVERIFY(forward == expected);
            Timeline::Rows backward;
            place.reset();
            while (true) {
                const auto page = timeline.before(m_crowd->caseId, filter, place, limit);
                QVERIFY2(page.has_value(), qPrintable(shown(page)));
                if (page->empty())
                    break;
                backward.insert(backward.begin(), page->begin(), page->end());
                place = RowPlace{page->front().occurredMs, page->front().seq};
            }
            QVERIFY(backward == expected);
        }
        const auto index = timeline.index(m_crowd->caseId, filter);
        QVERIFY(*timeline.rows(m_crowd->caseId, *index) == expected);
    }

    void countsEqualBruteForce_data()
    {
        QTest::addColumn<int>("asOf");
        QTest::newRow("now") << -1;
        QTest::newRow("as of 100") << 100;
    }
    void countsEqualBruteForce()
    {
        QFETCH(int, asOf);
        TimelineFilter filter;
        if (asOf >= 0)
            filter.asOf = static_cast<ledger::Seq>(asOf);
        const auto counts = Timeline(m_crowd->desk.store()).counts(m_crowd->caseId, filter.asOf);
        const auto count = [&](TimelineFilter narrowed) {
            narrowed.asOf = filter.asOf;
            return static_cast<quint64>(std::ranges::count_if(
                m_crowd->looks, [&](const TimelineRow &row) { return admits(narrowed, row); }));
        };
        TimelineFilter key;
        key.keyMomentsOnly = true;
        TimelineFilter late;
        late.lateOnly = true;
        TimelineFilter undated;
        undated.dated = store::Dated::UndatedOnly;
        QCOMPARE(counts->all, count({}));
        QCOMPARE(counts->keyMoments, count(key));
        QCOMPARE(counts->late, count(late));
        QCOMPARE(counts->undated, count(undated));
        for (const auto &[function, rows] : counts->byFunction) {
            TimelineFilter one;
            one.functions = {function};
            QCOMPARE(rows, count(one));
        }
        for (const auto &[kind, rows] : counts->byKind) {
            TimelineFilter one;
            one.kinds = {kind};
            QCOMPARE(rows, count(one));
        }
        if (asOf < 0) {
            const auto summary = store::Cases(m_crowd->desk.store()).summary(m_crowd->caseId);
            QCOMPARE(summary->rows, counts->all);
        }
    }

    void wordsAndTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("asOf");
        QTest::addColumn<QString>("seqs");
        QTest::newRow("a word of two lines") << u"feed"_s << QString() << -1 << u"3 4"_s;
        QTest::newRow("a word that came with the amendment")
            << u"corrected"_s << QString() << -1 << u"3"_s;
        QTest::newRow("and was not there before it")
            << u"corrected"_s << QString() << 4 << QString();
        QTest::newRow("a word that was amended away") << u"wrongly"_s << QString() << -1 << u"3"_s;
        QTest::newRow("part of a word") << u"other"_s << QString() << -1 << u"4"_s;
        QTest::newRow("part of what was amended away") << u"rongl"_s << QString() << -1 << u"3"_s;
        QTest::newRow("part of a word that came later")
            << u"orrect"_s << QString() << 4 << QString();
        QTest::newRow("a reason") << u"misheard"_s << QString() << -1 << u"3"_s;
        QTest::newRow("a tag in any letter case") << QString() << u"SPAM"_s << -1 << u"4"_s;
        QTest::newRow("a tag before it was replaced") << QString() << u"spam"_s << 4 << u"3 4"_s;
        QTest::newRow("a tag after") << QString() << u"abuse"_s << -1 << u"3"_s;
        QTest::newRow("a tag outlives a pin") << QString() << u"spam"_s << 6 << u"4"_s;
        QTest::newRow("word and tag") << u"feed"_s << u"spam"_s << -1 << u"4"_s;
        QTest::newRow("no word at all") << u"!!"_s << QString() << -1 << QString();
    }
    void wordsAndTags()
    {
        QFETCH(QString, text);
        QFETCH(QString, tag);
        QFETCH(int, asOf);
        QFETCH(QString, seqs);
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        for (const QString &words : {u"feed shows it wrongly"_s, u"another feed"_s}) {
            casefile::EventDraft draft = eventDraft(words);
            draft.tags = {u"spam"_s};
            QVERIFY(writer.append(caseId, draft).has_value());
        }
        casefile::AmendDraft amend;
        amend.target = 3;
        amend.body = u"corrected"_s;
        amend.tags = QStringList{u"abuse"_s};
        amend.reason = u"misheard"_s;
        QVERIFY(writer.append(caseId, amend).has_value());
        QVERIFY(writer.append(caseId, casefile::PinDraft{4, true}).has_value());
        TimelineFilter filter;
        filter.text = text;
        filter.tag = tag;
        if (asOf >= 0)
            filter.asOf = static_cast<ledger::Seq>(asOf);
        QStringList found;
        const auto rows = Timeline(desk.store()).after(caseId, filter, {}, 100);
        QVERIFY2(rows.has_value(), qPrintable(shown(rows)));
        for (const TimelineRow &row : *rows)
            found.append(QString::number(row.seq));
        QCOMPARE(found.join(u' '), seqs);
    }
};

CASEMENT_TEST(TstTimeline, tst_timeline)
#include "tst_timeline.moc"
