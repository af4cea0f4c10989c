// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A HAR: the requests that a browser or proxy wrote down.
//
// What it is: HAR 1.1 and 1.2 as bytes in, its requests as they are told out.
// Promises: what is missing stays empty; nothing is decoded or followed. An entry that is no object
//   is counted in `skipped`.
// Does not do: cover anything; say what a status means.
// Neighbours: har_reader.h makes a plan of it, gui/har_view.h shows it.
// Cost: linear; Qt's document of the whole file, and the texts once more.
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace casement::intake {

struct HarPair {
    QString name;
    QString value;
};

struct HarRequest {
    QString started;  // as told
    std::optional<qint64> startedMs;
    std::optional<int> offsetMinutes;  // that it was told in
    double durationMs = -1;  // -1: not told
    QString method;
    QString url;
    QString version;  // "HTTP/2"
    int status = 0;  // 0: there was no answer
    QString statusText;
    QString problem;  // why there was none
    QString server;
    std::vector<HarPair> requestHeaders;
    std::vector<HarPair> query;
    std::vector<HarPair> cookies;  // sent
    QString sentType;
    QString sentText;
    std::vector<HarPair> sentFields;
    std::vector<HarPair> responseHeaders;
    std::vector<HarPair> setCookies;
    QString type;
    qint64 size = -1;  // of what came, unpacked; -1: not told
    QString text;
    QString encoding;  // of the text: "base64"
};

struct Har {
    QString version;
    QString creator;  // "Firefox 128.0"
    std::vector<HarRequest> requests;  // in the order of the file
    qint64 skipped = 0;
};

[[nodiscard]] bool looksLikeHar(QByteArrayView head);

// Errors: BadInput (field "json" with line, got = what stands there; field "har": no log.entries),
// and those of decodeText().
[[nodiscard]] Result<Har> parseHar(QByteArrayView bytes, const QString &fileName);

}  // namespace casement::intake
