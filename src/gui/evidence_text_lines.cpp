// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Bytes as the lines of a display: decoded, with marks, long ones in parts.

#include "base/visible.h"
#include "gui/evidence_look.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr qsizetype kPiece = 256 * 1024;
constexpr int kDumpRow = 16;

QString decode(const QByteArray &bytes, ShownText &shown)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        shown.encoding = u"UTF-16"_s;
        QStringDecoder wide(QStringDecoder::Utf16);
        return wide(bytes);
    }
    shown.encoding = u"UTF-8"_s;
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    shown.encoding = u"Latin-1"_s;
    shown.guessed = true;
    return QString::fromLatin1(bytes);
}

// Collects display lines into pieces.
class Lines {
public:
    explicit Lines(ShownText &shown) : m_shown(shown) { }

    void add(QStringView line)
    {
        ++m_shown.lines;
        bool first = true;
        do {
            qsizetype length = std::min(line.size(), kMaxDisplayLine);
            if (length < line.size() && line[length - 1].isHighSurrogate())
                --length;
            if (!first)
                m_shown.continued.push_back(m_number);
            put(line.first(length));
            line = line.sliced(length);
            first = false;
        } while (!line.isEmpty());
    }

    void finish()
    {
        if (m_number > 0)
            m_shown.pieces.push_back(std::move(m_piece));
    }

private:
    void put(QStringView part)
    {
        if (m_piece.size() >= kPiece) {
            m_shown.pieces.push_back(std::exchange(m_piece, QString()));
            m_begun = false;
        }
        if (m_begun)
            m_piece += u'\n';
        m_begun = true;
        m_piece += part;
        ++m_number;
    }

    ShownText &m_shown;
    QString m_piece;
    bool m_begun = false;
    int m_number = 0;
};

}  // namespace

ShownText textOf(const QByteArray &bytes)
{
    ShownText shown;
    const QString text = visible(decode(bytes, shown), Breaks::Keep);
    Lines lines(shown);
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        lines.add(line);
    // A break at the end ends the last line and begins none.
    if (text.endsWith(u'\n'))
        --shown.lines;
    lines.finish();
    return shown;
}

ShownText dumpOf(const QByteArray &bytes)
{
    ShownText shown;
    Lines lines(shown);
    for (qsizetype at = 0; at < bytes.size(); at += kDumpRow) {
        const QByteArray row = bytes.mid(at, kDumpRow);
        QString letters;
        for (const char c : row)
            letters += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
        const QString hex = QString::fromLatin1(row.toHex(' ')).leftJustified(3 * kDumpRow);
        lines.add(u"%1  %2 %3"_s.arg(at, 8, 16, QLatin1Char('0')).arg(hex, letters));
    }
    lines.finish();
    return shown;
}

}  // namespace casement::gui
