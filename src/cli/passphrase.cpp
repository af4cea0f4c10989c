// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/passphrase.h"

#include "cli/files.h"

#include <QStringDecoder>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxBytes = 4096;

volatile std::sig_atomic_t g_signal = 0;

void remember(int number)
{
    g_signal = number;
}

// The terminal without echo for as long as it lives; a signal first gives the echo back.
class SilentTerminal {
public:
    SilentTerminal() : m_fd(open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        g_signal = 0;
        struct sigaction catching{};
        catching.sa_handler = remember;
        sigaction(SIGINT, &catching, &m_oldInt);
        sigaction(SIGTERM, &catching, &m_oldTerm);
        if (m_fd < 0 || tcgetattr(m_fd, &m_old) != 0)
            return;
        termios silent = m_old;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_silent = tcsetattr(m_fd, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(m_fd, TCSAFLUSH, &m_old);
        if (m_fd >= 0)
            close(m_fd);
        sigaction(SIGINT, &m_oldInt, nullptr);
        sigaction(SIGTERM, &m_oldTerm, nullptr);
        if (g_signal != 0)
            std::raise(g_signal);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool ready() const { return m_silent; }

    Result<QString> ask(const QString &question)
    {
        const QByteArray prompt = question.toUtf8() + ": ";
        if (write(m_fd, prompt.constData(), static_cast<size_t>(prompt.size())) < 0)
            return failure(ErrorKind::Cancelled);
        QByteArray typed;
        char c = 0;
        while (typed.size() < kMaxBytes && read(m_fd, &c, 1) == 1 && c != '\n')
            typed.append(c);
        if (g_signal != 0)
            return failure(ErrorKind::Cancelled);
        return QString::fromUtf8(typed);
    }

private:
    int m_fd = -1;
    bool m_silent = false;
    termios m_old{};
    struct sigaction m_oldInt{};
    struct sigaction m_oldTerm{};
};

}  // namespace

Asked<QString> passphraseFrom(const QString &path)
{
    auto bytes = readFile(path, kMaxBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    QByteArray line = *bytes;
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString phrase = decoder(line);
    // What stands in the file is never repeated in a message.
    if (phrase.isEmpty() || phrase.contains(u'\n') || decoder.hasError())
        return inFile({ErrorKind::BadInput,
                       path,
                       u"passphrase"_s,
                       {},
                       u"one line of UTF-8 with the passphrase and nothing else"_s,
                       0},
                      path);
    return phrase;
}

bool canAsk()
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

Asked<QString> askPassphrase(const QString &question, bool twice)
{
    SilentTerminal terminal;
    if (!terminal.ready())
        return usage(u"passphrase"_s, {}, u"a terminal to ask on, or a file with it"_s);
    const auto first = terminal.ask(question);
    if (!first)
        return failure(first.error());
    if (first->isEmpty())
        return usage(u"passphrase"_s, {}, u"at least one character"_s);
    if (!twice)
        return *first;
    const auto second = terminal.ask(question + u", once more"_s);
    if (!second)
        return failure(second.error());
    if (*second != *first)
        return usage(u"passphrase"_s, {}, u"the same twice; they differ"_s);
    return *first;
}

}  // namespace casement::cli
