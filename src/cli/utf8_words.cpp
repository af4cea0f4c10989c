// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/arguments.h"
#include "cli/files.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// UTF-8 as RFC 3629 has it, and beyond it the three bytes of a surrogate: whoever pastes half an
// emoji gets it recorded visibly rather than refused.
struct Reader {
    QByteArrayView bytes;
    qsizetype at = 0;

    // 0: not a sequence.
    qsizetype length() const
    {
        const auto lead = static_cast<quint8>(bytes[at]);
        if (lead < 0x80)
            return 1;
        if (lead >= 0xC2 && lead <= 0xDF)
            return 2;
        if (lead >= 0xE0 && lead <= 0xEF)
            return 3;
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    bool next(char32_t &code)
    {
        const qsizetype size = length();
        if (size == 0 || at + size > bytes.size())
            return false;
        const auto lead = static_cast<quint8>(bytes[at]);
        code = size == 1 ? lead : lead & (0x7Fu >> size);
        for (qsizetype i = 1; i < size; ++i) {
            const auto byte = static_cast<quint8>(bytes[at + i]);
            if ((byte & 0xC0) != 0x80)
                return false;
            code = (code << 6) | (byte & 0x3Fu);
        }
        constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (code < least[size] || code > 0x10FFFF)
            return false;
        at += size;
        return true;
    }
};

}  // namespace

std::expected<QString, qsizetype> textOf(QByteArrayView bytes)
{
    Reader reader{bytes};
    QString text;
    text.reserve(bytes.size());
    while (reader.at < bytes.size()) {
        const qsizetype start = reader.at;
        char32_t code = 0;
        if (!reader.next(code))
            return std::unexpected(start);
        if (QChar::isSurrogate(code))
            text += QChar(static_cast<char16_t>(code));
        else
            text += QChar::fromUcs4(code);
    }
    return text;
}

Result<QStringList> decodeArguments(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView bytes(argv[i]);
        const auto word = textOf(bytes);
        if (!word)
            return failure(ErrorKind::BadInput, u"argument %1"_s.arg(i),
                           u"byte %1"_s.arg(word.error() + 1),
                           QString::fromLatin1(bytes.sliced(word.error(), 1).toByteArray().toHex()),
                           u"UTF-8"_s);
        words.append(*word);
    }
    return words;
}

}  // namespace casement::cli
