// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/how_to_verify.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

#include <algorithm>

using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

class TstHowToVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isPlainAndNarrow()
    {
        const QByteArray text = howToVerify(sampleReport());
        QVERIFY(text.endsWith('\n'));
        QVERIFY(!text.contains('\r'));
        for (const QByteArray &line : text.split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        QVERIFY(text.contains("CASE-7F3C1Q, issue 2, for Policy"));
        QVERIFY(text.contains("size 31, root 0b30 557a 9fc4 6186"));
    }

    // The whole folder: a bundle alone does not miss a file that was taken out.
    void theReportAndThePageBesideItNameOneCommand()
    {
        const Document document = buildDocument(sampleReport());
        const auto section = std::ranges::find(document.sections, u"verify"_s, &Section::anchor);
        QVERIFY(section != document.sections.end());
        const auto command = std::ranges::find_if(section->blocks, [](const Block &block) {
            return std::holds_alternative<Verbatim>(block);
        });
        QVERIFY(command != section->blocks.end());
        const QString words = std::get<Verbatim>(*command).text;
        QVERIFY2(words.startsWith(u"casementctl verify . "_s), qPrintable(words));
        QVERIFY(howToVerify(sampleReport()).contains(words.toUtf8()));
    }

    void saysNothingOfTheCase()
    {
        const QByteArray text = howToVerify(sampleReport());
        for (const char *word : {"charity", "Contained", "Fraud", "A. Ray", "High"})
            QVERIFY2(!text.contains(word), word);
    }
};

CASEMENT_TEST(TstHowToVerify, tst_how_to_verify)
#include "tst_how_to_verify.moc"
