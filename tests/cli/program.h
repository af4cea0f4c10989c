// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built casementctl, as a shell would.
//
// What it is: Program, a private folder and a clean environment in which casementctl is run; a
// desk,
//   an identity and a case on request.
// Promises: nothing of the machine leaks in (no locale, no zone but UTC unless asked for, no home);
//   what ran is told whole when a test fails.
// Neighbours: the tests of this folder.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace casement::test {

struct Ran {
    int status = -1;
    QString out;
    QString err;

    // The objects of a --json output, one a line.
    [[nodiscard]] QList<QJsonObject> objects() const;
    [[nodiscard]] QJsonObject object() const;  // the last one
};

class Program {
public:
    Program();

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    void setVariable(const QString &name, const QString &value);
    // With `input` on standard input, in the folder.
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    // Bytes as they are, for arguments that are no text.
    [[nodiscard]] Ran runBytes(const QList<QByteArray> &arguments) const;

    // Makes "pass", "me" and "desk.casement"; false, with what was said, where it did not work.
    [[nodiscard]] Ran makeDesk();
    // With --desk, --identity and the passphrase in front.
    [[nodiscard]] Ran onDesk(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] QString makeCase(const QString &title) const;

private:
    [[nodiscard]] Ran finish(QProcess &process, const QByteArray &input) const;

    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
};

}  // namespace casement::test
