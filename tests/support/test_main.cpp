// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "support/test_main.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace casement::test {

namespace {

std::map<std::string, std::function<QObject *()>> &registry()
{
    static std::map<std::string, std::function<QObject *()>> classes;
    return classes;
}

constexpr int kSkipped = 77;

}  // namespace

Registration::Registration(const char *name, std::function<QObject *()> make)
{
    registry().emplace(name, std::move(make));
}

QString sourceDir()
{
    return qEnvironmentVariable("CASEMENT_SOURCE_DIR");
}

QString binDir()
{
    return qEnvironmentVariable("CASEMENT_BIN_DIR");
}

QString sharedDir()
{
    const QDir dir(sourceDir() + QStringLiteral("/../shared"));
    return dir.exists() ? dir.canonicalPath() : QString();
}

// Counts through QTestLog's own summary are private; a plain run of one class returns its failures,
// and a class that only skipped is recognised by its initTestCase skip being the sole result.
static int runOne(const std::string &name, const std::function<QObject *()> &make, QStringList args)
{
    const std::unique_ptr<QObject> object(make());
    args.prepend(QString::fromStdString(name));
    const int failures = QTest::qExec(object.get(), args);
    if (failures == 0 && object->property("skippedWhole").toBool())
        return kSkipped;
    return failures;
}

}  // namespace casement::test

int main(int argc, char **argv)
{
    using namespace casement::test;
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QStringList args = QCoreApplication::arguments().mid(1);
    if (!args.isEmpty() && !args.first().startsWith(u'-')) {
        const auto found = registry().find(args.first().toStdString());
        if (found == registry().end()) {
            std::fprintf(stderr, "no test class is named %s\n", qPrintable(args.first()));
            return 2;
        }
        args.removeFirst();
        return runOne(found->first, found->second, args);
    }
    int failed = 0;
    for (const auto &[name, make] : registry()) {
        const int result = runOne(name, make, args);
        if (result != 0 && result != 77)
            ++failed;
    }
    return failed;
}
