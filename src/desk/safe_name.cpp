// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/safe_name.h"

#include "base/visible.h"

#include <QStringList>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 200;
constexpr qsizetype kLongestEnding = 16;

QString plainCharacters(const QString &name)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    QString plain;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool pair =
            name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate();
        const QStringView one = QStringView(name).mid(i, pair ? 2 : 1);
        const bool hidden = visible(one, Breaks::Keep) != one || one[0].isSpace();
        if (one == u" "_s)
            plain += u' ';
        else if (hidden || forbidden.contains(one))
            plain += u'_';
        else
            plain += one;
        i += pair ? 1 : 0;
    }
    return plain;
}

bool isReserved(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList words{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s};
    const bool numbered =
        stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s));
    return words.contains(stem) || (numbered && stem[3].isDigit());
}

QString cutToBytes(const QString &text, qsizetype most)
{
    QString cut = text.left(most);
    while (cut.toUtf8().size() > most || (!cut.isEmpty() && cut.back().isHighSurrogate()))
        cut.chop(1);
    return cut;
}

// Too long a name is cut in the middle: its ending says what it is.
QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= kMostBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.mid(dot);
    if (ending.size() > kLongestEnding)
        return cutToBytes(name, kMostBytes);
    return cutToBytes(name.left(dot < 0 ? name.size() : dot), kMostBytes - ending.toUtf8().size())
        + ending;
}

}  // namespace

QString safeFileName(const QString &name)
{
    QString safe = shortened(plainCharacters(name)).trimmed();
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.isEmpty())
        return u"evidence"_s;
    return safe.startsWith(u'.') || isReserved(safe) ? u'_' + safe : safe;
}

}  // namespace casement::desk
