// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/attachment_text.h"

#include "report/pdf_reader.h"
#include "report/withheld_texts.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// So much base64 that is no text is a file in the file.
constexpr qsizetype kLongestOpaque = 256;

std::optional<QString> decoded(const QByteArray &bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    const auto isText = [](QChar c) {
        return c.unicode() >= 0x20 || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\f'
            || c == u'\x1b';
    };
    if (!std::ranges::all_of(text, isText))
        return std::nullopt;
    return text;
}

// Every match replaced by what `meaning` says of it.
template <typename Meaning>
QString replaced(const QString &text, const QRegularExpression &pattern, const Meaning &meaning)
{
    QString out;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += meaning(match);
        from = match.capturedEnd();
    }
    return out + QStringView(text).sliced(from);
}

QString fromCodePoint(QStringView digits, int base)
{
    bool ok = false;
    const uint code = digits.toUInt(&ok, base);
    return ok && code <= QChar::LastValidCodePoint ? QString(QChar::fromUcs4(code)) : QString();
}

// JSON's \uXXXX and the like.
QString withoutBackslashes(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([nrt/]))"_s);
    return replaced(text, pattern, [](const QRegularExpressionMatch &match) {
        if (match.hasCaptured(3))
            return match.captured(3) == "/"_L1 ? u"/"_s : u" "_s;
        return fromCodePoint(match.hasCaptured(1) ? match.capturedView(1) : match.capturedView(2),
                             16);
    });
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression pattern(
        u"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp|shy));"_s);
    return replaced(text, pattern, [](const QRegularExpressionMatch &match) {
        if (match.hasCaptured(1))
            return fromCodePoint(match.capturedView(1), 16);
        if (match.hasCaptured(2))
            return fromCodePoint(match.capturedView(2), 10);
        return QString();
    });
}

// Runs of one escape character and two digits, which are bytes of UTF-8: %C3%A9 and =C3=A9.
QString withoutHexBytes(const QString &text, QChar escape)
{
    const QString one = QRegularExpression::escape(QString(escape)) + u"[0-9A-Fa-f]{2}"_s;
    const QRegularExpression pattern(u"(?:"_s + one + u")+"_s);
    return replaced(text, pattern, [escape](const QRegularExpressionMatch &match) {
        return QString::fromUtf8(QByteArray::fromHex(match.captured().remove(escape).toLatin1()));
    });
}

QString withoutTags(const QString &text)
{
    static const QRegularExpression pattern(u"<[^<>]*>"_s);
    return QString(text).remove(pattern);
}

QString withoutSoftBreaks(const QString &text)
{
    static const QRegularExpression pattern(u"=\\r?\\n"_s);
    return QString(text).remove(pattern);
}

// What stands in base64, a block of lines or a word; nothing where a block is no text.
std::optional<QString> base64Texts(const QString &text)
{
    static const QRegularExpression pattern(
        u"(?:[A-Za-z0-9+/]{60,76}\\r?\\n)+[A-Za-z0-9+/]*={0,2}|[A-Za-z0-9+/_-]{16,}={0,2}"_s);
    QString out;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        QByteArray code = matches.next().captured().toLatin1();
        code.replace('\r', "").replace('\n', "").replace('-', '+').replace('_', '/');
        const auto meaning = decoded(QByteArray::fromBase64(code));
        if (meaning)
            out += u'\n' + *meaning;
        else if (code.size() > kLongestOpaque)
            return std::nullopt;
    }
    return out;
}

std::optional<QString> everythingSaid(const QString &text)
{
    // Mails name other encodings and other alphabets; nothing here reads all of them.
    static const QRegularExpression encodedWord(u"=\\?[^?\\s]+\\?[BbQq]\\?"_s);
    static const QRegularExpression otherAlphabet(u"charset=\"?(?!utf-?8|us-ascii)[a-z0-9]"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quotedByte(u"=[89A-F][0-9A-F]"_s);
    if (text.contains(encodedWord) || (text.contains(otherAlphabet) && text.contains(quotedByte)))
        return std::nullopt;
    const auto hidden = base64Texts(text);
    if (!hidden)
        return std::nullopt;
    QString out = text + u'\n' + *hidden;
    const QString plain = withoutEntities(withoutBackslashes(text));
    for (const QString &form : {plain, withoutTags(plain), withoutHexBytes(plain, u'%'),
                                withoutHexBytes(withoutSoftBreaks(text), u'=')}) {
        if (form != text)
            out += u'\n' + form;
    }
    return out;
}

}  // namespace

std::optional<AttachmentText> textOfAttachment(const QByteArray &bytes)
{
    if (bytes.size() > kMaxSearchedBytes)
        return std::nullopt;
    if (bytes.startsWith("%PDF-")) {
        if (!isWhollyText(bytes))
            return std::nullopt;
        const auto readings = readingsOfPdf(bytes);
        if (!readings)
            return std::nullopt;
        return AttachmentText{readings->join(QChar(kWall)), true};
    }
    const auto text = decoded(bytes);
    auto said = text ? everythingSaid(*text) : std::nullopt;
    if (!said)
        return std::nullopt;
    return AttachmentText{std::move(*said), false};
}

}  // namespace casement::report
