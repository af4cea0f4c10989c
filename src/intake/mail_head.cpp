// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_head.h"

#include "intake/mail_box.h"

#include <KCodecs>
#include <KMime/Headers>

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 16 * 1024;
constexpr qsizetype kMostComments = 100;

bool isFolded(QByteArrayView line)
{
    return !line.isEmpty() && (line.front() == ' ' || line.front() == '\t');
}

// Forwarders put a mailbox's own line before the first field.
bool isStrayFromLine(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith(">From ");
}

QByteArray typeOf(const KMime::Headers::ContentType &header, QByteArrayView defaultType)
{
    const QByteArray type = header.mimeType().toLower();
    if (type == "text")
        return "text/plain";
    const qsizetype slash = type.indexOf('/');
    return slash > 0 && slash + 1 < type.size() ? type : defaultType.toByteArray();
}

// KMime leaves a parameter as it is where it does not know its character set; these are ASCII in
// any.
QByteArray parameterOf(const KMime::Headers::ContentType &header, const QByteArray &value,
                       const char *name)
{
    if (!value.contains('\''))
        return header.parameter(QByteArrayView(name)).toUtf8();
    const QRegularExpression shape(
        u"(?:^|;)\\s*%1\\*\\s*=\\s*\"?[^';\"]*'[^';\"]*'([^;\"]+)"_s.arg(QLatin1StringView(name)),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = shape.match(QString::fromLatin1(value));
    return found.hasMatch()
        ? QByteArray::fromPercentEncoding(found.captured(1).trimmed().toLatin1())
        : header.parameter(QByteArrayView(name)).toUtf8();
}

}  // namespace

const MailField *MailHead::find(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(fields, [name](const MailField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

QByteArray MailHead::value(QByteArrayView name) const
{
    const MailField *field = find(name);
    return field == nullptr ? QByteArray() : field->value;
}

QString MailHead::words(QByteArrayView name) const
{
    return decodedWords(value(name));
}

QStringList MailHead::ids(QByteArrayView name) const
{
    const QString all = QString::fromUtf8(value(name));
    QStringList found;
    for (qsizetype at = 0; (at = all.indexOf(u'<', at)) >= 0;) {
        const qsizetype end = all.indexOf(u'>', at);
        if (end < 0)
            break;
        const QString id = all.sliced(at + 1, end - at - 1).simplified();
        if (!id.isEmpty())
            found.append(id);
        at = end;
    }
    return found;
}

bool MailHead::isTwice(QByteArrayView name) const
{
    return std::ranges::count_if(fields,
                                 [name](const MailField &field) { return field.name == name; })
        > 1;
}

MailHead readMailHead(QByteArrayView bytes, qint64 line)
{
    MailHead head;
    qsizetype at = 0;
    for (qint64 number = line; at < bytes.size(); ++number) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        const QByteArrayView text = bytes.sliced(at, stop - at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        if (text.isEmpty()) {
            at = next;
            break;
        }
        const QByteArrayView name = fieldNameOf(text);
        if (isFolded(text) && !head.fields.empty()) {
            head.fields.back().value += text;
        } else if (!name.isEmpty() && !isFolded(text)) {
            const QByteArrayView value = text.sliced(text.indexOf(':') + 1);
            head.fields.push_back({name.toByteArray().toLower(), value.toByteArray(), number});
        } else if (number != line || !isStrayFromLine(text)) {
            head.brokenLine = number;
            break;
        }
        at = next;
    }
    head.size = at;
    for (MailField &field : head.fields)
        field.value = std::move(field.value).trimmed();
    return head;
}

QString decodedWords(const QByteArray &value)
{
    if (value.size() > kLongestValue)
        return QString::fromUtf8(value);
    QByteArray used;
    return KCodecs::decodeRFC2047String(QByteArrayView(value), &used, "UTF-8");
}

QByteArray withinReason(const QByteArray &value)
{
    const bool isReasonable = value.size() <= kLongestValue && value.count('(') <= kMostComments;
    return isReasonable ? value : QByteArray();
}

MailKind kindOf(const MailHead &head, QByteArrayView defaultType)
{
    MailKind kind;
    KMime::Headers::ContentType type;
    const QByteArray told = withinReason(head.value("content-type"));
    type.from7BitString(told);
    kind.type = typeOf(type, defaultType);
    kind.boundary = parameterOf(type, told, "boundary");
    kind.charset = parameterOf(type, told, "charset");
    kind.protocol = parameterOf(type, told, "protocol").toLower();
    kind.smimeType = parameterOf(type, told, "smime-type").toLower();
    kind.hasProtectedHeaders = !parameterOf(type, told, "protected-headers").isEmpty();
    KMime::Headers::ContentDisposition disposition;
    disposition.from7BitString(withinReason(head.value("content-disposition")));
    kind.isAttachment = disposition.disposition() == KMime::Headers::CDattachment;
    kind.fileName = disposition.filename();
    if (kind.fileName.isEmpty())
        kind.fileName = type.name();
    // Encoded words do not belong in a quoted name, and stand there all the same.
    if (kind.fileName.contains("=?"_L1))
        kind.fileName = decodedWords(kind.fileName.toUtf8());
    return kind;
}

}  // namespace casement::intake
