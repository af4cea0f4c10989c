// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_message.h"

#include "casefile/timeline_row.h"
#include "intake/mail_leaf.h"
#include "intake/mail_uu.h"

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTitle = 1000;

bool isText(const QByteArray &type)
{
    return type == "text/plain" || type == "text/html";
}

// Read as the message's own words, and no file.
bool isReadable(const MailPart &part)
{
    return !part.isMultipart() && isText(part.kind.type) && !part.kind.isAttachment
        && part.kind.fileName.isEmpty();
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as kDeepestPart
bool hasReadable(const MailPart &part, QByteArrayView type)
{
    if (!part.isMultipart())
        return isReadable(part) && part.kind.type == type;
    return std::ranges::any_of(part.parts,
                               [type](const MailPart &inner) { return hasReadable(inner, type); });
}

QString endingOf(const QByteArray &type)
{
    static const QMap<QByteArray, QString> known{
        {"text/plain", u".txt"_s},        {"text/html", u".html"_s},
        {"text/calendar", u".ics"_s},     {"image/png", u".png"_s},
        {"image/jpeg", u".jpg"_s},        {"image/gif", u".gif"_s},
        {"application/pdf", u".pdf"_s},   {"message/rfc822", u".eml"_s},
        {"application/json", u".json"_s}, {"application/pgp-signature", u".asc"_s}};
    return known.value(type);
}

// What "protocol" and types of encryption and signatures are called.
QString methodOf(const QByteArray &protocol)
{
    if (protocol.contains("pgp"))
        return u"OpenPGP"_s;
    if (protocol.contains("pkcs7"))
        return u"S/MIME"_s;
    return protocol.isEmpty() ? u"a method it does not name"_s : QString::fromUtf8(protocol);
}

class MessageReader {
public:
    MessageReader(const MailTree &tree, QString name, size_t number, const ReadOptions &options)
        : m_tree(tree), m_name(std::move(name)), m_number(number), m_options(options)
    {
    }

    MailMessage read()
    {
        const MailPart &root = m_tree.root;
        m_out.event.source = m_name;
        if (root.head.brokenLine)
            warn(WarningKind::BrokenHeader, *root.head.brokenLine,
                 QString::fromUtf8(root.body.first(std::min<qsizetype>(root.body.size(), 80)))
                     .section(u'\n', 0, 0));
        header(root.head);
        date(root.head);
        if (m_tree.tooDeepLine)
            warn(WarningKind::TooDeep, *m_tree.tooDeepLine, QString::number(kDeepestPart));
        if (m_tree.tooManyLine) {
            warn(WarningKind::TooManyParts, *m_tree.tooManyLine, QString::number(kMostParts));
            m_out.said.append(
                u"It has more than %1 parts; the rest is in the original alone."_s.arg(kMostParts));
        }
        walk(root, true);
        if (m_isFromHtml)
            m_out.said.append(u"The text was taken from HTML."_s);
        return std::move(m_out);
    }

private:
    void warn(WarningKind kind, qint64 line, const QString &got)
    {
        m_out.warnings.push_back({kind, m_options.fileName, line, 1, got});
    }

    void header(const MailHead &head)
    {
        subject(head.words("subject"));
        for (const auto &[field, label] :
             {std::pair{"from", u"From"_s}, {"to", u"To"_s}, {"cc", u"Cc"_s}}) {
            const QString words = head.words(field);
            if (!words.isEmpty())
                m_out.head.append(label + u": "_s + words);
        }
        for (const char *once : {"subject", "from", "date", "message-id", "content-type"}) {
            if (head.isTwice(once))
                m_out.said.append(
                    u"The header field %1 stands there more than once; the first counts."_s.arg(
                        QString::fromLatin1(once)));
        }
        m_out.id = head.ids("message-id").value(0);
        m_out.answers = head.ids("in-reply-to");
        QStringList chain = head.ids("references");
        std::ranges::reverse(chain);
        m_out.answers += chain;
        m_out.answers.removeDuplicates();
    }

    void subject(const QString &words)
    {
        m_out.event.title = words.left(kLongestTitle);
        if (words.size() > kLongestTitle)
            m_out.head.append(u"Subject: "_s + words);
    }

    void date(const MailHead &head)
    {
        const MailField *field = head.find("date");
        const qint64 line = field == nullptr ? m_tree.root.line : field->line;
        bool isZoneAssumed = false;
        casefile::OccurredTime &occurred = m_out.event.occurred;
        occurred =
            mailTime(field == nullptr ? QByteArray() : field->value, m_options.zone, isZoneAssumed);
        if (!occurred.ms) {
            warn(WarningKind::NoMailDate, line, occurred.text);
            return;
        }
        m_out.event.lateReason = m_options.lateReason;
        if (isZoneAssumed)
            warn(WarningKind::AssumedZone, line, QString::fromUtf8(m_options.zone.id()));
        if (!casefile::isLikelyTime(*occurred.ms, m_options.nowMs))
            warn(WarningKind::UnlikelyTime, line, decodedWords(field->value));
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as kDeepestPart
    void walk(const MailPart &part, bool isTextWanted)
    {
        protectedSubject(part);
        if (!part.isClosed)
            warn(WarningKind::BrokenPart, part.line, u"part "_s + part.path);
        if (!part.isMultipart())
            leaf(part, isTextWanted);
        else if (part.kind.type == "multipart/alternative")
            alternative(part, isTextWanted);
        else if (part.kind.type == "multipart/encrypted")
            encrypted(part);
        else if (part.kind.type == "multipart/signed")
            signedPart(part, isTextWanted);
        else
            for (const MailPart &inner : part.parts)
                walk(inner, isTextWanted);
    }

    // NOLINTNEXTLINE(misc-no-recursion): as above
    void alternative(const MailPart &part, bool isTextWanted)
    {
        const auto readable = [&part](QByteArrayView type) {
            return std::ranges::find_if(
                part.parts, [type](const MailPart &inner) { return hasReadable(inner, type); });
        };
        auto best = readable("text/plain");
        if (best == part.parts.end())
            best = readable("text/html");
        for (auto inner = part.parts.begin(); inner != part.parts.end(); ++inner)
            walk(*inner, isTextWanted && inner == best);
    }

    void encrypted(const MailPart &part)
    {
        sayEncrypted(part, methodOf(part.kind.protocol));
        for (const MailPart &inner : part.parts)
            file(inner);
    }

    // NOLINTNEXTLINE(misc-no-recursion): as above
    void signedPart(const MailPart &part, bool isTextWanted)
    {
        m_out.said.append(
            u"Signed with %1; the signature was not checked."_s.arg(methodOf(part.kind.protocol)));
        walk(part.parts.front(), isTextWanted);
        for (size_t i = 1; i < part.parts.size(); ++i)
            file(part.parts[i]);
    }

    void sayEncrypted(const MailPart &part, const QString &how)
    {
        m_out.said.append(
            u"Encrypted with %1; what is encrypted cannot be read here and was kept as it is."_s
                .arg(how));
        warn(WarningKind::Encrypted, part.line, how);
    }

    void protectedSubject(const MailPart &part)
    {
        if (!part.kind.hasProtectedHeaders || &part == &m_tree.root)
            return;
        const QString inner = part.head.words("subject");
        const QString &outer = m_out.event.title;
        if (inner.isEmpty() || inner == outer)
            return;
        m_out.said.append(
            u"The subject is that of the protected header; outside it stood “%1”."_s.arg(outer));
        m_out.event.title = inner.left(kLongestTitle);
    }

    void leaf(const MailPart &part, bool isTextWanted)
    {
        const QByteArray &type = part.kind.type;
        const bool isBrokenWhole = type.startsWith("multipart/") && !part.isLeftWhole;
        if (isBrokenWhole)
            warn(WarningKind::BrokenPart, part.line, u"part "_s + part.path);
        if (isBrokenWhole ? isTextWanted : isReadable(part)) {
            if (isTextWanted)
                text(part);
            return;
        }
        if (type == "application/pgp-encrypted")
            sayEncrypted(part, u"OpenPGP, in a form that was changed on its way"_s);
        else if (type.endsWith("pkcs7-mime"))
            pkcs7(part);
        file(part);
    }

    void pkcs7(const MailPart &part)
    {
        if (part.kind.smimeType == "signed-data")
            m_out.said.append(
                u"Signed with S/MIME, the text within the signature; it was kept as it "
                "is, neither read nor checked."_s);
        else
            sayEncrypted(part, u"S/MIME"_s);
    }

    LeafBytes bytesOf(const MailPart &part)
    {
        LeafBytes found = leafBytes(part);
        if (found.isBroken || !found.unknownEncoding.isEmpty())
            warn(WarningKind::BrokenEncoding, part.line,
                 QString::fromUtf8(part.head.value("content-transfer-encoding")));
        return found;
    }

    void text(const MailPart &part)
    {
        QByteArray bytes = bytesOf(part).bytes;
        if (part.kind.type == "text/plain")
            uuFiles(part, bytes);
        LeafText found = textOf(bytes, part.kind.charset);
        if (found.hasBadBytes || !found.unknownCharset.isEmpty())
            warn(WarningKind::UnknownCharset, part.line, QString::fromUtf8(part.kind.charset));
        QString words = std::move(found.text);
        words.replace("\r\n"_L1, "\n"_L1);
        if (part.kind.type == "text/html") {
            words = textOfHtml(words);
            m_isFromHtml = true;
        }
        if (words.contains("-----BEGIN PGP MESSAGE-----"_L1))
            sayEncrypted(part, u"OpenPGP, within the text"_s);
        else if (words.contains("-----BEGIN PGP SIGNED MESSAGE-----"_L1))
            m_out.said.append(u"Signed with OpenPGP within the text; not checked."_s);
        while (!words.isEmpty() && words.back().isSpace())
            words.chop(1);
        if (words.isEmpty())
            return;
        m_out.text += m_out.text.isEmpty() ? words : u"\n\n"_s + words;
    }

    void uuFiles(const MailPart &part, QByteArray &bytes)
    {
        for (UuFile &inner : takeUuFiles(bytes)) {
            m_out.files.push_back({inner.name, u"application/octet-stream"_s,
                                   std::move(inner.bytes), m_name + u", part "_s + part.path,
                                   part.bodyLine + inner.line});
        }
    }

    void file(const MailPart &part)
    {
        PlannedFile found;
        found.name = part.kind.fileName;
        if (found.name.isEmpty())
            found.name =
                u"message-%1-part-%2"_s.arg(m_number).arg(part.path) + endingOf(part.kind.type);
        found.mediaType = QString::fromUtf8(part.kind.type);
        found.source = m_name + u", part "_s + part.path;
        found.line = part.line;
        found.bytes = part.isMultipart() ? part.body.toByteArray() : bytesOf(part).bytes;
        m_out.files.push_back(std::move(found));
    }

    const MailTree &m_tree;
    QString m_name;
    size_t m_number;
    const ReadOptions &m_options;
    MailMessage m_out;
    bool m_isFromHtml = false;
};

}  // namespace

QString MailMessage::body() const
{
    QStringList blocks;
    if (!head.isEmpty())
        blocks.append(head.join(u'\n'));
    if (!said.isEmpty())
        blocks.append(u"["_s + said.join("]\n["_L1) + u"]"_s);
    if (!text.isEmpty())
        blocks.append(text);
    const QString whole = blocks.join("\n\n"_L1);
    return whole.trimmed().isEmpty() ? u"[The message has no words.]"_s : whole;
}

MailMessage readMessage(const MailTree &tree, const QString &name, size_t number,
                        const ReadOptions &options)
{
    return MessageReader(tree, name, number, options).read();
}

}  // namespace casement::intake
