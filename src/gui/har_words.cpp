// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/har_words.h"

#include "casefile/occurred.h"
#include "gui/time_words.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace casement::gui {

using intake::HarPair;
using intake::HarRequest;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::HarWords)
};

constexpr std::array kSecretParts{"authorization"_L1, "cookie"_L1,    "token"_L1,   "secret"_L1,
                                  "passw"_L1,         "pwd"_L1,       "api-key"_L1, "apikey"_L1,
                                  "api_key"_L1,       "signature"_L1, "session"_L1, "csrf"_L1,
                                  "xsrf"_L1,          "assertion"_L1};
constexpr std::array kSecretNames{"auth"_L1, "code"_L1, "jwt"_L1, "key"_L1, "otp"_L1,
                                  "pin"_L1,  "pass"_L1, "sid"_L1, "sig"_L1, "state"_L1};

bool hasSecretPart(QStringView name)
{
    return std::ranges::any_of(kSecretParts, [name](QLatin1StringView part) {
        return name.contains(part, Qt::CaseInsensitive);
    });
}

QString coveredWords(const QString &value)
{
    return Words::tr("••• covered, %n characters", nullptr, int(value.size()));
}

// "a=1&token=x", whichever of them is a secret.
QString coveredQuery(const QString &query)
{
    QStringList pairs = query.split(u'&');
    for (QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals > 0 && namesASecret(QStringView(pair).first(equals)))
            pair = pair.first(equals + 1) + u"•••"_s;
    }
    return pairs.join(u'&');
}

// A field of a form or of JSON. "code" and "key" are words of any text.
bool holdsASecret(const QString &text)
{
    static const QRegularExpression field(
        u"(?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]{2,80}+)[\"']?\\s*+[=:]"_s);
    auto fields = field.globalMatchView(text);
    while (fields.hasNext()) {
        if (hasSecretPart(fields.next().capturedView(1)))
            return true;
    }
    return false;
}

QString valueWords(const HarPair &pair, Secrets secrets, bool isSecret)
{
    if (secrets == Secrets::Covered && (isSecret || namesASecret(pair.name)))
        return coveredWords(pair.value);
    // Addresses within headers tell what they tell elsewhere.
    return pair.value.contains("://"_L1) ? addressWords(pair.value, secrets) : pair.value;
}

void addPairs(QString &words, const QString &title, const std::vector<HarPair> &pairs,
              Secrets secrets, bool areSecret = false)
{
    if (pairs.empty())
        return;
    words += u'\n' + title + u'\n';
    for (const HarPair &pair : pairs)
        words += u"  "_s + pair.name + u": "_s + valueWords(pair, secrets, areSecret) + u'\n';
}

void addText(QString &words, const QString &title, const QString &text, Secrets secrets)
{
    if (text.isEmpty())
        return;
    const bool isCovered = secrets == Secrets::Covered && holdsASecret(text);
    words += u'\n' + title + u'\n' + (isCovered ? coveredWords(text) : text) + u'\n';
}

void addAnswer(QString &words, const HarRequest &request, Secrets secrets)
{
    if (request.encoding.isEmpty()) {
        addText(words, Words::tr("Text of the answer"), request.text, secrets);
        return;
    }
    const bool isText = request.type.startsWith("text/"_L1) || request.type.contains("json"_L1)
        || request.type.contains("xml"_L1) || request.type.contains("javascript"_L1);
    if (isText && request.encoding == "base64"_L1) {
        addText(words, Words::tr("Text of the answer"),
                QString::fromUtf8(QByteArray::fromBase64(request.text.toLatin1())), secrets);
        return;
    }
    words += u'\n'
        + Words::tr("The answer stands in the file as %1 and is not shown here.")
              .arg(request.encoding)
        + u'\n';
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s) + u'\n';
}

}  // namespace

bool namesASecret(QStringView name)
{
    return hasSecretPart(name)
        || std::ranges::any_of(kSecretNames, [name](QLatin1StringView whole) {
               return name.compare(whole, Qt::CaseInsensitive) == 0;
           });
}

QString addressWords(const QString &url, Secrets secrets)
{
    if (secrets == Secrets::Shown)
        return url;
    static const QRegularExpression person(u"(?<=://)[^/?#@]*@"_s);
    QString words = url;
    words.replace(person, u"•••@"_s);
    QString covered;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= words.size(); ++at) {
        const bool isEdge = at == words.size() || words[at] == u'?' || words[at] == u'#';
        if (!isEdge)
            continue;
        const QString part = words.sliced(from, at - from);
        covered += from == 0 ? part : coveredQuery(part);
        if (at < words.size())
            covered += words[at];
        from = at + 1;
    }
    return covered;
}

QString startWords(const HarRequest &request, bool withDay)
{
    if (!request.startedMs || !request.offsetMinutes)
        return request.started.left(40);
    const QTimeZone zone = QTimeZone::fromSecondsAheadOfUtc(*request.offsetMinutes * 60);
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(*request.startedMs, zone);
    return start.toString(withDay ? u"yyyy-MM-dd HH:mm:ss.zzz"_s : u"HH:mm:ss.zzz"_s) + u' '
        + casefile::offsetCode(*request.offsetMinutes);
}

QString statusWords(const HarRequest &request)
{
    return request.status > 0 ? QString::number(request.status) : Words::tr("none");
}

QString sizeWords(const HarRequest &request)
{
    return request.size < 0 ? QString() : QLocale().formattedDataSize(request.size, 1);
}

QString timeTakenWords(const HarRequest &request)
{
    if (request.durationMs < 0)
        return {};
    //: milliseconds
    return Words::tr("%1 ms").arg(number(quint64(std::min(request.durationMs, 1e15))));
}

QString requestWords(const HarRequest &request, Secrets secrets)
{
    QString words = request.method + u' ' + addressWords(request.url, secrets) + u'\n';
    words += joined(
        {startWords(request, true), timeTakenWords(request), request.version, request.server});
    const QString status = request.status > 0
        ? QString(statusWords(request) + u' ' + request.statusText).trimmed()
        : Words::tr("No answer");
    words += joined({status, request.problem, request.type, sizeWords(request)});
    addPairs(words, Words::tr("Query"), request.query, secrets);
    addPairs(words, Words::tr("Headers sent"), request.requestHeaders, secrets);
    addPairs(words, Words::tr("Cookies sent"), request.cookies, secrets, true);
    const QString sent = request.sentType.isEmpty()
        ? Words::tr("Sent")
        : Words::tr("Sent, as %1").arg(request.sentType);
    addPairs(words, sent, request.sentFields, secrets);
    addText(words, sent, request.sentText, secrets);
    addPairs(words, Words::tr("Headers of the answer"), request.responseHeaders, secrets);
    addPairs(words, Words::tr("Cookies of the answer"), request.setCookies, secrets, true);
    addAnswer(words, request, secrets);
    return words;
}

}  // namespace casement::gui
