// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/situation_text.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"
#include "desk/inside/situation_lines.h"

#include <QCoreApplication>

#include <array>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Situation)
};

class Writer {
public:
    Writer(const Situation &situation, TextForm form, const QTimeZone &zone)
        : m_case(situation), m_out(form), m_lines(situation, m_out, zone)
    {
    }

    QString text()
    {
        head();
        whatIsNew();
        if (m_case.now.state != casefile::CaseState::Closed)
            whatIsOpen();
        return m_out.text();
    }

private:
    void head()
    {
        const QString when = m_lines.fullTime(m_case.nowMs);
        m_out.title(m_case.to ? Words::tr("Handover to %1, at %2").arg(toName(), when)
                              : Words::tr("Situation report, %1").arg(when));
        if (m_case.privileged)
            m_out.paragraph(Words::tr("PRIVILEGED: contains entries of the privileged lane."));
        m_out.paragraph(m_case.number + u": "_s + m_out.said(m_case.now.title));
        m_out.paragraph(standing());
        if (m_case.now.state == casefile::CaseState::Closed)
            m_out.paragraph(sentence(Words::tr("Outcome: %1").arg(m_out.said(m_case.now.outcome))));
    }

    [[nodiscard]] QString toName() const { return m_out.said(wordOf(*m_case.to)); }

    [[nodiscard]] QString standing() const
    {
        QStringList parts;
        if (m_case.now.severity)
            parts << changed(Words::tr("Severity %1"), m_case.now.severity,
                             m_case.since ? m_case.since->severity : std::nullopt);
        if (m_case.now.state)
            parts << changed(Words::tr("status %1"), m_case.now.state,
                             m_case.since ? m_case.since->state : std::nullopt);
        const QString opened = m_lines.time(m_case.now.openedMs);
        parts << (m_case.now.state == casefile::CaseState::Closed
                      ? Words::tr("opened %1").arg(opened)
                      : Words::tr("open for %1, since %2")
                            .arg(casefile::durationText(m_case.nowMs - m_case.now.openedMs),
                                 opened));
        return sentence(parts.join(u", "_s));
    }

    // "status Contained (was Investigating)"
    template <typename Word>
    static QString changed(const QString &words, const std::optional<Word> &now,
                           const std::optional<Word> &before)
    {
        const QString word = words.arg(wordOf(*now));
        return !before || before == now ? word
                                        : Words::tr("%1 (was %2)").arg(word, wordOf(*before));
    }

    void whatIsNew()
    {
        const std::array<std::pair<QString, QStringList>, 5> lists{
            {{Words::tr("Key moments"), m_lines.moments()},
             {Words::tr("Decisions"), m_lines.decisions()},
             {Words::tr("Events"), m_lines.events()},
             {Words::tr("Evidence added"), m_lines.evidence()},
             {Words::tr("Checklist"), m_lines.itemChanges()}}};
        const QStringList counts = m_lines.counts();
        const bool isAny = !counts.isEmpty()
            || std::ranges::any_of(lists, [](const auto &list) { return !list.second.isEmpty(); });
        m_out.paragraph(isAny ? since() : nothingNew());
        for (const auto &[heading, lines] : lists)
            m_out.list(heading, lines);
        if (!counts.isEmpty())
            m_out.paragraph(sentence(Words::tr("Also recorded: %1").arg(counts.join(u", "_s))));
    }

    [[nodiscard]] QString since() const
    {
        if (!m_case.since)
            return m_case.to
                ? Words::tr("What has happened (%1 has not read the case before):").arg(toName())
                : Words::tr("What has happened so far:");
        const QString then = m_lines.time(m_case.since->ms);
        return m_case.to ? Words::tr("New since %1 read the case at %2:").arg(toName(), then)
                         : Words::tr("New since the last report at %1:").arg(then);
    }

    [[nodiscard]] QString nothingNew() const
    {
        if (!m_case.since)
            return Words::tr("Nothing has been recorded yet.");
        const QString then = m_lines.time(m_case.since->ms);
        if (m_case.to)
            return Words::tr("Nothing new since %1 read the case at %2.").arg(toName(), then);
        return Words::tr("Nothing new since the last report at %1, %2 ago.")
            .arg(then, casefile::durationText(m_case.nowMs - m_case.since->ms));
    }

    void whatIsOpen()
    {
        m_out.list(Words::tr("Waiting for"), m_lines.waitedFor());
        if (m_case.to)
            m_out.list(Words::tr("Decisions to complete or to review"), m_lines.incomplete());
        const QStringList open = m_lines.openItems(m_case.to.has_value());
        m_out.list(m_case.to ? Words::tr("Open items")
                             : Words::tr("Open: required, late or blocked"),
                   open);
        if (open.isEmpty() && !m_case.now.items.empty())
            m_out.paragraph(Words::tr("Nothing required is open."));
        if (const QString next = m_lines.nextDue(); !next.isEmpty())
            m_out.paragraph(Words::tr("Next due: %1").arg(next));
    }

    const Situation &m_case;
    TextBlocks m_out;
    SituationLines m_lines;
};

}  // namespace

QString situationText(const Situation &situation, TextForm form, const QTimeZone &zone)
{
    return Writer(situation, form, zone).text();
}

QString handoverText(const QString &from, const QString &words, const QString &text, TextForm form)
{
    if (words.trimmed().isEmpty())
        return text;
    TextBlocks out(form);
    out.list(Words::tr("From %1").arg(out.said(from)), {out.said(words)});
    return out.text() + u'\n' + text;
}

}  // namespace casement::desk
