// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/har.h"

#include "intake/cell_time.h"
#include "intake/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

std::vector<HarPair> pairsOf(const QJsonValue &list)
{
    std::vector<HarPair> pairs;
    for (const auto &each : list.toArray())
        pairs.push_back({each["name"_L1].toString(), each["value"_L1].toString()});
    return pairs;
}

QString nameAndVersion(const QJsonValue &tool)
{
    return QString(tool["name"_L1].toString() + u' ' + tool["version"_L1].toString()).trimmed();
}

void readStart(HarRequest &request)
{
    const auto time = readCellTime(request.started);
    if (!time || !time->told.date || !time->told.clock || !time->told.clock->zone)
        return;
    TimeSurroundings where;
    where.defaultZone = QTimeZone::utc();
    const ResolvedTime resolved = resolve(time->told, where);
    request.startedMs = resolved.occurred.ms;
    request.offsetMinutes = resolved.occurred.offsetMinutes;
}

void readSent(HarRequest &read, const QJsonValue &sent)
{
    read.method = sent["method"_L1].toString();
    read.url = sent["url"_L1].toString();
    read.version = sent["httpVersion"_L1].toString();
    read.requestHeaders = pairsOf(sent["headers"_L1]);
    read.query = pairsOf(sent["queryString"_L1]);
    read.cookies = pairsOf(sent["cookies"_L1]);
    const QJsonValue data = sent["postData"_L1];
    read.sentType = data["mimeType"_L1].toString();
    read.sentText = data["text"_L1].toString();
    read.sentFields = pairsOf(data["params"_L1]);
}

void readAnswer(HarRequest &read, const QJsonValue &answer)
{
    read.status = answer["status"_L1].toInt();
    read.statusText = answer["statusText"_L1].toString();
    read.problem = answer["_error"_L1].toString();
    read.responseHeaders = pairsOf(answer["headers"_L1]);
    read.setCookies = pairsOf(answer["cookies"_L1]);
    const QJsonValue content = answer["content"_L1];
    read.type = content["mimeType"_L1].toString();
    read.size = content["size"_L1].toInteger(answer["bodySize"_L1].toInteger(-1));
    read.text = content["text"_L1].toString();
    read.encoding = content["encoding"_L1].toString();
}

HarRequest requestOf(const QJsonValue &entry)
{
    HarRequest read;
    read.started = entry["startedDateTime"_L1].toString();
    read.durationMs = entry["time"_L1].toDouble(-1);
    read.server = entry["serverIPAddress"_L1].toString();
    readStart(read);
    readSent(read, entry["request"_L1]);
    readAnswer(read, entry["response"_L1]);
    return read;
}

// Qt says how much it has read, the byte that is wrong with it.
Error brokenJson(const QByteArray &json, qsizetype read, const QString &fileName)
{
    const qsizetype at = std::clamp<qsizetype>(read - 1, 0, json.size());
    const QString before = QString::fromUtf8(json.first(at));
    const TextPlace place = placeOf(before, before.size());
    const QString there = QString::fromUtf8(json.sliced(at).left(40));
    return {ErrorKind::BadInput, fileName,  u"json"_s, u"column %1: "_s.arg(place.column) + there,
            u"JSON"_s,           place.line};
}

}  // namespace

bool looksLikeHar(QByteArrayView head)
{
    static const QRegularExpression begins(u"^\\s*\\{\\s*\"log\"\\s*:\\s*\\{"_s);
    static const QRegularExpression holds(u"\"(?:creator|entries|pages)\"\\s*:\\s*[{\\[]"_s);
    const QString text = textOfHead(head);
    return begins.match(text).hasMatch() && holds.match(text).hasMatch();
}

Result<Har> parseHar(QByteArrayView bytes, const QString &fileName)
{
    const auto decoded = decodeText(bytes, fileName, {});
    if (!decoded)
        return failure(decoded.error());
    const QByteArray json = decoded->text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(brokenJson(json, error.offset, fileName));
    const QJsonValue log = document["log"_L1];
    if (!log["entries"_L1].isArray())
        return failure(Error{ErrorKind::BadInput, fileName, u"har"_s, {}, u"log.entries"_s, 1});
    Har har;
    har.version = log["version"_L1].toString();
    har.creator = nameAndVersion(log["creator"_L1]);
    for (const auto &entry : log["entries"_L1].toArray()) {
        if (entry.isObject())
            har.requests.push_back(requestOf(entry));
        else
            ++har.skipped;
    }
    return har;
}

}  // namespace casement::intake
