// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A PDF with something hidden in it.
#pragma once

#include <QByteArray>
#include <QString>

namespace casement::report::test {

enum class Hideout {
    Information,
    Metadata,
    Outline,
    PageLabel,
    Annotation,
    FormField,
    FileName,
    FileContent,
    AlternativeText,
    UnusedObject,
    Picture,  // says nothing, but could
};

// `pdf` as it was, and `text` in one place more.
[[nodiscard]] QByteArray planted(const QByteArray &pdf, Hideout where, const QString &text);

}  // namespace casement::report::test
