// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issue_folder.h"

#include "desk/inside/new_file.h"
#include "ledger/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 1024 * 1024;

// Where the folder grows until it is whole.
QString buildingFor(const QFileInfo &wanted)
{
    return wanted.absolutePath() + u"/."_s + wanted.fileName() + u".partial"_s;
}

// Of a process that is no more, a lock is stale.
std::unique_ptr<QLockFile> lockOn(const QString &building)
{
    auto lock = std::make_unique<QLockFile>(building + u".lock"_s);
    lock->setStaleLockTime(0);
    return lock;
}

}  // namespace

IssueFolder::IssueFolder(QString wanted, QString building, std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock)), m_wanted(std::move(wanted)), m_building(std::move(building))
{
}

IssueFolder::IssueFolder(IssueFolder &&other) noexcept
    : m_lock(std::move(other.m_lock))
    , m_wanted(std::move(other.m_wanted))
    , m_building(std::exchange(other.m_building, {}))
    , m_hashes(std::move(other.m_hashes))
{
}

IssueFolder::~IssueFolder()
{
    if (!m_building.isEmpty())
        QDir(m_building).removeRecursively();
}

Result<IssueFolder> IssueFolder::begin(const QString &wanted)
{
    const QFileInfo info(QDir::cleanPath(wanted));
    if (info.exists() || info.isSymLink())
        return failure(ErrorKind::AlreadyExists, wanted);
    const QString building = buildingFor(info);
    auto lock = lockOn(building);
    if (!lock->tryLock())
        return failure(lock->error() == QLockFile::LockFailedError ? ErrorKind::Busy
                                                                   : ErrorKind::CannotOpen,
                       info.absolutePath(), u"folder"_s);
    QDir(building).removeRecursively();
    if (!QDir().mkdir(building, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(ErrorKind::CannotOpen, info.absolutePath(), u"folder"_s,
                       qt_error_string(errno));
    return IssueFolder(info.absoluteFilePath(), building, std::move(lock));
}

QString IssueFolder::path(const QString &name) const
{
    return name.isEmpty() ? m_building : m_building + u'/' + name;
}

Result<> IssueFolder::write(const QString &name, const QByteArray &bytes)
{
    return write(name, [&bytes](const Sink &sink) { return sink(bytes); });
}

Result<> IssueFolder::write(const QString &name, const std::function<Result<>(const Sink &)> &fill)
{
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).absolutePath());
    errno = 0;
    QSaveFile file(target);
    const auto failed = [&] { return failure(writeError(m_wanted + u'/' + name, file)); };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    ledger::Sha256 hash;
    const Sink sink = [&](QByteArrayView piece) -> Result<> {
        hash.add(spanOf(piece));
        if (file.write(piece.data(), piece.size()) != piece.size())
            return failed();
        return {};
    };
    if (auto filled = fill(sink); !filled)
        return filled;
    if (!file.commit())
        return failed();
    m_hashes.insert_or_assign(name, toHex(hash.finish()));
    return {};
}

QByteArray IssueFolder::manifest() const
{
    QByteArray out;
    for (const auto &[name, hash] : m_hashes)
        out += hash + "  " + name.toUtf8() + '\n';
    return out;
}

Result<> IssueFolder::readBack() const
{
    for (const auto &[name, hash] : m_hashes) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::IoFailed, m_wanted + u'/' + name, {}, file.errorString());
        ledger::Sha256 found;
        QByteArray piece;
        while (!(piece = file.read(kPiece)).isEmpty())
            found.add(spanOf(piece));
        if (file.error() != QFileDevice::NoError)
            return failure(ErrorKind::IoFailed, m_wanted + u'/' + name, {}, file.errorString());
        if (toHex(found.finish()) != hash)
            return failure(ErrorKind::Damaged, m_wanted + u'/' + name);
    }
    return {};
}

bool IssueFolder::isBeingBuilt(const QString &wanted)
{
    const QString building = buildingFor(QFileInfo(QDir::cleanPath(wanted)));
    if (!QFileInfo::exists(building + u".lock"_s))
        return false;
    return !lockOn(building)->tryLock();
}

void IssueFolder::sweep(const QString &wanted)
{
    const QString building = buildingFor(QFileInfo(QDir::cleanPath(wanted)));
    if (!QFileInfo::exists(building))
        return;
    if (const auto lock = lockOn(building); lock->tryLock())
        QDir(building).removeRecursively();
}

Result<> IssueFolder::publish()
{
    if (QFileInfo::exists(m_wanted))
        return failure(ErrorKind::AlreadyExists, m_wanted);
    if (!QDir().rename(m_building, m_wanted))
        return failure(ErrorKind::IoFailed, m_wanted, u"folder"_s, qt_error_string(errno));
    m_building.clear();
    return {};
}

}  // namespace casement::desk
