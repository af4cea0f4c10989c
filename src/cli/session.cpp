// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/session.h"

#include "base/system_zone.h"
#include "cli/passphrase.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

const std::vector<Option> &everywhereOptions()
{
    static const std::vector<Option> options{
        {u"desk"_s, u"FILE"_s, u"the desk to work on"_s},
        {u"identity"_s, u"FILE"_s, u"who signs; without it, the identity the desk carries"_s},
        {u"passphrase-file"_s, u"FILE"_s, u"a file with the desk's passphrase"_s},
        {u"identity-passphrase-file"_s, u"FILE"_s,
         u"a file with the identity's passphrase; without it, the desk's"_s},
        {u"json"_s, {}, u"one JSON object a line"_s},
        {u"zone"_s, u"ZONE"_s, u"zone of times typed and shown, such as Europe/Berlin or UTC"_s},
        {u"help"_s, {}, u"say what a command takes"_s},
    };
    return options;
}

Session::Session(Arguments arguments, desk::Environment environment)
    : m_arguments(std::move(arguments)), m_environment(std::move(environment)), m_zone(systemZone())
{
}

Asked<void> Session::prepare()
{
    m_terminal.setFormat(m_arguments.has(u"json"_s) ? Format::Json : Format::Plain);
    if (m_arguments.has(u"zone"_s)) {
        const QString name = m_arguments.value(u"zone"_s);
        m_zone = QTimeZone(name.toUtf8());
        if (!m_zone.isValid())
            return usage(u"--zone"_s, name, u"a zone such as Europe/Berlin, UTC or UTC+02:00"_s);
    }
    return {};
}

Asked<QString> Session::deskPath() const
{
    QString path = m_arguments.value(u"desk"_s);
    if (path.isEmpty())
        return usage(u"--desk"_s, {}, u"the FILE of the desk"_s);
    if (path.startsWith("postgresql:"_L1) || path.startsWith("postgres:"_L1))
        return failure(ErrorKind::Unsupported, u"--desk"_s, {}, u"a desk on a server"_s,
                       u"a desk in a file"_s);
    return path;
}

Asked<std::shared_ptr<const desk::Identity>> Session::identity()
{
    const QString path = m_arguments.value(u"identity"_s);
    if (path.isEmpty()) {
        if (m_arguments.has(u"identity"_s))
            return usage(u"--identity"_s, {}, u"the FILE of the identity"_s);
        return std::shared_ptr<const desk::Identity>();
    }
    const auto passphrase = identityPassphrase(path, false);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto loaded = desk::Identity::load(path, *passphrase);
    if (!loaded)
        return inFile(loaded.error(), path);
    return std::make_shared<const desk::Identity>(std::move(*loaded));
}

Asked<QString> Session::identityPassphrase(const QString &path, bool isNew)
{
    for (const QString &option : {u"identity-passphrase-file"_s, u"passphrase-file"_s}) {
        if (m_arguments.has(option))
            return passphraseFrom(m_arguments.value(option));
    }
    if (!canAsk())
        return usage(u"--identity-passphrase-file"_s, {},
                     u"a FILE with the passphrase; there is no terminal to ask on"_s);
    return askPassphrase(u"Passphrase of "_s + path, isNew);
}

Asked<QString> Session::newPassphrase(const QString &option, const QString &question)
{
    if (m_arguments.has(option))
        return passphraseFrom(m_arguments.value(option));
    if (!canAsk())
        return usage(u"--"_s + option, {},
                     u"a FILE with the passphrase; there is no terminal to ask on"_s);
    return askPassphrase(question, true);
}

Asked<desk::Desk *> Session::desk()
{
    if (m_desk)
        return m_desk.get();
    const auto path = deskPath();
    if (!path)
        return std::unexpected(path.error());
    const auto who = identity();
    if (!who)
        return std::unexpected(who.error());
    const bool given = m_arguments.has(u"passphrase-file"_s);
    QString passphrase;
    if (given) {
        const auto read = passphraseFrom(m_arguments.value(u"passphrase-file"_s));
        if (!read)
            return std::unexpected(read.error());
        passphrase = *read;
    }
    // A desk that needs no passphrase opens without one; one that does says so.
    auto opened = desk::Desk::open(*path, passphrase, *who, m_environment);
    if (!opened && opened.error().kind == ErrorKind::WrongPassphrase && !given) {
        if (!canAsk())
            return usage(
                u"--passphrase-file"_s, {},
                u"a FILE with the passphrase of the desk; there is no terminal to ask on"_s);
        const auto typed = askPassphrase(u"Passphrase of "_s + *path, false);
        if (!typed)
            return std::unexpected(typed.error());
        opened = desk::Desk::open(*path, *typed, *who, m_environment);
    }
    if (!opened)
        return inFile(opened.error(), *path);
    m_desk = std::move(*opened);
    return m_desk.get();
}

Asked<desk::Desk *> Session::deskToWrite()
{
    const auto opened = desk();
    if (!opened)
        return opened;
    if ((*opened)->identity() == nullptr)
        return usage(u"--identity"_s, {},
                     u"the FILE of whoever signs this; the desk carries no identity"_s);
    return opened;
}

Asked<casefile::CaseSummary> Session::namedCase(qsizetype operand)
{
    return namedCase(m_arguments.operand(operand));
}

Asked<casefile::CaseSummary> Session::namedCase(const QString &numberOrId)
{
    const auto opened = desk();
    if (!opened)
        return std::unexpected(opened.error());
    auto found = (*opened)->findCase(numberOrId);
    if (found)
        return *found;
    // Something that cannot be a case number is not found either.
    Error error = found.error();
    if (error.kind == ErrorKind::BadInput)
        error = Error{ErrorKind::NotFound, numberOrId, u"case"_s, {}, {}, 0};
    return failure(error);
}

}  // namespace casement::cli
