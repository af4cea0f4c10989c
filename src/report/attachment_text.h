// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a file that goes out with an issue says, as far as a program can tell.
//
// What it is: textOfAttachment(), of text-like files and of PDFs.
// Promises: all of it or nothing: a file of which some part cannot be read as text (a picture, an
//   archive, a scanned page, a font without a way back to letters, an embedded file, an encoded
//   attachment in a mail) has no text, so that nobody takes "nothing found" for "nothing there".
//   Escaped text is there twice, as written and as meant: JSON, percent and HTML escapes,
//   quoted-printable, base64 of text.
// Does not do: look at what is drawn with lines; office documents.
// Neighbours: desk/disclosure_plan.h decides by it what is delivered; leak_check.h.
// Cost: linear; about 5 ms a page of a PDF.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace casement::report {

// What is larger is not searched.
inline constexpr qint64 kMaxSearchedBytes = 32 * qint64(1024 * 1024);

struct AttachmentText {
    QString text;
    bool isPage = false;  // read from a page: words may stand in the order they are seen in
};

[[nodiscard]] std::optional<AttachmentText> textOfAttachment(const QByteArray &bytes);

}  // namespace casement::report
