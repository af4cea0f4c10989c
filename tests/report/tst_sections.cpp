// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/document_picture.h"
#include "report/prose.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

#include <QSet>

#include <map>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

// The timeline's rows, one line each: what stands in the Entry column, or the row itself.
QStringList orderOf(const ReportInput &input)
{
    QStringList out;
    const std::vector<Block> blocks = timelineTable(input);
    for (const Block &block : blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table)
            continue;
        for (const Row &row : table->rows) {
            const Cell &cell = row.cells.back();
            out += row.kind == RowKind::Plain ? cell.front().front().text
                : row.kind == RowKind::Group  ? u"day"_s
                                              : u"silence"_s;
        }
    }
    return out;
}

QString gapsOf(const ReportInput &input)
{
    Document document;
    document.sections = {{u"gaps"_s, u"Gaps"_s, gapList(input), false}};
    return pictureOf(document);
}

}  // namespace

class TstSections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeDocument_data()
    {
        QTest::addColumn<QString>("golden");
        QTest::addColumn<QString>("picture");
        QTest::newRow("policy") << u"sample_policy.txt"_s
                                << pictureOf(buildDocument(sampleReport()));
        QTest::newRow("legal") << u"sample_legal.txt"_s << pictureOf(buildDocument(legalReport()));
        QTest::newRow("empty") << u"empty.txt"_s << pictureOf(buildDocument(emptyReport()));
    }
    void wholeDocument()
    {
        QFETCH(QString, golden);
        QFETCH(QString, picture);
        const QString difference = differenceFromGolden(picture, golden);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void rowsStandByTimeThenNumber()
    {
        ReportInput input = emptyReport();
        input.timeline = {rowAt(9, 30, u"c"_s), rowAt(4, 10, u"a"_s), rowAt(3, 30, u"b"_s),
                          rowAt(5, 24 * 60, u"d"_s)};
        QCOMPARE(orderOf(input), QStringList({u"day"_s, u"4"_s, u"3"_s, u"9"_s, u"day"_s, u"5"_s}));
    }

    void rowsOfUnknownTimeStandBehindTheEntryBefore()
    {
        ReportInput input = emptyReport();
        TimelineItem hidden = rowAt(6, 0, u"x"_s);
        hidden.occurred.reset();
        hidden.timeBasis = u"R1-PII"_s;
        input.timeline = {rowAt(5, 10, u"a"_s), hidden, rowAt(9, 20, u"b"_s)};
        input.withheldEntries = {{8, 8, u"R2-PRIV"_s},
                                 {7, 7, u"R2-PRIV"_s},
                                 {10, 12, u"R2-PRIV"_s},
                                 {13, 13, u"R0-WITHHELD"_s},
                                 {0, 1, u"R0-WITHHELD"_s}};
        QCOMPARE(orderOf(input),
                 QStringList(
                     {u"0–1"_s, u"day"_s, u"5"_s, u"6"_s, u"7–8"_s, u"9"_s, u"10–12"_s, u"13"_s}));
    }

    void silenceStandsBeforeTheRowThatEndsIt()
    {
        ReportInput input = emptyReport();
        input.timeline = {rowAt(5, 0, u"a"_s), rowAt(9, 120, u"b"_s)};
        input.silences = {{input.timeline[0].occurred->ms, input.timeline[1].occurred->ms, {}}};
        QCOMPARE(orderOf(input), QStringList({u"day"_s, u"5"_s, u"silence"_s, u"9"_s}));
    }

    void everyRowStandsOnce()
    {
        const QStringList order = orderOf(longReport(2000));
        QSet<QString> numbers(order.cbegin(), order.cend());
        numbers.remove(u"day"_s);
        QCOMPARE(numbers.size(), 2000);
        // 2,000 minutes from ten o'clock reach into the second day.
        QCOMPARE(order.size(), 2000 + 2);
    }

    void gapsAreSaid()
    {
        const QString gaps = gapsOf(sampleReport());
        for (
            const QString &said :
            {u"Entry 3 was recorded more than 10 minutes after what it tells of."_s,
             u"This issue shows no entry from 2026-03-04 12:07 UTC to 12:31 UTC, and no explanation."_s,
             u"Entry 22 is marked unverified by whoever recorded it."_s,
             u"Entry 29 has no usable time."_s,
             u"{Nobody else has reviewed what is withheld.} Entry 14."_s,
             u"No witness cosigned the seal."_s,
             u"A required item of Legal is not done: {Decide whether the threat goes to the police}. It is overdue by 2 hours. Entry 9."_s,
             u"Decision 2 (entry 29) is recorded without a question, an option that was not taken, a clause that it rests on, a risk with its bearer and anything that would change it."_s,
             u"Decision 2 (entry 29) was made when the record held none of the evidence in this issue."_s,
             u"Decision 2 (entry 29) stands in this issue without a position of any function."_s,
             u"Support was asked about decision 1 (entries 14 and 15) for an answer by 2026-03-04 11:22 UTC, and is silent past that time."_s,
             u"What Engineering said of decision 1 (entries 14 and 16) was said of an earlier version of it."_s,
             u"Entry 30 points to something the case does not hold."_s,
             u"Entries 13 and 17 name files that do not come with this issue and were not verified again since the last seal."_s})
            QVERIFY2(gaps.contains(said), qPrintable(said + u"\n"_s + gaps));
        // Neither an explained silence is a gap nor what is waived.
        QVERIFY(!gaps.contains(u"Give callers"_s));
        QVERIFY(!gaps.contains(u"11:09"_s));
    }

    void policyReadsTheRuleFirst_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::addColumn<bool>("policy");
        QTest::newRow("policy") << QStringList{u"rule"_s,    u"summary"_s,    u"changes"_s,
                                               u"people"_s,  u"decisions"_s,  u"timeline"_s,
                                               u"undated"_s, u"evidence"_s,   u"checklist"_s,
                                               u"gaps"_s,    u"redactions"_s, u"method"_s,
                                               u"verify"_s}
                                << true;
        QTest::newRow("legal") << QStringList{u"summary"_s,    u"people"_s,    u"timeline"_s,
                                              u"undated"_s,    u"decisions"_s, u"evidence"_s,
                                              u"checklist"_s,  u"gaps"_s,      u"privilege"_s,
                                              u"redactions"_s, u"method"_s,    u"verify"_s}
                               << false;
    }
    void policyReadsTheRuleFirst()
    {
        QFETCH(QStringList, order);
        QFETCH(bool, policy);
        QStringList found;
        for (const Section &section :
             buildDocument(policy ? sampleReport() : legalReport()).sections)
            found += section.anchor;
        QCOMPARE(found, order);
    }

    void theScheduleAddsUpToTheCover()
    {
        const ReportInput input = sampleReport();
        std::map<QString, std::array<quint64, 4>> listed;
        for (const Redaction &line : input.redactions)
            listed[line.basis][static_cast<size_t>(line.of)] += line.positions;
        for (const WithheldCount &count : input.withheld)
            QCOMPARE(listed[count.basis],
                     (std::array{count.entries, count.fields, count.words, count.authors}));
        QCOMPARE(listed.size(), input.withheld.size());
    }

    void sentencesEndOnce_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("bare") << u"Stop payouts"_s << u"Stop payouts."_s;
        QTest::newRow("stop") << u"Stop payouts."_s << u"Stop payouts."_s;
        QTest::newRow("question") << u"Stop?"_s << u"Stop?"_s;
        QTest::newRow("Arabic") << u"لماذا؟"_s << u"لماذا؟"_s;
        QTest::newRow("Japanese") << u"詐欺。"_s << u"詐欺。"_s;
        QTest::newRow("spaces") << u"  "_s << u"  ."_s;
    }
    void sentencesEndOnce()
    {
        QFETCH(QString, words);
        QString said;
        for (const Run &run : ended(prose(shownText(words))))
            said += run.text;
        QTEST(said, "sentence");
    }

    void durationsAreWords_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("before") << -3 << u"0 minutes"_s;
        QTest::newRow("one") << 1 << u"1 minute"_s;
        QTest::newRow("minutes") << 119 << u"119 minutes"_s;
        QTest::newRow("hours") << 120 << u"2 hours"_s;
        QTest::newRow("both") << 121 << u"2 hours and 1 minute"_s;
        QTest::newRow("days") << 3 * 24 * 60 + 65 << u"3 days and 1 hour"_s;
    }
    void durationsAreWords()
    {
        QFETCH(int, minutes);
        QTEST(durationWords(minutes), "words");
    }
};

CASEMENT_TEST(TstSections, tst_sections)
#include "tst_sections.moc"
