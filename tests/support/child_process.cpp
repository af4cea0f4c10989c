// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "support/child_process.h"

#include <QByteArray>
#include <QFile>

#include <csignal>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace casement::test {

using namespace Qt::StringLiterals;

namespace {

constexpr uid_t kNobody = 65534;
constexpr int kNotAllowed = 77;

struct Ended {
    int status = 0;
    QString answer;
};

Ended inChild(const std::function<int(QString &)> &run)
{
    int ends[2];
    if (pipe(ends) != 0)
        return {1, u"no pipe"_s};
    const pid_t child = fork();
    if (child == 0) {
        QString answer;
        const int status = run(answer);
        const QByteArray utf8 = answer.toUtf8();
        const bool written = write(ends[1], utf8.constData(), static_cast<size_t>(utf8.size()))
            == static_cast<ssize_t>(utf8.size());
        _exit(written ? status : 1);
    }
    close(ends[1]);
    QFile reader;
    QString answer;
    if (reader.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        answer = QString::fromUtf8(reader.readAll());
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status))
        return {1, answer + u" (killed by signal %1)"_s.arg(WTERMSIG(status))};
    return {WEXITSTATUS(status), answer};
}

bool dropPrivileges()
{
    if (getuid() != 0)
        return true;
    return setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0;
}

bool say(const char *path, const QByteArray &words)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(words) == words.size();
}

// A place of our own for mounts. Who is not root gets it with a user namespace, in which they must
// say who they are (user_namespaces(7)): nobody without a name there can make a file.
bool standApart()
{
    if (getuid() == 0)
        return unshare(CLONE_NEWNS) == 0;
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && say("/proc/self/setgroups", "deny")
        && say("/proc/self/uid_map", user + ' ' + user + " 1")
        && say("/proc/self/gid_map", group + ' ' + group + " 1");
}

bool mountSmallDisk(const QString &folder, qint64 bytes)
{
    if (!standApart())
        return false;
    // Not every container lets the root be made private; the mount stays ours all the same.
    mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    const QByteArray options = "size=" + QByteArray::number(bytes);
    return mount("tmpfs", qPrintable(folder), "tmpfs", 0, options.constData()) == 0;
}

}  // namespace

QString withoutPrivileges(const Piece &piece)
{
    const Ended ended = inChild([&piece](QString &answer) {
        answer = dropPrivileges() ? piece() : u"privileges could not be dropped"_s;
        return 0;
    });
    return ended.status == 0 ? ended.answer : u"ended with %1: "_s.arg(ended.status) + ended.answer;
}

QString killedWhen(const std::function<bool()> &moment, const Piece &piece)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(piece().isEmpty() ? 0 : 1);
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (!moment())
            continue;
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        break;
    }
    const bool failed = WIFEXITED(status) && WEXITSTATUS(status) != 0;
    return failed ? u"it failed before it was killed"_s : QString();
}

std::optional<QString> onSmallDisk(const QString &folder, qint64 bytes, const Piece &piece)
{
    const Ended ended = inChild([&](QString &answer) {
        if (!mountSmallDisk(folder, bytes))
            return kNotAllowed;
        answer = piece();
        return 0;
    });
    if (ended.status == kNotAllowed)
        return std::nullopt;
    return ended.status == 0 ? ended.answer : u"ended with %1: "_s.arg(ended.status) + ended.answer;
}

}  // namespace casement::test
