// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/document_picture.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

#include <QSet>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

// The timeline's rows, one line each: what stands in the Entry column, or the row itself.
QStringList orderOf(const ReportInput &input)
{
    QStringList out;
    const Section section = timelineSection(input);
    for (const Block &block : section.blocks) {
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
    document.sections = {gapsSection(input)};
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
        ReportInput legal = sampleReport();
        legal.audience = Audience::Legal;
        legal.privilegeClaimed = true;
        legal.supersedes.reset();
        legal.withheld.clear();
        legal.withheldEntries.clear();
        QTest::newRow("policy") << u"sample_policy.txt"_s
                                << pictureOf(buildDocument(sampleReport()));
        QTest::newRow("legal") << u"sample_legal.txt"_s << pictureOf(buildDocument(legal));
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
            {u"1 entry was recorded more than 10 minutes after what it tells of: 3."_s,
             u"Nothing was recorded from 2026-03-04 12:07 UTC to 12:31Z, and nobody explained it."_s,
             u"1 entry is marked unverified by whoever recorded it: 22."_s,
             u"1 entry has no usable time: 29."_s, u"{Product has no position on decision 1.}"_s,
             u"No witness cosigned the seal."_s})
            QVERIFY2(gaps.contains(said), qPrintable(said + u"\n"_s + gaps));
        // An explained silence is not a gap.
        QVERIFY(!gaps.contains(u"11:09"_s));
    }
};

CASEMENT_TEST(TstSections, tst_sections)
#include "tst_sections.moc"
