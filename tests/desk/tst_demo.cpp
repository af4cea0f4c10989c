// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/demo.h"
#include "desk/error_text.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casement;
using namespace Qt::StringLiterals;

class TstDemo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAWholeSample()
    {
        QTemporaryDir dir;
        const QString target = dir.filePath(u"demo"_s);
        const auto made = desk::makeDemo({target, {}}, desk::Environment::system());
        QVERIFY2(made, made ? "" : qPrintable(desk::sentenceFor(made.error())));
        QCOMPARE(made->issues.size(), 2U);
        QCOMPARE(made->verified.size(), 5);
        for (const auto &path : {u"sample.casement"_s, u"policy.json"_s, u"legal/report.pdf"_s,
                                 u"policy/report.html"_s, u"policy/receipt.json"_s})
            QVERIFY2(QFileInfo::exists(target + u'/' + path), qPrintable(path));
        // What functions were asked and said stands in words, where they had none of their own.
        QFile report(target + u"/legal/report.html"_s);
        QVERIFY(report.open(QFile::ReadOnly));
        const QString html = QString::fromUtf8(report.readAll());
        QVERIFY(html.contains(u"Legal was asked"_s) && html.contains(u"Policy agrees"_s));
    }
};

CASEMENT_TEST(TstDemo, tst_demo)
#include "tst_demo.moc"
