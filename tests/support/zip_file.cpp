// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "support/zip_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

#include <algorithm>

namespace casement::test {

using namespace Qt::StringLiterals;

QByteArray zipOf(const QList<ZippedFile> &files)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"made.zip"_s);
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    for (const ZippedFile &file : files) {
        zip_source_t *source = zip_source_buffer(zip, file.bytes.constData(),
                                                 static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t at =
            zip_file_add(zip, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (at < 0)
            qFatal("%s", zip_strerror(zip));
        const auto number = static_cast<zip_uint64_t>(at);
        if (!file.password.isEmpty())
            zip_file_set_encryption(zip, number, ZIP_EM_TRAD_PKWARE, file.password.constData());
        if (file.isLink)
            zip_file_set_external_attributes(zip, number, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
    }
    if (zip_close(zip) != 0)
        qFatal("%s", zip_strerror(zip));
    QFile made(path);
    if (!made.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(made.errorString()));
    return made.readAll();
}

QList<ZippedFile> filesBelow(const QString &folder, const QString &prefix)
{
    QList<ZippedFile> files;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
        files.append({prefix + QDir(folder).relativeFilePath(file.fileName()), file.readAll()});
    }
    std::ranges::sort(files, {}, &ZippedFile::name);
    return files;
}

}  // namespace casement::test
