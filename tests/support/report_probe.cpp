// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// report_probe DIR [a4|letter [NAME…]]: renders the reports of the tests into DIR, all of them or
// the named ones, as NAME.a4.pdf and NAME.html. For tests that need a second process, and for
// people who want to look at pages. Exits 1 with the error's field where one cannot be made.

#include "report/odd_reports.h"
#include "report/render.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

using namespace casement;
using namespace casement::report;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const QDir dir(arguments.value(1, u"."_s));
    const QString paper = arguments.value(2, u"a4"_s);
    const QStringList names = arguments.size() > 3 ? arguments.mid(3) : test::oddReportNames();
    for (const QString &name : names) {
        const auto report =
            render(test::oddReport(name), {}, paper == u"letter" ? Paper::Letter : Paper::A4);
        if (!report) {
            std::fprintf(stderr, "%s: %s %s\n", qPrintable(name), qPrintable(report.error().field),
                         qPrintable(report.error().got));
            return 1;
        }
        const QString stem = QString(name).replace(u' ', u'-');
        if (!write(dir.filePath(stem + u'.' + paper + u".pdf"_s), report->pdf)
            || !write(dir.filePath(stem + u".html"_s), report->html))
            return 1;
        std::printf("%s: %llu pages\n", qPrintable(name),
                    static_cast<unsigned long long>(report->pages));
    }
    return 0;
}
