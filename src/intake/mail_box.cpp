// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_box.h"

#include <QRegularExpression>

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestFromLine = 1000;
constexpr int kLookedAtLines = 200;

// The line at `from` without its end; `next` is where the one after it begins.
struct Line {
    QByteArrayView text;
    qsizetype next = 0;
};

Line lineAt(QByteArrayView bytes, qsizetype from)
{
    const qsizetype end = bytes.indexOf('\n', from);
    const qsizetype stop = end < 0 ? bytes.size() : end;
    QByteArrayView text = bytes.sliced(from, stop - from);
    if (text.endsWith('\r'))
        text.chop(1);
    return {text, end < 0 ? bytes.size() : end + 1};
}

// "From ana@example.org Sun Jul  1 00:00:00 2020": somebody, and a clock time with its year.
bool isFromLine(QByteArrayView line)
{
    if (!line.startsWith("From ") || line.size() > kLongestFromLine)
        return false;
    static const QRegularExpression shape(
        u"^From \\S.*\\s\\d{1,2}:\\d{2}(:\\d{2})?(\\s+\\S+){0,2}\\s+\\d{4}(\\s+\\S+){0,2}\\s*$"_s);
    return shape.match(QString::fromLatin1(line)).hasMatch();
}

bool startsMessage(QByteArrayView bytes, const Line &line)
{
    return isFromLine(line.text) && !fieldNameOf(lineAt(bytes, line.next).text).isEmpty();
}

// Fields that hardly anything but a mail begins with.
bool isOfMailAlone(const QByteArray &name)
{
    static const QByteArrayList known{"message-id", "received",     "return-path", "mime-version",
                                      "x-mailer",   "delivered-to", "in-reply-to", "envelope-to"};
    return known.contains(name);
}

bool isOfMailToo(const QByteArray &name)
{
    static const QByteArrayList known{"from", "to", "subject", "date", "content-type", "cc"};
    return known.contains(name);
}

}  // namespace

QByteArrayView fieldNameOf(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] > ' ' && line[at] < 127 && line[at] != ':')
        ++at;
    const QByteArrayView name = line.first(at);
    // Old programs left a blank before the colon.
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    return at < line.size() && line[at] == ':' ? name : QByteArrayView();
}

bool isMailBox(QByteArrayView bytes)
{
    return isFromLine(lineAt(bytes, 0).text);
}

Likeness looksLikeMail(QByteArrayView head)
{
    const Line first = lineAt(head, 0);
    if (isFromLine(first.text))
        return startsMessage(head, first) ? Likeness::Sure : Likeness::Perhaps;
    int alone = 0;
    int too = 0;
    qsizetype at = 0;
    for (int i = 0; i < kLookedAtLines && at < head.size(); ++i) {
        const Line line = lineAt(head, at);
        at = line.next;
        if (line.text.isEmpty())
            break;
        if (i > 0 && (line.text[0] == ' ' || line.text[0] == '\t'))
            continue;
        const QByteArray name = fieldNameOf(line.text).toByteArray().toLower();
        if (name.isEmpty())
            return Likeness::None;
        alone += isOfMailAlone(name) ? 1 : 0;
        too += isOfMailToo(name) ? 1 : 0;
    }
    if (alone > 0 && alone + too >= 2)
        return Likeness::Sure;
    return alone + too >= 2 ? Likeness::Perhaps : Likeness::None;
}

Result<std::vector<MailSlice>> messagesOf(QByteArrayView bytes, const QString &fileName)
{
    std::vector<MailSlice> found;
    qsizetype begin = 0;
    qint64 beginLine = 1;
    bool afterBlank = true;
    const bool isBox = isMailBox(bytes);
    qint64 number = 1;
    for (qsizetype at = 0; at < bytes.size(); ++number) {
        const Line line = lineAt(bytes, at);
        // The first line of a box needs nothing below it to be what it is.
        const bool starts = isBox && afterBlank && (at == 0 || startsMessage(bytes, line));
        if (starts) {
            if (at > 0)
                found.push_back({bytes.sliced(begin, at - begin), beginLine});
            begin = line.next;
            beginLine = number + 1;
        }
        if (found.size() >= kMostMessages)
            return failure(ErrorKind::TooLarge, fileName, u"messages"_s,
                           u"more than %1"_s.arg(kMostMessages), QString::number(kMostMessages));
        afterBlank = line.text.isEmpty();
        at = line.next;
    }
    found.push_back({bytes.sliced(begin), beginLine});
    return found;
}

QByteArray messageBytes(const MailSlice &slice, bool isBox)
{
    QByteArray copy;
    copy.reserve(slice.bytes.size());
    for (qsizetype at = 0; at < slice.bytes.size();) {
        const Line line = lineAt(slice.bytes, at);
        QByteArrayView text = line.text;
        const qsizetype marks =
            std::ranges::find_if(text, [](char c) { return c != '>'; }) - text.begin();
        if (isBox && marks > 0 && text.sliced(marks).startsWith("From "))
            text = text.sliced(1);
        copy += text;
        at = line.next;
        if (at <= slice.bytes.size() && slice.bytes[at - 1] == '\n')
            copy += '\n';
    }
    return copy;
}

}  // namespace casement::intake
