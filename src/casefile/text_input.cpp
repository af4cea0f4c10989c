// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/text_input.h"

namespace casement::casefile {

QByteArray cleanUtf8(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += unit;
            clean += text[++i];
        } else if (unit.isSurrogate()) {
            clean += QStringLiteral("\u27e8U+%1\u27e9")
                         .arg(QString::number(unit.unicode(), 16).toUpper());
        } else {
            clean += unit;
        }
    }
    return clean.toUtf8();
}

Result<ledger::TextValue> textValue(QStringView text, const QString &fieldName)
{
    QByteArray utf8 = cleanUtf8(text);
    if (utf8.size() > kMaxTextBytes) {
        return failure(ErrorKind::TooLarge, {}, fieldName, QString::number(utf8.size()),
                       QString::number(kMaxTextBytes));
    }
    std::vector<quint32> cuts = ledger::cutTokens(utf8);
    return ledger::TextValue{std::move(utf8), std::move(cuts)};
}

}  // namespace casement::casefile
