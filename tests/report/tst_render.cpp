// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/render.h"
#include "report/sample_report.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QHashSeed>
#include <QProcess>
#include <QTemporaryDir>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kKeepVariable = "CASEMENT_KEEP_REPORTS";

void keep(const RenderedReport &report, const QString &dir, const QString &name)
{
    for (const auto &[suffix, bytes] : {std::pair(u".pdf"_s, report.pdf),
                                        std::pair(u".html"_s, report.html)}) {
        QFile file(dir + u'/' + name + suffix);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

}  // namespace

class TstRender : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    // Also what the next test starts in other processes.
    void rendersTheSample()
    {
        const auto report = render(sampleReport(), {u"Help Harbour"_s});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().got));
        QVERIFY(report->pdf.startsWith("%PDF-1."));
        QVERIFY(report->html.startsWith("<!DOCTYPE html>"));
        QVERIFY(report->pages >= 3);
        if (qEnvironmentVariableIsSet(kKeepVariable))
            keep(*report, qEnvironmentVariable(kKeepVariable), u"sample"_s);
    }
};

CASEMENT_TEST(TstRender, tst_render)
#include "tst_render.moc"
