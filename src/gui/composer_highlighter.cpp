// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer_highlighter.h"

#include "gui/theme.h"

namespace casement::gui {

using casefile::ComposerSpan;
using casefile::SpanKind;

namespace {

QTextCharFormat formatOf(SpanKind kind)
{
    const Tokens &t = tokens();
    QTextCharFormat format;
    switch (kind) {
    case SpanKind::BadTime:
        format.setForeground(t.late);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(t.late);
        break;
    case SpanKind::Escape:
        format.setForeground(t.faint);
        break;
    case SpanKind::Time:
    case SpanKind::Function:
    case SpanKind::Tag:
    case SpanKind::Decision:
    case SpanKind::Action:
    case SpanKind::Unverified:
        format.setForeground(t.accent);
        break;
    }
    return format;
}

}  // namespace

ComposerHighlighter::ComposerHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void ComposerHighlighter::setSpans(std::vector<ComposerSpan> spans)
{
    if (spans == m_spans)
        return;
    m_spans = std::move(spans);
    rehighlight();
}

void ComposerHighlighter::setDimmed(bool dimmed)
{
    if (dimmed == m_dimmed)
        return;
    m_dimmed = dimmed;
    rehighlight();
}

void ComposerHighlighter::highlightBlock(const QString &text)
{
    if (m_dimmed) {
        QTextCharFormat format;
        format.setForeground(tokens().faint);
        setFormat(0, int(text.size()), format);
        return;
    }
    const qsizetype start = currentBlock().position();
    for (const ComposerSpan &span : m_spans) {
        const qsizetype from = std::max<qsizetype>(span.offset - start, 0);
        const qsizetype to = std::min<qsizetype>(span.offset + span.length - start, text.size());
        if (from < to)
            setFormat(int(from), int(to - from), formatOf(span.kind));
    }
}

}  // namespace casement::gui
