// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Other people's programs, which share no code with what wrote the file they read.
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace casement::report::test {

struct ToolRun {
    int exitCode = -1;
    QString out;
    QString err;
};

[[nodiscard]] inline ToolRun runTool(const QString &program, const QStringList &arguments,
                                     const QStringList &environment = {})
{
    QProcess process;
    if (!environment.isEmpty()) {
        QProcessEnvironment changed = QProcessEnvironment::systemEnvironment();
        for (const QString &entry : environment)
            changed.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
        process.setProcessEnvironment(changed);
    }
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace casement::report::test
