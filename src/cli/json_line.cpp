// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/terminal.h"
#include "desk/display_words.h"

#include <QJsonDocument>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QString escape(QStringView units)
{
    QString out;
    for (const QChar unit : units)
        out += u"\\u"_s + QString::number(unit.unicode(), 16).rightJustified(4, u'0');
    return out;
}

}  // namespace

// Outside its strings compact JSON is printable ASCII, so whatever must be escaped stands inside
// one. QJsonDocument escapes what JSON asks for; the rest is for the terminal somebody looks at.
QByteArray jsonLine(const QJsonObject &object)
{
    const QString plain = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString out;
    out.reserve(plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool pair =
            plain[i].isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate();
        const QStringView units = QStringView(plain).mid(i, pair ? 2 : 1);
        const bool hidden = desk::visibleText(units) != units;
        out += hidden ? escape(units) : units.toString();
        i += pair ? 1 : 0;
    }
    return out.toUtf8();
}

}  // namespace casement::cli
