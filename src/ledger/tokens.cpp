// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/tokens.h"

#include <QString>
#include <QStringDecoder>
#include <QTextBoundaryFinder>

namespace casement::ledger {

namespace {

enum class Class {
    Space,
    Stop,  // ends a word, and belongs to it
    Lone,  // of a script without spaces: a token by itself
    Letter,
};

bool writtenWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_Javanese:
    case QChar::Script_Balinese:
    case QChar::Script_TaiTham:
    case QChar::Script_NewTaiLue:
    case QChar::Script_TaiViet:
        return true;
    default:
        return false;
    }
}

Class classOf(QStringView cluster)
{
    char32_t c = cluster.front().unicode();
    if (cluster.front().isHighSurrogate() && cluster.size() > 1)
        c = QChar::surrogateToUcs4(cluster[0], cluster[1]);
    if (QChar::isSpace(c))
        return Class::Space;
    if (cluster.size() == 1 && QStringView(u"/?&=.@:_-").contains(cluster.front()))
        return Class::Stop;
    return writtenWithoutSpaces(c) ? Class::Lone : Class::Letter;
}

// Of whole characters: a surrogate is half of four bytes.
quint32 utf8Size(QStringView text)
{
    quint32 size = 0;
    for (const QChar unit : text)
        size += unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 || unit.isSurrogate() ? 2 : 3;
    return size;
}

bool isContinuation(char byte)
{
    return (static_cast<quint8>(byte) & 0xC0) == 0x80;
}

// Cuts `size` bytes at `begin` into pieces of at most kMaxTokenBytes, on UTF-8 boundaries.
void addPieces(QByteArrayView utf8, qsizetype begin, quint32 size, std::vector<quint32> &cuts)
{
    while (size > kMaxTokenBytes) {
        quint32 piece = kMaxTokenBytes;
        while (piece > kMaxTokenBytes - 4 && isContinuation(utf8[begin + piece]))
            --piece;
        cuts.push_back(piece);
        begin += piece;
        size -= piece;
    }
    if (size > 0)
        cuts.push_back(size);
}

// Whether a token that so far ends in `last` goes on with a cluster of class `next`.
bool goesOn(Class last, Class next)
{
    if (last == Class::Lone)
        return false;
    if (next == Class::Space)
        return true;
    return last == Class::Letter && (next == Class::Letter || next == Class::Stop);
}

// Qt 6.8 ends a cluster inside the surrogate pair of some unassigned characters; that end is
// passed.
qsizetype nextCluster(QTextBoundaryFinder &clusters, const QString &text)
{
    qsizetype to = clusters.toNextBoundary();
    while (to > 0 && to < text.size() && text[to].isLowSurrogate()
           && text[to - 1].isHighSurrogate())
        to = clusters.toNextBoundary();
    return to;
}

}  // namespace

std::vector<quint32> cutTokens(QByteArrayView utf8)
{
    std::vector<quint32> cuts;
    if (!utf8.isValidUtf8()) {
        addPieces(utf8, 0, static_cast<quint32>(utf8.size()), cuts);
        return cuts;
    }
    // A mark U+FEFF at the start is text like any other; QString::fromUtf8() would drop it.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decode(utf8);
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    quint32 size = 0;
    Class last = Class::Lone;
    qsizetype from = 0;
    while (true) {
        const qsizetype to = nextCluster(clusters, text);
        if (to < 0)
            break;
        const QStringView cluster = QStringView(text).sliced(from, to - from);
        const Class next = classOf(cluster);
        if (size > 0 && !goesOn(last, next)) {
            addPieces(utf8, begin, size, cuts);
            begin += size;
            size = 0;
        }
        size += utf8Size(cluster);
        last = next;
        from = to;
    }
    addPieces(utf8, begin, size, cuts);
    return cuts;
}

}  // namespace casement::ledger
