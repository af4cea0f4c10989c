// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/text_decoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kUtf8Mark("\xef\xbb\xbf");
constexpr QByteArrayView kLittleMark("\xff\xfe");
constexpr QByteArrayView kBigMark("\xfe\xff");

// Text in a European language has a zero in nearly every second byte of UTF-16, and none in UTF-8.
std::optional<QStringConverter::Encoding> utf16Of(QByteArrayView bytes)
{
    constexpr qsizetype kLook = 4096;
    if (bytes.startsWith(kLittleMark))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith(kBigMark))
        return QStringConverter::Utf16BE;
    const qsizetype pairs = std::min(kLook, bytes.size()) / 2;
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0';
        second += bytes[2 * i + 1] == '\0';
    }
    if (pairs > 0 && second * 2 > pairs && first * 8 < pairs)
        return QStringConverter::Utf16LE;
    if (pairs > 0 && first * 2 > pairs && second * 8 < pairs)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(
        bytes.first(std::min<qsizetype>(bytes.size(), 4)).toByteArray().toHex(' ').toUpper());
}

Error notUnicode(const QString &fileName, const QString &field, TextPlace place,
                 QByteArrayView bytes)
{
    const QString got = u"column "_s + QString::number(place.column) + u": "_s + hex(bytes);
    return {ErrorKind::BadInput, fileName, field, got, field == u"utf8" ? u"UTF-8"_s : u"UTF-16"_s,
            place.line};
}

// Index of the first byte that is part of no character, or -1. Halves the bytes that are well
// formed: `isValidUtf8` is far quicker than a decoder that stops.
qsizetype firstBadByte(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return -1;
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        qsizetype middle = good + (bad - good) / 2;
        // Cut between characters, so that a half one is not called bad.
        qsizetype cut = middle;
        while (cut > good && (static_cast<uchar>(bytes[cut]) & 0xc0) == 0x80 && middle - cut < 4)
            --cut;
        if (cut == good)
            break;
        if (QUtf8StringView(bytes.sliced(good, cut - good)).isValidUtf8())
            good = cut;
        else
            bad = cut;
    }
    for (qsizetype at = good; at < bytes.size();) {
        qsizetype length = 1;
        while (length < 4
               && !QUtf8StringView(bytes.sliced(at, std::min(length, bytes.size() - at)))
                       .isValidUtf8())
            ++length;
        if (at + length > bytes.size() || !QUtf8StringView(bytes.sliced(at, length)).isValidUtf8())
            return at;
        at += length;
    }
    return -1;
}

Result<DecodedText> decodeUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding,
                                const QString &fileName)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    DecodedText read;
    read.text = decoder.decode(bytes.chopped(bytes.size() % 2));
    read.encoding = encoding == QStringConverter::Utf16LE ? u"UTF-16LE"_s : u"UTF-16BE"_s;
    for (qsizetype i = 0; i < read.text.size(); ++i) {
        const bool isPair = read.text[i].isHighSurrogate() && i + 1 < read.text.size()
            && read.text[i + 1].isLowSurrogate();
        if (read.text[i].isSurrogate() && !isPair)
            return failure(notUnicode(fileName, u"utf16"_s, placeOf(read.text, i), {}));
        i += isPair ? 1 : 0;
    }
    if (bytes.size() % 2 != 0) {
        return failure(
            notUnicode(fileName, u"utf16"_s, placeOf(read.text, read.text.size()), bytes.last(1)));
    }
    return read;
}

Result<DecodedText> decodeFallback(QByteArrayView bytes, const QString &fileName,
                                   const QString &fallback, TextPlace place)
{
    QStringDecoder decoder(fallback.toLatin1().constData());
    if (!decoder.isValid())
        return failure(ErrorKind::Unsupported, fileName, u"encoding"_s, fallback);
    DecodedText read;
    read.text = decoder.decode(bytes);
    read.encoding = fallback;
    read.notUnicode = place;
    return read;
}

}  // namespace

TextPlace placeOf(QStringView text, qsizetype at)
{
    TextPlace place{1, 1};
    qsizetype start = 0;
    for (qsizetype i = 0; i < at; ++i) {
        const bool isInCrLf = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (text[i] == u'\n' || (text[i] == u'\r' && !isInCrLf)) {
            ++place.line;
            start = i + 1;
        }
    }
    place.column = at - start + 1;
    return place;
}

qint64 countLines(QStringView text)
{
    if (text.isEmpty())
        return 0;
    const bool isEnded = text.back() == u'\n' || text.back() == u'\r';
    return placeOf(text, text.size()).line - (isEnded ? 1 : 0);
}

std::optional<QStringView> TextLines::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        ++m_at;
    const QStringView line = m_text.sliced(start, m_at - start);
    if (m_at + 1 < m_text.size() && m_text[m_at] == u'\r' && m_text[m_at + 1] == u'\n')
        ++m_at;
    ++m_at;
    ++m_number;
    return line;
}

Result<DecodedText> decodeText(QByteArrayView bytes, const QString &fileName,
                               const QString &fallback)
{
    if (const auto wide = utf16Of(bytes)) {
        const bool isMarked = bytes.startsWith(kLittleMark) || bytes.startsWith(kBigMark);
        return decodeUtf16(bytes.sliced(isMarked ? 2 : 0), *wide, fileName);
    }
    if (bytes.startsWith(kUtf8Mark))
        bytes = bytes.sliced(kUtf8Mark.size());
    const qsizetype bad = firstBadByte(bytes);
    if (bad < 0)
        return DecodedText{QString::fromUtf8(bytes), u"UTF-8"_s, {}};
    const QString before = QString::fromUtf8(bytes.first(bad));
    const TextPlace place = placeOf(before, before.size());
    if (fallback.isEmpty())
        return failure(notUnicode(fileName, u"utf8"_s, place, bytes.sliced(bad)));
    return decodeFallback(bytes, fileName, fallback, place);
}

QByteArrayView headOf(QByteArrayView bytes)
{
    constexpr qsizetype kLookedAt = 64 * 1024;
    return bytes.first(std::min(bytes.size(), kLookedAt));
}

QString textOfHead(QByteArrayView head)
{
    for (int cut = 0; cut < 4 && cut < head.size(); ++cut) {
        if (auto decoded = decodeText(head.chopped(cut), {}, {}))
            return decoded->text;
    }
    return {};
}

}  // namespace casement::intake
