// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/mail_leaf.h"

#include <KCodecs>

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

bool isBase64Letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
        || c == '/';
}

bool isBlankLetter(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A list's footer behind the padding is text, and would decode to noise.
LeafBytes fromBase64(QByteArrayView body)
{
    LeafBytes leaf;
    QByteArray letters;
    letters.reserve(body.size());
    qsizetype at = 0;
    for (; at < body.size() && body[at] != '='; ++at) {
        if (isBase64Letter(body[at]))
            letters += body[at];
        else
            leaf.isBroken |= !isBlankLetter(body[at]);
    }
    for (; at < body.size(); ++at)
        leaf.isBroken |= body[at] != '=' && !isBlankLetter(body[at]);
    leaf.isBroken |= letters.size() % 4 == 1;
    leaf.bytes = QByteArray::fromBase64(letters);
    return leaf;
}

// The tag's name, lower case, with its slash: "/p", "br".
QString tagName(QStringView tag)
{
    qsizetype end = 0;
    while (end < tag.size() && (tag[end].isLetterOrNumber() || (end == 0 && tag[end] == u'/')))
        ++end;
    return tag.first(end).toString().toLower();
}

bool breaksLine(const QString &tag)
{
    static const QStringList known{u"br"_s,  u"/p"_s,          u"/div"_s,   u"/tr"_s,   u"/li"_s,
                                   u"/h1"_s, u"/h2"_s,         u"/h3"_s,    u"/h4"_s,   u"/pre"_s,
                                   u"hr"_s,  u"/blockquote"_s, u"/table"_s, u"/title"_s};
    return known.contains(tag);
}

QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool isLetter =
            ok && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        return isLetter ? QString(QChar::fromUcs4(code)) : QString();
    }
    struct Known {
        QLatin1StringView name;
        char16_t letter;
    };
    static constexpr std::array known{
        Known{"amp"_L1, u'&'},   Known{"lt"_L1, u'<'},     Known{"gt"_L1, u'>'},
        Known{"quot"_L1, u'"'},  Known{"apos"_L1, u'\''},  Known{"nbsp"_L1, u'\u00a0'},
        Known{"auml"_L1, u'ä'},  Known{"ouml"_L1, u'ö'},   Known{"uuml"_L1, u'ü'},
        Known{"Auml"_L1, u'Ä'},  Known{"Ouml"_L1, u'Ö'},   Known{"Uuml"_L1, u'Ü'},
        Known{"szlig"_L1, u'ß'}, Known{"eacute"_L1, u'é'}, Known{"egrave"_L1, u'è'},
        Known{"copy"_L1, u'©'},  Known{"reg"_L1, u'®'},    Known{"euro"_L1, u'€'},
        Known{"ndash"_L1, u'–'}, Known{"mdash"_L1, u'—'},  Known{"hellip"_L1, u'…'},
        Known{"lsquo"_L1, u'‘'}, Known{"rsquo"_L1, u'’'},  Known{"ldquo"_L1, u'“'},
        Known{"rdquo"_L1, u'”'}, Known{"bull"_L1, u'•'},
    };
    const auto *const found =
        std::ranges::find_if(known, [name](const Known &one) { return one.name == name; });
    return found == known.end() ? QString() : QString(QChar(found->letter));
}

class HtmlStripper {
public:
    explicit HtmlStripper(const QString &html) : m_html(html) { m_text.reserve(html.size() / 2); }

    QString run()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<')
                tag();
            else if (c == u'&')
                reference();
            else
                letter(c);
        }
        return m_text.trimmed();
    }

private:
    void letter(QChar c)
    {
        ++m_at;
        if (!c.isSpace() || c == QChar::Nbsp)
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }

    void tag()
    {
        if (QStringView(m_html).sliced(m_at).startsWith("<!--"_L1)) {
            skipTo(u"-->"_s);
            return;
        }
        const qsizetype end = m_hasEnds ? m_html.indexOf(u'>', m_at) : -1;
        m_hasEnds = end >= 0;
        const qsizetype next = m_at + 1;
        const bool isTag = next < m_html.size()
            && (m_html[next].isLetter() || m_html[next] == u'/' || m_html[next] == u'!'
                || m_html[next] == u'?');
        if (end < 0 || !isTag) {
            letter(u'<');
            return;
        }
        const QString name = tagName(QStringView(m_html).sliced(next, end - next));
        m_at = end + 1;
        if (name == u"script" || name == u"style")
            skipTo(u"</"_s + name);
        else if (breaksLine(name))
            newLine();
        else if (name == u"/td" || name == u"/th")
            m_text += u' ';
    }

    // Two at most: an empty line between paragraphs.
    void newLine()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith("\n\n"_L1))
            m_text += u'\n';
    }

    void skipTo(const QString &what)
    {
        const qsizetype found = m_html.indexOf(what, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + (what.startsWith(u'<') ? 0 : what.size());
    }

    void reference()
    {
        constexpr qsizetype kLongest = 10;
        const qsizetype end = QStringView(m_html)
                                  .sliced(m_at, std::min(kLongest + 2, m_html.size() - m_at))
                                  .indexOf(u';');
        const QString meant =
            end > 1 ? entity(QStringView(m_html).sliced(m_at + 1, end - 1)) : QString();
        if (meant.isEmpty()) {
            letter(u'&');
            return;
        }
        m_text += meant;
        m_at += end + 1;
    }

    const QString &m_html;
    QString m_text;
    qsizetype m_at = 0;
    bool m_hasEnds = true;  // a ">" may still come
};

}  // namespace

LeafBytes leafBytes(const MailPart &part)
{
    const QByteArray encoding =
        part.head.value("content-transfer-encoding").toLower().split(';').first().trimmed();
    if (encoding == "base64")
        return fromBase64(part.body);
    if (encoding == "quoted-printable")
        return {KCodecs::quotedPrintableDecode(part.body), false, {}};
    static const QByteArrayList plain{"", "7bit", "8bit", "binary"};
    return {part.body.toByteArray(), false, plain.contains(encoding) ? QByteArray() : encoding};
}

LeafText textOf(const QByteArray &bytes, const QByteArray &charset)
{
    LeafText found;
    const QByteArray name = charset.trimmed().toLower();
    const bool isPlain = name.isEmpty() || name == "us-ascii" || name == "ascii";
    QStringDecoder told(isPlain ? QByteArray("UTF-8") : name, QStringDecoder::Flag::Stateless);
    if (!told.isValid()) {
        found.unknownCharset = charset;
        told = QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    }
    found.text = told(bytes);
    const bool isTold = !isPlain && found.unknownCharset.isEmpty();
    if (told.hasError() && isTold) {
        found.hasBadBytes = true;
    } else if (told.hasError()) {
        QStringDecoder bytewise("windows-1252");
        found.text = bytewise.isValid() ? QString(bytewise(bytes)) : QString::fromLatin1(bytes);
        if (found.unknownCharset.isEmpty())
            found.unknownCharset = "?";
    }
    return found;
}

QString textOfHtml(const QString &html)
{
    return HtmlStripper(html).run();
}

}  // namespace casement::intake
