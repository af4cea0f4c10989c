// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_look.h"

#include "base/visible.h"
#include "gui/bidi.h"
#include "gui/syntax.h"
#include "gui/time_words.h"
#include "intake/har.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::EvidenceLook)
};

constexpr int kPeekSide = 280;
constexpr qsizetype kPeekText = 600;
constexpr qsizetype kGuessText = 4000;
// Enough to tell text from other bytes.
constexpr qsizetype kSeen = 64 * 1024;

// Formats that are decoded here. Not those whose reader follows addresses or runs anything.
constexpr std::array<const char *, 5> kPictures{"png", "jpeg", "gif", "bmp", "webp"};

struct Magic {
    QByteArrayView begins;
    const char *words;
};

// Named, and not opened: nothing here can show them.
const std::array kNamed{
    Magic{"PK\x03\x04",
          QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Zip archive or office document")},
    Magic{"\x1f\x8b", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Gzip archive")},
    Magic{"7z\xbc\xaf\x27\x1c", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "7z archive")},
    Magic{"Rar!", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "RAR archive")},
    Magic{"\x7f"
          "ELF",
          QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Program for Linux")},
    Magic{"MZ", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Program for Windows")},
    Magic{"SQLite format 3", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "SQLite database")},
    Magic{"ID3", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Sound")},
    Magic{"OggS", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Sound or film")},
    Magic{"\x1a\x45\xdf\xa3", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "Film")},
    Magic{"II*", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "TIFF picture")},
    Magic{"MM", QT_TRANSLATE_NOOP("casement::gui::EvidenceLook", "TIFF picture")},
};

bool hasWideMark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

// Control characters that no text has, NUL above all.
bool isText(const QByteArray &head)
{
    if (hasWideMark(head))
        return true;
    const QByteArrayView seen = QByteArrayView(head).first(std::min(head.size(), kSeen));
    qsizetype strange = 0;
    for (const char c : seen) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0)
            return false;
        const bool plain = byte >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t'
            || byte == '\f' || byte == 0x1b;
        strange += plain ? 0 : 1;
    }
    // A few may stand in any text, however short.
    return strange * 50 <= seen.size() + 400;
}

// Where the whole file is not at hand, its number of frames is not known.
void describePicture(Look &look, const QByteArray &head, quint64 size)
{
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (std::ranges::find(kPictures, format, [](const char *f) { return QByteArray(f); })
        == kPictures.end())
        return;
    look.kind = LookKind::Picture;
    //: %1 is a format such as PNG.
    look.words = Words::tr("%1 picture").arg(QString::fromLatin1(format.toUpper()));
    look.pixels = reader.size();
    look.moving = reader.supportsAnimation() && reader.imageCount() > 1;
    if (look.moving)
        look.words = Words::tr("%1, moving").arg(look.words);
    if (!look.pixels.isValid() || look.pixels.isEmpty())
        look.problem =
            Words::tr("The picture is damaged: its size cannot be read. Export a copy to "
                      "examine it elsewhere.");
    else if (qint64(look.pixels.width()) * look.pixels.height() > kMaxPixels)
        look.problem =
            Words::tr("The picture is larger than this window opens: %1 × %2 pixels, "
                      "and at most %3 million are shown. Export a copy to see it.")
                .arg(number(quint64(look.pixels.width())), number(quint64(look.pixels.height())),
                     number(quint64(kMaxPixels / 1'000'000)));
    else if (size > kMaxPictureBytes)
        look.problem = Words::tr("The picture is larger than this window opens: at most %1 are "
                                 "read. Export a copy to see it.")
                           .arg(QLocale().formattedDataSize(qint64(kMaxPictureBytes)));
}

bool looksLikeFilm(const QByteArray &head)
{
    return head.size() > 8 && QByteArrayView(head).sliced(4).startsWith("ftyp");
}

QString namedBytes(const QByteArray &head)
{
    for (const Magic &magic : kNamed) {
        if (head.startsWith(magic.begins))
            return Words::tr(magic.words);
    }
    return looksLikeFilm(head) ? Words::tr("Film, sound or HEIC picture") : Words::tr("Bytes");
}

}  // namespace

quint64 Look::limit() const
{
    switch (kind) {
    case LookKind::Text:
    case LookKind::Requests:
        return kMaxTextBytes;
    case LookKind::Picture:
    case LookKind::Document:
        return kMaxPictureBytes;
    case LookKind::Bytes:
        break;
    }
    return kMaxDumpBytes;
}

Look lookAt(const QByteArray &head, quint64 size, const QString &fileName)
{
    Look look;
    describePicture(look, head, size);
    if (look.kind == LookKind::Picture)
        return look;
    if (head.first(std::min<qsizetype>(head.size(), 1024)).contains("%PDF-")) {
        look.kind = LookKind::Document;
        look.words = Words::tr("PDF document");
        if (size > kMaxPictureBytes)
            look.problem = Words::tr("The document is larger than this window opens: at most %1 "
                                     "are read. Export a copy to read it.")
                               .arg(QLocale().formattedDataSize(qint64(kMaxPictureBytes)));
        return look;
    }
    if (!isText(head)) {
        look.words = namedBytes(head);
        return look;
    }
    look.kind = LookKind::Text;
    const ShownText begins = textOf(head.first(std::min(head.size(), kSeen)));
    const QString text = begins.pieces.empty() ? QString() : begins.pieces.front();
    look.language = detectLanguage(text.left(kGuessText), fileName);
    const auto known = std::ranges::find(languages(), look.language, &Language::id);
    look.words =
        look.language.isEmpty() ? Words::tr("Text") : Words::tr("Text, %1").arg(known->words);
    look.beginning = text.left(kPeekText);
    if (size <= kMaxTextBytes && intake::looksLikeHar(head)) {
        look.kind = LookKind::Requests;
        look.words = Words::tr("HAR: requests of a browser");
        look.language = u"JSON"_s;
        look.beginning.clear();
    }
    return look;
}

ShownPicture pictureOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // Asked again: these may be other bytes than those that were described.
    if (qint64(size.width()) * size.height() > kMaxPixels || !reader.canRead())
        return {{}, Words::tr("The picture cannot be read.")};
    QImage image = reader.read();
    if (image.isNull())
        return {{},
                Words::tr("The picture is damaged or cut off and cannot be shown. Export a copy "
                          "to examine it elsewhere.")};
    return {std::move(image), {}};
}

QImage peekOf(const QImage &picture)
{
    const QSize fit =
        picture.size().boundedTo(picture.size().scaled(kPeekSide, kPeekSide, Qt::KeepAspectRatio));
    return picture.scaled(fit.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace casement::gui
