// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stored bytes are, before anybody sees them.
//
// What it is: lookAt(), which reads the beginning of an item and says how it can be shown and what
//   can be said about it without showing it; the text, picture or bytes of it, made ready to show.
// Promises: size and kind are read before anything is decoded, and what is larger than the limits
//   here is not decoded at all; each refusal is a sentence. What cannot be seen in a text stands as
//   a mark, so text that is copied out of the viewer hides nothing. Nothing is taken from outside
//   the bytes.
// Does not do: read the desk (desk/evidence_bytes.h), paint. Everything here may run on any thread,
//   and belongs on another than the window's.
// Neighbours: evidence_viewer.h.
// Cost: linear in the bytes; a picture takes four bytes a pixel while it is decoded.
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace casement::gui {

// More of a text is not shown, and less of it is coloured.
inline constexpr quint64 kMaxTextBytes = 16ull * 1024 * 1024;
inline constexpr quint64 kMaxColouredBytes = 5ull * 1024 * 1024;
inline constexpr quint64 kMaxPictureBytes = 64ull * 1024 * 1024;
inline constexpr qint64 kMaxPixels = 64ll * 1000 * 1000;
inline constexpr quint64 kMaxDumpBytes = 64ull * 1024;
// A longer line is shown as several.
inline constexpr qsizetype kMaxDisplayLine = 4000;

enum class LookKind { Text, Picture, Document, Requests, Bytes };

struct Look {
    LookKind kind = LookKind::Bytes;
    QString words;  // "PNG picture", "Text"
    QSize pixels;  // of a picture
    bool moving = false;
    QString problem;  // why it cannot be shown as what it is; empty: it can
    QString language;  // of text
    QString beginning;  // of text, for a peek

    // How much of the item has to be read to show it.
    [[nodiscard]] quint64 limit() const;
};

[[nodiscard]] Look lookAt(const QByteArray &head, quint64 size, const QString &fileName);

struct ShownText {
    std::vector<QString> pieces;  // whole lines each, in order; some hundred KiB
    std::vector<int> continued;  // numbers of display lines that go on with the one before
    QString encoding;  // "UTF-8"
    bool guessed = false;  // the bytes are not what a text of today is written in
    int lines = 0;  // of the text, not of the display
};

[[nodiscard]] ShownText textOf(const QByteArray &bytes);
// Address, bytes and letters, sixteen a line.
[[nodiscard]] ShownText dumpOf(const QByteArray &bytes);

struct ShownPicture {
    QImage image;  // null: `problem` says why
    QString problem;
};

// The first picture, upright.
[[nodiscard]] ShownPicture pictureOf(const QByteArray &bytes);
// Small and grey.
[[nodiscard]] QImage peekOf(const QImage &picture);

}  // namespace casement::gui
