// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/run.h"

#include <QGuiApplication>

#include <clocale>
#include <memory>

namespace {

// Text is UTF-8 whatever the environment says: a record must not depend on a locale, and Qt would
// otherwise print a warning about it on every start.
void useUtf8()
{
    if (std::setlocale(LC_ALL, "C.UTF-8") != nullptr)
        qputenv("LC_ALL", "C.UTF-8");
}

// Only what lays out pages needs fonts, and never a screen.
std::unique_ptr<QCoreApplication> application(bool writesReports, int &argc, char **argv)
{
    if (!writesReports)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char **argv)
{
    using namespace casement::cli;
    useUtf8();
    const Invocation invocation = prepare(argc, argv);
    if (invocation.command == nullptr)
        return static_cast<int>(run(invocation));
    // Qt takes arguments such as -style for itself; ours are sorted already.
    int none = 1;
    const auto app = application(invocation.command->writesReports, none, argv);
    QCoreApplication::setApplicationName(QStringLiteral("casementctl"));
    return static_cast<int>(run(invocation));
}
