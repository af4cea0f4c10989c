// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/terminal.h"

#include <QElapsedTimer>

#include <csignal>
#include <cstdio>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kQuietMs = 400;
constexpr qint64 kRepaintMs = 100;

volatile std::sig_atomic_t g_interrupted = 0;

void onInterrupt(int number)
{
    g_interrupted = 1;
    std::signal(number, SIG_DFL);
}

qint64 monotonicMs()
{
    static QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

void writeError(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

}  // namespace

Meter::Meter(QString what) : m_what(std::move(what)), m_startedMs(monotonicMs())
{
    g_interrupted = 0;
    std::signal(SIGINT, onInterrupt);
}

Meter::~Meter()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_visible)
        writeError("\r\x1b[K");
}

Progress Meter::progress()
{
    return [this](quint64 done, quint64 total) {
        show(done, total);
        return g_interrupted == 0;
    };
}

void Meter::show(quint64 done, quint64 total)
{
    const qint64 now = monotonicMs();
    if (!Terminal::errIsTerminal() || now - m_startedMs < kQuietMs || now - m_shownMs < kRepaintMs)
        return;
    m_shownMs = now;
    m_visible = true;
    const QString far = total > 0 ? u"%1 %"_s.arg(100 * done / total) : QString::number(done);
    writeError((u"\r"_s + m_what + u" … "_s + far).toUtf8() + "\x1b[K");
}

}  // namespace casement::cli
