// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/plan_writer.h"

#include "casefile/text_input.h"
#include "casefile/timeline_row.h"
#include "intake/markdown_blocks.h"

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

// Three bytes of UTF-8 for each UTF-16 unit is the most there can be.
constexpr qsizetype kPartUnits = casefile::kMaxTextBytes / 3;

}  // namespace

qsizetype longestPart()
{
    return kPartUnits;
}

QStringList partsOfText(const QString &text)
{
    QStringList found;
    qsizetype at = 0;
    while (text.size() - at > kPartUnits) {
        qsizetype end = at + kPartUnits;
        if (text[end].isLowSurrogate())
            --end;
        found.append(text.sliced(at, end - at));
        at = end;
    }
    found.append(text.sliced(at));
    return found;
}

void PlanWriter::standIn(const QString &fileName, size_t original)
{
    endText();
    m_fileName = fileName;
    m_original = original;
}

PlannedEvent &PlanWriter::event(const QString &body, const casefile::OccurredTime &occurred,
                                qint64 line, const QString &title)
{
    QStringList bodies = parts(body, line);
    PlannedEvent planned;
    planned.line = line;
    planned.original = m_original;
    planned.draft.body = bodies.takeFirst();
    planned.draft.title = title;
    planned.draft.occurred = occurred;
    planned.draft.source = source(line);
    if (occurred.ms)
        planned.draft.lateReason = m_options.lateReason;
    // A time that cannot be is kept as it was told, and stands among the undated.
    const bool dated = occurred.ms && casefile::isLikelyTime(*occurred.ms, m_options.nowMs);
    dated ? ++m_plan.dated : ++m_plan.undated;
    m_plan.events.push_back(std::move(planned));
    for (const QString &rest : bodies)
        note(rest, line);
    return m_plan.events.back();
}

void PlanWriter::text(const QString &line, qint64 number)
{
    const bool blank = isBlank(line);
    if (blank && (m_textLine == 0 || !m_heading.isEmpty()))
        return;
    if (m_textLine == 0)
        m_textLine = number;
    if (!m_heading.isEmpty()) {
        while (m_text.endsWith(u'\n'))
            m_text.chop(1);
        m_text += (m_text.isEmpty() ? QString() : u"\n\n"_s) + m_heading + u"\n\n"_s;
        m_heading.clear();
    }
    if (!blank)
        ++m_plan.linesAsText;
    m_text += line;
    m_text += u'\n';
}

void PlanWriter::endText()
{
    if (m_textLine == 0)
        return;
    while (!m_text.isEmpty() && m_text.back().isSpace())
        m_text.chop(1);
    for (const QString &part : parts(m_text, m_textLine))
        note(part, m_textLine);
    m_text.clear();
    m_textLine = 0;
}

// Written once there is something under it.
void PlanWriter::heading(const QString &line)
{
    m_heading = line;
}

void PlanWriter::warn(ImportWarning warning, qint64 line, qint64 columnsBefore)
{
    warning.file = m_fileName;
    warning.line = line;
    warning.column += columnsBefore;
    m_plan.warnings.push_back(std::move(warning));
}

QString PlanWriter::source(qint64 line) const
{
    return m_fileName + u", line "_s + QString::number(line);
}

QStringList PlanWriter::parts(const QString &text, qint64 line)
{
    QStringList found = partsOfText(text);
    if (found.size() > 1)
        warn({WarningKind::LongText, {}, 0, 1, QString::number(text.size())}, line, 0);
    return found;
}

void PlanWriter::note(const QString &body, qint64 line)
{
    PlannedNote planned;
    planned.line = line;
    planned.original = m_original;
    const QString &title = m_plan.title.isEmpty() ? m_fileName : m_plan.title;
    planned.draft.title = title.left(kPartUnits);
    planned.draft.body = body;
    planned.draft.source = source(line);
    planned.draft.language = m_language;
    m_plan.notes.push_back(std::move(planned));
}

}  // namespace casement::intake
