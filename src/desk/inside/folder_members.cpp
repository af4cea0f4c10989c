// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/folder_members.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;

FolderMembers::FolderMembers(const QString &path, ImportOriginals &originals)
    : Members(QFileInfo(QDir(path).absolutePath()).fileName())
    , m_path(QDir(path).absolutePath())
    , m_originals(originals)
{
}

Result<std::unique_ptr<FolderMembers>>
FolderMembers::open(const QString &path, ImportOriginals &originals, const Progress &progress)
{
    if (!QDir(path).isReadable())
        return failure(ErrorKind::CannotOpen, path, {}, qt_error_string(EACCES));
    std::unique_ptr<FolderMembers> members(new FolderMembers(path, originals));
    if (auto found = members->findMembers(progress); !found)
        return failure(found.error());
    return members;
}

Result<> FolderMembers::findMembers(const Progress &progress)
{
    // Folders that are links are listed and not entered.
    QDirIterator entries(m_path,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    std::vector<QFileInfo> found;
    while (entries.hasNext() && std::ssize(found) <= intake::MemberLimits().members) {
        if (!wanted(progress, 0, 0))
            return failure(ErrorKind::Cancelled, m_path);
        QFileInfo entry = entries.nextFileInfo();
        if (entry.isSymLink() || !entry.isDir())
            found.push_back(std::move(entry));
    }
    std::ranges::sort(found, {}, [](const QFileInfo &entry) { return entry.filePath(); });
    for (const QFileInfo &entry : found) {
        const QString path =
            entry.filePath().sliced(m_path.size() + (m_path.endsWith(u'/') ? 0 : 1));
        if (entry.isSymLink() || !entry.isFile()) {
            leaveOut(path, intake::WarningKind::NoOrdinaryFile);
            continue;
        }
        if (auto added = add(path, static_cast<quint64>(entry.size())); !added)
            return failure(added.error());
    }
    return {};
}

Result<> FolderMembers::read(size_t index, const Take &take)
{
    const QString path = m_path + u'/' + list()[index].path;
    auto source = EvidenceSource::open(path);
    if (!source)
        return failure(source.error());
    // A link may have taken its place since it was found.
    if (!source->linkTarget().isEmpty())
        return failure(ErrorKind::Refused, path, kSourceChanged);
    return m_originals.read(
        *source, {index, source->name(), nameOf(index), {}, source->modifiedMs(), {}, {}}, take);
}

}  // namespace casement::desk
