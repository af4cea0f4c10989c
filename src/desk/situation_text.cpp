// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/situation_text.h"

#include "casefile/time_text.h"
#include "desk/display_words.h"

#include <QCoreApplication>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::Item;
using casefile::ItemState;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::desk::Situation)
};

constexpr qint64 kMinuteMs = 60'000;

// Headings, paragraphs and lists, in either form.
class Blocks {
public:
    explicit Blocks(TextForm form) : m_markdown(form == TextForm::Markdown) { }

    void title(const QString &words) { block((m_markdown ? u"# "_s : QString()) + words); }
    void paragraph(const QString &words) { block(words); }
    // Nothing where the list is empty.
    void list(const QString &heading, const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        block((m_markdown ? u"## "_s : QString()) + heading);
        if (m_markdown)
            m_text += u'\n';
        for (const QString &line : lines)
            m_text += u"- "_s + line + u'\n';
    }
    // What somebody wrote: on one line, and no markup.
    [[nodiscard]] QString said(const QString &text) const
    {
        const QString line = visibleLine(text);
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
    [[nodiscard]] QString text() const { return m_text; }

private:
    void block(const QString &words)
    {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_text += words + u'\n';
    }

    bool m_markdown;
    QString m_text;
};

QString sentence(const QString &words)
{
    return words.isEmpty() || u".!?…。؟"_s.contains(words.back()) ? words : QString(words + u'.');
}

QString list(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2")
        .arg(parts.sliced(0, parts.size() - 1).join(u", "_s), parts.last());
}

QString countOf(EntryKind kind, quint64 count)
{
    const QString figure = QString::number(count);
    switch (kind) {
    case EntryKind::Event:
        return count == 1 ? Words::tr("1 event") : Words::tr("%1 events").arg(figure);
    case EntryKind::Note:
        return count == 1 ? Words::tr("1 note") : Words::tr("%1 notes").arg(figure);
    case EntryKind::Evidence:
        return count == 1 ? Words::tr("1 piece of evidence")
                          : Words::tr("%1 pieces of evidence").arg(figure);
    case EntryKind::Position:
        return count == 1 ? Words::tr("1 position") : Words::tr("%1 positions").arg(figure);
    case EntryKind::Custody:
        return count == 1 ? Words::tr("1 change of custody")
                          : Words::tr("%1 changes of custody").arg(figure);
    default:
        return count == 1 ? Words::tr("1 other entry") : Words::tr("%1 other entries").arg(figure);
    }
}

bool isAnswered(const Item &item)
{
    return item.state == ItemState::Done || item.state == ItemState::Waived;
}

class Writer {
public:
    Writer(const Situation &situation, TextForm form, const QTimeZone &zone)
        : m_case(situation), m_zone(zone), m_out(form)
    {
    }

    QString text()
    {
        head();
        whatIsNew();
        if (m_case.now.state != casefile::CaseState::Closed) {
            open();
            waiting();
            next();
        }
        return m_out.text();
    }

private:
    [[nodiscard]] bool isHandover() const { return !m_case.handoverTo.isEmpty(); }

    [[nodiscard]] QString zoneOf(qint64 ms) const
    {
        const int offset = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) / 60;
        return offset == 0 ? u"UTC"_s : u"UTC"_s + casefile::offsetCode(offset);
    }
    [[nodiscard]] QString fullTime(qint64 ms) const
    {
        return casefile::dateClockText(ms, m_zone) + u' ' + zoneOf(ms);
    }
    [[nodiscard]] QString time(qint64 ms) const
    {
        if (casefile::dateText(ms, m_zone) != casefile::dateText(m_case.nowMs, m_zone))
            return fullTime(ms);
        return casefile::clockText(ms, m_zone) + u' ' + zoneOf(ms);
    }
    [[nodiscard]] QString time(const SituationLine &line) const
    {
        return line.ms ? time(*line.ms) : Words::tr("Time unknown");
    }

    void head()
    {
        const QString when = fullTime(m_case.nowMs);
        m_out.title(
            isHandover()
                ? Words::tr("Handover to %1, at %2").arg(m_out.said(m_case.handoverTo), when)
                : Words::tr("Situation report, %1").arg(when));
        m_out.paragraph(m_case.number + u": "_s + m_out.said(m_case.now.title));
        QStringList parts;
        if (m_case.now.severity)
            parts << severity();
        if (m_case.now.state)
            parts << state();
        if (m_case.now.state == casefile::CaseState::Closed) {
            parts << Words::tr("opened %1").arg(time(m_case.now.openedMs));
            m_out.paragraph(sentence(parts.join(u", "_s)));
            m_out.paragraph(sentence(Words::tr("Outcome: %1").arg(m_out.said(m_case.now.outcome))));
            return;
        }
        parts << Words::tr("open for %1, since %2")
                     .arg(casefile::durationText(m_case.nowMs - m_case.now.openedMs),
                          time(m_case.now.openedMs));
        m_out.paragraph(sentence(parts.join(u", "_s)));
    }

    [[nodiscard]] QString severity() const
    {
        const QString now = wordOf(*m_case.now.severity);
        if (!m_case.since || !m_case.since->severity
            || m_case.since->severity == m_case.now.severity)
            return Words::tr("Severity %1").arg(now);
        return Words::tr("Severity %1 (was %2)").arg(now, wordOf(*m_case.since->severity));
    }

    [[nodiscard]] QString state() const
    {
        const QString now = wordOf(*m_case.now.state);
        if (!m_case.since || !m_case.since->state || m_case.since->state == m_case.now.state)
            return Words::tr("status %1").arg(now);
        return Words::tr("status %1 (was %2)").arg(now, wordOf(*m_case.since->state));
    }

    void whatIsNew()
    {
        QStringList lines;
        for (const SituationLine &line : m_case.decisions)
            lines << decision(line);
        for (const SituationLine &line : m_case.moments)
            lines << moment(line);
        lines << changedItems();
        QStringList counts;
        for (const auto &[kind, count] : m_case.rest)
            counts << countOf(kind, count);
        if (m_case.amended > 0)
            counts << (m_case.amended == 1
                           ? Words::tr("1 amendment of an earlier entry")
                           : Words::tr("%1 amendments of earlier entries").arg(m_case.amended));
        if (!counts.isEmpty())
            lines << sentence(lines.isEmpty() ? list(counts)
                                              : Words::tr("Also recorded: %1").arg(list(counts)));
        if (lines.isEmpty())
            m_out.paragraph(nothingNew());
        else
            m_out.list(newHeading(), lines);
    }

    [[nodiscard]] QString newHeading() const
    {
        const QString to = m_out.said(m_case.handoverTo);
        if (!m_case.since)
            return isHandover()
                ? Words::tr("What has happened (%1 has not read the case before)").arg(to)
                : Words::tr("What has happened");
        const QString then = time(m_case.since->ms);
        return isHandover() ? Words::tr("New since %1 read the case at %2").arg(to, then)
                            : Words::tr("New since the last report at %1").arg(then);
    }

    [[nodiscard]] QString nothingNew() const
    {
        if (!m_case.since)
            return Words::tr("Nothing has been recorded yet.");
        const QString then = time(m_case.since->ms);
        if (isHandover())
            return Words::tr("Nothing new since %1 read the case at %2.")
                .arg(m_out.said(m_case.handoverTo), then);
        return Words::tr("Nothing new since the last report at %1, %2 ago.")
            .arg(then, casefile::durationText(m_case.nowMs - m_case.since->ms));
    }

    [[nodiscard]] QString withReason(const QString &words, const QString &reason) const
    {
        if (reason.isEmpty())
            return sentence(words);
        return Words::tr("%1 Reason: %2").arg(sentence(words), sentence(m_out.said(reason)));
    }

    [[nodiscard]] QString decision(const SituationLine &line) const
    {
        return withReason(Words::tr("%1, decided by %2: %3")
                              .arg(time(line), m_out.said(line.who), m_out.said(line.text)),
                          line.reason);
    }

    [[nodiscard]] QString moment(const SituationLine &line) const
    {
        if (line.kind == EntryKind::Status && line.state)
            return withReason(Words::tr("%1, status %2").arg(time(line), wordOf(*line.state)),
                              line.reason);
        if (line.kind == EntryKind::Severity && line.severity)
            return withReason(Words::tr("%1, severity %2").arg(time(line), wordOf(*line.severity)),
                              line.reason);
        if (line.kind == EntryKind::Handover)
            return sentence(
                Words::tr("%1, handed over to %2").arg(time(line), m_out.said(line.who)));
        const QString when =
            line.function ? time(line) + u", "_s + wordOf(*line.function) : time(line);
        return sentence(when + u": "_s + m_out.said(line.text));
    }

    // What was answered, begun or opened again; what is blocked is waited for.
    [[nodiscard]] QStringList changedItems() const
    {
        QStringList lines;
        const quint64 since = m_case.since ? m_case.since->size : 0;
        for (const Item &item : m_case.now.items) {
            if (item.lastSeq < since || item.lastSeq == item.firstSeq
                || item.state == ItemState::Blocked)
                continue;
            lines << withReason(Words::tr("%1, %2, %3: %4")
                                    .arg(time(item.lastMs), wordOf(item.function),
                                         wordOf(item.state).toLower(), m_out.said(item.title)),
                                item.reason);
        }
        return lines;
    }

    [[nodiscard]] QString due(qint64 ms) const
    {
        const qint64 late = m_case.nowMs - ms;
        if (late >= kMinuteMs)
            return Words::tr("due %1, %2 late").arg(time(ms), casefile::durationText(late));
        if (late > -kMinuteMs)
            return Words::tr("due now");
        return Words::tr("due %1, in %2").arg(time(ms), casefile::durationText(late));
    }

    // "Legal (Ana Ray), due 11:40 UTC, 2 h late: Confirm the grounds."
    [[nodiscard]] QString itemLine(const Item &item) const
    {
        QString who = wordOf(item.function);
        if (!item.owner.isEmpty())
            who = Words::tr("%1 (%2)").arg(who, m_out.said(item.owner));
        if (item.dueMs)
            who += u", "_s + due(*item.dueMs);
        return sentence(who + u": "_s + m_out.said(item.title));
    }

    [[nodiscard]] std::vector<const Item *> openItems(bool required) const
    {
        std::vector<const Item *> open;
        for (const Item &item : m_case.now.items) {
            if (item.required == required && !isAnswered(item))
                open.push_back(&item);
        }
        std::ranges::stable_sort(open, {}, [](const Item *item) {
            return item->dueMs.value_or(std::numeric_limits<qint64>::max());
        });
        return open;
    }

    void open()
    {
        if (m_case.now.items.empty())
            return;
        const auto required = std::ranges::count(m_case.now.items, true, &Item::required);
        QStringList lines;
        for (const Item *item : openItems(true))
            lines << itemLine(*item);
        if (lines.isEmpty() && required > 0)
            m_out.paragraph(Words::tr("Nothing required is open."));
        m_out.list(Words::tr("Required and still open: %1 of %2").arg(lines.size()).arg(required),
                   lines);
        if (!isHandover())
            return;
        lines.clear();
        for (const Item *item : openItems(false))
            lines << itemLine(*item);
        m_out.list(Words::tr("Also open"), lines);
    }

    void waiting()
    {
        QStringList lines;
        for (const Item &item : m_case.now.items) {
            if (item.state == ItemState::Blocked)
                lines << withReason(wordOf(item.function) + u": "_s + m_out.said(item.title),
                                    item.reason);
        }
        const auto &handover = m_case.now.handover;
        if (handover && !handover->receipt && !isHandover())
            lines << Words::tr("%1 to acknowledge the handover of %2.")
                         .arg(m_out.said(handover->toName), time(handover->ms));
        m_out.list(Words::tr("Waiting for"), lines);
    }

    // What comes due next; without a due time, the first that is required.
    void next()
    {
        const Item *next = nullptr;
        for (const Item &item : m_case.now.items) {
            const bool comes = !isAnswered(item) && item.state != ItemState::Blocked && item.dueMs
                && *item.dueMs >= m_case.nowMs;
            if (comes && (!next || *item.dueMs < *next->dueMs))
                next = &item;
        }
        const auto required = openItems(true);
        if (!next && !required.empty())
            next = required.front();
        if (next)
            m_out.paragraph(Words::tr("Next: %1").arg(itemLine(*next)));
    }

    const Situation &m_case;
    QTimeZone m_zone;
    Blocks m_out;
};

}  // namespace

QString situationText(const Situation &situation, TextForm form, const QTimeZone &zone)
{
    return Writer(situation, form, zone).text();
}

}  // namespace casement::desk
