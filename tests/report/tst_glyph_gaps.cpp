// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/glyph_gaps.h"
#include "report/html_writer.h"
#include "report/odd_reports.h"
#include "report/page_words.h"
#include "report/render.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<RecordGap> gapOf(const ReportInput &input)
{
    Transcript transcript;
    (void)writeHtml(buildDocument(input), transcript);
    return glyphGap(input, transcript);
}

}  // namespace

class TstGlyphGaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFontsHaveIsNoGap_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"sample"_s, u"arabic"_s, u"japanese"_s, u"emoji"_s, u"mixed directions"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void whatFontsHaveIsNoGap()
    {
        QFETCH(QString, name);
        const auto gap = gapOf(oddReport(name));
        QVERIFY2(!gap, gap ? qPrintable(gap->what) : "");
    }

    void missingOnesAreNamedWithTheirEntries()
    {
        ReportInput input = sampleReport();
        input.caseTitle = shownText(u"Seen \U0001E4D2"_s);
        input.timeline[1].text = shownText(u"a \U0001E4D0 b"_s);
        input.undated[0].who = shownText(u"\U0001E4D1\U0001E4D0"_s);
        const auto gap = gapOf(input);
        QVERIFY(gap.has_value());
        QVERIFY2(gap->what.endsWith(u": U+1E4D0, U+1E4D1, U+1E4D2."_s), qPrintable(gap->what));
        QCOMPARE(gap->entries, (std::vector<ledger::Seq>{input.timeline[1].seq, 29}));
    }

    void manyAreCounted()
    {
        ReportInput input = emptyReport();
        QString all;
        for (char32_t c = 0x1E4D0; c < 0x1E4D0 + 23; ++c)
            all += QString::fromUcs4(&c, 1);
        input.caseTitle = shownText(all);
        const auto gap = gapOf(input);
        QVERIFY(gap.has_value());
        QVERIFY2(gap->what.endsWith(u"U+1E4E3 and 3 more."_s), qPrintable(gap->what));
    }

    // Both files list the gap, and the PDF has the code point where the character should be.
    void bothFilesSayIt()
    {
        ReportInput input = sampleReport();
        input.timeline[1].text = shownText(u"a \U0001E4D0 b"_s);
        const auto report = render(input, {});
        QVERIFY(report.has_value());
        QString pdf;
        for (const PlacedPage &page : placedPages(report->pdf))
            pdf += page.text.simplified() + u' ';
        QVERIFY(pdf.contains(u"a ⟨U+1E4D0⟩ b"_s));
        const QString said = u"code points in their place: U+1E4D0."_s;
        QVERIFY2(pdf.contains(said), qPrintable(pdf));
        QVERIFY(QString::fromUtf8(report->html).contains(said));
        QVERIFY(QString::fromUtf8(report->html).contains(u"a \U0001E4D0 b"_s));
    }
};

CASEMENT_TEST(TstGlyphGaps, tst_glyph_gaps)
#include "tst_glyph_gaps.moc"
