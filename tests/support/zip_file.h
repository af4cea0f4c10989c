// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Zip archives for tests.
//
// What it is: zipOf(), files with names in, the bytes of an archive out.
// Promises: names are taken as they are, whatever they say; a file is compressed.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace casement::test {

struct ZippedFile {
    QString name;
    QByteArray bytes;
    QByteArray password = {};  // empty: not encrypted
    bool isLink = false;
};

[[nodiscard]] QByteArray zipOf(const QList<ZippedFile> &files);
// The files below a folder, by name, with `prefix` before each.
[[nodiscard]] QList<ZippedFile> filesBelow(const QString &folder, const QString &prefix = {});

}  // namespace casement::test
