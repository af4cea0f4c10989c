// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/template_folder.h"

#include "desk/inside/new_file.h"
#include "report/template_engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFiles = 64;
constexpr auto kReadByAll =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;

Result<QByteArray> bytesOf(const QString &path)
{
    // A pipe or a device would be waited for, or never end.
    if (!QFileInfo(path).isFile())
        return failure(ErrorKind::CannotOpen, path, {}, u"it is not an ordinary file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    QByteArray bytes = file.read(report::kMaxTemplateBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::IoFailed, path, {}, file.errorString());
    if (bytes.size() > report::kMaxTemplateBytes)
        return failure(ErrorKind::TooLarge, path, {}, QString::number(file.size()),
                       QString::number(report::kMaxTemplateBytes));
    return bytes;
}

}  // namespace

Result<report::TemplateSet> readTemplates(const QString &dir)
{
    if (const auto working = report::TemplateEngine().works(); !working)
        return failure(working.error());
    if (dir.isEmpty())
        return report::TemplateSet::builtIn();
    const QFileInfo info(dir);
    if (!info.isDir() || !info.isReadable())
        return failure(ErrorKind::CannotOpen, dir, {},
                       info.exists() ? u"it is not a folder that can be read"_s
                                     : u"there is no such folder"_s);
    const QDir folder(dir);
    const QStringList names =
        folder.entryList({u"*.txt"_s}, QDir::AllEntries | QDir::System, QDir::Name);
    if (names.size() > kMaxFiles)
        return failure(ErrorKind::TooLarge, dir, {}, QString::number(names.size()),
                       QString::number(kMaxFiles));
    if (names.isEmpty())
        return failure(ErrorKind::CannotOpen, dir, {},
                       u"it holds no file with the name of a template, such as summary.txt"_s);
    std::vector<report::TemplateFile> files;
    files.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names)
        files.push_back({name, bytesOf(folder.filePath(name))});
    return report::TemplateSet::withFiles(files);
}

Result<QStringList> writeTemplates(const QString &dir)
{
    if (QFileInfo::exists(dir))
        return failure(ErrorKind::AlreadyExists, dir);
    if (dir.isEmpty() || !QDir().mkdir(dir))
        return failure(ErrorKind::CannotOpen, dir, {},
                       u"no folder of this name can be made there"_s);
    QStringList names;
    for (const report::TemplateFile &file : report::builtInTemplates()) {
        const QString path = QDir(dir).filePath(file.name);
        const auto written = writeNewFile(path, file.bytes.value_or(QByteArray()), kReadByAll);
        if (!written) {
            QDir(dir).removeRecursively();
            return failure(written.error());
        }
        names += file.name;
    }
    return names;
}

}  // namespace casement::desk
