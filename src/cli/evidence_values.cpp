// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/evidence_values.h"

#include <QLocale>

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::Holding;

Asked<ledger::Seq> namedEvidence(const Session &session)
{
    return readSeq(u"ID"_s, session.arguments().operand(1));
}

QString codeOf(Holding holding)
{
    switch (holding) {
    case Holding::Held:
        return u"held"_s;
    case Holding::Pointer:
        return u"pointer"_s;
    case Holding::Refused:
        return u"refused"_s;
    case Holding::Erased:
        return u"erased"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QJsonObject jsonOf(const casefile::Evidence &item, const casefile::CaseFile &names)
{
    QJsonArray custody;
    for (const casefile::CustodyEvent &event : item.custody)
        custody.append(QJsonObject{{u"seq"_s, jsonCount(event.seq)},
                                   {u"action"_s, QString(casefile::codeOf(event.action))},
                                   {u"recorded_at"_s, jsonTime(event.recordedMs)},
                                   {u"occurred_at"_s, jsonTime(event.occurred.ms)},
                                   {u"who"_s, names.nameOf(event.author)},
                                   {u"to"_s, jsonText(event.to)},
                                   {u"where"_s, jsonText(event.place)},
                                   {u"reason"_s, jsonText(event.reason)}});
    const QString hash = item.blob ? hexOf(item.blob->sha256) : item.pointerHash;
    return {{u"id"_s, jsonCount(item.seq)},
            {u"holding"_s, codeOf(item.holding)},
            {u"title"_s, jsonText(item.title)},
            {u"file_name"_s, jsonText(item.fileName)},
            {u"media_type"_s, jsonText(item.mediaType())},
            {u"bytes"_s, item.blob ? QJsonValue(jsonCount(item.blob->size)) : QJsonValue()},
            {u"sha256"_s, jsonText(hash)},
            {u"pointer"_s, jsonText(item.pointer)},
            {u"source"_s, jsonText(item.source)},
            {u"reason"_s, jsonText(item.reason)},
            {u"lane"_s, QString(casefile::codeOf(item.lane))},
            {u"struck"_s, item.struck},
            {u"custody"_s, custody}};
}

QString sizeWords(quint64 bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1,
                                          QLocale::DataSizeIecFormat);
}

}  // namespace casement::cli
