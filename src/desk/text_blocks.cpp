// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/text_blocks.h"

#include "base/visible.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

void TextBlocks::title(const QString &words)
{
    block((m_markdown ? u"# "_s : QString()) + words);
}

void TextBlocks::paragraph(const QString &words)
{
    block(words);
}

void TextBlocks::list(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    block((m_markdown ? u"## "_s : QString()) + heading);
    if (m_markdown)
        m_text += u'\n';
    for (const QString &line : lines)
        m_text += u"- "_s + line + u'\n';
}

QString TextBlocks::said(const QString &text) const
{
    QString line = visible(text, Breaks::AsSpaces);
    if (!m_markdown)
        return line;
    QString escaped;
    for (const QChar c : line) {
        if (u"\\`*_[]<>#|~"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

void TextBlocks::block(const QString &words)
{
    if (!m_text.isEmpty())
        m_text += u'\n';
    m_text += words + u'\n';
}

QString sentence(const QString &words)
{
    return words.isEmpty() || u".!?…。؟"_s.contains(words.back()) ? words : QString(words + u'.');
}

}  // namespace casement::desk
