// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/evidence_source.h"

#include <QDateTime>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace casement::desk {

namespace {

constexpr quint64 kPiece = 1024ull * 1024;

Result<> openFile(QFile &file, const QString &path)
{
#ifdef Q_OS_UNIX
    // Should a pipe have taken the file's place since it was looked at, this does not wait for it.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(ErrorKind::CannotOpen, path, {}, qt_error_string(errno));
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
#else
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
#endif
    return {};
}

}  // namespace

EvidenceSource::State EvidenceSource::stateOf(const QFile &file)
{
#ifdef Q_OS_UNIX
    struct stat found{};
    if (::fstat(file.handle(), &found) != 0)
        return {};
    return {static_cast<quint64>(found.st_size),
            found.st_mtim.tv_sec * 1'000'000'000LL + found.st_mtim.tv_nsec, S_ISREG(found.st_mode)};
#else
    const QFileInfo found(file.fileName());
    return {static_cast<quint64>(file.size()), found.lastModified().toMSecsSinceEpoch() * 1'000'000,
            found.isFile()};
#endif
}

Result<EvidenceSource> EvidenceSource::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(ErrorKind::Refused, path, kSourceFolder);
    if (info.exists() && !info.isFile())
        return failure(ErrorKind::Refused, path, kSourceSpecial);
    // The system would read the path to that character and open something else.
    if (path.contains(QChar::Null))
        return failure(ErrorKind::CannotOpen, path, {}, qt_error_string(ENOENT));
    EvidenceSource source;
    source.m_file = std::make_unique<QFile>();
    if (auto opened = openFile(*source.m_file, path); !opened)
        return failure(opened.error());
    source.m_state = stateOf(*source.m_file);
    if (!source.m_state.ordinary)
        return failure(ErrorKind::Refused, path, kSourceSpecial);
    source.m_path = path;
    source.m_name = info.fileName();
    if (info.isSymLink())
        source.m_linkTarget = QFileInfo(info.canonicalFilePath()).fileName();
    return source;
}

Result<QByteArray> EvidenceSource::next()
{
    // One byte more than there was tells a file that grew.
    const quint64 left = m_state.size - m_read + 1;
    QByteArray piece(static_cast<qsizetype>(std::min(kPiece, left)), Qt::Uninitialized);
    const qint64 got = m_file->read(piece.data(), piece.size());
    if (got < 0)
        return failure(ErrorKind::Refused, m_path, kSourceUnread, m_file->errorString());
    piece.truncate(got);
    m_read += static_cast<quint64>(got);
    const bool over = m_read > m_state.size;
    if (over || (got == 0 && (m_read != m_state.size || stateOf(*m_file) != m_state)))
        return failure(ErrorKind::Refused, m_path, kSourceChanged);
    return piece;
}

}  // namespace casement::desk
