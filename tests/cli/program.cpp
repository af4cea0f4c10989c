// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"

#include "support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace casement::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

}  // namespace

QList<QJsonObject> Ran::objects() const
{
    QList<QJsonObject> list;
    for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
        list.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return list;
}

QJsonObject Ran::object() const
{
    const QList<QJsonObject> all = objects();
    return all.isEmpty() ? QJsonObject() : all.last();
}

Program::Program()
{
    m_environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    m_environment.insert(u"TZ"_s, u"UTC"_s);
    m_environment.insert(u"HOME"_s, m_dir.path());
    // What AddressSanitizer and a coverage build want to know stays.
    for (const QString &name : {u"ASAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s}) {
        if (qEnvironmentVariableIsSet(name.toLatin1()))
            m_environment.insert(name, qEnvironmentVariable(name.toLatin1()));
    }
}

void Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Program::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

Ran Program::finish(QProcess &process, const QByteArray &input) const
{
    if (!process.waitForStarted())
        qFatal("casementctl does not start: %s", qPrintable(process.errorString()));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        qFatal("casementctl does not end: %s", qPrintable(process.arguments().join(u' ')));
    Ran ran;
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

Ran Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_dir.path());
    process.start(binDir() + u"/casementctl"_s, arguments);
    return finish(process, input);
}

Ran Program::runBytes(const QList<QByteArray> &arguments) const
{
    // A shell hands bytes over as they are; QProcess would encode them.
    QByteArray script = "exec \"$0\"";
    for (const QByteArray &argument : arguments) {
        script += " $'";
        for (const char c : argument)
            script += "\\x" + QByteArray::number(static_cast<quint8>(c), 16).rightJustified(2, '0');
        script += '\'';
    }
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_dir.path());
    process.start(u"/bin/bash"_s,
                  {u"-c"_s, QString::fromLatin1(script), binDir() + u"/casementctl"_s});
    return finish(process, {});
}

Ran Program::makeDesk()
{
    write(u"pass"_s, "correct horse\n");
    const Ran identity = run({u"--identity-passphrase-file"_s, u"pass"_s, u"identity"_s,
                              u"create"_s, u"me"_s, u"--name"_s, u"Avery Ray"_s, u"--email"_s,
                              u"avery@example.org"_s, u"--function"_s, u"trust_safety"_s});
    if (identity.status != 0)
        return identity;
    return run({u"--identity"_s, u"me"_s, u"--passphrase-file"_s, u"pass"_s, u"desk"_s, u"create"_s,
                u"desk.casement"_s, u"--name"_s, u"example.org"_s});
}

Ran Program::onDesk(const QStringList &arguments, const QByteArray &input) const
{
    return run(QStringList{u"--desk"_s, u"desk.casement"_s, u"--identity"_s, u"me"_s,
                           u"--passphrase-file"_s, u"pass"_s}
                   + arguments,
               input);
}

QString Program::makeCase(const QString &title) const
{
    return onDesk({u"case"_s, u"create"_s, u"--title"_s, title}).out.trimmed();
}

}  // namespace casement::test
